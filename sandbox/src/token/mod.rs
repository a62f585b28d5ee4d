//! Who calls: tokens like Maskinporten's, issued and verified by the sandbox itself.

mod caller;
mod claims;
mod issuer;

pub(crate) use caller::Caller;
pub(crate) use claims::add_present;
pub use claims::{Organisation, TokenClaims};
pub(crate) use issuer::Issuer;

/// The scope with which a vendor may use the register; a token has it if nothing else is asked for.
pub(crate) const WRITE_SCOPE: &str = "altinn:authentication/systemregister.write";
/// The scope of the platform's own administrators.
pub(crate) const ADMIN_SCOPE: &str = "altinn:authentication/systemregister.admin";
/// The scope of the platform's portal.
pub(crate) const PORTAL_SCOPE: &str = "altinn:portal/enduser";
/// The only authority of organisation numbers that the register knows.
pub(crate) const AUTHORITY: &str = "iso6523-actorid-upis";
/// The only prefix of organisation numbers that the register knows: the Brønnøysund Register Centre's.
pub(crate) const PREFIX: &str = "0192";
