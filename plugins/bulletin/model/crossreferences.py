"""Who and where: what the articles say of each person, organisation and place.

Speakers who are in no registry are told apart by their names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final

from bulletin.model.ledger import ActionPoint, Ledger, urgent_first
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
    somebody of the registry is called, as `identifier_of` writes it, to their id. `parts`,
    `members` and `children` are what lies directly below a place or an organisation. `owned` are
    the action points by the organisation or person that owns them now, `on_topic` those of each
    topic that has any, in the registry's order, the most urgent first.
    """

    voices: Mapping[str, Voice]
    names: Mapping[str, str]
    people: Mapping[str, Person]
    bodies: Mapping[str, Body]
    areas: Mapping[str, Area]
    parts: Mapping[str, tuple[str, ...]]
    members: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    owned: Mapping[str, tuple[ActionPoint, ...]]
    on_topic: Mapping[str, tuple[ActionPoint, ...]]

    def voice_of(self, speaker: Speaker) -> Voice:
        """Who a speaker is."""
        return self.voices[_voice_id(speaker, self.names, self.people)]


def crossreferences(
    stories: Iterable[Story], registry: Registry, ledger: Ledger
) -> CrossReferences:
    """All cross-references of some stories, which come newest first."""
    every = tuple(stories)
    names = people_by_name(registry)
    owned: dict[str, list[ActionPoint]] = defaultdict(list)
    for action in ledger.values():
        if action.owner:
            owned[action.owner].append(action)
    return CrossReferences(
        voices=_voices(every, registry, names),
        names=names,
        people=registry.people,
        bodies=_bodies(every, registry, names),
        areas=_areas(every, registry, ledger),
        parts=_below({one.id: one.parent for one in registry.places.values()}),
        members=_below({one.id: one.organisation for one in registry.people.values()}),
        children=_below({one.id: one.parent for one in registry.organisations.values()}),
        owned={party: tuple(actions) for party, actions in owned.items()},
        on_topic=_on_topic(registry, ledger),
    )


def _on_topic(registry: Registry, ledger: Ledger) -> Mapping[str, tuple[ActionPoint, ...]]:
    found: dict[str, list[ActionPoint]] = {topic: [] for topic in registry.topics}
    for action in urgent_first(ledger.values()):
        for topic in found.keys() & action.promise.topics:  # links are checked before ids are right
            found[topic].append(action)
    return {topic: tuple(actions) for topic, actions in found.items() if actions}


def _below(above: Mapping[str, str | None]) -> Mapping[str, tuple[str, ...]]:
    """What lies directly below each entry, in the registry's order."""
    found: dict[str, list[str]] = defaultdict(list)
    for identifier, parent in above.items():
        if parent is not None:
            found[parent].append(identifier)
    return {parent: tuple(below) for parent, below in found.items()}


def people_by_name(registry: Registry) -> dict[str, str]:
    """What the people of the registry are called, without case and marks, with their ids.

    A name that two people share tells of neither.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for person in registry.people.values():
        for name in (person.name, *person.aliases):
            found[identifier_of(name)].add(person.id)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _person_id(speaker: Speaker, names: Mapping[str, str]) -> str | None:
    """The id of a speaker whom the registry knows, by id or by name."""
    return speaker.person or names.get(identifier_of(speaker.name or ""))


def _voice_id(speaker: Speaker, names: Mapping[str, str], people: Container[str]) -> str:
    """The id of a speaker: of the registry, or made of the name."""
    return _person_id(speaker, names) or identifier_of(speaker.name or "", people)


def identifier_of(name: str, taken: Container[str] = ()) -> str:
    """An identifier made of a name: its letters without marks, digits, and hyphens between.

    One that is `taken` is somebody else's.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    made = _NOT_IN_IDS.sub("-", plain).strip("-")[:IDENTIFIER_LENGTH].strip("-")
    if is_identifier(made) and made not in taken:
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
        identifier = _voice_id(speaker, names, known)
        voice = known.get(identifier) or others.setdefault(
            identifier, Voice(identifier, speaker.name or identifier)
        )
        voice.talks.append(Talk(story, speaker, events.get(speaker.event or "")))


def _bodies(
    stories: tuple[Story, ...], registry: Registry, names: Mapping[str, str]
) -> dict[str, Body]:
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
            body = _spoken_for(
                story, speaker, registry.people.get(_person_id(speaker, names) or "")
            )
            if body in found:
                talk = Talk(story, speaker, events.get(speaker.event or ""))
                found[body].talks.append(talk)
    return found


def _spoken_for(story: Story, speaker: Speaker, person: Person | None) -> str | None:
    """The organisation for which somebody spoke; their own where the article names none."""
    worded = ("speakers", speaker.key, "institution") in story.original.words
    own = person.organisation if person and not worded else None
    return speaker.organisation or own


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
