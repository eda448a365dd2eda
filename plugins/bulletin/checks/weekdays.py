"""Truth: a weekday that a text gives to a date is that date's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final

from bulletin.checks.calendar_words import (
    Written,
    is_english,
    small_letters,
    weekday_name,
    weekday_of,
)
from bulletin.checks.day_claims import Beside, Claim
from bulletin.checks.finding import finds
from bulletin.checks.known import Known
from bulletin.checks.table_heads import is_day_and_date
from bulletin.checks.texts import Texts, texts_of
from bulletin.problems import Problem
from bulletin.schema import Article
from bulletin.sources import Document, Kind

_ENOUGH: Final = 50  # findings in one file
_MOST: Final = 2_000  # weekdays that are looked at
# By what the names begin or end with, each is looked for by itself: that is soonest done.
_SIGNS: Final = ("senin", "selasa", "rabu", "kamis", "jum", "sabtu", "minggu", "ahad", "day")
_ENGLISH: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)\Z")
_SHORT: Final = re.compile(
    r"(?:Sen|Sel|Rab|Kam|Jum|Sab|Min|Mgg|Ming|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)"
    r"(?:\.,?|,)?(?:\s|&nbsp;){1,2}(?=[0-9A-Z*_\[])"
)
_DIGIT: Final = re.compile(r"[0-9]")
_AHEAD: Final = 100  # signs after the beginning of a weekday in which its date stands
_BEHIND: Final = 80  # and before it
_LINKED: Final = 400  # with the addresses of links
_ENGLISH_SIGN: Final = _SIGNS[-1]
_NEAR: Final = 8  # signs before one in which the beginning of an English name, or *hari*, stands
_ALSO_A_WORD: Final = "minggu"  # a week
_SUNDAY: Final = re.compile(r"\bhari[\s:]{1,3}\Z")
_LABELLED: Final = re.compile(r"\b(?:hari|tanggal|tgl|day|date)\b")
_STEM_DATE: Final = 10
_UNSURE: Final = 215  # days from the article within which a date without year may well lie


@finds("weekday", "weekday-year")
def weekdays(document: Document, known: Known) -> Iterator[Problem]:
    """A weekday that stands beside a date, before or after it, is that date's.

    Where the year is not written, the one nearest to the article's date is meant; 10/1 is the tenth
    of January.
    """
    del known
    yield from islice(_wrong(document, texts_of(document)), _ENOUGH)


def _wrong(document: Document, texts: Texts) -> Iterator[Problem]:
    near = _published(document)
    for at, claim in _claims(texts, near):
        for name, written in claim.pairs:
            if day := _other_day(name, written, near):
                code = "weekday" if written.year else "weekday-year"
                nearest = weekday_name(day.weekday(), name)
                text, place = texts.at(at)
                yield text.problem(code, place, found=claim.written, nearest=nearest, other=day)


def _claims(texts: Texts, near: date | None) -> Iterator[tuple[int, Claim]]:
    """Where a text says of a weekday what is not so, and what it says."""
    for at in islice(_weekdays(texts.together), _MOST):
        beside = _beside(texts, at)
        claim = beside.before_a_date() or beside.after_a_date()
        if claim and _is_wrong(claim, near) and not beside.is_another():
            after = beside.after_a_date(loosely=True)
            if (after is None or _is_wrong(after, near)) and _may_be(claim, texts.together, at):
                yield at, claim
    for day in islice(_SHORT.finditer(texts.together), _MOST):
        if not texts.together[max(0, day.start() - 1) : day.start()].isalnum():
            claim = _beside(texts, day.start()).shortened()
            if claim and _is_wrong(claim, near):
                yield day.start(), claim


def _weekdays(text: str) -> Iterator[int]:
    """Where a weekday stands with digits near it."""
    small = small_letters(text)
    for at in _names(small):
        inside = text[max(0, at - 1) : at].isalnum()
        if not inside and _DIGIT.search(text, at - _BEHIND, at + _AHEAD):
            week = text[at].islower() and small.startswith(_ALSO_A_WORD, at)
            if not week or _SUNDAY.search(small, max(0, at - _NEAR), at):
                yield at


def _names(small: str) -> Iterator[int]:
    """Where a weekday's name begins."""
    for sign in _SIGNS:
        at = small.find(sign)
        while at >= 0:
            if sign != _ENGLISH_SIGN:
                yield at
            elif english := _ENGLISH.search(small, max(0, at - _NEAR), at):
                yield english.start()
            at = small.find(sign, at + 1)


def _beside(texts: Texts, at: int) -> Beside:
    """What stands beside a weekday in its own text."""
    number = bisect_right(texts.starts, at)
    first, end = texts.starts[number - 1], [*texts.starts[number : number + 1], None][0]
    text = texts.together
    ahead, behind = text[at : at + _AHEAD], text[max(first, at - _BEHIND) : at]
    if "](" in ahead:
        ahead = text[at : at + _LINKED]
    if "](" in behind:
        behind = text[max(first, at - _LINKED) : at]
    return Beside(behind, ahead if end is None else ahead[: end - at])


def _may_be(claim: Claim, text: str, at: int) -> bool:
    """Whether a claim is one, if it goes across two cells of a table."""
    if "|" not in claim.written or _LABELLED.search(claim.written.lower()):
        return True
    is_first = claim.written[:1].isalpha()
    return is_day_and_date(text, at if is_first else text.rfind("|", 0, at) - 1)


def _is_wrong(claim: Claim, near: date | None) -> bool:
    return any(_other_day(name, written, near) for name, written in claim.pairs)


def _other_day(name: str, written: Written, near: date | None) -> date | None:
    """The date, where it has another weekday; `None` where it can be as it is written."""
    days = [*_days(written, near)]
    if written.is_numeric and is_english(name):
        days += _days(Written(written.month, written.day, written.year), near)
    number = weekday_of(name)
    return days[0] if days and all(day.weekday() != number for day in days) else None


def _days(written: Written, near: date | None) -> list[date]:
    """The date; where no year is written that which is nearest, and others if none is near."""
    if written.year or near is None:
        day = written.on(written.year) if written.year else None
        return [day] if day else []
    days = [written.on(near.year + more) for more in (-1, 0, 1)]
    nearest = sorted((day for day in days if day), key=lambda day: abs(day - near))
    return nearest[:1] + [day for day in nearest[1:] if abs(day - near).days < _UNSURE]


def _published(document: Document) -> date | None:
    """The date of an article: its own, or that in its name, which a translation has too."""
    if isinstance(document.fields, Article):
        own = document.fields.date
        return date(own.year, own.month, own.day)
    if document.kind is Kind.ARTICLE:
        try:
            return date.fromisoformat(document.name[:_STEM_DATE])
        except ValueError:
            return None
    return None
