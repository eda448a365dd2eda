"""Patterns that find words in texts and in clean HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape


def words_pattern(words: Iterable[str], *, in_html: bool = False) -> re.Pattern[str]:
    """A pattern that finds each of some phrases as whole words, the longest one first.

    What must not stand before a word is asked after its first letter: a pattern that begins
    with letters is searched for up to fifty times as fast. Any white space parts its words.
    """
    written = {escape(one, quote=False) for one in words} if in_html else {*words}
    longest_first = sorted(written, key=lambda one: (-len(one), one))
    return re.compile(rf"(?:{'|'.join(map(_as_word, longest_first))})(?![\w-])")


def _as_word(phrase: str) -> str:
    written = r"\s+".join(map(re.escape, phrase.split()))
    first = re.escape(phrase.lstrip()[:1])
    return rf"{first}(?<![\w-]{first}){written.removeprefix(first)}"


def is_shown(html: str, place: int) -> bool:
    """Whether a place in clean HTML is neither in a tag nor the name of an entity."""
    in_tag = html.rfind("<", 0, place) > html.rfind(">", 0, place)
    return not in_tag and html[place - 1 : place] != "&"
