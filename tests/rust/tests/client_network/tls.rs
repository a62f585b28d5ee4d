//! Whom the client trusts.

use std::sync::Arc;

use altinn_systemregister::register::Options;
use altinn_systemregister::{ErrorKind, Outcome};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::listener::{Then, answer, serve};
use super::{ID, SYSTEM, client};

/// A certificate authority of the test's own, in PEM, and a server's certificate and key signed by it.
fn certificates() -> (String, CertificateDer<'static>, PrivateKeyDer<'static>) {
    let authority_key = KeyPair::generate().unwrap();
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let pem = authority.self_signed(&authority_key).unwrap().pem();
    let server_key = KeyPair::generate().unwrap();
    let server = CertificateParams::new(["localhost".to_owned()]).unwrap();
    let certificate = server.signed_by(&server_key, &Issuer::new(authority, authority_key)).unwrap();
    (pem, certificate.der().clone(), PrivateKeyDer::Pkcs8(server_key.serialize_der().into()))
}

/// A server behind TLS that answers `[]`; its authority and its address.
async fn server() -> (String, String) {
    let (authority, certificate, key) = certificates();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            if let Ok(stream) = acceptor.accept(stream).await {
                serve(stream, Then::Answer(answer("200 OK", "", "[]")), Arc::default()).await;
            }
        }
    });
    (authority, url)
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_refused() {
    let (_, url) = server().await;
    let error = client(&url, Options::default()).create(SYSTEM).await.unwrap_err();
    assert_eq!((error.kind(), error.code(), error.outcome()), (ErrorKind::Transport, "tls", Some(Outcome::NotApplied)));
    assert!(error.help().contains("CA bundle"));
    assert!(error.to_json().contains("UnknownIssuer"), "{}", error.to_json());
}

#[tokio::test]
async fn an_authority_of_the_users_own_is_trusted() {
    let (authority, url) = server().await;
    let options = Options { ca_bundle_pem: Some(authority.into_bytes()), ..Options::default() };
    assert!(client(&url, options).list().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_server_without_tls_is_told_as_such() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_all(answer("400 Bad Request", "", "").as_bytes()).await.unwrap();
    });
    let error = client(&url, Options::default()).get(ID).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("tls", None));
}
