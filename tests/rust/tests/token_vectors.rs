//! The vectors of tokens that every language runs, run from Rust.

#[path = "token_vectors/keys.rs"]
mod keys;

/// One test for all of them, for their number is one number.
#[test]
fn every_case_ends_as_it_says() {
    let ran = keys::run();
    if let Some(mut file) = std::env::var_os("VECTOR_COUNT_FILE") {
        file.push(".tokens");
        std::fs::write(file, ran.to_string()).unwrap();
    }
}
