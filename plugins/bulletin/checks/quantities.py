"""Quantities of a text as values, and whether a text of the other language says them too."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Final

from bulletin.checks.calendar_words import month_of
from bulletin.checks.figures import Day, Sort, clock
from bulletin.checks.number_words import numbers_said

_HALF: Final = Decimal("0.5")
_HOUR: Final = 60
_HOURS: Final = 24
# The seventeenth of August is also called by what it is.
_INDEPENDENT: Final = ("independence", "kemerdekaan")
_INDEPENDENCE: Final = 8
_WORD: Final = re.compile(r"[a-z]{3,9}")


@dataclass(slots=True)
class Quantity:
    """What a text says in digits at a place, with all that it can mean.

    `is_told` is false for digits that are part of a word (B2B) and for one and none: they answer
    a quantity of the other language, and ask for no answer. `scales` are what a word after it
    multiplies it with.
    """

    sort: Sort
    start: int
    end: int
    numbers: set[Decimal]
    clocks: set[int]
    days: set[Day]
    plain: int | None = None
    scales: tuple[int, ...] = ()
    is_told: bool = True


@dataclass
class Said:
    """A text with its quantities, which answer those of the other language.

    `is_whole` is false where there are too many of them to compare.
    """

    text: str
    quantities: list[Quantity] = field(default_factory=list)
    is_whole: bool = True

    @cached_property
    def numbers(self) -> set[Decimal]:
        """Every number that its digits can mean."""
        return {number for one in self.quantities for number in one.numbers}

    @cached_property
    def clocks(self) -> set[int]:
        """Every time of day that its digits can mean."""
        return {clock for one in self.quantities for clock in one.clocks}

    @cached_property
    def days(self) -> set[Day]:
        """Every date, and what numbers would mean as dates."""
        return {day for one in self.quantities for day in one.days}

    @cached_property
    def in_words(self) -> frozenset[Decimal]:
        """Every number that it says in words."""
        return numbers_said(self.text)

    @cached_property
    def months(self) -> set[int]:
        """Every month that it names or gives as a number."""
        named = {month_of(word) for word in _WORD.findall(self.text.lower())}
        named |= {_INDEPENDENCE for word in _INDEPENDENT if word in self.text.lower()}
        return {month for month in named if month} | {day[1] for day in self.days}

    @cached_property
    def apart(self) -> set[int]:
        """The digits that are no part of a date."""
        return {one.plain for one in self.quantities if one.sort != "date" and one.plain}

    def answers(self, asked: Quantity) -> bool:
        """Whether it says what a quantity of the other language says."""
        if asked.sort == "date":
            return self._has_day(asked.days) or any(map(self._has_parts, asked.days))
        return (
            self._has_day(asked.days)
            or not asked.numbers.isdisjoint(self.numbers)
            or not asked.clocks.isdisjoint(self.clocks)
            or not asked.numbers.isdisjoint(self.in_words)
            or self._has_hour(asked)
            or self._has_half(asked)
        )

    def _has_day(self, asked: set[Day]) -> bool:
        """Whether it has one of some dates; what one side leaves unsaid may be anything."""
        return not asked.isdisjoint(self.days) or any(map(self._has_like, asked))

    def _has_like(self, asked: Day) -> bool:
        year, month, day = asked
        if year is None:
            return (0, month, day or 0) in self._parts or (-1, month, 0) in self._parts
        if day is None:
            return (year, month, 0) in self._parts or (0, month, -1) in self._parts
        return (None, month, day) in self.days or (year, month, None) in self.days

    @cached_property
    def _parts(self) -> set[tuple[int, int, int]]:
        """Every date without its year and without its day (0); -1 where that was unsaid."""
        found = set()
        for year, month, day in self.days:
            found.add((0 if day else -1, month, day or 0))
            found.add((year or 0, month, 0 if year else -1))
        return found

    def _has_parts(self, day: Day) -> bool:
        """Whether a date's month is named, and its day or year stands apart, as in a list."""
        rest = day[2] or day[0]
        return day[1] in self.months and (rest in self.apart or rest in self.in_words)

    def _has_hour(self, asked: Quantity) -> bool:
        """Whether it says an hour without minutes or in words, or the hour that is asked."""
        if asked.plain and asked.plain <= _HOURS and clock(asked.plain) in self.clocks:
            return True
        hours = {Decimal(one // _HOUR or 12) for one in asked.clocks if one % 30 == 0}
        return not (hours.isdisjoint(self.in_words) and hours.isdisjoint(self.numbers))

    def _has_half(self, asked: Quantity) -> bool:
        """Whether it says a half in words: two and a half million, half a million."""
        if _HALF not in self.in_words:
            return False
        parts = (number / scale for number in asked.numbers for scale in (1, *asked.scales))
        doubled = {2 * number for number in asked.numbers}
        return any(part % 1 == _HALF for part in parts) or bool(doubled & self.in_words)


def said_together(every: list[Said]) -> Said:
    """Several texts as one that answers for all of them."""
    quantities = [one for text in every for one in text.quantities]
    whole = all(text.is_whole for text in every)
    return Said("\n".join(text.text for text in every), quantities, whole)
