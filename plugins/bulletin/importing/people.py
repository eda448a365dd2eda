"""People whom a text names, with their offices, as it writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from bulletin.checks.calendar_words import DAY_NAME, MONTH_NAME
from bulletin.importing.vocabulary import one_of, words

_NAME_WORD: Final = (
    r"(?:[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?|[A-Z]\.(?![A-Za-z])|[A-Z][a-z]{1,3}\.|[A-Z]{2,})"
)
_DEGREE: Final = (
    r"(?:\s[SMA]\.(?:[A-Z][A-Za-z]{0,4}\.?)+|,\s?(?:S\.?\s?[A-Z][\w.]{0,8}|M\.?\s?[A-Z][\w.]{0,8}|"
    r"SH|SE|MM|MH|MSi|SSos|SPd|SKM|ST|MT|SIP|SAP|MAP|MPd|A\.?Md[\w.]*|Ph\.?D|Sp\.\s?[A-Z]\w*|"
    r"Lc|MA|BA|QIA|CA))"
)
_UNIT: Final = r"(?:(?:RT|RW)[\s./-]?\s?[0-9]{1,3}(?:\s?/\s?(?:RW\s?)?[0-9]{1,3})?|[0-9]{1,3})"
_NO_NAMES: Final = frozenset(words("people", "no_names"))
_SHORT_NAME: Final = 2  # words that can be a name, where a place before it would be one more
_LOOSE: Final = 2  # the pattern in which a name stands before "sebagai", as much else does
_LONG: Final = 5  # letters of a word in capitals that is no abbreviation
_CALENDAR: Final = re.compile(rf"(?:{DAY_NAME}|{MONTH_NAME})\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A person in a text: the name as written, without the form of address; their office.

    `is_split` tells whether the text itself parts the office from the name.
    """

    name: str
    office: str
    start: int
    end: int
    is_split: bool = True


@cache
def _office() -> str:
    """The pattern of an office: its noun, then words with capitals, units and abbreviations."""
    noun = one_of(words("people", "offices"))
    word = rf"(?:{_UNIT}|[A-Z][\w.&-]*|\([A-Z][A-Za-z]{{1,11}}\))"
    more = rf"(?:\s(?:(?:dan|bidang|urusan)\s(?=[A-Z]))?{word})"
    nouns = rf"(?:(?:{noun})(?![\w-]))(?:\s(?:{noun})(?![\w-])){{0,3}}"
    return rf"(?<![\w-])(?P<office>{nouns}{more}{{0,9}})"


@cache
def name_pattern() -> str:
    """The pattern of a name, with titles before and degrees after it."""
    particles = one_of(words("people", "particles"))
    titles = one_of(words("people", "titles"))
    more = rf"(?:\s(?:(?:{particles})\s)?{_NAME_WORD}){{0,4}}"
    return rf"(?:(?:{titles})(?=\s)\s){{0,4}}{_NAME_WORD}{more}{_DEGREE}*"


@cache
def _address() -> str:
    return rf"(?:(?:{one_of(words('people', 'address'))})\s)?"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    name = rf"{_address()}(?P<name>{name_pattern()})"
    roles = one_of(words("people", "as"))
    return (
        re.compile(rf"{_office()},\s{name}"),
        re.compile(
            rf"{_office()}\s(?:{one_of(words('people', 'address'))})\s(?P<name>{name_pattern()})"
        ),
        re.compile(rf"(?<![\w.-]){name},?\s(?:{roles})\s{_office()}"),
        re.compile(rf"(?<![\w.-]){name}\s\({_office()}[^()]{{0,40}}\)"),
        re.compile(rf"(?<![\w.-]){name},\s{_office()}"),
        re.compile(_office()),
        re.compile(
            rf"(?<![\w.-])(?:{one_of(words('people', 'address'))})\s(?P<name>{name_pattern()})"
        ),
    )


