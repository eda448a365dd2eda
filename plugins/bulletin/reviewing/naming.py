"""People and organisations: who is named anew, who has another name or id, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from bulletin.model.library import Identity
from bulletin.reviewing.comparing import Comparison
from bulletin.reviewing.mentions import mentioned
from bulletin.reviewing.side import Side, mapping, unreadable
from bulletin.sources import Document

KINDS: Final = ("people", "organisations")
# Where the front matter names somebody: by id, or in words.
_BY_ID: Final = frozenset(("byline", "owner", "organiser", "opened_by", "person", "institution"))
_ELSE: Final = frozenset(("place", "places", "topics"))


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of the registry whose name or id changes, and where it is named.

    `left` are the places where the former name still stands in a text, as path and line.
    """

    kind: str
    ids: tuple[str, str]
    names: tuple[str, str]
    pages: tuple[Identity, ...]
    left: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class First:
    """Somebody who is named for the first time, and the page; `None` in the registry alone."""

    name: str
    kind: str
    page: Identity | None


def renamed(compared: Comparison) -> tuple[Named, ...]:
    """Every person and organisation with another name, or another id."""
    return tuple(one for kind in KINDS for one in _renamed(compared, kind))


def _renamed(compared: Comparison, kind: str) -> Iterator[Named]:
    before, after = compared.base.names(kind), compared.head.names(kind)
    known = {name: one for one, name in before.items() if one not in after}
    for one, name in after.items():
        old = one if one in before else known.get(name)
        if old is not None and (old, before[old]) != (one, name):
            pages = pages_of(compared.head, {old, one})
            left = _left(compared.head, before[old], name) if before[old] != name else ()
            yield Named(kind, (old, one), (before[old], name), pages, tuple(left))


def pages_of(side: Side, ids: set[str]) -> tuple[Identity, ...]:
    """The articles and pages that name an id in their front matter."""
    return tuple(
        identity
        for identity, files in side.stories.items()
        if any(not ids.isdisjoint(_named(mapping(one), "", _BY_ID | _ELSE)) for one in files)
    )


def _named(
    given: Any,  # noqa: ANN401 - what YAML holds
    key: str,
    keys: frozenset[str] = _BY_ID,
) -> Iterator[str]:
    """Every id or word by which a front matter names somebody."""
    if isinstance(given, dict):
        for name, value in given.items():
            yield from _named(value, str(name), keys)
    elif isinstance(given, list):
        for value in given:
            yield from _named(value, key, keys)
    elif isinstance(given, str) and key in keys:
        yield " ".join(given.split())


def _left(side: Side, old: str, new: str) -> Iterator[tuple[str, int]]:
    """Where a text still has the former name, which may be a part of the new one."""
    for files in side.stories.values():
        for document in files:
            for number, line in enumerate(side.text(document).split("\n"), 1):
                if old in line.replace(new, ""):
                    yield document.positions.path, number


def first_named(compared: Comparison) -> tuple[First, ...]:
    """Everybody whom no article named before, and who is new in the registry."""
    known = {name for name, _ in _everybody(compared.base)}
    moved = {one.ids[1] for one in renamed(compared)} | {one.names[1] for one in renamed(compared)}
    found: dict[str, First] = {}
    hidden = "\n".join(_hidden(compared.base))
    for name, page in _everybody(compared.head):
        if name not in known and name not in moved and name not in hidden:
            found.setdefault(name, _first(compared.head, name, page))
    for kind in KINDS:
        old = compared.base.names(kind)
        for one, name in compared.head.names(kind).items():
            if one not in old and one not in moved:
                found.setdefault(one, First(name, kind, None))
    told = {one.name for one in found.values()}
    for name, page in mentioned(compared):
        if not any(name in one or one in name for one in told):
            found.setdefault(name, First(name, "", page))
    return tuple(found.values())


def _hidden(side: Side) -> Iterator[str]:
    """The files of which nothing is known but their words."""
    for files in side.stories.values():
        yield from (side.text(one) for one in files if unreadable(one))


def _first(side: Side, name: str, page: Identity) -> First:
    for kind in KINDS:
        if name in (names := side.names(kind)):
            return First(names[name], kind, page)
    return First(name, "", page)


def _everybody(side: Side) -> Iterator[tuple[str, Identity]]:
    """Everybody whom originals name, and who speaks in them by name alone."""
    for identity, files in side.stories.items():
        for name in (*_named(mapping(files[0]), ""), *_speakers(files[0])):
            yield name, identity


def _speakers(document: Document) -> Iterator[str]:
    speakers = mapping(document).get("speakers")
    for one in speakers if isinstance(speakers, list) else ():
        if isinstance(one, dict) and isinstance(one.get("name"), str):
            yield " ".join(one["name"].split())
