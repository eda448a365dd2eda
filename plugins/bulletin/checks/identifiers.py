"""Numbers by which a person is known: how digits are grouped, and which of them can be an NIK."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import accumulate, islice
from typing import Final

# Written between the digits of one number: space, dot, hyphens, brackets, and what cannot be seen.
_SIGNS: Final = r" \t.()\u00a0\u00ad\u00b7\u200b-\u200f\u2010-\u2015\u2060\ufeff-"
# These too, but other numbers are divided by them as well: the groups must be those of the number.
_ODD_SIGNS: Final = r"/_|=:~*,\\\n"
_SIGNS_BETWEEN: Final = 3
BETWEEN: Final = rf"[{_ODD_SIGNS}{_SIGNS}]{{0,{_SIGNS_BETWEEN}}}+"
_RUN: Final = re.compile(rf"[0-9](?<![0-9]{{2}})(?:{BETWEEN}[0-9]){{8,}}+")
_MANY: Final = re.compile(rf"[0-9][0-9{_ODD_SIGNS}{_SIGNS}]{{8}}")  # sooner found: hardly any is
_LONGEST: Final = 50_000  # signs of the runs of a text: beyond it there are tables, no sentences
ENOUGH: Final = 2_000  # beginnings of a number that are looked at in one text
_MOST_GROUPS: Final = 17
_SCRIPTS: Final = "\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19\U0001d7ce-\U0001d7ff"
_FOREIGN: Final = re.compile(f"[{_SCRIPTS}]")
_DIGITS: Final = {
    ord(sign): str(unicodedata.digit(sign))
    for first, last in re.findall("(.)-(.)", _SCRIPTS)
    for sign in map(chr, range(ord(first), ord(last) + 1))
}
_GROUP: Final = re.compile("[0-9]+")
_ODD: Final = re.compile(rf"[{_ODD_SIGNS}]")
_ONE_ODD: Final = re.compile(r"[/_|=:~*,\\]|[ ]/[ ]|[ .-]?\n[ ]{0,2}")
_LINE_END: Final = re.compile(r"\n[ ]*")
AMOUNT: Final = re.compile(r"\d{1,3}(?:\.\d{3})+\Z|\d{1,3}(?:,\d{3})+\Z")
_OTHER: Final = re.compile(
    r"(?<!\d)(?:[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d"
    r"|[01]\d[.:][0-5]\d|2[0-3][.:][0-5]\d|\d{1,3}(?:\.\d{3})+|\d\d\.\d\d\.\d\d\.\d{4})(?![.:]?\d)"
)

# The provinces of Indonesia, by the first two digits of the Kemendagri code.
_PROVINCES: Final = r"1x[1-9]|2x1|3x[1-6]|5x[1-3]|6x[1-5]|7x[1-6]|8x[12]|9x[1-7]"
_PROVINCE: Final = re.compile(_PROVINCES.replace("x", ""))
_BEGINS: Final = re.compile(
    rf"(?<![0-9])(?=((?:{_PROVINCES})x[0-7]x[0-9]x[0-9]x[0-9]x[0-7]x[0-9]x[01]x[0-9]"
    rf"(?:x[0-9]){{6}})(?![0-9]))".replace("x", BETWEEN)
)
_NIK_GROUPS: Final = frozenset(
    ((4, 4, 4, 4), (6, 6, 4), (6, 10), (12, 4), (8, 8), (2, 2, 2, 6, 4), (2, 2, 2, 10))
)
_PIECES: Final = 2  # of a number that a line's end divides
_LEAST: Final = 4  # digits of a piece
_FEMALE: Final = 40
_REGENCIES: Final = 79
_LEAP_CENTURY: Final = 2000


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: as it is written, its digits, and where it begins."""

    written: str
    digits: str
    at: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text in which digits stand so close together that they may be one number.

    The text has the digits of other scripts as those that they stand for.
    """

    text: str
    start: int
    end: int

    def groups(self, start: int) -> tuple[tuple[int, int], ...]:
        """The first groups of digits from a place on."""
        found = _GROUP.finditer(self.text, start, self.end)
        return tuple(group.span() for group in islice(found, _MOST_GROUPS))


@dataclass(frozen=True, slots=True)
class Grouped:
    """Groups of digits that are looked at as one number."""

    text: str
    spans: Sequence[tuple[int, int]]

    @property
    def written(self) -> str:
        """How it is written."""
        return self.text[self.spans[0][0] : self.spans[-1][1]]

    @property
    def digits(self) -> str:
        """Its digits."""
        return "".join(self.groups)

    @property
    def groups(self) -> list[str]:
        """Its groups of digits."""
        return [self.text[start:end] for start, end in self.spans]

    @property
    def ends(self) -> list[int]:
        """How many digits there are up to the end of each group."""
        return list(accumulate(end - start for start, end in self.spans))

    @property
    def separators(self) -> list[str]:
        """What stands between the groups."""
        after = self.spans[1:]
        return [self.text[one[1] : two[0]] for one, two in zip(self.spans, after, strict=False)]

    @property
    def is_odd(self) -> bool:
        """Whether a sign divides it that mostly divides other numbers, or the end of a line."""
        return any(_ODD.search(one) for one in self.separators)

    @property
    def is_even(self) -> bool:
        """Whether one sign, or one kind of sign, divides it throughout."""
        separators = self.separators
        kinds = {_LINE_END.sub("", one) for one in separators} - {""}
        odd = (one for one in separators if _ODD.search(one))
        return len(kinds) <= 1 and all(_ONE_ODD.fullmatch(one) for one in odd)

    @property
    def number(self) -> Number:
        """The number that it is."""
        return Number(self.written, self.digits, self.spans[0][0])


@lru_cache(maxsize=8)
def runs(text: str) -> tuple[Run, ...]:
    """Every run of at least nine digits; one rule after the other asks for those of a text."""
    if not text.isascii() and _FOREIGN.search(text):
        text = text.translate(_DIGITS)
    return () if _MANY.search(text) is None else tuple(_runs(text))


def _runs(text: str) -> Iterator[Run]:
    """Every run but amounts."""
    left = _LONGEST
    for found in _RUN.finditer(text):
        if AMOUNT.match(found[0]):
            continue
        yield Run(text, found.start(), min(found.end(), found.start() + left))
        left -= len(found[0])
        if left <= 0:
            return


@lru_cache(maxsize=8)
def identity_numbers(text: str) -> tuple[Number, ...]:
    """Every number of sixteen digits with a region and a date: a NIK, or a family card's."""
    return tuple(_identities(text))


