"""Speakers and officials: the list of all of them, and one page for each.

A page shows a number of action points, talks, opened events and signed articles; a later part
goes on with each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bulletin.model import ActionPoint, Event, Library, Story, Talk, Voice
from bulletin.model.ledger import urgent_first
from bulletin.settings import Settings
from bulletin.views.elements import Link
from bulletin.views.entries import party, voice_link
from bulletin.views.entry_data import PeoplePage, PersonPage
from bulletin.views.entry_elements import VoiceEntry
from bulletin.views.events import entries
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.listings import (
    each_once,
    numbered,
    pager,
    part_of,
    parts_of,
    standings,
    told_in,
)
from bulletin.views.offices import Offices
from bulletin.views.parties import (
    LINES,
    article_lines,
    latest_events_first,
    latest_talks_first,
    party_parts,
    talk_item,
)
from bulletin.views.parts import action_item
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope


def people_part(scope: Scope, number: int) -> PeoplePage:
    """A part of everybody of the registry and everybody who spoke, by name."""
    library, settings = scope.library, scope.settings
    shape = Shape(
        kind="people",
        title=scope.wording.gettext("Speakers"),
        description=scope.wording.gettext(
            "Officials and speakers by name, with how often they spoke."
        ),
        path=lambda one: scope.addresses.folder(one, "speakers"),
    )
    return PeoplePage(
        frame=frame(scope, numbered(scope, shape, number)),
        people=tuple(_entry(scope, one) for one in _voices(library, settings, number)),
        pager=pager(scope, shape.path, number, people_parts(library, settings)[-1]),
    )


def _voices(library: Library, settings: Settings, number: int) -> Sequence[Voice]:
    """Those of a part of the list."""
    voices = sorted(library.cross.voices.values(), key=lambda one: (one.name.casefold(), one.id))
    return part_of(voices, number, settings.page_size * LINES)


def people_parts(library: Library, settings: Settings) -> range:
    """The numbers of the list's parts."""
    return parts_of(len(library.cross.voices), settings.page_size * LINES)


def _entry(scope: Scope, voice: Voice) -> VoiceEntry:
    link = voice_link(scope, voice)
    return VoiceEntry(
        name=voice.name,
        href=link.href,
        role=_role(scope, voice),
        organisation=party(scope, voice.person.organisation if voice.person else None),
        count=_counted(scope, voice),
    )


def _role(scope: Scope, voice: Voice) -> str | None:
    role = voice.person.role if voice.person else None
    return role.text(scope.language) if role else None


def _counted(scope: Scope, voice: Voice) -> str | None:
    count = len(voice.talks)
    return scope.wording.ngettext("%(num)s talk", "%(num)s talks", count) if count else None


def people_reads(library: Library, settings: Settings, number: int) -> Reads:
    """Who spoke, and how often; how many parts there are."""
    voices, total = _voices(library, settings, number), people_parts(library, settings)[-1]
    return Reads(more=(total, *((one.id, one.name, len(one.talks)) for one in voices)))


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part shows of somebody, and the number of all parts."""

    talks: tuple[Talk, ...]
    opened: tuple[tuple[Story, Event], ...]
    signed: tuple[Story, ...]
    actions: tuple[ActionPoint, ...]
    institution: tuple[ActionPoint, ...]
    total: int


def _part(library: Library, settings: Settings, identifier: str, number: int) -> _Part:
    voice, size = library.cross.voices[identifier], LINES * settings.page_size
    own, institution = (urgent_first(one) for one in _owned(library, voice))
    return _Part(
        talks=tuple(part_of(latest_talks_first(voice.talks), number, size)),
        opened=tuple(part_of(latest_events_first(voice.opened), number, size)),
        signed=tuple(part_of(voice.signed, number, size)),
        actions=tuple(part_of(own, number, settings.page_size)),
        institution=tuple(part_of(institution, number, settings.page_size)),
        total=_parts(library, settings, identifier)[-1],
    )


def _parts(library: Library, settings: Settings, identifier: str) -> range:
    """The numbers of somebody's parts: as many as the longest of their lists has."""
    voice = library.cross.voices[identifier]
    lines = voice.talks, voice.opened, voice.signed
    return party_parts(settings.page_size, lines, _owned(library, voice))


def _owned(library: Library, voice: Voice) -> tuple[Sequence[ActionPoint], Sequence[ActionPoint]]:
    """The action points of somebody, and those of their organisation."""
    employer = voice.person.organisation if voice.person else None
    owned = library.cross.owned
    return owned.get(voice.id, ()), owned.get(employer or "", ())


def person_part(scope: Scope, identifier: str, number: int) -> PersonPage:
    """A part of what is told of somebody."""
    voice = scope.library.cross.voices[identifier]
    part = _part(scope.library, scope.settings, identifier, number)
    shape, person = _shape(scope, voice), voice.person
    return PersonPage(
        frame=frame(scope, numbered(scope, shape, number)),
        name=voice.name,
        role=_role(scope, voice),
        organisation=_organisation(scope, voice),
        aliases=scope.wording.listing(person.aliases) if person and person.aliases else None,
        count=_counted(scope, voice),
        talks=tuple(talk_item(scope, one) for one in part.talks),
        opened=entries(scope, part.opened),
        signed=article_lines(scope, part.signed),
        owns=person is not None and number == 1,
        actions=tuple(action_item(scope, one) for one in part.actions),
        institution=tuple(action_item(scope, one) for one in part.institution),
        pager=pager(scope, shape.path, number, part.total),
    )


def _organisation(scope: Scope, voice: Voice) -> Link | None:
    """Whose office or member somebody is, by both its names."""
    link = party(scope, voice.person.organisation if voice.person else None)
    return Offices(scope).link(link) if link else None


def _shape(scope: Scope, voice: Voice) -> Shape:
    folder = scope.addresses.folder(scope.language, "speakers")
    about = scope.wording.gettext("When, where and in what role %(name)s spoke.")
    return Shape(
        kind="person",
        title=voice.name,
        description=about % {"name": voice.name},
        path=lambda one: scope.addresses.entry(one, "speakers", voice.id),
        trail=((scope.wording.gettext("Speakers"), folder),),
    )


def person_reads(library: Library, settings: Settings, identifier: str, number: int) -> Reads:
    """The articles of what a part shows, all counts, and how action points stand by the clock."""
    part = _part(library, settings, identifier, number)
    actions = (*part.actions, *part.institution)
    talks, opened = (one.story for one in part.talks), (story for story, _ in part.opened)
    voice = library.cross.voices[identifier]
    return Reads(
        each_once(*talks, *opened, *part.signed, *told_in(actions)),
        (voice.name, len(voice.talks), part.total, standings(library, settings, actions)),
    )


def _people_path(scope: PathScope, number: int) -> str:
    return scope.addresses.numbered(scope.addresses.folder(scope.language, "speakers"), number)


def _person_path(scope: PathScope, identifier: str, number: int) -> str:
    path = scope.addresses.entry(scope.language, "speakers", identifier)
    return scope.addresses.numbered(path, number)


KINDS: Final[Mapping[str, Kind]] = {
    "people": Kind("people", people_part, people_reads, _people_path),
    "person": Kind("person", person_part, person_reads, _person_path),
}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    yield from (Order("people", (number,)) for number in people_parts(library, settings))
    for identifier in library.cross.voices:
        for number in _parts(library, settings, identifier):
            yield Order("person", (identifier, number))
