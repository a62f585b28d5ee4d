//! Generates the Kotlin declarations from the built, unstripped library: `bindgen LIBRARY OUT_DIR`.
//!
//! They are the face's own business, so everything public in them is made `internal`.

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
    let declarations: String = lines.map(|line| internal(line) + "\n").collect();
    fs::write(&file, format!("{HEADER}{declarations}"))?;
    Ok(())
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
