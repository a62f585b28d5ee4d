//! Which requests are met by a fault.

use axum::http::Method;
use serde::Deserialize;

use super::Effect;
use super::effect::Form;
use crate::SandboxError;

/// A fault, the requests that it may meet, and how many of them it passes over and meets.
#[derive(Debug)]
pub(crate) struct Rule {
    method: Option<String>,
    path: String,
    skip: u64,
    /// How often it is still due; `None` for always
    times: Option<u64>,
    effect: Effect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Outline {
    method: Option<String>,
    #[serde(default)]
    path: String,
    #[serde(default)]
    skip: u64,
    #[serde(default = "once")]
    times: Option<u64>,
    effect: Form,
}

#[allow(clippy::unnecessary_wraps)] // null means something else than nothing here
fn once() -> Option<u64> {
    Some(1)
}

impl Rule {
    pub(crate) fn from_json(json: &str) -> Result<Self, SandboxError> {
        let Outline { method, path, skip, times, effect } =
            serde_json::from_str(json).map_err(|error| SandboxError::Fault(error.to_string()))?;
        let effect = Effect::try_from(effect).map_err(SandboxError::Fault)?;
        Ok(Rule { method, path, skip, times, effect })
    }

    /// The effect on a request, if it is due; then it is so once less.
    pub(super) fn take(&mut self, method: &Method, path: &str) -> Option<Effect> {
        let is_method = self.method.as_ref().is_none_or(|own| own.eq_ignore_ascii_case(method.as_str()));
        if !is_method || !path.starts_with(&self.path) || self.times == Some(0) {
            return None;
        }
        if self.skip > 0 {
            self.skip -= 1;
            return None;
        }
        self.times = self.times.map(|times| times - 1);
        Some(self.effect.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(json: &str) -> Rule {
        Rule::from_json(json).unwrap()
    }

    fn met(rule: &mut Rule, requests: &[(&str, &str)]) -> Vec<bool> {
        let method = |name: &str| Method::from_bytes(name.as_bytes()).unwrap();
        requests.iter().map(|(name, path)| rule.take(&method(name), path).is_some()).collect()
    }

    #[test]
    fn by_default_the_next_request_is_met() {
        let mut rule = rule(r#"{"effect": {"status": 503}}"#);
        assert_eq!(met(&mut rule, &[("GET", "/a"), ("GET", "/a")]), [true, false]);
    }

    #[test]
    fn method_and_path_choose() {
        let mut rule = rule(r#"{"method": "post", "path": "/tok", "effect": {"status": 503}}"#);
        let requests = [("GET", "/token"), ("POST", "/other"), ("POST", "/token"), ("POST", "/token")];
        assert_eq!(met(&mut rule, &requests), [false, false, true, false]);
    }

    #[test]
    fn some_are_passed_over_and_several_met() {
        let mut rule = rule(r#"{"skip": 1, "times": 2, "effect": {"status": 503}}"#);
        assert_eq!(met(&mut rule, &[("GET", "/"); 5]), [false, true, true, false, false]);
    }

    #[test]
    fn null_times_is_always() {
        let mut rule = rule(r#"{"times": null, "effect": {"status": 503}}"#);
        assert_eq!(met(&mut rule, &[("GET", "/"); 3]), [true; 3]);
    }

    #[test]
    fn what_is_wrong_with_a_fault_is_told() {
        for (json, said) in [
            ("{}", "missing field `effect`"),
            (r#"{"effect": {}}"#, "`effect` needs one of"),
            (r#"{"effect": {"delayMs": 1, "status": 503}}"#, "`effect` needs one of"),
            (r#"{"effect": {"reset": "now"}}"#, "unknown variant `now`"),
            (r#"{"effect": {"explode": true}}"#, "unknown field `explode`"),
            (r#"{"effect": {"reset": "after", "truncate": 5}}"#, "`effect` needs one of"),
            (r#"{"effect": {"delayMs": 1, "when": "after"}}"#, "`when` goes with"),
            (r#"{"effect": {"rival": {"method": "PUT"}}}"#, "missing field `path`"),
            (r#"{"effect": {"outage": "foo"}}"#, "expected a sequence"),
            (r#"{"effect": {"status": 200, "body": 1, "text": "x"}}"#, "`body` or `text`, not both"),
            (r#"{"effect": {"delayMs": -1}}"#, "invalid value"),
            (r#"{"effect": {"delayMs": 1, "body": {}}}"#, "go with `status` alone"),
            (r#"{"effect": {"refuse": "MP-100", "retryAfter": "2"}}"#, "go with `status` alone"),
            (r#"{"effect": {"status": 99}}"#, "`99` is no status"),
            (r#"{"effect": {"status": 429, "retryAfter": "a\nb"}}"#, "`retryAfter` cannot be sent"),
            (r#"{"effect": {"refuse": "MP-999"}}"#, "`MP-999` is no code of Maskinporten's; known are MP-011, MP-012"),
            (r#"{"status": 503}"#, "unknown field `status`"),
        ] {
            let error = Rule::from_json(json).unwrap_err().to_string();
            assert!(error.starts_with("the fault is not as expected: ") && error.contains(said), "{json}: {error}");
        }
    }
}
