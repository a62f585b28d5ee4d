//! The operations over a transport of the test's own: no socket.

mod fake;
mod operations;
