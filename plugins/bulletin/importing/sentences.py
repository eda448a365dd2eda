"""Sentences of a paragraph: a dot after a title, a number or an abbreviation ends none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bulletin.importing.vocabulary import one_of, table, words

_SHORT: Final = (
    "jl", "jln", "no", "gg", "lt", "kel", "kec", "kab", "prov", "bpk", "sdr", "sdri", "dr", "drg",
    "drs", "dra", "ir", "prof", "hj", "plt", "plh", "pj", "pjs", "ust", "kh", "tgl", "hlm", "dkk",
    "dll", "dsb", "rt", "rw", "s.d", "a.n", "u.p", "mh", "pdt", "ny", "tn", "st", "s", "m", "moh",
    "muh", "rp", "pkl", "jend", "letjen", "komp", "tb",
)  # fmt: skip
_END: Final = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|\Z)")
_WORD: Final = re.compile(r"([\w.]+)\Z")


def sentences(paragraph: str) -> Iterator[str]:
    """The sentences of a text, in order, without the space around them."""
    start = 0
    for end in _END.finditer(paragraph):
        if ends_sentence(paragraph, end.start()):
            yield paragraph[start : end.end()].strip()
            start = end.end()
    if rest := paragraph[start:].strip():
        yield rest


def ends_sentence(text: str, at: int) -> bool:
    """Whether the sign at a place ends a sentence."""
    if text[at] != ".":
        return True
    if not re.match(r"[.!?…]+[\"”’')\]]*(?:\s|\Z)", text[at:]):
        return False
    word = _WORD.search(text[:at])
    after = text[at + 1 :].lstrip(".\"”’')] ")
    if not after:
        return True
    if word is None:
        return not after[0].islower()
    is_short = word[1].lower() in _SHORT or f"{word[1]}." in _titles()
    if is_short or (len(word[1]) == 1 and word[1].isupper()) or re.search(r"\.[A-Z]", word[1]):
        return False
    return not after[0].islower()


@cache
def _titles() -> frozenset[str]:
    return frozenset(words("people", "titles"))


def is_label(line: str, name: str) -> re.Match[str] | None:
    """The match of a line's label of a kind, with the value as its first group."""
    return _label(name).match(line)


@cache
def _label(name: str) -> re.Pattern[str]:
    forms = one_of(table("parts", "labels")[name])
    return re.compile(
        rf"(?:[-–•*·]\s*)?(?:[0-9a-z][.)]\s*)?(?:{forms})\s*[:=]\s*(\S.*)", re.IGNORECASE
    )
