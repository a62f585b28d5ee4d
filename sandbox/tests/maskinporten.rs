//! The sandbox's Maskinporten: every check of a grant, in its order, against assertions that these tests sign
//! themselves, with no help of the library's.

#[path = "maskinporten/grant.rs"]
mod grant;
#[path = "maskinporten/signer.rs"]
mod signer;
#[path = "maskinporten/wire.rs"]
mod wire;

#[path = "maskinporten/certificates.rs"]
mod certificates;
#[path = "maskinporten/faults.rs"]
mod faults;
#[path = "maskinporten/order.rs"]
mod order;
#[path = "maskinporten/refused.rs"]
mod refused;
#[path = "maskinporten/system_users.rs"]
mod system_users;
#[path = "maskinporten/tokens.rs"]
mod tokens;
