"""From one day or moment to another, in one phrase: what both share is said once.

Days of up to a week have their weekdays, longer spans do not: *Sabtu–Senin, 14–16 Maret 2026*,
*14–28 Maret 2026*. CLDR's forms have short months, and the month twice where there are weekdays.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from bulletin.wording.wording import N_, Wording

_WEEK: Final = timedelta(days=7)
_WITHIN_A_MONTH: Final = N_("%(weekday)s %(day)s – %(last_weekday)s %(last_day)s %(month)s")


def days(wording: Wording, first: date, last: date) -> str:
    """From a day to another, which may be the same: *Sabtu–Senin, 14–16 Maret 2026*."""
    if first >= last:
        return wording.weekday(first)
    if last - first >= _WEEK:
        return _long(wording, first, last)
    if (first.year, first.month) == (last.year, last.month):
        return wording.gettext(_WITHIN_A_MONTH) % {
            "weekday": wording.weekday_name(first),
            "day": first.day,
            "last_weekday": wording.weekday_name(last),
            "last_day": last.day,
            "month": wording.month(last),
        }
    return f"{_begun(wording, first, last)} – {wording.weekday(last)}"


def _long(wording: Wording, first: date, last: date) -> str:
    """A span of a week or more, without weekdays."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{wording.day(last)}"
    begun = wording.day(first)
    if first.year == last.year:
        begun = wording.day_of_year(first)
    return f"{begun} – {wording.day(last)}"


def _begun(wording: Wording, first: date, last: date) -> str:
    """The first day with its weekday; without its year where that of the last day is the same."""
    return wording.weekday(first, year=first.year != last.year)


def hours(wording: Wording, start: datetime, end: datetime | None) -> str:
    """From an hour to another in the site's zone: *Rabu, 11 Februari 2026, 09.00–11.30 WIB*.

    An end at midnight is that day's 24.00.
    """
    zone, begun = wording.zone_name(start), wording.clock(start)
    if end is None or end <= start:
        return f"{wording.weekday(start)}, {begun} {zone}"
    if end.date() == start.date():
        return f"{wording.weekday(start)}, {begun}–{wording.clock(end)} {zone}"
    if end.time() == time() and end.date() - start.date() == timedelta(days=1):
        return f"{wording.weekday(start)}, {begun}–{wording.midnight} {zone}"
    first = _begun(wording, start, end)
    return f"{first}, {begun} – {wording.weekday(end)}, {wording.clock(end)} {zone}"
