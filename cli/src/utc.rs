//! Moments as they are shown: in universal time.

use std::time::SystemTime;

use time::{Date, Month, OffsetDateTime};

/// Seconds since 1970.
pub(crate) fn now() -> i64 {
    OffsetDateTime::from(SystemTime::now()).unix_timestamp()
}

/// A moment in seconds since 1970: `2026-11-22 16:10:27 UTC`; the number alone where no calendar reaches.
pub(crate) fn shown(seconds: i64) -> String {
    let Ok(moment) = OffsetDateTime::from_unix_timestamp(seconds) else { return seconds.to_string() };
    let (hour, minute, second) = moment.time().as_hms();
    format!("{} {hour:02}:{minute:02}:{second:02} UTC", moment.date())
}

/// How far away a moment is: `in 119 s`, `3 min ago`.
pub(crate) fn distance(seconds: i64) -> String {
    let length = match seconds.unsigned_abs() {
        seconds @ ..120 => format!("{seconds} s"),
        seconds @ 120..7_200 => format!("{} min", seconds / 60),
        seconds @ 7_200..172_800 => format!("{} h", seconds / 3_600),
        seconds => format!("{} days", seconds / 86_400),
    };
    if seconds > 0 { format!("in {length}") } else { format!("{length} ago") }
}

/// Today's date.
pub(crate) fn today() -> Date {
    OffsetDateTime::from(SystemTime::now()).date()
}

/// The same day of the next year; of a leap day, the day before.
pub(crate) fn a_year_after(day: Date) -> Date {
    let year = day.year() + 1;
    day.replace_year(year).or_else(|_| Date::from_calendar_date(year, Month::February, 28)).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_shown_in_universal_time() {
        assert_eq!(shown(1_795_363_827), "2026-11-22 16:10:27 UTC");
        assert_eq!(shown(0), "1970-01-01 00:00:00 UTC");
        assert_eq!(shown(i64::MAX), i64::MAX.to_string());
    }

    #[test]
    fn distances_are_told_in_the_unit_that_fits() {
        let told = [119, 120, 7_199, 7_200, 172_800, 0, -1, -600].map(distance);
        assert_eq!(
            told,
            ["in 119 s", "in 2 min", "in 119 min", "in 2 h", "in 2 days", "0 s ago", "1 s ago", "10 min ago"]
        );
    }

    #[test]
    fn a_year_after_a_leap_day_is_the_last_of_february() {
        let day = |year, month, day| Date::from_calendar_date(year, month, day).expect("a date");
        assert_eq!(a_year_after(day(2026, Month::November, 22)), day(2027, Month::November, 22));
        assert_eq!(a_year_after(day(2028, Month::February, 29)), day(2029, Month::February, 28));
    }
}
