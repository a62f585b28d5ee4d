//! HTTP as it is written.

use std::io::{Read, Write};
use std::net::TcpStream;

use altinn_systemregister_sandbox::Sandbox;
use serde_json::Value;

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    /// A header, by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let values = self.head.lines().filter_map(|line| line.split_once(": "));
        values.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// Sends a request; the headers are written one a line.
pub(crate) fn send(sandbox: &Sandbox, line: &str, headers: &[&str], body: &str) -> Answer {
    let mut connection = TcpStream::connect(sandbox.url().trim_start_matches("http://")).unwrap();
    let length = format!("content-length: {}", body.len());
    let first = format!("{line} HTTP/1.1");
    let lines = [&[first.as_str(), "host: x", "connection: close", &length], headers].concat();
    connection.write_all(format!("{}\r\n\r\n{body}", lines.join("\r\n")).as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}
