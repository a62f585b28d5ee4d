//! Norwegian organisation numbers.

use std::fmt;
use std::str::FromStr;

/// An organisation number: nine digits, the last of them a check digit.
///
/// The check is modulus 11 with the weights 3, 2, 7, 6, 5, 4, 3, 2. `000000000` satisfies it and is refused all the
/// same. Synthetic numbers of the test environments may begin with any other digit.
///
/// ```
/// use altinn_systemregister::model::OrgNumber;
/// assert!("991825827".parse::<OrgNumber>().is_ok());
/// assert_eq!("991825828".parse::<OrgNumber>().unwrap_err().to_string(), "the check digit of `991825828` is wrong: it should be 7");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrgNumber(String);

/// Why a text is not an [`OrgNumber`].
///
/// ```
/// # use altinn_systemregister::model::{InvalidOrgNumber, OrgNumber};
/// let error = "991825828".parse::<OrgNumber>().unwrap_err();
/// assert_eq!(error, InvalidOrgNumber::CheckDigit { number: "991825828".to_owned(), expected: Some(7) });
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidOrgNumber {
    /// It is not nine digits
    NotNineDigits(String),
    /// The last digit is not the check digit; `expected` is `None` where no digit would be right
    CheckDigit {
        /// The number
        number: String,
        /// The digit that belongs there
        expected: Option<u32>,
    },
    /// It is all zeros
    Zeros,
}

impl OrgNumber {
    /// The nine digits.
    ///
    /// ```
    /// # use altinn_systemregister::model::OrgNumber;
    /// let number: OrgNumber = "991825827".parse()?;
    /// assert_eq!(number.as_str(), "991825827");
    /// # Ok::<(), altinn_systemregister::model::InvalidOrgNumber>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text is one.
    pub(crate) fn check(text: &str) -> Result<(), InvalidOrgNumber> {
        const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
        if text.len() != 9 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(InvalidOrgNumber::NotNineDigits(text.to_owned()));
        }
        let digits = || text.bytes().map(|byte| u32::from(byte.wrapping_sub(b'0')));
        let sum: u32 = digits().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
        if sum == 0 {
            return Err(InvalidOrgNumber::Zeros);
        }
        let expected = match 11 - sum % 11 {
            11 => Some(0),
            10 => None,
            digit => Some(digit),
        };
        if expected.is_some() && expected == digits().next_back() {
            Ok(())
        } else {
            Err(InvalidOrgNumber::CheckDigit { number: text.to_owned(), expected })
        }
    }
}

impl FromStr for OrgNumber {
    type Err = InvalidOrgNumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::check(text).map(|()| OrgNumber(text.to_owned()))
    }
}

impl fmt::Display for OrgNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for InvalidOrgNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InvalidOrgNumber::NotNineDigits(text) => {
                write!(f, "`{text}` is not an organisation number: expected nine digits")
            }
            InvalidOrgNumber::CheckDigit { number, expected: Some(digit) } => {
                write!(f, "the check digit of `{number}` is wrong: it should be {digit}")
            }
            InvalidOrgNumber::CheckDigit { number, expected: None } => {
                write!(f, "`{number}` is not an organisation number: no check digit fits its first eight digits")
            }
            InvalidOrgNumber::Zeros => f.write_str("`000000000` is not an organisation number"),
        }
    }
}

impl std::error::Error for InvalidOrgNumber {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_valid_from_invalid() {
        for valid in ["991825827", "310547891", "312605031", "313175650", "314330897", "210493352", "212485772"] {
            assert!(valid.parse::<OrgNumber>().is_ok(), "{valid}");
        }
        for invalid in ["123456789", "000000000", "99182582", "9918258277", "99182582a", "", "٩٩١٨٢٥٨٢٧"] {
            assert!(invalid.parse::<OrgNumber>().is_err(), "{invalid}");
        }
    }

    #[test]
    fn says_which_digit_belongs_there() {
        let error = "123456789".parse::<OrgNumber>().unwrap_err();
        assert_eq!(error, InvalidOrgNumber::CheckDigit { number: "123456789".into(), expected: Some(5) });
    }
}
