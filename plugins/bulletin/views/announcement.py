"""The sentence of a body in which an action point was announced: that which shares its words.

An action point is said in other forms than the text tells it (*memasang* for *dipasang*), so
words are compared by what they may come from. A word that stands in few sentences counts more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from itertools import chain
from math import log
from typing import Final, NamedTuple

# A paragraph is divided into sentences, an item of a list is one; cells, headings and code tell
# of nothing by themselves.
_BLOCK: Final = re.compile(
    r"<(/?)(p|li|ul|ol|blockquote|h[1-6]|pre|table|thead|tbody|tr|th|td|hr)\b[^<>]*>"
)
_LEFT_OUT: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "pre", "table"))
_TAG: Final = re.compile(r"<[^<>]*>")
_SPACE: Final = re.compile(r"\s+")
_END: Final = re.compile(r"""(?<=[.!?…])["'”’)\]]*\s+(?=["'“‘(\[]*[A-Z0-9])""")
_NO_END: Final = re.compile(
    r"\b(?:[A-Za-z]|[Dd]r[sa]?|[Ii]r|[Hh]j|[Nn]o|[Jj]ln?|[Gg]g|Bpk|Bp|Sdri?|Prof|Kel|Kec|Kab|Prov|"
    r"Tn|Ny|Nn|Mr?s?|St)\.$"
)
_SHORT: Final = len("x Prof.")  # as much as `_NO_END` looks at
_WORD: Final = re.compile(r"[^\W_]+")
_LONG: Final = 320  # characters of an item that is rather several sentences
_SHORTEST: Final = 3  # letters that are left of a word
_ENOUGH: Final = 0.4  # of the weight of an action point's words
_WORDS: Final = 2  # words that say the same by chance are rarely two
_PREFIXES: Final = (
    "memper", "diper", "meng", "meny", "men", "mem", "me", "peng", "peny", "pen", "pem", "per",
    "pe", "ber", "be", "ter", "di", "ke", "se",
)  # fmt: skip
_SUFFIXES: Final = ("nya", "kan", "an", "i", "ing", "ed", "es", "s", "e", "er", "ion")
_ELIDED: Final = ("k", "t", "p", "s")  # the letter that *me-* and *pe-* may swallow
# What turns a sentence into its contrary, unless the action point says it too.
_CONTRARY: Final = frozenset(
    """
    batal belum bukan dibatalkan ditolak ditunda gagal jangan membatalkan menolak menunda tidak
    cancelled declined delayed failed never not postponed refused rejected
    """.split()  # noqa: SIM905 - as words are read
)
# What something is for may well be that another thing does not happen.
_PURPOSE: Final = re.compile(r"\b(?:agar|supaya|sehingga|so that)\b[^,;]*", re.IGNORECASE)
_COMMON: Final = frozenset(
    """
    ada akan agar antara atas bagi dalam dan dari dengan di ini itu juga ke kepada lebih maupun oleh
    pada para per sebagai semua serta setiap tiap untuk yang
    a all an and are as at be by each every for from in into is it of on or that the their this to
    will with
    """.split()  # noqa: SIM905 - as words are read
)


class _Word(NamedTuple):
    """A word of an action point, how much it counts, and whether it is of its places' names."""

    roots: frozenset[str]
    weight: float
    of_place: bool


class _Sentence(NamedTuple):
    """A sentence, what its words may come from, and what may make it the contrary."""

    text: str
    roots: frozenset[str]
    contrary: frozenset[str]


class _Body(NamedTuple):
    """The sentences of a body, and in how many of them each root stands."""

    sentences: tuple[_Sentence, ...]
    known: Mapping[str, int]


def announced(text: str, html: str, places: str = "") -> str | None:
    """The sentence or item of clean HTML that says best what an action point says.

    `None` where none says enough of it; of equals it is the first. The words of `places` count
    half, and are not enough: much of a body may be about one place.
    """
    body, said = _body(html), {*_words(text)}
    found = [one for one in body.sentences if not one.contrary - said]
    left_out = [one.roots for one in body.sentences if one.contrary - said]
    words = _weighed(text, {*_words(places)}, body, left_out)
    needed = min(_WORDS, sum(not one.of_place for one in words))
    scores = [_score(words, one.roots, needed) for one in found]
    best = max(scores, default=0.0)
    enough = best > 0 and best >= _ENOUGH * sum(one.weight for one in words)
    return found[scores.index(best)].text if enough else None


@lru_cache(maxsize=64)  # an article announces several, one after the other
def _body(html: str) -> _Body:
    found = tuple(_Sentence(one, _spoken(one), _contrary(one)) for one in _sentences(html))
    return _Body(found, Counter(chain.from_iterable(one.roots for one in found)))


def _contrary(sentence: str) -> frozenset[str]:
    """What may say that something was refused, or is not to be."""
    said = _CONTRARY.intersection(_words(sentence))
    return said and _CONTRARY.intersection(_words(_PURPOSE.sub("", sentence)))


def _weighed(
    text: str, named: set[str], body: _Body, left_out: Sequence[frozenset[str]]
) -> list[_Word]:
    """The words of an action point: the fewer sentences one stands in, the more it counts."""
    found, count = [], len(body.sentences) - len(left_out)
    for word in _words(text):
        roots, of_place = _roots(word), word in named
        known = max(body.known.get(one, 0) - sum(one in each for each in left_out) for one in roots)
        weight = 1 + log((count + 1) / (known + 1))
        found.append(_Word(roots, weight / (2 if of_place else 1), of_place))
    return found


def _score(words: list[_Word], said: frozenset[str], needed: int) -> float:
    """The weight of the words that a sentence says; nought where these are too few."""
    found = [one for one in words if not one.roots.isdisjoint(said)]
    enough = sum(not one.of_place for one in found) >= needed > 0
    return sum(one.weight for one in found) if enough else 0.0


def _sentences(html: str) -> Iterator[str]:
    """The sentences of paragraphs and the items of lists, without markup, in their order."""
    left_out, done, item = 0, 0, False
    for tag in _BLOCK.finditer(html):
        if not left_out:
            yield from _divided(html[done : tag.start()], item=item)
        done, closing, name = tag.end(), bool(tag[1]), tag[2]
        if name in _LEFT_OUT:
            left_out += -1 if closing else 1
        item = (name == "li" and not closing) or (item and name == "p" and not closing)
    yield from _divided(html[done:], item=False)


def _divided(html: str, *, item: bool) -> Iterator[str]:
    text = _SPACE.sub(" ", unescape(_TAG.sub("", html))).strip()
    if not text or (item and len(text) <= _LONG):
        yield from [text] * bool(text)
        return
    start = 0
    for end in _END.finditer(text):
        if not _NO_END.search(text[max(start, end.start() - _SHORT) : end.start()]):
            yield text[start : end.end()].strip()
            start = end.end()
    yield text[start:]


def _words(text: str) -> Iterator[str]:
    """The words of a text that say something, each once."""
    found = dict.fromkeys(one[0].casefold() for one in _WORD.finditer(text))
    return (word for word in found if word not in _COMMON)


def _spoken(text: str) -> frozenset[str]:
    return frozenset().union(*map(_roots, _words(text)))


@lru_cache(maxsize=16384)
def _roots(word: str) -> frozenset[str]:
    """What a word may come from, in Indonesian or English; it is one of these itself."""
    ends = {word, *(word.removesuffix(one) for one in _SUFFIXES)}
    both = {one.removeprefix(prefix) for one in ends for prefix in ("", *_PREFIXES)}
    found = {one for one in both if len(one) >= _SHORTEST}
    return frozenset({word, *found, *(one[1:] for one in found if one[0] in _ELIDED)})
