"""The names that the registries know, as they are written."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.known import Known


def names(known: Known) -> Iterator[str]:
    """Every name and alias of an organisation, a person or a place."""
    registry = known.registry
    for organisation in registry.organisations.values():
        yield from (organisation.name.id, organisation.name.en, *organisation.aliases)
    for person in registry.people.values():
        yield from (person.name, *person.aliases)
    for place in registry.places.values():
        yield from (place.name, *place.aliases)


def abbreviations(known: Known) -> frozenset[str]:
    """Every abbreviation of an organisation and of the glossary."""
    registry = known.registry
    found = (one.abbreviation for one in registry.organisations.values())
    return frozenset(one for one in (*found, *(one.abbr for one in registry.glossary)) if one)
