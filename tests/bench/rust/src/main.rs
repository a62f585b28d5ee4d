//! One contender at one work, as `tests/bench/README.md` tells: `altinn-systemregister-bench NAME WORK`.

mod by_hand;
mod calls;
mod heap;
mod posts;
mod scale;
mod settings;

use std::error::Error;
use std::{env, process};

use altinn_systemregister::{Operation, validate};
use serde_json::Value;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [name, work] = arguments.as_slice() else {
        eprintln!("usage: altinn-systemregister-bench NAME WORK");
        process::exit(2)
    };
    println!("{}", measured(name, work)?);
    Ok(())
}

fn measured(name: &str, work: &str) -> Outcome<Value> {
    match (name, work) {
        ("ours", "validate-good" | "validate-bad" | "validate-large") => calls::measured(work, faults_by_ours),
        ("serde", "validate-good" | "validate-bad" | "validate-large") => calls::measured(work, by_hand::faults),
        ("ours", "post-32" | "post-1") => posts::measured(work, &posts::Ours::new()?),
        ("reqwest", "post-32" | "post-1") => posts::measured(work, &posts::Reqwest::new()?),
        ("ours", "scale-validate") => scale::validate(),
        ("ours", "scale-apply") => scale::apply(),
        _ => Err(format!("`{name}` does not do `{work}`").into()),
    }
}

/// How many faults this library finds; of each, the pointer is looked at.
fn faults_by_ours(document: &str) -> usize {
    let report = validate(document, Operation::Create);
    report.findings.iter().filter(|finding| !finding.path.is_empty()).count()
}
