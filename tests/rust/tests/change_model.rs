//! Whatever goes wrong, and whoever else writes: no outcome is a lie, nothing is written twice, and nobody's change is
//! lost without a word.

#[path = "change_model/facts.rs"]
mod facts;
#[path = "change_model/life.rs"]
mod life;
#[path = "change_model/operations.rs"]
mod operations;
#[path = "change_model/oracle.rs"]
mod oracle;
#[path = "change_model/steps.rs"]
mod steps;
#[path = "change_model/trouble.rs"]
mod trouble;
#[path = "change_model/world.rs"]
mod world;

use std::thread;

use proptest::collection::vec;
use proptest::test_runner::{Config, TestRunner};

use world::World;

/// Lives are short, for a system's changelog is read before and after each write.
const STEPS: usize = 25;
const LIVES: u32 = 408;
/// More than a machine has cores: some of them wait for an answer that does not come.
const THREADS: u32 = 8;

const _: () = assert!(STEPS * LIVES as usize >= 10_100); // a few are none

#[test]
fn ten_thousand_steps_without_a_lie_and_without_a_loss() {
    let threads: Vec<_> = (0..THREADS).map(|_| thread::spawn(lives)).collect();
    let failures: Vec<_> = threads.into_iter().filter_map(|thread| thread.join().unwrap().err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// Some lives in one sandbox, one after the other; the first one that fails is made as short as it gets.
fn lives() -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let world = runtime.block_on(World::new());
    let config =
        Config { cases: LIVES / THREADS, failure_persistence: None, max_shrink_iters: 500, ..Config::default() };
    let failure = TestRunner::new(config).run(&vec(steps::step(), STEPS), |steps| {
        let steps: Vec<_> = steps.into_iter().flatten().collect();
        runtime.block_on(world.live(&steps))
    });
    failure.map_err(|failure| failure.to_string())
}
