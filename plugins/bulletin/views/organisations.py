"""Organisations: the tree of all of them, and one page for each.

A page shows a number of action points, events, talks and signed articles; a later part goes on
with each of them. People stand on the first part, all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bulletin.languages import other
from bulletin.model import ActionPoint, Event, Library, Story, Talk
from bulletin.model.ledger import urgent_first
from bulletin.schema import Organisation
from bulletin.settings import Settings
from bulletin.views.elements import Text
from bulletin.views.entries import party, party_link
from bulletin.views.entry_data import OrganisationPage, OrganisationsPage
from bulletin.views.entry_elements import Branch, VoiceEntry
from bulletin.views.events import entries
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.listings import (
    each_once,
    numbered,
    pager,
    part_of,
    standings,
    told_in,
)
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


def organisations_page(scope: Scope) -> OrganisationsPage:
    """Every organisation below the one that it is a part of."""
    shape = Shape(
        kind="organisations",
        title=scope.wording.gettext("Organisations"),
        description=scope.wording.gettext("All organisations, with what they have yet to do."),
        path=lambda one: scope.addresses.folder(one, "organisations"),
    )
    found = scope.registry.organisations.values()
    roots = tuple(_branch(scope, one.id) for one in found if one.parent is None)
    return OrganisationsPage(frame(scope, shape), roots)


def _branch(scope: Scope, identifier: str) -> Branch:
    link, count = party_link(scope, identifier), _pending(scope.library, identifier)
    said = scope.wording.ngettext("%(num)s open action point", "%(num)s open action points", count)
    below = scope.library.cross.children.get(identifier, ())
    return Branch(
        name=link.text.text,
        href=link.href,
        abbreviation=scope.registry.organisations[identifier].abbreviation,
        count=said if count else None,
        children=tuple(_branch(scope, one) for one in below),
    )


def _pending(library: Library, identifier: str) -> int:
    """How many action points an organisation has yet to do."""
    return sum(one.is_open for one in library.cross.owned.get(identifier, ()))


def organisations_reads(library: Library, settings: Settings) -> Reads:
    """How many open action points each organisation has."""
    del settings
    return Reads(more=tuple(_pending(library, one) for one in library.registry.organisations))


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part shows of an organisation, and the number of all parts."""

    actions: tuple[ActionPoint, ...]
    organised: tuple[tuple[Story, Event], ...]
    talks: tuple[Talk, ...]
    signed: tuple[Story, ...]
    total: int


def _part(library: Library, settings: Settings, identifier: str, number: int) -> _Part:
    told, size = library.cross.organisations[identifier], LINES * settings.page_size
    owned = urgent_first(library.cross.owned.get(identifier, ()))
    return _Part(
        actions=tuple(part_of(owned, number, settings.page_size)),
        organised=tuple(part_of(latest_events_first(told.organised), number, size)),
        talks=tuple(part_of(latest_talks_first(told.talks), number, size)),
        signed=tuple(part_of(told.signed, number, size)),
        total=_parts(library, settings, identifier)[-1],
    )


def _parts(library: Library, settings: Settings, identifier: str) -> range:
    """The numbers of an organisation's parts: as many as the longest of its lists has."""
    told = library.cross.organisations[identifier]
    owned = library.cross.owned.get(identifier, ())
    return party_parts(settings.page_size, (told.organised, told.talks, told.signed), (owned,))


def organisation_part(scope: Scope, identifier: str, number: int) -> OrganisationPage:
    """A part of what is told of an organisation."""
    one, cross = scope.registry.organisations[identifier], scope.library.cross
    part, shape = (
        _part(scope.library, scope.settings, identifier, number),
        _shape(scope, identifier),
    )
    return OrganisationPage(
        frame=frame(scope, numbered(scope, shape, number)),
        first=number == 1,
        other_name=_other_name(scope, one),
        abbreviation=one.abbreviation,
        aliases=scope.wording.listing(one.aliases) if one.aliases else None,
        url=one.url,
        parent=party(scope, one.parent),
        children=tuple(party_link(scope, below) for below in cross.children.get(identifier, ())),
        people=tuple(_member(scope, one) for one in _members(scope, identifier, number)),
        actions=tuple(action_item(scope, action) for action in part.actions),
        organised=entries(scope, part.organised),
        talks=tuple(talk_item(scope, talk, named=True) for talk in part.talks),
        signed=article_lines(scope, part.signed),
        pager=pager(scope, shape.path, number, part.total),
    )


def _members(scope: Scope, identifier: str, number: int) -> tuple[str, ...]:
    return scope.library.cross.members.get(identifier, ()) if number == 1 else ()


def _other_name(scope: Scope, one: Organisation) -> Text | None:
    """What an organisation is called in the other language, where that is another name."""
    away = other(scope.language)
    name = one.name.text(away)
    return Text(name, away.code) if name != one.name.text(scope.language) else None


def _member(scope: Scope, identifier: str) -> VoiceEntry:
    person, link = scope.registry.people[identifier], party_link(scope, identifier)
    role = person.role.text(scope.language) if person.role else None
    return VoiceEntry(person.name, link.href, role, organisation=None, count=None)


def _shape(scope: Scope, identifier: str) -> Shape:
    name = scope.registry.party(identifier, scope.language)
    folder = scope.addresses.folder(scope.language, "organisations")
    about = scope.wording.gettext("%(name)s: people, action points, events and articles.")
    return Shape(
        kind="organisation",
        title=name,
        description=about % {"name": name},
        path=lambda one: scope.addresses.entry(one, "organisations", identifier),
        trail=((scope.wording.gettext("Organisations"), folder),),
    )


def organisation_reads(library: Library, settings: Settings, identifier: str, number: int) -> Reads:
    """The articles of what a part shows, and how action points stand by the clock."""
    part = _part(library, settings, identifier, number)
    talks, organised = (one.story for one in part.talks), (story for story, _ in part.organised)
    names = tuple(library.cross.voice_of(one.speaker).name for one in part.talks)
    return Reads(
        each_once(*talks, *organised, *part.signed, *told_in(part.actions)),
        (names, part.total, standings(library, settings, part.actions)),
    )


def _organisations_path(scope: PathScope) -> str:
    return scope.addresses.folder(scope.language, "organisations")


def _organisation_path(scope: PathScope, identifier: str, number: int) -> str:
    path = scope.addresses.entry(scope.language, "organisations", identifier)
    return scope.addresses.numbered(path, number)


KINDS: Final[Mapping[str, Kind]] = {
    "organisations": Kind(
        "organisations", organisations_page, organisations_reads, _organisations_path
    ),
    "organisation": Kind("organisation", organisation_part, organisation_reads, _organisation_path),
}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    yield Order("organisations")
    for identifier in library.registry.organisations:
        for number in _parts(library, settings, identifier):
            yield Order("organisation", (identifier, number))
