//! A text in several languages.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::trim::trim;
use crate::document::{Cursor, Problems};

/// A text by language code. The register asks for `nb`, `nn` and `en`, and keeps further ones.
///
/// ```
/// use altinn_systemregister::model::Texts;
/// let name = Texts::new("SmartCloud 1", "Smart SKY", "SmartCloud 1");
/// assert_eq!(name.get("nn"), Some("Smart SKY"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Texts<T: Ord = String>(pub BTreeMap<T, T>);

impl Texts {
    /// The languages that every system's name and description must have.
    ///
    /// Source: the platform's guide, "Define Visible Texts".
    ///
    /// ```
    /// # use altinn_systemregister::model::Texts;
    /// let name = Texts([("nb".to_owned(), "Smart".to_owned())].into());
    /// let missing = Texts::REQUIRED.into_iter().filter(|language| name.get(language).is_none());
    /// assert_eq!(missing.collect::<Vec<_>>(), ["nn", "en"]);
    /// ```
    pub const REQUIRED: [&'static str; 3] = ["nb", "nn", "en"];

    /// A text in the three required languages: Bokmål, Nynorsk, English.
    ///
    /// ```
    /// # use altinn_systemregister::model::Texts;
    /// let description = Texts::new("Regnskap", "Rekneskap", "Accounting");
    /// assert_eq!(description.0["en"], "Accounting");
    /// ```
    pub fn new(nb: impl Into<String>, nn: impl Into<String>, en: impl Into<String>) -> Self {
        let codes = Self::REQUIRED.map(str::to_owned);
        Texts(codes.into_iter().zip([nb.into(), nn.into(), en.into()]).collect())
    }

    /// The same texts without white space around them, as they are sent.
    pub(crate) fn trimmed(mut self) -> Self {
        self.0.values_mut().for_each(trim);
        self
    }
}

impl<T: Ord + Borrow<str>> Texts<T> {
    /// The text in one language.
    ///
    /// ```
    /// # use altinn_systemregister::model::Texts;
    /// let description = Texts::new("Regnskap", "Rekneskap", "Accounting");
    /// assert_eq!(description.get("nn"), Some("Rekneskap"));
    /// assert_eq!(description.get("de"), None);
    /// ```
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(T::borrow)
    }
}

impl<'d, T: From<&'d str> + Ord> Texts<T> {
    /// Reads texts; a language whose text is `null` counts as absent.
    pub(crate) fn reading(cursor: Cursor<'_, 'd>, problems: &mut Problems) -> Self {
        let mut texts = BTreeMap::new();
        cursor.members(&[], problems, |language, here, problems| {
            if let Some(text) = here.text(problems) {
                texts.insert(language.into(), text.into());
            }
        });
        Texts(texts)
    }
}
