//! Secrets on their way between JavaScript and the core.

use std::ops::Deref;

use napi::bindgen_prelude::{FromNapiValue, ToNapiValue, TypeName, ValidateNapiValue, sys};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};

/// A text that is zeroed at its end, and that no error shows: napi's own would show a value that is not a text.
pub struct Secret(SecretString);

impl From<SecretString> for Secret {
    fn from(text: SecretString) -> Self {
        Secret(text)
    }
}

impl From<Secret> for SecretString {
    fn from(secret: Secret) -> Self {
        secret.0
    }
}

impl Deref for Secret {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.expose_secret()
    }
}

impl TypeName for Secret {
    fn type_name() -> &'static str {
        String::type_name()
    }

    fn value_type() -> napi::ValueType {
        String::value_type()
    }
}

impl ValidateNapiValue for Secret {}

impl FromNapiValue for Secret {
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> napi::Result<Self> {
        // SAFETY: the caller's own promise for `env` and `value` is handed on.
        let text = unsafe {
            Self::validate(env, value)?;
            Zeroizing::new(String::from_napi_value(env, value)?)
        };
        Ok(Secret(SecretString::from(text.as_str())))
    }
}

impl ToNapiValue for Secret {
    unsafe fn to_napi_value(env: sys::napi_env, secret: Self) -> napi::Result<sys::napi_value> {
        // SAFETY: the caller's own promise for `env` is handed on.
        unsafe { <&str>::to_napi_value(env, &secret) }
    }
}
