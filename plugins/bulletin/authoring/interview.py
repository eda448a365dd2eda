"""The questions of a new article, in their order; every answer is checked as it comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bulletin.authoring.asking import Asker, asked, hint, question
from bulletin.authoring.choosing import Choice, Choices, choices_of
from bulletin.authoring.fields import FIELDS, Field, Kind
from bulletin.authoring.registering import NewEntry, Registrar
from bulletin.importing.naming import identifier
from bulletin.languages import Language, pick
from bulletin.model import Registry

PARTS: Final = {
    "events": (
        "Ada acara yang diberitakan?", "Is there an event to report?",
        "Ada acara lain?", "Another event?",
    ),
    "speakers": (
        "Ada narasumber?", "Did anybody speak?", "Ada narasumber lain?", "Another speaker?",
    ),
    "actions": (
        "Ada yang dijanjikan atau direncanakan?", "Was anything promised or planned?",
        "Ada janji lain?", "Another promise?",
    ),
}  # fmt: skip


@dataclass(slots=True)
class Interview:
    """One conversation: what is known so far, and the entries that are to be registered.

    `taken` are the ids of events and actions of the site, by the list that they are of.
    """

    registry: Registry
    language: Language
    asker: Asker
    taken: Mapping[str, set[str]]
    today: str
    new: list[NewEntry] = field(default_factory=list)

    def article(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The front matter: what was given, and what was asked for because it was not."""
        front: dict[str, Any] = {}
        for one in FIELDS[""]:
            front[one.key] = given.get(one.key) or self._value("", one)
        for part, words in PARTS.items():
            front[part] = given[part] if part in given else self._entries(part, words, front)
        return {key: value for key, value in front.items() if value}

    def _entries(
        self, part: str, words: tuple[str, str, str, str], front: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        while self.asker.confirm(pick(self.language, *(words[2:] if found else words[:2]))):
            found.append(self._entry(part, front))
        return found

    def _entry(self, part: str, front: Mapping[str, Any]) -> dict[str, Any]:
        entry: dict[str, Any] = {}
        for one in FIELDS[part]:
            if one.key == "amount_note" and not entry.get("amount"):
                continue
            value = self._value(part, one)
            while one.key == "end" and value and not _follows(str(entry["start"]), str(value)):
                words = (
                    "  ✗ Selesai harus sesudah mulai: ",
                    "  ✗ The end must be after the start: ",
                )
                self.asker.tell(f"{pick(self.language, *words)}{entry['start']}")
                value = self._value(part, one)
            key = (
                "name"
                if one.is_open and one.key == "person" and not self._is_known("people", value)
                else one.key
            )
            entry[key] = value
        if part == "speakers":
            return self._speaker(entry, front)
        return with_id(entry, self.taken[part])

    def _speaker(self, entry: dict[str, Any], front: Mapping[str, Any]) -> dict[str, Any]:
        events = front.get("events") or []
        if len(events) > 1:
            choices = Choices(tuple(Choice(one["id"], one["name"]) for one in events))
            words = pick(
                self.language, "Di acara mana (Enter: semua)", "At which event (Enter: all)"
            )
            answer = self.asker.ask(words, choices)
            entry["event"] = found.id if (found := choices.find(answer)) else None
        return {key: value for key, value in entry.items() if value}

    def _value(self, part: str, one: Field) -> Any:  # noqa: ANN401 - a text, or a list of ids
        if one.kind is None:
            default = self.today if one.key == "date" else ""
            return asked(self.asker, part, one, self.language, default)
        if not one.is_list:
            return self._chosen(one)
        found: list[str] = []
        while value := self._chosen(one, more=bool(found)):
            found = list(dict.fromkeys((*found, value)))
        return found

    def _chosen(self, one: Field, *, more: bool = False) -> str | None:
        """An id of the registry; where the field is open, a name as well."""
        kind = one.kind or "topics"
        while True:
            choices = self._choices(kind)
            answer = self.asker.ask(question(one, self.language, more=more), choices)
            if not answer and (more or not one.is_required):
                return None
            if answer in {"", "?"}:
                self._help(one, choices)
            elif value := self._recognised(one, kind, answer, choices):
                return value

    def _recognised(self, one: Field, kind: Kind, answer: str, choices: Choices) -> str | None:
        if found := choices.find(answer) or self._meant(answer, choices):
            return found.id
        if made := self._registrar().offer(kind, answer, choices.meant(answer)):
            self.new.append(made)
            return made.choice.id
        return answer if one.is_open else None

    def _meant(self, answer: str, choices: Choices) -> Choice | None:
        """The one entry that an answer is a part of, where a person says that it is meant."""
        like = [*choices.like(answer)]
        if len(like) != 1:
            return None
        words = pick(
            self.language, f"  Maksudnya {like[0].name}?", f"  Do you mean {like[0].name}?"
        )
        return like[0] if self.asker.confirm(words, default=True) else None

    def _help(self, one: Field, choices: Choices) -> None:
        self.asker.tell(hint(one, self.language))
        for known in choices.known[:12]:
            self.asker.tell(f"    {known.name}{f' – {known.about}' if known.about else ''}")

    def _registrar(self) -> Registrar:
        kinds: tuple[Kind, ...] = ("topics", "parties", "places")
        taken = {one.id for kind in kinds for one in self._choices(kind).known}
        organisations, places = self._choices("organisations"), self._choices("places")
        return Registrar(self.asker, self.language, taken, organisations, places)

    def _choices(self, kind: Kind) -> Choices:
        """The registry's entries, and those of this conversation."""
        registries = {"organisations", "people"} if kind == "parties" else {kind}
        new = (one.choice for one in self.new if one.registry in registries)
        return Choices((*choices_of(kind, self.registry, self.language).known, *new))

    def _is_known(self, kind: Kind, value: object) -> bool:
        return any(one.id == value for one in self._choices(kind).known)


def _follows(start: str, end: str) -> bool:
    """Whether both are days, or both times of a day, in their order."""
    return len(start) == len(end) and start <= end


def with_id(entry: Mapping[str, Any], taken: set[str]) -> dict[str, Any]:
    """An entry with an id of its words that no other entry of the site has."""
    made = identifier(str(entry.get("name") or entry.get("text") or ""), taken)
    taken.add(made)
    return {"id": made, **{key: value for key, value in entry.items() if value}}
