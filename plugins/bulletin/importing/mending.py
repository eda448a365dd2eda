"""The spelling of the house in a pasted text; every change is kept, so that it can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bulletin.checks.calendar_words import DAY_NAME
from bulletin.checks.forms import forms_in
from bulletin.importing.vocabulary import one_of, table, words
from bulletin.model import Registry

_ABBREVIATION: Final = r"[A-Z]{2,6}"
_ROW: Final = re.compile(
    rf"((?:\b{_ABBREVIATION}, )+{_ABBREVIATION}) (dan|atau|serta) (?={_ABBREVIATION}\b)"
)
_LOOSE: Final = re.compile(r"(?<=\w) +([:;,.!?])(?=\s|$)")
_HYPHEN: Final = re.compile(r"(?<=\w) - (?=\w)")
_RUPIAH: Final = re.compile(r"\b[Rr][Pp]\.? ?(?=[0-9])")
_COMMA: Final = re.compile(r"(?<=[a-z)])(?= (?:di antaranya|yaitu|yakni)\b| antara lain ?:)")
_PART_OF: Final = ("satu", "beberapa", "banyak", "sebagian", "dua", "tiga", "empat", "lima")
_SCALE: Final = re.compile(r"Rp[0-9.,]+ (Ribu|Juta|Miliar|Milyar|Triliun)\b")
_PREVIOUS: Final = re.compile(r"([\w-]+)[^\w-]*\Z")
_PASSED: Final = frozenset(("dan", "atau", "serta"))
_DAY_NAME: Final = re.compile(DAY_NAME, re.IGNORECASE)
Change = tuple[str, str]


def mended(line: str, registry: Registry) -> tuple[str, tuple[Change, ...]]:
    """A line in the spelling of the house, and what was changed: before, after."""
    changes = list[Change]()
    for step in (_words, _forms, _signs, _names, _letters):
        for start, end, right in sorted(step(line, registry), reverse=True):
            if line[start:end] != right:
                changes.append((line[start:end], right))
                line = line[:start] + right + line[end:]
    return line, tuple(changes)


Places = Iterator[tuple[int, int, str]]


@cache
def _small() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """The patterns of short forms, misspelt words and phrases, with the right ones."""
    found = list[tuple[re.Pattern[str], dict[str, str]]]()
    for name in ("phrases", "short", "words"):
        right = dict(table("spelling", name))
        end = "" if name == "phrases" else r"(?![\w-])\.?(?=\W|\Z)" if name == "short" else r"\b"
        found.append((re.compile(rf"(?<![\w.-])(?:{one_of(right)}){end}", re.IGNORECASE), right))
    return tuple(found)


def _words(line: str, registry: Registry) -> Places:
    """Short forms of chats, misspelt words and phrases; none in capitals, which may be a name."""
    del registry
    taken = 0
    every = ((found, right) for pattern, right in _small() for found in pattern.finditer(line))
    for found, right in sorted(every, key=lambda one: one[0].start()):
        key = (
            " ".join(found[0].rstrip(".").lower().split()) if " " in found[0] else found[0].lower()
        )
        meant = right.get(key, right.get(key.rstrip(".")))
        if (
            meant
            and found.start() >= taken
            and not found[0].isupper()
            and not _is_title(line, found)
        ):
            taken = found.end()
            yield found.start(), found.end(), meant.capitalize() if found[0][0].isupper() else meant


def _is_title(line: str, found: re.Match[str]) -> bool:
    """Whether a short form is a title before a name: dr. Embun, Bpk. Guntur."""
    return found[0].endswith(".") and re.match(r"\s?[A-Z]", line[found.end() :]) is not None


def _forms(line: str, registry: Registry) -> Places:
    """What the checks of the house have a right form for."""
    for form in forms_in(line, _every_name(registry)):
        yield form.at, form.at + len(form.found), form.right


def _signs(line: str, registry: Registry) -> Places:
    """Spaces before signs, hyphens between spaces, the comma of a row, the one before a list."""
    del registry
    for found in _LOOSE.finditer(line):
        yield found.start(), found.end(), found[1]
    for found in _HYPHEN.finditer(line):
        yield found.start(), found.end(), " – "
    for found in _RUPIAH.finditer(line):
        yield found.start(), found.end(), "Rp"
    for found in _ROW.finditer(line):
        yield found.end(1), found.end(1), ","
    for found in _COMMA.finditer(line):
        if not line[: found.start()].endswith(_PART_OF):
            yield found.start(), found.end(), ","
    for found in _SCALE.finditer(line):
        yield found.start(1), found.end(1), found[1].lower()


def _every_name(registry: Registry) -> tuple[str, ...]:
    """The names and abbreviations that are right; other names of an entry may be misspelt."""
    organisations = registry.organisations.values()
    return (
        *(one.name.id for one in organisations),
        *(one.abbreviation for one in organisations if one.abbreviation),
        *(one.name for one in registry.people.values()),
        *(one.name for one in registry.places.values()),
    )


def _names(line: str, registry: Registry) -> Places:
    """Names of the registries in their letters, and nicknames of places and offices in full."""
    for wrong, right in _nicknames(registry):
        for found in re.finditer(rf"(?<![\w-]){re.escape(wrong)}(?![\w-])", line):
            yield found.start(), found.end(), right
    for name in (one.name for one in registry.places.values()):
        if " " in name:
            for found in re.finditer(rf"(?<![\w-]){re.escape(name.lower())}(?![\w-])", line):
                yield found.start(), found.end(), name


def _nicknames(registry: Registry) -> Iterator[Change]:
    """Other names of one word that share none with the right name, and what is written instead.

    An office's is one only beside an abbreviation that is nearly the same: a misspelt one.
    """
    for place in registry.places.values():
        for alias in place.aliases:
            if _is_word(alias) and alias.lower() not in place.name.lower():
                yield alias, place.name
    for one in registry.organisations.values():
        for alias in one.aliases:
            short = one.abbreviation or ""
            if _is_word(alias) and alias != short and _differ_little(alias, short):
                yield alias, short


def _is_word(text: str) -> bool:
    return text.isalpha()


def _differ_little(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _letters(line: str, registry: Registry) -> Places:
    """Common nouns in small letters where they are part of no name."""
    del registry
    for found in re.finditer(rf"(?<![\w-])(?:{one_of(_generic())})(?![\w-])", line):
        if found.start() and not _names_something(line, found) and _is_common(line, found):
            yield found.start(), found.end(), found[0].lower()


def _generic() -> tuple[str, ...]:
    return (*words("spelling", "offices"), *words("spelling", "generic"))


def _names_something(line: str, found: re.Match[str]) -> bool:
    """Whether an office stands before its name: Kelurahan Kapas Langit."""
    after = re.match(r"\s+(?:dan\s+)?([A-Z0-9][\w-]*)", line[found.end() :])
    is_office = found[0] in words("spelling", "offices")
    return is_office and after is not None and after[1] not in _generic()


def _is_common(line: str, found: re.Match[str]) -> bool:
    """Whether the words before begin no name and no sentence."""
    before = line[: found.start()]
    if found[0] in words("spelling", "generic") and before.endswith(", "):
        return True
    while previous := _PREVIOUS.search(before):
        sign = before[previous.end(1) :].strip()
        word, before = previous[1], before[: previous.start()]
        if sign not in ("", ",", ":") or word[0].isdigit():
            return False
        if word in _PASSED or word in _generic() or re.fullmatch(_ABBREVIATION, word):
            continue
        return word[0].islower() or (
            found[0] == "Tanggal" and _DAY_NAME.fullmatch(word) is not None
        )
    return False
