"""`bulletin ledger`: the open action points as a table for the next meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple
from io import StringIO
from typing import Final

import click
from rich.console import Console
from rich.table import Table

from bulletin.commands.content import clean_library
from bulletin.languages import Code
from bulletin.outputs.tables import table as spreadsheet
from bulletin.schema.scalars import nearest
from bulletin.settings import Settings
from bulletin.views import Addresses, Scope
from bulletin.views.open_actions import Choice, headings, open_rows
from bulletin.wording import load_wordings

Row = Sequence[str]
_WIDE: Final = 200  # columns of a table that goes to no terminal
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|#])")


def table(settings: Settings, style: str, lang: Code, choice: Choice) -> str:
    """The table in one of `FORMATS`; `click.UsageError` for a place or an owner there is not."""
    library = clean_library(settings, lang)
    registry = library.registry
    _demand(choice.place, [*registry.places], "--place")
    _demand(choice.owner, [*registry.organisations, *registry.people], "--owner")
    wording = load_wordings(settings.theme, settings.zone)[lang]
    scope = Scope(library, settings, wording, Addresses(settings))
    rows = [astuple(one) for one in open_rows(scope, choice)]
    if not rows and style != "csv":
        return wording.gettext("No action point is open.")
    return FORMATS[style](headings(scope), rows)


def _demand(given: str | None, known: list[str], option: str) -> None:
    if given is not None and given not in known:
        meant = nearest(given, known)
        raise click.UsageError(
            f"{option} {given}: tidak ada, maksud Anda {meant}? / unknown, did you mean {meant}?"
        )


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
