//! Whether an assertion is of now.

use super::claims::Claims;
use super::refusal::{EXPIRED, FUTURE, LIFETIME, Refusal};

/// How many seconds a client's clock may be off.
const SKEW: i64 = 10;
/// How many seconds an assertion may be valid.
const LONGEST: i64 = 120;

pub(super) fn check(claims: &Claims, now: i64) -> Result<(), Refusal> {
    let age = now.saturating_sub(claims.issued);
    if age < -SKEW {
        return Err(FUTURE.into());
    }
    if claims.expires <= now {
        return Err(EXPIRED.into());
    }
    if age > SKEW {
        return Err(EXPIRED.saying(format!("it was issued {age} seconds ago")));
    }
    if claims.expires.saturating_sub(claims.issued) > LONGEST {
        return Err(LIFETIME.into());
    }
    Ok(())
}
