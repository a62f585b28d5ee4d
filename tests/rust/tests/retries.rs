//! What is sent again, and the ids under which it is sent, against the sandbox.

use std::collections::BTreeSet;
use std::time::Duration;

use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::change::{ApplyOptions, BatchOptions, Stop};
use altinn_systemregister::model::AccessPackage;
use altinn_systemregister::register::{Options, Retry};
use altinn_systemregister::{Error, ErrorKind, Outcome, System, SystemRegister};
use altinn_systemregister_sandbox::{Options as SandboxOptions, RecordedRequest, Sandbox};

const ID: &str = "991825827_smartcloud";
const DOCUMENT: &str = include_str!("../../../examples/smartcloud.json");

/// A sandbox that has the guide's system, and a client of it whose pauses are short; what was sent is forgotten.
async fn scene(retry: Retry) -> (Sandbox, SystemRegister) {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    sandbox.seed(DOCUMENT).unwrap();
    let options = Options {
        timeout: Duration::from_secs(5),
        retry: Retry { pause: Duration::from_millis(1), ..retry },
        ..Options::default()
    };
    let token = FixedToken::new(sandbox.token("991825827", &[]));
    let register = SystemRegister::with_options(sandbox.url().parse().unwrap(), token, options).unwrap();
    (sandbox, register)
}

/// The requests of that method meet a fault, the next so many of them.
fn fault(sandbox: &Sandbox, method: &str, times: usize, effect: &str) {
    let rule = format!(
        r#"{{"method": "{method}", "path": "/authentication/api/v1/systemregister", "times": {times}, "effect": {effect}}}"#
    );
    sandbox.fault(&rule).unwrap();
}

fn sent(sandbox: &Sandbox, method: &str) -> usize {
    sandbox.requests().iter().filter(|request| request.method == method).count()
}

#[tokio::test]
async fn a_reading_gets_over_failures_of_the_moment() {
    for effect in [
        r#"{"reset": "before"}"#,
        r#"{"truncate": 5}"#,
        r#"{"status": 429, "retryAfter": "0"}"#,
        r#"{"status": 502}"#,
        r#"{"status": 503, "text": "<html>", "contentType": "text/html"}"#,
        r#"{"status": 504}"#,
    ] {
        let (sandbox, register) = scene(Retry::default()).await;
        fault(&sandbox, "GET", 2, effect);
        assert_eq!(register.get(ID).await.unwrap().id, ID, "{effect}");
        assert_eq!(sent(&sandbox, "GET"), 3, "{effect}");
        fault(&sandbox, "GET", 3, effect);
        register.list().await.unwrap_err();
        assert_eq!(sent(&sandbox, "GET"), 6, "{effect}");
    }
}

