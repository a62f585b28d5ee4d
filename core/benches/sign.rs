//! A grant to Maskinporten: signed with an RSA key of 2048 bits and exchanged for a token, over loopback.

mod support;

use divan::Bencher;

fn main() {
    divan::main();
}

#[divan::bench]
fn grant(bencher: Bencher<'_, '_>) {
    let signing = support::signing();
    bencher.bench_local(|| signing.token());
}
