"""What the head of a table says of two columns: a weekday and its date, or something else."""

from __future__ import annotations

import re
from typing import Final

_RULE: Final = re.compile(r"[\s|:-]*-{3}[\s|:-]*\Z")
_MARKS: Final = " \t*_"
_DAYS: Final = frozenset(("hari", "day", "weekday"))
_DATES: Final = frozenset(("tanggal", "tgl", "tgl.", "date"))
_REACH: Final = 4_000  # signs of a table before the row that is looked at


def is_day_and_date(text: str, at: int) -> bool:
    """Whether the cell at a place of a text and the next one are a weekday and its date.

    A row that belongs to no table is read as a line.
    """
    start = max(text.rfind("\n\n", max(0, at - _REACH), at) + 2, at - _REACH, 0)
    lines = text[start:at].split("\n")
    number = lines[-1].count("|") - lines[0].lstrip().startswith("|")
    if len(lines) == 1:
        following = text[at : at + _REACH].split("\n", 2)
        return len(following) == 1 or _RULE.match(following[1]) is None
    if _RULE.match(lines[1]) is None:
        return True
    heads = [head.strip(_MARKS).lower() for head in lines[0].strip().strip("|").split("|")]
    pair = set(heads[max(0, number) : number + 2])
    return not pair.isdisjoint(_DAYS) and not pair.isdisjoint(_DATES)
