"""Organisations that are named after a place: what tells the office from the place itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from bulletin.checks.common_words import GENERAL, GOVERNMENTS, SAME_OFFICES
from bulletin.checks.names import Name

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
Lands = Mapping[str, set[frozenset[str]]]


def lands_of(places: Iterable[Name]) -> Lands:
    """The distinctive words of every name of a place, by one of them."""
    found: dict[str, set[frozenset[str]]] = {}
    for place in places:
        for core in place.cores:
            found.setdefault(min(core), set()).add(core)
    return found


def told_from_places(name: Name, lands: Lands) -> Name:
    """An organisation with the places whose names are part of its own.

    A government, and an office that is called as its place is, may be named by the place.
    """
    inside = {land for core in name.cores for land in _inside(core, lands)}
    words = frozenset().union(*inside)
    forms = [frozenset(_WORD.findall(form.lower())) for form in name.forms]
    if not inside or any(form - words <= GOVERNMENTS for form in forms):
        return name
    kinds = frozenset().union(*forms) - words - GENERAL
    alike = (office for office in SAME_OFFICES if not office.isdisjoint(kinds))
    return replace(name, lands=tuple(inside), kinds=kinds.union(*alike)) if kinds else name


def _inside(core: frozenset[str], lands: Lands) -> Iterator[frozenset[str]]:
    for word in core:
        yield from (land for land in lands.get(word, ()) if land <= core)
