"""A calendar's data as iCalendar (RFC 5545, with the names of RFC 7986 beside the older ones)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, Todo
from icalendar.prop import vCategory, vDDDTypes, vInt, vText, vUri

from bulletin.outputs.vtimezone import vtimezone
from bulletin.views.calendar_entries import CalendarEntry, CalendarEvent, CalendarTask
from bulletin.views.calendars import About, CalendarData
from bulletin.views.elements import Text

_END: Final = b"END:VCALENDAR\r\n"
_ESCAPED: Final = {
    ord(sign): f"\\{mark}" for sign, mark in (("\\", "\\"), (";", ";"), (",", ","), ("\n", "n"))
}
_DAY: Final = timedelta(days=1)
_KEPT: Final = 16384  # 20 MB at most; an event stands in some nine calendars of a language


class _Words(vText):
    """A text with each sign escaped: the library's own takes a backslash and N for a line's end."""

    def to_ical(self) -> bytes:
        """The text as it stands in a file."""
        lines = self.replace("\r\n", "\n").replace("\r", "\n")
        return lines.translate(_ESCAPED).encode()


def vcalendar(data: CalendarData) -> bytes:
    """A calendar; as it must hold something, its time zone is there even if nothing else is."""
    events = (_event(one) for one in data.events)
    tasks = (_task(one) for one in data.tasks)
    head = _head(data.lang, data.zone, data.about)
    return b"".join((head, vtimezone(ZoneInfo(data.zone), *_years(data)), *events, *tasks, _END))


@lru_cache(maxsize=2)  # the files of single events have but one, in each language
def _head(lang: str, zone: str, about: About | None) -> bytes:
    """What is said before the first event."""
    made = Calendar()
    made["PRODID"] = _Words(f"-//bulletin-lmk//NONSGML bulletin//{lang.upper()}")
    made["VERSION"] = _Words("2.0")
    made["CALSCALE"] = _Words("GREGORIAN")
    made["X-WR-TIMEZONE"] = _Words(zone)
    if about:
        made["NAME"] = made["X-WR-CALNAME"] = _Words(about.name)
        made["DESCRIPTION"] = made["X-WR-CALDESC"] = _Words(about.description)
        made["URL"] = vUri(about.page)
        made["SOURCE"] = vUri(about.own, params={"VALUE": "URI"})
        made["REFRESH-INTERVAL"] = vDDDTypes(_DAY, params={"VALUE": "DURATION"})
        made["X-PUBLISHED-TTL"] = vDDDTypes(_DAY)
    return bytes(made.to_ical().removesuffix(_END))


def _years(data: CalendarData) -> tuple[int, ...]:
    """The first and the last year in which an hour of an event lies; empty where none does."""
    every = (moment for event in data.events for moment in (event.start, event.end))
    years = [moment.year for moment in every if isinstance(moment, datetime)]
    return (min(years), max(years)) if years else ()


@lru_cache(maxsize=_KEPT)
def _event(event: CalendarEvent) -> bytes:
    made = Event()
    _fill(made, event)
    made["DTSTART"] = vDDDTypes(event.start)
    if (end := _end(event)) is not None:
        made["DTEND"] = vDDDTypes(end)
    return bytes(made.to_ical())


def _end(event: CalendarEvent) -> date | datetime | None:
    """What is no longer of the event: the day after a last day; an hour only where it is later."""
    if event.end is None or isinstance(event.end, datetime):
        return None if event.end == event.start else event.end
    return event.end + _DAY


def _task(task: CalendarTask) -> bytes:
    made = Todo()
    _fill(made, task)
    made["DUE"] = vDDDTypes(task.due)
    if task.completed:
        made["COMPLETED"] = vDDDTypes(task.completed)
    return bytes(made.to_ical())


def _fill(made: Component, entry: CalendarEntry) -> None:
    for name, value in _properties(entry):
        made[name] = value


def _properties(entry: CalendarEntry) -> Iterator[tuple[str, object]]:
    """What events and tasks share; the revision is as old as the last change, by RFC 5545."""
    yield "UID", _Words(entry.uid)
    yield "DTSTAMP", vDDDTypes(entry.updated)
    yield "CREATED", vDDDTypes(entry.created)
    yield "LAST-MODIFIED", vDDDTypes(entry.updated)
    yield "SEQUENCE", vInt(entry.sequence)
    yield "STATUS", _Words(entry.status)
    yield "SUMMARY", _words(entry.summary)
    yield "DESCRIPTION", _Words(entry.description)
    if entry.location:
        yield "LOCATION", _words(entry.location)
    if entry.categories:
        yield "CATEGORIES", _categories(entry)
    yield "URL", vUri(entry.url)


def _words(text: Text) -> _Words:
    """A text with its language, where that is not the calendar's."""
    return _Words(text.text, params={"LANGUAGE": text.lang} if text.lang else None)


def _categories(entry: CalendarEntry) -> vCategory:
    made = vCategory([])
    made.cats = [_Words(one) for one in entry.categories]
    return made
