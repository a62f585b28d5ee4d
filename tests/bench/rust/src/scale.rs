//! How time and memory grow with what there is to do. `BENCH_SIZE` says how much that is.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::change::{BatchOptions, Stop};
use altinn_systemregister::{Operation, SystemRegister, validate as validated};
use serde_json::{Value, json};

use crate::calls::{Best, best};
use crate::{Outcome, heap, posts, settings};

/// Validates the good document with so many rights.
pub(crate) fn validate() -> Outcome<Value> {
    let size = size()?;
    let mut document: Value = serde_json::from_str(&settings::document("good")?)?;
    document["rights"] = (0..size)
        .map(|right| json!({ "resource": [{ "id": "urn:altinn:resource", "value": format!("app_ttd_smartcloud-{right:04}") }] }))
        .collect();
    let document = document.to_string();
    let (report, heap) = heap::peak(|| validated(black_box(&document), Operation::Create));
    let Best { nanoseconds, .. } = best(settings::time()?, || validated(black_box(&document), Operation::Create));
    let faults = report.findings.len();
    Ok(json!({ "work": "scale-validate", "size": size, "ns": nanoseconds, "heap": heap, "faults": faults }))
}

/// Brings so many new systems into a sandbox.
pub(crate) fn apply() -> Outcome<Value> {
    let size = size()?;
    let documents = documents(size)?;
    let register = SystemRegister::new(settings::server()?.parse()?, FixedToken::new(settings::text("BENCH_TOKEN")?))?;
    let runtime = posts::runtime()?;
    let start = Instant::now();
    let (results, heap) = heap::peak(|| {
        runtime.block_on(register.apply_all(&documents, &BatchOptions::default(), &Stop::default(), |_| {}))
    });
    let nanoseconds = start.elapsed().as_secs_f64() * 1e9;
    let results = results?;
    if let Some(error) = results.iter().find_map(|system| system.result.as_ref().err()) {
        return Err(error.to_string().into());
    }
    let (done, peak) = (results.len(), peak_of_process()?);
    Ok(json!({ "work": "scale-apply", "size": size, "ns": nanoseconds, "heap": heap, "peak": peak, "done": done }))
}

fn size() -> Outcome<usize> {
    Ok(settings::text("BENCH_SIZE")?.parse()?)
}

/// The good document, each time with an id and a client id of its own; with no access package, for the sandbox knows
/// other ones.
fn documents(size: usize) -> Outcome<Vec<String>> {
    let mut document: Value = serde_json::from_str(&settings::document("good")?)?;
    document["accessPackages"] = json!([]);
    let one = |number: usize| {
        document["id"] = json!(format!("991825827_smartcloud-{number:05}"));
        document["clientId"] = json!([format!("d7e31e9c-7b1f-4e3a-9d0a-{number:012x}")]);
        document.to_string()
    };
    Ok((0..size).map(one).collect())
}

/// The most memory that this process has had, in bytes. What the kernel tells of a process that has ended counts the
/// memory of whoever started it, too.
fn peak_of_process() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("the kernel tells no peak")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}
