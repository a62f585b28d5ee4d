//! The proxy of the environment. A test that needs one runs itself again, alone, in a process that has it.

use std::process::Command;

use altinn_systemregister::Outcome;
use altinn_systemregister::register::Options;

use super::listener::{Listener, Then, answer};
use super::{SYSTEM, client};

const TARGET: &str = "PROXY_TEST_TARGET";

/// Runs one test again with that proxy, to call that target.
fn run_with_proxy(test: &str, proxy: &str, target: &str) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test]).env("ALL_PROXY", proxy).env(TARGET, target);
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "REQUEST_METHOD"] {
        command.env_remove(name);
    }
    let output = tokio::task::block_in_place(|| command.output()).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[tokio::test(flavor = "multi_thread")]
async fn other_machines_are_reached_through_the_proxy() {
    if let Ok(target) = std::env::var(TARGET) {
        let error = client(&target, Options::default()).create(SYSTEM).await.unwrap_err();
        assert_eq!((error.code(), error.outcome()), ("connect", Some(Outcome::NotApplied)));
        assert!(!error.to_json().contains("s3cret"), "{}", error.to_json());
        return;
    }
    let proxy = Listener::start(Then::Answer(answer("407 Proxy Authentication Required", "", ""))).await;
    let address = format!("http://user:s3cret@{}", proxy.address);
    run_with_proxy("proxy::other_machines_are_reached_through_the_proxy", &address, "https://register.invalid");
    assert_eq!(proxy.seen(), 3, "what could not connect is tried again");
}

#[tokio::test(flavor = "multi_thread")]
async fn this_machine_is_never_reached_through_a_proxy() {
    if let Ok(target) = std::env::var(TARGET) {
        assert!(client(&target, Options::default()).list().await.unwrap().is_empty());
        return;
    }
    let proxy = Listener::start(Then::Close).await;
    let target = Listener::start(Then::Answer(answer("200 OK", "", "[]"))).await;
    run_with_proxy("proxy::this_machine_is_never_reached_through_a_proxy", &proxy.url(), &target.url());
    assert_eq!((proxy.seen(), target.seen()), (0, 1));
}
