"""What a dictionary and the project's own words know, and what an unknown word is like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import islice, takewhile
from time import monotonic
from typing import Final

from bulletin.checks.dictionaries import Dictionary
from bulletin.languages import ORIGINAL, Code

_SUGGESTED: Final = 3
_WORTH: Final = 20  # unknown words for which a dictionary is asked what they are like
_SECONDS: Final = 10.0
_CLOSE: Final = 0.8
_SHORTEST: Final = 4  # letters of a stem
_POSSESSIVE: Final = "'s"
# What Indonesian writes together with a word, and the letter that it takes away there. The
# dictionary knows the affixes of many words, not of all.
_PREFIXES: Final = {
    "": "", "be": "", "ber": "", "di": "", "diper": "", "ke": "", "me": "", "mem": "p",
    "memper": "", "men": "t", "meng": "k", "meny": "s", "pe": "", "pem": "p", "pen": "t",
    "peng": "k", "peny": "s", "per": "", "se": "", "ter": "",
    "antar": "", "anti": "", "bio": "", "ekstra": "", "maha": "", "multi": "", "nir": "",
    "non": "", "pasca": "", "pra": "", "semi": "", "sub": "", "swa": "", "tuna": "",
}  # fmt: skip
_SUFFIXES: Final = ("", "an", "annya", "i", "inya", "kah", "kan", "kannya", "lah", "nya", "pun")


class Speller:
    """Knows the words of both languages; `words`, in small letters, are known in each."""

    def __init__(self, dictionaries: Mapping[Code, Dictionary], words: frozenset[str]) -> None:
        """Nothing is looked up yet."""
        self._dictionaries = dictionaries
        self._words = words
        self._known: dict[tuple[str, Code], bool] = {}
        self._worth = _WORTH
        self._seconds = _SECONDS

    def knows(self, word: str, code: Code) -> bool:
        """Whether a word is known in a language; asked of a dictionary once."""
        key = word.replace("’", "'"), code
        if key not in self._known:
            self._known[key] = self._looked_up(*key)
        return self._known[key]

    def _looked_up(self, word: str, code: Code) -> bool:
        """Whether a word, all of its parts, or its stem is known."""
        if self._is_listed(word, code) or self._is_listed(word.lower(), code):
            return True
        if "-" in word:  # kata-kata, and others that are joined
            return all(self.knows(part, code) for part in word.split("-"))
        stems = _stems(word.lower()) if code == ORIGINAL.code else _owner(word)
        return any(self._is_listed(stem, code) for stem in stems)

    def _is_listed(self, word: str, code: Code) -> bool:
        return word in self._words or self._dictionaries[code].lookup(word)

    def like(self, word: str, code: Code) -> tuple[str, ...]:
        """Some known words like an unknown one, from the dictionary while there is time for it."""
        own = get_close_matches(word.lower(), self._words, 1, _CLOSE)
        return tuple(dict.fromkeys((*own, *self._suggested(word, code))))[:_SUGGESTED]

    def _suggested(self, word: str, code: Code) -> tuple[str, ...]:
        if self._worth <= 0 or self._seconds <= 0:
            return ()
        self._worth -= 1
        start = monotonic()
        until = start + self._seconds
        every = self._dictionaries[code].suggest(word)
        found = tuple(islice(takewhile(lambda _: monotonic() < until, every), _SUGGESTED))
        self._seconds -= monotonic() - start
        return found


def _owner(word: str) -> Iterator[str]:
    """The English word before *’s*."""
    if word.endswith(_POSSESSIVE):
        yield word.removesuffix(_POSSESSIVE)


def _stems(word: str) -> Iterator[str]:
    """What an Indonesian word may be made from."""
    for prefix, lost in _PREFIXES.items():
        for suffix in _SUFFIXES:
            if word.startswith(prefix) and word.endswith(suffix):
                stem = word.removeprefix(prefix).removesuffix(suffix)
                yield from (one for one in {stem, lost + stem} if len(one) >= _SHORTEST)
