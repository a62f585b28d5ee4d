//! The sandbox's Maskinporten: every check of a grant, in its order, against assertions that these tests sign
//! themselves, with no help of the library's.

#[path = "maskinporten/grant.rs"]
mod grant;
#[path = "maskinporten/signer.rs"]
mod signer;
#[path = "maskinporten/wire.rs"]
mod wire;

#[path = "maskinporten/tokens.rs"]
mod tokens;
