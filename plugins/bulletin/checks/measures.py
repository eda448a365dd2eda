"""How much something weighs, holds or measures, as a value: 1.250 kg are 1.25 tonnes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from bulletin.checks.quantities import Measure, Quantity

_KILO: Final = Decimal(1000)
_UNITS: Final[dict[str, Measure]] = {
    **dict.fromkeys(("mg", "miligram", "milligrams"), ("mass", 1 / _KILO)),
    **dict.fromkeys(("g", "gr", "gram", "grams"), ("mass", Decimal(1))),
    **dict.fromkeys(("kg", "kilo", "kilogram", "kilograms", "kilos"), ("mass", _KILO)),
    **dict.fromkeys(("kuintal", "quintal", "quintals"), ("mass", 100 * _KILO)),
    **dict.fromkeys(("t", "ton", "tons", "tonne", "tonnes"), ("mass", _KILO * _KILO)),
    **dict.fromkeys(("mm", "milimeter", "millimetre", "millimetres"), ("length", 1 / _KILO)),
    **dict.fromkeys(("cm", "sentimeter", "centimetre", "centimetres"), ("length", 10 / _KILO)),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), ("length", Decimal(1))),
    **dict.fromkeys(
        ("km", "kilometer", "kilometers", "kilometre", "kilometres"), ("length", _KILO)
    ),
    **dict.fromkeys(("ml", "mililiter", "millilitre", "millilitres"), ("volume", 1 / _KILO)),
    **dict.fromkeys(("l", "liter", "liters", "litre", "litres"), ("volume", Decimal(1))),
    **dict.fromkeys(("kubik", "cubic"), ("volume", _KILO)),
    **dict.fromkeys(("watt", "watts", "w"), ("power", Decimal(1))),
    **dict.fromkeys(("kw", "kilowatt", "kilowatts"), ("power", _KILO)),
    **dict.fromkeys(("mw", "megawatt", "megawatts"), ("power", _KILO * _KILO)),
}
_UNIT: Final = re.compile(r"[*_]{0,3}[ \n\xa0-]?[*_]{0,3}(?:(?:meter|m) (?=kubik))?([a-z]{1,11})\b")


def tell_measures(found: Iterable[Quantity], small: str) -> None:
    """Complete numbers of a text in small letters by what they measure, by the unit after them."""
    for one in found:
        unit = _UNIT.match(small, one.end) if one.sort == "number" else None
        if unit and unit[1] in _UNITS:
            what, size = _UNITS[unit[1]]
            one.measures = {(what, number * size) for number in one.numbers}
