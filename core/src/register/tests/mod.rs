//! The operations over a transport of the test's own: no socket.

mod any_answer;
mod fake;
mod operations;
mod recheck;
mod refusals;
mod secrets;
mod tokens;
