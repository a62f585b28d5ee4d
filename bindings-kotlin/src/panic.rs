//! A fault on purpose, for the test that a fault does not end the JVM.

/// Panics.
#[uniffi::export]
#[allow(clippy::panic)]
pub(crate) fn panic_on_purpose() {
    panic!("a panic on purpose");
}

/// Panics while a coroutine waits.
#[uniffi::export(async_runtime = "tokio")]
#[allow(clippy::panic)]
pub(crate) async fn panic_while_waiting() {
    tokio::task::yield_now().await;
    panic!("a panic while waiting");
}
