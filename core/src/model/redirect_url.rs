//! Redirect URLs, which the register rewrites.

/// The form in which the register stores and returns a redirect URL; `None` where it would refuse it.
pub fn normal_form(url: &str) -> Option<String> {
    Some(url.trim().to_owned())
}

/// Whether two redirect URLs are one and the same to the register.
pub fn same_redirect_url(one: &str, other: &str) -> bool {
    normal_form(one).is_some_and(|form| Some(form) == normal_form(other))
}
