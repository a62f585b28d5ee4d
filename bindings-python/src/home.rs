//! Things that belong to the process that made them.

use std::mem;
use std::process;

use altinn_systemregister::Error;
use altinn_systemregister::error::catalogue;

use crate::error::of;

/// A value that works in the process that made it alone: the threads behind it do not survive a fork.
#[derive(Debug)]
pub(crate) struct Home<T> {
    process: u32,
    value: Option<T>,
}

impl<T> Home<T> {
    pub(crate) fn new(value: T) -> Self {
        Home { process: process::id(), value: Some(value) }
    }

    /// The value, in its own process.
    pub(crate) fn get(&self) -> Result<&T, Error> {
        let value = self.value.as_ref().filter(|_| self.process == process::id());
        value.ok_or_else(|| of(catalogue::FORKED, catalogue::FORKED.meaning))
    }
}

impl<T> Drop for Home<T> {
    /// In a forked child the value is left alone: a thread that is no longer there may have held one of its locks.
    fn drop(&mut self) {
        if self.process != process::id() {
            mem::forget(self.value.take());
        }
    }
}
