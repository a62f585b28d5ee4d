//! Reading a document, as it was written and as a system.

mod support;

use altinn_systemregister::{System, document};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

#[divan::bench(args = ["good", "large"])]
fn parse(bencher: Bencher<'_, '_>, name: &str) {
    let text = support::document(name);
    bencher.bench(|| document::parse(black_box(text)).unwrap());
}

#[divan::bench(args = ["good", "large"])]
fn from_json(bencher: Bencher<'_, '_>, name: &str) {
    let text = support::document(name);
    bencher.bench(|| System::from_json(black_box(text)).unwrap());
}
