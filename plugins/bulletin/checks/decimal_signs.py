"""What a point and a comma say in each language: 1.250 is 1250 in Indonesian, 1.25 in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, Literal

from bulletin.checks.amount_patterns import LABELS, SCALE
from bulletin.checks.calendar_words import month_of
from bulletin.checks.quantities import Quantity

Sign = Literal[",", "."]

INDONESIAN: Final[Sign] = ","
ENGLISH: Final[Sign] = "."
ONE_SIGN: Final = re.compile(r"(?<![0-9])(?<![0-9][.,])([0-9]{1,3})([.,])([0-9]+)(?![.,]?[0-9])")
_GROUP: Final = 3
_REACH: Final = 16
_CODE: Final = re.compile(r"(?<![^\W_])[A-Z]{2,9}[ -]\Z")
_WORD_BEFORE: Final = re.compile(r"([a-z]+)[\s.:*_-]{0,4}\Z")
_WORD_AFTER: Final = re.compile(r"[*_]{0,3}[ \n\xa0-]?[*_]{0,3}(%|[a-z]+)")
_MONEY: Final = frozenset(("rp", "idr"))
_RUPIAH: Final = "rupiah"
_SCALES: Final = frozenset(SCALE.split("|"))
# These do not say what is counted: the number before may be a code, a version, a place on a map.
_NOT_UNITS: Final = """
    dan atau serta hingga sampai sd s d di ke dari pada yang untuk dengan oleh adalah ini itu
    bujur lintang wib wita wit and or to till until in on at of for by from with is was are were
    as the north south east west am pm k
"""
_NO_UNIT: Final = frozenset(_NOT_UNITS.split())
_OF_A_CODE: Final = """
    kode versi koordinat ayat frekuensi kanal kbli sni perda code version coordinates section
    channel frequency
"""
_LABELS: Final = LABELS | frozenset(_OF_A_CODE.split())


def tell_decimals(found: Iterable[Quantity], text: str, small: str, sign: Sign) -> None:
    """Leave numbers the meaning that they have where `sign` is the language's decimal sign.

    What may be a code keeps its writing besides: the same in both languages, it is the same.
    """
    for one in found:
        parts = ONE_SIGN.match(small, one.start, one.end)
        if parts and one.sort == "number":
            reach = max(0, one.start - _REACH)
            before = _WORD_BEFORE.search(small, reach, one.start)
            after = _WORD_AFTER.match(small, one.end)
            words = before[1] if before else "", after[1] if after else ""
            if _CODE.search(text, reach, one.start) or not _is_counted(*words):
                one.copied = parts[0]
            one.numbers = set(_meant(one, parts, sign, words))


def _is_counted(before: str, after: str) -> bool:
    """Whether the words beside a number say that something is counted or measured."""
    is_unit = bool(after) and after not in _NO_UNIT and month_of(after) is None
    return is_unit and before not in _LABELS


def _meant(
    one: Quantity, parts: re.Match[str], sign: Sign, words: tuple[str, str]
) -> Iterator[Decimal]:
    """The numbers that one with a single point or comma can be, beside two words."""
    whole, written, rest = parts.groups()
    is_group = len(rest) == _GROUP and whole[0] != "0"
    if is_group and written == sign and _is_money(*words):  # nobody means thousandths of a rupiah
        yield Decimal(whole + rest)
    if is_group and written != sign:
        yield Decimal(whole + rest)
        return
    if sign == ENGLISH != written:  # a list, if anything
        yield from (Decimal(whole), Decimal(rest))
    if sign in (written, INDONESIAN) or one.copied:
        yield Decimal(f"{whole}.{rest}")


def _is_money(before: str, after: str) -> bool:
    return after not in _SCALES and (before in _MONEY or after == _RUPIAH)
