"""The abbreviations of the glossary that occur on a page, whatever part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from html import unescape
from typing import Final

from bulletin.views.elements import Frame, Html, Term
from bulletin.views.scope import Scope

_TAG: Final = re.compile(r"<[^>]*>")
_UNSEEN: Final = frozenset(("href", "src", "iso", "anchor", "state", "lang", "original", "notice"))


@lru_cache(maxsize=8)
def pattern_of(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds each abbreviation as a word, the longest one first."""
    longest_first = sorted(abbreviations, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def terms(scope: Scope, page: object) -> tuple[Term, ...]:
    """What the abbreviations stand for that a page shows, in the glossary's order."""
    entries = {one.abbr: one for one in scope.registry.glossary}
    if not entries:
        return ()
    found = set(pattern_of(tuple(entries)).findall("\n".join(shown(page))))
    return tuple(
        Term(abbr, entry.text(scope.language)) for abbr, entry in entries.items() if abbr in found
    )


def shown(part: object) -> Iterator[str]:
    """Every text that a reader sees of a page's main part."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Html):
        yield unescape(_TAG.sub(" ", part.html))
    elif isinstance(part, tuple):
        for one in part:
            yield from shown(one)
    elif isinstance(part, Frame):
        yield part.title
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in _UNSEEN:
                yield from shown(getattr(part, field.name))
