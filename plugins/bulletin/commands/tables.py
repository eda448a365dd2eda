"""A table as text for a terminal, as CSV for spreadsheets, and as Markdown."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from typing import Final

from rich.console import Console
from rich.table import Table

Row = Sequence[str]
_WIDE: Final = 240  # columns of a table that goes to no terminal
_RISKY: Final = ("=", "+", "-", "@", "\t", "\r")


def _text(head: Row, rows: Sequence[Row]) -> str:
    """Columns for a terminal, as wide as it is."""
    made = Table(box=None, header_style="bold", pad_edge=False)
    for name in head:
        made.add_column(name, overflow="fold")
    for row in rows:
        made.add_row(*row)
    console = Console(file=StringIO(), width=None if Console().is_terminal else _WIDE)
    with console.capture() as captured:
        console.print(made, markup=False, highlight=False)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _csv(head: Row, rows: Sequence[Row]) -> str:
    """RFC 4180; a cell that a spreadsheet would run begins with an apostrophe."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(head)
    writer.writerows([f"'{one}" if one.startswith(_RISKY) else one for one in row] for row in rows)
    return file.getvalue().rstrip("\r\n")


def _markdown(head: Row, rows: Sequence[Row]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|")


FORMATS: Final[Mapping[str, Callable[[Row, Sequence[Row]], str]]] = {
    "text": _text,
    "csv": _csv,
    "md": _markdown,
}
