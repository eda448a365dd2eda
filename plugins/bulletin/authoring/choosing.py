"""The registries as what an answer is chosen from: by id, by name, by any other name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from bulletin.authoring.fields import Kind
from bulletin.languages import Language
from bulletin.model import Registry

_SHOWN: Final = 4
_CLOSE: Final = 0.7


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a registry: what is shown, and all names by which it is found."""

    id: str
    name: str
    others: tuple[str, ...] = ()
    about: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All that it may be called, its id too."""
        return (self.id, self.name, *self.others)


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen in one question."""

    known: tuple[Choice, ...] = field(default=())

    def find(self, answer: str) -> Choice | None:
        """The one entry that an answer names."""
        wanted = answer.casefold()
        found = {one.id: one for one in self.known if wanted in map(str.casefold, one.names)}
        return next(iter(found.values())) if len(found) == 1 else None

    def like(self, typed: str) -> Iterator[Choice]:
        """The entries with a name in which all typed words stand, in the registry's order."""
        words = typed.casefold().split()
        for one in self.known:
            names = " ".join(one.names).casefold()
            if all(word in names for word in words):
                yield one

    def meant(self, answer: str) -> str:
        """The names that an answer resembles."""
        found = [one.name for one in self.like(answer)]
        names = {one.name.casefold(): one.name for one in self.known}
        close = get_close_matches(answer.casefold(), names, n=_SHOWN, cutoff=_CLOSE)
        return ", ".join(dict.fromkeys((*found[:_SHOWN], *(names[one] for one in close))))


def choices_of(kind: Kind, registry: Registry, language: Language) -> Choices:
    """What a question about one registry offers."""
    return Choices(tuple(_entries(kind, registry, language)))


def _entries(kind: Kind, registry: Registry, language: Language) -> Iterable[Choice]:
    if kind == "topics":
        for topic in registry.topics.values():
            both = (topic.name.id, topic.name.en)
            yield Choice(topic.id, topic.name.text(language), both)
    if kind in {"organisations", "parties"}:
        yield from _organisations(registry, language)
    if kind in {"people", "parties"}:
        for person in registry.people.values():
            role = person.role.text(language) if person.role else ""
            yield Choice(person.id, person.name, person.aliases, role)
    if kind == "places":
        for place in registry.places.values():
            around = [one.name for one in registry.place_path(place.id)[1:2]]
            yield Choice(place.id, place.name, place.aliases, ", ".join(around))


def _organisations(registry: Registry, language: Language) -> Iterable[Choice]:
    for one in registry.organisations.values():
        short = (one.abbreviation,) if one.abbreviation else ()
        names = (one.name.id, one.name.en, *short, *one.aliases)
        yield Choice(one.id, one.name.text(language), names, one.abbreviation or "")
