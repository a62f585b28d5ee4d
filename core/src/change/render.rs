//! A plan as people read it.

use serde_json::Value;

use super::{Plan, PlanAction};
use crate::difference::{Change, ChangeKind, Weight};

/// How a plan is shown.
///
/// ```
/// use altinn_systemregister::change::Look;
/// assert_eq!(Look::default(), Look { width: 80, color: false });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns; lines are broken where they would be longer, words permitting
    pub width: usize,
    /// Whether to colour, in ANSI's codes
    pub color: bool,
}

impl Default for Look {
    fn default() -> Self {
        Look { width: 80, color: false }
    }
}

const BOLD: &str = "1";
const RED: &str = "31";
const GREEN: &str = "32";
const YELLOW: &str = "33";
const DIM: &str = "2";

impl Look {
    fn styled(self, style: &str, text: &str) -> String {
        if self.color { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// The text in lines that fit, each after `indent` blanks.
    fn wrapped(self, indent: usize, text: &str) -> Vec<String> {
        let room = self.width.saturating_sub(indent).max(20);
        let mut lines = vec![String::new()];
        for word in text.split(' ') {
            let length = |text: &str| text.chars().count();
            match lines.last_mut() {
                Some(line) if line.is_empty() => line.push_str(word),
                Some(line) if length(line) + 1 + length(word) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines.iter().map(|line| format!("{}{line}", " ".repeat(indent))).collect()
    }
}

impl Plan {
    /// The plan as people read it: what would be done, each change with what it means, and how many there are.
    pub fn render(&self, look: Look) -> String {
        let mut lines = vec![look.styled(BOLD, &self.headline())];
        if let PlanAction::Refused(refusal) = &self.action {
            lines.extend(look.wrapped(2, &refusal.message));
            lines.extend(look.wrapped(2, &format!("→ {}", refusal.help)));
        }
        for change in &self.changes {
            lines.push(String::new());
            lines.extend(shown(change, look));
        }
        if !self.changes.is_empty() {
            lines.push(String::new());
            lines.extend(look.wrapped(0, &self.sum()));
        }
        lines.join("\n")
    }

    fn headline(&self) -> String {
        let id = visible(&self.id);
        match self.action {
            PlanAction::Create => format!("{id} would be registered"),
            PlanAction::Update => format!("{id} would be changed"),
            PlanAction::Nothing => format!("{id} is as desired"),
            PlanAction::Refused(_) => format!("{id} cannot be brought into the desired state"),
        }
    }

    fn sum(&self) -> String {
        let count = |weight| self.changes.iter().filter(|change| change.effect.weight() == weight).count();
        let parts: Vec<_> = [Weight::Destructive, Weight::Notable, Weight::Harmless]
            .into_iter()
            .filter(|weight| count(*weight) > 0)
            .map(|weight| format!("{} {weight}", count(weight)))
            .collect();
        let plural = if self.changes.len() == 1 { "" } else { "s" };
        format!("{} change{plural}: {}", self.changes.len(), parts.join(", "))
    }
}

fn shown(change: &Change, look: Look) -> Vec<String> {
    let (sign, style) = match change.kind() {
        ChangeKind::Added => ("+", GREEN),
        ChangeKind::Removed => ("-", RED),
        ChangeKind::Changed => ("~", YELLOW),
    };
    let path = visible(&change.path.to_string());
    let mark = match change.effect.weight() {
        Weight::Destructive => look.styled(RED, &format!(" {} ({})", Weight::Destructive, change.effect)),
        Weight::Notable | Weight::Harmless => String::new(),
    };
    let mut lines = vec![format!("{} {path}{mark}", look.styled(style, sign))];
    for (sign, style, value) in [("-", RED, &change.before), ("+", GREEN, &change.after)] {
        if let Some(value) = value {
            let text = format!("{sign} {}", text(value));
            lines.extend(look.wrapped(4, &text).iter().map(|line| look.styled(style, line)));
        }
    }
    if change.effect.weight() > Weight::Harmless {
        lines.extend(look.wrapped(4, change.effect.meaning()).iter().map(|line| look.styled(DIM, line)));
        lines.extend(look.wrapped(4, &format!("→ {}", change.effect.cure())).iter().map(|line| look.styled(DIM, line)));
    }
    lines
}

/// A value on one line: a text as it is, a right by its resources, a package by its URN, anything else as JSON.
fn text(value: &Value) -> String {
    let resources = || {
        let attributes = value.get("resource")?.as_array()?;
        let values: Option<Vec<_>> = attributes.iter().map(|attribute| attribute.get("value")?.as_str()).collect();
        Some(values?.join(", "))
    };
    let urn = || value.get("urn").and_then(Value::as_str).map(str::to_owned);
    let own = || value.as_str().map(str::to_owned);
    visible(&own().or_else(urn).or_else(resources).unwrap_or_else(|| value.to_string()))
}

/// A text without characters that would move the cursor or recolour the terminal.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { c.escape_default().to_string() } else { c.to_string() }).collect()
}
