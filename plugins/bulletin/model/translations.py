"""How translations stand: the state of each, what is left to be done, and shares in per cent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bulletin.languages import TRANSLATION
from bulletin.model.blocks import Staleness, paragraph_prints
from bulletin.model.story import Page, WordKey

BODY: Final[WordKey] = ("body",)


class State(StrEnum):
    """How a translation stands, what asks for most work first.

    A translation has one state only, the first one that is true of it. A state that is new has
    its line in `_state` and its words in `views.labels`; all else follows.
    """

    UNTRANSLATED = "untranslated"
    OUTDATED = "outdated"
    UNCONFIRMED = "unconfirmed"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Translation:
    """The state of the translation of an article or a page.

    `staleness` tells what has changed of the original, `missing` are the keys of the texts
    without words, `short` is how many blocks fewer the translation's body has; all say nothing
    where there is no translation, `short` also where the body was not confirmed as it now is.
    It is `drafted` where there is a file that nobody has reviewed: that counts as none.
    """

    page: Page
    state: State
    staleness: Staleness
    missing: tuple[WordKey, ...]
    short: int = 0
    drafted: bool = False


def translation_of(page: Page, staleness: Staleness, *, drafted: bool) -> Translation:
    """How the translation of a page stands; `staleness` counts only where there is one."""
    missing = (*missing_words(page),)
    short = 0 if BODY in missing or not staleness.is_current else missing_blocks(page)
    state = _state(page, staleness, is_whole=not missing and not short)
    return Translation(page, state, staleness, missing, short, drafted)


def _state(page: Page, staleness: Staleness, *, is_whole: bool) -> State:
    if not page.is_translated:
        return State.UNTRANSLATED
    if not staleness.confirmed:
        return State.UNCONFIRMED
    if not staleness.is_current:
        return State.OUTDATED
    return State.COMPLETE if is_whole else State.INCOMPLETE


def missing_blocks(page: Page) -> int:
    """How many blocks fewer than the original's the body of a translation has."""
    edition = page.editions.get(TRANSLATION.code)
    if edition is None:
        return 0
    return max(0, len(paragraph_prints(page.original)) - len(paragraph_prints(edition)))


def missing_words(page: Page) -> Iterator[WordKey]:
    """The keys of the texts for which a translation has no words, the body's last."""
    edition = page.editions.get(TRANSLATION.code)
    if edition is None:
        return
    if not page.original.words.keys() <= edition.words.keys():
        yield from (key for key in page.original.words if key not in edition.words)
    if page.original.prose.text.strip() and not edition.prose.text.strip():
        yield BODY


def percent(part: int, whole: int) -> int:
    """A share in whole per cent, halves rounded up; nought of nothing.

    What there is any of has at least 1, and only all of it is 100.
    """
    if not part or part == whole:
        return 100 if part else 0
    rounded = (200 * part + whole) // (2 * whole)
    return min(max(rounded, 1), 99)
