"""Signs that nobody sees and that do harm: a search misses the word, a list sorts it elsewhere.

Control characters are refused before (`text.CONTROL`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bulletin.schema.validation import Fault

# Ends of lines that no editor shows, and a byte order mark, which has its place before a text.
_NOWHERE: Final = "\u0085\u2028\u2029\ufeff"
# Of no width: they belong between letters of other scripts and within emoji.
_NO_WIDTH: Final = "\u200b\u200c\u200d\u200e\u200f\u2060"
_SIGNS: Final = (*_NOWHERE, *_NO_WIDTH)
_LATIN: Final = "[0-9A-Za-z\u00c0-\u024f]"
_OTHER: Final = r"[^\x00-\x7f]"
_UNSEEN: Final = re.compile(
    rf"[{_NOWHERE}]|(?<={_LATIN})[{_NO_WIDTH}]|[{_NO_WIDTH}](?={_LATIN})"
    rf"|(?<!{_OTHER})[{_NO_WIDTH}](?!{_OTHER})"
)
_ANY: Final = re.compile(rf"[{_NOWHERE}{_NO_WIDTH}]")
_ENOUGH: Final = 20
_NEAR: Final = 15  # letters beside what cannot be seen


def unseen(text: str) -> Iterator[tuple[Fault, int]]:
    """Every sign that cannot be seen and has no business where it stands, with its line."""
    if text.isascii() or not any(sign in text for sign in _SIGNS):
        return
    for found in islice(_UNSEEN.finditer(text), _ENOUGH):
        start, end = found.span()
        before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
        after = text[end : end + _NEAR].partition("\n")[0]
        near = " ".join(_ANY.sub("", before + after).split())
        given: dict[str, object] = {"found": f"U+{ord(found[0]):04X}", "near": near}
        yield Fault((), "invisible-character", given), text.count("\n", 0, start) + 1
