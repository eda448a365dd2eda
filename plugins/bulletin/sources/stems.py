"""The stem of a file: the date with which an article's begins, and the rest, its default slug."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_DATED: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-(.*)\Z", re.DOTALL)
_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})-")
_MONTHS: Final = range(1, 13)
_OTHERS: Final = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})-(?P<rest>.+)"),
    re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})-(?P<rest>.+)"),
    re.compile(
        r"(?P<day>[0-9]{1,2})-(?P<month>[0-9]{1,2})-(?P<year>(?:19|20)[0-9]{2})-(?P<rest>.+)"
    ),
)


def slug_of(stem: str) -> str:
    """A stem without its date: the default slug."""
    dated = _DATED.match(stem)
    return dated[1] if dated else stem


def day_of(stem: str) -> date | None:
    """The day with which a stem begins, if it does and there is one."""
    found = _DATE.match(stem)
    return _day(*found.groups()) if found else None


def is_impossible(stem: str) -> bool:
    """Whether a stem begins with a date that is in no calendar: 2025-26-1-… is none at all."""
    found = _DATE.match(stem)
    is_date = found is not None and (_DATED.match(stem) or int(found[2]) in _MONTHS)
    return bool(is_date) and day_of(stem) is None


def well_dated(stem: str) -> str | None:
    """A stem as it should be, whose date is written in another form; `None` for others."""
    if _DATED.match(stem):
        return None
    for form in _OTHERS:
        found = form.fullmatch(stem)
        if found and (day := _day(found["year"], found["month"], found["day"])):
            return f"{day.isoformat()}-{found['rest']}"
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
