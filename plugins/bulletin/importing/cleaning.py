"""A pasted text without what messengers and clipboards add to it: names of senders, odd signs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from bulletin.checks.calendar_words import DAY_NAME
from bulletin.importing.vocabulary import one_of, words

_DAY: Final = r"(?P<a>[0-9]{1,4})[/.-](?P<b>[0-9]{1,2})(?:[/.-](?P<c>[0-9]{2,4}))?"
_CLOCK: Final = r"[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?(?:[\s\u202f]?[AaPp]\.?[Mm]\.?)?"
_NAME: Final = r"[^:\n]{1,60}:"
# [31/7 09.12] Nama: …; [09:12, 7/31/2025] Name: …; 31/07/25 09.12 - Nama: …
_PREFIXES: Final = tuple(
    re.compile(form)
    for form in (
        rf"\[{_DAY},?\s{_CLOCK}\]\s(?:{_NAME}\s?)?",
        rf"\[{_CLOCK},\s{_DAY}\]\s(?:{_NAME}\s?)?",
        rf"{_DAY},?\s(?:pukul\s)?{_CLOCK}\s-\s(?:{_NAME}\s?)?",
    )
)
_UNSEEN: Final = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\ufe0e\ufe0f\u20e3]"
)
_SPACES: Final = re.compile(r"[^\S\n]+")
_MARKED: Final = re.compile(r"(?<![\w*_~])([*_~]{1,3})(?=[^\s*_~])([^\n]*?[^\s*_~])\1(?![\w*_~])")
_QUOTE: Final = re.compile(r"^(?:>+\s*)+")
_HASHTAGS: Final = re.compile(r"(?:#\w+[\s,]*)+\Z")
_RULE: Final = re.compile(r"[-=_*~.•·+#\s]{3,}\Z")
_EDITED: Final = re.compile(
    r"\s*<[^<>\n]{3,60}(?:diedit|edited|omitted|disertakan)[^<>\n]{0,20}>\s*", re.IGNORECASE
)
_DIGITS: Final = re.compile(r"^\s*([0-9])\ufe0f?\u20e3\s*", re.MULTILINE)
_FURNITURE: Final = re.compile(
    rf"[\W_]*(?:{one_of(words('parts', 'furniture'))})[\W_]*\Z", re.IGNORECASE
)
_TABLE: Final = str.maketrans(
    {"\u00a0": " ", "\u2028": "\n", "\u2029": "\n", "\t": " ", "¶": "\n", "\u2011": "-"}
)
_GLUED: Final = re.compile(rf"\b({DAY_NAME})(?=\(?[0-9])", re.IGNORECASE)  # jumat5/1/23
_TWO_DIGITS: Final = 100
_CENTURY: Final = 2000
_NOON: Final = 12


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines of a text, and what its first message said of itself.

    `sent` is the day of the message where its form leaves no doubt, `stamp` its beginning;
    `bold` are the lines that were wholly in bold.
    """

    lines: tuple[str, ...]
    sent: date | None = None
    stamp: str = ""
    bold: frozenset[str] = frozenset()


def cleaned(text: str) -> Cleaned:
    """The lines of a text in the order in which they stand; what is left out has no words."""
    text = unicodedata.normalize("NFC", _DIGITS.sub(r"\1. ", text).translate(_TABLE))
    text = _EDITED.sub(" ", _UNSEEN.sub("", text))
    lines, bold, sent, stamp = list[str](), set[str](), None, ""
    for raw in text.split("\n"):
        line, found = _without_prefix(raw.strip())
        if found and not stamp:
            sent, stamp = _day(found), found[0].strip()
        plain = _plain(line)
        if plain and line.startswith("*") and line.rstrip(" .:!").endswith("*"):
            bold.add(plain)
        lines.append("" if _says_nothing(plain) else plain)
    return Cleaned(tuple(lines), sent, stamp, frozenset(bold))


def _without_prefix(line: str) -> tuple[str, re.Match[str] | None]:
    for form in _PREFIXES:
        if found := form.match(line):
            return line[found.end() :], found
    return line, None


def _day(found: re.Match[str]) -> date | None:
    """The day of a message; `None` where day and month could be the other way round."""
    first, second, year = int(found["a"]), int(found["b"]), found["c"]
    if year is None:
        return None
    if len(found["a"]) == len("2025"):
        return _made(first, second, int(year))
    full = int(year) + (_CENTURY if int(year) < _TWO_DIGITS else 0)
    if first > _NOON >= second:
        return _made(full, second, first)
    if second > _NOON >= first:
        return _made(full, first, second)
    return _made(full, second, first) if first == second else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(line: str) -> str:
    """A line without pictures and the signs of bold and italic."""
    line = _QUOTE.sub("", line)
    for _ in range(3):
        line = _MARKED.sub(r"\2", line)
    line = "".join(" " if _is_picture(one) else one for one in line)
    line = _GLUED.sub(r"\1 ", line)
    line = re.sub(r"^#{1,6}\s+", "", _SPACES.sub(" ", line).strip())
    return line.strip("*~ ") if line.startswith(("**", "~")) else line


def _is_picture(sign: str) -> bool:
    """Whether a sign is an emoji or another drawing; a bullet and a degree are none."""
    if sign in "•·°–—…|→+=<>~^`$©®™×±²³½¼¾§":
        return False
    return unicodedata.category(sign) in ("So", "Sk", "Cs", "Co", "Cn")


def _says_nothing(line: str) -> bool:
    return any(form.match(line) for form in (_HASHTAGS, _RULE, _FURNITURE)) and bool(line)
