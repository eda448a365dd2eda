"""Two languages: weekdays, numbers and times that stand in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import Final

from bulletin.checks.calendar_words import DAY_NAME, small_letters, weekday_of
from bulletin.checks.counterparts import ComparedText, Counterparts, counterparts
from bulletin.checks.durations import durations_said
from bulletin.checks.extraction import said
from bulletin.checks.finding import finds
from bulletin.checks.hours import spoken_times
from bulletin.checks.known import Known
from bulletin.checks.number_words import numbers_said
from bulletin.model import Page
from bulletin.problems import Problem
from bulletin.sources import Document

_DAY_NAMES: Final = tuple(DAY_NAME.split("|"))
_ENOUGH: Final = 200  # weekdays of a text
_NIGHT_BEFORE: Final = "malam "  # malam Minggu is Saturday night
_WEEK: Final = "minggu"  # also a week, save after `hari`
_SUNDAY: Final = "hari "
_WORD: Final = re.compile(r"[a-z]+")
_DIGIT: Final = re.compile(r"[0-9]")
_NAMED: Final = re.compile(r"[A-Z]\w* \Z")
_REACH: Final = 20
_NO_NUMBER: Final = ("kaki lima", "second-", "-second")
_DIGITS: Final = frozenset(map(Decimal, range(1, 10)))
_HALF_DAY: Final = 12
_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands in words at a place of a text."""

    text: str
    start: int
    end: int

    @property
    def written(self) -> str:
        return self.text[self.start : self.end]


@dataclass(frozen=True)
class _Days:
    """The weekdays of some texts: where each is first said, and which may be meant."""

    certain: Mapping[int, tuple[Counterparts, _Said]]
    possible: AbstractSet[int]


def _together(page: Page) -> Iterator[list[Counterparts]]:
    """Texts that answer for one another: title, summary and body; each other one for itself."""
    every = list(counterparts(page))
    yield [one for one in every if one.is_prose]
    yield from ([one] for one in every if not one.is_prose)


@finds("words-differ", "words-differ-in-field")
def weekdays_agree(page: Page, document: Document, known: Known) -> Iterator[Problem]:
    """Where each language names one weekday that the other does not, they differ."""
    del known
    for texts in _together(page):
        there = _days((one, one.there) for one in texts)
        here = _days((one, one.here) for one in texts if there.certain)
        missing = there.certain.keys() - here.possible
        added = here.certain.keys() - there.possible
        if len(missing) == len(added) == 1:
            pair, new = here.certain[added.pop()]
            _, old = there.certain[missing.pop()]
            given = {"found": new.written, "other": old.written}
            yield ComparedText(page, document, pair).problem("words-differ", new.start, **given)


def _days(texts: Iterable[tuple[Counterparts, str]]) -> _Days:
    certain: dict[int, tuple[Counterparts, _Said]] = {}
    possible: set[int] = set()
    for pair, text in texts:
        small = small_letters(text)
        for start, end, name in _named_days(small):
            number = weekday_of(name)
            possible.add(number)
            if small.endswith(_NIGHT_BEFORE, 0, start):
                possible.add((number - 1) % _DAYS)
            elif name != _WEEK or small.endswith(_SUNDAY, 0, start):
                certain.setdefault(number, (pair, _Said(text, start, end)))
    return _Days(certain, possible)


def _named_days(small: str) -> Iterator[tuple[int, int, str]]:
    """Where each weekday stands in a text in small letters; in the plural too.

    Most texts have none: name by name is the quick way to see that.
    """
    for name in _DAY_NAMES:
        if name in small:
            pattern = _day(name)
            yield from ((*one.span(), name) for one in islice(pattern.finditer(small), _ENOUGH))


@cache
def _day(name: str) -> re.Pattern[str]:
    return re.compile(rf"{name}s?(?<![^\W_]{name})(?<![^\W_]{name}s)(?![^\W_])")


@finds("words-differ", "words-differ-in-field")
def counts_agree(page: Page, document: Document, known: Known) -> Iterator[Problem]:
    """Where each language says a single number, or a single time, in words, it is the same."""
    del known
    for texts in _together(page):
        for pair in texts:
            found = _differing(pair.there, pair.here)
            if found and not (pair.is_prose and _elsewhere(texts, *found)):
                old, new = found
                given = {"found": new.written, "other": old.written}
                yield ComparedText(page, document, pair).problem("words-differ", new.start, **given)


def _differing(there: str, here: str) -> tuple[_Said, _Said] | None:
    """The two numbers or times, where each text has one and they are not the same."""
    if _DIGIT.search(there) or _DIGIT.search(here):
        return None
    return _differing_times(there, here) or _differing_numbers(there, here)


def _differing_times(there: str, here: str) -> tuple[_Said, _Said] | None:
    times = spoken_times(there.lower())
    others = spoken_times(here.lower()) if times else []
    if len(times) == len(others) == 1 and times[0].clock != others[0].clock:
        old, new = times[0], others[0]
        if old.is_certain and new.is_certain:
            return _Said(there, old.start, old.end), _Said(here, new.start, new.end)
    return None


def _differing_numbers(there: str, here: str) -> tuple[_Said, _Said] | None:
    old = _number(there)
    new = _number(here) if old else None
    if old is None or new is None or _is_named(old):
        return None
    first, second = _value(old), _value(new)
    alike = first == second or abs(first - second) == _HALF_DAY or min(first, second) <= 1
    alike = alike or not durations_said(there).isdisjoint(durations_said(here))
    return None if alike else (old, new)


def _is_named(number: _Said) -> bool:
    """Whether it seems to be part of a name: Kapas Dua."""
    before = _NAMED.search(number.text, max(0, number.start - _REACH), number.start)
    return before is not None and number.written[0].isupper()


def _number(text: str) -> _Said | None:
    """The only number of a text, if it is in words and those say nothing else."""
    runs = list(islice(_runs(text), 2))
    if len(runs) != 1 or any(one in text.lower() for one in _NO_NUMBER) or _is_about(runs[0]):
        return None
    return runs[0] if numbers_said(text) == numbers_said(runs[0].written) else None


def _is_about(number: _Said) -> bool:
    """Whether two digits follow one another: *dua tiga* is two or three."""
    words = _WORD.findall(number.written.lower())
    return any(numbers_said(one) | numbers_said(two) <= _DIGITS for one, two in pairwise(words))


def _runs(text: str) -> Iterator[_Said]:
    """Each row of words that say numbers."""
    start = end = -1
    for word in _WORD.finditer(text.lower()):
        if not _says_number(word[0]):
            continue
        if end >= 0 and word.start() - end > 1:
            yield _Said(text, start, end)
            start = -1
        start, end = word.start() if start < 0 else start, word.end()
    if end >= 0:
        yield _Said(text, start, end)


@lru_cache(maxsize=8_192)
def _says_number(word: str) -> bool:
    return bool(numbers_said(word))


def _value(number: _Said) -> Decimal:
    return max(numbers_said(number.written))


def _elsewhere(texts: list[Counterparts], old: _Said, new: _Said) -> bool:
    """Whether another text of the prose says what one of the two does."""
    there = said("\n".join(one.there for one in texts))
    here = said("\n".join(one.here for one in texts))
    says_old = not numbers_said(old.written).isdisjoint(here.numbers | here.in_words)
    return says_old or not numbers_said(new.written).isdisjoint(there.numbers | there.in_words)
