//! Replacements, which write what was left out as well, and answers that are not what was sent.

use altinn_systemregister::change::{ApplyOptions, Done};
use altinn_systemregister::difference::Effect;
use altinn_systemregister::model::AccessPackage;
use altinn_systemregister::{Error, ErrorKind, Outcome, System};
use serde_json::{Value, json};

use super::{ID, SYSTEM, empty, rules, scene, told, writes};

fn document() -> Value {
    serde_json::from_str(&System::from_json(SYSTEM).unwrap().to_json()).unwrap()
}

#[tokio::test]
async fn what_is_left_out_is_not_emptied_and_not_published() {
    let (sandbox, register) = scene().await;
    let options = ApplyOptions { allow: Effect::ALL.iter().copied().collect(), ..ApplyOptions::default() };
    for member in ["rights", "accessPackages", "clientId", "allowedRedirectUrls", "isVisible"] {
        let mut incomplete = document();
        incomplete.as_object_mut().unwrap().remove(member);
        let error = register.replace(&incomplete.to_string(), &options).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, Some(Outcome::NotApplied)), "{member}");
    }
    for member in ["rights", "accessPackages", "clientId", "allowedRedirectUrls"] {
        let mut nulled = document();
        nulled[member] = Value::Null;
        let error = register.replace(&nulled.to_string(), &options).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, Some(Outcome::NotApplied)), "{member}");
    }
    assert_eq!(writes(&sandbox), 1, "the creation alone");
}

#[tokio::test]
async fn what_a_list_gives_is_no_system_to_write() {
    let (sandbox, register) = scene().await;
    let listed = register.list().await.unwrap().remove(0);
    assert_eq!((listed.system_id.as_str(), listed.system_vendor_org_number.as_str()), (ID, "991825827"));
    let listed = serde_json::to_string(&listed).unwrap();
    let error = register.replace(&listed, &ApplyOptions::default()).await.unwrap_err();
    assert_eq!(told(&error), ("ValidationError", "invalid-document"));
    assert_eq!(writes(&sandbox), 1);
}

#[tokio::test]
async fn a_client_id_goes_only_where_that_is_allowed() {
    let (sandbox, register) = scene().await;
    let mut without = document();
    without["clientId"] = json!([]);
    let error = register.replace(&without.to_string(), &ApplyOptions::default()).await.unwrap_err();
    assert_eq!((told(&error), rules(&error)), (("ValidationError", "destructive-change"), vec!["client-id-removed"]));
    assert_eq!(writes(&sandbox), 1);
}

#[tokio::test]
async fn redirect_urls_that_the_register_would_store_or_choke_on_are_not_sent() {
    let (sandbox, register) = scene().await;
    for url in ["http://vg.no/receipt", "htts://vg.no", "/receipt"] {
        let mut changed = document();
        changed["allowedRedirectUrls"].as_array_mut().unwrap().push(url.into());
        let error = register.replace(&changed.to_string(), &ApplyOptions::default()).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, Some(Outcome::NotApplied)), "{url}");
    }
    assert_eq!(writes(&sandbox), 1);
}

#[tokio::test]
async fn what_the_register_rewrites_or_leaves_out_is_no_change() {
    let (sandbox, register) = empty().await;
    let mut odd: Value = serde_json::from_str(SYSTEM).unwrap();
    odd["allowedredirecturls"] = json!([
        "HTTPS://VG.no",
        "https://vg.no:443/x",
        "https://vg.no/a/../b",
        "https://vg.no/a%20b",
        "https://vg.no/%C3%A6",
        "https://vg.no/q?x=1#y",
    ]);
    let odd = odd.to_string();
    register.create(&odd).await.unwrap();
    assert_ne!(register.get(ID).await.unwrap().allowed_redirect_urls[0], "HTTPS://VG.no", "the trap is there");
    assert!(register.get(ID).await.unwrap().vendor.extra.is_empty(), "`authority` never comes back");
    assert!(odd.contains("authority"));
    let plan = register.plan(&odd).await.unwrap();
    assert!(plan.is_empty(), "{}", plan.to_json());
    let applied =
        register.replace(&System::from_json(&odd).unwrap().to_json(), &ApplyOptions::default()).await.unwrap();
    assert_eq!((applied.done, writes(&sandbox)), (Done::Nothing, 1));
}

#[tokio::test]
async fn another_vendor_is_told_as_such_and_not_as_a_missing_system() {
    let (sandbox, register) = empty().await;
    sandbox.seed(&SYSTEM.replace("0192:991825827", "0192:310547891")).unwrap();
    let admin = super::client(&sandbox, sandbox.token("991825827", &["altinn:authentication/systemregister.admin"]));
    let error = admin.replace(&document().to_string(), &ApplyOptions::default()).await.unwrap_err();
    assert_eq!((told(&error), error.outcome()), (("RejectedError", "other-vendor"), Some(Outcome::NotApplied)));
    assert_eq!(register.get(ID).await.unwrap_err().kind(), ErrorKind::Forbidden);
}

#[tokio::test]
async fn an_odd_spelling_of_a_package_is_pointed_out() {
    let (_sandbox, register) = scene().await;
    let mut odd = document();
    odd["accessPackages"] = json!([{"urn": ":altinn:accesspackage:SKATTEGRUNNLAG"}]);
    let plan = register.plan(&odd.to_string()).await.unwrap();
    let warning = plan.warnings.iter().find(|warning| warning.rule == "access-package-spelling").unwrap();
    assert!(warning.help.contains("urn:altinn:accesspackage:skattegrunnlag"), "{}", warning.help);
}

#[tokio::test]
async fn lists_by_themselves_are_trimmed_although_the_register_does_not() {
    let (_sandbox, register) = scene().await;
    register.set_access_packages(ID, r#"[{"urn": " urn:altinn:accesspackage:jordbruk "}]"#).await.unwrap();
    assert_eq!(register.get(ID).await.unwrap().access_packages, [AccessPackage::named("jordbruk")]);
}

#[tokio::test]
async fn a_package_for_client_relations_comes_with_the_hiding_of_the_system() {
    let (_sandbox, register) = scene().await;
    let packages = json!([AccessPackage::named("ansvarlig-revisor")]).to_string();
    let error = register.add_access_packages(ID, &packages).await.unwrap_err();
    assert_eq!(error.findings()[0].code, "AUTH.VLD-00018", "it is the stored visibility that counts");
    assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    let hide = |system: &mut System| {
        system.is_visible = Some(false);
        system.access_packages.push(AccessPackage::named("ansvarlig-revisor"));
        Ok::<(), Error>(())
    };
    let applied = register.edit(ID, &ApplyOptions::default(), hide).await.unwrap();
    assert_eq!((applied.done, applied.changes.len()), (Done::Updated, 2));
}
