"""What a text says of a weekday and the date beside it, in whatever way it puts them together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from bulletin.checks.calendar_words import Written, written_date
from bulletin.checks.day_patterns import (
    A_WEEK,
    ALONE,
    ANOTHER,
    BEFORE,
    DATED,
    FRACTION,
    HARI,
    IN_A_CELL,
    IN_BRACKETS,
    JOINT,
    LATER,
    OF_THE_DAY,
    ONE,
    OWNED,
    ROW,
    SHORT,
)
from bulletin.checks.stretches import as_read

Pair = tuple[str, Written]  # a weekday's name and its date

_JOINS: Final = 16  # signs between a date and the weekday after it
_AMBIGUOUS: Final = "min"  # a Sunday before a comma; else also a minimum


@dataclass(frozen=True, slots=True)
class Claim:
    """What is written, and each weekday in it with its date."""

    written: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True)
class Beside:
    """What stands before a weekday, and the rest, which begins with it."""

    behind: str
    ahead: str

    @cached_property
    def _read(self) -> str:
        return as_read(self.ahead)

    @cached_property
    def _small(self) -> str:
        return self._read.lower()

    @cached_property
    def _read_behind(self) -> str:
        return as_read(self.behind)

    @cached_property
    def _small_behind(self) -> str:
        return self._read_behind.lower()

    def before_a_date(self) -> Claim | None:
        """The claim of a weekday that stands before its date."""
        found = BEFORE.match(self._small)
        pairs = tuple(_pairs(found)) if found else ()
        if not pairs and (row := ROW.match(self._small)):
            found, pairs = row, tuple(_of_row(row))
        if found is None or not pairs or self._is_no_date(found):
            return None
        return self._claim(found, pairs)

    def shortened(self) -> Claim | None:
        """The claim of a shortened weekday, which stands directly before its date."""
        found = SHORT.match(self._small)
        if found is None or (found["name"] == _AMBIGUOUS and not found["comma"]):
            return None
        return None if found["da5"] else self._claim(found, tuple(_pairs(found)))

    def _claim(self, found: re.Match[str], pairs: tuple[Pair, ...]) -> Claim:
        if any(written.year is None for _, written in pairs):
            pairs = tuple(_with_year(pairs, LATER.match(self._small, found.end())))
        return Claim(_shown(self._read[: found.end()]), pairs)

    def _is_no_date(self, found: re.Match[str]) -> bool:
        """Whether it is a fraction, or a date in another paragraph that is not labelled as one."""
        if "\n" in (found.groupdict().get("label") or ""):
            return OF_THE_DAY.search(self._small_behind) is None
        return bool(found["da5"]) and FRACTION.search(found[0]) is not None

    def after_a_date(self, *, loosely: bool = False) -> Claim | None:
        """The claim of a weekday that stands after a date which has no weekday before it.

        Loosely put together it tells no mistake, but may tell that there is none.
        """
        behind = self._small_behind
        joint = JOINT.search(behind, max(0, len(behind) - _JOINS))
        date = DATED.search(behind, 0, joint.start()) if joint else None
        if joint is None or date is None or (joint["loose"] and not loosely):
            return None
        if not loosely and OWNED.search(behind[: date.start()]):
            return None
        day, written = _form(joint).match(self._small), written_date(date, "a")
        if day is None or written is None or not (written.year or joint["bracket"]):
            return None
        shown = self._read_behind[date.start() :] + self._read[: day.end()]
        pair = day["name"], written
        return Claim(_shown(f"{shown})" if joint["bracket"] else shown), (pair,))

    def is_another(self) -> bool:
        """Whether the weekday is a name, a week, one of many, or told with the one before it."""
        behind = self._small_behind
        is_week = A_WEEK.match(self._small) is not None and HARI.search(behind) is None
        return is_week or ANOTHER.search(behind) is not None


def _form(joint: re.Match[str]) -> re.Pattern[str]:
    """How a weekday stands after its date."""
    forms = {"bracket": IN_BRACKETS, "cell": IN_A_CELL, "one": ONE, "loose": ONE}
    return next((form for name, form in forms.items() if joint[name]), ALONE)


def _shown(written: str) -> str:
    shown = " ".join(written.split())
    return f"{shown})" if shown.count("(") > shown.count(")") else shown.rstrip(".")


def _pairs(found: re.Match[str]) -> Iterator[Pair]:
    """Each weekday of a match with its date; two weekdays with a single date say nothing."""
    last = written_date(found, "a")
    if last is None:
        return
    groups = found.groupdict()
    first, second = _first(found, last), groups.get("name2")
    if first:
        yield groups["name"], first
        if second:
            yield second, last
    elif second is None:
        yield groups["name"], last


def _first(found: re.Match[str], last: Written) -> Written | None:
    """The first of two dates, with what it leaves for the second to say."""
    groups = found.groupdict()
    if groups.get("d0"):
        return replace(last, day=int(groups["d0"]))
    first = written_date(found, "b") if "db1" in groups else None
    return _before(first, last) if first else None


def _before(first: Written, last: Written) -> Written:
    """A date with the year of a later one, if it has none."""
    if first.year or last.year is None:
        return first
    return replace(first, year=last.year - (first.month > last.month))


def _of_row(row: re.Match[str]) -> Iterator[Pair]:
    last, day = written_date(row, "a"), int(row["d0"])
    if last and day <= last.day:
        yield row["name"], replace(last, day=day)


def _with_year(pairs: tuple[Pair, ...], later: re.Match[str] | None) -> Iterator[Pair]:
    """The pairs with the year of the date that follows them."""
    last = written_date(later, "a") if later else None
    for name, written in pairs:
        yield name, _before(written, last) if last else written
