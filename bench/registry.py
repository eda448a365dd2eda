"""The invented site's registry: topics, organisations, people, places and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

from bench.words import (
    AGENCIES,
    BODIES,
    FIRST_NAMES,
    KECAMATAN,
    KELURAHAN,
    LAST_NAMES,
    ROLES,
    TOPICS,
    Both,
)

CITY: Final = "kota-rekaan"
PROVINCE: Final = "antah-berantah"
_UNITS: Final = 3


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the registry."""

    id: str
    name: Both
    description: Both


@dataclass(frozen=True, slots=True)
class Organisation:
    """An institution of the registry."""

    id: str
    name: Both
    abbreviation: str | None = None
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the registry."""

    id: str
    name: str
    aliases: tuple[str, ...]
    role: Both
    organisation: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the registry."""

    id: str
    name: str
    kind: str
    code: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """Every entry by its id."""

    topics: Mapping[str, Topic]
    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    places: Mapping[str, Place]

    def party(self, identifier: str, language: str) -> str:
        """An organisation's or a person's name in one language."""
        organisation = self.organisations.get(identifier)
        return organisation.name.text(language) if organisation else self.people[identifier].name


def identifier(name: str) -> str:
    """A name as an id of the content form."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


@cache
def registry() -> Registry:
    """The registry of every corpus: it depends on nothing."""
    return Registry(
        topics={one.id: one for one in _topics()},
        organisations={one.id: one for one in _organisations()},
        people={one.id: one for one in _people()},
        places={one.id: one for one in _places()},
    )


def bodies_of(kelurahan: str) -> list[str]:
    """The ids of a kelurahan's own organisations."""
    return [identifier(name.id.format(place=kelurahan)) for name in BODIES]


def places_of(kelurahan: str) -> list[str]:
    """The ids of a kelurahan and of the places in it."""
    here = identifier(kelurahan)
    return [here, *(one.id for one in registry().places.values() if one.parent == here)]


def _topics() -> Iterator[Topic]:
    for name in TOPICS:
        about = Both(f"Kabar tentang {name.id.lower()}.", f"News about {name.en.lower()}.")
        yield Topic(identifier(name.id), name, about)


def _organisations() -> Iterator[Organisation]:
    city = Both("Pemerintah Kota Rekaan", "Rekaan City Government")
    yield Organisation("pemkot-rekaan", city, "Pemkot", ("Balai Kota",))
    for name in AGENCIES:
        here = identifier(name.id)
        url = f"https://{here}.example/"
        yield Organisation(here, name, parent="pemkot-rekaan", url=url)
    for kelurahan, body in product(KELURAHAN, BODIES):
        name = Both(*(text.format(place=kelurahan) for text in body))
        yield Organisation(identifier(name.id), name, parent="pemkot-rekaan")


def _people() -> Iterator[Person]:
    for at, (first, last) in enumerate(product(FIRST_NAMES, LAST_NAMES)):
        name = f"{first} {last}"
        kelurahan = KELURAHAN[at % len(KELURAHAN)]
        role = Both(*(f"{text} {kelurahan}" for text in ROLES[at % len(ROLES)]))
        of = bodies_of(kelurahan)
        yield Person(identifier(name), name, (f"{first[:3]}. {last}",), role, of[at % len(of)])


def _places() -> Iterator[Place]:
    yield Place(PROVINCE, "Provinsi Antah Berantah", "provinsi", "98")
    yield Place(CITY, "Kota Rekaan", "kota", "98.98", PROVINCE)
    for at, name in enumerate(KECAMATAN):
        yield Place(identifier(name), f"Kecamatan {name}", "kecamatan", f"98.98.{at + 1:02d}", CITY)
    for at, name in enumerate(KELURAHAN):
        part, rest = at % len(KECAMATAN), at // len(KECAMATAN)
        code = f"98.98.{part + 1:02d}.{1001 + rest}"
        parent = identifier(KECAMATAN[part])
        yield Place(identifier(name), f"Kelurahan {name}", "kelurahan", code, parent, (name,))
        yield from _inside(name)


def _inside(kelurahan: str) -> Iterator[Place]:
    here = identifier(kelurahan)
    for number in range(1, _UNITS + 1):
        name = f"RW {number:02d} {kelurahan}"
        yield Place(f"{here}-rw-{number:02d}", name, "rw", parent=here)
    yield Place(f"{here}-balai", f"Balai Warga {kelurahan}", "landmark", parent=here)
