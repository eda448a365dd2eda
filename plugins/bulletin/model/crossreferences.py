"""Who and where: what the articles say of each person, organisation and place.

Speakers who are in no registry are told apart by their names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from bulletin.model.grouping import grouped
from bulletin.model.ledger import ActionPoint, Ledger, urgent_first
from bulletin.model.registry import Registry, around, enclosing
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


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks, opens events or signs articles, newest first.

    `id` is that of the registry, or made of the name; `person` is `None` for whom only articles
    know.
    """

    id: str
    name: str
    person: Person | None = None
    talks: tuple[Talk, ...] = ()
    opened: tuple[tuple[Story, Event], ...] = ()
    signed: tuple[Story, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """The articles in which they speak, open or sign, each once, newest first."""
        spoken, opened = (talk.story for talk in self.talks), (story for story, _ in self.opened)
        return _newest_first((*spoken, *opened, *self.signed))


@dataclass(frozen=True, slots=True)
class OrganisationCoverage:
    """What the articles say of an organisation, newest first: whom it sent to speak, too."""

    signed: tuple[Story, ...] = ()
    organised: tuple[tuple[Story, Event], ...] = ()
    talks: tuple[Talk, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """The events and the declared action points at a place or in its parts, newest first."""

    events: tuple[tuple[Story, Event], ...] = ()
    actions: tuple[ActionPoint, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """The articles that tell of them, each once, newest first."""
        held, declared = (story for story, _ in self.events), (one.story for one in self.actions)
        return _newest_first((*held, *declared))


def _newest_first(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Each of some articles once."""
    found = {story.stem: story for story in stories}
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
    organisations: Mapping[str, OrganisationCoverage]
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
    return CrossReferences(
        voices=_voices(every, registry, names),
        names=names,
        people=registry.people,
        organisations=_organisations(every, registry, names),
        areas=_areas(every, registry, ledger),
        parts=_below({one.id: one.parent for one in registry.places.values()}),
        members=_below({one.id: one.organisation for one in registry.people.values()}),
        children=_below({one.id: one.parent for one in registry.organisations.values()}),
        owned=grouped((action.owner, action) for action in ledger.values() if action.owner),
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
    return grouped((parent, one) for one, parent in above.items() if parent is not None)


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
    people, signed = registry.people, _signed(stories)
    talks = grouped(
        (_voice_id(talk.speaker, names, people), talk)
        for story in stories
        for talk in _talks(story)
    )
    opened = grouped(
        (event.opened_by, (story, event)) for story in stories for event in story.events
    )
    known = {
        one.id: Voice(
            one.id,
            one.name,
            one,
            talks.get(one.id, ()),
            opened.get(one.id, ()),
            signed.get(one.id, ()),
        )
        for one in people.values()
    }
    others = (
        Voice(identifier, spoken[0].speaker.name or identifier, talks=spoken)
        for identifier, spoken in talks.items()
        if identifier not in known
    )
    by_name = sorted(others, key=lambda one: (one.name, one.id))
    return {**known, **{one.id: one for one in by_name}}


def _signed(stories: Iterable[Story]) -> Mapping[str, tuple[Story, ...]]:
    """The articles of every party that signs any."""
    return grouped((party, story) for story in stories for party in story.byline)


def _talks(story: Story) -> Iterator[Talk]:
    """Everybody who spoke, each with their event."""
    events = {event.id: event for event in story.events}
    for speaker in story.speakers:
        yield Talk(story, speaker, events.get(speaker.event or ""))


def _organisations(
    stories: tuple[Story, ...], registry: Registry, names: Mapping[str, str]
) -> dict[str, OrganisationCoverage]:
    signed = _signed(stories)
    organised = grouped(
        (event.organiser, (story, event)) for story in stories for event in story.events
    )
    talks = grouped(
        (_spoken_for(talk, registry.people.get(_person_id(talk.speaker, names) or "")), talk)
        for story in stories
        for talk in _talks(story)
    )
    return {
        one: OrganisationCoverage(signed.get(one, ()), organised.get(one, ()), talks.get(one, ()))
        for one in registry.organisations
    }


def _spoken_for(talk: Talk, person: Person | None) -> str | None:
    """The organisation for which somebody spoke; their own where the article names none."""
    worded = ("speakers", talk.speaker.key, "institution") in talk.story.original.words
    own = person.organisation if person and not worded else None
    return talk.speaker.organisation or own


def _areas(stories: tuple[Story, ...], registry: Registry, ledger: Ledger) -> dict[str, Area]:
    """What is at each place; what is at a part of it counts, once."""
    paths = enclosing(registry)
    events = grouped(
        (place, (story, event))
        for story in stories
        for event in story.events
        for place in paths.get(event.place or "", ())
    )
    actions = grouped(
        (place, ledger[promise.id])
        for story in stories
        for promise in story.promises
        for place in around(promise.places, paths)
    )
    return {one: Area(events.get(one, ()), actions.get(one, ())) for one in registry.places}
