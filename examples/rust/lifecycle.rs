//! The life of a system in the register: create, get, list, replace, set rights, set access packages, changelog,
//! delete, get. `systemregister demo` shows the same; the steps stand in one file, `cli/src/lifecycle.rs`.
//!
//! Run it with `cargo run -p altinn-systemregister-tests --example lifecycle`.

#[path = "../../cli/src/lifecycle.rs"]
mod lifecycle;

#[tokio::main]
async fn main() -> Result<(), altinn_systemregister::Error> {
    println!("Rust: the life of a system in the register");
    let mut step = 0;
    lifecycle::live(|operation, result| {
        step += 1;
        println!("{step} {operation:<20} {result}");
        Ok(())
    })
    .await
}
