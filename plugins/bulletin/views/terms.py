"""The abbreviations of the glossary that occur on a page, whatever part of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from html import unescape
from operator import attrgetter
from typing import Any, Final
from urllib.parse import quote

from bulletin.schema import Glossary
from bulletin.views.elements import Html, Term, Text
from bulletin.views.frame_elements import Frame
from bulletin.views.scope import Scope, once
from bulletin.views.words import is_shown, words_pattern

_UNSEEN: Final = frozenset(
    ("href", "src", "iso", "anchor", "state", "lang", "original", "notice", "glossary", "after")
)


def by_abbreviation(glossary: Iterable[Glossary]) -> Iterator[tuple[str, Glossary]]:
    """The entries in their order, each with a name of its own for ids; it has no white space."""
    taken: dict[str, int] = {}
    for one in sorted(glossary, key=lambda one: (one.abbr.casefold(), one.abbr)):
        name = "-".join(one.abbr.split())
        taken[name] = taken.get(name, 0) + 1
        yield name if taken[name] == 1 else f"{name}-{taken[name]}", one


@once
def known_terms(scope: Scope) -> dict[str, Term]:
    """What the abbreviations stand for, in the glossary's order."""
    names = {one.abbr: name for name, one in by_abbreviation(scope.registry.glossary)}
    folder = scope.addresses.href(scope.addresses.folder(scope.language, "glossary"))
    return {
        one.abbr: Term(
            abbr=one.abbr,
            meaning=one.text(scope.language),
            anchor=term_id(names[one.abbr]),
            href=f"{folder}#{quote(entry_id(names[one.abbr]))}",
        )
        for one in scope.registry.glossary
    }


def term_id(name: str) -> str:
    """The id of an abbreviation in the list of those on a page."""
    return f"_t-{name}"


def entry_id(name: str) -> str:
    """The id of an abbreviation's entry in the glossary."""
    return f"_g-{name}"


@lru_cache(maxsize=8)
def _patterns(abbreviations: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds abbreviations in texts, and in HTML."""
    return words_pattern(abbreviations), words_pattern(abbreviations, in_html=True)


def terms(scope: Scope, page: object) -> tuple[Term, ...]:
    """What the abbreviations stand for that a page shows, in the glossary's order."""
    known = known_terms(scope)
    if not known:
        return ()
    in_text, in_html = _patterns(tuple(known))
    texts, bodies = list[str](), list[str]()
    _gather(page, texts, bodies)
    found = {*in_text.findall("\n".join(texts))}
    for html in bodies:
        shown = (one for one in in_html.finditer(html) if is_shown(html, one.start()))
        found |= {unescape(one[0]) for one in shown}
    found = {" ".join(one.split()) for one in found}
    return tuple(term for abbr, term in known.items() if " ".join(abbr.split()) in found)


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
