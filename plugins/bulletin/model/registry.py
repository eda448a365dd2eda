"""The registry: topics, organisations, people, places and the glossary, by id."""

from __future__ import annotations

from collections.abc import Mapping
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

        It ends before an unknown place and before a circle: checks ask, too, of what is not right.
        """
        path: dict[str, Place] = {}
        here: str | None = identifier
        while here is not None and here in self.places and here not in path:
            path[here] = self.places[here]
            here = path[here].parent
        return tuple(path.values())
