//! The page on the safe change lists every effect and every code with the texts of the catalogues, and shows faults that
//! the sandbox takes.

use altinn_systemregister::difference::Effect;
use altinn_systemregister::error::catalogue;
use altinn_systemregister_sandbox::{Options, Sandbox};

const PAGE: &str = include_str!("../../../docs/safe-change.md");

fn assert_has(rows: impl Iterator<Item = String>) {
    let missing: Vec<_> = rows.filter(|row| !PAGE.lines().any(|line| line == row)).collect();
    assert!(missing.is_empty(), "docs/safe-change.md lacks\n{}", missing.join("\n"));
}

#[test]
fn every_effect_is_on_the_page() {
    let row =
        |effect: &Effect| format!("| `{effect}` | {} | {} | {} |", effect.weight(), effect.meaning(), effect.cure());
    assert_has(Effect::ALL.iter().map(row));
}

#[test]
fn every_code_of_a_change_is_on_the_page() {
    let codes = [
        catalogue::DESTRUCTIVE,
        catalogue::CHANGED_MEANWHILE,
        catalogue::OVERWROTE,
        catalogue::NOT_VERIFIED,
        catalogue::CLAIMED_TWICE,
        catalogue::ALREADY_EXISTS,
        catalogue::CLIENT_ID_RACED,
        catalogue::LOOKUP_OUTAGE,
        catalogue::SYSTEM_DELETED,
        catalogue::OTHER_ID,
        catalogue::OTHER_VENDOR,
        catalogue::TIMEOUT,
        catalogue::CONNECTION_LOST,
        catalogue::ANSWER_CUT_OFF,
        catalogue::CANCELLED,
        catalogue::NO_HISTORY,
        catalogue::MOMENT,
        catalogue::NOT_A_PLAN,
    ];
    assert_has(codes.into_iter().map(|entry| {
        format!("| `{}` | {} | {} | {} |", entry.code, entry.kind.class_name(), entry.meaning, entry.cure)
    }));
}

#[tokio::test]
async fn the_sandbox_takes_every_fault_that_is_shown() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let (_, faults) = PAGE.split_once("\n| effect | |\n").expect("the table of faults");
    let effects: Vec<_> = faults.lines().filter_map(|row| row.strip_prefix("| `")?.split_once("` |")).collect();
    assert!(effects.len() > 6, "{effects:?}");
    for (effect, _) in effects {
        let effect = effect.replace("{…}", "{}").replace('…', "/");
        sandbox.fault(&format!(r#"{{"effect": {effect}}}"#)).unwrap_or_else(|error| panic!("{effect}: {error}"));
    }
}
