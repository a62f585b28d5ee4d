//! What cannot be planned, and plans that were kept.

use altinn_systemregister::change::{ApplyOptions, Plan, PlanAction};
use altinn_systemregister::{Error, ErrorKind, Outcome, SystemRegister};
use serde_json::{Value, json};

use super::{DOCUMENT, ID, empty_scene, puts, scene};

/// The code of a plan's refusal.
fn refusal(plan: &Plan) -> &str {
    match &plan.action {
        PlanAction::Refused(refusal) => &refusal.code,
        other => panic!("{other:?}"),
    }
}

/// What comes of a plan that is applied although it is refused.
async fn applied(register: &SystemRegister, plan: &Plan) -> Error {
    let error = register.apply(plan, &ApplyOptions::default()).await.unwrap_err();
    assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    error
}

#[tokio::test]
async fn what_is_deleted_stays_so() {
    let (sandbox, register) = scene().await;
    let created = register.changelog(ID).await.unwrap()[0].created.clone().unwrap();
    register.delete(ID).await.unwrap();
    for plan in [register.plan(DOCUMENT).await.unwrap(), register.restore(ID, &created).await.unwrap()] {
        assert_eq!(refusal(&plan), "system-deleted");
        assert_eq!(applied(&register, &plan).await.kind(), ErrorKind::Rejected);
    }
    assert_eq!(puts(&sandbox), 0);
}

#[tokio::test]
async fn another_vendors_system_is_not_to_be_changed() {
    let (sandbox, register) = empty_scene().await;
    sandbox.seed(&DOCUMENT.replace("0192:991825827", "0192:310547891")).unwrap();
    let plan = register.plan(DOCUMENT).await.unwrap();
    assert!(plan.base.is_none());
    let error = applied(&register, &plan).await;
    assert_eq!((error.kind(), error.code()), (ErrorKind::Forbidden, refusal(&plan)));
}

#[tokio::test]
async fn neither_vendor_nor_id_of_a_system_can_change() {
    let (sandbox, register) = scene().await;
    let plan = register.plan(&DOCUMENT.replace("0192:991825827", "0192:310547891")).await.unwrap();
    assert_eq!(refusal(&plan), "other-vendor");
    assert_eq!(applied(&register, &plan).await.kind(), ErrorKind::Rejected);

    let base = register.get(ID).await.unwrap();
    let plan = register.plan_between(&base, &DOCUMENT.replace(ID, "991825827_other")).unwrap();
    assert_eq!(refusal(&plan), "other-id");
    let rename = |system: &mut altinn_systemregister::System| {
        system.id = "991825827_other".to_owned();
        Ok::<(), Error>(())
    };
    let error = register.edit(ID, &ApplyOptions::default(), rename).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("other-id", Some(Outcome::NotApplied)));
    assert_eq!(puts(&sandbox), 0);
}

#[tokio::test]
async fn a_plan_that_was_kept_is_carried_out_as_it_was_made() {
    let (_sandbox, register) = scene().await;
    let plan = register.plan(&DOCUMENT.replace("SmartCloud 1", "SmartCloud 2")).await.unwrap();
    let kept = Plan::from_json(&plan.to_json()).unwrap();
    assert_eq!((&kept.changes, &kept.base, &kept.desired), (&plan.changes, &plan.base, &plan.desired));
    register.apply(&kept, &ApplyOptions::default()).await.unwrap();
    assert_eq!(register.get(ID).await.unwrap().name.get("en"), Some("SmartCloud 2"));

    let creation = register.plan(&DOCUMENT.replace(ID, "991825827_new").replace("32ef", "42ef")).await.unwrap();
    let kept = Plan::from_json(&creation.to_json()).unwrap();
    assert_eq!((&kept.action, &kept.desired), (&PlanAction::Create, &creation.desired));
    register.apply(&kept, &ApplyOptions::default()).await.unwrap();

    register.delete(ID).await.unwrap();
    let refused = register.plan(DOCUMENT).await.unwrap();
    assert_eq!(Plan::from_json(&refused.to_json()).unwrap(), refused);
}

/// A kept plan of a new name, changed by hand.
async fn by_hand(register: &SystemRegister, change: impl FnOnce(&mut Value)) -> Result<Plan, Error> {
    let plan = register.plan(&DOCUMENT.replace("SmartCloud 1", "SmartCloud 2")).await.unwrap();
    let mut kept: Value = serde_json::from_str(&plan.to_json()).unwrap();
    change(&mut kept);
    Plan::from_json(&kept.to_string())
}

#[tokio::test]
async fn a_plan_that_was_changed_by_hand_is_looked_at_anew() {
    let (_sandbox, register) = scene().await;
    let plan = by_hand(&register, |plan| plan["desired"]["clientId"] = json!([])).await.unwrap();
    assert_eq!(plan.destructive().len(), 1, "what changes is not believed");
    let plan = by_hand(&register, |plan| plan["desired"]["later"] = json!({"a": [1]})).await.unwrap();
    assert_eq!(plan.desired.extra["later"], json!({"a": [1]}));
    let plan = by_hand(&register, |plan| plan["desired"]["vendor"]["ID"] = "0192:310547891".into()).await.unwrap();
    assert_eq!(refusal(&plan), "other-vendor");

    for (system, member) in [("desired", "rights"), ("desired", "id"), ("base", "clientId")] {
        let error = by_hand(&register, |plan| plan[system][member] = json!(5)).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Validation, "not-a-system"), "{error}");
    }
    for error in [
        by_hand(&register, |plan| drop(plan.as_object_mut().unwrap().remove("desired"))).await.unwrap_err(),
        by_hand(&register, |plan| drop(plan.as_object_mut().unwrap().remove("base"))).await.unwrap_err(),
        by_hand(&register, |plan| *plan = json!([])).await.unwrap_err(),
        by_hand(&register, |plan| plan["refusal"] = json!("no")).await.unwrap_err(),
        Plan::from_json("").unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.code()), (ErrorKind::Config, "not-a-plan"), "{error}");
    }
}

#[tokio::test]
async fn a_plan_that_was_changed_by_hand_has_to_keep_the_rules() {
    let (sandbox, register) = scene().await;
    let without =
        |name: &'static str| move |plan: &mut Value| drop(plan["desired"].as_object_mut().unwrap().remove(name));
    let plans = [
        by_hand(&register, without("rights")).await.unwrap(),
        by_hand(&register, without("isVisible")).await.unwrap(),
        by_hand(&register, |plan| plan["desired"]["clientId"] = json!(["no client"])).await.unwrap(),
    ];
    for (plan, rule) in plans.iter().zip(["member-left-out", "member-left-out", "client-id-not-uuid"]) {
        let error = applied(&register, plan).await;
        assert_eq!((error.kind(), error.findings()[0].rule.as_ref()), (ErrorKind::Validation, rule));
        assert_eq!(error.findings()[0].line, None, "the plan is no text of the user's own");
    }
    assert_eq!(puts(&sandbox), 0);
}
