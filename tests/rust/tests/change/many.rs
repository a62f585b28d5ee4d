//! Many systems, and systems of the past.

use altinn_systemregister::change::{ApplyOptions, BatchOptions, Done, Stop};
use altinn_systemregister::{Error, ErrorKind};

use super::{DOCUMENT, ID, empty_scene, scene};

fn document(number: usize) -> String {
    let id = format!("32ef65ac-6e62-498d-880f-76c85c2{number:05}");
    DOCUMENT.replace(ID, &format!("991825827_s{number}")).replace("32ef65ac-6e62-498d-880f-76c85c2052ae", &id)
}

#[tokio::test]
async fn many_systems_are_brought_into_their_states_and_one_failure_stops_nobody() {
    let (_sandbox, register) = empty_scene().await;
    let mut documents: Vec<_> = (0..20).map(document).collect();
    documents[7] = documents[7].replace("0192:991825827", "0192:310547891");
    let mut told = Vec::new();
    let options = BatchOptions::default();
    let tell = |progress: altinn_systemregister::change::Progress<'_>| told.push((progress.done, progress.total));
    let results = register.apply_all(&documents, &options, &Stop::default(), tell).await.unwrap();
    let failed: Vec<_> =
        results.iter().enumerate().filter(|(_, system)| system.result.is_err()).map(|(index, _)| index).collect();
    assert_eq!((failed, told.len(), told[19]), (vec![7], 20, (20, 20)));
    assert_eq!(register.list().await.unwrap().len(), 19);

    let again = register.apply_all(&documents, &options, &Stop::default(), |_| {}).await.unwrap();
    assert_eq!(
        again.iter().flat_map(|system| &system.result).filter(|applied| applied.done == Done::Nothing).count(),
        19
    );
}

#[tokio::test]
async fn a_client_id_that_two_claim_is_found_before_anything_is_written() {
    let (sandbox, register) = empty_scene().await;
    let documents = [document(1), document(2).replace("76c85c200002", "76c85c200001")];
    let error = register.apply_all(&documents, &BatchOptions::default(), &Stop::default(), |_| {}).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Validation, "claimed-twice"));
    assert!(sandbox.requests().is_empty());
}

#[tokio::test]
async fn what_a_system_was_can_be_brought_back() {
    let (_sandbox, register) = scene().await;
    let created = register.changelog(ID).await.unwrap()[0].created.clone().unwrap();
    let options = ApplyOptions::default();
    let rename = |system: &mut altinn_systemregister::System| {
        system.name.0.insert("en".to_owned(), "Wrong".to_owned());
        Ok::<(), Error>(())
    };
    register.edit(ID, &options, rename).await.unwrap();
    register.set_rights(ID, "[]").await.unwrap();

    let plan = register.restore(ID, &created).await.unwrap();
    assert_eq!(plan.changes.len(), 2, "{}", plan.to_json());
    register.apply(&plan, &options).await.unwrap();
    assert!(register.plan(DOCUMENT).await.unwrap().is_empty());
    assert_eq!(register.restore(ID, "2001-01-01T00:00:00Z").await.unwrap_err().code(), "no-history");
    assert_eq!(register.restore(ID, "yesterday").await.unwrap_err().code(), "moment");
}
