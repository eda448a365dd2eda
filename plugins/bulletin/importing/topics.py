"""Topics of the registry by the words of their names and descriptions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.importing.guess import Certainty, Guess
from bulletin.importing.vocabulary import words
from bulletin.schema import Topic

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_LONG: Final = 5  # letters of a word that may have endings
_ENDINGS: Final = r"(?:nya|an|kan|i)?"
# Words of descriptions that say nothing of a topic.
_COMMON: Final = frozenset(words("topics", "common"))
_NAME: Final = 3
_DESCRIPTION: Final = 1
_ENOUGH: Final = 2
_MOST: Final = 5


def topics_of(text: str, known: Mapping[str, Topic]) -> tuple[Guess[str], ...]:
    """The topics that a text is about, in the order of the registry, each with its words."""
    found = [(_score(text, one), one.id) for one in known.values()]
    good = sorted(
        ((score, said, one) for (score, said), one in found if score >= _ENOUGH), reverse=True
    )
    chosen = {one for _, _, one in good[:_MOST]}
    return tuple(
        Guess(one, said, Certainty.MEDIUM if score > _NAME else Certainty.LOW)
        for (score, said), one in found
        if one in chosen
    )


def _score(text: str, topic: Topic) -> tuple[int, str]:
    """How much of a topic's words a text has, and which."""
    score, said = 0, list[str]()
    for weight, word in _words(topic):
        if found := re.search(_pattern(word), text):
            score += weight
            said.append(found[0])
    return score, ", ".join(said)


def _pattern(word: str) -> str:
    """A word, at the beginning of a sentence too; a capital elsewhere is that of a name."""
    if word.isupper():
        return rf"\b{word}\b"
    if len(word) < _LONG:
        return rf"(?<!\w){word}(?!\w)"
    either = f"(?:{word[0]}|{word[0].upper()}){word[1:]}"
    return rf"(?<!\w){either}{_ENDINGS}(?!\w)"


def _words(topic: Topic) -> Iterator[tuple[int, str]]:
    """The words of a topic that tell it from others, with their weights; each once."""
    seen = set[str]()
    said = topic.description.id if topic.description else ""
    for weight, text in ((_NAME, topic.name.id), (_DESCRIPTION, said)):
        for word in _WORD.findall(text):
            plain = word if word.isupper() else word.lower()
            if plain not in seen and plain not in _COMMON:
                seen.add(plain)
                yield weight, plain
