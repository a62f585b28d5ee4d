//! The URLs that a system-user request may lead back to.

use std::borrow::Cow;

use crate::document::Path;
use crate::model::form;
use crate::validation::catalogue::{
    REDIRECT_URL_DUPLICATE, REDIRECT_URL_LOCAL, REDIRECT_URL_NOT_HTTPS, REDIRECT_URL_QUERY, REDIRECT_URL_UNREADABLE,
    REDIRECT_URL_USER,
};
use crate::validation::draft::Drafts;
use crate::validation::quote::quote;
use crate::validation::repeats::repeats;
use crate::validation::subject::Subject;

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    let urls = &subject.system.allowed_redirect_urls;
    let mut forms = Vec::with_capacity(urls.len());
    for (index, url) in urls.iter().enumerate() {
        let url = super::trimmed(url, || path(index), drafts);
        match form(url) {
            Some(form) if form.starts_with("https:") => {
                let authority = authority(&form);
                if let Cow::Owned(_) = form {
                    user(authority, url, index, drafts); // a plain URL has neither
                    query(url, index, drafts);
                }
                local(authority, url, index, drafts);
                forms.push((index, form));
            }
            None if starts_with_https(url) => unreadable(url, index, drafts),
            _ => not_https(url, index, drafts),
        }
    }
    duplicates(forms, urls, drafts);
}

fn path(index: usize) -> Path {
    Path::root().then("allowedRedirectUrls").then(index)
}

fn not_https(url: &str, index: usize, drafts: &mut Drafts) {
    let message = match url {
        "" => "the redirect URL is empty".to_owned(),
        _ => shown(url) + " does not begin with `https://`",
    };
    let draft = drafts.add(&REDIRECT_URL_NOT_HTTPS, path(index), message);
    if let Some(rest) = url.strip_prefix("http://") {
        draft.help(format!("write {}", shown(&format!("https://{rest}"))));
    }
}

fn unreadable(url: &str, index: usize, drafts: &mut Drafts) {
    drafts.add(&REDIRECT_URL_UNREADABLE, path(index), shown(url) + " names no host that can be read");
}

fn user(authority: &str, url: &str, index: usize, drafts: &mut Drafts) {
    if authority.contains('@') {
        drafts.add(&REDIRECT_URL_USER, path(index), shown(url) + " has a user name or password in it");
    }
}

fn query(url: &str, index: usize, drafts: &mut Drafts) {
    if url.bytes().any(|byte| matches!(byte, b'?' | b'#')) {
        drafts.add(&REDIRECT_URL_QUERY, path(index), shown(url) + " has a query or fragment");
    }
}

fn local(authority: &str, url: &str, index: usize, drafts: &mut Drafts) {
    let host = authority.rsplit('@').next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    if name == "localhost" || name.ends_with(".localhost") || name.starts_with("127.") || host.starts_with("[::1]") {
        drafts.add(&REDIRECT_URL_LOCAL, path(index), shown(url) + " leads to the user's own machine");
    }
}

fn duplicates(forms: Vec<(usize, Cow<'_, str>)>, urls: &[&str], drafts: &mut Drafts) {
    for (index, _, first) in repeats(forms.into_iter()) {
        let url = urls.get(index).map(|url| url.trim()).unwrap_or_default();
        let message = format!("{} is the same to the register as the URL at {first}, counted from 0", shown(url));
        drafts.add(&REDIRECT_URL_DUPLICATE, path(index), message);
    }
}

fn starts_with_https(url: &str) -> bool {
    url.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("https:"))
}

/// What stands between `//` and the path: user, host and port.
fn authority(url: &str) -> &str {
    let rest = url.strip_prefix("https://").or_else(|| Some(url.split_once("//")?.1)).unwrap_or(url);
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'\\' | b'?' | b'#'));
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
}

/// The URL as messages show it: without user and password.
fn shown(url: &str) -> String {
    match authority(url).rsplit_once('@') {
        Some((user, _)) => quote(&url.replacen(&format!("{user}@"), "", 1)),
        None => quote(url),
    }
}
