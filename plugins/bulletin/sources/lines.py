"""In which line of a text a piece of it stands."""

from __future__ import annotations


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
    """The line, from 0, in which a link, an image or a piece of HTML is first written."""
    at = text.find(piece)
    if at < 0:
        at = text.find(piece.split("\n", 1)[0][:40])
    return text.count("\n", 0, max(at, 0))
