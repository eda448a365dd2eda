"""Dates and times of the content, in the site's time zone."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo


def instant(given: date | datetime, zone: ZoneInfo) -> datetime:
    """The aware instant of a written date (its midnight) or date-time, in `zone` by default."""
    if not isinstance(given, datetime):
        given = datetime.combine(given, time())
    return given if given.tzinfo else given.replace(tzinfo=zone)


def zoned(given: date | datetime | None, zone: ZoneInfo) -> date | datetime | None:
    """An event's date as it is, its date-time in the site's zone."""
    return instant(given, zone).astimezone(zone) if isinstance(given, datetime) else given
