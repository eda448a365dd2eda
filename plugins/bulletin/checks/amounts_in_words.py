"""Truth: a number that a text says twice, before brackets and in them, is one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, takewhile
from typing import Final

from bulletin.checks.amount_patterns import (
    AND,
    BRACKET,
    CLOCK,
    DIGITS,
    DIGITS_BEFORE,
    LABELS,
    LAST_WORD,
    NAME,
    OPERATOR,
    ROUGHLY,
    WORDS_BEFORE,
)
from bulletin.checks.calendar_words import small_letters
from bulletin.checks.finding import finds
from bulletin.checks.known import Known
from bulletin.checks.texts import Texts, texts_of
from bulletin.checks.worded_values import (
    begins_number,
    is_of_number,
    value_of_words,
    values_of_digits,
    words_of,
)
from bulletin.problems import Problem
from bulletin.sources import Document

_ENOUGH: Final = 50  # findings in one file
_MOST: Final = 2_000  # brackets that are looked at
_REACH: Final = 80  # signs before a bracket in which a number begins
_CURRENCIES: Final = ("rp", "idr")
_RUPIAH: Final = frozenset(("rupiah", "rupiahs"))
_PERCENT: Final = frozenset(("persen", "percent", "%"))
_EACH: Final = frozenset(("per", "setiap", "tiap", "each"))
_YEARS: Final = range(1900, 2101)
_LARGE: Final = 1000
_ONES: Final = (["satu"], ["one"])


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that is said: what it can mean, and what it counts.

    `start` is where it begins, `step` the last place that it says: a million of *3 juta*.
    """

    values: set[Decimal]
    counted: frozenset[str]
    start: int = 0
    step: Decimal = Decimal(1)
    is_scaled: bool = False

    def is_of(self, kind: frozenset[str]) -> bool:
        """Whether it counts rupiah, or hundredths."""
        return not kind.isdisjoint(self.counted)

    @property
    def nouns(self) -> frozenset[str]:
        """What it counts besides."""
        return self.counted - _RUPIAH - _PERCENT

    @property
    def is_large(self) -> bool:
        """Whether it may well be an amount of rupiah."""
        return min(self.values) >= _LARGE


@dataclass(frozen=True, slots=True)
class _Twice:
    """A number before a bracket and the one in it."""

    before: _Number
    inside: _Number


@finds("amount-words")
def amounts_in_words(document: Document, known: Known) -> Iterator[Problem]:
    """A number in digits and the same in words, one of them in brackets, say the same."""
    del known
    yield from islice(_problems(texts_of(document)), _ENOUGH)


def _problems(texts: Texts) -> Iterator[Problem]:
    small = small_letters(texts.together)
    for bracket in islice(BRACKET.finditer(small), _MOST):
        if twice := _twice(small, bracket):
            before, inside = twice.before, twice.inside
            written = " ".join(texts.together[before.start : bracket.end()].split())
            if not _is_name(texts.together, before.start, written):
                text, at = texts.at(before.start)
                given = {"other": _shown(before), "nearest": _shown(inside)}
                yield text.problem("amount-words", at, found=written, **given)


def _twice(small: str, bracket: re.Match[str]) -> _Twice | None:
    """The two numbers of a bracket and what stands before it, where they are not the same."""
    first = bracket["first"]
    start = max(0, bracket.start() - _REACH)
    before = small[start : bracket.start()]
    if first.isdigit() or first in _CURRENCIES:
        found = DIGITS.match(bracket["inside"])
        inside = _in_digits(found, 0) if found else None
        if inside is None:
            return None
        return _of_words(before, start, inside) or _of_amounts(before, start, inside)
    return _of_digits(before, start, bracket["inside"]) if _may_begin(first) else None


def _is_name(text: str, start: int, written: str) -> bool:
    """Whether a single word is the last of a name: Kapas Dua (12)."""
    within = text[max(0, start - 2) : start - 1].isalnum()
    return within and NAME.match(written) is not None


def _may_begin(word: str) -> bool:
    return begins_number(words_of(word)[0]) if words_of(word) else False


def _of_digits(before: str, start: int, inside: str) -> _Twice | None:
    """Digits before a bracket and other words in it."""
    number, words = _digits_before(before, start), _in_words(words_of(inside))
    if number is None or words is None or number.is_of(_PERCENT) != words.is_of(_PERCENT):
        return None
    amount = number.is_of(_RUPIAH) or (number.is_large and not number.counted)
    if number.nouns and not (number.is_of(_RUPIAH) or number.is_of(_PERCENT) or words.counted):
        return None
    is_other = words.is_of(_RUPIAH) and not amount
    same = is_other or not words.nouns <= number.nouns or words.values & number.values
    return None if same else _Twice(number, words)


