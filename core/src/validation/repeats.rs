//! What stands in a list more than once.

use std::hash::Hash;

use foldhash::{HashMap, HashMapExt};

/// Those that have come before: each with its index, and the index of the first.
pub(super) fn repeats<K: Eq + Hash + Clone>(keys: impl Iterator<Item = (usize, K)>) -> Vec<(usize, K, usize)> {
    let at_most = keys.size_hint().1.unwrap_or(usize::MAX);
    if at_most < 2 {
        return Vec::new();
    }
    let (mut few, mut many) = (Vec::<(usize, K)>::with_capacity(at_most.min(FEW)), HashMap::new());
    let mut repeats = Vec::new();
    for (index, key) in keys {
        let first = if few.len() < FEW {
            let found = few.iter().find(|(_, other)| *other == key).map_or(index, |(first, _)| *first);
            if found == index {
                few.push((index, key.clone()));
            }
            found
        } else {
            if many.is_empty() {
                many.reserve(at_most.min(MANY));
                many.extend(few.iter().map(|(index, key)| (key.clone(), *index)));
            }
            *many.entry(key.clone()).or_insert(index)
        };
        if first != index {
            repeats.push((index, key, first));
        }
    }
    repeats
}

/// Up to how many different ones looking through them is quicker than hashing.
const FEW: usize = 8;

/// For how many there is room from the start.
const MANY: usize = 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_each_repetition_with_the_first_of_its_kind() {
        assert_eq!(repeats(["a", "b", "a", "a"].into_iter().enumerate()), [(2, "a", 0), (3, "a", 0)]);
        assert!(repeats((0..0).enumerate()).is_empty());
    }

    #[test]
    fn does_the_same_with_many() {
        let twice = (0..100).chain(0..100).enumerate();
        let expected: Vec<_> = (0..100).map(|key| (key + 100, key, key)).collect();
        assert_eq!(repeats(twice), expected);
        let few_then_many = [0; 20].into_iter().chain(0..20).enumerate();
        assert_eq!(repeats(few_then_many).len(), 20);
    }
}
