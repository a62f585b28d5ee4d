//! The part of a system that a narrow write replaces.

use serde::Serialize;

use super::action::Action;
use crate::model::{AccessPackage, ChangeType, ChangedData, ChangelogEntry, Right, System};

/// The part of a system that a narrow write replaces, as it is to become.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    Rights(Vec<Right>),
    AccessPackages(Vec<AccessPackage>),
}

impl Part {
    pub(super) fn action(&self) -> Action {
        match self {
            Part::Rights(_) => Action::SetRights,
            Part::AccessPackages(_) => Action::SetAccessPackages,
        }
    }

    /// The member of a system that it is.
    pub(super) fn member(&self) -> &'static str {
        match self {
            Part::Rights(_) => "rights",
            Part::AccessPackages(_) => "accessPackages",
        }
    }

    /// As it travels.
    pub(super) fn body(&self) -> String {
        match self {
            Part::Rights(rights) => json(rights),
            Part::AccessPackages(packages) => json(packages),
        }
    }

    /// A system, but with this part of another one.
    pub(super) fn of(&self, other: &System, system: &System) -> System {
        match self {
            Part::Rights(_) => System { rights: other.rights.clone(), ..system.clone() },
            Part::AccessPackages(_) => System { access_packages: other.access_packages.clone(), ..system.clone() },
        }
    }

    /// A system with this part.
    pub(super) fn made_to(&self, system: &System) -> System {
        match self {
            Part::Rights(rights) => System { rights: rights.clone(), ..system.clone() },
            Part::AccessPackages(packages) => System { access_packages: packages.clone(), ..system.clone() },
        }
    }

    /// Whether that entry of the changelog tells of this write.
    pub(super) fn is_told_by(&self, entry: &ChangelogEntry) -> bool {
        match (self, &entry.change_type, &entry.changed_data) {
            (Part::Rights(sent), ChangeType::RightsUpdate, Some(ChangedData::Rights(told))) => told == sent,
            (Part::AccessPackages(sent), ChangeType::AccessPackageUpdate, Some(ChangedData::AccessPackages(told))) => {
                told == sent
            }
            _ => false,
        }
    }
}

fn json<T: Serialize>(items: &[T]) -> String {
    serde_json::to_string(items).unwrap_or_default() // INVARIANT: string keys and finite numbers only
}
