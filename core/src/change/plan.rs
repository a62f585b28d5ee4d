//! What would be done to bring a system into a desired state.

use std::collections::BTreeSet;

use serde::Serialize;

use super::planning::refusal;
use crate::difference::{Change, Effect, Weight, difference};
use crate::document::{Kind, Node, Problem, Problems, parse};
use crate::error::{Error, ErrorKind, catalogue};
use crate::model::{ReadError, System};
use crate::validation::Finding;

/// What would be done to bring a system into a desired state, and what that means.
///
/// It holds the state that it was made from, so that applying it later finds out whether somebody else has changed the
/// system since. It can be kept as JSON ([`Plan::to_json`], [`Plan::from_json`]).
///
/// ```
/// use altinn_systemregister::{System, SystemRegister, auth::FixedToken};
/// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
/// let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
/// let desired = System { client_ids: Vec::new(), ..base.clone() };
/// let plan = register.plan_between(&base, &desired.to_json())?;
/// assert_eq!((plan.changes.len(), plan.changes[0].effect.as_str()), (1, "client-id-removed"));
/// # Ok::<(), altinn_systemregister::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The system's id
    pub id: String,
    /// What would be done
    pub action: PlanAction,
    /// What would change; for a new system, nothing is listed
    pub changes: Vec<Change>,
    /// What is allowed, but will hurt
    pub warnings: Vec<Finding>,
    /// The system as it is; `None` where there is none
    pub base: Option<System>,
    /// The system as it would be sent
    pub desired: System,
}

/// What a [`Plan`] would do.
///
/// ```
/// use altinn_systemregister::change::PlanAction;
/// assert_eq!(PlanAction::Create.as_str(), "create");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanAction {
    /// Register a new system
    Create,
    /// Replace the system
    Update,
    /// Nothing: all is as desired
    Nothing,
    /// It cannot be done
    Refused(Refusal),
}

/// Why a plan cannot be carried out.
///
/// ```
/// use altinn_systemregister::{System, SystemRegister, auth::FixedToken, change::PlanAction};
/// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
/// let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
/// let plan = register.plan_between(&System { is_deleted: true, ..base.clone() }, &System { is_visible: Some(false), ..base }.to_json())?;
/// let PlanAction::Refused(refusal) = plan.action else { panic!("a deleted system cannot be changed") };
/// assert_eq!((refusal.class.as_str(), refusal.code.as_str()), ("RejectedError", "system-deleted"));
/// # Ok::<(), altinn_systemregister::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The class of that error, for example `RejectedError`
    pub class: String,
    /// The code of the error that applying it would end with
    pub code: String,
    /// What stands against it
    pub message: String,
    /// What to do
    pub help: String,
}

impl PlanAction {
    /// `create`, `update`, `nothing` or `refused`.
    ///
    /// ```
    /// use altinn_systemregister::change::PlanAction;
    /// assert_eq!(PlanAction::Nothing.as_str(), "nothing");
    /// ```
    pub fn as_str(&self) -> &'static str {
        match self {
            PlanAction::Create => "create",
            PlanAction::Update => "update",
            PlanAction::Nothing => "nothing",
            PlanAction::Refused(_) => "refused",
        }
    }
}

#[derive(Serialize)]
struct Wire<'p> {
    id: &'p str,
    action: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<&'p Refusal>,
    changes: &'p [Change],
    warnings: &'p [Finding],
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<&'p System>,
    desired: &'p System,
}

impl Plan {
    /// A plan from the state that is to the state that is desired, `desired` as it would be sent.
    pub(super) fn between(base: System, desired: System, warnings: Vec<Finding>) -> Self {
        let changes = difference(&base, &desired);
        let action = if changes.is_empty() { PlanAction::Nothing } else { PlanAction::Update };
        Plan { id: desired.id.clone(), action, changes, warnings, base: Some(base), desired }
    }

    /// A plan for a system that is not there yet.
    pub(super) fn create(desired: System, warnings: Vec<Finding>) -> Self {
        Plan { id: desired.id.clone(), action: PlanAction::Create, changes: Vec::new(), warnings, base: None, desired }
    }

    /// A plan that cannot be carried out.
    pub(super) fn refused(base: Option<System>, desired: System, error: &Error) -> Self {
        let refusal = Refusal {
            class: error.kind().class_name().to_owned(),
            code: error.code().to_owned(),
            message: error.to_string(),
            help: error.help().to_owned(),
        };
        Plan::stopped(base, desired, refusal)
    }

    fn stopped(base: Option<System>, desired: System, refusal: Refusal) -> Self {
        let action = PlanAction::Refused(refusal);
        Plan { id: desired.id.clone(), action, changes: Vec::new(), warnings: Vec::new(), base, desired }
    }

    /// The same plan of a document that was not given as its author's own text: its warnings name no line.
    ///
    /// ```
    /// use altinn_systemregister::change::Plan;
    /// let plan = Plan::from_json(r#"{"action": "create", "desired": {"id": "991825827_smartcloud"}}"#)?;
    /// assert_eq!(plan.clone().without_places(), plan); // it has no warnings
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    #[must_use]
    pub fn without_places(mut self) -> Self {
        for finding in &mut self.warnings {
            (finding.line, finding.column) = (None, None);
        }
        self
    }

