"""Numbers as they are written for people: in words with a fraction, in digits with *juta*."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import takewhile
from math import prod
from typing import Final

from bulletin.checks.number_words import number_of_words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DIGITS: Final = _words(
    """
    nol satu dua tiga empat lima enam tujuh delapan sembilan
    zero one two three four five six seven eight nine
    """
)
_TEENS: Final = _words(
    """
    sepuluh sebelas ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    """
)
_TENS: Final = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_HALVES: Final = _words("setengah half")
_WHOLE: Final = _words("seribu sejuta")
_BEGINNINGS: Final = _DIGITS | _TEENS | _TENS | _HALVES | _WHOLE | {"seratus"}
_SCALES: Final = {
    word: Decimal(number_of_words(word) or 1)
    for word in _words("ribu juta miliar milyar triliun thousand million billion trillion")
}
_WITHIN: Final = frozenset(("belas", "puluh", "ratus", "hundred", "koma", "point")).union(_SCALES)
_POINTS: Final = frozenset(("koma", "point"))
_HALF: Final = Decimal("0.5")
# How the words of a number follow one another, each by the letter of its sort.
_SORTS: Final = (
    ("d", _DIGITS),
    ("t", _TEENS),
    ("T", _TENS),
    ("b", ("belas",)),
    ("p", ("puluh",)),
    ("h", ("ratus", "hundred")),
    ("H", ("seratus",)),
    ("s", _SCALES),
    ("S", _WHOLE),
)
_SORT_OF: Final = {word: sort for sort, words in _SORTS for word in words}
_BELOW_1000: Final = "(?:dh|H)?(?:dpd?|db|Td?|t|d)?"
_ONE_NUMBER: Final = re.compile(rf"(?:{_BELOW_1000}s|S){{0,5}}{_BELOW_1000}\Z")
_GLUED: Final = re.compile(
    r"\b(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?=(?:belas|puluh|ratus|ribu|juta)\b)"
)
_WORD: Final = re.compile(r"[a-z]+")
_SILENT: Final = frozenset(("and", "a"))
_GROUPED: Final = re.compile(
    r"([0-9]{1,3}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)(?:[.,]([0-9]{1,2}))?\Z"
)
_PLAIN: Final = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?\Z")
_OF_A_GROUP: Final = 3


def words_of(small: str) -> list[str]:
    """The words of a text in small letters; *limabelas* is two."""
    words = _WORD.findall(_GLUED.sub(r"\1 ", small.replace("-", " ")))
    return [word for word in words if word not in _SILENT]


def begins_number(word: str) -> bool:
    """Whether a number can begin with a word: *ratus* and *juta* alone say none."""
    return word in _BEGINNINGS


def is_of_number(word: str) -> bool:
    """Whether a word can be part of a number."""
    return word in _BEGINNINGS or word in _WITHIN


def value_of_words(words: list[str]) -> Decimal | None:
    """The number that words say; `None` where they say anything else as well."""
    if not words or not begins_number(words[0]):
        return None
    for place, word in enumerate(words):
        before, after = words[:place], words[place + 1 :]
        if word in _POINTS:
            fraction = list(takewhile(lambda one: one not in _SCALES, after))
            return _scaled(before, _fraction(fraction), after[len(fraction) :])
        if word in _HALVES:
            return _scaled(before or ["nol"], _HALF, after)
    return _whole(words)


def _whole(words: list[str]) -> Decimal | None:
    """A whole number; `None` for words that do not make one: *dua tiga*, *nineteen ninety*."""
    sorts = "".join(_SORT_OF.get(word, "?") for word in words)
    number = number_of_words(" ".join(words)) if _ONE_NUMBER.match(sorts) else None
    return None if number is None else Decimal(number)


def _scaled(before: list[str], fraction: Decimal | None, scales: list[str]) -> Decimal | None:
    whole = _whole(before)
    if whole is None or fraction is None or not all(one in _SCALES for one in scales):
        return None
    return (whole + fraction) * prod(_SCALES[one] for one in scales)


def _fraction(words: list[str]) -> Decimal | None:
    """What is said after *koma*: digit by digit, or as a number."""
    digits = [str(number_of_words(word)) for word in words if word in _DIGITS]
    if len(digits) != len(words):
        digits = [str(number_of_words(" ".join(words)))]
    written = "".join(digits)
    return Decimal(f"0.{written}") if written.isdecimal() else None


def values_of_digits(digits: str, scale: str | None) -> set[Decimal]:
    """What digits can mean, with a word such as *juta* after them; nothing where that is unsure."""
    values = set()
    if found := _GROUPED.match(digits):
        values.add(Decimal(f"{re.sub('[.,]', '', found[1])}.{found[3] or 0}"))
    if (found := _PLAIN.match(digits)) and (scale or len(found[2] or "") != _OF_A_GROUP):
        values.add(Decimal(f"{found[1]}.{found[2] or 0}"))
    return {value * _SCALES.get(scale or "", 1) for value in values}
