//! What may happen, by chance.

use proptest::prelude::*;

use super::trouble::{Trouble, trouble};

/// What happens to one of the systems.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) system: usize,
    pub(crate) merge: bool,
    pub(crate) what: What,
}

#[derive(Debug, Clone)]
pub(crate) enum What {
    /// One operation, and what comes in its way
    One(Operation, Vec<Trouble>),
    /// Two at the same time
    Two(Operation, Operation),
}

#[derive(Debug, Clone)]
pub(crate) enum Operation {
    Create(Edit),
    Delete,
    Edit(Edit),
    Replace(Edit),
    /// Makes a plan, which is kept
    Plan(Edit),
    /// Carries out the plan that was kept
    Apply,
    /// Back to how it was so many entries before
    Restore(u8),
    Set(List, u8),
    Add(List, u8),
    Remove(List, u8),
    /// All systems at once
    ApplyAll(Edit),
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum List {
    Rights,
    Packages,
}

/// A change of a system's; numbers choose among a few values.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Edit {
    Name(u8),
    Rights(u8),
    Packages(u8),
    ClientIds(u8),
    Urls(u8),
    Visible(bool),
}

impl Step {
    pub(crate) fn creates(&self) -> bool {
        self.operations().any(|operation| matches!(operation, Operation::Create(_)))
    }

    /// Whether a system may be deleted by it, by us or by a rival.
    pub(crate) fn deletes(&self) -> bool {
        self.operations().any(|operation| matches!(operation, Operation::Delete))
            || self.troubles().iter().any(Trouble::deletes)
    }

    pub(crate) fn has_delay(&self) -> bool {
        self.troubles().iter().any(Trouble::is_delay)
    }

    fn operations(&self) -> impl Iterator<Item = &Operation> {
        let (one, other) = match &self.what {
            What::One(one, _) => (one, None),
            What::Two(one, other) => (one, Some(other)),
        };
        [one].into_iter().chain(other)
    }

    fn troubles(&self) -> &[Trouble] {
        match &self.what {
            What::One(_, troubles) => troubles,
            What::Two(..) => &[],
        }
    }
}

/// A step, and now and then none: so a life that fails loses all of its steps that do not matter.
pub(crate) fn step() -> impl Strategy<Value = Option<Step>> {
    let what = prop_oneof![
        8 => (operation(), prop::collection::vec(trouble(), 0..3)).prop_map(|(one, troubles)| What::One(one, troubles)),
        1 => (operation(), operation()).prop_map(|(one, other)| What::Two(one, other)),
    ];
    let step = (0..3_usize, any::<bool>(), what).prop_map(|(system, merge, what)| Step { system, merge, what });
    prop_oneof![1 => Just(None), 999 => step.prop_map(Some)]
}

fn operation() -> impl Strategy<Value = Operation> {
    let list = || prop_oneof![Just(List::Rights), Just(List::Packages)];
    prop_oneof![
        2 => edit().prop_map(Operation::Create),
        1 => Just(Operation::Delete),
        8 => edit().prop_map(Operation::Edit),
        3 => edit().prop_map(Operation::Replace),
        3 => edit().prop_map(Operation::Plan),
        4 => Just(Operation::Apply),
        2 => (1..4_u8).prop_map(Operation::Restore),
        2 => (list(), 0..4_u8).prop_map(|(list, bits)| Operation::Set(list, bits)),
        2 => (list(), 0..4_u8).prop_map(|(list, bits)| Operation::Add(list, bits)),
        2 => (list(), 0..4_u8).prop_map(|(list, bits)| Operation::Remove(list, bits)),
        1 => edit().prop_map(Operation::ApplyAll),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => (0..8_u8).prop_map(Edit::Name),
        2 => (0..4_u8).prop_map(Edit::Rights),
        2 => (0..4_u8).prop_map(Edit::Packages),
        1 => (0..4_u8).prop_map(Edit::ClientIds),
        1 => (0..4_u8).prop_map(Edit::Urls),
        1 => any::<bool>().prop_map(Edit::Visible),
    ]
}
