//! What we do.

use altinn_systemregister::change::{Applied, ApplyOptions, BatchOptions, Plan, Stop};
use altinn_systemregister::difference::Effect;
use altinn_systemregister::model::{AccessPackage, Right};
use altinn_systemregister::{Error, System, SystemRegister};
use serde_json::json;

use super::facts::place;
use super::steps::{Edit, List, Operation};

const DOCUMENT: &str = include_str!("../../../../examples/smartcloud.json");
const PACKAGES: [&str; 2] = ["skattegrunnlag", "jordbruk"];
const RESOURCES: [&str; 2] = ["ske-krav-og-betalinger", "app_ttd_smartcloud"];
const URLS: [&str; 2] = ["https://smartcloud.no/receipt", "https://smartcloud.no/other"];

/// What became of an operation on one system.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) id: String,
    /// What was done; of a creation it is known that it is one
    pub(crate) result: Result<Option<Applied>, Error>,
    /// The places that it may change, where that is known
    pub(crate) may: Option<Vec<String>>,
}

/// Carries an operation out on the system `id`, one of `ids`; a plan that is made is kept in `plan`.
pub(crate) async fn run(
    register: &SystemRegister,
    ids: &[String],
    id: &str,
    operation: &Operation,
    merge: bool,
    plan: &mut Option<Plan>,
) -> Vec<Ended> {
    let options = ApplyOptions { merge, allow: Effect::ALL.iter().copied().collect() };
    let ended = |result: Result<Applied, Error>, may| vec![Ended { id: id.to_owned(), result: result.map(Some), may }];
    let member = |list: &List| Some(vec![list.member().to_owned()]);
    match operation {
        Operation::Create(edit) => {
            let result = register.create(&document(id, *edit)).await.map(|_| None);
            vec![Ended { id: id.to_owned(), result, may: None }]
        }
        Operation::Delete => ended(register.delete(id).await, None),
        Operation::Edit(edit) => {
            let change = |system: &mut System| {
                edit.make(system);
                Ok(())
            };
            ended(register.edit(id, &options, change).await, Some(vec![edit.member().to_owned()]))
        }
        Operation::Replace(edit) => ended(register.replace(&document(id, *edit), &options).await, None),
        Operation::Plan(edit) => match register.plan(&document(id, *edit)).await {
            Ok(made) => {
                *plan = Some(made);
                Vec::new()
            }
            Err(error) => ended(Err(error), None),
        },
        Operation::Apply => match plan.as_ref().filter(|plan| plan.id == id) {
            Some(plan) => {
                let may = plan.changes.iter().map(place).collect();
                ended(register.apply(plan, &options).await, plan.base.as_ref().map(|_| may))
            }
            None => Vec::new(),
        },
        Operation::Restore(back) => match before(register, id, *back).await {
            Ok(plan) => ended(register.apply(&plan, &options).await, None),
            Err(error) => ended(Err(error), None),
        },
        Operation::Set(list, bits) => ended(list.set(register, id, *bits).await, member(list)),
        Operation::Add(list, bits) => ended(list.add(register, id, *bits).await, member(list)),
        Operation::Remove(list, bits) => ended(list.remove(register, id, *bits).await, member(list)),
        Operation::ApplyAll(edit) => {
            let documents: Vec<_> = ids.iter().map(|id| document(id, *edit)).collect();
            let options = BatchOptions { concurrency: 2, apply: options };
            let ended = register.apply_all(&documents, &options, &Stop::default(), |_| {}).await.unwrap();
            let ended = ended.into_iter().map(|one| Ended { id: one.id, result: one.result.map(Some), may: None });
            ended.collect()
        }
    }
}

/// A plan back to the entry so many places before the newest.
async fn before(register: &SystemRegister, id: &str, back: u8) -> Result<Plan, Error> {
    let entries = register.changelog(id).await?;
    let moment = entries.get(usize::from(back)).and_then(|entry| entry.created.clone()).unwrap_or_default();
    register.restore(id, &moment).await
}

/// A system that has that id, with a change.
pub(crate) fn document(id: &str, edit: Edit) -> String {
    let mut system = System::from_json(DOCUMENT).unwrap();
    id.clone_into(&mut system.id);
    system.client_ids = client_ids(id, 1);
    system.allowed_redirect_urls = urls(1);
    edit.make(&mut system);
    system.to_json()
}

impl Edit {
    fn make(self, system: &mut System) {
        match self {
            Edit::Name(number) => drop(system.name.0.insert("en".to_owned(), format!("Ours {number}"))),
            Edit::Rights(bits) => system.rights = rights(bits),
            Edit::Packages(bits) => system.access_packages = packages(bits),
            Edit::ClientIds(bits) => system.client_ids = client_ids(&system.id, bits),
            Edit::Urls(bits) => system.allowed_redirect_urls = urls(bits),
            Edit::Visible(is_visible) => system.is_visible = Some(is_visible),
        }
    }

    fn member(self) -> &'static str {
        match self {
            Edit::Name(_) => "/name/en",
            Edit::Rights(_) => List::Rights.member(),
            Edit::Packages(_) => List::Packages.member(),
            Edit::ClientIds(_) => "/clientId",
            Edit::Urls(_) => "/allowedRedirectUrls",
            Edit::Visible(_) => "/isVisible",
        }
    }
}

impl List {
    fn member(self) -> &'static str {
        match self {
            List::Rights => "/rights",
            List::Packages => "/accessPackages",
        }
    }

    async fn set(self, register: &SystemRegister, id: &str, bits: u8) -> Result<Applied, Error> {
        match self {
            List::Rights => register.set_rights(id, &json!(rights(bits)).to_string()).await,
            List::Packages => register.set_access_packages(id, &json!(packages(bits)).to_string()).await,
        }
    }

    async fn add(self, register: &SystemRegister, id: &str, bits: u8) -> Result<Applied, Error> {
        match self {
            List::Rights => register.add_rights(id, &json!(rights(bits)).to_string()).await,
            List::Packages => register.add_access_packages(id, &json!(packages(bits)).to_string()).await,
        }
    }

    async fn remove(self, register: &SystemRegister, id: &str, bits: u8) -> Result<Applied, Error> {
        match self {
            List::Rights => register.remove_rights(id, &json!(rights(bits)).to_string()).await,
            List::Packages => register.remove_access_packages(id, &json!(packages(bits)).to_string()).await,
        }
    }
}

pub(crate) fn packages(bits: u8) -> Vec<AccessPackage> {
    chosen(&PACKAGES, bits).map(AccessPackage::named).collect()
}

pub(crate) fn rights(bits: u8) -> Vec<Right> {
    chosen(&RESOURCES, bits).map(Right::for_resource).collect()
}

fn urls(bits: u8) -> Vec<String> {
    chosen(&URLS, bits).map(str::to_owned).collect()
}

/// Client ids that no other system has: the digits of the system's id are in them.
fn client_ids(id: &str, bits: u8) -> Vec<String> {
    let digits: String = id.chars().skip_while(|c| *c != '_').filter(char::is_ascii_digit).collect();
    let all = ["a", "b"].map(|letter| format!("{letter}0000000-0000-4000-8000-{digits:0>12}"));
    chosen(&[&all[0], &all[1]], bits).map(str::to_owned).collect()
}

fn chosen<'a>(all: &[&'a str; 2], bits: u8) -> impl Iterator<Item = &'a str> {
    let [one, other] = *all;
    [(one, 1), (other, 2)].into_iter().filter(move |(_, bit)| bits & bit != 0).map(|(name, _)| name)
}