#[tokio::test]
async fn who_does_not_want_it_is_told_at_once() {
    let (sandbox, register) = scene(Retry { attempts: 1, ..Retry::default() }).await;
    fault(&sandbox, "GET", 1, r#"{"status": 503}"#);
    assert_eq!(register.get(ID).await.unwrap_err().status(), Some(503));
    assert_eq!(sent(&sandbox, "GET"), 1);

    let (sandbox, register) = scene(Retry::default()).await;
    fault(&sandbox, "GET", 1, r#"{"status": 429, "retryAfter": "60"}"#);
    assert_eq!(register.get(ID).await.unwrap_err().retry_after(), Some(Duration::from_mins(1)));
    assert_eq!(sent(&sandbox, "GET"), 1);
}

#[tokio::test]
async fn a_write_is_sent_again_only_after_429() {
    let (sandbox, register) = scene(Retry::default()).await;
    fault(&sandbox, "PUT", 2, r#"{"status": 429}"#);
    register.set_rights(ID, "[]").await.unwrap();
    assert_eq!(sent(&sandbox, "PUT"), 3);
    for effect in [r#"{"reset": "before"}"#, r#"{"status": 502}"#, r#"{"status": 503}"#, r#"{"status": 504}"#] {
        let (sandbox, register) = scene(Retry::default()).await;
        fault(&sandbox, "PUT", 1, effect);
        assert!(register.set_rights(ID, "[]").await.is_err(), "{effect}");
        assert_eq!(sent(&sandbox, "PUT"), 1, "{effect}");
    }
}

#[tokio::test]
async fn clones_share_the_budget() {
    let (sandbox, register) = scene(Retry { attempts: 2, budget: 3, ..Retry::default() }).await;
    fault(&sandbox, "GET", 1000, r#"{"status": 503}"#);
    for _ in 0..10 {
        register.clone().get(ID).await.unwrap_err();
    }
    assert_eq!(sent(&sandbox, "GET"), 10 + 3);
}

/// The trace ids of requests, and their spans.
fn traces(requests: &[RecordedRequest]) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let headers = requests.iter().map(|request| request.headers["traceparent"].as_str());
    headers
        .map(|header| {
            let parts: Vec<_> = header.split('-').collect();
            assert_eq!((parts[0], parts[1].len(), parts[2].len(), parts[3]), ("00", 32, 16, "01"), "{header}");
            (parts[1], parts[2])
        })
        .unzip()
}

#[tokio::test]
async fn all_requests_of_an_operation_share_an_id() {
    let (sandbox, register) = scene(Retry::default()).await;
    fault(&sandbox, "GET", 1, r#"{"status": 503}"#);
    let add = |system: &mut System| {
        system.access_packages.push(AccessPackage::named("jordbruk"));
        Ok::<(), Error>(())
    };
    let applied = register.edit(ID, &ApplyOptions::default(), add).await.unwrap();
    let requests = sandbox.requests();
    let (ids, spans) = traces(&requests);
    assert_eq!(ids, BTreeSet::from([applied.request_id.as_deref().unwrap()]));
    assert_eq!(spans.len(), requests.len(), "each request has a span of its own");

    register.get(ID).await.unwrap();
    register.get(ID).await.unwrap();
    assert_eq!(traces(&sandbox.requests()).0.len(), 3, "each operation has an id of its own");
}

#[tokio::test]
async fn every_write_tells_the_one_id_of_its_requests() {
    let (sandbox, register) = scene(Retry::default()).await;
    let options = ApplyOptions::default();
    let package = r#"[{"urn": "urn:altinn:accesspackage:jordbruk"}]"#;
    let renamed = DOCUMENT.replace("SmartCloud 1", "SmartCloud 2");
    let other = DOCUMENT.replace(ID, "991825827_other").replace("32ef65ac", "42ef65ac");
    let mut seen = 0;
    let mut check = |request_id: Option<String>| {
        let requests = sandbox.requests().split_off(seen);
        seen += requests.len();
        assert_eq!(traces(&requests).0, BTreeSet::from([request_id.as_deref().unwrap()]));
    };
    check(register.create(&other).await.unwrap().request_id);
    check(register.replace(&renamed, &options).await.unwrap().request_id);
    check(register.apply_document(DOCUMENT, &options).await.unwrap().request_id);
    check(register.add_access_packages(ID, package).await.unwrap().request_id);
    check(register.remove_access_packages(ID, package).await.unwrap().request_id);
    check(register.set_rights(ID, "[]").await.unwrap().request_id);
    check(register.delete(ID).await.unwrap().request_id);
}

#[tokio::test]
async fn each_system_of_many_has_an_id_of_its_own() {
    let (sandbox, register) = scene(Retry::default()).await;
    let other = DOCUMENT.replace(ID, "991825827_other").replace("32ef65ac", "42ef65ac");
    let documents = [DOCUMENT.replace("SmartCloud 1", "SmartCloud 2"), other];
    let results = register.apply_all(&documents, &BatchOptions::default(), &Stop::default(), |_| {}).await.unwrap();
    let told: BTreeSet<_> =
        results.iter().map(|system| system.result.as_ref().unwrap().request_id.clone().unwrap()).collect();
    let requests = sandbox.requests();
    assert_eq!(traces(&requests).0, told.iter().map(String::as_str).collect());
    assert_eq!(told.len(), 2);
}

#[tokio::test]
async fn errors_tell_the_id_and_the_registers_own_goes_on_from_it() {
    let (sandbox, register) = scene(Retry::default()).await;
    let error = register.get("991825827_gone").await.unwrap_err();
    let trace_id = error.trace_id().unwrap();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert!(trace_id.contains(error.request_id().unwrap()), "{trace_id}");
    assert!(error.to_json().contains(&format!(r#""requestId":"{}""#, error.request_id().unwrap())));

    fault(&sandbox, "PUT", 1, r#"{"reset": "after"}"#);
    let applied = register.set_rights(ID, "[]").await.unwrap();
    assert!(applied.request_id.is_some(), "the answer was lost, the id is known");

    // Nothing is written, but it was read.
    let clear = |system: &mut System| {
        system.client_ids.clear();
        Ok::<(), Error>(())
    };
    let error = register.edit(ID, &ApplyOptions::default(), clear).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("destructive-change", Some(Outcome::NotApplied)));
    assert!(error.request_id().is_some());
}

#[tokio::test]
async fn what_was_never_sent_has_no_id() {
    let (_sandbox, register) = scene(Retry::default()).await;
    assert_eq!(register.create("{}").await.unwrap_err().request_id(), None);
    assert_eq!(register.get("..").await.unwrap_err().request_id(), None);
    let nowhere = SystemRegister::new("http://127.0.0.1:1".parse().unwrap(), FixedToken::new("e30.e30.c2ln")).unwrap();
    let error = nowhere.get(ID).await.unwrap_err();
    assert_eq!((error.code(), error.request_id()), ("connect", None));
}
