//! Every rule of a document, from its text.

mod support;

use altinn_systemregister::{Operation, validate};
use divan::{Bencher, black_box};

fn main() {
    assert_eq!(["good", "bad", "large"].map(|name| faults(support::document(name))), [0, 10, 0]);
    divan::main();
}

#[divan::bench(args = ["good", "bad", "large"])]
fn create(bencher: Bencher<'_, '_>, name: &str) {
    let text = support::document(name);
    bencher.bench(|| validate(black_box(text), Operation::Create));
}

fn faults(text: &str) -> usize {
    validate(text, Operation::Create).findings.len()
}
