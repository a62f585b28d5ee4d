//! Guessing which member was meant.

/// The known name that `name` was probably meant to be.
///
/// Near is what differs in punctuation, case or plural, what has a known name within it or the other way round, and
/// what is one or two slips of the finger away.
pub(super) fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let name = plain(name);
    let distance = |known: &&'static str| {
        let known = plain(known);
        let shorter = name.chars().count().min(known.chars().count());
        let slips = slips(&name, &known);
        let within = shorter >= 4 && (name.contains(&known) || known.contains(&name));
        let allowed = if shorter >= 5 { 2 } else { usize::from(shorter >= 3) };
        (within || slips <= allowed).then_some(slips)
    };
    known.iter().filter_map(|known| Some((distance(known)?, *known))).min().map(|(_, known)| known)
}

/// Letters and digits in lower case, without the `s` of the plural.
fn plain(name: &str) -> String {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).take(64).flat_map(char::to_lowercase).collect();
    letters.strip_suffix('s').map_or_else(|| letters.clone(), str::to_owned)
}

/// The fewest letters to insert, remove or replace to get from one text to the other (Levenshtein).
fn slips(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(other.chars()) {
            let above = *cell;
            left = (diagonal + usize::from(a != b)).min(above + 1).min(left + 1);
            diagonal = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_slips() {
        for (one, other, expected) in
            [("", "", 0), ("abc", "", 3), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ab", 0)]
        {
            assert_eq!(slips(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn finds_what_was_meant() {
        let known = crate::model::System::MEMBERS;
        for (name, meant) in [
            ("clientIds", Some("clientId")),
            ("client_id", Some("clientId")),
            ("redirectUrls", Some("allowedRedirectUrls")),
            ("allowedRedirectURIs", Some("allowedRedirectUrls")),
            ("accesspackage", Some("accessPackages")),
            ("packages", Some("accessPackages")),
            ("visible", Some("isVisible")),
            ("vendr", Some("vendor")),
            ("nam", Some("name")),
            ("right", Some("rights")),
            ("softDeleted", None),
            ("color", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, &known), meant, "{name}");
        }
    }
}
