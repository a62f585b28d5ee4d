//! The safe change: say what should be, see what would happen, know what did.

mod applied;
mod apply;
mod batch;
mod edit;
mod options;
mod plan;
mod planning;
mod render;
mod restore;
mod verify;

pub use applied::{Applied, Done};
pub use batch::{CONCURRENCY, Progress};
pub use options::ApplyOptions;
pub use plan::{Plan, PlanAction, Refusal};
pub use render::Look;
