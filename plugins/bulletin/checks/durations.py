"""How long something lasts, as a value: 90 minutes are an hour and a half."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import Final

from bulletin.checks.number_words import number_of_words

_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_MONTH: Final = 30 * _DAY  # as 90 days are called three months
# Minutes; a month is told apart from 30 days only where nobody would take one for the other.
UNITS: Final = {
    **dict.fromkeys(("menit", "minute", "minutes", "min", "mins"), 1),
    **dict.fromkeys(("jam", "hour", "hours", "hourly"), _HOUR),
    **dict.fromkeys(("hari", "harian", "day", "days", "daily"), _DAY),
    **dict.fromkeys(("minggu", "mingguan", "pekan", "week", "weeks", "weekly"), 7 * _DAY),
    **dict.fromkeys(("fortnight", "fortnights", "fortnightly"), 14 * _DAY),
    **dict.fromkeys(("bulan", "bulanan", "month", "months", "monthly"), _MONTH),
    **dict.fromkeys(("triwulan", "kuartal"), 3 * _MONTH),
    **dict.fromkeys(("semester", "semesters"), 6 * _MONTH),
    **dict.fromkeys(("tahun", "tahunan", "year", "years", "yearly", "annual"), 12 * _MONTH),
    **dict.fromkeys(("windu",), 96 * _MONTH),
    **dict.fromkeys(("dekade", "dasawarsa", "decade", "decades"), 120 * _MONTH),
    **dict.fromkeys(("abad", "century", "centuries"), 1200 * _MONTH),
}
_DAYS_OF_A_YEAR: Final = 365 * _DAY
_WHOLE: Final = {"se" + word: size for word, size in UNITS.items()}  # sejam, seminggu
_PARTS: Final = {
    **dict.fromkeys(("half", "setengah", "separuh"), Decimal("0.5")),
    **dict.fromkeys(("quarter", "seperempat"), Decimal("0.25")),
    **dict.fromkeys(("quarters", "perempat"), Decimal("0.75")),  # three of them
}
_ONE: Final = frozenset(("a", "an", "the", "each", "every", "per", "setiap", "tiap", "whole"))
_BETWEEN: Final = frozenset(("and", "of", "or", "to", "dan", "atau", "sampai", "hingga", "couple"))
_WORD: Final = re.compile(r"[a-z]+")
_ADVERBS: Final = ("ly", "an", "ual")  # daily, harian, annual
_MOST: Final = 8  # words before a unit that may say how many
_MORE: Final = 3  # words after it that may say a part


def lasting(numbers: Iterable[Decimal], word: str) -> set[Decimal]:
    """How long some numbers of a unit are, in minutes; nothing for another word."""
    size = UNITS.get(word)
    return set(_sizes(numbers, size)) if size else set()


def _sizes(numbers: Iterable[Decimal], size: int) -> Iterator[Decimal]:
    for number in numbers:
        yield number * size
        if size == 12 * _MONTH:
            yield number * _DAYS_OF_A_YEAR


def durations_said(text: str) -> frozenset[Decimal]:
    """Every duration that a text says in words, in minutes, and what it might mean by them."""
    words, found = _WORD.findall(text.lower()), set[Decimal]()
    for place, word in enumerate(words):
        if size := _WHOLE.get(word):
            found.update(_sizes((Decimal(1), *_with_parts(words, place, Decimal(1))), size))
        elif size := UNITS.get(word):
            found.update(_sizes(_counts(words, place), size))
    return frozenset(found)


def _counts(words: list[str], place: int) -> Iterator[Decimal]:
    """How many the words before a unit say, with the part after it."""
    said = _said_before(words, place)
    parts = [_PARTS[word] for word in said if word in _PARTS]
    numbers = [*_numbers(said)]
    if not numbers and not parts and (said or words[place].endswith(_ADVERBS)):
        numbers = [Decimal(1)]
    yield from parts
    for number in numbers:
        yield from (number, *(number + part for part in parts))
        yield from _with_parts(words, place, number)


def _said_before(words: list[str], place: int) -> list[str]:
    """The words before a unit that may say how many."""
    start = place
    while start > max(0, place - _MOST) and _may_count(words[start - 1]):
        start -= 1
    return words[start:place]


def _may_count(word: str) -> bool:
    return word in _ONE or word in _BETWEEN or word in _PARTS or _counts_alone(word)


@lru_cache(maxsize=4_096)
def _counts_alone(word: str) -> bool:
    return number_of_words(word) is not None


def _numbers(said: list[str]) -> Iterator[Decimal]:
    """The number of each run of number words."""
    for counting, run in groupby(said, _counts_alone):
        number = number_of_words(" ".join(run)) if counting else None
        if number is not None:
            yield Decimal(number)


def _with_parts(words: list[str], place: int, number: Decimal) -> Iterator[Decimal]:
    """A number with the part that is said after the unit: an hour and a half."""
    for word in words[place + 1 : place + 1 + _MORE]:
        if word in _PARTS:
            yield number + _PARTS[word]
        elif word not in _BETWEEN and word not in _ONE:
            return
