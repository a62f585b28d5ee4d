//! Some steps in the life of three systems, and what is found out when they are over.

use std::time::Duration;

use altinn_systemregister::SystemRegister;
use altinn_systemregister::change::Plan;
use proptest::test_runner::TestCaseError;

use super::operations::{Ended, run};
use super::oracle::judge;
use super::steps::{Edit, Operation, Step, What};
use super::trouble::DELAY;
use super::world::World;

/// What we were told of an operation on one system.
#[derive(Debug)]
pub(crate) struct Told {
    /// The client that did it, and nothing else
    pub(crate) client: String,
    pub(crate) ended: Ended,
}

/// Where a system is, and those were that are deleted: an id is never free again.
struct Place {
    name: String,
    /// How many systems were there before
    past: usize,
    may_be_deleted: bool,
    plan: Option<Plan>,
}

impl Place {
    fn ids(&self) -> impl Iterator<Item = String> {
        (0..=self.past).map(|number| format!("{}{number:02}", self.name))
    }

    fn id(&self) -> String {
        self.ids().last().unwrap()
    }
}

impl World {
    pub(crate) async fn live(&self, steps: &[Step]) -> Result<(), TestCaseError> {
        let life = self.begin();
        let place =
            |number| Place { name: format!("991825827_l{life}s{number}g"), past: 0, may_be_deleted: false, plan: None };
        let mut places: Vec<_> = (0..3).map(place).collect();
        let mut told = Vec::new();
        for place in &mut places {
            let (client, first) = ("first".to_owned(), Operation::Create(Edit::Visible(true)));
            told.extend(self.act(&self.patient, client, &first, false, &[place.id()], place).await);
        }
        for (number, step) in steps.iter().enumerate() {
            told.extend(self.step(number, step, &mut places).await);
        }
        if steps.iter().any(Step::has_delay) {
            tokio::time::sleep(Duration::from_millis(DELAY)).await;
        }
        for id in places.iter().flat_map(Place::ids) {
            let told: Vec<_> = told.iter().filter(|told| told.ended.id == id).collect();
            judge(self, &id, &told).await?;
        }
        Ok(())
    }

    async fn step(&self, number: usize, step: &Step, places: &mut [Place]) -> Vec<Told> {
        let place = &mut places[step.system];
        if step.creates() && place.may_be_deleted {
            place.past += 1;
            place.may_be_deleted = false;
        }
        let ids: Vec<_> = places.iter().map(Place::id).collect();
        let place = &mut places[step.system];
        place.may_be_deleted |= step.deletes();
        let told = match &step.what {
            What::One(operation, troubles) => {
                for trouble in troubles {
                    trouble.ask(&self.sandbox, &place.id(), number);
                }
                let register = if step.has_delay() { &self.hurried } else { &self.patient };
                self.act(register, number.to_string(), operation, step.merge, &ids, place).await
            }
            What::Two(one, other) => {
                let mut beside = Place { name: place.name.clone(), plan: place.plan.clone(), ..*place };
                let (mut told, of_the_other) = tokio::join!(
                    self.act(&self.patient, format!("{number}a"), one, step.merge, &ids, place),
                    self.act(&self.patient, format!("{number}b"), other, step.merge, &ids, &mut beside),
                );
                told.extend(of_the_other);
                told
            }
        };
        self.sandbox.clear_faults();
        told
    }

    async fn act(
        &self,
        register: &SystemRegister,
        client: String,
        operation: &Operation,
        merge: bool,
        ids: &[String],
        place: &mut Place,
    ) -> Vec<Told> {
        let id = place.id();
        let ended = self.as_client(&client, run(register, ids, &id, operation, merge, &mut place.plan)).await;
        ended.into_iter().map(|ended| Told { client: client.clone(), ended }).collect()
    }
}
