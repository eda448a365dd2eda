"""Quantities of a text as values, and whether a text of the other language says them too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Final

from bulletin.checks.calendar_words import month_of
from bulletin.checks.durations import durations_said
from bulletin.checks.figures import Day, Sort, clock
from bulletin.checks.hours import Spoken, spoken_times
from bulletin.checks.number_words import numbers_said
from bulletin.checks.telephones import within_the_area

Measure = tuple[str, Decimal]  # what is measured, and how much in grams, metres, litres or watts

_HALF: Final = Decimal("0.5")
_HOUR: Final = 60
_HOURS: Final = 24
# Days that are also called by what they are, whichever year it is.
_HOLIDAYS: Final = {
    "independence": (8, 17),
    "kemerdekaan": (8, 17),
    "new year": (1, 1),
    "tahun baru": (1, 1),
    "kartini": (4, 21),
    "labour day": (5, 1),
    "labor day": (5, 1),
    "may day": (5, 1),
    "hari buruh": (5, 1),
    "christmas": (12, 25),
    "natal": (12, 25),
}
_NONE: Final = frozenset((Decimal(0),))
_NOTHING: Final = frozenset(
    (
        "no", "none", "nobody", "nothing", "nil", "not", "never", "without", "zero", "free",
        "belum", "bebas", "gratis", "kosong", "nihil", "nol", "tak", "tanpa", "tiada", "tidak",
    )
)  # fmt: skip
_WORD: Final = re.compile(r"[a-z]{2,9}")


@dataclass(slots=True)
class Quantity:
    """What a text says in digits at a place, with all that it can mean.

    `is_told` is false for digits that are part of a word (B2B) and for one and none: they answer
    a quantity of the other language, and ask for no answer. `scales` are what a word after it
    multiplies it with; `half` is 0 for a time of day before noon, 1 for one after it;
    `durations` are in minutes, by the `unit` after it; `listed` are the numbers of its list;
    `measures` are by the unit after it; `copied` is how a number is written that may be a code.
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
    half: int | None = None
    durations: set[Decimal] = field(default_factory=set)
    unit: str = ""
    listed: set[int] = field(default_factory=set)
    measures: set[Measure] = field(default_factory=set)
    copied: str = ""


