//! The database's own constraints, which the server does not check before and which therefore end as exceptions.

use super::system::{Contents, Texts};
use crate::answer::Exception;

/// The languages in which texts must be, in the order in which the database looks.
const LANGUAGES: [&str; 3] = ["en", "nb", "nn"];
/// How many characters a system id may have.
const MAX_ID: usize = 255;

/// A key that is already there.
pub(super) fn taken(constraint: &str) -> Exception {
    Exception(format!("23505: duplicate key value violates unique constraint \"{constraint}\""))
}

/// A null where the table allows none.
pub(super) fn null_client_id() -> Exception {
    let text =
        "23502: null value in column \"client_id\" of relation \"maskinporten_client\" violates not-null constraint";
    Exception(text.to_owned())
}

pub(super) fn id_fits(id: &str) -> Result<(), Exception> {
    if id.chars().count() > MAX_ID {
        return Err(Exception(format!("22001: value too long for type character varying({MAX_ID})")));
    }
    Ok(())
}

/// Texts in all languages, and redirect URLs of the web.
pub(super) fn contents_fit(contents: &Contents) -> Result<(), Exception> {
    texts_fit(&contents.name)?;
    texts_fit(&contents.description)?;
    match contents.redirect_urls.iter().find(|url| !is_of_the_web(url)) {
        Some(_) => Err(violation("uri", "uri_scheme_check")),
        None => Ok(()),
    }
}

fn texts_fit(texts: &Texts) -> Result<(), Exception> {
    match LANGUAGES.iter().find(|language| !texts.contains_key(**language)) {
        Some(language) => Err(violation("translated_text", &format!("translated_text_contains_{language}"))),
        None => Ok(()),
    }
}

fn violation(domain: &str, constraint: &str) -> Exception {
    Exception(format!("23514: value for domain {domain} violates check constraint \"{constraint}\""))
}

/// The pattern `^https?:\/\/[^.]+`.
fn is_of_the_web(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.chars().next().is_some_and(|first| first != '.'))
}
