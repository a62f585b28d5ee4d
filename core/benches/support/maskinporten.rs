//! A grant is signed where a token is asked for, so there must be somebody who gives one.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use altinn_systemregister::auth::key::KeySource;
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, TokenRequest};
use tokio::runtime::{Builder, Runtime};

const KEY: &str = include_str!("../../../tests/bench/documents/key.jwk");
/// A token that does not say how long it is good for is not kept: each is asked for anew.
const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 31\r\n\r\n{\"access_token\":\"e30.e30.c2ln\"}";

/// A client of Maskinporten's that gets a new token every time.
pub(crate) struct Signing {
    runtime: Runtime,
    maskinporten: Maskinporten,
    request: TokenRequest,
}

/// A client of an endpoint in this process that takes every grant.
pub(crate) fn signing() -> Signing {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || listener.incoming().for_each(|connection| serve(&connection.unwrap())));
    let maskinporten = Maskinporten::new(MaskinportenSettings {
        environment: Some(format!("http://{address}")),
        client_id: Some("benchmark".to_owned()),
        key: Some(KeySource::text(KEY)),
        ..MaskinportenSettings::default()
    });
    Signing {
        runtime: Builder::new_current_thread().enable_all().build().unwrap(),
        maskinporten: maskinporten.unwrap(),
        request: TokenRequest::default(),
    }
}

impl Signing {
    /// One grant, signed and exchanged for a token.
    pub(crate) fn token(&self) {
        self.runtime.block_on(self.maskinporten.token_for(&self.request)).unwrap();
    }
}

/// Answers one request after another, whatever it says.
fn serve(mut connection: &TcpStream) {
    let mut reader = BufReader::new(connection);
    let mut length = 0;
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 0) {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line == "\r\n" {
            reader.read_exact(&mut vec![0; length]).unwrap();
            connection.write_all(ANSWER).unwrap();
        }
        line.clear();
    }
}