def people(text: str, areas: Iterable[str] = ()) -> list[Mention]:
    """The people of a text with an office or a form of address, in its order.

    `areas` are names of places, which belong to an office and not to a name.
    """
    known, found, taken = frozenset(areas), list[Mention](), [False] * len(text)
    for number, pattern in enumerate(_patterns()):
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            one = _mention(match, known)
            if one and is_name(one.name, trusted=one.is_split and number != _LOOSE):
                taken[one.start : one.end] = [True] * (one.end - one.start)
                found.append(one)
    return sorted(found, key=lambda one: one.start)


def offices(text: str) -> Iterator[tuple[str, int, int]]:
    """The offices that a text names, whoever holds them."""
    for match in re.finditer(_office(), text):
        yield match["office"], match.start(), match.end()


def _mention(match: re.Match[str], areas: frozenset[str]) -> Mention | None:
    groups = match.groupdict()
    name, office = groups.get("name"), groups.get("office") or ""
    if name is None:
        parted = parted_office(office, areas)
        return Mention(*parted, match.start(), match.end(), is_split=False) if parted else None
    return Mention(_without_comma(name), office.strip(), match.start(), match.end())


def _without_comma(name: str) -> str:
    return name.strip().rstrip(",")


def parted_office(text: str, areas: Iterable[str]) -> tuple[str, str] | None:
    """A name and an office that stand side by side: the office ends with a unit or a known place.

    `None` where nobody can know where the name begins.
    """
    best = 0
    for found in re.finditer(rf"(?<![\w-]){_UNIT}(?![\w])", text):
        best = max(best, found.end())
    for area in areas:
        for found in re.finditer(rf"(?<![\w-]){re.escape(area)}(?![\w-])", text):
            best = max(best, found.end())
    noun = re.match(rf"(?:(?:{one_of(words('people', 'offices'))})(?![\w-])\s?)+", text)
    if title := re.search(rf"\s(?:{one_of(words('people', 'titles'))})\s(?=[A-Z])", text):
        best = max(best, title.start())
    best = best or (noun.end() if noun else 0)
    office, name = text[:best].strip(" ,"), text[best:].strip(" ,")
    is_known = best > (noun.end() if noun else 0)
    if not is_known and len(name.split()) > _SHORT_NAME:
        return None
    return (name, office) if name and re.fullmatch(name_pattern(), name) and office else None


def is_name(text: str, *, trusted: bool = False) -> bool:
    """Whether words with capitals can be a person's name: no word of offices and places.

    `trusted` where the text parts it from an office or addresses somebody: only its first word is
    looked at then.
    """
    plain = [word.strip(".,").lower() for word in text.split()]
    own = re.sub(_DEGREE, "", text)
    letters = [word for word in own.split() if len(word.strip(".")) > 1]
    if not letters or all(word.isupper() and len(word) < _LONG for word in letters):
        return False
    if _is_office(text) or plain[0] in _NO_NAMES or {"jakarta", "rw", "rt"} & set(plain):
        return False
    return trusted or not any(word in _NO_NAMES or _CALENDAR.match(word) for word in plain)


def _is_office(text: str) -> bool:
    return re.match(_office(), text) is not None


def same_person(one: str, other: str) -> bool:
    """Whether a shorter name is part of a longer one."""
    short, long = sorted((_core(one), _core(other)), key=len)
    return bool(short) and set(short) <= set(long)


def _core(name: str) -> list[str]:
    titles = {
        one.lower().strip(".") for one in (*words("people", "titles"), *words("people", "address"))
    }
    plain = re.sub(_DEGREE, "", name)
    return [
        word for raw in plain.split() if (word := raw.lower().strip(".,")) and word not in titles
    ]


def areas_in(text: str) -> frozenset[str]:
    """Names of places that a text itself calls so: Kelurahan Kapas Langit.

    Only where the words with capitals end, for a person's name may stand right after the place.
    """
    before = one_of(words("venues", "areas"))
    name = r"[A-Z][\w-]+(?:\s(?:[A-Z][a-z]+|I{1,3}|[0-9]{1,2})){0,2}"
    found = re.finditer(rf"(?i:(?<!\w)(?:{before}))\s({name})(?=[,.;:()\"”]|\s[a-z(]|\s–|\Z)", text)
    return frozenset(one[1].title() if one[1].isupper() else one[1] for one in found)
