"""Who spoke: a name belongs to one person, and whoever is in the registry is named by the id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.checks.finding import finds, problem
from bulletin.model import Library
from bulletin.model.crossreferences import identifier_of, people_by_name
from bulletin.problems import Location, Problem
from bulletin.schema import Article, Person
from bulletin.sources import Document, Kind


@finds("shared-name")
def unshared_names(library: Library) -> Iterator[Problem]:
    """No two people share a name or an alias: a speaker who is given by it is neither of them.

    Letter case, marks and punctuation make no difference.
    """
    seen: dict[str, str] = {}
    for document in library.collection.documents:
        if document.kind is Kind.REGISTRY and isinstance(document.fields, tuple):
            for identifier, at, name in _names(document):
                first = seen.setdefault(identifier_of(name), identifier)
                if first != identifier:
                    given = {"found": name, "other": first}
                    yield problem(document.positions, at, "shared-name", **given)


def _names(document: Document) -> Iterator[tuple[str, Location, str]]:
    """Every name of every person of a registry, with the person's id and its place."""
    for index, person in enumerate(document.fields if isinstance(document.fields, tuple) else ()):
        if isinstance(person, Person):
            yield person.id, (index, "name"), person.name
            for number, alias in enumerate(person.aliases):
                yield person.id, (index, "aliases", number), alias


@finds("speaker-registered")
def speakers_by_id(library: Library) -> Iterator[Problem]:
    """A speaker who is in the registry of people is given by `person`, not by `name`."""
    people: Mapping[str, str] | None = None
    for document in library.collection.documents:
        for index, name in _named(document):
            people = people_by_name(library.registry) if people is None else people
            if person := people.get(identifier_of(name)):
                at = ("speakers", index, "name")
                given = {"found": name, "other": person}
                yield problem(document.positions, at, "speaker-registered", **given)


def _named(document: Document) -> Iterator[tuple[int, str]]:
    """Each speaker of an article who is given by a name, with the place in the list."""
    fields = document.fields
    for index, speaker in enumerate(fields.speakers if isinstance(fields, Article) else ()):
        if speaker.name:
            yield index, speaker.name


RULES: Final = (unshared_names, speakers_by_id)
