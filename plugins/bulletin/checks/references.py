"""References: every id that is named exists.

The rules look at what is written, not at what the schema made of it, so that a file with
another mistake, or a draft that is not complete, has its ids checked all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from bulletin.checks.finding import problem
from bulletin.languages import ORIGINAL
from bulletin.model import Library
from bulletin.problems import Location, Problem
from bulletin.schema.scalars import is_identifier, nearest
from bulletin.sources import Document, Kind

TOPIC: Final = "topik / topic"
PARTY: Final = "lembaga atau orang / organisation or person"
ORGANISATION: Final = "lembaga / organisation"
PERSON: Final = "orang / person"
PLACE: Final = "wilayah / place"
EVENT: Final = "acara / event"
ACTION: Final = "tindak lanjut / action"

Pattern = tuple[str, ...]
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
_SITE: Final[Mapping[Pattern, str]] = {("publisher",): ORGANISATION, ("area",): PLACE}
_LISTS: Final = (("topics",), ("byline",), ("actions", EACH, "places"), ("actions", EACH, "topics"))


def known_ids(library: Library) -> Iterator[Problem]:
    """Every topic, organisation, person, place, event and action that is named exists."""
    known = _known(library)
    for document in library.collection.documents:
        for pattern, kind in _references(document).items():
            for location, value in _values(document.raw, pattern):
                if is_identifier(value) and value not in known[kind] and _is_meant(location, value):
                    suggestion = nearest(value, sorted(known[kind]))
                    given = {"kind": kind, "found": value, "nearest": suggestion}
                    yield problem(document.positions, location, "unknown-id", **given)


def _references(document: Document) -> Mapping[Pattern, str]:
    """Where a document names ids; a translation's are compared with its original's."""
    if document.kind is Kind.ARTICLE:
        return _ARTICLE if document.language is ORIGINAL else {}
    if document.kind is Kind.REGISTRY:
        return _REGISTRIES.get(document.name, {})
    return _SITE if document.kind is Kind.SITE else {}


def _known(library: Library) -> Mapping[str, frozenset[str]]:
    """Ids by kind; those of broken entries count, so that one mistake is not told twice."""
    declared = library.declared
    parties = frozenset(declared.get("parties", ()))
    people, organisations = library.registry.people, library.registry.organisations
    return {
        TOPIC: frozenset(declared.get("topics", ())),
        PLACE: frozenset(declared.get("places", ())),
        EVENT: frozenset(declared.get("events", ())),
        ACTION: frozenset(declared.get("actions", ())),
        PARTY: parties,
        ORGANISATION: parties - (people.keys() - organisations.keys()),
        PERSON: parties - (organisations.keys() - people.keys()),
    }


def _is_meant(location: Location, value: str) -> bool:
    """An institution may be text: with a hyphen and nothing but id letters it is meant as an id."""
    return location[-1] != "institution" or "-" in value


def _values(value: Any, pattern: Pattern, at: Location = ()) -> Iterator[tuple[Location, str]]:  # noqa: ANN401
    """Every text that is written where a pattern points to."""
    for location, found in _nodes(value, pattern, at):
        if isinstance(found, str):
            yield location, found


def _nodes(value: Any, pattern: Pattern, at: Location = ()) -> Iterator[tuple[Location, Any]]:  # noqa: ANN401
    if not pattern:
        yield at, value
    elif pattern[0] == EACH and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _nodes(item, pattern[1:], (*at, index))
    elif isinstance(value, dict) and pattern[0] in value:
        yield from _nodes(value[pattern[0]], pattern[1:], (*at, pattern[0]))


def repeated_items(library: Library) -> Iterator[Problem]:
    """A list of ids names each once."""
    for document in library.collection.documents:
        if document.kind is not Kind.ARTICLE:
            continue
        for pattern in _LISTS:
            for location, ids in _nodes(document.raw, pattern):
                for index, identifier in enumerate(ids if isinstance(ids, list) else ()):
                    if identifier is not None and identifier in ids[:index]:
                        at = (*location, index)
                        yield problem(document.positions, at, "repeated-item", found=identifier)


RULES: Final = (known_ids, repeated_items)
