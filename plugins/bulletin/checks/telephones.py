"""Telephone numbers as values: +62 21 530 1234 is (021) 530-1234."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

# The country's code, or a nought; an area or an operator; one to four groups of digits.
_PHONE: Final = re.compile(
    r"(?:(?P<abroad>(?:00|(?<=\+)|(?<=\+ ))62|62(?!\.))\)?[ .-]?(?:\(0\)[ ]?|\(?0?)|0)"
    r"(?P<area>[2-9][0-9]{1,2})\)?[ .-]{0,2}(?P<rest>[0-9]{3,8}(?:[ .-][0-9]{3,5}){0,3})(?![0-9])"
)
_MAY_BEGIN: Final = "06"
_SHORTEST: Final = 8  # digits without the nought
_SHORTEST_ABROAD: Final = 9
_LONGEST: Final = 13
_AREAS: Final = (2, 3)  # digits of an area's code without its nought


def telephone(text: str, start: int) -> tuple[Decimal, int] | None:
    """The number that may be called at a place of a text, without its nought, and its end."""
    if text[start] not in _MAY_BEGIN or not (found := _PHONE.match(text, start)):
        return None
    digits = found["area"] + "".join(filter(str.isdigit, found["rest"]))
    shortest = _SHORTEST_ABROAD if found["abroad"] else _SHORTEST
    if not shortest <= len(digits) <= _LONGEST:
        return None
    return Decimal(digits), found.end()


def within_the_area(number: Decimal) -> set[Decimal]:
    """What is called from within the area: a number without its area's code."""
    digits = str(number)
    return {Decimal(digits[area:]) for area in _AREAS}
