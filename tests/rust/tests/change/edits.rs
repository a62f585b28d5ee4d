//! Changes that nothing comes in the way of.

use altinn_systemregister::change::{ApplyOptions, Done, PlanAction};
use altinn_systemregister::difference::Effect;
use altinn_systemregister::model::AccessPackage;
use altinn_systemregister::{Error, ErrorKind, Outcome, System};

use super::{DOCUMENT, ID, empty_scene, puts, scene};

#[tokio::test]
async fn one_access_package_is_added_and_all_else_stays() {
    let (sandbox, register) = scene().await;
    let before = register.get(ID).await.unwrap();
    let applied = register
        .edit(ID, &ApplyOptions::default(), |system| {
            system.access_packages.push(AccessPackage::named("jordbruk"));
            Ok::<(), Error>(())
        })
        .await
        .unwrap();
    assert_eq!((applied.done, applied.changes.len()), (Done::Updated, 1));
    assert_eq!(applied.changes[0].effect, Effect::AccessPackageAdded);
    assert!(applied.entry.is_some() && applied.since.is_empty());
    let mut expected = before;
    expected.access_packages.push(AccessPackage::named("jordbruk"));
    assert_eq!(register.get(ID).await.unwrap(), expected);
    assert_eq!(puts(&sandbox), 1);
}

#[tokio::test]
async fn no_change_and_no_success_write_nothing() {
    let (sandbox, register) = scene().await;
    let applied = register.edit(ID, &ApplyOptions::default(), |_| Ok::<(), Error>(())).await.unwrap();
    assert_eq!(applied.done, Done::Nothing);
    let failed = register
        .edit(ID, &ApplyOptions::default(), |system| {
            system.access_packages.clear();
            Err(Error::cancelled(None))
        })
        .await;
    assert_eq!(failed.unwrap_err().kind(), ErrorKind::Cancelled);
    assert_eq!(puts(&sandbox), 0);
}

#[tokio::test]
async fn what_is_destructive_must_be_allowed_by_name() {
    let (sandbox, register) = scene().await;
    let without_client = |system: &mut System| {
        system.client_ids.clear();
        Ok::<(), Error>(())
    };
    let error = register.edit(ID, &ApplyOptions::default(), without_client).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("destructive-change", Some(Outcome::NotApplied)));
    assert_eq!(
        (error.findings()[0].path.as_str(), error.findings()[0].code.as_ref()),
        ("/clientId/0", "client-id-removed")
    );
    assert_eq!(puts(&sandbox), 0);

    let options = ApplyOptions { allow: [Effect::ClientIdRemoved].into(), ..ApplyOptions::default() };
    register.edit(ID, &options, without_client).await.unwrap();
    assert!(register.get(ID).await.unwrap().client_ids.is_empty());
}

#[tokio::test]
async fn a_plan_says_what_would_be_done_and_after_it_there_is_nothing_to_do() {
    let (_sandbox, register) = scene().await;
    let plan = register.plan(DOCUMENT).await.unwrap();
    assert_eq!(plan.action, PlanAction::Nothing, "{}", plan.to_json());

    let desired = DOCUMENT.replace("SmartCloud 1", "SmartCloud 2");
    let plan = register.plan(&desired).await.unwrap();
    assert_eq!((plan.action.as_str(), plan.changes.len()), ("update", 2));
    register.apply(&plan, &ApplyOptions::default()).await.unwrap();
    assert!(register.plan(&desired).await.unwrap().is_empty());

    register.delete(ID).await.unwrap();
    let plan = register.plan(&desired).await.unwrap();
    let error = register.apply(&plan, &ApplyOptions::default()).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Rejected, "system-deleted"));
    assert!(
        register.plan(&desired.replace(ID, "991825827_new")).await.is_ok_and(|plan| plan.action == PlanAction::Create)
    );
}

#[tokio::test]
async fn old_oddities_that_nobody_touches_stay_as_they_are() {
    let (sandbox, register) = empty_scene().await;
    let odd = DOCUMENT
        .replace("https://", "http://")
        .replace("32ef65ac-6e62-498d-880f-76c85c2052ae", "32EF65AC-6e62-498d-880f-76c85c2052ae\", \"An old client")
        .replace("accesspackage:skatte", "accesspackage:SKATTE");
    sandbox.seed(&odd).unwrap();
    let before = register.get(ID).await.unwrap();
    let options = ApplyOptions::default();
    let rename = |system: &mut System| {
        system.name.0.insert("en".to_owned(), "Renamed".to_owned());
        Ok::<(), Error>(())
    };
    assert_eq!(register.edit(ID, &options, rename).await.unwrap().changes.len(), 1);
    let mut expected = before;
    rename(&mut expected).unwrap();
    assert_eq!(register.get(ID).await.unwrap(), expected);

    expected.description.0.insert("en".to_owned(), "Described".to_owned());
    let plan = register.plan(&expected.to_json()).await.unwrap();
    assert_eq!((plan.action.as_str(), plan.changes.len()), ("update", 1));
    let warned: Vec<_> = plan.warnings.iter().map(|finding| finding.rule.as_ref()).collect();
    assert!(warned.contains(&"client-id-not-uuid") && warned.contains(&"redirect-url-not-https"), "{warned:?}");
    register.replace(&expected.to_json(), &options).await.unwrap();
    assert_eq!(register.get(ID).await.unwrap(), expected);

    expected.client_ids.push("another client".to_owned());
    for error in [
        register.plan(&expected.to_json()).await.map(drop).unwrap_err(),
        register.replace(&expected.to_json(), &options).await.map(drop).unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.findings()[0].path.as_str()), (ErrorKind::Validation, "/clientId/2"));
    }
}
