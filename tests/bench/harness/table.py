"""Tables: the same rows for a terminal and for a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """A heading, what the columns are, and the rows. Columns from `right` on are figures."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]
    right: int = 1

    def plain(self) -> str:
        """For a terminal."""
        lines = [self.columns, *self.rows]
        widths = [max(len(line[place]) for line in lines) for place in range(len(self.columns))]
        aligned = [
            "  ".join(self._cell(text, place, widths[place]) for place, text in enumerate(line)) for line in lines
        ]
        ruled = [aligned[0], "  ".join("─" * width for width in widths), *aligned[1:]]
        return "\n".join([self.title, "", *(line.rstrip() for line in ruled), ""])

    def markdown(self) -> str:
        """For a page; the title is the page's own."""
        rule = ["---" if place < self.right else "---:" for place in range(len(self.columns))]
        return "\n".join(f"| {' | '.join(line)} |" for line in [self.columns, rule, *self.rows])

    def _cell(self, text: str, place: int, width: int) -> str:
        return text.ljust(width) if place < self.right else text.rjust(width)
