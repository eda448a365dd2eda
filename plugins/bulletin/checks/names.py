"""Names of the registries in a text: people, organisations and places, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from bulletin.checks.common_words import COMMON, COMPASS, LIKE_COMPASS, TITLES

Which = Literal["people", "organisations", "places"]

_FIRST: Final = re.compile(r"([A-Z0-9][^\W_]*)(?=( [^\W_]+)?)")
_WORD: Final = re.compile(r"[^\W_]+")
LONG: Final = 4  # letters of a word that is distinctive alone
_STEM: Final = 5
_ENOUGH: Final = 1_000  # names of one text
_SENTENCE: Final = re.compile(r"[\w,;)]\s?\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of a registry as texts call it.

    `cores` are the distinctive words of each form; `words` all longer words of all forms.
    `is_plain` is true where a form has no distinctive word (a community hall): nobody can know
    what it is called in the other language. `is_mild` is true of what goes without saying, such
    as the site's own area. `within` are the entries that it lies in or belongs to. `lands` are the
    distinctive words of each place whose name is part of an organisation's, `kinds` the words that
    tell the organisation from the place.
    """

    which: Which
    id: str  # within its registry, as in places/awan-biru
    forms: tuple[str, ...]
    cores: tuple[frozenset[str], ...]
    words: frozenset[str]
    is_plain: bool
    is_mild: bool = False
    within: frozenset[str] = frozenset()
    lands: tuple[frozenset[str], ...] = ()
    kinds: frozenset[str] = frozenset()

    def is_called(self, words: AbstractSet[str]) -> bool:
        """Whether a text's words call it by a part of a form.

        A place has all distinctive words of a form, others one of them; the name of a place alone
        calls no organisation.
        """
        if self.which == "places":
            return any(core <= words for core in self.cores)
        some = frozenset().union(*self.cores).difference(*self.lands)
        if not {one for one in some if len(one) >= LONG}.isdisjoint(words):
            return True
        is_there = any(land <= words for land in self.lands)
        return (is_there and self._is_told_apart(words)) or (bool(some) and some <= words)

    def _is_told_apart(self, words: AbstractSet[str]) -> bool:
        """Whether some words tell the organisation from its place; dancers do as dance does."""
        stems = {kind[:_STEM] for kind in self.kinds if len(kind) >= _STEM}
        return not (self.kinds.isdisjoint(words) and stems.isdisjoint({w[:_STEM] for w in words}))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, with every entry that is called so."""

    written: str
    at: int
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Named:
    """A text with the names in it; the words are asked for only where a name seems to lack."""

    text: str
    mentions: tuple[Mention, ...]

    @cached_property
    def names(self) -> dict[str, Name]:
        """The entries that it names, by their ids."""
        return {name.id: name for one in self.mentions for name in one.names}

    @cached_property
    def encloses(self) -> frozenset[str]:
        """The ids of what the entries that it names lie in or belong to."""
        return frozenset().union(*(name.within for name in self.names.values()))

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters, points of the compass in both languages."""
        return words_of(self.text)


def named_together(every: list[Named]) -> Named:
    """Several texts as one that answers for all of them."""
    mentions = (one for text in every for one in text.mentions)
    return Named("\n".join(text.text for text in every), tuple(mentions))


@dataclass(frozen=True)
class Names:
    """All names by their forms; for a first word or two the lengths of forms, the longest first."""

    by_form: dict[str, tuple[Name, ...]]
    lengths: dict[str, tuple[int, ...]]
    firsts: frozenset[str]

    def of(self, text: str) -> Named:
        """A text with its names."""
        return Named(text, tuple(self._mentions(text.replace("\n", " "))))

    def _mentions(self, text: str) -> Iterator[Mention]:
        """Every name as a registry writes it; of two at one place the longer one."""
        done = count = 0
        for first in _FIRST.finditer(text):
            if first[1] in self.firsts and (start := first.start()) >= done:
                for form in self._forms(first, text):
                    if _is_whole(text, start, start + len(form)):
                        done, count = start + len(form), count + 1
                        yield Mention(form, start, self.by_form[form])
                        break
            if count == _ENOUGH:
                return

    def _forms(self, first: re.Match[str], text: str) -> Iterator[str]:
        """The forms that begin at a word: looked up, for a thousand may begin alike."""
        start = first.start()
        for key in (first[1] + (first[2] or " "), first[1]):
            for length in self.lengths.get(key, ()):
                if (form := text[start : start + length]) in self.by_form:
                    yield form


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, points of the compass in both languages."""
    words = frozenset(_WORD.findall(text.lower()))
    return words | {COMPASS[one] for one in words & COMPASS.keys()} | _likened(words)


def _likened(words: AbstractSet[str]) -> set[str]:
    return {LIKE_COMPASS[one] for one in words & LIKE_COMPASS.keys()}


def core_of(form: str) -> frozenset[str]:
    """The distinctive words of a form: neither common nor a title nor a number."""
    words = frozenset(_WORD.findall(form.lower())) - COMMON - TITLES
    return frozenset(COMPASS.get(one, one) for one in words if not one.isdigit())


def forms_with_compass(form: str) -> Iterator[str]:
    """A form, and what it is in English where it ends with a point of the compass."""
    yield form
    words = [one for one in form.split() if one.lower() not in COMMON]
    if len(words) > 1 and words[-1].lower() in COMPASS:
        yield " ".join((COMPASS[words[-1].lower()].capitalize(), *words[:-1]))


def is_asked(mention: Mention, text: str) -> bool:
    """Whether a mention must be answered in the other language.

    One word at the beginning of a sentence may be another word that is written alike.
    """
    if not core_of(mention.written) or any(name.is_plain for name in mention.names):
        return False
    if " " in mention.written or mention.names[0].which != "people":
        return True
    return _SENTENCE.search(text, max(0, mention.at - 3), mention.at) is not None


def arranged(names: Iterable[Name]) -> Names:
    """Names by the beginnings of their forms, but for those that say nothing (RW 03)."""
    owners: dict[str, list[Name]] = {}
    for name in names:
        for form in name.forms:
            if not name.is_plain or core_of(form):
                owners.setdefault(form, []).append(name)
    lengths: dict[str, set[int]] = {}
    firsts: set[str] = set()
    for form in owners:
        if first := _FIRST.match(form):
            firsts.add(first[1])
            lengths.setdefault("".join(filter(None, first.groups())), set()).add(len(form))
    return Names(
        {form: tuple(names) for form, names in owners.items()},
        {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()},
        frozenset(firsts),
    )
