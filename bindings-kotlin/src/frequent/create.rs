//! Registering a system.

use std::sync::Arc;

use jni::Env;
use jni::errors::{Error, Result};
use jni::objects::{JByteArray, JClass};
use jni::sys::{jboolean, jlong};
use uniffi::{Handle, Lift};

use super::calls::start;
use super::text::text;
use crate::UniFfiTag;
use crate::auth::{CallTokens, with_tokens};
use crate::error::Failure;
use crate::register::{CLIENTS, CreatedData};

/// Takes up the call; `tokens` is the handle of the caller's token source, or 0.
pub(super) fn create<'local>(
    env: &mut Env<'local>,
    _class: JClass<'local>,
    register: jlong,
    tokens: jlong,
    document: JByteArray<'local>,
    latin: jboolean,
) -> Result<jlong> {
    let tokens = given(tokens)?;
    let document = text(env.convert_byte_array(&document)?, latin)?;
    let register = CLIENTS.get(register).ok_or(Error::NullPtr("register"))?;
    Ok(start(async move {
        let created = with_tokens(tokens, register.create(&document)).await;
        created.map(CreatedData::from).map_err(Failure::from)
    }))
}

/// The caller's token source, by its handle.
fn given(handle: jlong) -> Result<Option<Arc<dyn CallTokens>>> {
    if handle == 0 {
        return Ok(None);
    }
    let tokens = <Arc<dyn CallTokens> as Lift<UniFfiTag>>::try_lift(Handle::from_raw_unchecked(handle.cast_unsigned()));
    tokens.map(Some).map_err(|_| Error::NullPtr("tokens"))
}
