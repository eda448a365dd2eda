"""Mobile numbers of Indonesia: 08…, 62 8…, however they are grouped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, islice
from typing import Final

from bulletin.checks.document_numbers import is_of_a_document
from bulletin.checks.identifiers import BETWEEN, ENOUGH, Grouped, Number, Run, runs
from bulletin.checks.phone_pairs import is_in_pairs

_BEGINS: Final = re.compile(
    r"(?<![0-9])(?=(?:(?:0x0x)?6x2x(?:0x)?|0x)?8x[1-9])".replace("x", BETWEEN)
)
_MOBILE: Final = re.compile(r"(?P<lead>(?:(?:00)?620?|0)?)(?P<own>8[1-9][0-9]{7,10})\Z")
_SHORTEST: Final = 9  # digits
_LONGEST: Final = 17  # with 0062 0
_CALLED: Final = re.compile(
    r"(?<![a-z])(?:wa|w\.a|whats ?app?|hp|handphone|hand phone|ponsel|te?le?pon|te?le?p|tlp|phone|"
    r"mobile|cell|(?P<any>nomor|nomer|hub|hubungi|kontak|contact|call))[.:*_ \t/(+-]{0,4}\Z",
    re.IGNORECASE,
)
_REACH: Final = 16
_NOT_CALLED: Final = re.compile(
    r"(?:\brp|\bidr)[ .]{0,2}\Z|(?:(?:zoom|meeting|rapat)[ -]?id|\bid[ -](?:zoom|meeting|rapat))"
    r"[ :.*_]{0,4}\Z",
    re.IGNORECASE,
)
_LETTER_O: Final = re.compile(r"(?<![A-Za-z0-9])[Oo]\Z")
_COUNTRY: Final = ("62", "0062")
_FIRST: Final = 3  # digits of a first group; a date (08-12-2025) begins with two
_FULL: Final = 10  # digits from the 8 on: so many have nearly all
_LONG: Final = 11
_LAND_LINE: Final = 7
_MOST: Final = 12  # a company's NIB has thirteen
_GROUPS: Final = frozenset(
    ((), (3,), (7,), (3, 6), (3, 7), (4, 7), (4, 8), (3, 5, 7), (3, 5, 7, 9), (1,), (1, 3, 7))
)
_AFTER_NOUGHT: Final = frozenset(((), (3,), (3, 7)))  # where it stands by itself
_APART: Final = frozenset(" .-_")  # between single digits
_SPACES: Final = frozenset(" \u00a0")
_DIVIDED: Final = frozenset(" -\u00a0\u2010\u2011")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}\Z")
_ADDRESS_REACH: Final = 120
_WEB: Final = re.compile(r"https?://[^\s()<>\"']*\Z")
_CALLING: Final = re.compile(
    r"wa\.me|whatsapp|phone|telp|tel[=:/]|wa[=/]|hp[=/]|nomor|contact", re.IGNORECASE
)
_HOUR: Final = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][05]\Z")
_PREFIX: Final = re.compile(r"08[1-9][0-9]\Z")


@lru_cache(maxsize=8)
def mobile_numbers(text: str) -> tuple[Number, ...]:
    """Every Indonesian mobile number: 08…, 62 8… or +62 8…, however it is grouped.

    Without its nought where a word before it says what it is.
    """
    return tuple(_numbers(text))


def _numbers(text: str) -> Iterator[Number]:
    begun = (
        (run, found.start())
        for run in runs(text)
        for found in _BEGINS.finditer(run.text, run.start, run.end)
    )
    after = 0
    for run, start in islice(begun, ENOUGH):
        if (
            start >= after
            and not _is_in_address(run.text, start)
            and (found := _number(run, start))
        ):
            after = found.at + len(found.written)
            if not is_of_a_document(run.text, found.at, after):
                yield found


def _is_in_address(text: str, start: int) -> bool:
    """Whether digits are part of a web address that is not one by which a person is called."""
    before = text[max(0, start - _ADDRESS_REACH) : start]
    found = _WEB.search(before)
    return found is not None and _CALLING.search(found[0]) is None


def _number(run: Run, start: int) -> Number | None:
    """The number that begins at a place, if one does."""
    if _NOT_CALLED.search(run.text, max(0, start - _REACH), start):
        return None
    if run.text[start] != "8":
        found = _longest(run, start)
        return found.number if found else None
    if _LETTER_O.search(run.text, max(0, start - 2), start):
        found = _longest(run, start)
        letter = run.text[start - 1]
        return Number(letter + found.written, f"0{found.digits}", start - 1) if found else None
    called = _CALLED.search(run.text, max(0, start - _REACH), start)
    return _called(run, start, called) if called else None


def _called(run: Run, start: int, called: re.Match[str]) -> Number | None:
    """The number without its nought that begins after a word; a land-line's is shorter."""
    found = _longest(run, start)
    if found is None:
        return None
    count = len(found.digits)
    least = _FULL if called["any"] else _LONG if found.ends[1:2] == [_LAND_LINE] else 0
    return found.number if least <= count <= _MOST else None


