"""The entries of a registry as names that texts may have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

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
from bulletin.model.registry import Registry
from bulletin.schema.registry import Organisation, Place
from bulletin.schema.status import PlaceKind

_MILD_KINDS: Final = frozenset((PlaceKind.LANDMARK, PlaceKind.RW))

_DEEPEST: Final = 20  # levels: nobody nests deeper

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
    for one in registry.organisations.values():
        forms, short = (one.name.id, one.name.en, *one.aliases), (one.abbreviation or "",)
        name = _name("organisations", one.id, forms, short)
        yield replace(name, within=_above(registry, one.parent), is_mild=name.id in own)
    for place in registry.places.values():
        name = _name("places", place.id, (place.name, *place.aliases))
        within = _enclosing(registry, place.parent)
        mild = name.id in own or place.kind in _MILD_KINDS
        yield replace(name, within=within, is_mild=mild)


def _own(known: Known) -> frozenset[str]:
    """What goes without saying: the area of the site and what encloses it, and its publisher."""
    if known.site is None:
        return frozenset()
    area = _enclosing(known.registry, known.site.area)
    return frozenset((*area, f"organisations/{known.site.publisher}"))


def _enclosing(registry: Registry, identifier: str | None) -> frozenset[str]:
    """A place and the places around it, as ids of names; a circle is told elsewhere."""
    return _chain("places", registry.places, identifier)


def _above(registry: Registry, identifier: str | None) -> frozenset[str]:
    """An organisation and those above it, as ids of names."""
    return _chain("organisations", registry.organisations, identifier)


def _chain(
    which: Which, entries: Mapping[str, Place | Organisation], identifier: str | None
) -> frozenset[str]:
    found = list[str]()
    while identifier and identifier in entries and len(found) < _DEEPEST:
        found.append(f"{which}/{identifier}")
        identifier = entries[identifier].parent
    return frozenset(found)


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
