"""A table as text for a terminal, as CSV for spreadsheets, and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from typing import Final

from rich.console import Console
from rich.table import Table

from bulletin.outputs.tables import table as spreadsheet

Row = Sequence[str]
_WIDE: Final = 240  # columns of a table that goes to no terminal
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|#])")


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
    """As the site's own tables are, for spreadsheets."""
    return spreadsheet(head, (dict(zip(head, row, strict=True)) for row in rows)).decode()


def _markdown(head: Row, rows: Sequence[Row]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


FORMATS: Final[Mapping[str, Callable[[Row, Sequence[Row]], str]]] = {
    "text": _text,
    "csv": _csv,
    "md": _markdown,
}
