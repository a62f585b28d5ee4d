//! The form in which the register stores a redirect URL.

mod support;

use altinn_systemregister::model;
use divan::black_box;

fn main() {
    assert_eq!(model::normal_form(support::URL).as_deref(), Some("https://smartcloud.no/Retur-her?til=Bodø#svar"));
    divan::main();
}

#[divan::bench]
fn normal_form() -> Option<String> {
    model::normal_form(black_box(support::URL))
}
