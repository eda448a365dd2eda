"""What a site has translated before: whole texts, found exactly or nearly."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final, NamedTuple

LEAST: Final = 0.75  # how alike two texts are (difflib) of which one is shown for the other
_WORDS: Final = 0.5  # how many words they share: counting them is a hundred times as quick
_TRIED: Final = 20
_WORD: Final = re.compile(r"\w+")


class Known(NamedTuple):
    """A text with its translation, and where both stand."""

    original: str
    translation: str
    source: str


class Near(NamedTuple):
    """A text that is nearly another one; `likeness` is at most 1."""

    likeness: float
    known: Known


@dataclass(frozen=True, slots=True)
class Memory:
    """Texts that were translated before; of a text's translations the first one counts."""

    _exact: dict[str, Known] = field(default_factory=dict)
    _words: list[tuple[frozenset[str], Known]] = field(default_factory=list)

    def learn(self, many: Iterable[Known]) -> None:
        """Remember texts, each once."""
        for one in many:
            key = _plain(one.original)
            if key and one.translation.strip() and key not in self._exact:
                self._exact[key] = one
                self._words.append((_words(key), one))

    def exact(self, text: str) -> Known | None:
        """The same text, but for white space."""
        return self._exact.get(_plain(text))

    def nearest(self, text: str) -> Near | None:
        """The text that is most like another one, if it is like it at all."""
        words, plain = _words(_plain(text)), _plain(text)
        shares = ((_share(words, others), one) for others, one in self._words)
        likely = sorted((one for one in shares if one[0] >= _WORDS), key=lambda one: -one[0])
        found = [Near(_likeness(plain, _plain(one.original)), one) for _, one in likely[:_TRIED]]
        best = max(found, key=lambda one: one.likeness, default=None)
        return best if best and best.likeness >= LEAST else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the words of two texts are in both: Dice's coefficient."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
