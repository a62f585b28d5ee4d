//! Generates the Kotlin declarations from the built, unstripped library: `bindgen LIBRARY OUT_DIR`.
//!
//! They are the face's own business, so everything public in them is made `internal`.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use uniffi::{GenerateOptions, TargetLanguage, generate};

const HEADER: &str = "// Made by UniFFI from bindings-kotlin/src: do not edit, run `make kotlin-declarations`.\n";

/// What a top-level declaration begins with.
const DECLARATIONS: [&str; 9] = [
    "fun ",
    "inline fun ",
    "data class ",
    "open class ",
    "abstract class ",
    "sealed class ",
    "interface ",
    "object ",
    "class ",
];

/// What stands before a top-level function; those of a class are set in otherwise.
const BEFORE_FUNCTIONS: [&str; 3] = ["    @Throws(Failure::class)", "         */", "    "];

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1);
    let (Some(library), Some(out_dir)) = (args.next(), args.next()) else {
        return Err("usage: bindgen LIBRARY OUT_DIR".into());
    };
    let out_dir = PathBuf::from(out_dir);
    generate(GenerateOptions {
        languages: vec![TargetLanguage::Kotlin],
        source: PathBuf::from(library).try_into()?,
        out_dir: out_dir.clone().try_into()?,
        config_override: Some(concat!(env!("CARGO_MANIFEST_DIR"), "/bindgen.toml").into()),
        ..GenerateOptions::default()
    })?;
    let file = out_dir.join("io/github/systemregister/bridge/bridge.kt");
    let text = fs::read_to_string(&file)?;
    let lines = text.lines().map(str::trim_end).skip_while(|line| line.starts_with("//"));
    let used = without_unused(lines.collect());
    let declarations: String = used.into_iter().map(|line| internal(line) + "\n").collect();
    fs::write(&file, format!("{HEADER}{declarations}"))?;
    Ok(())
}

/// The lines but for native functions that are declared, and called nowhere: JNA looks up each when it loads the library.
/// Their declarations take two lines.
fn without_unused(lines: Vec<&str>) -> Vec<&str> {
    let mut calls = HashMap::new();
    for word in lines.iter().flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_')) {
        *calls.entry(word).or_insert(0) += 1;
    }
    let mut used = Vec::new();
    let mut rest = lines.into_iter();
    while let Some(line) = rest.next() {
        let native = line.trim_start().strip_prefix("external fun ").and_then(|rest| rest.split('(').next());
        if native.is_some_and(|name| calls.get(name) == Some(&1)) {
            rest.next();
        } else {
            used.push(line);
        }
    }
    used
}

/// A line of which the declaration, if it is a top-level one, is made `internal`.
fn internal(line: &str) -> String {
    let bare = line.strip_prefix("public ").unwrap_or(line);
    if DECLARATIONS.iter().any(|declaration| bare.starts_with(declaration)) {
        return format!("internal {bare}");
    }
    let function = BEFORE_FUNCTIONS.iter().find_map(|before| {
        let function = line.strip_prefix(before)?.strip_prefix(' ')?;
        (function.starts_with("fun `") || function.starts_with("suspend fun `"))
            .then(|| format!("{before} internal {function}"))
    });
    function.unwrap_or_else(|| line.to_owned())
}
