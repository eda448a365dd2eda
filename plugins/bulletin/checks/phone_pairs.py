"""Mobile numbers in pairs, 08 12 34 56 78 90: only what stands beside them says what they are."""

from __future__ import annotations

import re
from typing import Final

from bulletin.checks.identifiers import Grouped

_FEWEST: Final = 5
_LAST: Final = 3  # digits of a last group
_SPACES: Final = frozenset((" ", "\u00a0"))
_SIGNS: Final = frozenset((*_SPACES, "-", ".", "\u2010", "\u2011"))
_WORD: Final = re.compile(
    r"\b(?:(?P<called>wa|whats ?app|hp|handphone|ponsel|te?le?pon|te?le?p|tlp|phone|mobile|cell|sms"
    r"|hub|hubungi|kontak|contact|call)"
    r"|rt|rw|skor|nilai|undian|kupon|angka|urut|hasil|poin|kode|deret|baris|tanggal|tgl|set|kursi"
    r"|lotre|tabel|kolom|pukul|jam|jadwal|halaman|scores?|draw|numbers|row|codes?|results?"
    r"|points|seats?|pages?|table|columns?"
    r"|dates?)\b",
    re.IGNORECASE,
)
_REACH: Final = 48
_PREFIX: Final = re.compile(r"08(?:1[1-9]|2[1-38]|3[1-38]|5[1-9]|7[6-9]|8[1-9]|9[4-9])")
_WHOLE: Final = (11, 12)  # digits of one that nothing else tells of
_MINUTES: Final = 59  # no day, hour, minute or score of a set is greater
_GOES_BEFORE: Final = re.compile(r"[0-9][ \t\u00a0.-]{1,2}\Z")
_GOES_ON: Final = re.compile(r"[ \t\u00a0.-]{1,2}[0-9]")
_ROW_ABOVE: Final = re.compile(r"(?:^|\n)[ \t]*(?!08)[0-9]{2}(?:[ \t]+[0-9]{2})+[ \t]*\n[ \t]*\Z")
_ROW_BELOW: Final = re.compile(r"[ \t]*\n[ \t]*(?!08)[0-9]{2}(?:[ \t]+[0-9]{2})+[ \t]*(?:\n|\Z)")


def is_in_pairs(number: Grouped) -> bool:
    """Whether groups are the pairs of a mobile number, and no row of other numbers."""
    groups, signs = number.groups, set(number.separators)
    sizes = {len(group) for group in groups[:-1]}
    if len(groups) < _FEWEST or sizes != {2} or len(groups[-1]) > _LAST:
        return False
    if len(signs) != 1 or not signs <= _SIGNS or _is_row(number):
        return False
    start = number.spans[0][0]
    words = [*_WORD.finditer(number.text, max(0, start - _REACH), start)]
    called = [word["called"] is not None for word in words]
    if called and (called[-1] or not any(called)):
        return called[-1]
    return signs <= _SPACES and _can_be_nothing_else(number)


def _is_row(number: Grouped) -> bool:
    """Whether numbers go on before or after, in this line or in the next one."""
    text, start, end = number.text, number.spans[0][0], number.spans[-1][1]
    before = text[max(0, start - _REACH) : start]
    return (
        _GOES_BEFORE.search(before) is not None
        or _GOES_ON.match(text, end) is not None
        or _ROW_ABOVE.search(before) is not None
        or _ROW_BELOW.match(text, end) is not None
    )


def _can_be_nothing_else(number: Grouped) -> bool:
    """Whether it begins as an operator's numbers do, and is no row of days, hours or scores."""
    digits = number.digits
    is_great = any(int(pair) > _MINUTES for pair in number.groups[2:] if len(pair) == 2)  # noqa: PLR2004
    return len(digits) in _WHOLE and _PREFIX.match(digits) is not None and is_great
