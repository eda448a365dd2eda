"""The roots of Indonesian words, by the rules and the dictionary of PySastrawi."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final

_WORD: Final = re.compile(r"[a-z0-9]+")
_SHORTEST: Final = 5  # of a word with an affix: a root has three letters


def words(text: str) -> Iterator[str]:
    """The words of a text in small letters without accents, as the page's script parts them."""
    plain = unicodedata.normalize("NFD", text).lower()
    yield from _WORD.findall("".join(one for one in plain if not unicodedata.combining(one)))


def roots(texts: Iterable[str]) -> list[str]:
    """The roots of all words in some texts that have an affix, each once, in order."""
    found = {word for text in texts for word in words(text) if len(word) >= _SHORTEST}
    stems = {word: stem(word) for word in found if word.isalpha()}
    return sorted({root for word, root in stems.items() if root != word})


@cache
def stem(word: str) -> str:
    """The root of a word (50 us, once a word)."""
    return _stemmer()(word)


@cache
def _stemmer() -> Callable[[str], str]:
    from Sastrawi.Stemmer.StemmerFactory import (  # noqa: PLC0415 - where an index is new
        StemmerFactory,
    )

    made: Callable[[str], str] = StemmerFactory().create_stemmer(isDev=False).stem
    return made
