"""The data of the pages of places, people, organisations, topics, the agenda and the data."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.action_elements import (
    ActionItem,
)
from bulletin.views.elements import DatedLink, Entry, Group, Headline, Link, Pager, Term, Text
from bulletin.views.entry_elements import (
    Branch,
    EventEntry,
    EventMonth,
    PlaceEntry,
    TalkItem,
    VoiceEntry,
)
from bulletin.views.frame_elements import Frame


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """Part of the agenda: on the first one what is coming, on every one what was, by month.

    `calendar` leads to the file of all events, `address` is its full address, and `subscribe`
    asks a calendar program to fetch it again and again.
    """

    frame: Frame
    calendar: str
    address: str
    subscribe: str
    first: bool
    coming: tuple[EventMonth, ...]
    past: tuple[EventMonth, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """The tree of all places, after the site's own area with what lies within it."""

    frame: Frame
    own: PlaceEntry | None
    places: tuple[PlaceEntry, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacePage:
    """Part of what is told of a place and what lies within it; `around` is what encloses it."""

    frame: Frame
    name: str
    kind: str | None
    code: str | None
    around: tuple[Link, ...]
    count: str
    calendar: str
    within: tuple[PlaceEntry, ...]
    actions: tuple[ActionItem, ...]
    coming: tuple[EventEntry, ...]
    past: tuple[EventEntry, ...]
    news: tuple[Headline, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicPage:
    """Part of a topic's articles, action points and coming events; `promised` counts them all."""

    frame: Frame
    summary: str | None
    count: str
    promised: str
    feed: str
    calendar: str
    actions: tuple[ActionItem, ...]
    coming: tuple[EventEntry, ...]
    groups: tuple[Group, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of open data; `extent` says in words how much it holds, `checksum` is SHA-256."""

    name: str
    href: str
    extent: str
    checksum: str


@dataclass(frozen=True, slots=True)
class DataField:
    """A column, or those that differ in their language only; `parts` are those of its records."""

    names: tuple[str, ...]
    kind: str
    meaning: str
    parts: tuple[DataField, ...] = ()


@dataclass(frozen=True, slots=True)
class DataSet:
    """Files that hold the same, with their columns."""

    anchor: str
    title: str
    about: str
    files: tuple[DataFile, ...]
    fields: tuple[DataField, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """The open data; `cite` is how to name where it is from."""

    frame: Frame
    sets: tuple[DataSet, ...]
    contents: tuple[Entry, ...]
    licence: Link
    cite: str
    contact: str
    corrections: Link
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Part of all officials and speakers, by name."""

    frame: Frame
    people: tuple[VoiceEntry, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Part of what is told of somebody.

    `owns` says on the first part that they are in the registry, and so may own action points;
    `institution` are those of their organisation.
    """

    frame: Frame
    name: str
    role: str | None
    organisation: Link | None
    aliases: str | None
    count: str | None
    talks: tuple[TalkItem, ...]
    opened: tuple[EventEntry, ...]
    signed: tuple[DatedLink, ...]
    owns: bool
    actions: tuple[ActionItem, ...]
    institution: tuple[ActionItem, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationsPage:
    """The tree of all organisations."""

    frame: Frame
    organisations: tuple[Branch, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """Part of what is told of an organisation; on the first one its people, too.

    `other_name` is its name in the other language, where that is another one.
    """

    frame: Frame
    first: bool
    other_name: Text | None
    abbreviation: str | None
    aliases: str | None
    url: str | None
    parent: Link | None
    children: tuple[Link, ...]
    people: tuple[VoiceEntry, ...]
    actions: tuple[ActionItem, ...]
    organised: tuple[EventEntry, ...]
    talks: tuple[TalkItem, ...]
    signed: tuple[DatedLink, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()
