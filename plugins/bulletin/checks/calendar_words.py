"""Days, months and dates as prose writes them, in Indonesian and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

_DAYS: Final = (
    ("senin", "monday"),
    ("selasa", "tuesday"),
    ("rabu", "wednesday"),
    ("kamis", "thursday"),
    ("jumat", "friday", "jum'at", "jum’at", "jum`at", "jum\u02bcat", "jum‘at"),
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
# Only directly before a date: each is also the beginning of other words, or a name.
_SHORT_DAYS: Final = (
    ("sen", "mon"),
    ("sel", "tue", "tues"),
    ("rab", "wed"),
    ("kam", "thu", "thur", "thurs"),
    ("jum", "fri"),
    ("sab", "sat"),
    ("min", "sun", "mgg", "ming"),
)
_DAY_OF: Final = {name: number for number, names in enumerate(_DAYS) for name in names}
_MONTH_OF: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_SHORT_DAY_OF: Final = {name: number for number, names in enumerate(_SHORT_DAYS) for name in names}
_ENGLISH: Final = frozenset(
    (
        *(names[1] for names in _DAYS),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
    )
)
_ISO: Final = "4"  # the number of the form 2025-07-31, in which the month has its place
_YEARS: Final = range(1900, 2200)
_TWO_DIGITS: Final = 100
_CENTURY: Final = 2000


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


# All patterns are of small letters: letter case by the pattern takes three times as long.
DAY_NAME: Final = _any_of(_DAY_OF)
SHORT_DAY: Final = _any_of(_SHORT_DAY_OF)
MONTH_NAME: Final = _any_of(_MONTH_OF)
# A date: 31 Juli 2025, July 31, 2025, 31/7/2025, 2025-07-31, 31/7; a year may lack after a name.
# In the names of groups, `N` is the number of the form and `X` tells two dates of a pattern apart.
_YEAR: Final = r"(?:,?[ ](?:tahun[ ])?['’]?(?P<yXN>[0-9]{4}|(?<=['’])[0-9]{2})(?![0-9]))?"
_FORMS: Final = (
    (
        r"(?P<dXN>[0-9]{1,2})(?:st|nd|rd|th)?[ ](?:of[ ]|bulan[ ])?"
        rf"(?P<mXN>{MONTH_NAME})\b\.?{_YEAR}"
    ),
    rf"(?P<mXN>{MONTH_NAME})\b\.?[ ](?P<dXN>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9]){_YEAR}",
    (
        r"(?P<dXN>[0-9]{1,2})(?P<sX>[/.-])(?P<mXN>[0-9]{1,2})(?P=sX)"
        r"(?P<yXN>[0-9]{4}|[0-9][0-9])(?![/.-]?[0-9])"
    ),
    r"(?P<yXN>[0-9]{4})-(?P<mXN>[0-9][0-9])-(?P<dXN>[0-9][0-9])(?![0-9])",
    r"(?P<dXN>[0-9]{1,2})/(?P<mXN>[0-9]{1,2})(?![/0-9]|[.,:-][0-9])",
)


def date_pattern(name: str) -> str:
    """The pattern of a date whose groups carry a name, so that it may stand twice in another."""
    forms = (form.replace("N>", f"{number}>") for number, form in enumerate(_FORMS, 1))
    return f"(?:{'|'.join(forms)})".replace("X", name)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was written: the year may be unsaid.

    `is_numeric` where its month is a number, which an English writer may have put first.
    """

    day: int
    month: int
    year: int | None
    is_numeric: bool = False

    def on(self, year: int) -> date | None:
        """The date in its year, or in the one that is given; `None` where there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def written_date(found: re.Match[str], name: str) -> Written | None:
    """The date of a match of `date_pattern`; `None` where its month or year cannot be."""
    groups = found.groupdict()
    for form in "12345":
        if day := groups[f"d{name}{form}"]:
            month, year = groups[f"m{name}{form}"], groups.get(f"y{name}{form}")
            number = int(month) if month.isdecimal() else month_of(month)
            full = _full(int(year)) if year else None
            if number is None or (full is not None and full not in _YEARS):
                return None
            return Written(int(day), number, full, month.isdecimal() and form != _ISO)
    return None


def _full(year: int) -> int:
    return _CENTURY + year if year < _TWO_DIGITS else year


def weekday_of(name: str) -> int:
    """The number of a weekday, Monday 0, of its name in full or shortened."""
    return _DAY_OF[name] if name in _DAY_OF else _SHORT_DAY_OF[name]


def month_of(name: str) -> int | None:
    """The number of a month, January 1; `None` for another word."""
    return _MONTH_OF.get(name)


def weekday_name(number: int, like: str) -> str:
    """The name of a weekday in the language of another name."""
    return _DAYS[number][is_english(like)].capitalize()


def is_english(name: str) -> bool:
    """Whether a weekday's name is the English one."""
    return name in _ENGLISH


@lru_cache(maxsize=2)
def small_letters(text: str) -> str:
    """A text in small letters, sign for sign, so that places stay as they are.

    One rule after the other asks for those of a text.
    """
    small = text.lower().replace("\u00a0", " ")
    return small if len(small) == len(text) else "".join(one.lower()[:1] for one in text)
