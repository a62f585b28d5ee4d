//! A plan as people read it.

mod look;
mod value;

#[cfg(test)]
mod tests;

pub use look::Look;

use look::Style;
use value::{shown, visible};

use super::{Plan, PlanAction, Refusal};
use crate::difference::{Change, ChangeKind, Effect, Weight, difference};
use crate::model::System;
use crate::validation::Finding;

impl Plan {
    /// The plan as people read it: what would be done, each change with what it means and what to do, what will hurt,
    /// and how many changes there are.
    ///
    /// ```
    /// use altinn_systemregister::change::{Look, Plan};
    /// let system = |name: &str| format!(r#"{{"id": "991825827_sky", "name": {{"nb": "{name}"}}}}"#);
    /// let plan = Plan::from_json(&format!(r#"{{"base": {}, "desired": {}}}"#, system("Sky "), system("Sky")))?;
    /// assert_eq!(plan.render(Look::default()).lines().nth(2), Some(r#"  ~ /name/nb  "Sky " → "Sky""#));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn render(&self, look: Look) -> String {
        let mut blocks = vec![look.paragraph(0, 2, NO_LABEL, (Style::Strong, &self.headline()))];
        match &self.action {
            PlanAction::Create => {
                let contents = difference(&System::default(), &self.desired);
                blocks.push(block(&contents.iter().collect::<Vec<_>>(), Effect::Created, look));
            }
            PlanAction::Update | PlanAction::Nothing => blocks.extend(by_effect(&self.changes, look)),
            PlanAction::Refused(reason) => blocks.push(refusal(reason, look)),
        }
        blocks.extend(self.warnings.iter().map(|finding| warning(finding, look)));
        if !self.changes.is_empty() {
            blocks.push(look.paragraph(0, 2, NO_LABEL, (Style::Strong, &self.sum())));
        }
        joined(&blocks)
    }

    fn headline(&self) -> String {
        let id = visible(&self.id);
        match self.action {
            PlanAction::Create => format!("{id} would be registered"),
            PlanAction::Update => format!("{id} would be changed"),
            PlanAction::Nothing => format!("{id} is as desired: there is nothing to do"),
            PlanAction::Refused(_) => format!("{id} cannot be brought into the desired state"),
        }
    }

    fn sum(&self) -> String {
        let weights = [Weight::Destructive, Weight::Notable, Weight::Harmless].map(|weight| {
            let count = self.changes.iter().filter(|change| change.effect.weight() == weight).count();
            (count > 0).then(|| format!("{count} {weight}"))
        });
        let weights: Vec<_> = weights.into_iter().flatten().collect();
        let plural = if self.changes.len() == 1 { "" } else { "s" };
        format!("{} change{plural}: {}", self.changes.len(), weights.join(", "))
    }
}

/// Changes as people read them: each with what it means and what to do.
///
/// ```
/// use altinn_systemregister::System;
/// use altinn_systemregister::change::{Look, render_changes};
/// use altinn_systemregister::difference::difference;
/// let after = System::from_json(r#"{"name": {"nb": "Sky "}}"#)?;
/// let text = render_changes(&difference(&System::default(), &after), Look::default());
/// assert_eq!(text, "  + /name/nb  \"Sky \"\n    harmless: customers see the new text");
/// # Ok::<(), altinn_systemregister::model::ReadError>(())
/// ```
pub fn render_changes(changes: &[Change], look: Look) -> String {
    joined(&by_effect(changes, look))
}

const NO_LABEL: (Style, &str) = (Style::Plain, "");

fn joined(blocks: &[Vec<String>]) -> String {
    blocks.iter().map(|lines| lines.join("\n")).collect::<Vec<_>>().join("\n\n")
}

/// A block for each effect, so that what several changes mean is said once.
fn by_effect(changes: &[Change], look: Look) -> Vec<Vec<String>> {
    let mut effects: Vec<Effect> = Vec::new();
    for change in changes {
        if !effects.contains(&change.effect) {
            effects.push(change.effect);
        }
    }
    let of = |effect: Effect| changes.iter().filter(|change| change.effect == effect).collect::<Vec<_>>();
    effects.into_iter().map(|effect| block(&of(effect), effect, look)).collect()
}

/// The changes, then what they mean, and, where that hurts anybody, what to do.
fn block(changes: &[&Change], effect: Effect, look: Look) -> Vec<String> {
    let mut lines: Vec<_> = changes.iter().flat_map(|change| line(change, look)).collect();
    let (label, cure) = match effect.weight() {
        Weight::Harmless => (Style::Faint, None),
        Weight::Notable => (Style::Other, Some(effect.cure().to_owned())),
        Weight::Destructive => (Style::Alarm, Some(format!("{}; then allow `{effect}`", effect.cure()))),
    };
    let weight = format!("{}:", effect.weight());
    lines.extend(look.paragraph(4, 2, (label, &weight), (Style::Plain, effect.meaning())));
    lines.extend(cure.iter().flat_map(|cure| look.paragraph(4, 2, (label, "→"), (Style::Plain, cure))));
    lines
}

/// A change on one line where it fits, else with its values below.
fn line(change: &Change, look: Look) -> Vec<String> {
    let (sign, style) = match change.kind() {
        ChangeKind::Added => ("+", Style::New),
        ChangeKind::Removed => ("-", Style::Gone),
        ChangeKind::Changed => ("~", Style::Other),
    };
    let path = change.path.to_string();
    let [before, after] = [&change.before, &change.after].map(|value| value.as_ref().map(|value| shown(&path, value)));
    let values = [before.map(|text| ("-", Style::Gone, text)), after.map(|text| ("+", Style::New, text))];
    let values: Vec<_> = values.into_iter().flatten().collect();
    let texts: Vec<_> = values.iter().map(|(_, _, text)| text.as_str()).collect();
    let head = format!("  {} {}", look.styled(style, sign), visible(&path));
    if look.fits(&format!("  {sign} {}  {}", visible(&path), texts.join(" → "))) {
        let texts: Vec<_> = values.iter().map(|(_, style, text)| look.styled(*style, text)).collect();
        return vec![format!("{head}  {}", texts.join(" → "))];
    }
    let several = values.len() > 1;
    let values = values.iter().flat_map(|(sign, style, text)| {
        let (hang, label) = if several { (2, (*style, *sign)) } else { (0, NO_LABEL) };
        look.paragraph(6, hang, label, (*style, text))
    });
    [head].into_iter().chain(values).collect()
}

fn refusal(refusal: &Refusal, look: Look) -> Vec<String> {
    let label = format!("{}:", visible(&refusal.code));
    let mut lines = look.paragraph(2, 2, (Style::Alarm, &label), (Style::Plain, &visible(&refusal.message)));
    lines.extend(look.paragraph(2, 2, (Style::Alarm, "→"), (Style::Plain, &visible(&refusal.help))));
    lines
}

fn warning(finding: &Finding, look: Look) -> Vec<String> {
    let Finding { severity, code, path, message, help, .. } = finding;
    let label = format!("! {severity}[{}]", visible(code));
    let text = if path.is_empty() { visible(message) } else { visible(&format!("{path}: {message}")) };
    let mut lines = look.paragraph(2, 2, (Style::Other, &label), (Style::Plain, &text));
    lines.extend(look.paragraph(4, 2, (Style::Other, "→"), (Style::Plain, &visible(help))));
    lines
}
