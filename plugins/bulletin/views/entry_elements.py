"""What lists of events, places, people and organisations are made of."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.elements import Link, Mention, Text, Time


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event as lists show it; its name leads to where its article tells of it.

    `day` and `month` are those of its beginning, short, for who looks through a list.

    `place` is a link whose words may be the venue's, where these name the place already;
    `foreign` says that the article's words are not in the page's language.
    """

    name: Text
    href: str
    when: Time
    venue: Text | None
    place: Link | None
    organiser: Link | None
    opened_by: Link | None
    status: str | None
    state: str
    article: Text
    calendar: str
    day: str
    month: str
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class EventMonth:
    """Events that begin in one month."""

    heading: str
    events: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place as lists show it, with what lies within it.

    `kind` is set where its name does not say it; `count` says in words what is reported of it.
    """

    name: str
    href: str
    kind: str | None
    count: str
    within: tuple[PlaceEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class VoiceEntry:
    """Somebody as lists show them; `count` says in words how often they spoke."""

    name: str
    href: str
    role: str | None
    organisation: Link | None
    count: str | None


@dataclass(frozen=True, slots=True)
class TalkItem:
    """One time that somebody spoke: at which events, in what role, for whom, told by which article.

    `who` is set on pages that show talks of several people, `date` where there is no event.
    """

    who: Link | None
    date: Time | None
    events: tuple[EventEntry, ...]
    role: Text | None
    institution: Mention | None
    article: Link


@dataclass(frozen=True, slots=True)
class Branch:
    """An organisation with those that are parts of it; `count` is set where it has open actions."""

    name: str
    href: str
    abbreviation: str | None
    count: str | None
    children: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """A correction with the article that was corrected."""

    date: Time
    text: Text
    article: Link


@dataclass(frozen=True, slots=True)
class Retraction:
    """An article that was withdrawn: where it stood, why, and since when, where that is known."""

    place: Link
    reason: Text
    date: Time | None = None


@dataclass(frozen=True, slots=True)
class GlossaryItem:
    """An abbreviation with what it stands for in the page's language and in the other one."""

    abbr: str
    anchor: str
    meaning: Text
    other: Text
