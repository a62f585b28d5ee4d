//! Lists as the sets that they are to the register.

use std::collections::BTreeSet;

use super::keyed::Keyed;

fn keys<T: Keyed>(list: &[T]) -> BTreeSet<String> {
    list.iter().map(Keyed::key).collect()
}

/// A list with those of another that it lacks.
pub(crate) fn with<T: Keyed>(list: &[T], more: &[T]) -> Vec<T> {
    let mut known = keys(list);
    let new = more.iter().filter(|item| known.insert(item.key()));
    list.iter().chain(new).cloned().collect()
}

/// A list without those of another.
pub(crate) fn without<T: Keyed>(list: &[T], less: &[T]) -> Vec<T> {
    let gone = keys(less);
    list.iter().filter(|item| !gone.contains(&item.key())).cloned().collect()
}
