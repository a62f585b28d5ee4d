//! What stands in a list more than once.

use std::collections::HashSet;
use std::hash::Hash;

/// So few are compared with each other sooner than they are hashed.
const FEW: usize = 8;

/// The places of what stood before already.
pub(super) fn repeated<T: Eq + Hash>(items: &[T]) -> Vec<usize> {
    if items.len() <= FEW {
        let before = |(place, item): &(usize, &T)| items.iter().take(*place).any(|other| other == *item);
        return items.iter().enumerate().filter(before).map(|(place, _)| place).collect();
    }
    let mut seen = HashSet::with_capacity(items.len());
    items.iter().enumerate().filter(|(_, item)| !seen.insert(*item)).map(|(place, _)| place).collect()
}
