//! Business certificates: what of X.509 it takes to put a chain into an assertion's header.

use std::time::{SystemTime, UNIX_EPOCH};

use super::base64;
use super::der::{BIT_STRING, CONTEXT_0, INTEGER, Reader, SEQUENCE};
use crate::error::{Error, catalogue};

#[derive(Clone, Copy)]
struct Certificate<'d> {
    der: &'d [u8],
    issuer: &'d [u8],
    subject: &'d [u8],
    /// PKCS#1's `RSAPublicKey`, if it is an RSA key's
    key: &'d [u8],
    from: Moment,
    until: Moment,
}

/// A moment in UTC, in the order of its parts: year, month, day, hour, minute, second.
type Moment = [u16; 6];

/// The chain of the certificate that belongs to a key (PKCS#1's `RSAPublicKey`), each in base64 of DER, the key's first.
pub(super) fn chain(certificates: &[Vec<u8>], key: &[u8], now: SystemTime) -> Result<Vec<String>, Error> {
    let malformed = || Error::of(catalogue::KEY_CERTIFICATE_MALFORMED);
    let certificates: Vec<_> =
        certificates.iter().map(|der| Certificate::read(der)).collect::<Option<_>>().ok_or_else(malformed)?;
    let own = certificates.iter().filter(|certificate| certificate.key == key);
    let leaf =
        own.max_by_key(|certificate| certificate.until).ok_or_else(|| Error::of(catalogue::KEY_CERTIFICATE_OTHER))?;
    leaf.check_dates(moment(now))?;
    let mut chain = vec![*leaf];
    let mut last = *leaf;
    let is_new = |chain: &[Certificate<'_>], next: &Certificate<'_>| chain.iter().all(|known| known.der != next.der);
    while let Some(next) = certificates.iter().find(|next| next.subject == last.issuer && is_new(&chain, next)) {
        chain.push(*next);
        last = *next;
    }
    Ok(chain.iter().map(|certificate| base64::encode_standard(certificate.der).to_string()).collect())
}

impl<'d> Certificate<'d> {
    fn read(der: &'d [u8]) -> Option<Self> {
        let whole = Reader::new(der).expect(SEQUENCE)?;
        let mut parts = Reader::new(whole.contents).enter(SEQUENCE)?;
        if parts.tag() == Some(CONTEXT_0) {
            parts.next()?; // the version
        }
        parts.expect(INTEGER)?; // the serial number
        parts.expect(SEQUENCE)?; // the signature's algorithm
        let issuer = parts.expect(SEQUENCE)?.whole;
        let mut dates = parts.enter(SEQUENCE)?;
        let (from, until) = (read_moment(&mut dates)?, read_moment(&mut dates)?);
        let subject = parts.expect(SEQUENCE)?.whole;
        let mut key = parts.enter(SEQUENCE)?;
        key.expect(SEQUENCE)?; // the key's algorithm: what is not RSA equals no RSA key
        let key = key.expect(BIT_STRING)?.contents.strip_prefix(&[0])?;
        Some(Certificate { der: whole.whole, issuer, subject, key, from, until })
    }

    fn check_dates(&self, now: Moment) -> Result<(), Error> {
        if now > self.until {
            let message = format!("the certificate has expired: it was valid until {}", told(self.until));
            return Err(Error::of(catalogue::KEY_CERTIFICATE_EXPIRED).saying(message));
        }
        if now < self.from {
            let message = format!("the certificate is not valid yet: it will be from {}", told(self.from));
            return Err(Error::of(catalogue::KEY_CERTIFICATE_NOT_YET).saying(message));
        }
        Ok(())
    }
}

/// A moment as certificates write it: `YYMMDDhhmmssZ` up to the year 2049, `YYYYMMDDhhmmssZ` after.
fn read_moment(dates: &mut Reader<'_>) -> Option<Moment> {
    let date = dates.next()?;
    let digits = str::from_utf8(date.contents).ok()?.strip_suffix('Z')?;
    let (year, rest) = match date.tag {
        0x17 => {
            let year: u16 = digits.get(..2)?.parse().ok()?;
            (if year < 50 { 2000 + year } else { 1900 + year }, digits.get(2..)?)
        }
        0x18 => (digits.get(..4)?.parse().ok()?, digits.get(4..)?),
        _ => return None,
    };
    let part = |place: usize| rest.get(2 * place..2 * place + 2)?.parse().ok();
    Some([year, part(0)?, part(1)?, part(2)?, part(3)?, part(4)?])
}

/// A moment of this machine's clock.
fn moment(time: SystemTime) -> Moment {
    let seconds = time.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    // Counted from 1 March of the year 0, so that a leap day comes last.
    let days = seconds / 86_400 + 719_468;
    let era = days / 146_097;
    let day = days % 146_097;
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let year = era * 400 + year + u64::from(month >= 10);
    let date = [year, (month + 2) % 12 + 1, day - (153 * month + 2) / 5 + 1];
    let time = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60];
    let [y, m, d, hour, minute, second] = [date[0], date[1], date[2], time[0], time[1], time[2]];
    [y, m, d, hour, minute, second].map(|part| u16::try_from(part).unwrap_or(u16::MAX))
}

fn told([year, month, day, hour, minute, second]: Moment) -> String {
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
}
