"""A text → its quantities: what stands in digits, with the words before and after it."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice, pairwise
from typing import Final

from bulletin.checks.calendar_words import month_of, small_letters
from bulletin.checks.decimal_signs import Sign, tell_decimals
from bulletin.checks.figures import LONGEST_RUN, RUN, Figure, clock, figures
from bulletin.checks.measures import tell_measures
from bulletin.checks.quantities import Quantity, Said
from bulletin.checks.series import list_together, ranges
from bulletin.checks.silence import heard
from bulletin.checks.telephones import telephone
from bulletin.checks.times import tell_times

_MOST: Final = 2_000  # runs of digits; a text with more is a table of data, and not compared
SCALES: Final = {
    **dict.fromkeys(("ribu", "rb", "thousand", "k"), (10**3,)),
    **dict.fromkeys(("juta", "jt", "million", "millions", "mn"), (10**6,)),
    **dict.fromkeys(("miliar", "milyar", "billion", "billions", "bn", "b"), (10**9,)),
    **dict.fromkeys(("triliun", "trilyun", "trillion", "trillions", "tn", "t"), (10**12,)),
    "m": (10**9, 10**6),  # miliar, or million
}
_CURRENCY: Final = frozenset(("rp", "idr"))
_MONEY: Final = "rupiah"
PERCENT: Final = frozenset(("%", "persen", "prosen", "percent"))
_TIME_AFTER: Final = frozenset(
    ("am", "pm", "a", "p", "wib", "wita", "wit", "pagi", "siang", "sore", "malam", "petang")
)
_TIME_BEFORE: Final = frozenset(("pukul", "pkl", "jam", "at"))
_ALSO_A_WORD: Final = frozenset(("may", "march", "mar", "sep", "des", "agu"))
_SHORTENED: Final = 4  # letters of a month's name before a full stop, such as Sept.
_BEFORE: Final = re.compile(r"([a-z]+)(\.?[*_]{0,3}[ \n\xa0]?[*_]{0,3})\Z")
AFTER: Final = re.compile(
    r"(?:st|nd|rd|th)?(?:,-)?[*_]{0,3}[ \n\xa0-]?[*_]{0,3}(?:(?:of|bulan)[ ])?(%|[a-z]{1,9})?"
)
_YEAR: Final = re.compile(
    r"(?:st|nd|rd|th)?\.?,?[*_]{0,3}[ \n\xa0](?:tahun[ ])?([12][0-9]{3})(?![0-9]|[.,][0-9])"
)
_REACH: Final = 16
_GAP: Final = 20  # signs between two quantities that belong together
_BETWEEN: Final = "- – — / & dan and atau or to until till through sampai hingga s.d s.d. s/d sd"
_JOINING: Final = frozenset(("", "sampai dengan", *_BETWEEN.split()))
# Said in many ways, save with a nought before it.
_FEW: Final = frozenset((Decimal(0), Decimal(1)))
_TIMES: Final = frozenset(("x", "×"))
_MOST_DAYS: Final = 31
_MOST_HOURS: Final = 24
_DASHES: Final = frozenset("-–/")
_CENTURY: Final = 100
_YEARS: Final = range(1900, 2200)
_MARKER_REACH: Final = 24


def said(text: str, sign: Sign | None = None) -> Said:
    """The quantities of a text; digits of addresses, of code and of a list's marks are none.

    Where the language's decimal `sign` is not given, 1.250 may be either number.
    """
    runs = sum(1 for _ in islice(RUN.finditer(text), _MOST + 1))
    if not runs or runs > _MOST:
        return Said(text, is_whole=not runs)
    plain = heard(text)
    small, found, done = small_letters(plain), list[Quantity](), 0
    for run in RUN.finditer(small):
        start, end = run.span()
        if start >= done and end - start <= LONGEST_RUN and not _is_marker(plain, start, end):
            made, done = _read(plain, small, run, sign)
            found += made
    _joined(found, small)
    tell_times(found, small)
    tell_measures(found, small)
    list_together(found, small)
    return Said(text, found, ranges(found, small))


def _is_marker(text: str, start: int, end: int) -> bool:
    """Whether digits number an item of a list."""
    if text[end : end + 1] not in (".", ")") or not text[end + 1 : end + 2].isspace():
        return False
    if not text[start:end].isdigit():  # a date that begins a line
        return False
    line = text.rfind("\n", max(0, start - _MARKER_REACH), start) + 1
    at_beginning = line or start <= _MARKER_REACH
    return bool(at_beginning) and not text[line:start].strip(" \t>#*+-")


def _read(
    text: str, small: str, run: re.Match[str], sign: Sign | None
) -> tuple[list[Quantity], int]:
    """The quantities of a run of digits, and where they end."""
    start = run.start()
    if phone := telephone(small, start):
        number, end = phone
        return [Quantity("telephone", start, end, {number}, set(), set())], end
    made = [_quantity(figure, start) for figure in figures(run[0])]
    if sign and ("." in run[0] or "," in run[0]):
        tell_decimals(made, text, small, sign)
    _look_before(made[0], text, small)
    last = made[-1]
    if last.sort != "telephone":
        _look_after(last, text, small)
    for one in made:
        if one.sort == "number" and one.numbers <= _FEW and small[one.start] != "0":
            one.is_told = bool(one.clocks)
    return made, last.end


def _quantity(figure: Figure, start: int) -> Quantity:
    at, end = start + figure.start, start + figure.end
    numbers, clocks, days = set(figure.numbers), set(figure.clocks), set(figure.days)
    return Quantity(figure.sort, at, end, numbers, clocks, days, figure.plain)


def _look_before(one: Quantity, text: str, small: str) -> None:
    """What the word before a quantity makes of it: an amount, a time of day, a date."""
    found = _BEFORE.search(small, max(0, one.start - _REACH), one.start)
    if found is None:
        return
    word, gap = found.groups()
    if word in _CURRENCY:
        one.sort, one.start = "amount", found.start()
    elif not gap:
        one.is_told = False
    elif one.plain is None:
        return
    elif word in _TIME_BEFORE and one.plain <= _MOST_HOURS:
        one.clocks.add(clock(one.plain))
    elif "." not in gap or len(word) <= _SHORTENED:
        _take_month(one, _month(word, text[found.start()]))
        if one.sort == "date":
            one.start = found.start()


def _take_month(one: Quantity, month: int | None) -> None:
    """Make a date of a number that follows a month: its day, or its year."""
    if month and one.plain:
        if one.plain <= _MOST_DAYS:
            one.sort, one.days = "date", {(None, month, one.plain)}
        elif one.plain in _YEARS:
            one.sort, one.days = "date", {(one.plain, month, None)}


def _month(word: str, letter: str) -> int | None:
    """The month of a word; one that is also another word begins with a capital."""
    return None if word in _ALSO_A_WORD and letter.islower() else month_of(word)


def _look_after(one: Quantity, text: str, small: str) -> None:
    """What the word after a quantity makes of it: a greater number, a percentage, a date."""
    found = AFTER.match(small, one.end)
    word = found[1] if found else None
    if found and word:
        if word in SCALES and (len(word) > 1 or one.sort == "amount"):
            _scale(one, SCALES[word], small, found.end())
        elif word == _MONEY:
            one.sort, one.end = "amount", found.end()
        elif word in PERCENT or (word == "per" and small.startswith(" cent", found.end())):
            one.sort, one.end = "percent", found.end()
        elif word in _TIME_AFTER:
            _take_hour(one, word, small, found.end())
        elif one.plain and one.plain <= _MOST_DAYS:
            month = _month(word, text[found.start(1)])
            if month:
                one.sort, one.days, one.end = "date", {(None, month, one.plain)}, found.end()
    if one.sort == "date" and one.plain:
        _take_year(one, small)


def _scale(one: Quantity, scales: tuple[int, ...], small: str, end: int) -> None:
    one.scales, one.end = scales, end
    one.numbers = {number * scale for number in one.numbers for scale in scales}
    if small.startswith(_MONEY, end + 1):
        one.sort, one.end = "amount", end + 1 + len(_MONEY)


def _take_hour(one: Quantity, word: str, small: str, end: int) -> None:
    """Make a time of day of a number before am, WIB and the like."""
    if one.plain and one.plain <= _MOST_HOURS and (len(word) > 1 or small.startswith(".m", end)):
        one.clocks.add(clock(one.plain))


def _take_year(one: Quantity, small: str) -> None:
    """Complete a date by its numbers and by the year after it."""
    year = _YEAR.match(small, one.end) if all(day[0] is None for day in one.days) else None
    if year:
        one.end = year.end()
        one.days = {(int(year[1]), month, day) for _, month, day in one.days}
    one.numbers |= {Decimal(part) for year, _, day in one.days for part in (year, day) if part}


def _joined(found: list[Quantity], small: str) -> None:
    """Give what belongs to both of two quantities, as in 2–6 Februari or Rp2–3 miliar."""
    pairs = [
        (one, two, between)
        for one, two in pairwise(found)
        if two.start - one.end <= _GAP
        and (between := small[one.end : two.start].strip(" ,\n\xa0*_")) in _JOINING | _TIMES
    ]
    for one, two, between in reversed(pairs):
        if between in _TIMES:
            _multiply(one, two)
        else:
            _share(one, two, between)
    for one, two, between in pairs:
        if two.sort == "number" and two.plain and two.plain < _CENTURY:
            _complete(one, two, between)


def _multiply(one: Quantity, two: Quantity) -> None:
    """2x24 hours are 48 as well, so neither number asks for itself."""
    if one.plain and two.plain:
        two.numbers.add(Decimal(one.plain * two.plain))
        one.is_told = two.is_told = False


def _share(one: Quantity, two: Quantity, between: str) -> None:
    """The first of two takes what is said once, after the second; 0–5 years are under six."""
    one.is_told = one.is_told and one.plain != 0
    if two.scales and not one.scales:
        one.numbers |= {number * scale for number in one.numbers for scale in two.scales}
        two.sort = one.sort if one.sort == "amount" else two.sort
    elif one.scales and two.scales and not between and one.scales > two.scales:
        one.numbers |= {first + second for first in one.numbers for second in two.numbers}
        two.is_told = False
    if one.plain and one.sort == "number":
        if one.plain <= _MOST_DAYS:
            one.days |= {(year, month, one.plain) for year, month, day in two.days if day}
        if two.clocks and one.plain <= _MOST_HOURS:
            one.clocks.add(clock(one.plain))


def _complete(one: Quantity, two: Quantity, between: str) -> None:
    """The second of two takes the month of February 2–6, the century of 2025–26."""
    if two.plain and two.plain <= _MOST_DAYS:
        two.days |= {(year, month, two.plain) for year, month, day in one.days if day}
    if two.plain and one.plain and one.plain in _YEARS and between in _DASHES:
        two.numbers.add(Decimal(one.plain // _CENTURY * _CENTURY + two.plain))
