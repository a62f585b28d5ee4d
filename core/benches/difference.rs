//! How two states of a large system differ.

mod support;

use altinn_systemregister::difference::difference;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

#[divan::bench]
fn large(bencher: Bencher<'_, '_>) {
    let [before, after] = support::states();
    bencher.bench(|| difference(black_box(&before), black_box(&after)));
}
