//! What a plan says, and that there is nothing left to do once it is carried out: `tests/vectors/changes/plans.json`.

use std::collections::BTreeSet;

use altinn_systemregister::change::{ApplyOptions, Plan, PlanAction};
use altinn_systemregister::difference::{Change, Effect};
use altinn_systemregister_tests::files;
use serde::Deserialize;
use serde_json::{Value, json};

use super::format::Object;
use super::scene::Scene;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plans {
    system: Object,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    why: String,
    source: String,
    stored: Option<Object>,
    desired: Object,
    action: String,
    refusal: Option<String>,
    changes: Value,
}

impl Plans {
    fn read() -> Self {
        serde_json::from_str(&files::read("tests/vectors/changes/plans.json")).unwrap()
    }

    fn document(&self, members: &Object) -> String {
        let mut system = self.system.clone();
        system.extend(members.clone());
        Value::Object(system).to_string()
    }
}

/// Runs all cases; how many.
pub(crate) async fn run() -> usize {
    let all = Plans::read();
    let mut wrong = Vec::new();
    for case in &all.cases {
        wrong.extend(checked(&all, case).await.map(|said| format!("{}: {said}", case.id)));
    }
    assert!(wrong.is_empty(), "{} of {} plans:\n{}", wrong.len(), all.cases.len(), wrong.join("\n"));
    all.cases.len()
}

/// What is wrong with a case.
async fn checked(all: &Plans, case: &Case) -> Option<String> {
    let Scene { sandbox, register } = &Scene::new().await;
    if let Some(members) = &case.stored {
        sandbox.seed(&all.document(members)).unwrap();
    }
    let desired = all.document(&case.desired);
    let plan = register.plan(&desired).await.unwrap();
    let said = json!({ "action": case.action, "refusal": case.refusal, "changes": case.changes });
    if told(&plan) != said {
        return Some(told(&plan).to_string());
    }
    let options = ApplyOptions { allow: Effect::ALL.iter().copied().collect(), ..ApplyOptions::default() };
    match register.apply(&plan, &options).await {
        Err(error) if Some(error.code()) == case.refusal.as_deref() => None,
        Err(error) => Some(format!("it cannot be carried out: {error}")),
        Ok(_) => {
            let again = register.plan(&desired).await.unwrap();
            (again.action != PlanAction::Nothing).then(|| format!("then there is more to do: {}", told(&again)))
        }
    }
}

fn told(plan: &Plan) -> Value {
    let refusal = match &plan.action {
        PlanAction::Refused(refusal) => Some(&refusal.code),
        PlanAction::Create | PlanAction::Update | PlanAction::Nothing => None,
    };
    let changes: Vec<_> = plan.changes.iter().map(brief).collect();
    json!({ "action": plan.action.as_str(), "refusal": refusal, "changes": changes })
}

fn brief(change: &Change) -> Value {
    let effect = change.effect;
    json!({ "path": change.path.to_string(), "kind": change.kind(), "effect": effect, "weight": effect.weight() })
}

#[test]
fn every_effect_and_every_action_is_among_them() {
    let all = Plans::read();
    let ids: BTreeSet<_> = all.cases.iter().map(|case| &case.id).collect();
    assert_eq!(ids.len(), all.cases.len());
    assert!(all.cases.iter().all(|case| case.source.starts_with("API ") && !case.why.is_empty()));
    let actions: BTreeSet<_> = all.cases.iter().map(|case| case.action.as_str()).collect();
    assert_eq!(actions, ["create", "nothing", "refused", "update"].into());
    let text = files::read("tests/vectors/changes/plans.json");
    let elsewhere = [Effect::Created, Effect::MemberChanged]; // no changes of a system that is there
    let effects = Effect::ALL.iter().filter(|effect| !elsewhere.contains(effect));
    let missed: Vec<_> = effects.filter(|effect| !text.contains(&format!(r#""effect": "{effect}""#))).collect();
    assert!(missed.is_empty(), "no case reaches {missed:?}");
}
