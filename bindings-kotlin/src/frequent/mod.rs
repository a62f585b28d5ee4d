//! The calls that happen often, by JNI.
//!
//! `UniFFI` crosses through JNA, which costs 10 to 40 microseconds a call: more than it takes to validate a document, and
//! more than all else that a request needs. So what is called for each document crosses here, as bytes: it is in
//! the same library, which JNA has loaded, and [`bind`] is the one thing that JNA calls.
//!
//! A panic becomes the face's own exception, as `UniFFI`'s do, and so does all else that goes wrong here.

// Whoever makes a native method hands over what JNI does, by value, and wants a `Result` back.
#![allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps)]

mod answer;
mod calls;
mod create;
mod numbered;
mod policy;
mod text;
mod validation;

use jni::objects::JClass;
use jni::{Env, EnvUnowned, NativeMethod, jni_str, native_method};

use calls::{forget, poll, woken};
use create::create;
pub(crate) use numbered::Numbered;
use policy::Throw;
use validation::{rules, validate};

use crate::panic::panic_by_jni;

/// What Kotlin declares as `external` in `Frequent`.
const METHODS: [NativeMethod; 7] = [
    native_method! { static fn rules() -> jbyte[], error_policy = Throw },
    native_method! {
        static fn validate(document: jbyte[], latin: jboolean, operation: jint) -> jbyte[], error_policy = Throw
    },
    native_method! {
        static fn create(register: jlong, tokens: jlong, document: jbyte[], latin: jboolean) -> jlong, error_policy = Throw
    },
    native_method! { static fn poll(call: jlong) -> jbyte[], error_policy = Throw },
    native_method! { static fn forget(call: jlong) -> void, error_policy = Throw },
    native_method! { static fn woken() -> jlong[], error_policy = Throw },
    native_method! { static fn panic_by_jni() -> void, error_policy = Throw },
];

/// Gives Kotlin's declarations their functions. JNA calls it once, from a class beside theirs.
// SAFETY: the name is the library's own, and no other crate has it.
#[unsafe(no_mangle)]
extern "system" fn altinn_systemregister_bind_frequent(mut env: EnvUnowned<'_>) {
    let bound = env.with_env(|env: &mut Env<'_>| {
        let class: JClass<'_> = env.find_class(jni_str!("io/github/systemregister/Frequent"))?;
        // SAFETY: each of METHODS is made by `native_method!` from a function of that very signature, and is static there as here.
        unsafe { env.register_native_methods(class, &METHODS) }
    });
    bound.resolve::<Throw>();
}
