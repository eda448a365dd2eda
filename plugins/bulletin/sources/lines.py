"""In which line of a text a piece of it stands."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import Final

_ESCAPE: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_BEGINNING: Final = 40


class Lines:
    """Finds pieces of a text one after the other, so that each occurrence has its own line."""

    def __init__(self, text: str) -> None:
        """Begin at the text's first sign."""
        self._text = text
        self._after: dict[str, int] = {}

    def next(self, piece: str) -> int:
        """The line, from 0, of the next occurrence of a piece."""
        after = self._after.get(piece, 0)
        text, at = self._text, self._text.find(piece, after)
        if at < 0 and "\n" not in piece:
            text = _as_read(self._text)
            at = text.find(piece, after)
        self._after[piece] = at + 1
        return line_of(self._text, piece) if at < 0 else text.count("\n", 0, at)


def line_of(text: str, piece: str) -> int:
    """The line, from 0, in which a link, an image or a piece of HTML is first written.

    It may be written with entities (``&#58;``) or backslashes.
    """
    first = piece.split("\n", 1)[0]
    for where, what in ((text, piece), (_as_read(text), first), (text, first[:_BEGINNING])):
        if (at := where.find(what)) >= 0:
            return where.count("\n", 0, at)
    return 0


@lru_cache(maxsize=2)
def _as_read(text: str) -> str:
    """A text with the signs that its entities and backslashes stand for, line for line."""
    if "&" not in text and "\\" not in text:
        return text
    lines = (unescape(_ESCAPE.sub("", line)).replace("\n", " ") for line in text.split("\n"))
    return "\n".join(lines)
