//! A fault on purpose, for the test that a fault does not end the JVM.

use jni::Env;
use jni::errors::Result;
use jni::objects::JClass;

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

/// Panics below a call by JNI.
#[allow(clippy::panic)]
pub(crate) fn panic_by_jni<'local>(_env: &mut Env<'local>, _class: JClass<'local>) -> Result<()> {
    panic!("a panic by JNI");
}
