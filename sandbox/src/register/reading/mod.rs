//! How the server reads a request's body: the framework's rules for JSON, types, nulls and required members.

mod body;
mod draft;
mod list;
mod member;
mod node;
mod rights;
mod system;

use std::fmt;

use crate::answer::Answer;

pub(crate) use body::bind;
pub(crate) use draft::Draft;
pub(crate) use list::List;
pub(crate) use node::Node;
pub(crate) use rights::{bare_access_packages, bare_rights};
pub(crate) use system::SystemRequest;

/// A value that is not of the member's type; reading ends there.
#[derive(Debug)]
pub(crate) struct Mismatch {
    /// Where, in the framework's notation: `$.clientId[0]`
    path: String,
    text: String,
}

impl Mismatch {
    fn new(path: &str, text: impl Into<String>) -> Self {
        Mismatch { path: path.to_owned(), text: text.into() }
    }

    /// A value that could not be converted to that type.
    fn not(path: &str, r#type: &str) -> Self {
        Mismatch::new(path, format!("The JSON value could not be converted to {type}. Path: {path}."))
    }

    /// The answer, which also names the whole body as missing.
    fn answer(self, parameter: &str) -> Answer {
        Answer::ModelState(vec![(self.path, self.text), required(parameter)])
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at `{}`", self.text, self.path)
    }
}

/// What is said of a member that is null or empty and may not be.
fn required(field: &str) -> (String, String) {
    let name = field.rsplit('.').next().unwrap_or(field);
    (field.to_owned(), format!("The {name} field is required."))
}
