//! Plans: made from files, shown, kept in a file.

use std::fs;
use std::path::Path;

use altinn_systemregister::change::{Plan, PlanAction};
use altinn_systemregister::{Error, ErrorKind, SystemRegister};
use futures_util::{StreamExt, stream};
use serde_json::value::RawValue;

use crate::console::{Console, print};
use crate::input::Input;

/// How many systems are read at a time.
const AT_A_TIME: usize = 8;

/// A plan for each file; `None` where one could not be made, and that is told of each.
pub(crate) async fn made(files: &[Input], register: &SystemRegister, console: &Console) -> Option<Vec<Plan>> {
    let plan = async |file: &Input| register.plan(&file.text().await?).await;
    let made: Vec<Result<Plan, Error>> = stream::iter(files).map(plan).buffered(AT_A_TIME).collect().await;
    let mut plans = Vec::new();
    for (file, plan) in files.iter().zip(made) {
        match plan {
            Ok(plan) => plans.push(plan),
            Err(error) => drop(console.fail_in(&file.name(), &error)),
        }
    }
    (plans.len() == files.len()).then_some(plans)
}

/// Shows plans: those with something to do first, then the rest, then how many there are of each.
pub(crate) fn show(plans: &[Plan], console: &Console) -> Result<(), Error> {
    let text = |is_empty| {
        let plans = plans.iter().filter(move |plan| plan.is_empty() == is_empty);
        plans.map(|plan| plan.render(console.look.of_changes())).collect::<Vec<_>>()
    };
    let summary = (plans.len() > 1).then(|| console.look.wrapped(&summary(plans), 0, 2));
    let unchanged = text(true).join("\n");
    let blocks = text(false).into_iter().chain([unchanged]).chain(summary).filter(|block| !block.is_empty());
    print(&blocks.collect::<Vec<_>>().join("\n\n"))
}

fn summary(plans: &[Plan]) -> String {
    let counts = [
        ("create", "to be registered"),
        ("update", "to be changed"),
        ("nothing", "as desired"),
        ("refused", "refused"),
    ];
    let counts = counts.map(|(action, words)| {
        let count = plans.iter().filter(|plan| plan.action.as_str() == action).count();
        (count > 0).then(|| format!("{count} {words}"))
    });
    format!("{} systems: {}", plans.len(), counts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Whether a plan cannot be carried out.
pub(crate) fn is_refused(plan: &Plan) -> bool {
    matches!(plan.action, PlanAction::Refused(_))
}

/// Plans as they are kept: a JSON array.
pub(crate) fn json(plans: &[Plan]) -> String {
    format!("[{}]", plans.iter().map(Plan::to_json).collect::<Vec<_>>().join(","))
}

/// Plans that were kept: an array, or one alone as a library gives it.
pub(crate) async fn kept(file: &Input) -> Result<Vec<Plan>, Error> {
    let text = file.text().await?;
    match serde_json::from_str::<Vec<Box<RawValue>>>(&text) {
        Ok(plans) => plans.iter().map(|plan| Plan::from_json(plan.get())).collect(),
        Err(_) => Ok(vec![Plan::from_json(&text)?]),
    }
}

/// Writes a text into a file, in the place of what was there.
pub(crate) fn keep(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(|error| {
        let message = format!("cannot write `{}`: {error}", path.display());
        Error::custom(ErrorKind::Config, "unwritable", message, "give a file in a folder that may be written to")
    })
}
