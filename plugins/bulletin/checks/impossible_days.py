"""Truth: a date in a text is in the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from bulletin.checks.calendar_words import MONTH_NAME, Written, month_of, small_letters
from bulletin.checks.finding import finds
from bulletin.checks.known import Known
from bulletin.checks.texts import Texts, texts_of
from bulletin.problems import Problem
from bulletin.sources import Document

_ENOUGH: Final = 50  # findings in one file
_MOST: Final = 20_000  # dates that are looked at
_GAP: Final = r"(?:[^\S\n]{1,3}\n?|\n|&nbsp;)"
# The digits stand first, for they are soonest found; what is before them is looked at afterwards.
_NAMED: Final = re.compile(
    rf"[0-9](?<![0-9]{{2}})[0-9]?(?![0-9/.:-])(?P<rest>(?:st|nd|rd|th)?(?:"
    rf"{_GAP}(?:of{_GAP})?(?P<month>{MONTH_NAME})\b"
    rf"(?:\.?,?{_GAP}(?:tahun{_GAP})?(?P<year>[12][0-9]{{3}})(?![0-9]))?|"
    rf",?{_GAP}(?P<after>[12][0-9]{{3}})(?![0-9])))"
)
_MONTH: Final = re.compile(rf"(?<![a-z])(?P<month>{MONTH_NAME})\.?{_GAP}\Z")
_REACH: Final = 60  # signs before a date that may say that it is none
_WITHIN_NUMBERS: Final = ("/", ".", "-", ",", ":")
_ONE: Final = re.compile(r"(?<![0-9/.,-])[0-9]{1,2}[-–—]\Z")  # the first of two days
_A_NUMBER: Final = re.compile(
    rf"(?:\b(?:rt|rw|no|nomor|gang|gg|blok|pasal|ayat|km|kav|kelas|bab|usia|umur|angka|poin|{MONTH_NAME})"
    r"\.?\s?)\Z"
)
_ENDS: Final = r"(?![\w/:-]|[.,]\w)"
_SLASHED: Final = re.compile(rf"/[0-9]{{1,2}}/(?:19|20)[0-9]{{2}}{_ENDS}")
_HYPHENED: Final = re.compile(rf"-[0-9]{{1,2}}-(?:[0-9]{{2}}|(?:19|20)[0-9]{{2}}){_ENDS}")
_FIRST: Final = re.compile(r"(?:(?<![0-9])[0-9]{1,2}|(?<![0-9])(?:19|20)[0-9]{2})\Z")
_WITHIN: Final = re.compile(r"[\w/.:=#@&?%+`–-]\Z|\]\(\Z")  # an address, a version, a name
_LETTER: Final = re.compile(
    r"\b(?:no|nomor|nomer|number|nr|num|sk|surat|edaran|perda|pergub|perpres|permen|kepgub|uu|"
    r"keputusan|peraturan|instruksi|invoice|kuitansi|kwitansi|faktur|kode|code|ref|referensi|"
    r"register|registrasi|berkas|dokumen|letter|decree|document)\b[^\n]{0,40}\Z"
)
_BY_THE_SCHEMA: Final = frozenset(("date", "start", "end", "due"))
_MONTHS: Final = 12
_LAST: Final = 31
_LEAP_YEAR: Final = 2024
_YEARS_FROM: Final = 1900


@finds("no-such-day")
def days_exist(document: Document, known: Known) -> Iterator[Problem]:
    """A date in a text is in the calendar; that of a letter's number is none."""
    del known
    texts = texts_of(document)
    yield from islice(_problems(texts), _ENOUGH)


def _problems(texts: Texts) -> Iterator[Problem]:
    small = small_letters(texts.together)
    for start, end in chain(_named(small), _numeric(small)):
        text, at = texts.at(start)
        if text.location[-1] not in _BY_THE_SCHEMA:
            found = " ".join(texts.together[start:end].replace("&nbsp;", " ").split())
            yield text.problem("no-such-day", at, found=found)


def _named(small: str) -> Iterator[tuple[int, int]]:
    """Where a day is that its month has not, be the year written or not."""
    for found in islice(_NAMED.finditer(small), _MOST):
        day = int(small[found.start() : found.start("rest")])
        before = small[max(0, found.start() - _REACH) : found.start()]
        if found["after"]:
            month = _MONTH.search(before)
            if month and not _exists(day, month["month"], found["after"]):
                yield found.start() - len(before) + month.start(), found.end()
        elif not _exists(day, found["month"], found["year"]) and _is_day(day, before):
            without_year = 0 < day <= _LAST and not _A_NUMBER.search(before)
            if found["year"] or without_year:
                yield found.span()


def _is_day(day: int, before: str) -> bool:
    """Whether digits after this are no part of a longer number, nor a goal."""
    return before[-1:] not in _WITHIN_NUMBERS or (day > 0 and _ONE.search(before) is not None)


def _exists(day: int, month: str, year: str | None) -> bool:
    number, given = month_of(month), int(year or _LEAP_YEAR)
    return number is None or Written(day, number, given).on(given) is not None


def _numeric(small: str) -> Iterator[tuple[int, int]]:
    """Where an impossible date is in numbers, whichever of day and month comes first."""
    every = chain(_SLASHED.finditer(small), _HYPHENED.finditer(small))
    for rest in islice(every, _MOST):
        before = small[max(0, rest.start() - _REACH) : rest.start()]
        first = _FIRST.search(before)
        if first and _is_impossible(first[0], *rest[0][1:].split(rest[0][0])):
            before = before[: first.start()]
            if not (_WITHIN.search(before) or _LETTER.search(before)):
                yield rest.start() - len(first[0]), rest.end()


def _is_impossible(*parts: str) -> bool:
    """Whether a day that some months have is in a month that has not."""
    numbers = [int(part) for part in parts]
    year = max(numbers)
    numbers.remove(year)
    month, day = sorted(numbers)
    may_be = year > _YEARS_FROM and 0 < month <= _MONTHS < day <= _LAST
    return may_be and Written(day, month, year).on(year) is None
