//! Texts on their way between JavaScript and the core.
//!
//! JavaScript keeps a text in units of UTF-16, or in bytes where no character needs more. What Node-API offers to have it in
//! UTF-8 goes through it twice, one character after the other; to take the units and make UTF-8 of them here, many at a
//! time, costs a quarter of that. A lone surrogate becomes U+FFFD, as everywhere where such texts become UTF-8.

use std::cell::RefCell;
use std::ops::Deref;
use std::{iter, ptr};

use encoding_rs::mem::convert_utf16_to_str;
use napi::bindgen_prelude::{FromNapiValue, Latin1String, ToNapiValue};
use napi::{Error, JsString, JsValue, Result, Status, sys};

/// How many units there is room for from the start.
const ROOM: usize = 1 << 12;
/// For how many room is kept.
const KEPT: usize = 1 << 16;
/// How many bytes a unit may need.
const WIDEST: usize = 3;

thread_local! {
    static SHEETS: RefCell<Sheets> = const { RefCell::new(Sheets { units: Vec::new(), text: String::new() }) };
}

/// Where texts are laid out, one after the other.
#[derive(Default)]
struct Sheets {
    units: Vec<u16>,
    text: String,
}

/// A text that crosses cheaply, in both directions.
pub struct Text(String);

/// Does something with a text, without a copy for keeps.
pub(crate) fn with_text<T>(text: JsString<'_>, act: impl FnOnce(&str) -> T) -> Result<T> {
    let text = text.value();
    // SAFETY: both are of the call that is under way, or there would be no `JsString`.
    unsafe { laid_out(text.env, text.value, act) }
}

/// # Safety
///
/// `env` is the environment of this thread, and `value` one of its values.
unsafe fn laid_out<T>(env: sys::napi_env, value: sys::napi_value, act: impl FnOnce(&str) -> T) -> Result<T> {
    let mut sheets = SHEETS.take();
    // SAFETY: the caller's own promise is handed on.
    let units = unsafe { sheets.read(env, value)? };
    let result = act(sheets.converted(units));
    if sheets.units.len() <= KEPT {
        SHEETS.set(sheets);
    }
    Ok(result)
}

impl Sheets {
    /// Reads the units of a text; gives how many there are.
    ///
    /// # Safety
    ///
    /// That of [`laid_out`].
    unsafe fn read(&mut self, env: sys::napi_env, value: sys::napi_value) -> Result<usize> {
        if self.units.is_empty() {
            self.units.resize(ROOM, 0);
        }
        let mut read = 0;
        loop {
            let room = self.units.len();
            // SAFETY: by the caller's promise, and there is room for as many units as are said; the last one is a zero.
            check(unsafe {
                sys::napi_get_value_string_utf16(env, value, self.units.as_mut_ptr(), room, &raw mut read)
            })?;
            if read + 1 < room {
                return Ok(read);
            }
            let mut whole = 0;
            // SAFETY: as above; without room, only the length is told.
            check(unsafe { sys::napi_get_value_string_utf16(env, value, ptr::null_mut(), 0, &raw mut whole) })?;
            self.units.resize(whole + 2, 0);
        }
    }

    /// The first so many units, in UTF-8.
    fn converted(&mut self, units: usize) -> &str {
        let (units, _) = self.units.split_at(units.min(self.units.len()));
        let missing = (units.len() * WIDEST).saturating_sub(self.text.len());
        self.text.extend(iter::repeat_n('\0', missing));
        let length = convert_utf16_to_str(units, &mut self.text);
        self.text.split_at(length).0
    }
}

impl FromNapiValue for Text {
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        // SAFETY: the caller's own promise for `env` and `value` is handed on.
        unsafe { laid_out(env, value, |text| Text(text.to_owned())) }
    }
}

impl ToNapiValue for Text {
    unsafe fn to_napi_value(env: sys::napi_env, Text(text): Self) -> Result<sys::napi_value> {
        // SAFETY: the caller's own promise for `env` is handed on.
        unsafe {
            if text.is_ascii() {
                Latin1String::to_napi_value(env, text.into())
            } else {
                String::to_napi_value(env, text)
            }
        }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text(text)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

fn check(status: sys::napi_status) -> Result<()> {
    match Status::from(status) {
        Status::Ok => Ok(()),
        status => Err(Error::new(status, "expected a text")),
    }
}
