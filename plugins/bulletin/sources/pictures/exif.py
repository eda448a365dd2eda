"""EXIF: of all that a camera notes, only which way up the picture is."""

from __future__ import annotations

import struct
from typing import Final

_ORIENTATION: Final = 0x0112
_SHORT: Final = 3
_ENTRY: Final = 12
_TURNED: Final = range(2, 9)
_ORDERS: Final = {b"II*\0": "<", b"MM\0*": ">"}


def upright(exif: bytes) -> bytes:
    """An EXIF block that says the orientation alone; empty where the picture stands upright."""
    orientation = _orientation(exif.removeprefix(b"Exif\0\0"))
    if orientation not in _TURNED:
        return b""
    entry = struct.pack("<HHIHH", _ORIENTATION, _SHORT, 1, orientation, 0)
    return struct.pack("<4sIH", b"II*\0", 8, 1) + entry + bytes(4)


def _orientation(tiff: bytes) -> int:
    """The orientation that a block states, 1 where it states none that can be read."""
    order = _ORDERS.get(tiff[:4])
    if order is None or len(tiff) < 8:  # noqa: PLR2004 - the head of a TIFF
        return 1
    (at,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack(f"{order}H", tiff[at : at + 2].ljust(2, b"\0"))
    for start in range(at + 2, min(at + 2 + count * _ENTRY, len(tiff) - _ENTRY + 1), _ENTRY):
        tag, kind, values, value = struct.unpack_from(f"{order}HHIH", tiff, start)
        if (tag, kind, values) == (_ORIENTATION, _SHORT, 1):
            return int(value)
    return 1
