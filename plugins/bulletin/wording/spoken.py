"""A day or a time as people of a language say it, where no page is made."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_date

from bulletin.languages import Language


def spoken_moment(moment: datetime, language: Language, *, timed: bool) -> str:
    """A day with its weekday, by which people notice a mistake: *Kamis, 31 Juli 2025 19.30*."""
    day = format_date(moment, "EEEE, d MMMM y", locale=language.locale)
    return f"{day} {moment:%H.%M}" if timed else day
