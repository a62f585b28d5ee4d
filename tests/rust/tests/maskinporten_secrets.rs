//! A good day and a bad one, with everything that was logged, raised or shown: no key, password or token is in it.

#[path = "maskinporten_secrets/day.rs"]
mod day;
#[path = "maskinporten_secrets/log.rs"]
mod log;
#[path = "maskinporten/support.rs"]
mod support;

use std::fs;

use altinn_systemregister_tests::files;
use serde_json::Value;

/// What must not be seen: the private members of the keys for tests, the lines of their PEM, their password.
fn secrets() -> Vec<String> {
    let mut secrets = vec!["correct horse".to_owned()];
    let mut public = String::new();
    for name in ["client.jwk.json", "other.jwk.json"] {
        let jwk: Value = serde_json::from_str(&files::read(format!("tests/vectors/keys/{name}"))).unwrap();
        secrets.extend(["d", "p", "q", "dp", "dq", "qi"].map(|member| jwk[member].as_str().unwrap().to_owned()));
        public += &jwk["n"].as_str().unwrap().replace('-', "+").replace('_', "/");
    }
    for name in ["client.pkcs1.pem", "client.pkcs8.pem", "client.encrypted.pem"] {
        let pem = files::read(format!("tests/vectors/keys/{name}"));
        let private =
            pem.lines().filter(|line| !line.starts_with('-') && !public.contains(&line[..line.len().min(24)]));
        secrets.extend(private.map(str::to_owned));
    }
    secrets
}

fn leaks(seen: &str) -> Vec<String> {
    let secrets = secrets();
    let starts = secrets.iter().map(|secret| &secret[..secret.len().min(24)]).chain(["eyJ"]);
    starts.filter(|start| seen.contains(start)).map(str::to_owned).collect()
}

#[tokio::test]
async fn nothing_that_is_seen_of_two_days_is_secret() {
    log::begin();
    let mut seen = day::good().await;
    seen += &day::bad().await;
    let logged = log::all();
    for said in ["the register answered", "clock"] {
        assert!(logged.contains(said), "`{said}` is not in the log:\n{logged}");
    }
    seen += &logged;
    if let Some(file) = std::env::var_os("SECRETS_FILE") {
        fs::write(file, &seen).unwrap();
    }
    assert_eq!(leaks(&seen), Vec::<String>::new());
}

#[test]
fn a_leak_would_be_seen() {
    assert_eq!(leaks("nothing"), Vec::<String>::new());
    assert!(secrets().iter().all(|secret| !leaks(&format!("<{secret}>")).is_empty()));
    assert_eq!(leaks("Bearer eyJhbGciOiJub25lIn0"), ["eyJ"]);
}
