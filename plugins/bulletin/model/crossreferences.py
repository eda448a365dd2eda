"""Who and where: what the articles say of each person, organisation and place.

Speakers who are in no registry are told apart by their names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final

from bulletin.model.ledger import ActionPoint, Ledger
from bulletin.model.registry import Registry
from bulletin.model.story import Event, Speaker, Story
from bulletin.schema import Person
from bulletin.schema.scalars import IDENTIFIER_LENGTH, is_identifier

_NOT_IN_IDS: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Talk:
    """One time that somebody spoke; `event` is `None` where it was at all of the article's."""

    story: Story
    speaker: Speaker
    event: Event | None


@dataclass(slots=True)
class Voice:
    """Somebody who speaks, opens events or signs articles, newest first.

    `id` is that of the registry, or made of the name; `person` is `None` for whom only articles
    know.
    """

    id: str
    name: str
    person: Person | None = None
    talks: list[Talk] = field(default_factory=list)
    opened: list[tuple[Story, Event]] = field(default_factory=list)
    signed: list[Story] = field(default_factory=list)

    @property
    def stories(self) -> tuple[Story, ...]:
        """The articles in which they speak, open or sign, each once, newest first."""
        every = (
            *(talk.story for talk in self.talks),
            *(story for story, _ in self.opened),
            *self.signed,
        )
        found = {story.stem: story for story in every}
        return tuple(sorted(found.values(), key=lambda one: (one.moment, one.stem), reverse=True))


@dataclass(slots=True)
class Body:
    """What the articles say of an organisation, newest first: whom it sent to speak, too."""

    signed: list[Story] = field(default_factory=list)
    organised: list[tuple[Story, Event]] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)


@dataclass(slots=True)
class Area:
    """The events and the declared action points at a place or in its parts, newest first."""

    events: list[tuple[Story, Event]] = field(default_factory=list)
    actions: list[ActionPoint] = field(default_factory=list)

    @property
    def stories(self) -> tuple[Story, ...]:
        """The articles that tell of them, each once, newest first."""
        every = (*(story for story, _ in self.events), *(one.story for one in self.actions))
        found = {story.stem: story for story in every}
        return tuple(sorted(found.values(), key=lambda one: (one.moment, one.stem), reverse=True))


@dataclass(frozen=True, slots=True)
class CrossReferences:
    """Everything by who and where; every entry of the registries is here.

    `voices` holds those of the registry first, then the others by name; `names` leads from what
    somebody is called, in small letters, to the id of the voice. `parts`, `members` and
    `children` are what lies directly below a place or an organisation. `owned` are the action
    points by the organisation or person that owns them now.
    """

    voices: Mapping[str, Voice]
    names: Mapping[str, str]
    bodies: Mapping[str, Body]
    areas: Mapping[str, Area]
    parts: Mapping[str, tuple[str, ...]]
    members: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    owned: Mapping[str, tuple[ActionPoint, ...]]

    def voice_of(self, speaker: Speaker) -> Voice:
        """Who a speaker is."""
        return self.voices[speaker.person or _id_of(speaker.name or "", self.names)]


def crossreferences(
    stories: Iterable[Story], registry: Registry, ledger: Ledger
) -> CrossReferences:
    """All cross-references of some stories, which come newest first."""
    every = tuple(stories)
    names = _names(registry)
    owned: dict[str, list[ActionPoint]] = defaultdict(list)
    for action in ledger.values():
        if action.owner:
            owned[action.owner].append(action)
    return CrossReferences(
        voices=_voices(every, registry, names),
        names=names,
        bodies=_bodies(every, registry),
        areas=_areas(every, registry, ledger),
        parts=_below({one.id: one.parent for one in registry.places.values()}),
        members=_below({one.id: one.organisation for one in registry.people.values()}),
        children=_below({one.id: one.parent for one in registry.organisations.values()}),
        owned={party: tuple(actions) for party, actions in owned.items()},
    )


def _below(above: Mapping[str, str | None]) -> Mapping[str, tuple[str, ...]]:
    """What lies directly below each entry, in the registry's order."""
    found: dict[str, list[str]] = defaultdict(list)
    for identifier, parent in above.items():
        if parent is not None:
            found[parent].append(identifier)
    return {parent: tuple(below) for parent, below in found.items()}


def _names(registry: Registry) -> dict[str, str]:
    """What the people of the registry are called, in small letters, with their ids."""
    found: dict[str, str] = {}
    for person in registry.people.values():
        for name in (person.name, *person.aliases):
            found.setdefault(_folded(name), person.id)
    return found


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _id_of(name: str, names: Mapping[str, str]) -> str:
    """The id of who is called so: of the registry, or made of the name."""
    return names.get(_folded(name)) or identifier_of(name)


def identifier_of(name: str) -> str:
    """An identifier made of a name: its letters without marks, digits, and hyphens between."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    made = _NOT_IN_IDS.sub("-", plain).strip("-")[:IDENTIFIER_LENGTH].strip("-")
    if is_identifier(made):
        return made
    return f"narasumber-{blake2b(_folded(name).encode(), digest_size=4).hexdigest()}"


def _voices(
    stories: tuple[Story, ...], registry: Registry, names: Mapping[str, str]
) -> dict[str, Voice]:
    known = {one.id: Voice(one.id, one.name, one) for one in registry.people.values()}
    others: dict[str, Voice] = {}
    for story in stories:
        _let_speak(story, known, others, names)
        for event in story.events:
            if event.opened_by in known:
                known[event.opened_by].opened.append((story, event))
        for party in story.byline:
            if party in known:
                known[party].signed.append(story)
    return {**known, **dict(sorted(others.items(), key=lambda pair: (pair[1].name, pair[0])))}


def _let_speak(
    story: Story, known: dict[str, Voice], others: dict[str, Voice], names: Mapping[str, str]
) -> None:
    events = {event.id: event for event in story.events}
    for speaker in story.speakers:
        identifier = speaker.person or _id_of(speaker.name or "", names)
        voice = known.get(identifier) or others.setdefault(
            identifier, Voice(identifier, speaker.name or identifier)
        )
        voice.talks.append(Talk(story, speaker, events.get(speaker.event or "")))


def _bodies(stories: tuple[Story, ...], registry: Registry) -> dict[str, Body]:
    found = {identifier: Body() for identifier in registry.organisations}
    for story in stories:
        events = {event.id: event for event in story.events}
        for party in story.byline:
            if party in found:
                found[party].signed.append(story)
        for event in story.events:
            if event.organiser in found:
                found[event.organiser].organised.append((story, event))
        for speaker in story.speakers:
            person = registry.people.get(speaker.person or "")
            body = speaker.organisation or (person.organisation if person else None)
            if body in found:
                talk = Talk(story, speaker, events.get(speaker.event or ""))
                found[body].talks.append(talk)
    return found


def _areas(stories: tuple[Story, ...], registry: Registry, ledger: Ledger) -> dict[str, Area]:
    """What is at each place; what is at a part of it counts, once."""
    found = {identifier: Area() for identifier in registry.places}
    around = {
        identifier: tuple(one.id for one in registry.place_path(identifier))
        for identifier in registry.places
    }
    for story in stories:
        for event in story.events:
            for place in around.get(event.place or "", ()):
                found[place].events.append((story, event))
        for promise in story.promises:
            every = dict.fromkeys(at for one in promise.places for at in around.get(one, ()))
            for place in every:
                found[place].actions.append(ledger[promise.id])
    return found
