"""Everything that depends on a language when a page is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal

from bulletin.languages import LANGUAGES, Code, Language
from bulletin.wording.catalogue import Catalogue, load_catalogue

_ZONE_NAMES: Final = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}
_WEEKDAY: Final = "EEEE, d MMMM y"  # CLDR's full form writes 01 in Indonesian
_YEAR_LENGTH: Final = len("2026")
_MONTH_LENGTH: Final = len("2026-12")
_MILLION: Final = 1_000_000
_COMPACT_DIGITS: Final = 2


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a text translated later
    """Mark a text for extraction without translating it."""
    return message


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's catalogue and formats; `zone` is the site's time zone."""

    language: Language
    catalogue: Catalogue
    zone: ZoneInfo

    def gettext(self, message: str) -> str:
        """An interface text in this language; `MissingTextError` where there is none."""
        return self.catalogue.gettext(message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """An interface text in this language's plural form for a count, which fills `%(num)s`."""
        return self.catalogue.ngettext(one, many, count) % {"num": self.number(count)}

    def day(self, day: date) -> str:
        """A date in words: *31 Juli 2025*."""
        return _date(day, "long", self.language.locale)

    def weekday(self, day: date) -> str:
        """A date in words with its weekday: *Kamis, 31 Juli 2025*."""
        return _date(day, _WEEKDAY, self.language.locale)

    def month(self, day: date) -> str:
        """A month in words: *Juli 2025*."""
        return _skeleton(day.replace(day=1), "yMMMM", self.language.locale)

    def clock(self, moment: datetime) -> str:
        """An hour and minute without zone: *09.00*."""
        return format_time(moment, "short", locale=self.language.locale)

    def zone_name(self, moment: datetime) -> str:
        """The short name of the site's time zone: *WIB*."""
        return _ZONE_NAMES.get(self.zone.key) or moment.strftime("%Z")

    def due(self, due: str) -> str:
        """A due day, month or year in words."""
        if len(due) == _YEAR_LENGTH:
            return due
        if len(due) == _MONTH_LENGTH:
            return self.month(date.fromisoformat(f"{due}-01"))
        return self.day(date.fromisoformat(due))

    def number(self, number: int) -> str:
        """A whole number with this language's grouping."""
        return format_decimal(number, locale=self.language.locale)

    def rupiah(self, amount: int) -> str:
        """Whole rupiah: *Rp3 miliar* where that is exact, else *Rp1.234.567*."""
        return f"Rp{_compact(amount, self.language.locale) or self.number(amount)}"

    def listing(self, items: Sequence[str]) -> str:
        """Several texts in one sentence: *a, b, dan c*."""
        return format_list(list(items), locale=self.language.locale)


def _compact(amount: int, locale: str) -> str | None:
    """An amount from a million up in words with at most two decimals, where nothing is lost."""
    unit = 1000 ** ((len(str(amount)) - 1) // 3)
    if amount < _MILLION or unit > _MILLION**2 or amount * 10**_COMPACT_DIGITS % unit:
        return None
    return format_compact_decimal(
        amount, format_type="long", locale=locale, fraction_digits=_COMPACT_DIGITS
    )


@lru_cache(maxsize=16384)
def _date(day: date, style: str, locale: str) -> str:
    return format_date(day, style, locale)


@lru_cache(maxsize=4096)
def _skeleton(day: date, skeleton: str, locale: str) -> str:
    return format_skeleton(skeleton, datetime(day.year, day.month, day.day), locale=locale)  # noqa: DTZ001 - a month has no zone


def load_wordings(theme: Path, zone: ZoneInfo) -> Mapping[Code, Wording]:
    """The wording of every language, from the theme's catalogues."""
    folder = theme / "translations"
    return {one.code: Wording(one, load_catalogue(folder, one), zone) for one in LANGUAGES}