def _identities(text: str) -> Iterator[Number]:
    begun = (
        (run, found)
        for run in runs(text)
        for found in _BEGINS.finditer(run.text, run.start, run.end)
    )
    after = 0
    for run, found in islice(begun, ENOUGH):
        if found.start() >= after:
            number = Grouped(run.text, _spans(run, found))
            if is_identity(number.digits) and _may_be_one(number):
                after = found.end(1)
                yield number.number


def _spans(run: Run, found: re.Match[str]) -> tuple[tuple[int, int], ...]:
    return tuple(group.span() for group in _GROUP.finditer(run.text, *found.span(1)))


def _may_be_one(number: Grouped) -> bool:
    """Whether digits are grouped as those of one number, not of an amount, a day and an hour."""
    separators = set(number.separators)
    if not separators:
        return True
    if number.is_odd:
        sizes = tuple(end - start for start, end in number.spans)
        is_broken = len(sizes) == _PIECES and "\n" in number.separators[0]
        is_whole = sizes in _NIK_GROUPS or (is_broken and min(sizes) >= _LEAST)
        return number.is_even and is_whole and AMOUNT.match(number.written) is None
    if len(separators) == 1:
        return AMOUNT.match(number.written) is None and not _is_listed(number)
    return _OTHER.search(number.written) is None


def _is_listed(number: Grouped) -> bool:
    """Whether groups of one size go on before or after: a row of numbers."""
    sizes = {end - start for start, end in number.spans}
    if len(sizes) > 1:
        return False
    size, sign = sizes.pop(), re.escape(number.separators[0])
    start, end = number.spans[0][0], number.spans[-1][1]
    before = number.text[max(0, start - size - _SIGNS_BETWEEN - 1) : start]
    more = rf"(?<![0-9])[0-9]{{{size}}}"
    return (
        re.search(rf"{more}{sign}\Z", before) is not None
        or re.compile(rf"{sign}[0-9]{{{size}}}(?![0-9])").match(number.text, end) is not None
    )


def is_identity(digits: str) -> bool:
    """Whether sixteen digits have a region, a date (a woman's day is 40 more) and a serial."""
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    return (
        _PROVINCE.match(digits) is not None
        and 0 < int(digits[2:4]) <= _REGENCIES
        and digits[4:6] != "00"
        and digits[12:] != "0000"
        and _is_date(day - _FEMALE if day > _FEMALE else day, month, year)
    )


def _is_date(day: int, month: int, year: int) -> bool:
    try:
        date(_LEAP_CENTURY + year, month, day)
    except ValueError:
        return False
    return True
