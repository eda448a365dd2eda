"""Amounts of rupiah as they are written → whole rupiah."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from bulletin.importing.vocabulary import one_of, words

_SCALES: Final = {
    "ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "milyard": 9, "m": 9,
    "triliun": 12, "trilyun": 12,
}  # fmt: skip
_SCALE: Final = "|".join(sorted(_SCALES, key=len, reverse=True))
_MONEY: Final = re.compile(
    rf"(?<![\w])(?:(?P<rp>rp|idr)\.?\s?(?P<a>[0-9][0-9.,]*[0-9]|"
    rf"[0-9])(?:\s?(?P<sa>{_SCALE})\b)?(?:,-|,–)?|"
    rf"(?P<b>[0-9][0-9.,]*[0-9]|[0-9])\s?(?:(?P<sb>{_SCALE})\s)?rupiah\b)",
    re.IGNORECASE,
)
_MOST: Final = 18  # digits


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole rupiah, the words, and what they are for: *tiap koperasi*."""

    rupiah: int
    words: str
    note: str = ""


def amounts(text: str) -> Iterator[Amount]:
    """The amounts in a text, in its order."""
    each = one_of(words("actions", "each"))
    for found in _MONEY.finditer(text):
        value = _value(found["a"] or found["b"], (found["sa"] or found["sb"] or "").lower())
        if value is not None:
            after = re.match(rf"\s?/\s?(\w+)|\s+((?:{each})\s+\w+)", text[found.end() :])
            note = (after[2] or f"per {after[1]}") if after else ""
            yield Amount(value, found[0].strip(), note)


def _value(digits: str, scale: str) -> int | None:
    """Whole rupiah; `None` where a dot or a comma could be either."""
    whole = digits.replace(".", "").replace(",", ".")
    if not scale and re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+(?:,[0-9]{2})?", digits):
        whole = re.sub(r",[0-9]{2}\Z", "", digits).replace(".", "").replace(",", "")
    elif scale and re.fullmatch(r"[0-9]+\.[0-9]{1,2}", digits):
        whole = digits
    elif not scale and not digits.isdigit():
        return None
    try:
        value = Decimal(whole).scaleb(_SCALES.get(scale, 0))
    except InvalidOperation:
        return None
    return int(value) if value == value.to_integral() and len(str(int(value))) <= _MOST else None
