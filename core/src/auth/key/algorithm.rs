//! What Maskinporten lets clients sign with.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, catalogue};

/// An algorithm that Maskinporten takes (platform's API 5.3).
///
/// ```
/// use altinn_systemregister::auth::key::Algorithm;
/// assert_eq!("RS512".parse::<Algorithm>()?, Algorithm::Rs512);
/// assert!("ES256".parse::<Algorithm>().is_err());
/// # Ok::<(), altinn_systemregister::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256
    #[default]
    Rs256,
    /// RSASSA-PKCS1-v1_5 with SHA-384
    Rs384,
    /// RSASSA-PKCS1-v1_5 with SHA-512
    Rs512,
}

impl Algorithm {
    /// Its name in JOSE: `RS256`, `RS384` or `RS512`.
    ///
    /// ```
    /// use altinn_systemregister::auth::key::Algorithm;
    /// assert_eq!(Algorithm::Rs384.as_str(), "RS384");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Algorithm::Rs256 => "RS256",
            Algorithm::Rs384 => "RS384",
            Algorithm::Rs512 => "RS512",
        }
    }
}

impl FromStr for Algorithm {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let known = [Algorithm::Rs256, Algorithm::Rs384, Algorithm::Rs512];
        known.into_iter().find(|algorithm| algorithm.as_str() == text).ok_or_else(|| {
            Error::of(catalogue::KEY_ALGORITHM)
                .saying(format!("`{}` is no algorithm that Maskinporten takes", text.escape_debug()))
        })
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
