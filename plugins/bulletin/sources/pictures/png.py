"""PNG, animated ones too: chunks, each with a length, a name and a checksum.

Source: W3C, Portable Network Graphics (third edition).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from zlib import crc32

from bulletin.sources.pictures.exif import upright
from bulletin.sources.pictures.unfit import Part, broken, demand_frames, demand_size

START: Final = b"\x89PNG\r\n\x1a\n"
_KEPT: Final = frozenset(
    (
        *(b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"acTL", b"fcTL", b"fdAT"),
        *(b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs"),
    )
)
_EXIF: Final = b"eXIf"
_END: Final = b"\0\0\0\0IEND\xaeB`\x82"
_OPTIONAL: Final = 0x20  # of the first letter: who does not know the chunk may leave it out
_FRAME: Final = 12  # bytes around a chunk's data
_HEAD: Final = 13
_DEPTHS: Final = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_PALETTE: Final = 3
_MOST: Final = 50_000


def parts(data: bytes) -> list[Part]:
    """What shows the picture: head, palette, data, frames, colours, orientation."""
    found: list[Part] = [START]
    names: list[bytes] = []
    for name, chunk in _chunks(memoryview(data)):
        if bool(names) is (name == b"IHDR"):
            raise broken(len(data))
        if name in _KEPT:
            _demand_whole(name, chunk, len(data))
            found.append(chunk)
        elif name == _EXIF:
            found += _exif(chunk)
        elif not name[0] & _OPTIONAL:
            raise broken(len(data))
        names.append(name)
    demand_frames(names.count(b"fcTL"))
    if b"IDAT" not in names or (data[25] == _PALETTE and b"PLTE" not in names):
        raise broken(len(data))
    return [*found, _END]


def _chunks(view: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    """Every chunk up to the end, with its name."""
    at = len(START)
    for _ in range(_MOST):
        end = at + _FRAME + int.from_bytes(view[at : at + 4])
        if end > len(view):
            break
        name = bytes(view[at + 4 : at + 8])
        if name == b"IEND":
            return
        yield name, view[at:end]
        at = end
    raise broken(len(view))


def _demand_whole(name: bytes, chunk: memoryview, size: int) -> None:
    """A chunk that is as it was written, and a head or a frame that can be shown."""
    payload = chunk[8:-4]
    if name == b"IHDR":
        _demand_head(payload, size)
    elif name == b"fcTL":
        demand_size(int.from_bytes(payload[4:8]), int.from_bytes(payload[8:12]))
    if crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:]):
        raise broken(size)


def _demand_head(payload: memoryview, size: int) -> None:
    width, height = int.from_bytes(payload[:4]), int.from_bytes(payload[4:8])
    demand_size(width, height)
    is_whole = len(payload) == _HEAD and width and height
    if not is_whole or payload[8] not in _DEPTHS.get(payload[9], ()) or any(payload[10:12]):
        raise broken(size)


def _exif(chunk: memoryview) -> list[Part]:
    exif = upright(bytes(chunk[8:-4]))
    named = _EXIF + exif
    return [len(exif).to_bytes(4) + named + crc32(named).to_bytes(4)] if exif else []
