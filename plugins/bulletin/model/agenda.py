"""What is coming and what was, by the library's clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bulletin.model.story import Event, Story

Occasion = tuple[Story, Event]


@dataclass(frozen=True, slots=True)
class Agenda:
    """Events that have not ended, soonest first, and those that have, newest first."""

    coming: tuple[Occasion, ...] = ()
    past: tuple[Occasion, ...] = ()


def ended_by(event: Event, zone: ZoneInfo) -> datetime:
    """The instant until which an event is coming: its end, or the end of its last day."""
    last = event.end or event.start
    if isinstance(event.end, datetime):
        return event.end
    day_after = (last.date() if isinstance(last, datetime) else last) + timedelta(days=1)
    return datetime(day_after.year, day_after.month, day_after.day, tzinfo=zone)


def agenda(stories: Iterable[Story], now: datetime, zone: ZoneInfo) -> Agenda:
    """The events of some stories."""
    every = [(story, event) for story in stories for event in story.events]
    every.sort(key=lambda pair: (str(pair[1].start), pair[1].id))
    ended = {event.id for _, event in every if ended_by(event, zone) <= now}
    return Agenda(
        coming=tuple(pair for pair in every if pair[1].id not in ended),
        past=tuple(pair for pair in reversed(every) if pair[1].id in ended),
    )
