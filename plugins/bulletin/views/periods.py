"""Stretches of days: a month, a week, the days since one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_WEEK: Final = re.compile(r"(\d{4})-W(\d{2})")
_DAY: Final = timedelta(days=1)
_SUNDAY: Final = 7


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to another, both included; `is_month` where that is a calendar month."""

    first: date
    last: date
    is_month: bool = False

    def __contains__(self, day: date) -> bool:
        """Whether a day is within it."""
        return self.first <= day <= self.last


def month_of(text: str) -> Period:
    """The month that is written as `2025-07`; `ValueError` where it is no month."""
    year, month = _numbers(_MONTH, text)
    first = date(year, month, 1)
    following = (first.replace(day=28) + 4 * _DAY).replace(day=1)
    return Period(first, following - _DAY, is_month=True)


def week_of(text: str) -> Period:
    """The week that is written as `2025-W31`, from Monday to Sunday (ISO 8601)."""
    first = date.fromisocalendar(*_numbers(_WEEK, text), 1)
    return Period(first, first + (_SUNDAY - 1) * _DAY)


def since(text: str, today: date) -> Period:
    """From a day, `2025-07-14`, until today; `ValueError` where it is no day, or yet to come."""
    first = date.fromisoformat(text)
    if first > today:
        raise ValueError(text)
    return Period(first, today)


def last_month(today: date) -> Period:
    """The month that ended last."""
    return month_of(f"{today.replace(day=1) - _DAY:%Y-%m}")


def _numbers(form: re.Pattern[str], text: str) -> tuple[int, int]:
    found = form.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return int(found[1]), int(found[2])
