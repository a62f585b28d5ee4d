//! What is sent for a changed system.

use std::collections::BTreeSet;

use super::keyed::Keyed;
use crate::model::System;

/// The system to be sent where `stored` is to become `desired`: as [`System::as_sent`] gives it, but what is stored in
/// another spelling and was not changed stays as it is stored, to the byte.
///
/// ```
/// use altinn_systemregister::System;
/// use altinn_systemregister::difference::carried;
/// let stored = System::from_json(r#"{"name": {"nb": "Sky "}, "clientId": ["OLD"]}"#)?;
/// let desired = System::from_json(r#"{"name": {"nb": "Sky "}, "clientId": ["OLD", "NEW"]}"#)?;
/// let sent = carried(&stored, &desired);
/// assert_eq!((sent.name.get("nb"), sent.client_ids), (Some("Sky "), vec!["OLD".to_owned(), "new".to_owned()]));
/// # Ok::<(), altinn_systemregister::model::ReadError>(())
/// ```
pub fn carried(stored: &System, desired: &System) -> System {
    let mut sent = desired.as_sent();
    for (sent, desired, stored) in [
        (&mut sent.name.0, &desired.name.0, &stored.name.0),
        (&mut sent.description.0, &desired.description.0, &stored.description.0),
    ] {
        for (language, text) in sent {
            if let Some(same) = desired.get(language).filter(|text| stored.get(language) == Some(*text)) {
                text.clone_from(same);
            }
        }
    }
    keep(&mut sent.rights, &desired.rights, &stored.rights);
    keep(&mut sent.access_packages, &desired.access_packages, &stored.access_packages);
    keep(&mut sent.client_ids, &desired.client_ids, &stored.client_ids);
    keep(&mut sent.allowed_redirect_urls, &desired.allowed_redirect_urls, &stored.allowed_redirect_urls);
    sent
}

/// Of two lists of equal length, takes from the second what is stored.
fn keep<T: Keyed>(sent: &mut [T], desired: &[T], stored: &[T]) {
    let stored: BTreeSet<_> = stored.iter().map(Keyed::key).collect();
    for (sent, desired) in sent.iter_mut().zip(desired) {
        if stored.contains(&desired.key()) {
            sent.clone_from(desired);
        }
    }
}
