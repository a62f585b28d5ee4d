//! The time, as tokens and the changelog have it.

use std::time::{SystemTime, UNIX_EPOCH};

const MICROS_A_SECOND: i64 = 1_000_000;
const SECONDS_A_DAY: i64 = 86_400;

/// Microseconds since 1970.
pub(crate) fn now_micros() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}

/// Seconds since 1970.
pub(crate) fn now_seconds() -> i64 {
    now_micros() / MICROS_A_SECOND
}

/// A moment as the register writes it: `2026-07-17T10:15:30.123456+00:00`.
pub(crate) fn iso(micros: i64) -> String {
    let seconds = micros.div_euclid(MICROS_A_SECOND);
    let (year, month, day) = date(seconds.div_euclid(SECONDS_A_DAY));
    let time = seconds.rem_euclid(SECONDS_A_DAY);
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    let fraction = micros.rem_euclid(MICROS_A_SECOND);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{fraction:06}+00:00")
}

/// The Gregorian date of a day counted from 1970-01-01, reckoned in eras of 400 years that begin on 1 March, so that
/// the leap day comes last.
fn date(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let day_of_era = day.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day_of_month)
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn moments_are_written_in_iso_form() {
        assert_eq!(iso(0), "1970-01-01T00:00:00.000000+00:00");
        assert_eq!(iso(951_782_400_000_000), "2000-02-29T00:00:00.000000+00:00");
        assert_eq!(iso(1_784_283_330_123_456), "2026-07-17T10:15:30.123456+00:00");
    }
}
