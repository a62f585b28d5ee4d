//! `systemregister demo`

use altinn_systemregister::Error;
use clap::Args;
use serde_json::json;

use crate::console::{Console, print};
use crate::exit::Exit;
use crate::lifecycle::live;

/// See the life of a system, from registration to deletion, in a register of its own
///
/// Nothing leaves this machine, unless `SYSTEMREGISTER_URL` and `SYSTEMREGISTER_TOKEN` are set: then that register is
/// used.
#[derive(Debug, Args)]
pub(crate) struct Demo {}

impl Demo {
    pub(crate) async fn run(console: &Console) -> Result<Exit, Error> {
        if !console.json {
            print("Rust: the life of a system in the register")?;
        }
        let mut step = 0;
        let tell = |operation: &str, result: &str| {
            step += 1;
            print(&if console.json {
                json!({ "step": step, "operation": operation, "result": result }).to_string()
            } else {
                format!("{step} {operation:<20} {result}")
            })
        };
        live(tell).await?;
        Ok(Exit::Done)
    }
}
