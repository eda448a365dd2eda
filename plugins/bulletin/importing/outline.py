"""What the lines of a text are: its title, the line of its date, its blocks, who signed it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from bulletin.checks.calendar_words import small_letters
from bulletin.importing.cleaning import Cleaned
from bulletin.importing.heads import DATE, ITEM, LABELLED, head_of, lead_of
from bulletin.importing.vocabulary import one_of, table

_BYLINE: Final = re.compile(r"\(([^()\n]{2,120})\)[.*\s]*\Z")
_SIGNED: Final = re.compile(
    rf"(?:{one_of(table('parts', 'labels')['byline'])})\s*[:=]\s*(\S.{{1,118}})\Z", re.IGNORECASE
)
_FIRST: Final = re.compile(r"\(?(?:1|a)[.)]\s")
_NAMES: Final = 12  # words of a signature


class Sort(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    NUMBERED = "numbered"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or one point of a list; `number` is the point's own."""

    text: str
    sort: Sort = Sort.PARAGRAPH
    number: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a text; `head` are the lines of date and place, `credit` who passed it on.

    `lead` is the beginning of the first paragraph, up to its dash, which is part of it no more.
    """

    title: str | None
    head: tuple[str, ...]
    lead: str
    credit: str
    blocks: tuple[Block, ...]
    byline: str
    title_is_sure: bool = True
    labelled: tuple[str, ...] = field(default=())

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of all blocks."""
        return tuple(block.text for block in self.blocks)


def outline(given: Cleaned) -> Outline:
    """The parts of a cleaned text."""
    lines = [line for line in given.lines if line]
    byline, lines = _signed(lines)
    title, sure, head, rest = head_of(lines, given.bold)
    blocks = [*_blocks(rest)]
    lead = credit = ""
    for index, block in enumerate(blocks[:3]):
        if block.sort is Sort.PARAGRAPH and (found := lead_of(block.text)):
            lead, credit, text = found
            blocks[index] = Block(text)
            break
    byline = byline or next((one[1] for line in head if (one := _SIGNED.match(line))), "")
    labelled = tuple(line for line in lines if LABELLED.match(line.lstrip("-–•*· ")))
    return Outline(title, head, lead, credit, tuple(blocks), byline, sure, labelled)


def _signed(lines: Sequence[str]) -> tuple[str, list[str]]:
    """Who signed the text, at its end or by a label, and the other lines."""
    kept, byline = [*lines], ""
    for index in reversed(range(max(1, len(kept) - 4), len(kept))):
        line = kept[index]
        found = _BYLINE.search(line)
        if (
            found
            and not byline
            and _may_sign(found[1])
            and (found.start() == 0 or _after_end(line, found))
        ):
            byline = found[1].strip()
            kept[index] = line[: found.start()].strip()
        elif (signed := _SIGNED.match(line)) and not byline:
            byline, kept[index] = signed[1].strip(), ""
    return byline, [line for line in kept if line]


def _after_end(line: str, found: re.Match[str]) -> bool:
    """Whether brackets stand after the end of a sentence, directly or with a space."""
    return line[: found.start()].rstrip(' *"”').endswith((".", "!", "?"))


def _may_sign(text: str) -> bool:
    """Whether the words in brackets can be a signature: neither a sentence nor a date."""
    return (
        not DATE.search(small_letters(text)) and len(text.split()) <= _NAMES and not text.isdigit()
    )


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Paragraphs and points, each of one line."""
    for line in lines:
        found = ITEM.match(line)
        if found is None:
            yield Block(line)
        elif found["number"]:
            yield Block(line[found.end() :], Sort.NUMBERED, found["number"])
        else:
            yield Block(line[found.end() :], Sort.BULLET)
