//! What the rules look at.

use super::Operation;
use crate::document::{Cursor, Document, Node, Path, Problems};
use crate::model::{AccessPackage, ListMember, Right, System};

/// A document read as what its operation takes.
#[derive(Debug)]
pub(super) struct Subject<'d> {
    pub(super) root: Node<'d>,
    /// For an operation that takes a bare array, a system that has that list and nothing else.
    pub(super) system: System<&'d str>,
    pub(super) operation: Operation,
}

impl<'d> Subject<'d> {
    pub(super) fn read(document: &'d Document<'d>, operation: Operation, problems: &mut Problems) -> Self {
        let root = document.root();
        let cursor = Cursor::root(root);
        let system = match operation {
            Operation::Create | Operation::Replace => System::reading(root, problems),
            Operation::SetRights => System { rights: cursor.list(problems, Right::reading), ..System::default() },
            Operation::SetAccessPackages => {
                System { access_packages: cursor.list(problems, AccessPackage::reading), ..System::default() }
            }
        };
        Subject { root, system, operation }
    }

    /// Whether the document is a whole system.
    pub(super) fn is_system(&self) -> bool {
        matches!(self.operation, Operation::Create | Operation::Replace)
    }

    /// Whether the document has a member at the end of that way, whatever its value.
    pub(super) fn states(&self, way: &[&str]) -> bool {
        let found = way.iter().try_fold(self.root, |node, name| Some(node.member(name)?.1));
        found.is_some()
    }

    /// Whether the document is an element of the register's list of systems.
    pub(super) fn is_list_item(&self) -> bool {
        self.is_system() && self.system.id.is_empty() && !self.states(&["id"]) && self.states(&["systemId"])
    }

    /// Whether leaving the list out would empty what the register holds.
    pub(super) fn leaves_out(&self, list: ListMember) -> bool {
        self.operation == Operation::Replace && self.system.absent.contains(&list)
    }

    /// Where the rights are.
    pub(super) fn rights(&self) -> Path {
        if self.is_system() { Path::root().then("rights") } else { Path::root() }
    }

    /// Where the access packages are.
    pub(super) fn access_packages(&self) -> Path {
        if self.is_system() { Path::root().then("accessPackages") } else { Path::root() }
    }
}
