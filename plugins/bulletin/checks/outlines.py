"""The outline of a text's numbers, by which most counterparts are seen to agree.

To read all quantities of both would take five times as long.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bulletin.checks.calendar_words import month_of
from bulletin.checks.decimal_signs import ENGLISH, INDONESIAN, Sign
from bulletin.checks.extraction import AFTER, PERCENT, SCALES
from bulletin.checks.figures import RUN

_DIGIT: Final = re.compile(r"[0-9]")
_NUMBER: Final = re.compile(rf"({RUN.pattern}){AFTER.pattern}(?: ([12][0-9]{{3}})(?![0-9]))?")
_YEAR: Final = re.compile(r"[12][0-9]{3}\Z")
_GROUPS: Final[dict[Sign, re.Pattern[str]]] = {
    INDONESIAN: re.compile(r"\.(?=[0-9]{3}(?![0-9]))"),
    ENGLISH: re.compile(r",(?=[0-9]{3}(?![0-9]))"),
}
_LONG: Final = 200_000  # signs; beyond that there may be nothing but numbers
_ALONE: Final = "?"
_HALVES: Final = frozenset(("a", "am", "p", "pm", "pagi", "siang", "sore", "petang", "malam"))
_SPOKEN: Final = "etengah "  # setengah 8 is no half past 8


def are_alike(there: str, here: str) -> bool:
    """Whether two texts have the same numbers, each with the same word after it.

    A year alone may follow a month, and a time may be of another half of the day, so texts with
    one are never alike.
    """
    if _DIGIT.search(there) is None and _DIGIT.search(here) is None:
        return True
    if len(there) + len(here) > _LONG or _SPOKEN in there or _SPOKEN in here:
        return False
    outline = _outline(there, INDONESIAN)
    return _ALONE not in outline and outline == _outline(here, ENGLISH)


def _outline(text: str, sign: Sign) -> list[str]:
    return sorted(_plain(*found, sign) for found in _NUMBER.findall(text.lower()))


@lru_cache(maxsize=16_384)
def _plain(run: str, word: str, year: str, sign: Sign) -> str:
    """A number with what the word after it makes of it, the same in both languages."""
    number = _GROUPS[sign].sub("", run)
    if sign == ENGLISH and "," in number:
        return _ALONE
    number = number.replace(",", ".").lstrip("0")
    if month := month_of(word):
        return f"{number} month {month} {year}"
    if word in SCALES:
        return f"{number} times {SCALES[word]} {year}"
    if _YEAR.match(run) or year or word in _HALVES:
        return _ALONE
    return f"{number} %" if word in PERCENT else number
