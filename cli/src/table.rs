//! Columns that stand below each other.

use crate::look::{FAINT, Look, columns, visible};

const GAP: usize = 2;

/// Rows below a faint headline, each column as wide as its widest cell. Where that is wider than the stream's lines,
/// each row is a block of named values instead.
pub(crate) fn table<const N: usize>(headline: [&str; N], rows: &[[String; N]], look: Look) -> String {
    let rows: Vec<_> = rows.iter().map(|row| row.each_ref().map(|cell| visible(cell))).collect();
    let widths = widths(headline, &rows);
    if look.is_narrower_than(widths.iter().sum::<usize>() + GAP * N.saturating_sub(1)) {
        return rows.iter().map(|row| block(headline, row, look)).collect::<Vec<_>>().join("\n\n");
    }
    let mut lines = vec![look.styled(FAINT, &line(headline, widths))];
    lines.extend(rows.iter().map(|row| line(row.each_ref().map(String::as_str), widths)));
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

fn line<const N: usize>(cells: [&str; N], widths: [usize; N]) -> String {
    let line: String = cells.into_iter().zip(widths).map(|(cell, width)| padded(cell, width + GAP)).collect();
    line.trim_end().to_owned()
}

fn block<const N: usize>(labels: [&str; N], cells: &[String; N], look: Look) -> String {
    let rows: Vec<_> = labels.into_iter().zip(cells).map(|(label, cell)| (label, vec![cell.clone()])).collect();
    labelled(&rows, look)
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

#[cfg(test)]
mod tests {
    use super::{labelled, table};
    use crate::look::Look;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [["a".to_owned(), "b c".to_owned()], ["blåbær".to_owned(), "d".to_owned()]];
        assert_eq!(table(["ONE", "TWO"], &rows, Look::plain(None)), "ONE     TWO\na       b c\nblåbær  d");
    }

    #[test]
    fn a_table_too_wide_becomes_blocks() {
        let rows = [["a".to_owned(), "b".to_owned()], ["blåbær".to_owned(), "d".to_owned()]];
        assert_eq!(table(["ONE", "TWO"], &rows, Look::plain(Some(7))), "  ONE  a\n  TWO  b\n\n  ONE  blåbær\n  TWO  d");
    }

    #[test]
    fn a_label_stands_once_before_its_values() {
        let rows = [("id", vec!["x".to_owned()]), ("none", vec![]), ("name", vec!["a".to_owned(), "b".to_owned()])];
        assert_eq!(labelled(&rows, Look::plain(None)), "  id    x\n  name  a\n        b");
    }
}
