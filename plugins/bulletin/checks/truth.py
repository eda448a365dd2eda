"""Truth: what a text says of days and numbers can be so, and its file's name tells its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Final

from bulletin.checks.calendar_words import (
    DAY_NAME,
    MONTH_WORD,
    Written,
    date_pattern,
    month_of,
    named_dates,
    small_letters,
    weekday_name,
    weekday_of,
    written_date,
)
from bulletin.checks.finding import finds
from bulletin.checks.known import FileRule, Known
from bulletin.checks.number_words import number_of_digits, number_of_words
from bulletin.checks.texts import Texts, texts_of
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.problems import Problem
from bulletin.schema import Article
from bulletin.sources import Document

# Between a weekday and its date nothing stands but signs and these words.
_SIGNS: Final = r"(?:[^\S\n]|[*_,]|\n(?!\s*\n)){0,6}"
_TO: Final = r"\s*(?:[-–—]|s\.?/?d\.?|hingga|sampai|dan|and|to|until)\s*"
_TIME_OF_DAY: Final = (
    r"(?:[ ](?:pagi|siang|sore|malam|petang|dini[ ]hari|morning|afternoon|evening|night))?"
)
_DAY: Final = re.compile(DAY_NAME)
_BEFORE: Final = re.compile(
    rf"(?P<name>{DAY_NAME})\b{_TIME_OF_DAY}(?:{_TO}(?P<name2>{DAY_NAME})\b{_TIME_OF_DAY})?"
    rf"{_SIGNS}\(?(?:(?:pada[ ])?(?:tanggal|tgl\.?)|the)?{_SIGNS}"
    rf"(?:(?P<d0>[0-9]{{1,2}})(?:[ ](?P<m0>{MONTH_WORD}))?{_TO})?{date_pattern('a')}"
)
_AFTER: Final = re.compile(rf"(?<![0-9/.-]){date_pattern('a')}{_SIGNS}\(\Z")
# The form of newspapers, without a year: Senin (10/1).
_SHORT: Final = re.compile(
    rf"(?P<name>{DAY_NAME})(?:,?[ ]\(?|\()(?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}})"
    r"(?![/0-9]|\.[0-9])"
)
# A market's name, and the evening before a day, which either day's date may have.
_OTHER: Final = ("pasar ", "malam ")
_ENOUGH_DATES: Final = 2_000  # dates of one text that are looked at
_ENOUGH_DAYS: Final = 400  # findings of one text
_ISO: Final = len("2026-01-10")
_REACH: Final = 40  # signs before a weekday in brackets in which its date stands
_ALSO_A_WORD: Final = frozenset(("minggu",))  # a week
_IN_WORDS: Final = re.compile(
    r"(?:(?:Rp|IDR)\.?[ ]?)?(?<![\d.,/])(?P<digits>\d[\d.,]{0,24})(?:,-)?[ ]?[*_]{0,2}"
    r"[ ]?\((?P<words>[A-Za-z][A-Za-z -]{2,200})\)"
)
_BRACKET: Final = re.compile(r"\d[*_ ,-]{0,4}\([A-Za-z]")
_FEWEST_WORDS: Final = 40
_ENOUGH: Final = 2_000  # signs of a body from which its language is told
_SELDOM: Final = 10
_WIDE: Final = 4  # times as many common words of the other language as of the file's
_COMMON: Final = {
    ORIGINAL.code: (" yang ", " dan ", " di ", " untuk ", " dengan ", " dari ", " pada ", " ini "),
    TRANSLATION.code: (" the ", " and ", " of ", " to ", " in ", " for ", " is ", " was "),
}


@finds("weekday", "weekday-year")
def weekdays(document: Document, known: Known) -> Iterator[Problem]:
    """A weekday that stands before a date, or in brackets after it, is that date's.

    Where the year is not written, the one nearest to the article's date is meant.
    """
    del known
    yield from islice(_wrong_days(document, texts_of(document)), _ENOUGH_DAYS)


def _wrong_days(document: Document, texts: Texts) -> Iterator[Problem]:
    small = small_letters(texts.together)
    second = -1  # where the second weekday of a pair stands, which the first has told
    for day in _DAY.finditer(small):
        inside = small[max(0, day.start() - 1) : day.start()].isalnum()
        week = day[0] in _ALSO_A_WORD and texts.together[day.start()].islower()
        other = small.endswith(_OTHER, 0, day.start())
        if inside or week or other or day.start() == second:
            continue
        if found := _BEFORE.match(small, day.start()):
            second = found.start("name2")
            yield from _compared(document, texts, found, _pairs(found))
        elif found := _SHORT.match(small, day.start()):
            written = Written(int(found["day"]), int(found["month"]), None)
            yield from _compared(document, texts, found, ((found["name"], written),))
        elif small.endswith("(", 0, day.start()) and small.startswith(")", day.end()):
            yield from _in_brackets(document, texts, small, day)


def _in_brackets(
    document: Document, texts: Texts, small: str, day: re.Match[str]
) -> Iterator[Problem]:
    """What is wrong with a weekday in brackets and the date before it."""
    start = max(0, day.start() - _REACH)
    if found := _AFTER.search(small[start : day.start()]):
        pair = day[0], written_date(found, "a")
        yield from _compared(document, texts, found, (pair,), start)


def _pairs(found: re.Match[str]) -> Iterator[tuple[str, Written | None]]:
    """Each weekday of a match with its date; two weekdays with a single date say nothing."""
    last = written_date(found, "a")
    if last is None:
        return
    if found["d0"] is None:
        if found["name2"] is None:
            yield found["name"], last
    else:
        month = (found["m0"] and month_of(found["m0"])) or last.month
        yield found["name"], Written(int(found["d0"]), month, last.year)
        if found["name2"]:
            yield found["name2"], last


def _compared(
    document: Document,
    texts: Texts,
    found: re.Match[str],
    pairs: Iterable[tuple[str, Written | None]],
    start: int = 0,
) -> Iterator[Problem]:
    """What is wrong with a match, which begins `start` signs after the text does."""
    at = slice(start + found.start(), start + found.end())
    for name, written in pairs:
        day = _day_of(written, document)
        if written and day and day.weekday() != weekday_of(name):
            code = "weekday" if written.year else "weekday-year"
            shown = " ".join(texts.together[at].rstrip("(").split())
            given = {"found": shown, "nearest": weekday_name(day.weekday(), name), "other": day}
            text, place = texts.at(at.start)
            yield text.problem(code, place, **given)


def _day_of(written: Written | None, document: Document) -> date | None:
    """The date; in the year that brings it nearest to the article's where none is written."""
    if written is None or written.year:
        return written.on(written.year) if written and written.year else None
    if (near := _near(document)) is None:
        return None
    days = (written.on(near.year + more) for more in (-1, 0, 1))
    return min((day for day in days if day), key=lambda day: abs(day - near), default=None)


