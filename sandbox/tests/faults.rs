//! Faults of writes, as they look on the wire, and what the register has then.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use altinn_systemregister_sandbox::{Options, Sandbox};
use serde_json::{Value, json};

const VENDOR: &str = "/authentication/api/v1/systemregister/vendor";
const ID: &str = "991825827_smartcloud";

/// Sends a request; the connection answers, or is cut off.
fn send(sandbox: &Sandbox, method: &str, path: &str, body: &str) -> TcpStream {
    let mut connection = TcpStream::connect(sandbox.url().trim_start_matches("http://")).unwrap();
    let token = sandbox.token("991825827", &[]);
    let headers = format!("host: x\r\nauthorization: Bearer {token}\r\ncontent-type: application/json");
    let length = body.len();
    let head =
        format!("{method} {VENDOR}{path} HTTP/1.1\r\n{headers}\r\nconnection: close\r\ncontent-length: {length}");
    connection.write_all(format!("{head}\r\n\r\n{body}").as_bytes()).unwrap();
    connection
}

/// All that comes before the connection ends.
fn ask(sandbox: &Sandbox, method: &str, path: &str, body: &str) -> String {
    let mut answer = Vec::new();
    let _ = send(sandbox, method, path, body).read_to_end(&mut answer); // a connection that breaks is what it may do
    String::from_utf8(answer).unwrap()
}

/// The packages that the system has, by the last words of their names.
fn packages(sandbox: &Sandbox) -> Vec<String> {
    let answer = ask(sandbox, "GET", &format!("/{ID}"), "");
    let system: Value = serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap();
    let packages = system["accessPackages"].as_array().unwrap().iter();
    packages.map(|package| package["urn"].as_str().unwrap().rsplit(':').next().unwrap().to_owned()).collect()
}

fn body(name: &str) -> Value {
    json!([{ "urn": format!("urn:altinn:accesspackage:{name}") }])
}

/// A system without packages, and a fault of its next PUT.
async fn with(effect: Value) -> Sandbox {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    sandbox.seed(&json!({ "id": ID, "isVisible": false }).to_string()).unwrap();
    sandbox.fault(&json!({ "method": "PUT", "path": VENDOR, "effect": effect }).to_string()).unwrap();
    sandbox
}

/// What the PUT of a package is answered with under a fault, and which packages there are then.
async fn put(effect: Value) -> (String, Vec<String>) {
    let sandbox = with(effect).await;
    let answer = ask(&sandbox, "PUT", &format!("/{ID}/accesspackages"), &body("jordbruk").to_string());
    (answer, packages(&sandbox))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_is_cut_off_before_or_after_the_deed() {
    assert_eq!(put(json!({ "reset": "before" })).await, (String::new(), vec![]));
    assert_eq!(put(json!({ "reset": "after" })).await, (String::new(), vec!["jordbruk".to_owned()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_answer_goes_out_before_or_after_the_deed() {
    for status in [500, 502, 503, 504] {
        let (answer, there) = put(json!({ "status": status })).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")) && there.is_empty(), "{answer}");
        let (answer, there) = put(json!({ "status": status, "when": "after" })).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")) && there == ["jordbruk"], "{answer}");
    }
    let (answer, there) = put(json!({ "status": 200, "text": "{\"succ", "when": "after" })).await;
    assert!(answer.ends_with("\r\n\r\n{\"succ") && there == ["jordbruk"], "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_is_never_called_a_success() {
    for (laid_down, goes_out) in [(200, 400), (502, 502)] {
        let sandbox = with(json!({ "status": laid_down, "text": "{\"x", "when": "after" })).await;
        let answer = ask(&sandbox, "PUT", &format!("/{ID}/accesspackages"), &body("no-such-package").to_string());
        assert!(answer.starts_with(&format!("HTTP/1.1 {goes_out} ")), "{answer}");
        assert_eq!(packages(&sandbox), Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_breaks_off_within_its_body() {
    let (answer, there) = put(json!({ "truncate": 6 })).await;
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.contains("content-length: 18"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n{\"succ") && there == ["jordbruk"], "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rival_comes_before_or_after() {
    let path = format!("{VENDOR}/{ID}/accesspackages");
    let rival = json!({ "method": "PUT", "path": path, "body": body("skattegrunnlag") });
    assert_eq!(put(json!({ "rival": rival })).await.1, ["jordbruk"]);
    let sandbox = with(json!({ "rival": rival, "when": "after" })).await;
    let answer = ask(&sandbox, "PUT", &format!("/{ID}/accesspackages"), &body("jordbruk").to_string());
    assert!(answer.ends_with(r#"{"succeeded":true}"#), "{answer}");
    assert_eq!(packages(&sandbox), ["skattegrunnlag"]);
    assert_eq!(sandbox.requests().len(), 2, "a rival is not recorded");
    let changelog = ask(&sandbox, "GET", &format!("/{ID}/changelog"), "");
    let clients: Vec<Value> = serde_json::from_str(changelog.split_once("\r\n\r\n").unwrap().1).unwrap();
    assert_ne!(clients[0]["clientId"], clients[1]["clientId"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_hangs_up_stops_nothing() {
    let sandbox = with(json!({ "delayMs": 1500 })).await;
    let start = Instant::now();
    let connection = send(&sandbox, "PUT", &format!("/{ID}/accesspackages"), &body("jordbruk").to_string());
    tokio::time::sleep(Duration::from_millis(500)).await; // by now the request is taken up
    drop(connection);
    while packages(&sandbox).is_empty() && start.elapsed() < Duration::from_secs(10) {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(packages(&sandbox), ["jordbruk"]);
    assert!(start.elapsed() >= Duration::from_millis(1500));
    assert!(sandbox.requests().iter().any(|request| request.method == "PUT" && request.status == 200));
}
