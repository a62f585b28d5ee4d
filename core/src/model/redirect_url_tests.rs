use proptest::prelude::*;

use super::*;

#[test]
fn every_row_of_the_table_of_the_register_api() {
    for (sent, stored) in [
        ("https://vg.no", "https://vg.no/"),
        ("HTTPS://VG.no", "https://vg.no/"),
        (" https://vg.no ", "https://vg.no/"),
        ("https://vg.no:443/x", "https://vg.no/x"),
        ("https://vg.no:8443/x", "https://vg.no:8443/x"),
        ("https://vg.no?x=1", "https://vg.no/?x=1"),
        ("https://vg.no/a/../b", "https://vg.no/b"),
        ("https://vg.no/./b", "https://vg.no/b"),
        ("https://vg.no/a%20b", "https://vg.no/a b"),
        ("https://vg.no/%C3%A6", "https://vg.no/æ"),
        ("https://vg.no/%7Etilde", "https://vg.no/~tilde"),
        ("https://vg.no/%2F%3F%25%26", "https://vg.no/%2F%3F%25%26"),
        (r"https://vg.no/\x", "https://vg.no//x"),
        ("https://blåbær.no/x", "https://blåbær.no/x"),
        ("https://xn--blbr-roah.no/x", "https://xn--blbr-roah.no/x"),
        ("https://user:word@vg.no/", "https://user:word@vg.no/"),
        ("https://vg.no/x?a=1&b=2#part", "https://vg.no/x?a=1&b=2#part"),
        ("https://localhost/x", "https://localhost/x"),
        ("https://127.0.0.1:8080/x", "https://127.0.0.1:8080/x"),
        ("https://[::1]:8443/x", "https://[::1]:8443/x"),
        ("https://vg.no./x", "https://vg.no./x"),
        ("https://vg.no/Path/CASE", "https://vg.no/Path/CASE"),
        ("http://vg.no:80/", "http://vg.no/"),
    ] {
        assert_eq!(normal_form(sent).as_deref(), Some(stored), "{sent}");
    }
}

#[test]
fn what_is_no_absolute_url_has_no_form() {
    for text in [
        "",
        "vg.no",
        "/receipt",
        "https://",
        "https://.no",
        "https:///x",
        "https:vg.no",
        "htts://vg.no",
        "ftp://vg.no",
        "urn:x",
        "https://v g.no/",
        "https://vg..no/",
        "https://vg.no:port/",
        "https://vg.no:65536/",
        "https://[::1/",
        "https://[not-an-address]/",
    ] {
        assert_eq!(normal_form(text), None, "{text}");
    }
}

#[test]
fn escapes_that_are_no_text_stay() {
    for text in ["https://vg.no/%C3", "https://vg.no/%0A", "https://vg.no/%E2%80%AE"] {
        assert_eq!(normal_form(text).as_deref(), Some(text));
    }
    assert_eq!(normal_form("https://vg.no/%c3%a6%ff%2f").as_deref(), Some("https://vg.no/æ%ff%2f"));
    assert_eq!(normal_form("https://vg.no/%4%31").as_deref(), Some("https://vg.no/%2541"));
}

#[test]
fn urls_are_equal_by_their_form() {
    assert!(same_redirect_url("https://vg.no", "HTTPS://vg.no:443/"));
    assert!(same_redirect_url("https://vg.no/100%", "https://vg.no/100%25"));
    assert!(same_redirect_url("no url", "no url"));
    assert!(!same_redirect_url("https://vg.no/a", "https://vg.no/A"));
    assert!(!same_redirect_url("no url", "none either"));
}

proptest! {
    /// Unless it ends in an escaped blank, which is undone, and would then be white space around the URL.
    #[test]
    fn the_form_of_a_form_is_itself(url in r"[hH][tT]{2}[pP][sS]?://[A-Za-zæ.\[\]:@0-9-]{0,12}([/\\?#](%[0-9A-Fa-f]{2}|[a-z.%æ~/\\ ?#]){0,12})?") {
        if let Some(form) = normal_form(&url).filter(|form| form.trim_end() == form) {
            prop_assert_eq!(normal_form(&form), Some(form.clone()), "{}", url);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in ".*") {
        let _ = normal_form(&text);
        let _ = normal_form(&format!("https://{text}"));
    }
}

proptest! {
    /// What is taken to be its own normal form, is.
    #[test]
    fn a_plain_url_is_its_own_normal_form(url in "https?://[a-zA-Z0-9.-]{0,8}(/[a-zA-Z0-9._%/-]{0,12})?") {
        if is_plain(&url) {
            assert_eq!(formed(&url), Some(url));
        }
    }
}
