"""A calendar's data as iCalendar (RFC 5545, with the names of RFC 7986 beside the older ones)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar.prop import vDDDTypes, vText, vUri

from bulletin.outputs.content_lines import component, dated, escaped
from bulletin.outputs.vtimezone import vtimezone
from bulletin.views.calendar_entries import CalendarEntry, CalendarEvent, CalendarTask
from bulletin.views.calendars import About, CalendarData
from bulletin.views.elements import Text

_END: Final = b"END:VCALENDAR\r\n"
# What a reader looks at first in an event; the others, and all of a task, by their names.
_FIRST: Final = ("SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE")
_DAY: Final = timedelta(days=1)
_KEPT: Final = 16384  # 20 MB at most; an event stands in some nine calendars of a language


class _Words(vText):
    """A text with each sign escaped: the library's own takes a backslash and N for a line's end."""

    def to_ical(self) -> bytes:
        """The text as it stands in a file."""
        return escaped(self).encode()


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
    end = _end(event)
    times = [dated("DTSTART", event.start), *([] if end is None else [dated("DTEND", end)])]
    found = {name.partition(";")[0]: (name, value) for name, value in (*_shared(event), *times)}
    first = [found.pop(name) for name in _FIRST if name in found]
    return component("VEVENT", (*first, *sorted(found.values())))


def _end(event: CalendarEvent) -> date | datetime | None:
    """What is no longer of the event: the day after a last day; an hour only where it is later."""
    if event.end is None or isinstance(event.end, datetime):
        return None if event.end == event.start else event.end
    return event.end + _DAY


def _task(task: CalendarTask) -> bytes:
    completed = [dated("COMPLETED", task.completed)] if task.completed else []
    return component("VTODO", sorted((*_shared(task), *completed, dated("DUE", task.due))))


def _shared(entry: CalendarEntry) -> Iterator[tuple[str, str]]:
    """What events and tasks share; the revision is as old as the last change, by RFC 5545."""
    yield "UID", escaped(entry.uid)
    yield dated("DTSTAMP", entry.updated)
    yield dated("CREATED", entry.created)
    yield dated("LAST-MODIFIED", entry.updated)
    yield "SEQUENCE", str(entry.sequence)
    yield "STATUS", escaped(entry.status)
    yield _worded("SUMMARY", entry.summary)
    yield "DESCRIPTION", escaped(entry.description)
    if entry.location:
        yield _worded("LOCATION", entry.location)
    if entry.categories:
        yield "CATEGORIES", ",".join(map(escaped, entry.categories))
    yield "URL", entry.url


def _worded(name: str, text: Text) -> tuple[str, str]:
    """A text with its language, where that is not the calendar's."""
    return f"{name};LANGUAGE={text.lang}" if text.lang else name, escaped(text.text)
