"""In which line of a text a piece of it stands."""

from __future__ import annotations

import re
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
        at = self._text.find(piece, self._after.get(piece, 0))
        self._after[piece] = at + 1
        return line_of(self._text, piece) if at < 0 else self._text.count("\n", 0, at)


def line_of(text: str, piece: str) -> int:
    """The line, from 0, in which a link, an image or a piece of HTML is first written.

    It may be written with entities (``&#58;``) or backslashes.
    """
    at = text.find(piece)
    if at >= 0:
        return text.count("\n", 0, at)
    first = piece.split("\n", 1)[0]
    lines = enumerate(text.split("\n")) if first else ()
    seen = (number for number, line in lines if first in _read(line))
    return next(seen, text.count("\n", 0, max(text.find(first[:_BEGINNING]), 0)))


def _read(line: str) -> str:
    """A line with the signs that it stands for."""
    return unescape(_ESCAPE.sub("", line)) if "&" in line or "\\" in line else line
