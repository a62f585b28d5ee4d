//! How answers are written; `Answer.kt` reads them.

/// Bytes that are being written.
#[derive(Default)]
pub(super) struct Answer(Vec<u8>);

impl Answer {
    /// A small number.
    pub(super) fn byte(&mut self, number: u8) {
        self.0.push(number);
    }

    /// A count; what is too large for any JVM is not told.
    pub(super) fn number(&mut self, number: usize) {
        self.0.extend_from_slice(&i32::try_from(number).unwrap_or(0).to_be_bytes());
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    /// What was written.
    pub(super) fn bytes(self) -> Vec<u8> {
        self.0
    }
}
