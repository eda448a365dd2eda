"""The entries of a registry as names that texts may have."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final, TypeGuard

from bulletin.checks.known import Known
from bulletin.checks.names import (
    LONG,
    Name,
    Names,
    Which,
    arranged,
    core_of,
    forms_with_compass,
    words_of,
)
from bulletin.checks.office_names import lands_of, told_from_places
from bulletin.model.registry import Registry
from bulletin.schema.status import PlaceKind

_MILD_KINDS: Final = frozenset((PlaceKind.LANDMARK, PlaceKind.RW))

_DEEPEST: Final = 20

_last: tuple[Known, Names] | None = None


def names_of(known: Known) -> Names:
    """The names of the registries; the last ones are kept, for every article asks for them."""
    global _last  # noqa: PLW0603 - one place, asked by identity
    if _last is None or _last[0] is not known:
        _last = known, arranged(_names(known))
    return _last[1]


def _names(known: Known) -> Iterator[Name]:
    registry, own = known.registry, _own(known)
    for person in registry.people.values():
        name = _name("people", person.id, (person.name, *person.aliases))
        yield replace(name, within=_above(registry, person.organisation))
    places = tuple(_places(registry, own))
    lands = lands_of(places)
    for one in registry.organisations.values():
        forms, short = (one.name.id, one.name.en, *one.aliases), (one.abbreviation or "",)
        name = _name("organisations", one.id, forms, short)
        name = replace(name, within=_above(registry, one.parent), is_mild=name.id in own)
        yield name if name.is_mild else told_from_places(name, lands)
    yield from places


def _places(registry: Registry, own: Container[str]) -> Iterator[Name]:
    for place in registry.places.values():
        name = _name("places", place.id, (place.name, *place.aliases))
        within = frozenset(_enclosing(registry, place.parent))
        mild = name.id in own or place.kind in _MILD_KINDS
        yield replace(name, within=within, is_mild=mild)


def _own(known: Known) -> frozenset[str]:
    """What goes without saying: the area of the site and what encloses it, and its publisher."""
    if known.site is None:
        return frozenset()
    area = _enclosing(known.registry, known.site.area)
    return frozenset((*area, f"organisations/{known.site.publisher}"))


def _enclosing(registry: Registry, identifier: str | None) -> Iterator[str]:
    """A place and the places around it, as ids of names; a circle is told elsewhere."""
    seen: set[str] = set()
    while _goes_on(identifier, registry.places, seen):
        seen.add(identifier)
        yield f"places/{identifier}"
        identifier = registry.places[identifier].parent


def _goes_on(
    identifier: str | None, known: Container[str], seen: AbstractSet[str]
) -> TypeGuard[str]:
    """Whether there is something above that was not yet; nobody nests deeper than `_DEEPEST`."""
    is_new = identifier in known and identifier not in seen
    return identifier is not None and is_new and len(seen) < _DEEPEST


def _above(registry: Registry, identifier: str | None) -> frozenset[str]:
    """An organisation and those above it, as ids of names."""
    seen: set[str] = set()
    while _goes_on(identifier, registry.organisations, seen):
        seen.add(identifier)
        identifier = registry.organisations[identifier].parent
    return frozenset(f"organisations/{one}" for one in seen)


def _name(which: Which, identifier: str, forms: Iterable[str], short: Iterable[str] = ()) -> Name:
    """A name of its forms; an abbreviation may lack distinctive words."""
    long = tuple(dict.fromkeys(one for form in forms for one in forms_with_compass(form)))
    cores = tuple(map(core_of, long))
    short = tuple(filter(None, short))
    return Name(
        which=which,
        id=f"{which}/{identifier}",
        forms=(*long, *short),
        cores=tuple(filter(None, (*cores, *map(core_of, short)))),
        words=frozenset(one for form in long for one in words_of(form) if len(one) >= LONG),
        is_plain=not all(cores),
    )
