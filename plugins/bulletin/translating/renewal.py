"""A draft whose original has changed: its notes and comments say what the original says now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bulletin.checks.counterparts import location_of
from bulletin.model import Edition, Page
from bulletin.model.blocks import read_stamp, staleness, stamped_blocks
from bulletin.sources import Document
from bulletin.sources.notes import noted_blocks, renoted
from bulletin.sources.written import by_block
from bulletin.translating.front import one_line
from bulletin.translating.recall import pieces_of

_ORIGINAL: Final = "# asli: "


@dataclass(frozen=True, slots=True)
class PresentNotes:
    """What the notes of a draft say of its original as it is now, by their places from 0.

    `texts` are of those that changed, `None` of a block that went; `new` are the blocks that came
    before a note, or after the last one.
    """

    texts: Mapping[int, str | None] = field(default_factory=dict)
    new: Mapping[int, Sequence[str]] = field(default_factory=dict)


def present_notes(original: Edition, drafted: object, count: int) -> PresentNotes:
    """What the notes of a draft should say; `count` is how many it has.

    Nothing is known where they are not as many as the blocks from which it was drafted.
    """
    stored = read_stamp(drafted)
    if stored is None or len(stamped_blocks(stored)) != count:
        return PresentNotes()
    found, pieces = staleness(original, drafted).changes, by_block(pieces_of(original))
    texts: dict[int, str | None] = {}
    new: dict[int, list[str]] = {}
    for one in found:
        text = None if one.new is None else pieces[one.new].text
        if one.came and text is not None:
            new.setdefault(one.old, []).append(text)
        else:
            texts[one.old] = text
    return PresentNotes(texts, new)


def renewed(page: Page, document: Document, text: str, drafted: object) -> str:
    """The text of a draft with what its original says now in notes and comments."""
    lines = text.split("\n")
    for key in staleness(page.original, drafted).texts:
        line = document.positions.line(location_of(page, document, key))
        _renew(lines, line, page.original.words[key])
    first = max(0, document.body_line - 1)
    body = "\n".join(lines[first:])
    notes = present_notes(page.original, drafted, len([*noted_blocks(body)]))
    return "\n".join((*lines[:first], renoted(body, notes.texts, notes.new)))


def _renew(lines: list[str], line: int, original: str) -> None:
    """Put an original into the comment above a line, counted from 1."""
    for index in range(line - 2, 0, -1):
        comment = lines[index].lstrip()
        if not comment.startswith("#"):
            return
        if comment.startswith(_ORIGINAL):
            indent = lines[index].removesuffix(comment)
            lines[index] = f"{indent}{_ORIGINAL}{one_line(original)}"
            return
