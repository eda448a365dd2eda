"""References: every id that is named exists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from bulletin.checks.finding import documents, problem
from bulletin.model import Library
from bulletin.problems import Location, Positions, Problem
from bulletin.schema import Article, Organisation, Person, Place, Site
from bulletin.schema.article import Action, Event, Speaker, Update
from bulletin.schema.scalars import is_identifier, nearest
from bulletin.sources import Kind

TOPIC, PARTY, ORGANISATION, PERSON, PLACE, EVENT, ACTION = (
    "topik / topic",
    "lembaga atau orang / organisation or person",
    "lembaga / organisation",
    "orang / person",
    "wilayah / place",
    "acara / event",
    "tindak lanjut / action",
)


class Reference(NamedTuple):
    """An id that is named at a location, and what it should be the id of."""

    location: Location
    identifier: str | None
    kind: str


def known_ids(library: Library) -> Iterator[Problem]:
    """Every topic, organisation, person, place, event and action that is named exists."""
    known = _known(library)
    for document, article in documents(library, Article):
        for reference in _of_article(article):
            yield from _missing(document.positions, reference, known)
    for document in library.collection.documents:
        if document.kind is Kind.REGISTRY and isinstance(document.fields, tuple):
            for index, entry in enumerate(document.fields):
                for reference in _of_entry(entry, index):
                    yield from _missing(document.positions, reference, known)
    for document, site in documents(library, Site):
        for reference in _of_site(site):
            yield from _missing(document.positions, reference, known)


def _known(library: Library) -> Mapping[str, frozenset[str]]:
    """Ids by kind; those of broken entries count, so that one mistake is not told twice."""
    declared = library.declared
    parties = frozenset(declared.get("parties", ()))
    return {
        TOPIC: frozenset(declared.get("topics", ())),
        PLACE: frozenset(declared.get("places", ())),
        EVENT: frozenset(declared.get("events", ())),
        ACTION: frozenset(declared.get("actions", ())),
        PARTY: parties,
        ORGANISATION: parties - frozenset(library.registry.people),
        PERSON: parties - frozenset(library.registry.organisations),
    }


def _missing(
    positions: Positions, reference: Reference, known: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    ids = known[reference.kind]
    if reference.identifier is not None and reference.identifier not in ids:
        yield problem(
            positions,
            reference.location,
            "unknown-id",
            kind=reference.kind,
            found=reference.identifier,
            nearest=nearest(reference.identifier, sorted(ids)),
        )


def _of_article(article: Article) -> Iterator[Reference]:
    for index, topic in enumerate(article.topics):
        yield Reference(("topics", index), topic, TOPIC)
    for index, party in enumerate(article.byline):
        yield Reference(("byline", index), party, PARTY)
    for index, event in enumerate(article.events):
        yield from _of_event(event, ("events", index))
    for index, speaker in enumerate(article.speakers):
        yield from _of_speaker(speaker, ("speakers", index))
    for index, action in enumerate(article.actions):
        yield from _of_action(action, ("actions", index))
    for index, update in enumerate(article.updates):
        yield from _of_update(update, ("updates", index))


def _of_event(event: Event, at: Location) -> Iterator[Reference]:
    yield Reference((*at, "place"), event.place, PLACE)
    yield Reference((*at, "organiser"), event.organiser, ORGANISATION)
    yield Reference((*at, "opened_by"), event.opened_by, PERSON)


def _of_speaker(speaker: Speaker, at: Location) -> Iterator[Reference]:
    yield Reference((*at, "person"), speaker.person, PERSON)
    yield Reference((*at, "event"), speaker.event, EVENT)
    if speaker.institution and _looks_like_id(speaker.institution):
        yield Reference((*at, "institution"), speaker.institution, ORGANISATION)


def _looks_like_id(institution: str) -> bool:
    """An institution may be text; with a hyphen and no capital or space it is meant as an id."""
    return is_identifier(institution) and re.search("-", institution) is not None


def _of_action(action: Action, at: Location) -> Iterator[Reference]:
    yield Reference((*at, "owner"), action.owner, PARTY)
    for index, place in enumerate(action.places):
        yield Reference((*at, "places", index), place, PLACE)
    for index, topic in enumerate(action.topics):
        yield Reference((*at, "topics", index), topic, TOPIC)


def _of_update(update: Update, at: Location) -> Iterator[Reference]:
    yield Reference((*at, "action"), update.action, ACTION)
    yield Reference((*at, "owner"), update.owner, PARTY)


def _of_entry(entry: object, index: int) -> Iterator[Reference]:
    if isinstance(entry, Organisation):
        yield Reference((index, "parent"), entry.parent, ORGANISATION)
    elif isinstance(entry, Person):
        yield Reference((index, "organisation"), entry.organisation, ORGANISATION)
    elif isinstance(entry, Place):
        yield Reference((index, "parent"), entry.parent, PLACE)


def _of_site(site: Site) -> Iterator[Reference]:
    yield Reference(("publisher",), site.publisher, ORGANISATION)
    yield Reference(("area",), site.area, PLACE)


def repeated_items(library: Library) -> Iterator[Problem]:
    """A list of ids names each once."""
    for document, article in documents(library, Article):
        lists: list[tuple[Location, tuple[str, ...]]] = [
            (("topics",), article.topics),
            (("byline",), article.byline),
            *(((("actions", n, "places")), one.places) for n, one in enumerate(article.actions)),
            *(((("actions", n, "topics")), one.topics) for n, one in enumerate(article.actions)),
        ]
        for location, ids in lists:
            for index, identifier in enumerate(ids):
                if identifier in ids[:index]:
                    at = (*location, index)
                    yield problem(document.positions, at, "repeated-item", found=identifier)


RULES: Final = (known_ids, repeated_items)