def _of_words(before: str, start: int, digits: _Number) -> _Twice | None:
    """Words before a bracket and other digits in it."""
    number = _words_before(before, start)
    if number is None or digits.nouns or number.is_of(_PERCENT) != digits.is_of(_PERCENT):
        return None
    if not (digits.counted or number.counted) and _is_reference(digits):
        return None
    if digits.is_of(_RUPIAH) and not (number.is_of(_RUPIAH) or number.is_large):
        return None
    return _Twice(number, digits) if _differ(number, digits, number.step / 2) else None


def _of_amounts(before: str, start: int, inside: _Number) -> _Twice | None:
    """An amount such as Rp3 juta, and in the bracket one in full that is not about that."""
    number = _digits_before(before, start)
    if number is None or number.is_scaled == inside.is_scaled or number.nouns or inside.nouns:
        return None
    step = number.step if number.is_scaled else inside.step
    both = number.is_of(_RUPIAH) and inside.is_of(_RUPIAH)
    return _Twice(number, inside) if both and _differ(number, inside, step) else None


def _differ(one: _Number, other: _Number, step: Decimal) -> bool:
    """Whether two numbers differ by more than one rounds."""
    allowed = step if one.is_large else Decimal(0)
    gaps = [abs(a - b) for a in one.values for b in other.values]
    return all(gap >= allowed and gap > 0 for gap in gaps)


def _is_reference(digits: _Number) -> bool:
    """Whether digits alone may number an item, or be a year."""
    return any(value == 1 or value in _YEARS for value in digits.values)


def _digits_before(before: str, start: int) -> _Number | None:
    found = DIGITS_BEFORE.search(before)
    if found is None or OPERATOR.search(before[: found.start()]):
        return None
    word = LAST_WORD.search(before[: found.start()])
    if found["scale"] and word and word["word"] in ROUGHLY:
        return None
    return _in_digits(found, start + found.start())


def _in_digits(found: re.Match[str], start: int) -> _Number | None:
    """A number in digits; `None` for a time, and where other words belong to it."""
    unit, scale, digits = found["unit"] or "", found["scale"], found["digits"]
    counted = {unit, found["each"] or "", *(("rupiah",) if found["money"] else ())}
    counted |= {"%"} if found["percent"] else set()
    counted -= {"", *_EACH}
    values = values_of_digits(digits, scale)
    alone = not (scale or counted & (_RUPIAH | _PERCENT))
    odd = is_of_number(unit) or (found["money"] and unit and unit not in _RUPIAH)
    if not values or odd or (alone and CLOCK.match(digits)):
        return None
    return _Number(values, frozenset(counted), start, _step(digits, scale), scale is not None)


def _step(digits: str, scale: str | None) -> Decimal:
    """The last place of *2,5 juta*: a hundred thousand."""
    decimals = len(re.split("[.,]", digits)[-1]) if not digits.isdigit() else 0
    return max(values_of_digits("1", scale)) * Decimal(f"1e-{decimals}")


def _in_words(words: list[str]) -> _Number | None:
    """A number in words and what it counts."""
    said = list(takewhile(is_of_number, words))
    value = value_of_words(said)
    counted = frozenset(words[len(said) :]) - _EACH
    return None if value is None else _Number({value}, counted, 0, _last_place(value))


def _last_place(value: Decimal) -> Decimal:
    """The place of the last digit of a number in words that is not 0."""
    digits = str(int(value))
    return Decimal(f"1e{len(digits) - len(digits.rstrip('0'))}")


def _words_before(before: str, start: int) -> _Number | None:
    """The number in words that stands directly before a bracket; no name, none about right."""
    found = WORDS_BEFORE.search(before)
    words = words_of(found["words"]) if found else []
    counted = words[-1:] if {*words[-1:]} & (_RUPIAH | _PERCENT) else []
    words = words[: len(words) - len(counted)]
    size = len(list(takewhile(is_of_number, reversed(words))))
    said, rest = words[len(words) - size :], words[: len(words) - size]
    number = _in_words([*said, *counted])
    names = LABELS | ROUGHLY | AND if size == 1 else LABELS | ROUGHLY
    if number is None or (said in _ONES and not counted) or {*rest[-1:]} & names:
        return None
    begins = len(before)
    for word in reversed([*said, *counted]):
        begins = before.rfind(word, 0, begins)
    return _Number(number.values, number.counted, start + begins, number.step)


def _shown(number: _Number) -> str:
    """A number as Indonesians write it."""
    value = max(number.values).normalize()
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))
