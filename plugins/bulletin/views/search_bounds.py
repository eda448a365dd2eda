"""Summaries in the index of the search, short enough for the index to stay small."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bulletin.views.search_elements import Found, FoundGroup

WHOLE: Final = 200  # articles; beyond, each year has a file of its own
ROOM: Final = 34_000  # characters for as many, some 14 kB once compressed
_EACH: Final = 10  # what dates and numbers take, in characters
_LONGEST, _SHORTEST, _STEP = 200, 40, 5


def bounded(groups: Sequence[FoundGroup]) -> tuple[FoundGroup, ...]:
    """Groups whose articles' summaries are cut at one length, the greatest for which all fit."""
    articles = [one for group in groups if group.kind == "article" for one in group.entries]
    room = ROOM * max(len(articles), WHOLE) // WHOLE
    needed = sum(_length(group.entries) for group in groups)
    lines = [len(one.line) for one in articles]
    room -= needed - sum(lines)
    lengths = range(_LONGEST, _SHORTEST, -_STEP)
    most = next(
        (one for one in lengths if sum(min(one, line) for line in lines) <= room), _SHORTEST
    )
    return tuple(_cut(group, most) if group.kind == "article" else group for group in groups)


def _length(entries: Iterable[Found]) -> int:
    return sum(len(one.title) + len(one.address) + len(one.line) + _EACH for one in entries)


def _cut(group: FoundGroup, most: int) -> FoundGroup:
    entries = (replace(one, line=shortened(one.line, most)) for one in group.entries)
    return replace(group, entries=tuple(entries))


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters, cut between words."""
    if len(text) <= most:
        return text
    return f"{text[: most + 1].rpartition(' ')[0].rstrip(' ,;:.–')}…"
