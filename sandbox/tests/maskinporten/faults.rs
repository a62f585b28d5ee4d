//! Faults that are asked for, and the clock.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::grant::{Grant, ask, client, now, sandbox};
use crate::refused::{assert_refused, refusal};
use crate::wire::send;

const LIST: &str = "GET /authentication/api/v1/systemregister/vendor";

#[tokio::test(flavor = "multi_thread")]
async fn a_canned_answer_comes_as_it_was_given() {
    let sandbox = sandbox().await;
    let fault = json!({"method": "POST", "path": "/token", "times": 2, "effect":
        {"status": 429, "retryAfter": "2", "body": {"error": "slow_down"}}});
    sandbox.fault(&fault.to_string()).unwrap();
    let html = json!({"effect": {"status": 502, "body": "<h1>Bad Gateway</h1>", "contentType": "text/html"}});
    sandbox.fault(&html.to_string()).unwrap();
    sandbox.fault(r#"{"path": "/authentication", "effect": {"status": 503}}"#).unwrap();

    assert_eq!(send(&sandbox, LIST, &[], "").body, "<h1>Bad Gateway</h1>");
    let unavailable = send(&sandbox, LIST, &[], "");
    assert_eq!((unavailable.status, unavailable.body.as_str()), (503, ""));
    assert_eq!(unavailable.header("content-type"), None);
    assert_eq!(send(&sandbox, LIST, &[], "").status, 401);
    for _ in 0..2 {
        let answer = ask(&sandbox, "a.b.c");
        assert_eq!((answer.status, answer.header("retry-after")), (429, Some("2")));
        assert_eq!(
            (answer.header("content-type"), answer.json()),
            (Some("application/json"), json!({"error": "slow_down"}))
        );
    }
    assert_eq!(ask(&sandbox, &Grant::to(&sandbox).assertion()).status, 200);
    let seen: Vec<_> = sandbox.requests().into_iter().map(|request| request.status).collect();
    assert_eq!(seen, [502, 503, 401, 429, 429, 200]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delay_goes_on_to_the_next_rule_and_to_the_answer() {
    let sandbox = sandbox().await;
    sandbox.fault(r#"{"times": null, "effect": {"delayMs": 150}}"#).unwrap();
    sandbox.fault(r#"{"skip": 1, "effect": {"status": 500}}"#).unwrap();
    let start = Instant::now();
    assert_eq!(send(&sandbox, LIST, &[], "").status, 401);
    assert_eq!(send(&sandbox, LIST, &[], "").status, 500);
    assert!(start.elapsed() >= Duration::from_millis(300));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_of_maskinportens_can_be_had_for_the_asking() {
    let sandbox = sandbox().await;
    sandbox.fault(r#"{"path": "/token", "effect": {"refuse": "MP-012"}}"#).unwrap();
    let text = "Validation of JWT Bearer grant failed. Grant is used before. (MP-012)";
    let grant = Grant::to(&sandbox);
    assert_refused(&sandbox, &grant, 400, "invalid_grant", text);
    assert_eq!(ask(&sandbox, &grant.assertion()).status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_of_the_token_endpoint_can_be_set() {
    let sandbox = sandbox().await;
    for offset in [3600, -3600] {
        sandbox.set_clock_offset(offset);
        let there = now() + offset;
        let answer = ask(&sandbox, &Grant::to(&sandbox).assertion());
        let said = refusal(&sandbox, &answer).2;
        let expected = if offset > 0 { "JWT is expired. (MP-130)" } else { "Issue time is after now" };
        assert!(said.ends_with(expected), "{said}");
        let date = httpdate::parse_http_date(answer.header("date").unwrap()).unwrap();
        let date = i64::try_from(date.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()).unwrap();
        assert!((date - there).abs() <= 2, "{date} instead of {there}");

        let corrected = Grant::to(&sandbox).claim("iat", json!(there)).claim("exp", json!(there + 60));
        let token = ask(&sandbox, &corrected.assertion()).json();
        let authorization = format!("authorization: Bearer {}", token["access_token"].as_str().unwrap());
        assert_eq!(send(&sandbox, LIST, &[&authorization], "").status, 200, "{offset}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_forgets_clients_faults_and_clock() {
    let sandbox = sandbox().await;
    sandbox.fault(r#"{"times": null, "effect": {"status": 503}}"#).unwrap();
    sandbox.set_clock_offset(3600);
    sandbox.reset();
    assert_eq!(ask(&sandbox, &Grant::to(&sandbox).assertion()).json()["error"], "invalid_client");
    sandbox.add_client(&client().to_string()).unwrap();
    assert_eq!(ask(&sandbox, &Grant::to(&sandbox).assertion()).status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stand_alone_sandbox_takes_them_over_http() {
    use altinn_systemregister_sandbox::{Options, Sandbox};
    let sandbox = Sandbox::start(Options { control: true, ..Options::default() }).await.unwrap();
    let post = |path: &str, body: Value| {
        let answer = send(&sandbox, &format!("POST /sandbox/{path}"), &[], &body.to_string());
        (answer.status, answer.body)
    };
    let done = (204, String::new());
    assert_eq!(post("clients", client()), done);
    assert_eq!(ask(&sandbox, &Grant::to(&sandbox).assertion()).status, 200);
    assert_eq!(post("faults", json!({"path": "/token", "effect": {"status": 503}})), done);
    assert_eq!(ask(&sandbox, "").status, 503);
    assert_eq!(post("clock", json!({"seconds": 3600})), done);
    assert_ne!(ask(&sandbox, &Grant::to(&sandbox).assertion()).status, 200);

    assert!(post("clients", json!({})).1.starts_with("the client is not as expected: missing field `clientId`"));
    assert!(post("faults", json!({})).1.starts_with("the fault is not as expected: missing field `effect`"));
    assert_eq!(post("clock", json!(1)), (400, r#"say how far ahead: `{"seconds": 3600}`"#.to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_does_not_show_assertions() {
    let sandbox = sandbox().await;
    let assertion = Grant::to(&sandbox).assertion();
    ask(&sandbox, &assertion);
    let requests = sandbox.requests();
    assert!(requests[0].body.ends_with("jwt-bearer&assertion=…"), "{}", requests[0].body);
    assert!(!format!("{requests:?}").contains(&assertion));
}
