//! Asking work to end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Asks work of many steps to end: what has begun is finished and reported, nothing more is begun. Clones are the same.
///
/// ```
/// use altinn_systemregister::change::Stop;
/// let stop = Stop::default();
/// stop.clone().stop();
/// assert!(stop.is_asked_for());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks for it.
    ///
    /// ```
    /// use altinn_systemregister::change::Stop;
    /// let stop = Stop::default();
    /// stop.stop();
    /// assert!(stop.is_asked_for());
    /// ```
    pub fn stop(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether it was asked for.
    ///
    /// ```
    /// use altinn_systemregister::change::Stop;
    /// assert!(!Stop::default().is_asked_for());
    /// ```
    pub fn is_asked_for(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}
