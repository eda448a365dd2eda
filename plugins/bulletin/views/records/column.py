"""Columns of open data: one table says what a column is called, means and holds.

The files and the page that documents them are both made of it, so neither has a column more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any

from bulletin.languages import LANGUAGES
from bulletin.views.records.facts import Facts
from bulletin.wording import N_

Row = dict[str, Any]
Value = Callable[[Facts, Any], Any]


class Kind(Enum):
    """What a column holds, with the words for it."""

    TEXT = N_("text")
    NAME = N_("identifier")
    DAY = N_("date")
    MOMENT = N_("date, or date and time")
    DUE = N_("day, month or year")
    NUMBER = N_("whole number")
    TRUTH = N_("true or false")
    ADDRESS = N_("address")
    TEXTS = N_("list of texts")
    NAMES = N_("list of identifiers")
    RECORDS = N_("list of records, in JSON only")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, kind and meaning, and what makes its value of an entry.

    `parts` are the columns of each record where a value is a list of those. Columns in a row
    with one meaning differ in their language only.
    """

    name: str
    kind: Kind
    meaning: str
    value: Value
    parts: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of open data: its columns, and its entries in a defined order."""

    columns: tuple[Column, ...]
    entries: Callable[[Facts], Iterator[Any]]

    def rows(self, facts: Facts) -> Iterator[Row]:
        """Every row as plain values: texts, whole numbers, truth values, lists, and `None`."""
        make = _maker(self.columns)
        return (make(facts, one) for one in self.entries(facts))

    @property
    def flat(self) -> tuple[Column, ...]:
        """The columns without lists of records: those that a spreadsheet has."""
        return tuple(one for one in self.columns if not one.parts)


def _maker(columns: tuple[Column, ...]) -> Callable[[Facts, Any], Row]:
    """What makes a row of an entry; lists of records come last.

    A site of 1,000 articles has some 300,000 values: nothing is looked up again for each.
    """
    plain = [(one.name, one.value) for one in columns if not one.parts]
    nested = [(one.name, one.value, _maker(one.parts)) for one in columns if one.parts]

    def make(facts: Facts, entry: Any) -> Row:  # noqa: ANN401 - each table's own
        row = {name: value(facts, entry) for name, value in plain}
        for name, value, part in nested:
            row[name] = [part(facts, one) for one in value(facts, entry)]
        return row

    return make


def both(
    name: str,
    meaning: str,
    value: Callable[..., Any],
    kind: Kind = Kind.TEXT,
) -> tuple[Column, ...]:
    """A column for each language, such as ``title_id`` and ``title_en``.

    `value` takes the facts, an entry, and the `language`.
    """
    return tuple(
        Column(f"{name}_{one.code}", kind, meaning, partial(value, language=one))
        for one in LANGUAGES
    )
