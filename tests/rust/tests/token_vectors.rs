//! The vectors of tokens that every language runs, run from Rust.

#[path = "token_vectors/keys.rs"]
mod keys;
#[path = "token_vectors/refusals.rs"]
mod refusals;

/// One test for all of them, for their number is one number.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_case_ends_as_it_says() {
    let ran = keys::run() + refusals::run().await;
    if let Some(mut file) = std::env::var_os("VECTOR_COUNT_FILE") {
        file.push(".tokens");
        std::fs::write(file, ran.to_string()).unwrap();
    }
}
