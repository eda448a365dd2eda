"""Translations that were confirmed against their originals, and what has changed since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from bulletin.checks.counterparts import place_in_original
from bulletin.checks.finding import finds, problem
from bulletin.languages import TRANSLATION
from bulletin.model import Library, Page
from bulletin.model.blocks import Staleness
from bulletin.problems import Problem
from bulletin.sources.blocks import top_blocks

_TAG: Final = re.compile(r"<[^<>]*>")
_WORDS: Final = 5  # of a paragraph, by which it is found


@finds("never-confirmed", "malformed-translates", "outdated")
def confirmed(library: Library) -> Iterator[Problem]:
    """A translation was confirmed against its original as it now is."""
    for page in translated(library):
        edition = page.editions[TRANSLATION.code]
        state = library.staleness(page, edition)
        path, at = edition.positions.path, ("translates",)
        if not state.confirmed:
            yield problem(edition.positions, at, "never-confirmed", found=path)
        elif not state.readable:
            yield problem(edition.positions, at, "malformed-translates", found=path)
        elif not state.is_current:
            found = ", ".join(_changes(page, state))
            yield problem(edition.positions, at, "outdated", found=found, path=path)


def translated(library: Library) -> Iterator[Page]:
    """Every public page and article with a translation."""
    for page in (*library.stories, *library.pages):
        if page.is_translated:
            yield page


def _changes(page: Page, state: Staleness) -> Iterator[str]:
    """What has changed in an original: texts by their keys, paragraphs with their first words.

    What went is counted.
    """
    for key in state.texts:
        yield ".".join(map(str, place_in_original(page, key)))
    blocks = list(top_blocks(page.original.prose.html))
    for index in state.paragraphs:
        yield f"body {index + 1} {_beginning(blocks[index])}".rstrip()
    if state.gone:
        removed = "block" if state.gone == 1 else "blocks"
        yield f"{state.gone} bagian dihapus / {state.gone} {removed} removed"


def _beginning(block: str) -> str:
    """The first words of a paragraph, in quotation marks; a picture has none."""
    words = unescape(_TAG.sub(" ", block)).split()
    more = "…" if len(words) > _WORDS else ""
    return f"“{' '.join(words[:_WORDS])}{more}”" if words else ""


RULES: Final = (confirmed,)
