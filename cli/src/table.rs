//! Columns that stand below each other.

use crate::look::{FAINT, Look, columns};

const GAP: usize = 2;

/// Rows below a faint headline, each column as wide as its widest cell; the last is broken where the stream's lines
/// end.
pub(crate) fn table<const N: usize>(headline: [&str; N], rows: &[[String; N]], look: Look) -> String {
    let widths = widths(headline, rows);
    let mut lines = vec![look.styled(FAINT, &line(headline, widths, look))];
    lines.extend(rows.iter().map(|row| line(row.each_ref().map(String::as_str), widths, look)));
    lines.join("\n")
}

/// Named values below each other: a label, then its values, one to a line. Labels without values are left out.
pub(crate) fn labelled(rows: &[(&str, Vec<String>)], look: Look) -> String {
    let width = rows.iter().map(|(label, _)| columns(label)).max().unwrap_or_default() + GAP;
    let lines = rows.iter().flat_map(|(label, values)| {
        values.iter().enumerate().map(move |(index, value)| {
            let label = if index == 0 { label } else { "" };
            let indent = GAP + width;
            let line = format!("  {}{}", padded(label, width), look.wrapped(value, indent, indent));
            line.trim_end().to_owned()
        })
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn widths<const N: usize>(headline: [&str; N], rows: &[[String; N]]) -> [usize; N] {
    let mut widths = headline.map(columns);
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = columns(cell).max(*width);
        }
    }
    widths
}

fn line<const N: usize>(cells: [&str; N], widths: [usize; N], look: Look) -> String {
    let mut line = String::new();
    let mut column = 0;
    for (index, (cell, width)) in cells.into_iter().zip(widths).enumerate() {
        if index + 1 == N {
            line += &look.wrapped(cell, column, column);
        } else {
            line += &padded(cell, width + GAP);
            column += width + GAP;
        }
    }
    line
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

#[cfg(test)]
mod tests {
    use super::{labelled, table};
    use crate::arguments::Color;
    use crate::look::Look;

    fn plain() -> Look {
        Look::new(Color::Never, false)
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [["a".to_owned(), "b c".to_owned()], ["blåbær".to_owned(), "d".to_owned()]];
        assert_eq!(table(["ONE", "TWO"], &rows, plain()), "ONE     TWO\na       b c\nblåbær  d");
    }

    #[test]
    fn a_label_stands_once_before_its_values() {
        let rows = [("id", vec!["x".to_owned()]), ("none", vec![]), ("name", vec!["a".to_owned(), "b".to_owned()])];
        assert_eq!(labelled(&rows, plain()), "  id    x\n  name  a\n        b");
    }
}
