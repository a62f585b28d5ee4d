//! The safe change: say what should be, see what would happen, know what did.

mod applied;
mod apply;
mod batch;
mod claims;
mod delete;
mod edit;
mod lists;
mod options;
mod plan;
mod planning;
mod render;
mod replace;
mod restore;
mod standing;
mod stop;
mod verify;

pub use applied::{Applied, Done};
pub use batch::{BatchOptions, Progress, SystemResult};
pub use options::ApplyOptions;
pub use plan::{Plan, PlanAction, Refusal};
pub use render::{Look, render_changes};
pub use stop::Stop;
