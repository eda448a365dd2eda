"""Days, months and dates as prose writes them, in Indonesian and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

_DAYS: Final = (
    ("senin", "monday"),
    ("selasa", "tuesday"),
    ("rabu", "wednesday"),
    ("kamis", "thursday"),
    ("jumat", "friday", "jum'at", "jum’at"),
    ("sabtu", "saturday"),
    ("minggu", "sunday", "ahad"),
)
_MONTHS: Final = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "pebruari"),
    ("maret", "march", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agu", "agt", "ags", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
_FULL_YEAR: Final = re.compile(r"[12][0-9]{3}(?![0-9])")
_DATE_REACH: Final = 24
_DAY_AND_MONTH: Final = re.compile(
    r"(?<![0-9/.-])(?:([0-9]{1,2})(?:st|nd|rd|th)?[ ](?:of[ ])?([a-z]{3,9})|"
    r"\b([a-z]{3,9})\.?[ ]([0-9]{1,2})(?:st|nd|rd|th)?)\.?,?[ ]\Z"
)
_DAY_OF: Final = {name: number for number, names in enumerate(_DAYS) for name in names}
_MONTH_OF: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_YEARS: Final = range(1900, 2200)
_TWO_DIGITS: Final = 100
_CENTURY: Final = 2000


# All patterns are of small letters: letter case by the pattern takes three times as long.
DAY_NAME: Final = "|".join(sorted(_DAY_OF, key=len, reverse=True))
MONTH_WORD: Final = "[a-z]{3,9}"  # looked up afterwards: a list of names in the pattern is slow
# A date: 31 Juli 2025, July 31, 2025, 31/7/2025, 2025-07-31; the year may lack after a name.
# In the names of groups, `N` is the number of the form and `X` tells two dates of a pattern apart.
_YEAR: Final = r"(?:,?[ ](?P<yXN>[0-9]{4})(?![0-9]))?"
_FORMS: Final = (
    rf"(?P<dXN>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?(?P<mXN>{MONTH_WORD})\b\.?{_YEAR}",
    rf"(?P<mXN>{MONTH_WORD})\.?[ ](?P<dXN>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9]){_YEAR}",
    (
        r"(?P<dXN>[0-9]{1,2})(?P<sX>[/.-])(?P<mXN>[0-9]{1,2})(?P=sX)"
        r"(?P<yXN>[0-9]{4}|[0-9][0-9])(?![/.-]?[0-9])"
    ),
    r"(?P<yXN>[0-9]{4})-(?P<mXN>[0-9][0-9])-(?P<dXN>[0-9][0-9])(?![0-9])",
)


def date_pattern(name: str) -> str:
    """The pattern of a date whose groups carry a name, so that it may stand twice in another."""
    forms = (form.replace("N>", f"{number}>") for number, form in enumerate(_FORMS, 1))
    return f"(?:{'|'.join(forms)})".replace("X", name)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was written: the year may be unsaid."""

    day: int
    month: int
    year: int | None

    def on(self, year: int) -> date | None:
        """The date in its year, or in the one that is given; `None` where there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def written_date(found: re.Match[str], name: str) -> Written | None:
    """The date of a match of `date_pattern`; `None` where its month or year cannot be."""
    groups = found.groupdict()
    for form in "1234":
        if day := groups.get(f"d{name}{form}"):
            month, year = groups[f"m{name}{form}"], groups[f"y{name}{form}"]
            number = int(month) if month.isdecimal() else month_of(month)
            full = _full(int(year)) if year else None
            if number is None or (full is not None and full not in _YEARS):
                return None
            return Written(int(day), number, full)
    return None


def _full(year: int) -> int:
    return _CENTURY + year if year < _TWO_DIGITS else year


def weekday_of(name: str) -> int:
    """The number of a weekday, Monday 0."""
    return _DAY_OF[name]


def month_of(name: str) -> int | None:
    """The number of a month, January 1; `None` for another word."""
    return _MONTH_OF.get(name)


def weekday_name(number: int, like: str) -> str:
    """The name of a weekday in the language of another name."""
    place = _place(like)
    return _DAYS[number][place].capitalize()


def _place(like: str) -> int:
    """Whether a weekday's name is Indonesian (0) or English (1)."""
    names = _DAYS[weekday_of(like)]
    return 1 if like == names[1] else 0


def named_dates(small: str) -> Iterator[tuple[Written, int, int]]:
    """Every date of a text in small letters that names its month and its year; start and end.

    The year is looked for first: there are few, and a number is found fast.
    """
    for year in _FULL_YEAR.finditer(small):
        start = max(0, year.start() - _DATE_REACH)
        found = _DAY_AND_MONTH.search(small, start, year.start())
        month = _MONTH_OF.get(found[2] or found[3]) if found else None
        if found and month:
            written = Written(int(found[1] or found[4]), month, int(year[0]))
            yield written, found.start(), year.end()


@lru_cache(maxsize=2)
def small_letters(text: str) -> str:
    """A text in small letters, sign for sign, so that places stay as they are.

    One rule after the other asks for those of a text.
    """
    small = text.lower().replace("\u00a0", " ")
    return small if len(small) == len(text) else "".join(one.lower()[:1] for one in text)
