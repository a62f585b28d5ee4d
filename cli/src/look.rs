//! How text is laid out on a stream.

use std::env;

use altinn_systemregister::change;
use clap::builder::styling::{AnsiColor, Style};

use crate::arguments::Color;

/// Colours and line length of one stream.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    colored: bool,
    width: Option<usize>,
}

/// Bold red.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
/// Bold yellow.
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
/// Bold cyan.
pub(crate) const ADVICE: Style = AnsiColor::Cyan.on_default().bold();
/// Bold green.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
/// Bold.
pub(crate) const STRONG: Style = Style::new().bold();
/// What may be overlooked.
pub(crate) const FAINT: Style = Style::new().dimmed();

impl Look {
    /// The look of a stream: coloured on a terminal unless `NO_COLOR` is set, or as `color` says; lines are broken on
    /// a terminal only, so that `grep` finds whole ones.
    pub(crate) fn new(color: Color, is_terminal: bool) -> Self {
        let wanted = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let colored = match color {
            Color::Auto => is_terminal && wanted,
            Color::Always => true,
            Color::Never => false,
        };
        let width = terminal_size::terminal_size().filter(|_| is_terminal).map(|(width, _)| width.0.into());
        Look { colored, width }
    }

    /// The same, for what the library lays out.
    pub(crate) fn of_changes(self) -> change::Look {
        change::Look { width: self.width.unwrap_or(usize::MAX), color: self.colored }
    }

    /// The text in that style, where colours are shown.
    pub(crate) fn styled(self, style: Style, text: &str) -> String {
        if self.colored { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// Without colours; lines broken at that width.
    #[cfg(test)]
    pub(crate) fn plain(width: Option<usize>) -> Self {
        Look { colored: false, width }
    }

    /// Whether lines of that length are broken.
    pub(crate) fn is_narrower_than(self, columns: usize) -> bool {
        self.width.is_some_and(|width| width < columns)
    }

    /// As much of a text as one line takes.
    pub(crate) fn cut(self, text: &str) -> String {
        text.chars().take(self.width.unwrap_or(usize::MAX).saturating_sub(1)).collect()
    }

    /// The text broken into lines, each but the first indented; `taken` columns of the first are used already.
    pub(crate) fn wrapped(self, text: &str, taken: usize, indent: usize) -> String {
        let Some(width) = self.width else { return text.to_owned() };
        let mut lines = String::new();
        let mut column = taken;
        for (index, word) in text.split_whitespace().enumerate() {
            let length = columns(word);
            let gap = usize::from(index > 0);
            if (index > 0 || column > indent) && column + gap + length > width {
                lines.push('\n');
                lines.push_str(&" ".repeat(indent));
                column = indent;
            } else {
                lines.push_str(&" ".repeat(gap));
                column += gap;
            }
            lines.push_str(word);
            column += length;
        }
        lines
    }
}

/// The text with control characters escaped: what comes from a document or a register commands no terminal.
pub(crate) fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut shown, c| {
        if c.is_control() {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
        shown
    })
}

/// How many columns a text takes: its characters, but for the escapes that colour it.
pub(crate) fn columns(text: &str) -> usize {
    let mut parts = text.split('\u{1b}');
    let plain = parts.next().unwrap_or_default();
    let after_escape = |part: &str| part.split_once('m').map_or(0, |(_, rest)| rest.chars().count());
    plain.chars().count() + parts.map(after_escape).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::{ERROR, Look, columns, visible};

    #[test]
    fn breaks_between_words_and_indents_what_follows() {
        let look = Look::plain(Some(16));
        assert_eq!(look.wrapped("one two three four", 4, 2), "one two\n  three four");
    }

    #[test]
    fn a_word_longer_than_the_line_stays_whole() {
        let look = Look::plain(Some(4));
        assert_eq!(look.wrapped("a sesquipedalian b", 0, 0), "a\nsesquipedalian\nb");
        assert_eq!(look.wrapped("sesquipedalian", 3, 1), "\n sesquipedalian");
    }

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(visible("blå\u{1b}[2J\n"), "blå\\u{1b}[2J\\n");
    }

    #[test]
    fn colours_take_no_column() {
        assert_eq!(columns(&format!("a {ERROR}blå{ERROR:#} b")), 7);
    }

    #[test]
    fn without_a_width_nothing_is_broken() {
        let look = Look::plain(None);
        assert_eq!(look.wrapped("one  two", 0, 2), "one  two");
    }
}
