"""References: every id that is named exists.

The rules look at what is written, not at what the schema made of it, so that a file with
another mistake, or a draft that is not complete, has its ids checked all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from bulletin.checks.finding import finds, problem
from bulletin.checks.unread import ACTIONS, EVENTS, unread
from bulletin.languages import ORIGINAL
from bulletin.model import Library
from bulletin.problems import Location, Problem
from bulletin.schema.scalars import is_identifier, nearest, suggested_identifier
from bulletin.sources import Document, Kind

TOPIC: Final = "topic"
PARTY: Final = "organisation or person"
ORGANISATION: Final = "organisation"
PERSON: Final = "person"
PLACE: Final = "place"
EVENT: Final = "event"
ACTION: Final = "action"

Pattern = tuple[str, ...]
Tree = str | Mapping[str, "Tree"]
Known = Mapping[str, frozenset[str]]
EACH: Final = "*"
_ARTICLE: Final[Mapping[Pattern, str]] = {
    ("topics", EACH): TOPIC,
    ("byline", EACH): PARTY,
    ("events", EACH, "place"): PLACE,
    ("events", EACH, "organiser"): ORGANISATION,
    ("events", EACH, "opened_by"): PERSON,
    ("speakers", EACH, "person"): PERSON,
    ("speakers", EACH, "event"): EVENT,
    ("speakers", EACH, "institution"): ORGANISATION,
    ("actions", EACH, "owner"): PARTY,
    ("actions", EACH, "places", EACH): PLACE,
    ("actions", EACH, "topics", EACH): TOPIC,
    ("updates", EACH, "action"): ACTION,
    ("updates", EACH, "owner"): PARTY,
}
_REGISTRIES: Final[Mapping[str, Mapping[Pattern, str]]] = {
    "organisations": {(EACH, "parent"): ORGANISATION},
    "people": {(EACH, "organisation"): ORGANISATION},
    "places": {(EACH, "parent"): PLACE},
}
_KINDS_IN: Final = {
    "topics": (TOPIC,),
    "places": (PLACE,),
    "organisations": (ORGANISATION, PARTY),
    "people": (PERSON, PARTY),
    EVENTS: (EVENT,),
    ACTIONS: (ACTION,),
}
_JENIS: Final = {
    TOPIC: "topik",
    PARTY: "lembaga atau orang",
    ORGANISATION: "lembaga",
    PERSON: "orang",
    PLACE: "wilayah",
    EVENT: "acara",
    ACTION: "tindak lanjut",
}
_WHERE: Final = {
    TOPIC: "registry/topics.yaml",
    PARTY: "registry/organisations.yaml, people.yaml",
    ORGANISATION: "registry/organisations.yaml",
    PERSON: "registry/people.yaml",
    PLACE: "registry/places.yaml",
    EVENT: "`events`",
    ACTION: "`actions`",
}
_SITE: Final[Mapping[Pattern, str]] = {("publisher",): ORGANISATION, ("area",): PLACE}
_LISTS: Final = (("topics",), ("byline",), ("actions", EACH, "places"), ("actions", EACH, "topics"))


@finds("unknown-id", "unlisted-id")
def known_ids(library: Library) -> Iterator[Problem]:
    """Every topic, organisation, person, place, event and action that is named exists."""
    known, unread = _known(library), _unread(library)
    for document in library.collection.documents:
        patterns = {at: kind for at, kind in _references(document).items() if kind not in unread}
        tree = _tree(tuple(patterns.items()))
        leaves = library.kept.made(_leaves_of, document, tree) if patterns else ()
        if any(_is_unknown(value, known[kind]) for kind, value in leaves):
            yield from _unknown(document, patterns, known)


def _unread(library: Library) -> frozenset[str]:
    """The kinds of ids of which some cannot be read: that one mistake is told alone."""
    lists = unread(library).lists
    return frozenset(kind for name in lists for kind in _KINDS_IN.get(name, ()))


def _is_unknown(value: object, known: frozenset[str]) -> bool:
    return isinstance(value, str) and value not in known and is_identifier(value)


def _unknown(
    document: Document, patterns: Mapping[Pattern, str], known: Known
) -> Iterator[Problem]:
    """What a document names that is not known, each at its place."""
    for pattern, kind in patterns.items():
        for location, value in _nodes(document.raw, pattern):
            if _is_unknown(value, known[kind]) and _is_id(location, value):
                ids = sorted(known[kind])
                given = {"kind": kind, "jenis": _JENIS[kind], "found": value, "where": _WHERE[kind]}
                if ids:
                    given["nearest"] = nearest(value, ids)
                code = "unknown-id" if ids else "unlisted-id"
                yield problem(document.positions, location, code, **given)


def _references(document: Document) -> Mapping[Pattern, str]:
    """Where a document names ids; a translation's are compared with its original's."""
    if document.kind is Kind.ARTICLE:
        return _ARTICLE if document.language is ORIGINAL else {}
    if document.kind is Kind.REGISTRY:
        return _REGISTRIES.get(document.name, {})
    return _SITE if document.kind is Kind.SITE else {}


def _known(library: Library) -> Known:
    """Ids by kind; those of broken entries count, so that one mistake is not told twice."""
    declared = {name: frozenset(_meant(ids)) for name, ids in library.declared.items()}
    nothing = frozenset[str]()
    parties = declared.get("parties", nothing)
    people, organisations = library.registry.people, library.registry.organisations
    return {
        TOPIC: declared.get("topics", nothing),
        PLACE: declared.get("places", nothing),
        EVENT: declared.get("events", nothing),
        ACTION: declared.get("actions", nothing),
        PARTY: parties,
        ORGANISATION: parties - (people.keys() - organisations.keys()),
        PERSON: parties - (organisations.keys() - people.keys()),
    }


def _meant(ids: Iterable[str]) -> Iterator[str]:
    """Ids as they should be: who mends *Lampu Jalan* writes what was suggested for it."""
    for one in ids:
        yield one if is_identifier(one) else suggested_identifier(one)


def _is_id(location: Location, value: str) -> bool:
    """An institution may be text: with a hyphen and nothing but id letters it is meant as an id."""
    return location[-1] != "institution" or "-" in value


def _nodes(value: Any, pattern: Pattern, at: Location = ()) -> Iterator[tuple[Location, Any]]:  # noqa: ANN401
    """What is written where a pattern points to, with the locations."""
    if not pattern:
        yield at, value
    elif pattern[0] == EACH and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _nodes(item, pattern[1:], (*at, index))
    elif isinstance(value, dict) and pattern[0] in value:
        yield from _nodes(value[pattern[0]], pattern[1:], (*at, pattern[0]))


@cache
def _tree(patterns: tuple[tuple[Pattern, str], ...]) -> Tree:
    """Patterns with their kinds as a tree, which leads through a document in one go."""
    tree: dict[str, Any] = {}
    for pattern, kind in patterns:
        below = tree
        for part in pattern[:-1]:
            below = below.setdefault(part, {})
        below[pattern[-1]] = kind
    return tree


def _leaves_of(document: Document, tree: Tree) -> list[tuple[str, Any]]:
    return _leaves(document.raw, tree)


def _leaves(value: Any, tree: Tree) -> list[tuple[str, Any]]:  # noqa: ANN401
    """What is written where a tree's patterns point to, each with its kind.

    Most documents are good; without the locations this takes a fifth of the time of `_nodes`.
    """
    found: list[tuple[str, Any]] = []
    _gather(value, tree, found)
    return found


def _gather(value: Any, tree: Tree, found: list[tuple[str, Any]]) -> None:  # noqa: ANN401
    if isinstance(tree, str):
        found.append((tree, value))
    elif isinstance(value, dict):
        for key, below in tree.items():
            if key in value:
                _gather(value[key], below, found)
    elif isinstance(value, list) and EACH in tree:
        for item in value:
            _gather(item, tree[EACH], found)


@finds("repeated-item")
def repeated_items(library: Library) -> Iterator[Problem]:
    """A list of ids names each once."""
    for document in library.collection.documents:
        if document.kind is Kind.ARTICLE:
            yield from library.kept.made(_repeats, document)


def _repeats(document: Document) -> tuple[Problem, ...]:
    tree = _tree(tuple((pattern, "list") for pattern in _LISTS))
    lists = (ids for _, ids in _leaves(document.raw, tree) if isinstance(ids, list))
    return tuple(_repeated(document)) if any(map(_may_repeat, lists)) else ()


def _may_repeat(ids: list[Any]) -> bool:
    """Whether a list may hold an item twice: one of things without a hash may."""
    try:
        return len({*ids}) < len(ids)
    except TypeError:
        return True


def _repeated(document: Document) -> Iterator[Problem]:
    for pattern in _LISTS:
        for location, ids in _nodes(document.raw, pattern):
            for index, identifier in enumerate(ids if isinstance(ids, list) else ()):
                if identifier is not None and identifier in ids[:index]:
                    at = (*location, index)
                    yield problem(document.positions, at, "repeated-item", found=identifier)


RULES: Final = (known_ids, repeated_items)
