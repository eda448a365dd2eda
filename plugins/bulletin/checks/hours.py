"""Times of day as they are spoken: *setengah delapan* is half past seven, 21.00 is 9 p.m."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

HALF_DAY: Final = 720  # minutes
_HOUR: Final = 60
_NOON: Final = 12
_MIDNIGHT: Final = 24
_WORDS: Final = {
    **{word: number for number, word in enumerate(
        ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
         "sepuluh", "sebelas", "dua belas"), 1)},
    **{word: number for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve"), 1)},
    "twenty": 20, "twenty-five": 25, "dua puluh": 20, "dua puluh lima": 25, "lima belas": 15,
    "a quarter": 15, "quarter": 15, "seperempat": 15, "half": 30, "setengah": 30,
}  # fmt: skip
_NUMBER: Final = "|".join(("[0-9]{1,2}", *sorted(_WORDS, key=len, reverse=True)))
_PAST: Final = re.compile(
    rf"\b(?P<minutes>{_NUMBER})(?: minutes)?[ -](?P<way>past|to)[ -](?P<hour>{_NUMBER})\b"
)
_LEWAT: Final = re.compile(
    rf"\b(?P<hour>{_NUMBER}) (?P<way>lewat|lebih|kurang) (?P<minutes>{_NUMBER})\b"
)
_SETENGAH: Final = re.compile(rf"\bsetengah (?P<hour>{_NUMBER})\b(?! (?:ribu|juta|miliar))")
# Each is looked for only where its sign stands in the text: there is hardly ever one.
_SPOKEN: Final = (
    ("setengah ", _SETENGAH),
    (" lewat ", _LEWAT),
    (" lebih ", _LEWAT),
    (" kurang ", _LEWAT),
    ("past", _PAST),
    ("quarter", _PAST),
)
_PARTS: Final = frozenset(("half", "quarter", "a quarter", "seperempat", "setengah"))
_MOST: Final = 200  # of one text
_AM_PM: Final = re.compile(r"[ \xa0]?(?P<half>[ap])\.?m\b")
_PART: Final = re.compile(
    r"[ \xa0](?:wi(?:b|ta|t)[ ])?(?:in the |at |hari )?"
    r"(?P<part>pagi|siang|sore|petang|malam|morning|afternoon|evening|night)\b"
)
_ANY_PART: Final = re.compile(
    r"pagi|siang|sore|petang|malam|maghrib|magrib|isya|ashar|asar|dzuhur|zuhur|subuh|morning|"
    r"afternoon|evening|night|noon|[0-9][ \xa0]?[ap]\.?m\b"
)
_REACH: Final = 80
_LOCAL: Final = re.compile(r"[ \xa0]wi(?:b|ta|t)\b")
_STRICT: Final = re.compile(r"(?:pukul|pkl\.?)[ \xa0]\Z")
_STRICT_REACH: Final = 8
_CLOCK: Final = re.compile(r"(?P<hour>[0-9]{1,2})(?:[.:](?P<minutes>[0-5][0-9]))?(?![0-9])")
_AM, _PM = 0, 1


@dataclass(frozen=True, slots=True)
class Spoken:
    """A time of day in words at a place; minutes since midnight or noon.

    It is certain where the words say nothing else: *five to seven* may be a span.
    """

    start: int
    end: int
    clock: int
    is_certain: bool


def spoken_times(small: str) -> list[Spoken]:
    """Every time of day that a text in small letters says in parts of an hour."""
    patterns = dict.fromkeys(pattern for sign, pattern in _SPOKEN if sign in small)
    found = (one for pattern in patterns for match in pattern.finditer(small) for one in _of(match))
    return [one for one, _ in zip(found, range(_MOST), strict=False)]


def _of(found: re.Match[str]) -> Iterator[Spoken]:
    parts = found.groupdict()
    hour, minutes = _value(parts["hour"]), _value(parts.get("minutes") or "setengah")
    back = (parts.get("way") or "kurang") in ("to", "kurang")
    certain = (parts.get("minutes") or "setengah") in _PARTS
    if 1 <= hour <= _MIDNIGHT and minutes < _HOUR:
        clock = hour * _HOUR + (-minutes if back else minutes)
        yield Spoken(*found.span(), clock % HALF_DAY, is_certain=certain)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word]


def half_of_day(small: str, start: int, end: int) -> int | None:
    """Whether a time in digits lies before noon (0) or after it (1); `None` where nobody knows.

    By what is written beside it; a time as offices write it (09.00, pukul 10.30) runs to 24.
    """
    written = _CLOCK.match(small, start)
    if written is None:
        return None
    hour = int(written["hour"])
    if hour > _NOON:
        return _AM if hour == _MIDNIGHT else _PM
    if found := _AM_PM.match(small, end):
        return _AM if found["half"] == "a" else _PM
    if found := _PART.match(small, end):
        return _half_of_part(found["part"], hour)
    known = written["minutes"] and not _ANY_PART.search(small, max(0, start - _REACH), end + _REACH)
    return int(hour == _NOON) if known and _is_official(small, start, end) else None


def _is_official(small: str, start: int, end: int) -> bool:
    """Whether a time is written as offices do: 09.00, pukul 10.30, 10.30 WIB."""
    before = _STRICT.search(small, max(0, start - _STRICT_REACH), start)
    return small[start] == "0" or _LOCAL.match(small, end) is not None or before is not None


def _half_of_part(part: str, hour: int) -> int | None:
    """The half of the day of *jam 9 malam*; nobody says *jam 5 malam*."""
    if part in ("malam", "night"):
        return _PM if 6 <= hour < _NOON else _AM if hour <= 4 or hour == _NOON else None  # noqa: PLR2004
    if part == "siang":
        return _AM if hour in (10, 11) else _PM
    if part in ("pagi", "morning"):
        return _AM if hour < _NOON else None
    return _PM if hour < _NOON else None
