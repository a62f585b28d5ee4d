//! What the core's instructions are counted of: `instructions WORK TIMES` does a work so many times, and nothing else.
//! `./run` counts the instructions of one call: the difference of two runs, so that what is done once is not in it.

#[path = "../../../../core/benches/support/mod.rs"]
mod support;

use std::env;
use std::hint::black_box;

use altinn_systemregister::difference::difference;
use altinn_systemregister::model::normal_form;
use altinn_systemregister::{Operation, document, validate};
use support::{BAD, GOOD, LARGE, URL};

/// What does a work so many times.
type Repeated = fn(usize);

/// The works by name, as `../instructions.toml` has them.
const WORKS: [(&str, Repeated); 8] = [
    ("read-good", |times| repeat(times, || document::parse(black_box(GOOD)))),
    ("read-large", |times| repeat(times, || document::parse(black_box(LARGE)))),
    ("validate-good", |times| repeat(times, || validate(black_box(GOOD), Operation::Create))),
    ("validate-bad", |times| repeat(times, || validate(black_box(BAD), Operation::Create))),
    ("validate-large", |times| repeat(times, || validate(black_box(LARGE), Operation::Create))),
    ("normal-form", |times| repeat(times, || normal_form(black_box(URL)))),
    ("difference", |times| {
        let [before, after] = support::states();
        repeat(times, || difference(black_box(&before), black_box(&after)));
    }),
    ("sign", |times| {
        let signing = support::signing();
        repeat(times, || signing.token());
    }),
];

fn main() {
    let arguments: Vec<_> = env::args().skip(1).collect();
    match arguments.as_slice() {
        [work, times] => {
            let (_, done) = WORKS.iter().find(|(name, _)| name == work).expect("a work");
            done(times.parse().expect("how many times"));
        }
        _ => WORKS.iter().for_each(|(name, _)| println!("{name}")),
    }
}

fn repeat<T>(times: usize, work: impl Fn() -> T) {
    for _ in 0..times {
        black_box(work());
    }
}
