//! What a change may do.

use std::collections::BTreeSet;
use std::str::FromStr;

use crate::difference::{Effect, Weight};
use crate::error::{Error, catalogue};

/// What a change may do; by default nothing destructive, and nothing over somebody else's change.
///
/// ```
/// use altinn_systemregister::change::ApplyOptions;
/// use altinn_systemregister::difference::Effect;
/// let options = ApplyOptions { allow: [Effect::ClientIdRemoved].into(), ..ApplyOptions::default() };
/// assert!(!options.merge);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ApplyOptions {
    /// The destructive effects that are wanted
    pub allow: BTreeSet<Effect>,
    /// Where somebody else has changed the system meanwhile: make our changes to theirs, as far as they do not touch the
    /// same members. Otherwise that is an error
    pub merge: bool,
}

impl FromStr for Effect {
    type Err = Error;

    /// The effect of that name.
    fn from_str(text: &str) -> Result<Self, Error> {
        Effect::ALL.iter().find(|effect| effect.as_str() == text).copied().ok_or_else(|| {
            let destructive = Effect::ALL.iter().filter(|effect| effect.weight() == Weight::Destructive);
            let names: Vec<_> = destructive.map(|effect| format!("`{effect}`")).collect();
            let message = format!("`{}` is no effect of a change: expected {}", text.escape_debug(), names.join(", "));
            Error::of(catalogue::SETTING).saying(message)
        })
    }
}
