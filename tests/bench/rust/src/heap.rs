//! How much memory is in use, counted where it is asked for.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// The system's allocator, which counts while it is told to.
struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

static IS_ON: AtomicBool = AtomicBool::new(false);
static IN_USE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: it is the system's allocator, and looks only at sizes.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        shrink(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        grow(size);
        shrink(layout.size());
        // SAFETY: the caller's promise is passed on.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

fn grow(bytes: usize) {
    if IS_ON.load(Relaxed) {
        let in_use = IN_USE.fetch_add(bytes, Relaxed).wrapping_add(bytes);
        // What was there before may have gone: then it is less than nothing.
        if in_use.cast_signed() > PEAK.load(Relaxed).cast_signed() {
            PEAK.store(in_use, Relaxed);
        }
    }
}

fn shrink(bytes: usize) {
    if IS_ON.load(Relaxed) {
        IN_USE.fetch_sub(bytes, Relaxed);
    }
}

/// Does it, and tells how many bytes were in use at the peak, over what was in use before.
pub(crate) fn peak<T>(work: impl FnOnce() -> T) -> (T, usize) {
    IN_USE.store(0, Relaxed);
    PEAK.store(0, Relaxed);
    IS_ON.store(true, Relaxed);
    let done = work();
    IS_ON.store(false, Relaxed);
    (done, PEAK.load(Relaxed))
}
