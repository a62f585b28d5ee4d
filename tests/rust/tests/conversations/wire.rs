//! HTTP as it is written: what a conversation says is sent as it stands, and nothing is added or tidied up.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;

/// An answer as it came.
pub(crate) struct Received {
    pub(crate) status: u16,
    /// By their names in lower case
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

pub(crate) fn send(url: &str, method: &str, path: &str, headers: &BTreeMap<String, String>, body: &str) -> Received {
    let host = url.trim_start_matches("http://");
    let mut connection = TcpStream::connect(host).unwrap();
    let length = body.len();
    let mut lines =
        vec![format!("{method} {path} HTTP/1.1"), format!("host: {host}"), format!("content-length: {length}")];
    lines.extend(headers.iter().map(|(name, value)| format!("{name}: {value}")));
    let head = lines.join("\r\n");
    connection.write_all(format!("{head}\r\nconnection: close\r\n\r\n{body}").as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    read(&answer)
}

fn read(answer: &str) -> Received {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines
        .map(|line| line.split_once(':').unwrap())
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    Received { status, headers, body: body.to_owned() }
}
