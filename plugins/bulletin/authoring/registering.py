"""A name that no registry has: the questions that make an entry of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from bulletin.authoring.asking import Asker
from bulletin.authoring.choosing import Choice, Choices
from bulletin.authoring.entries import REGISTRIES
from bulletin.authoring.fields import Kind
from bulletin.importing.naming import identifier
from bulletin.languages import CODES, Language, pick
from bulletin.problems import Problem
from bulletin.problems.problem import values
from bulletin.schema.status import PlaceKind
from bulletin.schema.validation import validate

_NAMES: Final = {
    "topics": ("topik", "topic"),
    "organisations": ("lembaga", "organisation"),
    "people": ("orang", "person"),
    "places": ("wilayah", "place"),
}


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry that is written into its registry with the article."""

    registry: str
    entry: dict[str, Any]

    @property
    def choice(self) -> Choice:
        """The entry as an answer that later questions offer."""
        name = self.entry["name"]
        names = (*name.values(),) if isinstance(name, dict) else (name,)
        return Choice(self.entry["id"], names[0], names[1:])


@dataclass(frozen=True, slots=True)
class Registrar:
    """Asks for entries, in one language; `taken` are the ids that are not free."""

    asker: Asker
    language: Language
    taken: Collection[str]
    organisations: Choices
    places: Choices

    def offer(self, kind: Kind, name: str, meant: str) -> NewEntry | None:
        """An entry for a name, where a person wants one."""
        registries = ("organisations", "people") if kind == "parties" else (kind,)
        self.asker.tell(
            self._say(f"  “{name}” belum ada di registry.", f"  “{name}” is not registered.")
            + (self._say(f" Yang mirip: {meant}.", f" Like it: {meant}.") if meant else "")
        )
        for registry in registries:
            word = pick(self.language, *_NAMES[registry])
            if self.asker.confirm(
                self._say(f"  Daftarkan sebagai {word} baru?", f"  Register as a new {word}?")
            ):
                return self._entry(registry, name)
        return None

    def _entry(self, registry: str, name: str) -> NewEntry | None:
        entry: dict[str, Any] = {"id": identifier(name, self.taken), **self._named(registry, name)}
        if registry == "organisations":
            entry["abbreviation"] = self._ask(
                "  Singkatannya (Enter: tidak ada)", "  Abbreviation (Enter: none)"
            )
        elif registry == "people":
            entry |= self._person()
        elif registry == "places":
            entry |= self._place()
        entry = {key: value for key, value in entry.items() if value}
        _, faults = validate(REGISTRIES[registry], entry)
        for fault in faults:
            told = Problem("", 1, "", fault.code, values(**fault.values)).message(
                self.language.code
            )
            self.asker.tell(f"  ✗ {'.'.join(map(str, fault.location))}: {told}")
        return None if faults else NewEntry(registry, entry)

    def _named(self, registry: str, name: str) -> dict[str, Any]:
        if registry in {"people", "places"}:
            return {"name": name}
        english = self._demand("  Namanya dalam bahasa Inggris", "  Its name in English")
        return {"name": _both(name, english)}

    def _person(self) -> dict[str, Any]:
        role = self._ask(
            "  Jabatannya (Enter: tidak disebut)", "  Office, in Indonesian (Enter: not stated)"
        )
        found: dict[str, Any] = {}
        if role:
            english = self._demand("  Jabatan itu dalam bahasa Inggris", "  The office in English")
            found["role"] = _both(role, english)
        found["organisation"] = self._chosen(
            "  Lembaganya (Enter: tidak ada)", "  Organisation (Enter: none)", self.organisations
        )
        return found

    def _place(self) -> dict[str, Any]:
        kinds = Choices(tuple(Choice(one.value, one.value) for one in PlaceKind))
        return {
            "kind": self._chosen(
                "  Jenisnya (Enter: tidak disebut)", "  Kind (Enter: none)", kinds
            ),
            "parent": self._chosen(
                "  Bagian dari (Enter: tidak ada)", "  Part of (Enter: none)", self.places
            ),
        }

    def _chosen(self, indonesian: str, english: str, choices: Choices) -> str:
        while answer := self.asker.ask(self._say(indonesian, english), choices):
            if found := choices.find(answer):
                return found.id
            self.asker.tell(f"  ✗ {answer}? {choices.meant(answer)}")
        return ""

    def _demand(self, indonesian: str, english: str) -> str:
        while not (answer := self._ask(indonesian, english)):
            pass
        return answer

    def _ask(self, indonesian: str, english: str) -> str:
        return self.asker.ask(self._say(indonesian, english), Choices())

    def _say(self, indonesian: str, english: str) -> str:
        return pick(self.language, indonesian, english)


def _both(*texts: str) -> dict[str, str]:
    """A text in each language of the site."""
    return dict(zip(CODES, texts, strict=True))
