//! What the register refuses, told in the user's own document.

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::validation::Finding;
use altinn_systemregister::{Error, ErrorKind, Outcome, System};
use altinn_systemregister_sandbox::{ErrorShape, Options, Sandbox};

use super::{ID, SYSTEM, client, sandbox};

const RIGHTS: &str = r#"[{"resource":[{"id":"urn:altinn:resource","value":"app_ttd_smartcloud"}]}]"#;
const PACKAGES: &str = r#"[{"urn":"urn:altinn:accesspackage:jordbruk"}]"#;

/// Code, rule and path of each finding.
fn findings<'e>(error: &'e Error) -> Vec<(&'e str, &'e str, &'e str)> {
    let parts = |finding: &'e Finding| (finding.code.as_ref(), finding.rule.as_ref(), finding.path.as_str());
    error.findings().iter().map(parts).collect()
}

#[tokio::test]
async fn a_document_with_faults_is_not_sent() {
    let sandbox = sandbox().await;
    let error = client(&sandbox).create(&SYSTEM.replace("https://", "http://")).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, Some(Outcome::NotApplied)));
    assert_eq!(findings(&error), [("AUTH.VLD-00005", "redirect-url-not-https", "/allowedredirecturls/0")]);
    assert!(sandbox.requests().is_empty());
}

#[tokio::test]
async fn the_registers_findings_point_into_the_users_own_document() {
    for error_shape in [ErrorShape::Current, ErrorShape::Legacy] {
        let sandbox = Sandbox::start(Options { error_shape, ..Options::default() }).await.unwrap();
        let register = client(&sandbox);
        register.create(&SYSTEM.replace("_smartcloud\"", "_first\"")).await.unwrap();
        let document = SYSTEM
            .replace("accessPackages", "ACCESSPACKAGES")
            .replace("skattegrunnlag", "gibt-es-nicht")
            .replace("ske-krav-og-betalinger", "no-such-resource");
        let error = register.create(&document).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Rejected, "STD-00000"));
        assert_eq!((error.status(), error.outcome()), (Some(400), Some(Outcome::NotApplied)));
        assert!(error.trace_id().is_some());
        let expected = [
            ("AUTH.VLD-00004", "client-id-taken", "/clientId"),
            ("AUTH.VLD-00003", "resource-not-found", "/rights/0/resource/0/value"),
            ("AUTH.VLD-00008", "access-package-not-found", "/ACCESSPACKAGES/0/urn"),
        ];
        assert_eq!(findings(&error), expected);
        assert!(error.findings().iter().all(|finding| finding.line.is_some()));
    }
}

#[tokio::test]
async fn lists_by_themselves_are_pointed_into_as_well() {
    let sandbox = sandbox().await;
    let register = client(&sandbox);
    register.create(SYSTEM).await.unwrap();
    let rights = r#"[{"resource":[{"id":"urn:altinn:resource","value":"ske-krav-og-betalinger"}]},
        {"resource":[{"id":"urn:altinn:resource","value":"no-such-resource"}]}]"#;
    let error = register.set_rights(ID, rights).await.unwrap_err();
    assert_eq!(findings(&error), [("AUTH.VLD-00003", "resource-not-found", "/1/resource/0/value")]);
    assert_eq!(error.code(), "AUTH.VLD-00003");
    let error = register.set_access_packages(ID, r#"[{"urn":"urn:altinn:accesspackage:none"}]"#).await.unwrap_err();
    assert_eq!(findings(&error), [("AUTH.VLD-00008", "access-package-not-found", "/0/urn")]);
}

#[tokio::test]
async fn an_id_is_burnt_by_its_deletion() {
    let sandbox = sandbox().await;
    let register = client(&sandbox);
    register.create(SYSTEM).await.unwrap();
    let twice = register.create(&SYSTEM.replace("32ef65ac", "42ef65ac")).await.unwrap_err();
    register.delete(ID).await.unwrap();
    let burnt = register.create(SYSTEM).await.unwrap_err();
    for error in [twice, burnt] {
        assert_eq!((error.kind(), error.code()), (ErrorKind::AlreadyExists, "AUTH.VLD-00002"));
        assert_eq!(findings(&error), [("AUTH.VLD-00002", "system-id-taken", "/id")]);
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let sandbox = sandbox().await;
    let register = client(&sandbox);
    for error in [
        register.get(ID).await.unwrap_err(),
        register.delete(ID).await.unwrap_err(),
        register.changelog(ID).await.unwrap_err(),
    ] {
        assert_eq!(error.kind(), ErrorKind::NotFound, "{error:?}");
    }
    for error in [
        register.replace(SYSTEM, &ApplyOptions::default()).await.unwrap_err(),
        register.set_rights(ID, "[]").await.unwrap_err(),
        register.add_rights(ID, RIGHTS).await.unwrap_err(),
        register.remove_rights(ID, RIGHTS).await.unwrap_err(),
        register.set_access_packages(ID, PACKAGES).await.unwrap_err(),
        register.add_access_packages(ID, PACKAGES).await.unwrap_err(),
        register.remove_access_packages(ID, PACKAGES).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.code()), (ErrorKind::NotFound, "not-found"), "{error:?}");
        assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    }
    assert!(sandbox.requests().iter().all(|request| request.method != "PUT"), "the register would fail with 500");
}

#[tokio::test]
async fn another_vendor_in_the_document_is_told_although_the_register_says_that_there_is_no_system() {
    let sandbox = sandbox().await;
    sandbox.seed(&SYSTEM.replace("0192:991825827", "0192:310547891")).unwrap();
    let admin = sandbox.token("310547891", &["altinn:authentication/systemregister.admin"]);
    let error = super::with_token(&sandbox, admin).replace(SYSTEM, &ApplyOptions::default()).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Rejected, "other-vendor"));
    assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    assert!(error.help().contains("vendor.ID"));
}

#[tokio::test]
async fn a_deleted_system_cannot_be_changed() {
    let sandbox = sandbox().await;
    let register = client(&sandbox);
    register.create(SYSTEM).await.unwrap();
    register.delete(ID).await.unwrap();
    for error in [
        register.replace(&System::from_json(SYSTEM).unwrap().to_json(), &ApplyOptions::default()).await.unwrap_err(),
        register.set_rights(ID, "[]").await.unwrap_err(),
        register.set_access_packages(ID, PACKAGES).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.code()), (ErrorKind::Rejected, "system-deleted"));
    }
}
