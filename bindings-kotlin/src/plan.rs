//! Plans, which stay on this side whole: the face shows what is in them.

use altinn_systemregister::change::{Look, Plan, PlanAction, Refusal};

use crate::difference::{ChangeData, changes};
use crate::error::Failure;
use crate::model::SystemData;
use crate::validation::FindingData;

/// A plan.
#[derive(Debug, uniffi::Object)]
pub(crate) struct PlanHandle(Plan);

/// What is in a plan.
#[derive(Debug, uniffi::Record)]
pub(crate) struct PlanData {
    id: String,
    action: String,
    refusal: Option<RefusalData>,
    changes: Vec<ChangeData>,
    warnings: Vec<FindingData>,
    base: Option<SystemData>,
    desired: SystemData,
    destructive: Vec<String>,
    is_empty: bool,
}

/// Why a plan cannot be carried out.
#[derive(Debug, uniffi::Record)]
pub(crate) struct RefusalData {
    class_name: String,
    code: String,
    text: String,
    help: String,
}

#[uniffi::export]
impl PlanHandle {
    /// A plan that was kept as JSON.
    #[uniffi::constructor]
    pub(crate) fn from_json(text: &str) -> Result<Self, Failure> {
        Ok(PlanHandle(Plan::from_json(text)?))
    }

    /// The plan as JSON.
    pub(crate) fn to_json(&self) -> String {
        self.0.to_json()
    }

    /// The plan as people read it.
    pub(crate) fn render(&self, width: u32, color: bool) -> String {
        self.0.render(Look { width: width.try_into().unwrap_or(usize::MAX), color })
    }

    /// What is in it.
    pub(crate) fn data(&self) -> PlanData {
        let (destructive, is_empty) = (self.0.destructive(), self.0.is_empty());
        let Plan { id, action, changes, warnings, base, desired } = self.0.clone();
        PlanData {
            id,
            action: action.as_str().to_owned(),
            refusal: refusal(action),
            changes: self::changes(changes),
            warnings: warnings.into_iter().map(FindingData::from).collect(),
            base: base.map(SystemData::from),
            desired: desired.into(),
            destructive: destructive.into_iter().map(|effect| effect.as_str().to_owned()).collect(),
            is_empty,
        }
    }
}

impl PlanHandle {
    pub(crate) fn of(plan: Plan) -> Self {
        PlanHandle(plan)
    }

    pub(crate) fn plan(&self) -> &Plan {
        &self.0
    }
}

fn refusal(action: PlanAction) -> Option<RefusalData> {
    match action {
        PlanAction::Refused(Refusal { class, code, message, help }) => {
            Some(RefusalData { class_name: class, code, text: message, help })
        }
        PlanAction::Create | PlanAction::Update | PlanAction::Nothing => None,
    }
}
