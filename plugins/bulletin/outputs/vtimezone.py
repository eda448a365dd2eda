"""A time zone as iCalendar writes it: when its clocks changed, in the years of a calendar.

The library makes one too, but dates a change to summer time by the new clock: an hour late.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vDDDLists, vDDDTypes, vText, vUTCOffset

_FIRST: Final = 1970  # nearly all calendars have these years, and so the same zone
_LAST: Final = 2037
_STEP: Final = timedelta(days=7)  # no zone changes its clocks there and back within a week


class Clock(NamedTuple):
    """What the clocks of a zone show: how far from UTC, by which name, whether summer time."""

    offset: timedelta
    name: str
    summer: bool


@lru_cache(maxsize=64)
def vtimezone(zone: ZoneInfo, first: int = _FIRST, last: int = _LAST) -> bytes:
    """A zone as it is from one year to another, and at least from 1970 to 2037."""
    begin, end = min(first, _FIRST), max(last, _LAST)
    made = Timezone()
    made["TZID"] = vText(zone.key)
    found: dict[tuple[Clock, Clock], list[datetime]] = defaultdict(list)
    for moment, before, after in _changes(zone, begin, end):
        found[before, after].append(moment)
    for (before, after), moments in found.items():
        part = TimezoneDaylight() if after.summer else TimezoneStandard()
        part["TZNAME"] = vText(after.name)
        part["TZOFFSETFROM"] = vUTCOffset(before.offset)
        part["TZOFFSETTO"] = vUTCOffset(after.offset)
        part["DTSTART"] = vDDDTypes(moments[0])
        if moments[1:]:
            part["RDATE"] = vDDDLists(moments[1:])
        made.add_component(part)
    return bytes(made.to_ical())


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[datetime, Clock, Clock]]:
    """The beginning, then each change of the clocks: when by the old clock, and both clocks."""
    moment, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    clock = _clock(zone, moment)
    yield datetime(first, 1, 1), clock, clock  # noqa: DTZ001 - local time, as in a file
    while moment < end:
        later = moment + _STEP
        if (after := _clock(zone, later)) != clock:
            at = _change(zone, moment, later)
            yield (at + clock.offset).replace(tzinfo=None), clock, after
        moment, clock = later, after


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The second in which the clocks change between two instants."""
    clock, low, high = _clock(zone, before), int(before.timestamp()), int(after.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        same = _clock(zone, datetime.fromtimestamp(middle, UTC)) == clock
        low, high = (middle, high) if same else (low, middle)
    return datetime.fromtimestamp(high, UTC)


def _clock(zone: ZoneInfo, moment: datetime) -> Clock:
    local = moment.astimezone(zone)
    offset = local.utcoffset() or timedelta()
    return Clock(offset, local.tzname() or zone.key, bool(local.dst()))
