"""The texts of an original and their counterparts in a translation, and where these stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bulletin.checks.finding import problem
from bulletin.checks.texts import body_of
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Page, Story
from bulletin.model.blocks import staleness
from bulletin.model.story import SUMMARY, TITLE, WordKey
from bulletin.model.words import listed_texts, match_listed, match_reports, match_speakers
from bulletin.problems import Location, Problem
from bulletin.schema import ArticleWords
from bulletin.sources import Document

BODY: Final[WordKey] = ("body",)
PROSE: Final = (TITLE, SUMMARY, BODY)
_OF_ENTRY: Final = 3  # parts of the key of an entry's text
_WITH_IDS: Final = ("events", "actions")
_LONGEST: Final = 100_000  # signs of a body; a longer one is no article
_BLOCKS: Final = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Counterparts:
    """One text in both languages; `there` is the original's, `here` the translation's."""

    key: WordKey
    there: str
    here: str

    @property
    def is_prose(self) -> bool:
        """Whether it is a title, a summary or a body, and no structured text."""
        return self.key in PROSE


def counterparts(page: Page) -> Iterator[Counterparts]:
    """Every text that stands in both languages; of a page that is too long the structured ones."""
    there, here = page.original, page.editions[TRANSLATION.code]
    bodies = there.prose.text, here.prose.text
    is_long = max(map(len, bodies)) > _LONGEST
    for key, text in there.words.items():
        if key in here.words and not (is_long and key in PROSE):
            yield Counterparts(key, text, here.words[key])
    if all(bodies) and not is_long:
        yield Counterparts(BODY, *bodies)


@dataclass(frozen=True)
class ComparedText:
    """Where in a translation something is told."""

    page: Page
    document: Document
    pair: Counterparts

    @cached_property
    def is_mild(self) -> bool:
        """Whether a difference is for a person to judge: in prose, or where it is known why.

        A structured text whose original has changed since it was confirmed is marked as such on
        the page; who corrects the original need not wait for the translator.
        """
        edition = self.page.editions[TRANSLATION.code]
        changed = staleness(self.page.original, edition.translates).texts
        return self.pair.is_prose or self.pair.key in changed

    @property
    def original(self) -> str:
        """The name of the original's file."""
        return f"{self.page.stem}{ORIGINAL.suffix}"

    @property
    def translation(self) -> str:
        """The name of the translation's file."""
        return f"{self.page.stem}{TRANSLATION.suffix}"

    def problem(self, code: str, at: int, **given: object) -> Problem:
        """A problem with what stands in the translation, at an offset of its text."""
        code = code if self.is_mild else f"{code}-in-field"
        return self.told(code, at, **given)

    def told(self, code: str, at: int, **given: object) -> Problem:
        """A problem of a code at an offset."""
        body = body_of(self.document) if self.pair.key == BODY else None
        if body:
            return body.problem(code, at, **given)
        location = location_of(self.page, self.document, self.pair.key)
        return problem(self.document.positions, location, code, **given)

    def across(self, at: int) -> int:
        """The place in the translation of what stands at an offset of the original.

        It is the beginning of the same block, where both bodies have as many.
        """
        there, here = self._blocks
        return here[_block(there, at)] if len(there) == len(here) else here[0]

    def faces(self, there: int, here: int) -> bool:
        """Whether two offsets lie in the same block, as far as that can be known."""
        blocks, others = self._blocks
        return len(blocks) != len(others) or _block(blocks, there) == _block(others, here)

    @cached_property
    def _blocks(self) -> tuple[list[int], list[int]]:
        return _starts(self.pair.there), _starts(self.pair.here)


def _block(starts: list[int], at: int) -> int:
    return max(0, bisect_right(starts, at) - 1)


def _starts(text: str) -> list[int]:
    """Where the blocks of a text begin: what empty lines part."""
    first = len(text) - len(text.lstrip())
    return [first, *(one.end() for one in _BLOCKS.finditer(text, first) if one.end() < len(text))]


def location_of(page: Page, document: Document, key: WordKey) -> Location:
    """Where a text stands in the translation: its entry is named by its place in the list.

    Where the list has no such entry, it is the entry's id, or its place in the original.
    """
    words = document.fields
    if len(key) != _OF_ENTRY or not isinstance(words, ArticleWords):
        return key
    if not isinstance(page, Story):
        return key
    name, entry, field = key
    entries = entries_of(name, page, words)
    if entry not in entries:
        return key if name in _WITH_IDS else place_in_original(page, key)
    return name, entries.index(entry), field


def entries_of(name: str, story: Story, words: ArticleWords) -> list[str]:
    """What each entry of a translation's list is known by in its original."""
    if name in _WITH_IDS:
        return [one.id for one in getattr(words, name)]
    if name == "speakers":
        spoken = match_speakers(story.speakers, words.speakers)
        return [one.key if one else "" for one in spoken]
    if name == "updates":
        return [one.key if one else "" for one in match_reports(story.reports, words.updates)]
    texts = listed_texts(story.original.words, name)
    return [str(one) for one in match_listed(name, texts, getattr(story, name), words)]


def place_in_original(page: Page, key: WordKey) -> Location:
    """Where a text stands in the original; an entry with an id is named by it."""
    if len(key) != _OF_ENTRY or not isinstance(page, Story) or key[0] in _WITH_IDS:
        return key
    name, entry, field = key
    keys = {
        "speakers": [one.key for one in page.speakers],
        "updates": [one.key for one in page.reports],
    }.get(name, [])
    return name, keys.index(entry) if entry in keys else entry, field
