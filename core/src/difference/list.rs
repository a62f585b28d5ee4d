//! Lists as the sets that they are to the register.

use std::collections::BTreeSet;

use super::keyed::Keyed;

fn names<T: Keyed>(list: &[T]) -> BTreeSet<String> {
    list.iter().map(Keyed::name).collect()
}

/// Whether a list has an element; to be asked of many.
pub(crate) fn has<T: Keyed>(list: &[T]) -> impl Fn(&T) -> bool {
    let names = names(list);
    move |item| names.contains(&item.name())
}

/// A list with those of another that it lacks.
pub(crate) fn with<T: Keyed>(list: &[T], more: &[T]) -> Vec<T> {
    let mut known = names(list);
    let new = more.iter().filter(|item| known.insert(item.name()));
    list.iter().chain(new).cloned().collect()
}

/// A list without those of another.
pub(crate) fn without<T: Keyed>(list: &[T], less: &[T]) -> Vec<T> {
    let gone = names(less);
    list.iter().filter(|item| !gone.contains(&item.name())).cloned().collect()
}
