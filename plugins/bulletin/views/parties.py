"""Talks, events and articles of people and organisations, as lines of lists."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from datetime import date, datetime
from typing import Final

from bulletin.model import Event, Story, Talk
from bulletin.views.elements import DatedLink, Mention
from bulletin.views.entries import party_link, voice_link
from bulletin.views.entry_elements import TalkItem
from bulletin.views.events import event_entry
from bulletin.views.listings import parts_of
from bulletin.views.parts import day, link_to
from bulletin.views.scope import Scope

LINES: Final = 3  # as many lines of a list take the place of one headline


def party_parts(size: int, lines: Iterable[Sized], owned: Iterable[Sized]) -> range:
    """The numbers of a party's parts: as many as the longest of its lists has.

    `size` is a page's number of action points; of `lines`, more have room.
    """
    longest = max(map(len, lines))
    return max(parts_of(longest, LINES * size), parts_of(max(map(len, owned)), size), key=len)


def article_lines(scope: Scope, stories: Iterable[Story]) -> tuple[DatedLink, ...]:
    """Articles as lines of a list."""
    return tuple(
        DatedLink(day(scope, one.day), link_to(scope, one), one.edition(scope.language) is None)
        for one in stories
    )


def latest_events_first(found: Iterable[tuple[Story, Event]]) -> list[tuple[Story, Event]]:
    """Events by their start, the latest one first."""
    return sorted(found, key=lambda pair: (str(pair[1].start), pair[1].id), reverse=True)


def latest_talks_first(talks: Iterable[Talk]) -> list[Talk]:
    """Talks by the day on which they were held, or are to be."""
    return sorted(talks, key=_day, reverse=True)


def _day(talk: Talk) -> date:
    starts = [one.start for one in _events(talk)]
    days = [one.date() if isinstance(one, datetime) else one for one in starts]
    return max(days, default=talk.story.day)


def _events(talk: Talk) -> tuple[Event, ...]:
    """The event of a talk; without one it was at all of the article's."""
    return (talk.event,) if talk.event else talk.story.events


def talk_item(scope: Scope, talk: Talk, *, named: bool = False) -> TalkItem:
    """A talk as the article tells of it; `named` says who spoke."""
    story, speaker = talk.story, talk.speaker
    events = tuple(event_entry(scope, story, one) for one in _events(talk))
    voice = scope.library.cross.voice_of(speaker) if named else None
    return TalkItem(
        who=voice_link(scope, voice) if voice else None,
        date=None if events else day(scope, story.day),
        events=events,
        role=scope.word(story, ("speakers", speaker.key, "role")),
        institution=_institution(scope, talk),
        article=link_to(scope, story),
    )


def _institution(scope: Scope, talk: Talk) -> Mention | None:
    """Whom somebody spoke for, where the article says so."""
    if talk.speaker.organisation:
        link = party_link(scope, talk.speaker.organisation)
        return Mention(link.text, link.href)
    written = scope.word(talk.story, ("speakers", talk.speaker.key, "institution"))
    return Mention(written) if written else None
