//! What a system is, as records.

mod access_package;
mod changelog;
mod extra;
mod listed_system;
mod right;
mod system;
mod vendor;

pub(crate) use access_package::AccessPackageData;
pub(crate) use access_package::access_packages_to_json;
pub(crate) use changelog::ChangelogEntryData;
pub(crate) use listed_system::ListedSystemData;
pub(crate) use right::RightData;
pub(crate) use right::rights_to_json;
pub(crate) use system::{SystemData, json_text};
