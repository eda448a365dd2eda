"""Numbers by which a person is known: how they are written, and whether they can be real."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

# Written between the digits of one number: space, dot, hyphens, brackets, and what cannot be seen.
_SIGNS: Final = r" \t.()\u00a0\u00ad\u00b7\u200b-\u200f\u2010-\u2015\u2060\ufeff-"
_RUN: Final = re.compile(rf"[0-9](?:[{_SIGNS}]{{0,3}}[0-9]){{8,}}")
_MANY: Final = re.compile(rf"[0-9][0-9{_SIGNS}]{{8}}")  # in a tenth of the time: hardly any has one
_FOREIGN: Final = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]")
AMOUNT: Final = re.compile(r"\d{1,3}(?:\.\d{3})+\Z")
_GROUP: Final = re.compile("[0-9]+")

# The provinces of Indonesia, by the first two digits of the Kemendagri code.
_PROVINCES: Final = re.compile(r"1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7]")
_NIK_DIGITS: Final = 16
_FEMALE: Final = 40
_REGENCIES: Final = 79
_LEAP_CENTURY: Final = 2000
_MOBILE: Final = re.compile(r"(?:62|0)8[1-9][0-9]{7,10}\Z")
_MOBILE_BEGINS: Final = ("08", "62")
_MOBILE_LENGTHS: Final = range(10, 15)
_MOBILE_FIRST: Final = 3  # digits of the first group; a date (08-12-2025) begins with two


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: as it is written, its digits, and where it begins."""

    written: str
    digits: str
    at: int


@dataclass(frozen=True, slots=True)
class Run:
    """Groups of digits that stand so close together that they may be one number."""

    text: str
    groups: tuple[tuple[int, int], ...]

    def number(self, first: int, last: int) -> Number:
        """The number of some groups."""
        start, end = self.groups[first][0], self.groups[last][1]
        written = self.text[start:end]
        return Number(written, _digits(written), start)

    def sizes(self, first: int, most: int) -> Iterator[tuple[int, int]]:
        """The last group and the count of digits, for each way to go on from a group."""
        count = 0
        for last in range(first, len(self.groups)):
            count += self.groups[last][1] - self.groups[last][0]
            if count > most:
                return
            yield last, count

    def separator(self, after: int) -> str:
        """What stands after a group."""
        return self.text[self.groups[after][1] : self.groups[after + 1][0]]


@lru_cache(maxsize=8)
def runs(text: str) -> tuple[Run, ...]:
    """Every run of at least nine digits; one rule after the other asks for those of a text."""
    if not text.isascii():
        text = _FOREIGN.sub(lambda digit: str(unicodedata.digit(digit[0])), text)
    if _MANY.search(text) is None:
        return ()
    return tuple(
        Run(text, tuple(group.span() for group in _GROUP.finditer(text, *found.span())))
        for found in _RUN.finditer(text)
    )


@lru_cache(maxsize=2)
def identity_numbers(text: str) -> tuple[Number, ...]:
    """Every number of sixteen digits with a region and a date: a NIK, or a family card's."""
    return tuple(_identities(text))


def _identities(text: str) -> Iterator[Number]:
    for run in runs(text):
        for first in range(len(run.groups)):
            for last, count in run.sizes(first, _NIK_DIGITS):
                if count == _NIK_DIGITS and _is_person(number := run.number(first, last)):
                    yield number


def _is_person(number: Number) -> bool:
    return is_identity(number.digits) and AMOUNT.match(number.written) is None


def is_identity(digits: str) -> bool:
    """Whether sixteen digits have a region, a date (a woman's day is 40 more) and a serial."""
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    return (
        _PROVINCES.match(digits) is not None
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


def mobile_numbers(text: str) -> Iterator[Number]:
    """Every Indonesian mobile number: 08…, 62 8… or +62 8…, however it is grouped."""
    for run in runs(text):
        after = -1
        for first in range(len(run.groups)):
            if first > after and (last := _mobile_end(run, first)) is not None:
                after = last
                yield run.number(first, last)


def _mobile_end(run: Run, first: int) -> int | None:
    """The last group of the mobile number that begins with a group, if one does."""
    start, end = run.groups[first]
    beginning = _digits(run.text[start:end])
    is_short = len(beginning) < _MOBILE_FIRST and not _is_country(run.text, start, beginning)
    if is_short or not beginning.startswith(_MOBILE_BEGINS):
        return None
    found = None
    for last, count in run.sizes(first, _MOBILE_LENGTHS[-1]):
        if found is not None and run.separator(last - 1) != run.separator(last - 2):
            return found
        digits = _digits(run.number(first, last).written)
        if count in _MOBILE_LENGTHS and _MOBILE.match(digits):
            found = last
    return found


def _is_country(text: str, start: int, beginning: str) -> bool:
    """Whether a first group is the country's code by itself."""
    return beginning == "62" and text[max(0, start - 2) : start].strip(" (").endswith("+")


def domestic(digits: str) -> str:
    """A mobile number as it is dialled at home, so that two writings can be compared."""
    return f"0{digits[2:]}" if digits.startswith("62") else digits


def _digits(text: str) -> str:
    return "".join(_GROUP.findall(text))
