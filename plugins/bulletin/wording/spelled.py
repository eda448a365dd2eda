"""Whole numbers spelt out, for what is read aloud: *dua juta lima ratus ribu*.

Indonesian by KBBI: one of ten, a hundred or a thousand is *se-*, of more it is *satu*. English as
in Britain: *and* before tens and ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from bulletin.languages import Language, pick

LARGEST: Final = 10**18 - 1
_THOUSAND: Final = 1000
_HUNDRED: Final = 100
_TEENS: Final = 20
_DIGITS: Final = (
    *("", "satu", "dua", "tiga", "empat"),
    *("lima", "enam", "tujuh", "delapan", "sembilan"),
)
_SCALES: Final = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")
_ENGLISH: Final = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = (
    *("", "ten", "twenty", "thirty", "forty"),
    *("fifty", "sixty", "seventy", "eighty", "ninety"),
)
_ENGLISH_SCALES: Final = ("", "thousand", "million", "billion", "trillion", "quadrillion")


@lru_cache(maxsize=4096)
def spelled(number: int, language: Language) -> str:
    """A whole number from 0 to `LARGEST` in words."""
    if not 0 <= number <= LARGEST:
        raise ValueError(number)
    speak: Callable[[int], Iterator[str]] = pick(language, _indonesian, _english)
    return " ".join(speak(number)) or pick(language, "nol", "zero")


def _groups(number: int) -> Iterator[tuple[int, int]]:
    """The thousands of a number that are not nought, each with its power, the largest first."""
    for power in reversed(range(len(_SCALES))):
        if group := number // _THOUSAND**power % _THOUSAND:
            yield group, power


def _indonesian(number: int) -> Iterator[str]:
    for group, power in _groups(number):
        if (group, power) == (1, 1):
            yield "seribu"
        else:
            yield from _hundreds(group)
            yield from _SCALES[power].split()


def _hundreds(number: int) -> Iterator[str]:
    """A number below a thousand in Indonesian."""
    hundreds, rest = divmod(number, _HUNDRED)
    tens, ones = divmod(rest, 10)
    yield from _times(hundreds, "ratus")
    if tens == 1 and ones:
        yield from _times(ones, "belas")
    else:
        yield from _times(tens, "puluh")
        yield from _DIGITS[ones].split()


def _times(count: int, unit: str) -> Iterator[str]:
    if count == 1:
        yield f"se{unit}"
    elif count:
        yield from (_DIGITS[count], unit)


def _english(number: int) -> Iterator[str]:
    for group, power in _groups(number):
        last = power == 0 and number >= _THOUSAND
        yield from _english_hundreds(group, joined=last)
        yield from _ENGLISH_SCALES[power].split()


def _english_hundreds(number: int, *, joined: bool) -> Iterator[str]:
    """A number below a thousand in English; `joined` where larger numbers stand before it."""
    hundreds, rest = divmod(number, _HUNDRED)
    if hundreds:
        yield from (_ENGLISH[hundreds], "hundred")
    if rest and (hundreds or joined):
        yield "and"
    yield from _tens(rest)


def _tens(number: int) -> Iterator[str]:
    tens, ones = divmod(number, 10)
    if number < _TEENS:
        yield from _ENGLISH[number].split()
    else:
        yield "-".join(filter(None, (_TENS[tens], _ENGLISH[ones])))