def _longest(run: Run, start: int) -> Grouped | None:
    """The longest number that begins with a group; beyond a full one the signs stay the same."""
    spans = run.groups(start)
    found = None
    for last, count in enumerate(accumulate(end - start for start, end in spans), 1):
        if count > _LONGEST:
            break
        if count >= _SHORTEST:
            number = Grouped(run.text, spans[:last])
            if found and number.separators[-1:] != number.separators[-2:-1]:
                break
            if _is_mobile(number, run):
                found = number
    return found


def _is_mobile(number: Grouped, run: Run) -> bool:
    digits = _MOBILE.match(number.digits)
    if digits is None or _is_other(number):
        return False
    if (_is_plain(number) and not number.is_odd) or is_in_pairs(number):
        return True
    own = Grouped(number.text, number.spans[number.groups[0] in ("0", *_COUNTRY) :])
    return own.is_even and _is_grouped_well(number, run, len(digits["lead"]))


def _is_plain(number: Grouped) -> bool:
    """Whether the first group alone says that it is a mobile number, or that a country's."""
    first = number.groups[0]
    if first in _COUNTRY:
        return first != "62" or _is_country(number)
    return len(first) >= _FIRST and first.startswith(("08", "628", "00628"))


def _is_country(number: Grouped) -> bool:
    """Whether a plus or brackets make a first group the country's code."""
    start, end = number.spans[0]
    before = number.text[max(0, start - 2) : start]
    return before.strip(" (").endswith("+") or (
        before.endswith("(") and number.text.startswith(")", end)
    )


def _is_grouped_well(number: Grouped, run: Run, lead: int) -> bool:
    """Whether the groups are those in which people write their numbers."""
    cuts = tuple(end - lead for end in number.ends[:-1])
    own = number.ends[-1] - lead
    separators = set(number.separators)
    first = number.groups[0]
    if all(len(group) == 1 for group in number.groups):
        return lead > 0 and own >= _SHORTEST and separators <= _APART and not _goes_before(number)
    if first == "0":
        is_whole = cuts[1:] in _AFTER_NOUGHT and own >= (_LONG if cuts[2:] else _FULL)
        return is_whole and number.separators[0] in _SPACES
    if first == "08":
        is_whole = cuts in ((1,), (1, 3, 7)) and own >= _FULL
        return is_whole and number.spans[0][0] == run.start and separators <= _DIVIDED
    return tuple(cut for cut in cuts if cut) in _GROUPS and min(cuts, default=0) >= 0


def _goes_before(number: Grouped) -> bool:
    """Whether a digit and the same sign stand before the first digit: a row of numbers."""
    start = number.spans[0][0]
    before = number.text[max(0, start - len(number.separators[0]) - 1) : start]
    return before[:1].isdecimal() and before[1:] == number.separators[0]


def _is_other(number: Grouped) -> bool:
    """Whether groups are the hours of a day, the prefixes of a company, or with a year."""
    groups = number.groups
    if len(groups) == 1:
        return False
    years = any(map(_YEAR.match, groups[1:])) and (number.is_odd or groups[0] == "08")
    return years or all(map(_HOUR.match, groups)) or all(map(_PREFIX.match, groups))


def domestic(digits: str) -> str:
    """A mobile number as it is dialled at home, so that two writings can be compared."""
    found = _MOBILE.match(digits)
    return f"0{found['own']}" if found else digits
