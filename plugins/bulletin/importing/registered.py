"""Names in a text that are entries of the registries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bulletin.model import Registry
from bulletin.schema import Organisation, Person, Place

_WORD = re.compile(r"[^\W_]+")
_FEW = 2


@dataclass(frozen=True)
class Registered:
    """The registries, asked by the words of a text."""

    registry: Registry

    @cached_property
    def _organisations(self) -> list[tuple[re.Pattern[str], str]]:
        return _patterns(
            (form, one.id)
            for one in self.registry.organisations.values()
            for form in _of_office(one)
        )

    @cached_property
    def _places(self) -> list[tuple[re.Pattern[str], str]]:
        return _patterns(
            (form, one.id) for one in self.registry.places.values() for form in _of_place(one)
        )

    @cached_property
    def _people(self) -> list[tuple[re.Pattern[str], str]]:
        return _patterns(
            (form, one.id) for one in self.registry.people.values() for form in _of_person(one)
        )

    def organisations(self, text: str) -> list[tuple[str, str]]:
        """Ids of the organisations that a text names, with the words, in its order."""
        return _found(text, self._organisations)

    def places(self, text: str) -> list[tuple[str, str]]:
        """Ids of the places that a text names, with the words, in its order; the longest names."""
        return _found(text, self._places)

    def person(self, name: str) -> str | None:
        """The id of the one person whom a name is of."""
        found = {one for one, _ in _found(name, self._people)}
        return found.pop() if len(found) == 1 else None

    def organisation(self, name: str) -> str | None:
        """The id of the organisation that a name is of, and of nothing else."""
        plain = _plain(name)
        found = {
            one.id
            for one in self.registry.organisations.values()
            if plain in map(_plain, _of_office(one))
        }
        return found.pop() if len(found) == 1 else None

    def holder(self, office: str) -> str | None:
        """The id of the one person whose role in the registry is an office, however in full."""
        asked = {*map(str.lower, _WORD.findall(office))}
        holders = [
            one.id
            for one in self.registry.people.values()
            if one.role and len(asked) >= _FEW and _is_of(asked, one.role.id)
        ]
        return holders[0] if len(holders) == 1 else None


def _is_of(asked: set[str], role: str) -> bool:
    """Whether an office is a role, save for words such as *Administrasi* that may be left out."""
    words = {*map(str.lower, _WORD.findall(role))}
    return asked <= words and words - asked <= {"administrasi", "kota", "kelurahan", "kecamatan"}


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(name.casefold()))


def _of_office(one: Organisation) -> Iterator[str]:
    yield from (one.name.id, *one.aliases)
    if one.abbreviation:
        yield one.abbreviation


def _of_place(one: Place) -> Iterator[str]:
    yield from (one.name, *one.aliases)


def _of_person(one: Person) -> Iterator[str]:
    yield from (one.name, *one.aliases)


def _patterns(forms: Iterator[tuple[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    """The patterns of names, the longest first; spaces, hyphens and dots are as good as another."""
    ordered = sorted(forms, key=lambda one: len(one[0]), reverse=True)
    return [(re.compile(_pattern(form)), identifier) for form, identifier in ordered]


def _pattern(form: str) -> str:
    words = (re.escape(word) for word in re.split(r"[\s-]+", form) if word)
    return r"(?<![\w-])" + r"[\s-]+".join(words) + r"(?![\w]|-\w)"


def _found(text: str, patterns: list[tuple[re.Pattern[str], str]]) -> list[tuple[str, str]]:
    taken, found = [False] * len(text), list[tuple[int, str, str]]()
    for pattern, identifier in patterns:
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                found.append((match.start(), identifier, match[0]))
    return [*dict.fromkeys((identifier, said) for _, identifier, said in sorted(found))]
