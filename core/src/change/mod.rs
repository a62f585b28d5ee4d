//! The safe change: say what should be, see what would happen, know what did.

mod plan;
mod render;

pub use plan::{Plan, PlanAction, Refusal};
pub use render::Look;