def _near(document: Document) -> date | None:
    """The day of an article; a translation's is that in its name."""
    fields = document.fields
    if isinstance(fields, Article):
        return date(fields.date.year, fields.date.month, fields.date.day)
    try:
        return date.fromisoformat(document.name[:_ISO])
    except ValueError:
        return None


@finds("no-such-day")
def days_exist(document: Document, known: Known) -> Iterator[Problem]:
    """A date in a text whose month is named is in the calendar."""
    del known
    texts = texts_of(document)
    small = small_letters(texts.together)
    for written, start, end in islice(named_dates(small), _ENOUGH_DATES):
        if written.year and written.on(written.year) is None:
            text, at = texts.at(start)
            yield text.problem("no-such-day", at, found=texts.together[start:end])


@finds("amount-words")
def amounts_in_words(document: Document, known: Known) -> Iterator[Problem]:
    """A number in digits and the words in brackets after it say the same."""
    del known
    texts = texts_of(document)
    if _BRACKET.search(texts.together):
        for found in _IN_WORDS.finditer(texts.together):
            digits = number_of_digits(found["digits"].rstrip(".,"))
            words = number_of_words(found["words"])
            if digits is not None and words is not None and digits != words:
                text, at = texts.at(found.start())
                given = {"found": found[0], "other": f"{words:,}".replace(",", ".")}
                yield text.problem("amount-words", at, **given)


@finds("file-language")
def file_language(document: Document, known: Known) -> Iterator[Problem]:
    """A body is written in the language that its file's name says."""
    del known
    if document.prose is None or document.language is None:
        return
    text = document.prose.text[:_ENOUGH].lower().replace("\n", " ")
    words = text.count(" ")
    if words < _FEWEST_WORDS:
        return
    counts = {code: sum(map(text.count, common)) for code, common in _COMMON.items()}
    own = counts[document.language.code]
    other = max(count for code, count in counts.items() if code != document.language.code)
    if other > _WIDE * own and other * _SELDOM > words:
        wanted = TRANSLATION if document.language is ORIGINAL else ORIGINAL
        body = texts_of(document).every[-1]
        yield body.problem("file-language", 0, found=f"{document.name}{wanted.suffix}")


FILE_RULES: Final[tuple[FileRule, ...]] = (weekdays, days_exist, amounts_in_words, file_language)
