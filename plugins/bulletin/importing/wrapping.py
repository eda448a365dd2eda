"""Lines that a mail program or an editor has broken, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bulletin.importing.vocabulary import words

_ITEM: Final = re.compile(r"(?:\(?(?:[0-9]{1,2}|[a-z])[.)]\s|[-–•·▪►]\s)")
_LABEL: Final = re.compile(r"[^:]{2,30}\s?:\s")
_END: Final = (".", "!", "?", ":", ";", "”", '"')
_SMALL: Final = frozenset(words("spelling", "small"))  # no line ends with these
_MANY: Final = 0.3  # of the lines after a line begin with a small letter where lines are broken
_SHORT: Final = 40
_SOME: Final = 3
_WIDEST: Final = 110  # letters of lines that are broken
_FULL: Final = 0.7  # of the longest line


def joined(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, those that go on in the next one together with it."""
    wrapped, longest = _is_wrapped(lines), max(map(len, lines), default=0)
    kept = list[str]()
    last = ""
    for line in lines:
        if last and line and _goes_on(last, line, longest if wrapped else 0):
            kept[-1] = f"{kept[-1]} {line}"
        else:
            kept.append(line)
        last = line
    return tuple(kept)


def _is_wrapped(lines: Sequence[str]) -> bool:
    pairs = [(one, two) for one, two in pairwise(lines) if one and two]
    small = [one for one, two in pairs if two[0].islower() and len(one) >= _SHORT]
    return (
        len(pairs) >= _SOME and len(small) >= _MANY * len(pairs) and max(map(len, lines)) <= _WIDEST
    )


def _goes_on(last: str, line: str, longest: int) -> bool:
    if _ITEM.match(line) or _LABEL.match(line):
        return False
    goes_on = bool(longest) or last.endswith(",") or last.rsplit(maxsplit=1)[-1] in _SMALL
    if line[0].islower() and goes_on and not last.endswith(_END):
        return True
    is_full = len(last) >= _FULL * longest or line[0].isupper()
    return bool(longest) and is_full and not last.endswith(_END)
