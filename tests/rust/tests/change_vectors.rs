//! The vectors of changes that every language runs, run from Rust.

#[path = "change_vectors/faults.rs"]
mod faults;
#[path = "change_vectors/format.rs"]
mod format;
#[path = "change_vectors/operation.rs"]
mod operation;
#[path = "change_vectors/plans.rs"]
mod plans;
#[path = "change_vectors/scene.rs"]
mod scene;

/// One test for all of them, for their number is one number.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_row_ends_as_it_says() {
    let ran = faults::run().await + plans::run().await;
    if let Some(mut file) = std::env::var_os("VECTOR_COUNT_FILE") {
        file.push(".changes");
        std::fs::write(file, ran.to_string()).unwrap();
    }
}
