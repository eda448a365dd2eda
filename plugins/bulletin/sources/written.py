"""The Markdown of each top-level block of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bulletin.sources.blocks import block_prints
from bulletin.sources.prose import convert

_HEADING: Final = re.compile(r"#{1,6} ")
_DEFINITION: Final = re.compile(r"^ {0,3}\[[^\[\]\n]{1,100}\]:[^\n]*$", re.MULTILINE)
_MOST: Final = 40  # pieces that are one block: a list with so many empty lines


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of a body: its Markdown, its line, from 0, and the blocks that it makes.

    It nearly always makes one; `first` is the index of the first.
    """

    text: str
    line: int
    first: int
    prints: tuple[str, ...]


def written_blocks(text: str, prints: Sequence[str]) -> tuple[Written, ...]:
    """The pieces of a body whose blocks have the given fingerprints.

    A piece is as short as can be while it makes the blocks that the whole body has there; so a
    list with empty lines is one. Where that is not found the rest is one piece.
    """
    lines = text.split("\n")
    starts = [*_starts(lines)]
    more = "\n".join(("", "", *_DEFINITION.findall(text)))
    found, at, done = list[Written](), 0, 0
    while at < len(starts):
        last, made = _end(lines, starts, at, (*prints[done:],), more)
        piece = "\n".join(lines[starts[at] : _line(starts, last, lines)]).rstrip()
        found.append(Written(piece, starts[at], done, made))
        at, done = last, done + len(made)
    return tuple(found)


def by_block(pieces: Sequence[Written]) -> dict[int, Written]:
    """The piece of each block."""
    return {one.first + step: one for one in pieces for step in range(len(one.prints))}


def _end(
    lines: Sequence[str], starts: Sequence[int], at: int, prints: tuple[str, ...], more: str
) -> tuple[int, tuple[str, ...]]:
    """After which piece a block ends that begins with one, and what it makes."""
    for last in range(at + 1, min(at + _MOST, len(starts)) + 1):
        piece = "\n".join(lines[starts[at] : _line(starts, last, lines)])
        made = block_prints(convert(piece + more)[0].html)
        if made and prints[: len(made)] == made:
            return last, made
    return len(starts), prints


def _line(starts: Sequence[int], number: int, lines: Sequence[str]) -> int:
    return starts[number] if number < len(starts) else len(lines)


def _starts(lines: Sequence[str]) -> Iterator[int]:
    """The lines at which a block may begin: after an empty line, at a heading and after it."""
    before = ""
    for number, line in enumerate(lines):
        is_new = not before.strip() or _HEADING.match(line) or _HEADING.match(before)
        if line.strip() and is_new:
            yield number
        before = line
