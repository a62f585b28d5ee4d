//! What works, and what is sent for it.

use altinn_systemregister::model::{AccessPackage, ChangeType, Right};

use super::{ID, SYSTEM, client, sandbox};

#[tokio::test]
async fn a_systems_whole_life() {
    let sandbox = sandbox().await;
    let register = client(&sandbox);
    let created = register.create(SYSTEM).await.unwrap();
    assert_eq!((created.id.as_str(), created.internal_id.len()), (ID, 36));

    let mut system = register.get(ID).await.unwrap();
    assert!(!system.is_deleted && system.absent.is_empty());
    assert_eq!(register.list().await.unwrap().len(), 1);

    system.name.0.insert("en".to_owned(), "SmartCloud 2".to_owned());
    register.replace(&system.to_json(), &altinn_systemregister::change::ApplyOptions::default()).await.unwrap();
    register
        .set_rights(ID, r#"[{"resource":[{"id":"urn:altinn:resource","value":"app_ttd_smartcloud"}]}]"#)
        .await
        .unwrap();
    register.set_access_packages(ID, r#"[{"urn":"urn:altinn:accesspackage:jordbruk"}]"#).await.unwrap();

    let system = register.get(ID).await.unwrap();
    assert_eq!(system.name.get("en"), Some("SmartCloud 2"));
    assert_eq!(system.rights, [Right::for_resource("app_ttd_smartcloud")]);
    assert_eq!(system.access_packages, [AccessPackage::named("jordbruk")]);

    register.delete(ID).await.unwrap();
    assert!(register.get(ID).await.unwrap().is_deleted);
    assert!(register.list().await.unwrap().is_empty());
    let log: Vec<_> = register.changelog(ID).await.unwrap().into_iter().map(|entry| entry.change_type).collect();
    let expected = [
        ChangeType::Delete,
        ChangeType::AccessPackageUpdate,
        ChangeType::RightsUpdate,
        ChangeType::Update,
        ChangeType::Create,
    ];
    assert_eq!(log, expected);
}

#[tokio::test]
async fn requests_carry_these_headers_and_no_others() {
    let sandbox = sandbox().await;
    client(&sandbox).create(SYSTEM).await.unwrap();
    client(&sandbox).list().await.unwrap();
    let requests = sandbox.requests();
    let headers = |index: usize| requests[index].headers.keys().map(String::as_str).collect::<Vec<_>>();
    let create = ["accept", "authorization", "content-length", "content-type", "host", "traceparent", "user-agent"];
    assert_eq!(headers(0), create);
    assert_eq!(headers(1), ["accept", "authorization", "host", "traceparent", "user-agent"]);
    assert_eq!(requests[0].headers["content-type"], "application/json");
    assert_eq!(requests[0].headers["accept"], "application/json");
    assert_eq!(requests[0].headers["user-agent"], concat!("altinn-systemregister/", env!("CARGO_PKG_VERSION")));
}

#[tokio::test]
async fn a_system_without_client_ids_is_deleted_whatever_the_register_answers() {
    let sandbox = sandbox().await;
    let register = client(&sandbox);
    let mut system = altinn_systemregister::System::from_json(SYSTEM).unwrap();
    system.client_ids.clear();
    register.create(&system.to_json()).await.unwrap();
    register.delete(ID).await.unwrap();
    register.delete(ID).await.unwrap(); // once more: it is deleted, so all is well
    let seen: Vec<_> =
        sandbox.requests().iter().map(|request| format!("{} {}", request.method, request.status)).collect();
    assert_eq!(seen, ["POST 200", "DELETE 400", "GET 200", "DELETE 400", "GET 200"]);
}

#[tokio::test]
async fn ids_of_any_spelling_reach_the_register_whole() {
    let sandbox = sandbox().await;
    let id = "991825827_a..?b#c%d%2e é";
    sandbox.seed(&SYSTEM.replace(ID, id)).unwrap();
    assert_eq!(client(&sandbox).get(id).await.unwrap().id, id);
}

#[tokio::test]
async fn an_id_with_a_slash_stays_one_segment_but_the_register_does_not_find_it() {
    let sandbox = sandbox().await;
    let id = "991825827_a/../b";
    sandbox.seed(&SYSTEM.replace(ID, id)).unwrap();
    assert_eq!(client(&sandbox).get(id).await.unwrap_err().status(), Some(404));
    assert!(sandbox.requests()[0].path.ends_with("/vendor/991825827_a%2F..%2Fb"));
}

#[test]
fn one_client_serves_several_runtimes() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let server = tokio::runtime::Runtime::new().unwrap();
    let sandbox = server.block_on(sandbox());
    let register = client(&sandbox);
    let (first, second) = (runtime(), runtime());
    for _ in 0..3 {
        first.block_on(register.list()).unwrap(); // its connection rests in a runtime that nobody drives now
        second.block_on(register.list()).unwrap();
    }
    drop(first);
    second.block_on(register.clone().list()).unwrap();
}
