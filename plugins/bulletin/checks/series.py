"""Lists and ranges of numbers: *RT 01, RT 02, dan RT 03* is RT 01 to RT 03."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bulletin.checks.quantities import Quantity

Range = tuple[int, int]

_WIDEST: Final = 40  # numbers of a range that a list would still name one by one
_GAP: Final = 24  # signs between two of them
_FEWEST: Final = 3  # of a list that a range can stand for
_MOST: Final = 100  # ranges of one text
_OF_WHAT: Final = r"[\s*_]*(?:[a-z]{1,12}\.?[\s*_]+)?"
_TO: Final = re.compile(
    rf"[\s*_]*(?:[-–—]|to|until|till|through|sampai(?: dengan)?|hingga|s\.?/?d\.?){_OF_WHAT}"
)
_AND: Final = re.compile(
    rf"[\s*_]*(?:[,;&](?:[\s*_]*(?:dan|and|serta)\b)?|(?:dan|and|serta)\b){_OF_WHAT}"
)


def ranges(found: list[Quantity], small: str) -> set[Range]:
    """The first and the last number of every range."""
    every = (
        (one.plain, two.plain)
        for one, two, between in _neighbours(found, small)
        if one.plain and two.plain and 1 < two.plain - one.plain <= _WIDEST
        if _TO.fullmatch(between)
    )
    return {one for one, _ in zip(every, range(_MOST), strict=False)}


def list_together(found: list[Quantity], small: str) -> None:
    """Tell each number of a list all numbers of it."""
    group: list[Quantity] = []
    for one, two, between in _neighbours(found, small):
        if one.plain and two.plain and _AND.fullmatch(between):
            group = group if group and group[-1] is one else [one]
            group.append(two)
            if len(group) == _FEWEST:
                group[0].listed = group[1].listed = set(filter(None, (x.plain for x in group)))
            if len(group) >= _FEWEST:
                two.listed = group[0].listed
                two.listed.add(two.plain)


def _neighbours(found: list[Quantity], small: str) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Each two quantities that stand close together, and what is written between them."""
    for one, two in pairwise(found):
        if two.start - one.end <= _GAP:
            yield one, two, small[one.end : two.start]
