//! How lines are laid out.

use unicode_width::UnicodeWidthStr;

/// How a plan is shown.
///
/// ```
/// use altinn_systemregister::change::Look;
/// assert_eq!(Look::default(), Look { width: 80, color: false });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns, 40 at least; longer lines are broken between words, and a word that is longer yet stays whole, so that
    /// it can be copied
    pub width: usize,
    /// Whether to colour, in ANSI's codes; colours say nothing that is not in the text too
    pub color: bool,
}

impl Default for Look {
    fn default() -> Self {
        Look { width: 80, color: false }
    }
}

/// The narrowest that lines are broken for.
const NARROWEST: usize = 40;

/// A piece of text, and how it is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Strong,
    Gone,
    New,
    Other,
    Alarm,
    Faint,
}

impl Style {
    fn code(self) -> &'static str {
        match self {
            Style::Plain => "",
            Style::Strong => "1",
            Style::Gone => "31",
            Style::New => "32",
            Style::Other => "33",
            Style::Alarm => "1;31",
            Style::Faint => "2",
        }
    }
}

impl Look {
    /// The text, coloured.
    pub(super) fn styled(self, style: Style, text: &str) -> String {
        if self.color && style != Style::Plain && !text.is_empty() {
            format!("\u{1b}[{}m{text}\u{1b}[0m", style.code())
        } else {
            text.to_owned()
        }
    }

    /// Whether a line of that text fits.
    pub(super) fn fits(self, text: &str) -> bool {
        text.width() <= self.width.max(NARROWEST)
    }

    /// A paragraph, `indent` columns from the left: a label, then the text beside it, broken to fit. Lines that follow
    /// begin `hang` columns further in. A line break stands for one blank.
    pub(super) fn paragraph(
        self,
        indent: usize,
        hang: usize,
        (label_style, label): (Style, &str),
        (style, text): (Style, &str),
    ) -> Vec<String> {
        let room = self.width.max(NARROWEST).saturating_sub(indent);
        let gap = if label.is_empty() { "" } else { " " };
        let mut taken = label.width() + gap.len();
        let mut lines: Vec<String> = Vec::new();
        let mut line: Option<String> = None;
        for word in text.split(' ') {
            line = Some(match line {
                None if !label.is_empty() && taken + word.width() > room => {
                    lines.push(String::new());
                    taken = hang;
                    word.to_owned()
                }
                None => word.to_owned(),
                Some(begun) if taken + begun.width() + 1 + word.width() <= room => begun + " " + word,
                Some(full) => {
                    lines.push(full);
                    taken = hang;
                    word.to_owned()
                }
            });
        }
        lines.extend(line);
        let lines = lines.iter().enumerate().map(|(index, line)| {
            let line = self.styled(style, line);
            match index {
                0 if line.is_empty() => format!("{}{}", " ".repeat(indent), self.styled(label_style, label)),
                0 => format!("{}{}{gap}{line}", " ".repeat(indent), self.styled(label_style, label)),
                _ => format!("{}{line}", " ".repeat(indent + hang)),
            }
        });
        lines.collect()
    }
}
