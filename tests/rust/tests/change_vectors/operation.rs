//! The operations of the vectors, as Rust calls them.

use altinn_systemregister::change::{Applied, ApplyOptions};
use altinn_systemregister::{Error, System, SystemRegister};
use serde_json::{Value, json};

use super::format::{Object, Operation, Table};

const ID: &str = "991825827_smartcloud";

/// What was done, and where somebody else has changed something since, for who is told that.
pub(crate) type Done = (String, Option<Vec<String>>);

pub(crate) async fn call(register: &SystemRegister, all: &Table, operation: &Operation) -> Result<Done, Error> {
    let options = ApplyOptions { merge: operation.merge, ..ApplyOptions::default() };
    let document = operation.system.as_ref().map(|states| all.document(states)).unwrap_or_default();
    let list = json!(operation.list).to_string();
    match operation.call.as_str() {
        "create" => {
            let created = register.create(&document).await?;
            assert_eq!((created.id.as_str(), created.internal_id.len()), (ID, 36));
            Ok(("created".to_owned(), None))
        }
        "replace" => register.replace(&document, &options).await.map(|applied| done(&applied)),
        "edit" => {
            let members = all.state(operation.edit.as_ref().unwrap());
            let edit = |system: &mut System| {
                *system = edited(system, members);
                Ok(())
            };
            register.edit(ID, &options, edit).await.map(|applied| done(&applied))
        }
        "apply" => {
            let plan = register.plan(&document).await?;
            register.apply(&plan, &options).await.map(|applied| done(&applied))
        }
        "set_rights" => register.set_rights(ID, &list).await.map(|applied| done(&applied)),
        "add_rights" => register.add_rights(ID, &list).await.map(|applied| done(&applied)),
        "remove_rights" => register.remove_rights(ID, &list).await.map(|applied| done(&applied)),
        "set_access_packages" => register.set_access_packages(ID, &list).await.map(|applied| done(&applied)),
        "add_access_packages" => register.add_access_packages(ID, &list).await.map(|applied| done(&applied)),
        "remove_access_packages" => register.remove_access_packages(ID, &list).await.map(|applied| done(&applied)),
        "delete" => register.delete(ID).await.map(|applied| done(&applied)),
        other => panic!("`{other}`"),
    }
}

fn done(applied: &Applied) -> Done {
    let since = applied.since.iter().map(|change| change.path.to_string()).collect();
    (applied.done.as_str().to_owned(), Some(since))
}

fn edited(system: &System, members: &Object) -> System {
    let mut document: Value = serde_json::from_str(&system.to_json()).unwrap();
    document.as_object_mut().unwrap().extend(members.clone());
    System::from_json(&document.to_string()).unwrap()
}
