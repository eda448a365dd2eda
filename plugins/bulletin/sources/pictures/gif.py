"""GIF, animated ones too: blocks, each a row of pieces of up to 255 bytes.

Source: CompuServe, Graphics Interchange Format, version 89a.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from bulletin.sources.pictures.unfit import Part, broken, demand_frames, demand_size

STARTS: Final = (b"GIF87a", b"GIF89a")
_HEAD: Final = 13
_IMAGE, _EXTENSION, _TRAILER = 0x2C, 0x21, 0x3B
_CONTROL, _TEXT, _APPLICATION = 0xF9, 0x01, 0xFF
_CODES: Final = range(2, 12)  # bits of the first code of a frame's data
_LOOPS: Final = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")
_LOOP: Final = slice(14, 18)  # within such a block: how often the frames are shown
_PROFILE: Final = b"\x0bICCRGBG1012"
_MOST: Final = 300_000


class Block(NamedTuple):
    """A frame, or an extension with its label."""

    label: int | None
    start: int
    end: int


def parts(data: bytes) -> list[Part]:
    """What shows the picture: colours, frames, how long each stands, and how often all do."""
    view = memoryview(data)
    at = _HEAD + _colours(data[10:11])
    found: list[Part] = [view[:at]]
    control: list[Part] = []  # of the frame that follows it
    frames = 0
    for block in _blocks(data, at):
        piece = view[block.start : block.end]
        if block.label is None:
            frames += 1
            found += [*control, piece]
        elif block.label == _APPLICATION:
            found += _application(piece)
        if block.label in {None, _TEXT, _CONTROL}:
            control = [piece] if block.label == _CONTROL else []
    demand_frames(frames)
    if not frames:
        raise broken(len(data))
    return [*found, bytes((_TRAILER,))]


def _colours(flags: bytes) -> int:
    """The bytes of a table of colours."""
    return 3 << ((flags[0] & 7) + 1) if flags and flags[0] & 0x80 else 0


def _blocks(data: bytes, at: int) -> Iterator[Block]:
    """Every block up to the end of the picture."""
    demand_size(_number(data[6:8]), _number(data[8:10]))
    budget = _MOST
    while at < len(data) and data[at] != _TRAILER:
        start, label = at, None
        if data[at] == _IMAGE:
            at = _frame(data, at)
        elif data[at] == _EXTENSION and at + 1 < len(data):
            label, at = data[at + 1], at + 2
        else:
            break
        at, budget = _pieces(data, at, budget)
        yield Block(label, start, at)
    if at >= len(data) or data[at] != _TRAILER:
        raise broken(len(data))


def _frame(data: bytes, at: int) -> int:
    """Where the data of a frame begins."""
    head = data[at + 1 : at + 10]
    left, top, width, height = (_number(head[place : place + 2]) for place in range(0, 8, 2))
    demand_size(left + width, top + height)
    at += 10 + _colours(head[8:9])
    if not (width and height) or at >= len(data) or data[at] not in _CODES:
        raise broken(len(data))
    return at + 1


def _pieces(data: bytes, at: int, budget: int) -> tuple[int, int]:
    """Where a row of pieces ends, and how many more the picture may have."""
    while at < len(data) and data[at] and budget:
        at += data[at] + 1
        budget -= 1
    if at >= len(data) or not budget:
        raise broken(len(data))
    return at + 1, budget


def _application(piece: memoryview) -> list[Part]:
    """How often the frames are shown, or the colour profile; a program's notes are left out."""
    name = bytes(piece[2:14])
    if name in _LOOPS:
        loop = bytes(piece[_LOOP])
        return [piece[:14], loop, b"\0"] if loop[:2] == b"\x03\x01" and len(loop) == 4 else []  # noqa: PLR2004 - the loop's block
    return [piece] if name == _PROFILE else []


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")
