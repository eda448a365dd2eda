"""Numbers as they are written: in digits with dots or commas, or in words of either language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

_UNITS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("nol", "zero"),
            ("satu", "se", "one"),
            ("dua", "two"),
            ("tiga", "three"),
            ("empat", "four"),
            ("lima", "five"),
            ("enam", "six"),
            ("tujuh", "seven"),
            ("delapan", "eight"),
            ("sembilan", "nine"),
            ("sepuluh", "ten"),
            ("sebelas", "eleven"),
            ("twelve",),
            ("thirteen",),
            ("fourteen",),
            ("fifteen",),
            ("sixteen",),
            ("seventeen",),
            ("eighteen",),
            ("nineteen",),
        )
    )
    for word in words
}
_TENS: Final = {
    word: 10 * number
    for number, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
    )
}
_HUNDREDS: Final = frozenset(("ratus", "hundred"))
_SCALES: Final = {
    **dict.fromkeys(("ribu", "thousand"), 10**3),
    **dict.fromkeys(("juta", "million"), 10**6),
    **dict.fromkeys(("miliar", "milyar", "billion"), 10**9),
    **dict.fromkeys(("triliun", "trilyun", "trillion"), 10**12),
}
_JOINED: Final = re.compile(r"\bse(?=(?:puluh|belas|ratus|ribu|juta)\b)")
_WORD: Final = re.compile(r"[a-z]+")
_SILENT: Final = frozenset(("and", "rupiah", "rupiahs"))
_MOST_WORDS: Final = 40
_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?\Z")
_WHOLE: Final = re.compile(r"\d+(?:[.,]00)?\Z")
# Words that say a number beside others: a text has the number where it has the word.
_ALSO: Final = {
    **dict.fromkeys(("half", "setengah", "separuh", "paruh"), ("0.5", "50", "2")),
    **dict.fromkeys(("quarter", "quarters", "seperempat", "perempat"), ("0.25", "25", "4")),
    **dict.fromkeys(("thirds", "sepertiga", "pertiga"), ("3",)),
    **dict.fromkeys(("once", "pertama"), ("1",)),
    **dict.fromkeys(("twice", "double", "both", "pair", "couple", "ganda"), ("2",)),
    **dict.fromkeys(("thrice", "triple"), ("3",)),
    **dict.fromkeys(("dozen", "dozens", "lusin", "selusin", "noon", "midnight"), ("12",)),
    **dict.fromkeys(("decade", "dekade", "dasawarsa"), ("10",)),
    **dict.fromkeys(("century", "abad"), ("100",)),
    "clock": ("24",),
    "fortnight": ("14", "2"),
    "independence": ("17",),
    "kemerdekaan": ("17",),
    "kodi": ("20",),
}
_ORDINALS: Final = {
    "first": "one",
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
}
_WITHIN: Final = frozenset(("belas", "puluh", "and"))
_ROMAN: Final = re.compile(r"(?<![^\W_])[IVX]{1,6}(?![^\W_])")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}


def number_of_words(text: str) -> int | None:
    """The number that a text says in words; `None` where it says anything else as well."""
    words = _WORD.findall(_JOINED.sub("satu ", text.lower().replace("-", " ")))
    words = [word for word in words if word not in _SILENT]
    if not words or len(words) > _MOST_WORDS or re.search(r"\d", text):
        return None
    total = part = 0
    for word in words:
        if word in _SCALES:
            total, part = total + (part or 1) * _SCALES[word], 0
        elif (grown := _grown(part, word)) is None:
            return None
        else:
            part = grown
    return total + part


def _grown(part: int, word: str) -> int | None:
    """A number below a thousand with one word more."""
    if word in _UNITS:
        return part + _UNITS[word]
    if word in _TENS:
        return part + _TENS[word]
    if word == "belas":
        return part + 10
    if word == "puluh":
        return part - part % 10 + part % 10 * 10
    if word in _HUNDREDS:
        return part * 100 or 100
    return None


def number_of_digits(text: str) -> int | None:
    """The whole number of digits in groups of three, or without groups; `None` for another one."""
    if _WHOLE.match(text):
        return int(re.split(r"[.,]", text)[0])
    if found := _GROUPED.match(text):
        groups = text.split(found[1])
        last = re.split(r"[.,]", groups[-1])[0]
        return int("".join((*groups[:-1], last)))
    return None


def numbers_said(text: str) -> frozenset[Decimal]:
    """Every number that a text says in words or in Roman numerals, and each word's own."""
    found: set[Decimal] = set()
    run: list[str] = []
    end = -1
    for word in _WORD.finditer(text.lower()):
        cardinal = _cardinal(word[0])
        if run and (cardinal is None or word.start() - end > 1 or len(run) == _MOST_WORDS):
            found.update(_of_run(run))
            run = []
        if cardinal:
            run.append(cardinal)
        found.update(map(Decimal, _ALSO.get(word[0], ())))
        end = word.end()
    found.update(_of_run(run), (Decimal(_of_roman(one)) for one in _ROMAN.findall(text)))
    return frozenset(found)


def _of_run(run: list[str]) -> Iterator[Decimal]:
    """The number of some words one after the other, and of each alone."""
    for said in {" ".join(run), *run}:
        if (number := number_of_words(said)) is not None:
            yield Decimal(number)


def _cardinal(word: str) -> str | None:
    """The word for counting of an ordinal or a counting word; `None` for another word."""
    if word in _ORDINALS:
        return _ORDINALS[word]
    for one in (word, word.removeprefix("ke"), word.removesuffix("th"), f"{word[:-4]}y"):
        if one in _WITHIN or _JOINED.match(one) or _grown(0, one) is not None or one in _SCALES:
            return one
    return None


def _of_roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[one] for one in numeral]
    return sum(
        -value if value < following else value
        for value, following in zip(values, (*values[1:], 0), strict=True)
    )
