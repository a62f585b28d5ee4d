//! Calls that take their time: Kotlin polls them on its own threads, and one thread of its own asks here for those that
//! are to be polled again. Many that are woken at once cross as one.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

use jni::Env;
use jni::errors::{Error, Result};
use jni::objects::{JByteArray, JClass, JLongArray};
use jni::sys::jlong;
use uniffi::Lower;
use uniffi::deps::async_compat::Compat;

use super::numbered::Numbered;
use crate::UniFfiTag;
use crate::error::Failure;

/// What an answer begins with.
const DONE: u8 = 0;
const FAILED: u8 = 1;

static CALLS: Numbered<Arc<Call>> = Numbered::new();
static WOKEN: Mutex<Vec<i64>> = Mutex::new(Vec::new());
static IS_WOKEN: Condvar = Condvar::new();

struct Call {
    work: Mutex<Pin<Box<dyn Future<Output = Vec<u8>> + Send>>>,
    waker: Waker,
}

/// Wakes the call of that number.
struct Number(i64);

impl Wake for Number {
    fn wake(self: Arc<Self>) {
        WOKEN.lock().unwrap_or_else(PoisonError::into_inner).push(self.0);
        IS_WOKEN.notify_one();
    }
}

/// Takes up a call and tells its number. Nothing is done until it is polled.
pub(super) fn start<T, F>(work: F) -> i64
where
    T: Lower<UniFfiTag>,
    F: Future<Output = std::result::Result<T, Failure>> + Send + 'static,
{
    // In the same runtime as UniFFI's calls.
    let work = Compat::new(async { answer(work.await) });
    CALLS.insert_with(|number| {
        Arc::new(Call { work: Mutex::new(Box::pin(work)), waker: Arc::new(Number(number)).into() })
    })
}

/// As `UniFFI` writes it, whose declarations read it.
fn answer<T: Lower<UniFfiTag>>(result: std::result::Result<T, Failure>) -> Vec<u8> {
    let mut bytes = Vec::new();
    match result {
        Ok(value) => {
            bytes.push(DONE);
            T::write(value, &mut bytes);
        }
        Err(failure) => {
            bytes.push(FAILED);
            <Failure as Lower<UniFfiTag>>::write(failure, &mut bytes);
        }
    }
    bytes
}

/// A call's answer; null where it is not there yet: the call's number then comes out of [`woken`].
pub(super) fn poll<'local>(env: &mut Env<'local>, _class: JClass<'local>, call: jlong) -> Result<JByteArray<'local>> {
    let call = CALLS.get(call).ok_or(Error::NullPtr("call"))?;
    let mut work = call.work.lock().unwrap_or_else(PoisonError::into_inner);
    match work.as_mut().poll(&mut Context::from_waker(&call.waker)) {
        Poll::Ready(answer) => env.byte_array_from_slice(&answer),
        Poll::Pending => Ok(JByteArray::null()),
    }
}

/// Drops a call, done or not.
pub(super) fn forget<'local>(_env: &mut Env<'local>, _class: JClass<'local>, call: jlong) -> Result<()> {
    CALLS.remove(call);
    Ok(())
}

/// Waits until calls are to be polled again, and gives their numbers.
pub(super) fn woken<'local>(env: &mut Env<'local>, _class: JClass<'local>) -> Result<JLongArray<'local>> {
    let none = WOKEN.lock().unwrap_or_else(PoisonError::into_inner);
    let mut some = IS_WOKEN.wait_while(none, |woken| woken.is_empty()).unwrap_or_else(PoisonError::into_inner);
    let numbers = std::mem::take(&mut *some);
    drop(some);
    let array = JLongArray::new(env, numbers.len())?;
    array.set_region(env, 0, &numbers)?;
    Ok(array)
}
