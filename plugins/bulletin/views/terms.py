"""The abbreviations of the glossary that occur on a page, whatever part of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from html import escape, unescape
from operator import attrgetter
from typing import Any, Final

from bulletin.views.elements import Frame, Html, Term, Text
from bulletin.views.scope import Scope, once

_UNSEEN: Final = frozenset(
    ("href", "src", "iso", "anchor", "state", "lang", "original", "notice", "glossary")
)


@lru_cache(maxsize=8)
def pattern_of(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds each abbreviation as a word, the longest one first.

    What must not stand before a word is asked after its first letter: a pattern that begins
    with letters is searched for up to fifty times as fast.
    """
    longest_first = sorted(abbreviations, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(_as_word, longest_first))})(?![\w-])")


def _as_word(abbreviation: str) -> str:
    first, rest = re.escape(abbreviation[:1]), re.escape(abbreviation[1:])
    return rf"{first}(?<![\w-]{first}){rest}"


@lru_cache(maxsize=8)
def _pattern_in_html(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    return pattern_of(tuple(escape(one, quote=False) for one in abbreviations))


def found_in(html: str, abbreviations: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Where abbreviations stand in clean HTML, not counting tags and names of entities."""
    for found in _pattern_in_html(abbreviations).finditer(html):
        at = found.start()
        if html.rfind("<", 0, at) <= html.rfind(">", 0, at) and html[at - 1 : at] != "&":
            yield found


@once
def _entries(scope: Scope) -> dict[str, Term]:
    found = {one.abbr: one for one in scope.registry.glossary}
    return {abbr: Term(abbr, one.text(scope.language)) for abbr, one in found.items()}


def terms(scope: Scope, page: object) -> tuple[Term, ...]:
    """What the abbreviations stand for that a page shows, in the glossary's order."""
    entries = _entries(scope)
    if not entries:
        return ()
    abbreviations, texts, bodies = tuple(entries), list[str](), list[str]()
    _gather(page, texts, bodies)
    found = {*pattern_of(abbreviations).findall("\n".join(texts))}
    for html in bodies:
        found |= {unescape(one[0]) for one in found_in(html, abbreviations)}
    return tuple(term for abbr, term in entries.items() if abbr in found) if found else ()


def _gather(part: Any, texts: list[str], bodies: list[str]) -> None:  # noqa: ANN401
    """Every text that a reader sees of a page's main part, and the HTML of its body.

    A page has some hundred parts: their types are asked for by identity, the commonest first,
    and the names of their fields once for each type. This takes a tenth of `isinstance`.
    """
    kind: Any = type(part)
    if kind is str:
        texts.append(part)
    elif kind is Text:
        texts.append(part.text)
        if part.now:
            texts.append(part.now)
    elif kind is tuple:
        for one in part:
            _gather(one, texts, bodies)
    elif kind is Html:
        bodies.append(part.html)
    elif seen := _seen(kind):
        for one in seen(part):
            if one is not None:
                _gather(one, texts, bodies)


@cache
def _seen(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the values of a part's fields that a reader sees, all at once."""
    if not is_dataclass(kind):
        return None
    names = [one.name for one in fields(kind) if one.name not in _UNSEEN]
    if kind is Frame:
        names = ["title"]
    values = attrgetter(*names)
    return values if len(names) > 1 else lambda part: (values(part),)
