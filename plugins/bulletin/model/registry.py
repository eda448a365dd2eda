"""The registry: topics, organisations, people, places and the glossary, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bulletin.languages import Language
from bulletin.schema import Glossary, Organisation, Person, Place, Topic


@dataclass(frozen=True, slots=True)
class Registry:
    """Entries by id, in the order in which they are written."""

    topics: Mapping[str, Topic] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    glossary: tuple[Glossary, ...] = ()

    def party(self, identifier: str, language: Language) -> str:
        """The name of an organisation or a person, which share one namespace."""
        if organisation := self.organisations.get(identifier):
            return organisation.name.text(language)
        return self.people[identifier].name

    def place_path(self, identifier: str) -> tuple[Place, ...]:
        """A place and what encloses it, from the inside out.

        It ends in content that is not checked yet, too: at a circle, or an unknown place.
        """
        path: dict[str, Place] = {}
        while identifier in self.places and identifier not in path:
            path[identifier] = self.places[identifier]
            identifier = path[identifier].parent or ""
        return tuple(path.values())


def enclosing(registry: Registry) -> Mapping[str, tuple[str, ...]]:
    """Each place with itself and what encloses it, from the inside out; all by id."""
    return {
        identifier: tuple(one.id for one in registry.place_path(identifier))
        for identifier in registry.places
    }


def around(places: Iterable[str], enclosing: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """Some places and all that encloses them, each once."""
    return dict.fromkeys(at for one in places for at in enclosing.get(one, ()))
