//! The sandbox as a server: where it listens, when it ends, what it records, and its own endpoints.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use altinn_systemregister_sandbox::{Options, Sandbox, SandboxError};

const VENDOR: &str = "/authentication/api/v1/systemregister/vendor";

fn address(sandbox: &Sandbox) -> SocketAddr {
    sandbox.url().trim_start_matches("http://").parse().unwrap()
}

/// Status and body of the answer to a request, sent as it stands.
fn ask(sandbox: &Sandbox, head: &str, body: &str) -> (u16, String) {
    let mut connection = TcpStream::connect(address(sandbox)).unwrap();
    let length = body.len();
    let request = format!("{head}\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}");
    connection.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

fn head(method: &str, path: &str, token: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nauthorization: Bearer {token}\r\ncontent-type: application/json")
}

fn document(id: &str, client_id: &str) -> String {
    format!(
        r#"{{"id": "{id}", "vendor": {{"ID": "0192:991825827"}}, "name": {{"nb": "", "nn": "", "en": ""}},
            "description": {{"nb": "", "nn": "", "en": ""}}, "clientId": ["{client_id}"]}}"#
    )
}

async fn started() -> Sandbox {
    Sandbox::start(Options::default()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_listens_on_loopback_only() {
    let options = Options { address: "0.0.0.0:0".parse().unwrap(), ..Options::default() };
    let error = Sandbox::start(options).await.unwrap_err();
    assert!(matches!(error, SandboxError::NotLoopback(_)));
    assert_eq!(error.to_string(), "the sandbox listens on loopback only, not on `0.0.0.0:0`");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_is_told() {
    let sandbox = started().await;
    let options = Options { address: address(&sandbox), ..Options::default() };
    assert!(matches!(Sandbox::start(options).await, Err(SandboxError::Bind { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_frees_the_port_and_may_be_repeated() {
    let sandbox = started().await;
    let address = address(&sandbox);
    sandbox.stop().await;
    sandbox.stop().await;
    assert!(TcpStream::connect(address).is_err());
    let again = Sandbox::start(Options { address, ..Options::default() }).await.unwrap();
    again.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_does_not_wait_for_idle_connections() {
    let sandbox = started().await;
    let mut idle = TcpStream::connect(address(&sandbox)).unwrap();
    idle.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    assert!(idle.read(&mut [0; 64]).unwrap() > 0);
    let start = Instant::now();
    sandbox.stop().await;
    assert!(start.elapsed() < Duration::from_secs(1));
}

/// Connections on which nothing comes any more: one silent, one within its head, one within its body.
fn hanging(sandbox: &Sandbox) -> Vec<TcpStream> {
    let half = ["", "GET / HTTP/1.1\r\nhos", "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nabc"];
    let connect = |text: &str| {
        let mut connection = TcpStream::connect(address(sandbox)).unwrap();
        connection.write_all(text.as_bytes()).unwrap();
        connection
    };
    half.map(connect).into()
}

fn assert_cut_off(connections: Vec<TcpStream>) {
    for mut connection in connections {
        connection.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let cut_off = match connection.read(&mut [0; 64]) {
            Ok(count) => count == 0,
            Err(error) => error.kind() == ErrorKind::ConnectionReset,
        };
        assert!(cut_off, "{connection:?} is still open");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_cuts_off_what_hangs() {
    let sandbox = started().await;
    let connections = hanging(&sandbox);
    tokio::time::sleep(Duration::from_millis(100)).await;
    let start = Instant::now();
    sandbox.stop().await;
    assert!(start.elapsed() < Duration::from_secs(4));
    assert_cut_off(connections);
}

#[tokio::test(flavor = "multi_thread")]
async fn dropping_it_cuts_off_what_hangs() {
    let sandbox = started().await;
    let connections = hanging(&sandbox);
    tokio::time::sleep(Duration::from_millis(100)).await;
    drop(sandbox);
    assert_cut_off(connections);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_under_way_is_answered_before_the_stop() {
    let sandbox = started().await;
    let mut connection = TcpStream::connect(address(&sandbox)).unwrap();
    connection.write_all(b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\na").unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let end = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(200));
        connection.write_all(b"b").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer
    });
    sandbox.stop().await;
    assert!(end.join().unwrap().starts_with("HTTP/1.1 404"));
    assert_eq!(sandbox.requests()[0].body, "ab");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn many_starts_and_stops_leave_nothing_open() {
    let open = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    let cycle = async || {
        let sandbox = started().await;
        let mut connection = TcpStream::connect(address(&sandbox)).unwrap();
        connection.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
        sandbox.stop().await;
    };
    cycle().await;
    let before = open();
    for _ in 0..100 {
        cycle().await;
    }
    let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
    assert_eq!(tasks, 0);
    // Other tests of this program open and close files at the same time.
    assert!(open() < before + 50, "{} instead of {before}", open());
}

#[tokio::test(flavor = "multi_thread")]
async fn dropping_it_stops_it() {
    let sandbox = started().await;
    let address = address(&sandbox);
    drop(sandbox);
    let until = Instant::now() + Duration::from_secs(5);
    while TcpStream::connect(address).is_ok() {
        assert!(Instant::now() < until, "still listening");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_has_everything_but_the_token() {
    let sandbox = started().await;
    let token = sandbox.token("991825827", &[]);
    let path = format!("{VENDOR}/a%20b?x=%20y");
    assert_eq!(ask(&sandbox, &head("PUT", &path, &token), "æ").0, 400);
    let requests = sandbox.requests();
    let [request] = requests.as_slice() else { panic!("{requests:?}") };
    assert_eq!((request.method.as_str(), request.status), ("PUT", 400));
    assert_eq!(request.path, format!("{VENDOR}/a%20b"));
    assert_eq!(request.query.as_deref(), Some("x=%20y"));
    assert_eq!(request.body, "æ");
    assert_eq!(request.headers["authorization"], "Bearer …");
    assert!(!serde_json::to_string(&requests).unwrap().contains(&token));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_empties_register_and_record_but_tokens_stay_valid() {
    let sandbox = started().await;
    let token = sandbox.token("991825827", &[]);
    sandbox.seed(r#"{"id": "991825827_a"}"#).unwrap();
    assert_eq!(ask(&sandbox, &head("GET", &format!("{VENDOR}/991825827_a"), &token), "").0, 200);
    sandbox.reset();
    assert!(sandbox.requests().is_empty());
    assert_eq!(ask(&sandbox, &head("GET", &format!("{VENDOR}/991825827_a"), &token), "").0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_of_another_sandbox_are_foreign() {
    let (one, other) = (started().await, started().await);
    let token = other.token("991825827", &[]);
    assert_eq!(ask(&other, &head("GET", VENDOR, &token), "").0, 200);
    assert_eq!(ask(&one, &head("GET", VENDOR, &token), ""), (401, String::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_without_end_is_refused() {
    let sandbox = started().await;
    let token = sandbox.token("991825827", &[]);
    let body = " ".repeat(10 * 1024 * 1024 + 1);
    assert_eq!(ask(&sandbox, &head("POST", VENDOR, &token), &body).0, 413);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_that_create_the_same_system_one_succeeds() {
    let sandbox = started().await;
    let head = head("POST", VENDOR, &sandbox.token("991825827", &[]));
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let create = || ask(&sandbox, &head, &document("991825827_a", "a")).0;
        let threads: Vec<_> = (0..16).map(|_| scope.spawn(create)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(answers.iter().filter(|status| **status == 200).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 400).count(), 15, "{answers:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_control_its_own_endpoints_are_not_there() {
    assert_eq!(ask(&started().await, "GET /sandbox/token?org=991825827 HTTP/1.1", "").0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_control_a_stand_alone_sandbox_can_be_used() {
    let sandbox = Sandbox::start(Options { control: true, ..Options::default() }).await.unwrap();
    let control = |line: &str, body: &str| ask(&sandbox, &format!("{line} HTTP/1.1"), body);

    let (status, token) = control("GET /sandbox/token?org=991825827", "");
    assert_eq!(status, 200);
    assert_eq!(control("GET /sandbox/token", "").0, 400);
    assert_eq!(control("POST /sandbox/seed", &document("991825827_a", "a")).0, 204);
    assert_eq!(control("POST /sandbox/seed", "{}").0, 400);
    assert_eq!(ask(&sandbox, &head("GET", &format!("{VENDOR}/991825827_a"), &token), "").0, 200);

    let (_, portal) = control("GET /sandbox/token?org=991825827&scope=openid+altinn:portal/enduser", "");
    let list = head("GET", "/authentication/api/v1/systemregister", &portal);
    assert_eq!(ask(&sandbox, &list, "").0, 200);

    let (_, requests) = control("GET /sandbox/requests", "");
    let requests: serde_json::Value = serde_json::from_str(&requests).unwrap();
    assert_eq!(requests.as_array().unwrap().len(), 2);
    assert_eq!(requests[0]["path"], format!("{VENDOR}/991825827_a"));

    assert_eq!(control("POST /sandbox/reset", "").0, 204);
    assert_eq!(control("GET /sandbox/requests", ""), (200, "[]".to_owned()));
}
