//! Carrying plans out: with the user's consent, and telling what became of each.

use std::collections::BTreeSet;

use altinn_systemregister::change::{
    Applied, ApplyOptions, BatchOptions, Done, Plan, Progress, SystemResult, render_changes,
};
use altinn_systemregister::difference::Effect;
use altinn_systemregister::{Error, ErrorKind, SystemRegister};
use clap::Args;

use crate::console::{Console, json, print};
use crate::exit::Exit;
use crate::interruption::Interruption;
use crate::look::{GOOD, Look, visible};
use crate::planning::{is_refused, show};

/// What may be done.
#[derive(Debug, Args)]
pub(crate) struct Consent {
    /// A destructive effect that is wanted: `client-id-removed`, `redirect-url-removed` or `made-visible`; may be given
    /// several times
    #[arg(long, value_name = "EFFECT")]
    allow: Vec<Effect>,
    /// Where somebody else changes the system meanwhile, keep both changes, as far as they do not touch the same members
    #[arg(long)]
    merge: bool,
    /// Do not ask
    #[arg(long, short)]
    yes: bool,
}

impl Consent {
    /// Shows the plans, asks, carries them out, some at a time, and tells what became of each.
    pub(crate) async fn apply(
        self,
        plans: &[Plan],
        concurrency: usize,
        register: &SystemRegister,
        console: &Console,
        interruption: &Interruption,
    ) -> Result<Exit, Error> {
        if !console.json {
            show(plans, console)?;
            if plans.iter().all(Plan::is_empty) {
                return Ok(Exit::Done);
            }
            print("")?;
        }
        let options = ApplyOptions { allow: self.allow.iter().copied().collect(), merge: self.merge };
        for plan in plans.iter().filter(|plan| is_refused(plan)) {
            register.apply(plan, &options).await?; // fails as the plan says; nothing is sent
        }
        self.check_allowed(plans)?;
        if !self.is_confirmed(plans, console).await {
            console.say("nothing was written");
            return Ok(Exit::Failed);
        }
        let options = BatchOptions { concurrency, apply: options };
        let stop = interruption.writing();
        let results = register.apply_plans(plans, &options, stop, |progress| tell(&progress, console)).await?;
        report(&results, console)?;
        let failed = results.iter().any(|system| system.result.is_err());
        Ok(match (failed, interruption.has_come()) {
            (false, _) => Exit::Done,
            (true, false) => Exit::Failed,
            (true, true) => Exit::Interrupted,
        })
    }

    /// All is allowed, or nothing is begun.
    fn check_allowed(&self, plans: &[Plan]) -> Result<(), Error> {
        let wanted: BTreeSet<_> = plans.iter().flat_map(Plan::destructive).collect();
        let missing: Vec<_> = wanted.iter().filter(|effect| !self.allow.contains(effect)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let names: Vec<_> = missing.iter().map(|effect| format!("`{effect}`")).collect();
        let options: Vec<_> = missing.iter().map(|effect| format!("--allow {effect}")).collect();
        let message =
            format!("the change is destructive, and that is not allowed: {}; nothing was written", names.join(", "));
        let help = format!("see above what it means; if that is meant, say so: `{}`", options.join(" "));
        Err(Error::custom(ErrorKind::Validation, "destructive-change", message, help))
    }

    async fn is_confirmed(&self, plans: &[Plan], console: &Console) -> bool {
        let many = plans.iter().filter(|plan| !plan.is_empty()).count();
        let what = if many == 1 { "this change".to_owned() } else { format!("the changes of {many} systems") };
        self.yes || many == 0 || console.confirm(&format!("make {what}? (yes/no)"), "yes").await
    }
}

/// One system of several is done with: a line, or on a terminal one that shows how far the work is.
fn tell(progress: &Progress<'_>, console: &Console) {
    if progress.total == 1 || console.json {
        return;
    }
    let line = format!("{} of {}: {}", progress.done, progress.total, outcome(progress.system));
    if !console.show_progress(&line) {
        let _ = print(&line); // the report at the end fails too
    }
}

/// What became of all of them: errors whole, and how many there are of each.
fn report(results: &[SystemResult], console: &Console) -> Result<(), Error> {
    if console.json {
        return print(&json(&results)?);
    }
    console.show_progress("");
    for system in results {
        match &system.result {
            Ok(applied) if results.len() == 1 || !applied.since.is_empty() => print(&done(applied, console.look))?,
            Err(error) if error.kind() == ErrorKind::Cancelled => console.say(&outcome(system)),
            Err(error) => drop(console.fail_in(&system.id, error)),
            Ok(_) => {}
        }
    }
    if results.len() > 1 { print(&summary(results)) } else { Ok(()) }
}

fn outcome(system: &SystemResult) -> String {
    let words = match &system.result {
        Ok(applied) => words(applied.done).to_owned(),
        Err(error) if error.kind() == ErrorKind::Cancelled => "not begun".to_owned(),
        Err(error) => format!("failed, {}", error.code()),
    };
    format!("{} {words}", visible(&system.id))
}

fn words(done: Done) -> &'static str {
    match done {
        Done::Created => "is registered",
        Done::Updated => "is changed",
        Done::Deleted => "is deleted",
        Done::Nothing => "was as desired",
    }
}

/// What was done to a system, and what somebody else has done since.
pub(crate) fn done(applied: &Applied, look: Look) -> String {
    let said = look.styled(GOOD, &format!("{} {}", visible(&applied.id), words(applied.done)));
    let entry = applied.entry.as_ref().and_then(|entry| entry.created.as_deref());
    let entry = entry.map(|created| format!(", as its changelog says at {}", visible(created)));
    let since = render_changes(&applied.since, look.of_changes());
    let since = if since.is_empty() { since } else { format!("\nsomebody else has changed it since:\n{since}") };
    format!("{said}{}{since}", entry.unwrap_or_default())
}

fn summary(results: &[SystemResult]) -> String {
    let is = |system: &&SystemResult, done| system.result.as_ref().is_ok_and(|applied| applied.done == done);
    let cancelled = |error: &Error| error.kind() == ErrorKind::Cancelled;
    let count = |has: &dyn Fn(&&SystemResult) -> bool| results.iter().filter(has).count();
    let counts = [
        (count(&|system| is(system, Done::Created)), "registered"),
        (count(&|system| is(system, Done::Updated)), "changed"),
        (count(&|system| is(system, Done::Nothing)), "as desired"),
        (count(&|system| system.result.as_ref().is_err_and(|error| !cancelled(error))), "failed"),
        (count(&|system| system.result.as_ref().is_err_and(cancelled)), "not begun"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}"));
    format!("{} systems: {}", results.len(), counts.collect::<Vec<_>>().join(", "))
}
