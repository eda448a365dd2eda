"""Calendars (RFC 5545): all events, each topic's, each place's, one for each event; due dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.model import Library
from bulletin.outputs.product import Product
from bulletin.settings import Settings
from bulletin.views.calendars import (
    PLACES,
    TOPICS,
    CalendarData,
    calendar,
    calendar_path,
    calendar_reads,
    due,
    due_path,
    due_reads,
    event_file,
    event_path,
    event_reads,
)


def ics(data: CalendarData) -> bytes:
    """A calendar as UTF-8 iCalendar."""
    from bulletin.outputs.vcalendar import vcalendar  # noqa: PLC0415 - 60 ms, where one is new

    return vcalendar(data)


def _keys(library: Library, settings: Settings) -> Iterator[tuple[str, ...]]:
    """The calendar of all events, each topic's, each place's."""
    del settings
    yield ()
    yield from ((TOPICS, topic) for topic in library.registry.topics)
    yield from ((PLACES, place) for place in library.registry.places)


def _each_event(library: Library, settings: Settings) -> Iterator[tuple[str, ...]]:
    del settings
    yield from ((story.stem, event.id) for story in library.stories for event in story.events)


def _one(library: Library, settings: Settings) -> Iterator[tuple[str, ...]]:
    del library, settings
    yield ()


PRODUCTS: Final[Mapping[str, Product]] = {
    "calendar": Product(
        keys=_keys, path=calendar_path, data=calendar, make=ics, reads=calendar_reads
    ),
    "event-calendar": Product(
        keys=_each_event, path=event_path, data=event_file, make=ics, reads=event_reads
    ),
    "due-calendar": Product(keys=_one, path=due_path, data=due, make=ics, reads=due_reads),
}
