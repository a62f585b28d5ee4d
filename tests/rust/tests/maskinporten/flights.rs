//! One request for a token, however many wait for it.

use std::thread;
use std::time::Duration;

use altinn_systemregister::auth::Maskinporten;
use serde_json::json;
use tokio::runtime::Builder;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::requests::grants;
use super::support::{TOKEN, fault, maskinporten, register, sandbox};

const MANY: usize = 256;

/// Asks for the same token as often, all at once.
async fn ask(maskinporten: &Maskinporten) {
    let mut asking = JoinSet::new();
    for _ in 0..MANY {
        let maskinporten = maskinporten.clone();
        asking.spawn(async move { maskinporten.token_for(&maskinporten.request()).await.map(drop) });
    }
    for outcome in asking.join_all().await {
        outcome.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_and_fifty_six_first_calls_ask_once() {
    let sandbox = sandbox().await;
    ask(&maskinporten(&sandbox)).await;
    assert_eq!(grants(&sandbox), [200]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn as_many_first_calls_of_the_register_ask_once() {
    let sandbox = sandbox().await;
    let register = register(&sandbox, &maskinporten(&sandbox));
    let mut calls = JoinSet::new();
    for _ in 0..MANY {
        let register = register.clone();
        calls.spawn(async move { register.list().await.map(drop) });
    }
    for outcome in calls.join_all().await {
        outcome.unwrap();
    }
    assert_eq!(grants(&sandbox), [200]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_runtimes_ask_at_most_once_each() {
    let sandbox = sandbox().await;
    let maskinporten = maskinporten(&sandbox);
    let threads: Vec<_> = (0..2)
        .map(|_| {
            let maskinporten = maskinporten.clone();
            thread::spawn(move || {
                let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
                runtime.block_on(ask(&maskinporten));
            })
        })
        .collect();
    tokio::task::spawn_blocking(move || threads.into_iter().for_each(|thread| thread.join().unwrap())).await.unwrap();
    let asked = grants(&sandbox).len();
    assert!((1..=2).contains(&asked), "asked {asked} times");
    maskinporten.token_for(&maskinporten.request()).await.unwrap();
    assert_eq!(grants(&sandbox).len(), asked, "kept for a third runtime, too");
}

#[tokio::test]
async fn waiters_that_give_up_leave_the_others_their_token() {
    let sandbox = sandbox().await;
    fault(&sandbox, TOKEN, &json!({ "delayMs": 300 }));
    let maskinporten = maskinporten(&sandbox);
    let mut waiters: Vec<_> = (0..10)
        .map(|_| {
            let maskinporten = maskinporten.clone();
            tokio::spawn(async move { maskinporten.token_for(&maskinporten.request()).await.map(drop) })
        })
        .collect();
    sleep(Duration::from_millis(50)).await;
    let last = waiters.pop().unwrap();
    waiters.iter().for_each(tokio::task::JoinHandle::abort); // the first, which sent the request, among them
    timeout(Duration::from_secs(10), last).await.expect("it goes on").unwrap().unwrap();
    assert_eq!(grants(&sandbox), [200]);
}

#[tokio::test]
async fn when_all_have_given_up_the_next_asks_anew() {
    let sandbox = sandbox().await;
    fault(&sandbox, TOKEN, &json!({ "delayMs": 60_000 }));
    let maskinporten = maskinporten(&sandbox);
    let request = maskinporten.request();
    assert!(timeout(Duration::from_secs(1), maskinporten.token_for(&request)).await.is_err());
    timeout(Duration::from_secs(30), maskinporten.token_for(&request)).await.expect("no waiting").unwrap();
}
