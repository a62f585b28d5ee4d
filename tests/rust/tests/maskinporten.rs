//! Tokens from Maskinporten for the client, against the sandbox's, over real HTTP.

#[path = "maskinporten/apart.rs"]
mod apart;
#[path = "maskinporten/clock.rs"]
mod clock;
#[path = "maskinporten/flights.rs"]
mod flights;
#[path = "maskinporten/forms.rs"]
mod forms;
#[path = "maskinporten/refused.rs"]
mod refused;
#[path = "maskinporten/requests.rs"]
mod requests;
#[path = "maskinporten/support.rs"]
mod support;
#[path = "maskinporten/unauthorized.rs"]
mod unauthorized;
