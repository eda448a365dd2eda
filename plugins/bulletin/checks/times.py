"""What the quantities of a text say of time: how long, and at which hour of the day."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bulletin.checks.durations import UNITS, lasting
from bulletin.checks.hours import half_of_day, spoken_times
from bulletin.checks.quantities import Quantity

_UNIT: Final = re.compile(r"[*_]{0,3}[ \n\xa0-][*_]{0,3}([a-z]{3,10})")
_TO: Final = re.compile(r"\s*(?:[-–—]|to|or|atau|sampai|hingga|s\.?/?d\.?)\s*")
_AND: Final = re.compile(r"\s*[a-z]{3,10}[ ,]*(?:and|dan)?\s*")
_GAP: Final = 20


def tell_times(found: list[Quantity], small: str) -> None:
    """Complete quantities by how long they are, and by the hour and its half of the day."""
    for one in found:
        if one.clocks:
            one.half = half_of_day(small, one.start, one.end)
        unit = _UNIT.match(small, one.end)
        if unit and unit[1] in UNITS and one.sort == "number":
            one.durations = lasting(one.numbers, unit[1])
            one.unit = unit[1]
    for one, two in reversed([*pairwise(found)]):
        if two.durations and two.start - one.end <= _GAP:
            _join(one, two, small[one.end : two.start])
    _speak(found, small)


def _join(one: Quantity, two: Quantity, between: str) -> None:
    """Give both of 2–3 weeks the unit, and both of 1 hour 30 minutes the sum."""
    if _TO.fullmatch(between):
        one.durations = one.durations or lasting(one.numbers, two.unit)
    elif one.durations and _AND.fullmatch(between):
        one.durations |= {more + less for more in one.durations for less in two.durations}
        two.durations |= one.durations


def _speak(found: list[Quantity], small: str) -> None:
    """Give a number the time of day that words make of it: *setengah 8*, quarter past 7."""
    spoken = [one for one in spoken_times(small) if one.is_certain] if found else []
    for time in spoken:
        for one in found:
            if time.start <= one.start < time.end:
                one.clocks, one.numbers, one.half, one.is_told = {time.clock}, set(), None, True