    /// Whether there is nothing to do.
    ///
    /// ```
    /// # use altinn_systemregister::{System, SystemRegister, auth::FixedToken};
    /// # let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// # let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
    /// # let desired = System { client_ids: Vec::new(), ..base.clone() };
    /// let plan = register.plan_between(&base, &desired.to_json())?;
    /// assert!(!plan.is_empty());
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn is_empty(&self) -> bool {
        self.action == PlanAction::Nothing
    }

    /// The destructive effects that would have to be allowed.
    ///
    /// ```
    /// # use altinn_systemregister::{System, SystemRegister, auth::FixedToken};
    /// # let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// # let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
    /// # let desired = System { client_ids: Vec::new(), ..base.clone() };
    /// let plan = register.plan_between(&base, &desired.to_json())?;
    /// assert_eq!(plan.destructive(), [altinn_systemregister::difference::Effect::ClientIdRemoved].into());
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn destructive(&self) -> BTreeSet<Effect> {
        let effects = self.changes.iter().map(|change| change.effect);
        effects.filter(|effect| effect.weight() == Weight::Destructive).collect()
    }

    /// The plan as JSON: `{"id", "action", "refusal"?, "changes", "warnings", "base"?, "desired"}`.
    ///
    /// ```
    /// # use altinn_systemregister::{System, SystemRegister, auth::FixedToken};
    /// # let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// # let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
    /// # let desired = System { client_ids: Vec::new(), ..base.clone() };
    /// let plan = register.plan_between(&base, &desired.to_json())?;
    /// assert!(plan.to_json().starts_with(r#"{"id":"991825827_smartcloud","action":"update","changes":["#));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn to_json(&self) -> String {
        let refusal = match &self.action {
            PlanAction::Refused(refusal) => Some(refusal),
            PlanAction::Create | PlanAction::Update | PlanAction::Nothing => None,
        };
        let Plan { id, action, changes, warnings, base, desired } = self;
        let wire = Wire { id, action: action.as_str(), refusal, changes, warnings, base: base.as_ref(), desired };
        serde_json::to_string(&wire).unwrap_or_default() // INVARIANT: string keys and finite numbers only, cannot fail
    }

    /// A plan that was kept as JSON. What changes is found anew.
    ///
    /// # Errors
    /// Of kind `Config` where the text is no plan; `Validation` where a system in it cannot be read.
    ///
    /// ```
    /// # use altinn_systemregister::{System, SystemRegister, auth::FixedToken};
    /// # let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// # let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
    /// # let desired = System { client_ids: Vec::new(), ..base.clone() };
    /// let plan = register.plan_between(&base, &desired.to_json())?;
    /// assert_eq!(altinn_systemregister::change::Plan::from_json(&plan.to_json())?.changes, plan.changes);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let document = parse(text).map_err(|error| Error::of(catalogue::NOT_A_PLAN).with_source(error))?;
        let node = document.root();
        let desired = system(node, "desired")?.ok_or_else(|| Error::of(catalogue::NOT_A_PLAN))?;
        let base = system(node, "base")?;
        let creates = node.member("action").and_then(|(_, action)| action.as_text()) == Some("create");
        let warnings = node.member("warnings").and_then(|(_, node)| serde_json::from_value(node.to_value()).ok());
        let refused = node.member("refusal").map(|(_, refusal)| refusal);
        let plan = match (refused, base) {
            (Some(node), base) if node.kind() == Kind::Object => Plan::stopped(base, desired, Refusal::read(node)),
            (None, Some(base)) => match refusal(&base, &desired) {
                Some(error) => Plan::refused(Some(base), desired, &error),
                None => Plan::between(base, desired, Vec::new()),
            },
            (None, None) if creates => Plan::create(desired, Vec::new()),
            _ => return Err(Error::of(catalogue::NOT_A_PLAN)),
        };
        Ok(Plan { warnings: warnings.unwrap_or_default(), ..plan })
    }
}

/// The system that is a member of a plan, where it is there.
fn system(plan: Node<'_>, name: &str) -> Result<Option<System>, Error> {
    let Some((_, node)) = plan.member(name) else { return Ok(None) };
    let mut problems = Problems::new();
    let system = System::read(node, &mut problems);
    problems.retain(Problem::loses_data);
    if problems.is_empty() { Ok(Some(system)) } else { Err(ReadError::Shape(problems).into()) }
}

impl Refusal {
    fn read(node: Node<'_>) -> Self {
        let text = |name: &str| node.member(name).and_then(|(_, value)| value.as_text()).unwrap_or_default().to_owned();
        Refusal { class: text("class"), code: text("code"), message: text("message"), help: text("help") }
    }

    /// The error that applying the plan ends with.
    pub(super) fn to_error(&self) -> Error {
        let kind = ErrorKind::of_class(&self.class).unwrap_or(ErrorKind::Rejected);
        Error::custom(kind, &self.code, &self.message, &self.help)
    }
}