@dataclass(frozen=True)
class Said:
    """A text with its quantities, which answer those of the other language.

    `is_whole` is false where there are too many of them to compare.
    """

    text: str
    quantities: Sequence[Quantity] = ()
    ranges: AbstractSet[tuple[int, int]] = frozenset()
    is_whole: bool = True

    @cached_property
    def numbers(self) -> set[Decimal]:
        """Every number that its digits can mean."""
        return {number for one in self.quantities for number in one.numbers}

    @cached_property
    def clocks(self) -> set[int]:
        """Every time of day that its digits can mean, and that it speaks of by parts of an hour."""
        spoken = {one.clock for one in self._spoken}
        return spoken | {clock for one in self.quantities for clock in one.clocks}

    @cached_property
    def days(self) -> set[Day]:
        """Every date, what numbers would mean as dates, and the days of holidays."""
        small = self._small
        named: set[Day] = {(None, *day) for name, day in _HOLIDAYS.items() if name in small}
        return named | {day for one in self.quantities for day in one.days}

    @cached_property
    def in_words(self) -> frozenset[Decimal]:
        """Every number that it says in words."""
        return numbers_said(self.text)

    @cached_property
    def durations(self) -> set[Decimal]:
        """Every duration in minutes."""
        return {one for many in self.quantities for one in many.durations} | durations_said(
            self.text
        )

    @cached_property
    def months(self) -> set[int]:
        """Every month that it names or gives as a number."""
        named = {month_of(word) for word in _WORD.findall(self._small)}
        return {month for month in named if month} | {day[1] for day in self.days}

    @cached_property
    def apart(self) -> set[int]:
        """The digits that are no part of a date."""
        return {one.plain for one in self.quantities if one.sort != "date" and one.plain}

    @cached_property
    def _small(self) -> str:
        return self.text.lower()

    @cached_property
    def _spoken(self) -> list[Spoken]:
        return spoken_times(self._small)

    @cached_property
    def _hours_in_words(self) -> frozenset[Decimal]:
        """Its numbers in words without those that are part of a time: *setengah delapan*."""
        text = self._small
        for one in self._spoken:
            if one.is_certain:
                text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
        return numbers_said(text) if self._spoken else self.in_words

    def answers(self, asked: Quantity) -> bool:
        """Whether it says what a quantity of the other language says."""
        if asked.sort == "telephone":
            return self._is_called(asked.numbers)
        if self._is_listed(asked):
            return True
        if asked.sort == "date":
            return self._has_day(asked.days) or any(map(self._has_parts, asked.days))
        return not self._contradicts(asked) and (
            asked.copied in self._copies
            or self._has_day(asked.days)
            or not asked.numbers.isdisjoint(self.numbers)
            or not asked.clocks.isdisjoint(self.clocks)
            or not asked.numbers.isdisjoint(self.in_words)
            or not asked.numbers.isdisjoint(self._subscribers)
            or self._has_hour(asked)
            or self._has_half(asked)
            or not asked.measures.isdisjoint(self._measures)
            or not asked.durations.isdisjoint(self.durations)
            or (asked.numbers == _NONE and not _NOTHING.isdisjoint(self._words))
        )

    @cached_property
    def _measures(self) -> set[Measure]:
        return {one for many in self.quantities for one in many.measures}

    @cached_property
    def _copies(self) -> set[str]:
        """How it writes numbers that may be codes."""
        return {one.copied for one in self.quantities if one.copied}

    @cached_property
    def _words(self) -> set[str]:
        return {*_WORD.findall(self._small)}

    def _is_listed(self, asked: Quantity) -> bool:
        """Whether a list that the number is part of is a range here."""
        number, listed = asked.plain, asked.listed
        return number is not None and any(
            low < number < high and low in listed and high in listed for low, high in self.ranges
        )

    def _contradicts(self, asked: Quantity) -> bool:
        """Whether it has a time of day in the other half of the day, and in no other one."""
        if asked.half is None:
            return False
        halves = {half for time in asked.clocks for half in self._halves.get(time, ())}
        return bool(halves) and halves.isdisjoint((None, asked.half))

    @cached_property
    def _halves(self) -> dict[int, set[int | None]]:
        """The halves of the day of every time in digits."""
        found: dict[int, set[int | None]] = {}
        for one in self.quantities:
            for time in one.clocks:
                found.setdefault(time, set()).add(one.half)
        return found

    def _is_called(self, asked: set[Decimal]) -> bool:
        """Whether it has a telephone number, be it as it is called from within its area."""
        if not asked.isdisjoint(self._telephones):
            return True
        return any(not within_the_area(one).isdisjoint(self.numbers) for one in asked)

    @cached_property
    def _telephones(self) -> set[Decimal]:
        return {
            number for one in self.quantities if one.sort == "telephone" for number in one.numbers
        }

    @cached_property
    def _subscribers(self) -> set[Decimal]:
        """Its telephone numbers as they are called from within their areas."""
        return {short for number in self._telephones for short in within_the_area(number)}

    def loses_day(self, asked: Quantity) -> bool:
        """Whether it says of a date the month only."""
        return asked.sort == "date" and not any(map(self._keeps_day, asked.days))

    def _keeps_day(self, asked: Day) -> bool:
        year, month, day = asked
        if day is None or self._has_parts(asked):
            return True
        same = {asked, (None, month, day)} & self.days
        return bool(same) or (year is None and (0, month, day) in self._parts)

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
        return not (hours.isdisjoint(self._hours_in_words) and hours.isdisjoint(self.numbers))

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
    ranges = {one for text in every for one in text.ranges}
    whole = all(text.is_whole for text in every)
    return Said("\n".join(text.text for text in every), quantities, ranges, whole)
