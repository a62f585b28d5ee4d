//! Whether the system is visible.

use crate::document::Path;
use crate::validation::catalogue::VISIBILITY_UNSTATED;
use crate::validation::draft::Drafts;
use crate::validation::subject::Subject;

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    if subject.system.is_visible.is_none() {
        let message = "`isVisible` is left out, and the register makes the system visible";
        drafts.add(&VISIBILITY_UNSTATED, Path::root().then("isVisible"), message);
    }
}
