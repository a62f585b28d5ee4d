//! What a system is: plain data that holds what the wire holds, loosely enough that a wrong document can be shown.

mod access_package;
mod access_package_urn;
mod changelog;
mod environment;
mod extra;
mod list_member;
mod listed_system;
mod lower_case;
mod org_number;
mod percent;
mod redirect_url;
mod right;
mod system;
mod system_id;
mod texts;
mod trim;
mod vendor;

pub use access_package::AccessPackage;
pub use access_package_urn::{AccessPackageUrn, InvalidAccessPackageUrn};
pub use changelog::{ChangeType, ChangedData, ChangelogEntry};
pub(crate) use environment::is_loopback;
pub use environment::{Environment, InvalidEnvironment};
pub use extra::Extra;
pub use list_member::ListMember;
pub use listed_system::ListedSystem;
pub(crate) use lower_case::lower_case;
pub use org_number::{InvalidOrgNumber, OrgNumber};
pub(crate) use redirect_url::form;
pub use redirect_url::{InvalidRedirectUrl, RedirectUrl, normal_form, same_redirect_url};
pub use right::{ResourceAttribute, Right};
pub use system::{ReadError, System};
pub use system_id::{InvalidSystemId, SystemId};
pub use texts::Texts;
pub use vendor::Vendor;
