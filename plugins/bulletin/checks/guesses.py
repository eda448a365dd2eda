"""What was probably meant by words that are not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from bulletin.schema.scalars import nearest

_MOST: Final = 50  # times a run that one is looked for: each takes some milliseconds


class Guesses:
    """The nearest of some known words, as long as few are asked for.

    From then on it is the first few of them, as where none is near: whoever made dozens of
    mistakes of one kind knows it from the first of them. `known` is asked for when it is needed.
    """

    def __init__(self, known: Callable[[], Iterable[str]]) -> None:
        """Know whom to ask."""
        self._known = known
        self._words: list[str] | None = None
        self._asked = 0

    def of(self, text: str) -> str:
        """The known word that a text most resembles."""
        if self._words is None:
            self._words = sorted(self._known())
        self._asked += 1
        few = self._asked > _MOST
        return nearest("", self._words[:4]) if few else nearest(text, self._words)
