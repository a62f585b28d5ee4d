//! Many systems, and systems of the past.

use altinn_systemregister::change::{ApplyOptions, BatchOptions, Done, Progress, Stop, SystemResult};
use altinn_systemregister::difference::Effect;
use altinn_systemregister::{Error, ErrorKind, Outcome};

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
    let tell = |progress: Progress<'_>| told.push((progress.done, progress.total));
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
    let twice = [document(1), document(2).replace("32ef65ac", "32EF65AC").replace("76c85c200002", "76c85c200001")];
    for documents in [twice, [document(1), document(1)]] {
        let options = BatchOptions::default();
        let error = register.apply_all(&documents, &options, &Stop::default(), |_| {}).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Validation, "claimed-twice"));
        assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    }
    assert!(sandbox.requests().is_empty());
}

#[tokio::test]
async fn an_empty_list_is_done_and_no_work_at_a_time_is_a_wrong_setting() {
    let (sandbox, register) = empty_scene().await;
    let results = register.apply_all(&[], &BatchOptions::default(), &Stop::default(), |_| {}).await.unwrap();
    assert!(results.is_empty());
    let none = BatchOptions { concurrency: 0, ..BatchOptions::default() };
    let error = register.apply_all(&[document(1)], &none, &Stop::default(), |_| {}).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Config, "setting"));
    assert!(sandbox.requests().is_empty());
}

#[tokio::test]
async fn what_is_not_begun_when_the_work_is_to_end_is_told_and_left_alone() {
    let (sandbox, register) = empty_scene().await;
    let documents: Vec<_> = (0..12).map(document).collect();
    let stop = Stop::default();
    let mut told = Vec::new();
    let options = BatchOptions { concurrency: 2, ..BatchOptions::default() };
    let tell = |progress: Progress<'_>| {
        told.push((progress.index, progress.system.result.is_ok()));
        if progress.done == 3 {
            stop.stop();
        }
    };
    let results = register.apply_all(&documents, &options, &stop, tell).await.unwrap();
    assert_eq!((results.len(), told.len()), (12, 12));
    assert!(told[..3].iter().all(|(_, ok)| *ok), "{told:?}");
    let mut written: Vec<_> = Vec::new();
    for SystemResult { id, result } in results {
        match result {
            Ok(applied) => written.push(applied.id),
            Err(error) => {
                assert_eq!((error.kind(), error.outcome()), (ErrorKind::Cancelled, Some(Outcome::NotApplied)), "{id}");
            }
        }
    }
    assert!((3..=5).contains(&written.len()), "two were at work, and none is begun: {written:?}");
    let mut there: Vec<_> = register.list().await.unwrap().into_iter().map(|system| system.system_id).collect();
    there.sort();
    written.sort();
    assert_eq!(there, written);
    let posts = sandbox.requests().iter().filter(|request| request.method == "POST").count();
    assert_eq!(posts, written.len());
}

#[tokio::test]
async fn a_client_id_moves_from_one_system_to_another_whichever_is_first() {
    for order in [[0, 1], [1, 0]] {
        let (_sandbox, register) = empty_scene().await;
        for number in 0..2 {
            register.create(&document(number)).await.unwrap();
        }
        let id = "32ef65ac-6e62-498d-880f-76c85c200000";
        let without = document(0).replace(id, "32ef65ac-6e62-498d-880f-76c85c200009");
        let with = document(1).replace("\"32ef65ac", &format!("\"{}\", \"32ef65ac", id.to_uppercase()));
        let documents = order.map(|index| [&without, &with][index].clone());
        let mut options = BatchOptions { concurrency: 1, ..BatchOptions::default() };

        // Where it may not go, neither changes, and each is told why.
        let results = register.apply_all(&documents, &options, &Stop::default(), |_| {}).await.unwrap();
        let codes = order.map(|index| ["destructive-change", "AUTH.VLD-00004"][index]);
        let told: Vec<_> = results.iter().map(|system| system.result.as_ref().unwrap_err().code()).collect();
        assert_eq!(told, codes);

        options.apply.allow.insert(Effect::ClientIdRemoved);
        let mut told = Vec::new();
        let tell = |progress: Progress<'_>| told.push((progress.index, progress.done));
        let results = register.apply_all(&documents, &options, &Stop::default(), tell).await.unwrap();
        assert!(results.iter().all(|system| system.result.is_ok()), "{results:?}");
        assert_eq!(told, if order == [0, 1] { [(0, 1), (1, 2)] } else { [(1, 1), (0, 2)] });
        assert!(register.get("991825827_s1").await.unwrap().client_ids.contains(&id.to_owned()));
    }
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
