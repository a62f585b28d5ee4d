//! The command `systemregister`, as a library: the Python wheel and the npm package ship the same command by calling
//! [`run`].
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)
)]

mod applying;
mod arguments;
mod command;
mod connection;
mod console;
mod contents;
mod exit;
mod input;
mod interruption;
mod lifecycle;
mod look;
mod maskinporten;
mod planning;
mod private_file;
mod show;
mod table;
mod utc;

use std::ffi::OsString;

use clap::Parser;
use tokio::runtime::Builder;

use altinn_systemregister::{Error, ErrorKind};
use arguments::Arguments;
use console::Console;
use exit::Exit;
use interruption::Interruption;

/// Runs the command with these arguments, the program's name first, and gives the code to exit with: 0 done,
/// 1 refused or failed, 2 wrongly called (of `plan --detailed-exitcode` also: changes wait), 130 interrupted.
///
/// It writes to the standard streams itself, needs no async runtime around it, and must not be called within one.
///
/// ```
/// let code = altinn_systemregister_cli::run(["systemregister", "no-such-command"].map(Into::into));
/// assert_eq!(code, 2);
/// ```
pub fn run(args: impl IntoIterator<Item = OsString>) -> i32 {
    match Arguments::try_parse_from(args) {
        Ok(arguments) => dispatch(arguments).code(),
        Err(error) => {
            let _ = error.print(); // a closed stream leaves nobody to tell
            error.exit_code()
        }
    }
}

const FINISHING: &str = "finishing what has begun; press Ctrl-C once more to leave it";

fn dispatch(arguments: Arguments) -> Exit {
    let console = Console::new(arguments.color, arguments.json);
    let interruption = Interruption::default();
    let when_interrupted = arguments.command.when_interrupted();
    let runtime = match Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            let help = "see whether this machine still has threads and file handles to give";
            let message = format!("could not start: {error}");
            return console.fail(&Error::custom(ErrorKind::Internal, "runtime", message, help));
        }
    };
    let outcome = runtime.block_on(async {
        tokio::select! {
            biased; // Ctrl-C is listened for before anything is said
            () = interruption.end(|| console.say(FINISHING)) => Ok(when_interrupted),
            outcome = arguments.command.run(&console, &interruption) => outcome,
        }
    });
    runtime.shutdown_background(); // a thread that still waits for standard input must not keep the process
    outcome.unwrap_or_else(|error| console.fail(&error))
}
