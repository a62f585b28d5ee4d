//! What becomes of a fault of this side.

use std::any::Any;

use jni::Env;
use jni::errors::{Error, ErrorPolicy};
use jni::jni_str;
use jni::strings::JNIString;

/// Throws what `UniFFI` throws for a panic, of which the face makes its own exception.
pub(super) struct Throw;

impl<T: Default> ErrorPolicy<T, Error> for Throw {
    type Captures<'unowned: 'native, 'native> = ();

    fn on_error<'unowned: 'native, 'native>(env: &mut Env<'unowned>, (): &mut (), error: Error) -> Result<T, Error> {
        throw(env, &error.to_string());
        Ok(T::default())
    }

    fn on_panic<'unowned: 'native, 'native>(
        env: &mut Env<'unowned>,
        (): &mut (),
        payload: Box<dyn Any + Send>,
    ) -> Result<T, Error> {
        let text = payload.downcast_ref::<&str>().copied();
        let text = text.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        throw(env, text.unwrap_or("Rust panic"));
        Ok(T::default())
    }
}

fn throw(env: &mut Env<'_>, text: &str) {
    // What Java has thrown already is the truer cause.
    if !env.exception_check() {
        // Throwing answers with an error, too: it says that an exception is on its way.
        let _ = env.throw_new(jni_str!("io/github/systemregister/bridge/InternalException"), JNIString::from(text));
    }
}
