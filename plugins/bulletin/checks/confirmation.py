"""Translations that were confirmed against their originals, and what has changed since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice
from typing import Final

from bulletin.checks.counterparts import place_in_original
from bulletin.checks.finding import finds, problem
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Library, Page, Story
from bulletin.model.blocks import Staleness
from bulletin.problems import Problem
from bulletin.sources import Document, Kind
from bulletin.sources.blocks import top_blocks

_TAG: Final = re.compile(r"<[^<>]*>")
_MARKS: Final = re.compile(r"[*_`\[\]\\]")
_WORDS: Final = 5
_FIRST: Final = 3  # paragraphs that are named


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
            other = f"{page.stem}{ORIGINAL.suffix}"
            given = {"found": path, "other": other, **_changes(library, page, state)}
            yield problem(edition.positions, at, "outdated", **given)


def translated(library: Library) -> Iterator[Page]:
    """Every public page and article with a translation."""
    for page in (*library.stories, *library.pages):
        if page.is_translated:
            yield page


def _changes(library: Library, page: Page, state: Staleness) -> dict[str, str]:
    """What has changed in an original, in both languages."""
    texts = [".".join(map(str, place_in_original(page, key))) for key in state.texts]
    paragraphs = [*_paragraphs(_document(library, page), state.paragraphs)]
    more = len(state.paragraphs) - len(paragraphs)
    rest = [f"+{more}"] if more > 0 else []
    nothing = not (texts or paragraphs)
    return {
        "berubah": ", ".join(
            (*texts, *_named(paragraphs, "paragraf", "baris"), *rest, *["isi berkurang"] * nothing)
        ),
        "changed": ", ".join(
            (*texts, *_named(paragraphs, "paragraph", "line"), *rest, *["less text"] * nothing)
        ),
    }


def _named(paragraphs: Iterable[tuple[str, int]], paragraph: str, line: str) -> Iterator[str]:
    for words, number in paragraphs:
        yield f"{paragraph} “{words}” ({line} {number})"


def _document(library: Library, page: Page) -> Document:
    """The file of an original."""
    kind = Kind.ARTICLE if isinstance(page, Story) else Kind.PAGE
    return next(one for one in library.written[kind, page.stem] if one.language is ORIGINAL)


def _paragraphs(document: Document, changed: Iterable[int]) -> Iterator[tuple[str, int]]:
    """The first words and the line of the first paragraphs that have changed."""
    if document.prose is None:
        return
    blocks = list(top_blocks(document.prose.html))
    bare = _MARKS.sub("", document.prose.text)
    for index in islice(changed, _FIRST):
        said = _MARKS.sub("", unescape(_TAG.sub("", blocks[index]))).strip().split("\n", 1)[0]
        line = document.body_line + bare.count("\n", 0, max(0, bare.find(said)))
        words = said.split(" ")
        yield " ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else ""), line


RULES: Final = (confirmed,)
