"""How much work a body may make: Python-Markdown is quadratic on some texts, deep on others.

A bracket or a tag that is not closed is looked for up to the end, once for each; a quote in a
quote is a call in a call. What is counted here grows as the library's time does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

MAX_LEVELS: Final = 20
MAX_WORK: Final = 3_000_000  # signs looked at in search of an end: some 0.5 s
MAX_BLOCKS: Final = 20_000_000  # signs of the blocks that are looked at: some 0.5 s
MAX_SPANS: Final = 600_000_000  # signs of a text times those that may begin a span: some 0.8 s
MAX_TAGS: Final = 10_000
MAX_SIGNS: Final = 40_000  # each may begin a span or a cell: some 25 µs
_FEW: Final = 200  # so few brackets or tags are never too much, wherever they stand
_BLOCK: Final = re.compile(r"(?:[^\n]+\n?)+")
_PAIRS: Final = (("[", re.compile(r"[\[\]]")), ("(", re.compile(r"[()]")))
_SIGN: Final = re.compile(r"[\\`*_\[!<&|{]")
_FENCES: Final = re.compile(r"^(?:```|~~~)", re.MULTILINE)
_OPENED: Final = re.compile(r"<[A-Za-z/!?]|&")
_TAG: Final = re.compile(r"<[A-Za-z/!?]|>")
_LEVEL: Final = r"(?:>|[-+*]|[0-9]{1,9}\.)[ \t]*"
_DEEP: Final = re.compile(rf"^[ \t]*(?:{_LEVEL}){{{MAX_LEVELS + 1}}}", re.MULTILINE)
_SHORT: Final = 1_024  # a million of them would be within MAX_SPANS
_OPENS: Final = re.compile(r"[\\`*_\[!<&]|  \n")
_A_BLOCK: Final = 200  # a hundred thousand empty blocks are MAX_BLOCKS
_A_COPY: Final = 2_000  # so many signs are copied in the time in which one is looked at
_SIGNS: Final = " \t>*+-.0123456789"
_RULE: Final = re.compile(r"[ \t]*([-*])(?:[ \t]*\1)*[ \t]*(?:\n|\Z)")


class TooMuchError(Exception):
    """A body that would take too long, or nests too deep; `line` counts from 0."""

    def __init__(self, code: str, line: int, found: str, limit: int) -> None:
        """Keep what the message says."""
        super().__init__(code)
        self.code, self.line, self.found, self.limit = code, line, found, limit


@dataclass(slots=True)
class Work:
    """What parsing blocks may still cost, in signs, and how deep it is.

    A block that begins with a heading, a rule or an item is cut off and the rest looked at anew.
    """

    blocks: int = MAX_BLOCKS
    spans: int = MAX_SPANS
    level: int = 0

    def enter(self, blocks: list[str]) -> None:
        """One level deeper."""
        self.level += 1
        if self.level > MAX_LEVELS:
            raise OverworkError("body-too-deep", blocks[0] if blocks else "", MAX_LEVELS)

    def spend_on_block(self, block: str) -> None:
        """Take away what a look at a block costs; an item is copied for each line it grows by."""
        self.blocks -= len(block) + _A_BLOCK + len(block) * block.count("\n") // _A_COPY
        if self.blocks < 0:
            raise OverworkError("body-too-much", block, _FEW)

    def spend_on_spans(self, text: str) -> None:
        """Take away what the spans of a text may cost: each is made in a copy of all of it."""
        if len(text) > _SHORT:
            self.spans -= len(text) * len(_OPENS.findall(text))
            if self.spans < 0:
                raise OverworkError("body-too-much", text, _FEW)


class OverworkError(Exception):
    """A conversion has spent all it had, or is too deep, at a piece of the text."""

    def __init__(self, code: str, piece: str, limit: int) -> None:
        """Keep what the message says."""
        super().__init__(code)
        self.code, self.piece, self.limit = code, piece, limit


def demand_bounded(text: str) -> None:
    """`TooMuchError` for a body that is not worth a try."""
    for opening, either in _PAIRS:
        if text.count(opening) > _FEW:
            for block in _BLOCK.finditer(text):
                _demand(either.finditer(block[0]), opening, text, block.start(), len(block[0]))
    if text.count("<") > _FEW:
        _demand(_TAG.finditer(text), "<", text, 0, len(text))
    if text.count("<") + text.count("&") > MAX_TAGS:
        _demand_few(_OPENED.finditer(text), text, MAX_TAGS)
    if sum(map(text.count, "\\`*_[!<&|{")) > MAX_SIGNS:
        _demand_few(_SIGN.finditer(text), text, MAX_SIGNS)
    if "```" in text or "~~~" in text:
        _demand_few(_FENCES.finditer(text), text, max(_FEW, MAX_SPANS // len(text)))
    for deep in _DEEP.finditer(text):
        if _RULE.match(text, deep.start()) is None:
            raise TooMuchError(
                "body-too-deep", _line(text, deep.start()), _start(deep[0]), MAX_LEVELS
            )


def deepest(text: str) -> tuple[int, str]:
    """The line, from 0, that begins with the most signs of quotes and lists, and its beginning."""
    leads = [len(line) - len(line.lstrip(_SIGNS)) for line in text.split("\n")]
    line = leads.index(max(leads))
    return line, _start(text.split("\n")[line])


def _demand(signs: Iterator[re.Match[str]], opening: str, text: str, start: int, size: int) -> None:
    """`TooMuchError` where the distances from the opening signs to their ends are too long."""
    spent, opened = 0, list[int]()
    for sign in signs:
        if sign[0].startswith(opening):
            opened.append(sign.start())
            spent += size - sign.start()
        elif opened:
            spent -= size - sign.start()
            opened.pop()
        if spent > MAX_WORK and len(opened) > _FEW:
            at = start + opened[0]
            raise TooMuchError("body-too-much", _line(text, at), opening, _FEW)


def _demand_few(signs: Iterator[re.Match[str]], text: str, limit: int) -> None:
    """`TooMuchError` at the first sign beyond a number of them."""
    if beyond := next(islice(signs, limit, None), None):
        raise TooMuchError("body-too-much", _line(text, beyond.start()), beyond[0], limit)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at)


def _start(found: str) -> str:
    return found.strip()[:20]
