"""Where a file spells a word, an amount or a time in a form that has one remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from bulletin.checks.calendar_words import small_letters
from bulletin.checks.known import Known
from bulletin.checks.passages import Passage, passage_of, passages_of, passages_of_site
from bulletin.checks.proper_names import names
from bulletin.checks.texts import Text, texts_of
from bulletin.checks.wrong_forms import ALSO_IN_NAMES, APART, SECOND, TELLING, TITLES, WORDS
from bulletin.languages import ORIGINAL
from bulletin.sources import Document

_MOST: Final = 500  # forms of a file that are looked at
_WORD: Final = re.compile(r"[a-z]+")
_BETWEEN: Final = ".,:;()/\"“”'‘’-–?!*_[]#"
_FIRST: Final = re.compile(r"([a-z]+)[ \n]\Z")
_LONGEST: Final = 1 + max(map(len, APART))


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was found in a text, where, and the right one; `key` is the same for its like."""

    key: str
    text: Text
    at: int
    found: str
    right: str


class Signs(NamedTuple):
    """A form that is no word: a cheap sign of it, its pattern, its remedy, in which languages."""

    sign: re.Pattern[str]
    pattern: re.Pattern[str]
    right: Callable[[str], str]
    everywhere: bool


_SIGNS: Final = {
    "rupiah": Signs(
        re.compile(r"Rp[. \xa0]{1,2}[0-9]"),
        re.compile(r"\bRp(?:\.[ \xa0]?|[ \xa0])[0-9](?:[0-9.,]*[0-9])?"),
        lambda found: "Rp" + found[2:].lstrip(". \xa0"),
        everywhere=True,
    ),
    "unit": Signs(
        re.compile(r"R[TW]\.[ ]?[0-9]"),
        re.compile(r"\bR[TW]\.(?:[0-9]|[ ]0[0-9])[0-9]{0,2}"),
        lambda found: f"{found[:2]} {found[3:].lstrip()}",
        everywhere=True,
    ),
    "friday": Signs(
        re.compile(r"um['’]at"),
        re.compile(r"\b[Jj]um['’]at\b"),
        lambda _: "Jumat",
        everywhere=False,
    ),
    "time": Signs(
        re.compile(r":[0-5][0-9] WI|ukul [0-9]{1,2}:"),
        re.compile(r"\b[Pp]ukul [0-9]{1,2}:[0-5][0-9]\b|\b[0-9]{1,2}:[0-5][0-9] WI(?:B|TA|T)\b"),
        lambda found: found.replace(":", "."),
        everywhere=False,
    ),
}


def forms_of(document: Document, known: Known) -> Iterator[Form]:
    """Every such form in the prose of a file that is not part of a name of the registries."""
    named = None
    for passage, form in islice(_forms(document), _MOST):
        named = named or _Named(names(known) if document.language else ())
        if not named.holds(passage, form):
            yield form


class _Named:
    """The names of the registries, to ask whether a form stands in one of them."""

    def __init__(self, every: Iterable[str]) -> None:
        """Keep the names; places are looked for once for each form."""
        self._names = frozenset(every)
        self._places: dict[str, set[tuple[int, int]]] = {}

    def holds(self, passage: Passage, form: Form) -> bool:
        """Whether a form stands in a name."""
        if form.found not in self._places:
            self._places[form.found] = {
                (name.index(form.found), len(name)) for name in self._names if form.found in name
            }
        starts = ((form.at - before, length) for before, length in self._places[form.found])
        return any(
            passage.words[max(0, start) : start + length] in self._names for start, length in starts
        )


def _forms(document: Document) -> Iterator[tuple[Passage, Form]]:
    original = document.language in (ORIGINAL, None)
    together = texts_of(document).together
    kinds = [
        (key, signs)
        for key, signs in _SIGNS.items()
        if (signs.everywhere or original) and signs.sign.search(together)
    ]
    words = original and _may_have_words(small_letters(together))
    passages = passages_of if document.language else passages_of_site
    for passage in passages(document) if kinds or words else ():
        yield from ((passage, form) for form in _of_passage(passage, kinds, words=words))


def _of_passage(
    passage: Passage, kinds: Iterable[tuple[str, Signs]], *, words: bool
) -> Iterator[Form]:
    if words:
        yield from _word_forms(passage)
    for key, signs in kinds:
        for found in signs.pattern.finditer(passage.words):
            yield Form(key, passage.text, found.start(), found[0], signs.right(found[0]))


def forms_in(written: str, every_name: Iterable[str]) -> Iterator[Form]:
    """Every such form in an Indonesian text that stands in no file yet, outside of names."""
    passage = passage_of(written)
    named = _Named(every_name)
    forms = _of_passage(passage, _SIGNS.items(), words=True)
    yield from (form for form in forms if not named.holds(passage, form))


def _may_have_words(small: str) -> bool:
    """Whether a text has such a word, be it in an address; most texts have none.

    Sign by sign is the quick way: a pattern for words takes twice as long.
    """
    spaced = small
    for sign in _BETWEEN:
        spaced = spaced.replace(sign, " ")
    return any(
        word in WORDS or any(f"{prefix}{gap}{word}" in small for prefix in SECOND[word])
        for word in TELLING.intersection(spaced.split())
        for gap in " \n"
    )


def _word_forms(passage: Passage) -> Iterator[Form]:
    """The words that are spelt wrongly, or apart from their prefix."""
    small = small_letters(passage.words)
    for word in _WORD.finditer(small):
        if word[0] not in TELLING:
            continue
        start, right = word.start(), WORDS.get(word[0])
        if right is None and (prefix := _prefix(small, word)):
            start, right = start - len(prefix) - 1, f"{prefix}{word[0]}"
        found = passage.words[start : word.end()]
        if right and not (word[0] in ALSO_IN_NAMES and found != word[0]):
            yield Form(found.lower(), passage.text, start, found, _cased(right, like=found))


def _prefix(small: str, word: re.Match[str]) -> str | None:
    """The prefix that stands apart before a word."""
    before = _FIRST.search(small[max(0, word.start() - _LONGEST) : word.start()])
    return before[1] if before and before[1] in SECOND.get(word[0], ()) else None


def _cased(right: str, like: str) -> str:
    """The right form in the letter case of the wrong one."""
    if like.isupper():
        return right.upper()
    if not like[0].isupper():
        return right
    return right.title() if like.lower() in TITLES else right[0].upper() + right[1:]
