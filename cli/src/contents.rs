//! What a token says, as lines.

use altinn_systemregister::auth::TokenContents;
use serde_json::{Map, Value};

use crate::look::{Look, visible};
use crate::table::labelled;
use crate::utc;

/// The claims that have lines of their own; every other one is shown as it stands.
const TOLD: [&str; 8] = ["consumer", "supplier", "client_id", "authorization_details", "scope", "iss", "iat", "exp"];

/// Who, for whom, what for, and until when; `now` is in seconds since 1970.
pub(crate) fn shown(contents: &TokenContents, now: i64, look: Look) -> String {
    let TokenContents { header, claims } = contents;
    let rows = [
        ("organisation", organisation(claims, "consumer").into_iter().collect()),
        ("supplier", organisation(claims, "supplier").into_iter().collect()),
        ("client id", text(claims, "client_id").into_iter().collect()),
        ("system user", details(claims)),
        ("scopes", text(claims, "scope").iter().flat_map(|scopes| scopes.split(' ').map(str::to_owned)).collect()),
        ("issuer", text(claims, "iss").into_iter().collect()),
        ("issued", moment(claims, "iat", utc::shown).into_iter().collect()),
        ("expires", moment(claims, "exp", |at| expiry(at, now)).into_iter().collect()),
        ("further claims", named(claims, &TOLD)),
        ("header", named(header, &[])),
    ];
    let rows =
        rows.map(|(label, values): (_, Vec<String>)| (label, values.iter().map(|value| visible(value)).collect()));
    labelled(&rows, look)
}

fn text(claims: &Map<String, Value>, name: &str) -> Option<String> {
    claims.get(name).map(plain)
}

/// A moment in those words; what is none, as it stands.
fn moment(claims: &Map<String, Value>, name: &str, words: impl Fn(i64) -> String) -> Option<String> {
    claims.get(name).map(|value| value.as_f64().map(whole_seconds).map_or_else(|| plain(value), words))
}

fn expiry(at: i64, now: i64) -> String {
    format!("{}, {}", utc::shown(at), utc::distance(at.saturating_sub(now)))
}

/// A text as it is, everything else as JSON.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The id of an organisation, `0192:991825827`; samples spell its name in both ways.
fn organisation(claims: &Map<String, Value>, name: &str) -> Option<String> {
    let whole = claims.get(name)?;
    Some(plain(whole.get("ID").or_else(|| whole.get("id")).unwrap_or(whole)))
}

/// The system users that the token acts as, a line for each fact.
fn details(claims: &Map<String, Value>) -> Vec<String> {
    let Some(details) = claims.get("authorization_details") else { return Vec::new() };
    let all = details.as_array().map_or(std::slice::from_ref(details), Vec::as_slice);
    all.iter().flat_map(|one| one.as_object().map_or_else(|| vec![plain(one)], detail)).collect()
}

fn detail(detail: &Map<String, Value>) -> Vec<String> {
    let of = organisation(detail, "systemuser_org").map(|id| format!("of {id}"));
    let system = text(detail, "system_id").map(|id| format!("in the system {id}"));
    let ids =
        detail.get("systemuser_id").and_then(Value::as_array).map(|ids| ids.iter().map(plain).collect::<Vec<_>>());
    let ids = ids.map(|ids| format!("known as {}", ids.join(", ")));
    [of, system, ids].into_iter().flatten().collect()
}

fn named(members: &Map<String, Value>, without: &[&str]) -> Vec<String> {
    let others = members.iter().filter(|(name, _)| !without.contains(&name.as_str()));
    others.map(|(name, value)| format!("{name}: {}", plain(value))).collect()
}

#[allow(clippy::cast_possible_truncation)] // saturates, and a date that far off is shown as a number
fn whole_seconds(seconds: f64) -> i64 {
    seconds as i64
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn lines(claims: &Value) -> String {
        let header = json!({"alg": "RS256", "kid": "a"}).as_object().cloned().expect("an object");
        let contents = TokenContents { header, claims: claims.as_object().cloned().expect("an object") };
        shown(&contents, 1_795_363_827, Look::plain(None))
    }

    #[test]
    fn tells_who_what_for_and_until_when() {
        let told = lines(&json!({
            "iss": "https://test.maskinporten.no/", "client_id": "32ef", "scope": "a:b c:d", "jti": "x", "aud": ["q"],
            "consumer": {"authority": "iso6523-actorid-upis", "ID": "0192:991825827"},
            "iat": 1_795_363_820, "exp": 1_795_363_940,
        }));
        let expected = "  organisation    0192:991825827\n  client id       32ef\n  scopes          a:b\n                  c:d\n  \
                        issuer          https://test.maskinporten.no/\n  issued          2026-11-22 16:10:20 UTC\n  \
                        expires         2026-11-22 16:12:20 UTC, in 113 s\n  further claims  aud: [\"q\"]\n                  \
                        jti: x\n  header          alg: RS256\n                  kid: a";
        assert_eq!(told, expected);
    }

    #[test]
    fn tells_the_system_user_and_the_supplier() {
        let told = lines(&json!({
            "supplier": {"id": "0192:310547891"},
            "authorization_details": [{"type": "urn:altinn:systemuser", "systemuser_id": ["u-1"],
                "systemuser_org": {"ID": "0192:313175650"}, "system_id": "991825827_smartcloud"}],
        }));
        for line in
            ["  supplier        0192:310547891", "of 0192:313175650", "in the system 991825827_smartcloud", "u-1"]
        {
            assert!(told.contains(line), "{told}");
        }
    }

    #[test]
    fn claims_of_any_shape_are_shown_and_command_no_terminal() {
        let told =
            lines(&json!({"scope": 5, "consumer": "x", "exp": "soon", "iss": "\u{1b}[2J", "authorization_details": 7}));
        for line in ["scopes          5", "expires         soon", "\\u{1b}[2J", "system user     7"] {
            assert!(told.contains(line), "{told}");
        }
    }
}
