//! Plans that are kept, and the effects of changes.

use altinn_systemregister as core;
use core::change::{Look, Plan};
use core::difference::Effect;
use napi_derive::napi;

use crate::answer::Answer;
use crate::json::json;

/// A plan that was kept as JSON, as the core writes it.
#[napi(catch_unwind)]
pub fn read_plan(text: String) -> Answer {
    Plan::from_json(&text).map(|plan| plan.to_json()).into()
}

/// The destructive effects of a plan, as a JSON array of names.
#[napi(catch_unwind)]
pub fn destructive_effects(plan: String) -> Answer {
    Plan::from_json(&plan).map(|plan| json(&plan.destructive())).into()
}

/// A plan as people read it; the result is plain text.
#[napi(catch_unwind)]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a width that is none is a narrow or a wide one
pub fn render_plan(plan: String, width: f64, color: bool) -> Answer {
    let look = Look { width: width as usize, color };
    Plan::from_json(&plan).map(|plan| plan.render(look)).into()
}

/// The names of all effects.
#[napi(catch_unwind)]
pub fn effects() -> Vec<&'static str> {
    Effect::ALL.iter().map(|effect| effect.as_str()).collect()
}
