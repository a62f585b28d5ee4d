//! Who calls.

use reqwest::header::HeaderValue;

use super::Options;
use crate::error::{Error, catalogue};

/// `{the user's own} altinn-systemregister/{version} ({language})`.
pub(super) fn user_agent(options: &Options) -> Result<HeaderValue, Error> {
    let own = concat!("altinn-systemregister/", env!("CARGO_PKG_VERSION"));
    let mut text = options.user_agent.as_deref().map(str::trim).unwrap_or_default().to_owned();
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(own);
    if let Some(language) = &options.language {
        text.extend([" (", language, ")"]);
    }
    HeaderValue::from_str(&text).ok().filter(|_| text.is_ascii()).ok_or_else(|| {
        let message = format!("the user agent `{}` cannot be a header: expected visible ASCII", text.escape_debug());
        Error::of(catalogue::SETTING).saying(message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_the_users_own_name_first() {
        let agent = |user: Option<&str>, language: Option<&str>| {
            let options = Options {
                user_agent: user.map(str::to_owned),
                language: language.map(str::to_owned),
                ..Options::default()
            };
            user_agent(&options).map(|value| value.to_str().unwrap().replace(env!("CARGO_PKG_VERSION"), "V"))
        };
        assert_eq!(agent(None, None).unwrap(), "altinn-systemregister/V");
        assert_eq!(agent(Some("shop/2 "), Some("python")).unwrap(), "shop/2 altinn-systemregister/V (python)");
        assert_eq!(agent(Some("a\r\nb: c"), None).unwrap_err().code(), "setting");
        assert_eq!(agent(Some("blåbær"), None).unwrap_err().code(), "setting");
    }
}
