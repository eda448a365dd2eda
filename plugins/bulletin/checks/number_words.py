"""Numbers as they are written: in digits with dots or commas, or in words of either language."""

from __future__ import annotations

import re
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
