"""Two languages: numbers, days, amounts and names of a text are in its translation too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final, Generic, TypeVar

from bulletin.checks.called import names_of
from bulletin.checks.counterparts import ComparedText, Counterparts, counterparts
from bulletin.checks.decimal_signs import ENGLISH, INDONESIAN, ONE_SIGN
from bulletin.checks.extraction import said
from bulletin.checks.finding import finds
from bulletin.checks.known import Known, PairRule
from bulletin.checks.names import Mention, Name, Named, is_asked, named_together
from bulletin.checks.outlines import are_alike
from bulletin.checks.quantities import Quantity, Said, said_together
from bulletin.checks.spoken import counts_agree, weekdays_agree
from bulletin.model import Page
from bulletin.problems import Problem
from bulletin.sources import Document

T = TypeVar("T")

_ENOUGH: Final = 20  # findings of one text
_MOST: Final = 200  # values of one text that may be missing: each is compared with each
_OF_WHAT: Final = re.compile(r"(?<![^\W_])[A-Z]{2,9}[ -]\Z")
_WHAT: Final = re.compile(r"[ ]?[ap]\.?m\b\.?|[ ](?:[A-Z]{2}|[A-Za-z]{3,16})(?![A-Za-z])")
_REACH: Final = 12
_SAID: Final = (partial(said, sign=INDONESIAN), partial(said, sign=ENGLISH))


@dataclass(frozen=True, slots=True)
class _Pair(Generic[T]):
    """Two counterparts as read, and what each language's answers come from.

    For title, summary and body that is all three: one of them may say what another one does.
    """

    texts: Counterparts
    there: T
    here: T
    all_there: T
    all_here: T


def _pairs(
    texts: Iterable[Counterparts],
    read: tuple[Callable[[str], T], Callable[[str], T]],
    together: Callable[[list[T]], T],
) -> Iterator[_Pair[T]]:
    """Texts in both languages, each as it is read; those of the prose answer for one another."""
    prose: list[tuple[Counterparts, T, T]] = []
    for one in texts:
        there, here = read[0](one.there), read[1](one.here)
        if one.is_prose:
            prose.append((one, there, here))
        else:
            yield _Pair(one, there, here, there, here)
    all_there = together([there for _, there, _ in prose])
    all_here = together([here for _, _, here in prose])
    for one, there, here in prose:
        yield _Pair(one, there, here, all_there, all_here)


def _unlike(page: Page) -> list[Counterparts]:
    """The texts that do not say the same digits in both languages at first sight."""
    every = list(counterparts(page))
    unlike = [one for one in every if not are_alike(one.there, one.here)]
    if any(one.is_prose for one in unlike):
        return [one for one in every if one.is_prose or one in unlike]
    return unlike


@finds(
    "words-differ",
    "words-differ-in-field",
    "number-form",
    "number-form-in-field",
    "number-missing",
    "number-missing-in-field",
)
def quantities_agree(page: Page, document: Document, known: Known) -> Iterator[Problem]:
    """Numbers, amounts, percentages, dates and times of a text are in its other language too.

    They are compared as values, however they are written: 1.250 and 2,5 in Indonesian are 1,250 and
    2.5 in English; what stands in digits may be in words there. In a body their order does not
    matter.
    """
    del known
    for pair in _pairs(_unlike(page), _SAID, said_together):
        if pair.all_there.is_whole and pair.all_here.is_whole:
            missing = _unanswered(pair.there, pair.all_here, pair.texts)
            added = _unanswered(pair.here, pair.all_there, pair.texts)
            if missing or added:
                compared = ComparedText(page, document, pair.texts)
                yield from islice(_quantities(compared, missing, added), _ENOUGH)


def _unanswered(text: Said, other: Said, pair: Counterparts) -> list[Quantity]:
    """The quantities that the other language does not say; each value once.

    A structured text may leave the day of a date unsaid, for it is short.
    """
    found: dict[tuple[object, ...], Quantity] = {}
    for one in text.quantities:
        loses = pair.is_prose and other.loses_day(one)
        if one.is_told and (loses or not other.answers(one)):
            key = (one.sort, *sorted(one.numbers), *sorted(map(str, one.days)))
            found.setdefault(key, one)
    return list(islice(found.values(), _MOST))


def _quantities(
    compared: ComparedText, missing: list[Quantity], added: list[Quantity]
) -> Iterator[Problem]:
    """What one of the languages says alone, in pairs where one takes the other's place."""
    there, here = compared.pair.there, compared.pair.here
    for code, alike in (("number-form", _is_copied), ("words-differ", _takes_place)):
        for new in tuple(added):
            if old := next((one for one in missing if alike(compared, one, new)), None):
                missing.remove(old)
                added.remove(new)
                found, other = _shown(here, new), _shown(there, old)
                yield compared.problem(code, new.start, found=found, other=other)
    every = [(_shown(here, one), one, one.start, compared.original) for one in added]
    every += [
        (_shown(there, o), o, compared.across(o.start), compared.translation) for o in missing
    ]
    for found, one, at, other in every:
        if one.sort != "telephone":  # a number that may be called need not be told twice
            yield compared.problem("number-missing", at, found=found, other=other)


