//! Cookies, which outrank the token at some of the platform's endpoints (register's API 9, trap 51).

use std::io::{Read, Write};
use std::net::TcpListener;

use altinn_systemregister::register::Options;

use super::client;
use super::listener::answer;

#[tokio::test]
async fn a_cookie_that_was_set_is_never_sent_back() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let heard = std::thread::spawn(move || {
        let mut heard = String::new();
        for _ in 0..2 {
            let mut stream = listener.accept().unwrap().0;
            let mut request = [0; 4096];
            let length = stream.read(&mut request).unwrap();
            heard.push_str(&String::from_utf8_lossy(&request[..length]).to_lowercase());
            let headers = "content-type: application/json\r\nset-cookie: AltinnStudioRuntime=x; Path=/\r\n";
            stream.write_all(answer("200 OK", headers, "[]").as_bytes()).unwrap();
        }
        heard
    });
    let register = client(&url, Options::default());
    for _ in 0..2 {
        register.list().await.unwrap();
    }
    let heard = heard.join().unwrap();
    assert_eq!(heard.matches("authorization: bearer ").count(), 2);
    assert!(!heard.contains("cookie"), "{heard}");
}
