//! Redirect URLs, which the register rewrites.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::net::Ipv6Addr;
use std::str::FromStr;

use super::percent::unescape;

/// A redirect URL as the register asks for it: absolute, `https`, with a host.
///
/// The register stores a URL in a normal form of its own and returns that. Two URLs of the same normal form are equal
/// here, so that a URL compares equal to what became of it.
///
/// ```
/// use altinn_systemregister::model::RedirectUrl;
/// let url: RedirectUrl = "HTTPS://SmartCloud.no".parse()?;
/// assert_eq!(url, "https://smartcloud.no/".parse()?);
/// assert!("http://smartcloud.no/".parse::<RedirectUrl>().is_err());
/// # Ok::<(), altinn_systemregister::model::InvalidRedirectUrl>(())
/// ```
#[derive(Debug, Clone, Eq)]
pub struct RedirectUrl {
    text: String,
    normal_form: String,
}

/// Why a text is not a [`RedirectUrl`].
///
/// ```
/// # use altinn_systemregister::model::RedirectUrl;
/// let error = "smartcloud.no".parse::<RedirectUrl>().unwrap_err();
/// assert!(error.to_string().starts_with("`smartcloud.no` is not a redirect URL"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidRedirectUrl(String);

impl RedirectUrl {
    /// The URL as it was given.
    ///
    /// ```
    /// # use altinn_systemregister::model::RedirectUrl;
    /// let url: RedirectUrl = "https://SmartCloud.no".parse()?;
    /// assert_eq!(url.as_str(), "https://SmartCloud.no");
    /// # Ok::<(), altinn_systemregister::model::InvalidRedirectUrl>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The URL as the register returns it.
    ///
    /// ```
    /// # use altinn_systemregister::model::RedirectUrl;
    /// let url: RedirectUrl = "https://SmartCloud.no".parse()?;
    /// assert_eq!(url.normal_form(), "https://smartcloud.no/");
    /// # Ok::<(), altinn_systemregister::model::InvalidRedirectUrl>(())
    /// ```
    pub fn normal_form(&self) -> &str {
        &self.normal_form
    }
}

impl FromStr for RedirectUrl {
    type Err = InvalidRedirectUrl;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match normal_form(text) {
            Some(normal_form) if normal_form.starts_with("https:") => {
                Ok(RedirectUrl { text: text.to_owned(), normal_form })
            }
            _ => Err(InvalidRedirectUrl(text.to_owned())),
        }
    }
}

impl PartialEq for RedirectUrl {
    fn eq(&self, other: &Self) -> bool {
        self.normal_form == other.normal_form
    }
}

impl Hash for RedirectUrl {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.normal_form.hash(state);
    }
}

impl fmt::Display for RedirectUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for InvalidRedirectUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a redirect URL: expected `https://`, a host and a path", self.0)
    }
}

impl std::error::Error for InvalidRedirectUrl {}

/// The form in which the register stores and returns a redirect URL (register API 1.10); `None` where the text is not
/// an absolute `https` or `http` URL.
///
/// Scheme and host in lower case, the default port dropped, `/` where there is no path, `.` and `..` resolved, and
/// escapes undone except those of reserved characters.
///
/// ```
/// use altinn_systemregister::model::normal_form;
/// assert_eq!(normal_form("HTTPS://VG.no:443/a/../%C3%A6").as_deref(), Some("https://vg.no/æ"));
/// assert_eq!(normal_form("vg.no"), None);
/// ```
pub fn normal_form(url: &str) -> Option<String> {
    form(url).map(Cow::into_owned)
}

/// The [`normal_form`], borrowed where the URL plainly has it.
pub(crate) fn form(url: &str) -> Option<Cow<'_, str>> {
    if is_plain(url) { Some(Cow::Borrowed(url)) } else { formed(url).map(Cow::Owned) }
}

/// Whether a URL is made of so little that it is its own normal form: a host of lower-case letters, and a path
/// without anything to resolve or undo. Most are.
fn is_plain(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let Some((host, path)) = rest.and_then(|rest| rest.split_at_checked(rest.find('/')?)) else { return false };
    let in_label = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
    let in_path = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_');
    host.as_bytes().split(|byte| *byte == b'.').all(|label| !label.is_empty() && label.iter().all(in_label))
        && path.bytes().all(in_path)
}

fn formed(url: &str) -> Option<String> {
    let (scheme, rest) = url.trim().split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let default_port = match scheme.as_str() {
        "https" => 443,
        "http" => 80,
        _ => return None,
    };
    let rest = rest.strip_prefix(['/', '\\'])?.strip_prefix(['/', '\\'])?;
    let (authority, rest) = rest.split_at(rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len()));
    let (path, query_and_fragment) = rest.split_at(rest.find(['?', '#']).unwrap_or(rest.len()));

    let (user, host_and_port) = match authority.rsplit_once('@') {
        Some((user, host)) => (format!("{user}@"), host),
        None => (String::new(), authority),
    };
    let (host, port) = split_port(host_and_port)?;
    let port = match port.filter(|port| *port != default_port) {
        Some(port) => format!(":{port}"),
        None => String::new(),
    };
    let path = without_dot_segments(&unescape(&path.replace('\\', "/")));
    Some(format!("{scheme}://{user}{}{port}{path}{}", host_form(host)?, unescape(query_and_fragment)))
}

/// Whether two redirect URLs are one and the same to the register.
///
/// ```
/// # use altinn_systemregister::model::same_redirect_url;
/// assert!(same_redirect_url("https://SmartCloud.no:443", "https://smartcloud.no/"));
/// assert!(!same_redirect_url("https://smartcloud.no/a", "https://smartcloud.no/b"));
/// ```
pub fn same_redirect_url(one: &str, other: &str) -> bool {
    one == other || form(one).is_some_and(|one| Some(one) == form(other))
}

/// Host and port; `None` where the port is no number that a port can have.
fn split_port(host_and_port: &str) -> Option<(&str, Option<u16>)> {
    let host_end = host_and_port.rfind(']').map_or(0, |bracket| bracket + 1);
    let Some(colon) = host_and_port.get(host_end..)?.find(':').map(|at| host_end + at) else {
        return Some((host_and_port, None));
    };
    let (host, port) = (host_and_port.get(..colon)?, host_and_port.get(colon + 1..)?);
    if port.is_empty() {
        return Some((host, None));
    }
    let digits = port.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| port.parse().ok()).flatten().map(|port| (host, Some(port)))
}

/// The host in lower case, an IPv6 address in its short form; `None` where it is no host.
fn host_form(host: &str) -> Option<String> {
    if let Some(address) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return address.parse::<Ipv6Addr>().ok().map(|address| format!("[{address}]"));
    }
    let label = |label: &str| {
        let inner = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        !label.is_empty() && label.chars().all(inner)
    };
    let labels = host.strip_suffix('.').unwrap_or(host); // a single final dot is the root of the name system
    labels.split('.').all(label).then(|| host.to_lowercase())
}

/// The path with `.` and `..` resolved as RFC 3986, section 5.2.4 says; `/` for no path.
fn without_dot_segments(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.strip_prefix('/').unwrap_or(path).split('/').peekable();
    while let Some(segment) = segments.next() {
        match segment {
            "." | ".." => {
                if segment == ".." {
                    kept.pop();
                }
                if segments.peek().is_none() {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
#[path = "redirect_url_tests.rs"]
mod tests;
