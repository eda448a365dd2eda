"""Two states of a body, told by the fingerprints of its blocks: which block became which."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

Anchor = tuple[int, int, int]  # so many equal blocks, from one index before and one after

_MOST: Final = 2_000  # blocks that are compared one by one: beyond them it would take seconds


@dataclass(frozen=True, slots=True)
class Change:
    """A block that changed, came or went.

    `old` is its index in the former state, `new` its index in the present one. A block that
    went has no `new`; where one `came`, `old` is the former block before which it stands.
    """

    old: int
    new: int | None = None
    came: bool = False


def same_blocks(before: Sequence[str], after: Sequence[str]) -> Mapping[int, int]:
    """The former index of each present block that is as it was, wherever it stands now."""
    return _same(before, after, _anchors(before, after))


def moved_blocks(before: Sequence[str], after: Sequence[str]) -> tuple[int, ...]:
    """The present indexes of blocks that are as they were, but stand elsewhere among the others."""
    if before == after:
        return ()
    anchors = _anchors(before, after)
    stayed = {new + step for _, new, size in anchors for step in range(size)}
    return tuple(sorted(_same(before, after, anchors).keys() - stayed))


def changes(before: Sequence[str], after: Sequence[str]) -> tuple[Change, ...]:
    """What changed, in the present order; a block that only moved is no change.

    Between two blocks that stayed, the first changed one of either state face each other.
    """
    if before == after:
        return ()
    anchors = _anchors(before, after)
    return tuple(_between(anchors, _same(before, after, anchors)))


def _between(anchors: Sequence[Anchor], same: Mapping[int, int]) -> Iterator[Change]:
    stayed, old, new = {*same.values()}, 0, 0
    for at_old, at_new, size in anchors:
        gone = [one for one in range(old, at_old) if one not in stayed]
        come = [one for one in range(new, at_new) if one not in same]
        for was, now in zip_longest(gone, come):
            yield Change(at_old if was is None else was, now, came=was is None)
        old, new = at_old + size, at_new + size


def _same(
    before: Sequence[str], after: Sequence[str], anchors: Sequence[Anchor]
) -> Mapping[int, int]:
    found = {new + step: old + step for old, new, size in anchors for step in range(size)}
    stayed, moved = {*found.values()}, defaultdict[str, deque[int]](deque)
    for index, one in enumerate(before):
        if index not in stayed:
            moved[one].append(index)
    for index, one in enumerate(after):
        if index not in found and moved.get(one):
            found[index] = moved[one].popleft()
    return found


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[Anchor]:
    """Runs of blocks that stayed in their order; the last one is empty and stands at the end."""
    if len(before) + len(after) > _MOST:
        return [(len(before), len(after), 0)]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [(one.a, one.b, one.size) for one in matcher.get_matching_blocks()]
