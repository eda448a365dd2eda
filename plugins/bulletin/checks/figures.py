"""What a run of digits can mean: numbers, times of day, dates, a telephone number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Final, Literal

from bulletin.checks.hours import HALF_DAY

Sort = Literal["number", "amount", "percent", "date", "telephone"]
Day = tuple[int | None, int, int | None]  # a year, a month, a day; what is unsaid is `None`

RUN: Final = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*")
LONGEST_RUN: Final = 48  # a longer one is no number of a text
_NUMERIC: Final = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})\Z")
_SLASHED: Final = re.compile(r"([0-9]{1,2})(/)([0-9]{1,2})/([0-9]{2})\Z")
_SPAN: Final = re.compile(r"([0-9]{1,2})-([0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?)\Z")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_PHONE: Final = re.compile(r"0(?=(?:[.-]?[0-9]){7})[0-9]{2,4}(?:[.-]?[0-9]{3,5}){1,3}\Z")
_LOCAL_PHONE: Final = re.compile(r"[2-9][0-9]{2,3}-[0-9]{4}\Z")  # or from one to another number
_PIECE: Final = re.compile(r"[0-9.,:]*[0-9]")
_CLOCK: Final = re.compile(r"([0-9]{1,2})[.:]([0-5][0-9])(?:[.:][0-5][0-9])?\Z")
_HOURS: Final = 24
_MONTHS: Final = 12
_DAYS: Final = 31
_GROUP: Final = 3
_YEAR_DIGITS: Final = 4
_PAIR: Final = 2
_CENTURY: Final = 100
_THIS_CENTURY: Final = 2000


@dataclass(frozen=True, slots=True)
class Figure:
    """A part of a run with all that it can mean.

    `clocks` are minutes since midnight or noon. `days` of a figure that is no date are what it
    would mean as one. `plain` is what digits alone say.
    """

    sort: Sort
    start: int
    end: int
    numbers: frozenset[Decimal]
    clocks: frozenset[int] = frozenset()
    days: frozenset[Day] = frozenset()
    plain: int | None = None


@lru_cache(maxsize=16_384)
def figures(run: str) -> tuple[Figure, ...]:
    """The figures of a run: a range such as 2-6 or 09.00-11.00 has two."""
    if days := frozenset(_dates(run)):
        numbers = frozenset(Decimal(part) for year, _, day in days for part in (year, day) if part)
        return (Figure("date", 0, len(run), numbers, days=days),)
    if (span := _SPAN.match(run)) and (days := frozenset(_span(span))):
        return tuple(
            Figure("number", *span.span(part), frozenset(readings(span[1])), days=days)
            for part in (1, 2)
        )
    if _PHONE.match(run):
        return (Figure("telephone", 0, len(run), frozenset((_digits(run),))),)
    if _LOCAL_PHONE.match(run):
        whole = frozenset((_digits(run),))
        return tuple(replace(one, numbers=one.numbers | whole) for one in _pieces(run))
    return tuple(_pieces(run))


def _digits(run: str) -> Decimal:
    return Decimal("".join(filter(str.isdigit, run)))


def _dates(run: str) -> Iterator[Day]:
    """The date that a whole run is: the day first in both languages, if there is such a month."""
    if found := _ISO.match(run):
        yield from _days(int(found[1]), (int(found[2]), int(found[3])))
    elif found := _NUMERIC.match(run) or _SLASHED.match(run):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        year = year if year > _CENTURY else year + _THIS_CENTURY
        yield from islice(_days(year, (second, first), (first, second)), 1)


def _span(span: re.Match[str]) -> Iterator[Day]:
    """Both dates of 2-3/8."""
    for year, month, day in (*_dates(span[2]), *_short_date(span[2])):
        yield year, month, day
        yield from _days(year, (month, int(span[1])))


def _days(year: int | None, *pairs: tuple[int, int]) -> Iterator[Day]:
    for month, day in pairs:
        if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
            yield year, month, day


def _pieces(run: str) -> Iterator[Figure]:
    found = list(_PIECE.finditer(run))
    days = frozenset(_short_date(run) if len(found) == _PAIR else ())
    for number, piece in enumerate(found):
        before = found[number - 1][0] if number else ""
        numbers = frozenset((*readings(piece[0]), *_year_after(before, piece[0])))
        clocks = frozenset(_clocks(piece[0]))
        plain = int(piece[0]) if piece[0].isdigit() else None
        yield Figure("number", *piece.span(), numbers, clocks, days, plain)


def _short_date(run: str) -> Iterator[Day]:
    """What 31/7 would mean as a date."""
    first, slash, second = run.partition("/")
    if slash and first.isdigit() and second.isdigit():
        yield from _days(None, (int(second), int(first)))


def _year_after(before: str, piece: str) -> Iterator[Decimal]:
    """The year that 26 means in 2025/26."""
    if len(before) == _YEAR_DIGITS and len(piece) == _PAIR and (before + piece).isdigit():
        yield Decimal(int(before) // _CENTURY * _CENTURY + int(piece))


def _clocks(piece: str) -> Iterator[int]:
    if (found := _CLOCK.match(piece)) and int(found[1]) <= _HOURS:
        yield clock(int(found[1]), int(found[2]))


def clock(hour: int, minute: int = 0) -> int:
    """A time of day in minutes since midnight or noon."""
    return (hour * 60 + minute) % HALF_DAY


def readings(piece: str) -> Iterator[Decimal]:
    """The numbers that digits with dots and commas can be: 1.500 is 1500, or one and a half."""
    parts, signs = re.split(r"[.,:]", piece), [one for one in piece if not one.isdigit()]
    if not signs:
        yield Decimal(piece)
    elif ":" in signs:
        yield from () if _CLOCK.match(piece) else map(Decimal, parts)  # a score, a scale
    else:
        grouped = len({*signs}) == 1 and _are_groups(parts)
        decimal = signs.count(signs[-1]) == 1 and (len(signs) == 1 or _are_groups(parts[:-1]))
        if grouped:
            yield Decimal("".join(parts))
        if decimal:
            yield Decimal(f"{''.join(parts[:-1])}.{parts[-1]}")
        if not grouped and not decimal:  # a list, a version, a code
            yield from map(Decimal, parts)


def _are_groups(parts: list[str]) -> bool:
    """Whether all but the first are three digits, as thousands are."""
    return len(parts[0]) <= _GROUP and all(len(part) == _GROUP for part in parts[1:])
