//! What a system was, from the register's changelog.

use crate::model::{ChangeType, ChangedData, ChangelogEntry, System};

/// What the system was after each entry of its changelog, in the changelog's own order: newest first. `None` where the
/// changelog does not tell: before its first whole state.
///
/// The changelog has what was sent, whole for a creation or a replacement, and the list alone for a change of rights
/// or access packages (register API 1.7).
///
/// ```
/// use altinn_systemregister::difference::history;
/// assert!(history(&[]).is_empty());
/// ```
pub fn history(newest_first: &[ChangelogEntry]) -> Vec<Option<System>> {
    let mut state: Option<System> = None;
    let mut states: Vec<_> = newest_first
        .iter()
        .rev()
        .map(|entry| {
            state = after(state.take(), entry);
            state.clone()
        })
        .collect();
    states.reverse();
    states
}

/// What the system was after the newest of these entries: the first of its [`history`].
pub(crate) fn latest(newest_first: &[ChangelogEntry]) -> Option<System> {
    newest_first.iter().rev().fold(None, after)
}

/// What a system became by entries that came after that state of it, newest first; `None` where they do not tell. No entry
/// has members that this version does not know: they are taken to be as they were.
pub(crate) fn later(state: &System, newest_first: &[ChangelogEntry]) -> Option<System> {
    let later = newest_first.iter().rev().fold(Some(state.clone()), after)?;
    Some(System { extra: state.extra.clone(), ..later })
}

fn after(state: Option<System>, entry: &ChangelogEntry) -> Option<System> {
    match (&entry.change_type, &entry.changed_data) {
        (ChangeType::Create | ChangeType::Update, Some(ChangedData::System(system))) => {
            Some(System { absent: [].into(), is_deleted: false, ..(**system).clone() })
        }
        (ChangeType::RightsUpdate, Some(ChangedData::Rights(rights))) => {
            state.map(|system| System { rights: rights.clone(), ..system })
        }
        (ChangeType::AccessPackageUpdate, Some(ChangedData::AccessPackages(packages))) => {
            state.map(|system| System { access_packages: packages.clone(), ..system })
        }
        (ChangeType::Delete, _) => state.map(|system| System { is_deleted: true, ..system }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Cursor, Problems, parse};

    fn entries(text: &str) -> Vec<ChangelogEntry> {
        let node = parse(text).unwrap();
        Cursor::root(node.root()).list(&mut Problems::new(), ChangelogEntry::read)
    }

    #[test]
    fn states_follow_from_the_first_whole_one() {
        let states = history(&entries(
            r#"[
            {"changeType": "delete"},
            {"changeType": "accesspackageupdate", "changedData": [{"Urn": "p"}]},
            {"changeType": "rightsupdate", "changedData": [{"Action": null, "Resource": [{"id": "i", "value": "v"}]}]},
            {"changeType": "create", "changedData": {"Id": "a", "Name": {"nb": "n"}, "IsVisible": false}},
            {"changeType": "rightsupdate", "changedData": []},
            {"changeType": "novelty"}]"#,
        ));
        assert_eq!(states.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, true, true, false, false]);
        let deleted = states[0].as_ref().unwrap();
        assert!(deleted.is_deleted && deleted.is_visible == Some(false));
        assert_eq!((deleted.rights.len(), deleted.access_packages[0].urn.as_str()), (1, "p"));
        assert!(states[3].as_ref().unwrap().rights.is_empty());
    }

    #[test]
    fn what_cannot_be_read_hides_what_was_before() {
        let states = history(&entries(
            r#"[{"changeType": "update", "changedData": 5}, {"changeType": "create", "changedData": {"Id": "a"}}]"#,
        ));
        assert!(states[0].is_none() && states[1].is_some());
    }
}