def _takes_place(compared: ComparedText, old: Quantity, new: Quantity) -> bool:
    return old.sort == new.sort and compared.faces(old.start, new.start)


def _is_copied(compared: ComparedText, old: Quantity, new: Quantity) -> bool:
    """Whether both stand in the same digits and signs, which do not say the same."""
    first = ONE_SIGN.search(compared.pair.there, old.start, old.end)
    second = ONE_SIGN.search(compared.pair.here, new.start, new.end)
    same = first is not None and second is not None and first[0] == second[0]
    return same and not old.clocks and _takes_place(compared, old, new)


def _shown(text: str, one: Quantity) -> str:
    """A quantity as it is written; a bare number with a word that says of what."""
    if one.sort != "number":
        return text[one.start : one.end]
    before = _OF_WHAT.search(text, max(0, one.start - _REACH), one.start)
    after = None if before else _WHAT.match(text, one.end)
    return text[before.start() if before else one.start : after.end() if after else one.end]


@finds("words-differ", "words-differ-in-field", "name-missing", "name-missing-in-field")
def names_agree(page: Page, document: Document, known: Known) -> Iterator[Problem]:
    """People, organisations and places of the registries in a text are in its other language too.

    By any of their names, or a distinctive part of one: that of a place calls no organisation. What
    a place or an organisation that is named there lies in or belongs to goes without saying. The
    site's own area and what it lies in, its publisher, and landmarks are never an error.
    """
    names = names_of(known)
    for pair in _pairs(counterparts(page), (names.of, names.of), named_together):
        if pair.there.mentions or pair.here.mentions:
            missing = _uncalled(pair.there, pair.all_here, pair.texts)
            added = _uncalled(pair.here, pair.all_there, pair.texts)
            if missing or added:
                compared = ComparedText(page, document, pair.texts)
                yield from islice(_names(compared, missing, added), _ENOUGH)


def _uncalled(text: Named, other: Named, pair: Counterparts) -> list[Mention]:
    """The names of a text that the other language does not have; each entry once."""
    found: dict[str, Mention] = {}
    for one in text.mentions:
        called = any(_is_called(name, other, pair) for name in one.names)
        if not called and is_asked(one, text.text):
            found.setdefault(one.names[0].id, one)
    return list(found.values())


def _is_called(name: Name, other: Named, pair: Counterparts) -> bool:
    """Whether a text names an entry, what lies in it or belongs to it, or calls it by a part.

    A structured text is short: there any longer word of an organisation's names will do.
    """
    if name.id in other.names or name.id in other.encloses or name.is_called(other.words):
        return True
    return not pair.is_prose and name.which == "organisations" and bool(name.words & other.words)


def _names(
    compared: ComparedText, missing: list[Mention], added: list[Mention]
) -> Iterator[Problem]:
    """The names that one of the languages has alone, in pairs where one takes another's place."""
    for new in added:
        which = new.names[0].which
        every = (one for one in missing if one.names[0].which == which)
        old = next((one for one in every if compared.faces(one.at, new.at)), None)
        if old:
            missing.remove(old)
            yield compared.problem("words-differ", new.at, found=new.written, other=old.written)
        else:
            yield _alone(compared, new, new.at, compared.original)
    for old in missing:
        yield _alone(compared, old, compared.across(old.at), compared.translation)


def _alone(compared: ComparedText, mention: Mention, at: int, other: str) -> Problem:
    mild = compared.is_mild or any(name.is_mild for name in mention.names)
    code = "name-missing" if mild else "name-missing-in-field"
    registry = f"{mention.names[0].which}.yaml"
    return compared.told(code, at, found=mention.written, other=other, registry=registry)


PAIR_RULES: Final[tuple[PairRule, ...]] = (
    quantities_agree,
    names_agree,
    weekdays_agree,
    counts_agree,
)
