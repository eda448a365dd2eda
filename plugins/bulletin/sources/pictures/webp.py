"""WebP, animated ones too: a RIFF file of chunks.

Source: RFC 9649.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bulletin.sources.pictures.exif import upright
from bulletin.sources.pictures.unfit import Part, broken, demand_frames, demand_size

_HEAD: Final = 12
_EXTENDED: Final = b"VP8X"
_FRAME: Final = b"ANMF"
_LOSSY, _LOSSLESS = b"VP8 ", b"VP8L"
_DATA: Final = (_LOSSY, _LOSSLESS)
_KEPT: Final = frozenset((*_DATA, b"ALPH", b"ICCP", b"ANIM"))
_IN_FRAME: Final = frozenset((*_DATA, b"ALPH"))
_FRAME_HEAD: Final = 16
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04
_LEAST: Final = {_LOSSY: 10, _LOSSLESS: 5, _EXTENDED: 10, _FRAME: _FRAME_HEAD}
_SIGN: Final = b"\x9d\x01\x2a"
_SIDE: Final = 0x3FFF
_MOST: Final = 20_000

Chunk = tuple[bytes, memoryview]


def is_webp(data: bytes) -> bool:
    """Whether a file says of itself that it is WebP."""
    return data[:4] == b"RIFF" and data[8:_HEAD] == b"WEBP"


def parts(data: bytes) -> list[Part]:
    """What shows the picture: data, transparency, frames, colour profile, orientation."""
    size = 8 + int.from_bytes(data[4:8], "little")
    chunks = [*_chunks(memoryview(data)[_HEAD:size], len(data))]
    names = [name for name, _ in chunks]
    demand_frames(names.count(_FRAME))
    is_shown = any(name in names for name in (*_DATA, _FRAME))
    if size > len(data) or not is_shown or names[0] not in {_EXTENDED, *_DATA}:
        raise broken(len(data))
    turned = _turned(chunks)
    kept = [part for chunk in chunks for part in _kept(chunk, len(data), turned=bool(turned))]
    found = [*kept, *(_chunk(b"EXIF", turned) if turned else ())]
    whole = 4 + sum(len(part) for part in found)
    return [b"RIFF" + whole.to_bytes(4, "little") + b"WEBP", *found]


def _chunks(view: memoryview, size: int) -> Iterator[Chunk]:
    """Every chunk's name and data."""
    at = 0
    for _ in range(_MOST):
        if at >= len(view):
            return
        name = bytes(view[at : at + 4])
        payload = view[
            at + 8 : at + 8 + (length := int.from_bytes(view[at + 4 : at + 8], "little"))
        ]
        if len(payload) != length or length < _LEAST.get(name, 0) or at + 8 > len(view):
            break
        yield name, payload
        at += 8 + length + length % 2
    raise broken(size)


def _turned(chunks: list[Chunk]) -> bytes:
    """The orientation, if the picture is one that says so and is turned."""
    if chunks[0][0] != _EXTENDED:
        return b""
    exif = next((payload for name, payload in chunks if name == b"EXIF"), None)
    return upright(bytes(exif)) if exif else b""


def _kept(chunk: Chunk, size: int, *, turned: bool) -> list[Part]:
    """What is kept of a chunk."""
    name, payload = chunk
    _demand_shown(name, payload, size)
    if name == _EXTENDED:
        flags = payload[0] & ~(_EXIF_FLAG | _XMP_FLAG) | (_EXIF_FLAG if turned else 0)
        return _chunk(name, bytes((flags,)) + bytes(payload[1:10]))
    if name == _FRAME:
        return _chunk(name, _frame(payload, size))
    return _chunk(name, payload) if name in _KEPT else []


def _frame(payload: memoryview, size: int) -> bytes:
    """A frame with what shows it alone."""
    chunks = [one for one in _chunks(payload[_FRAME_HEAD:], size) if one[0] in _IN_FRAME]
    for name, inner in chunks:
        _demand_shown(name, inner, size)
    if not any(name in _DATA for name, _ in chunks):
        raise broken(size)
    kept = (part for name, inner in chunks for part in _chunk(name, inner))
    return b"".join((payload[:_FRAME_HEAD], *kept))


def _demand_shown(name: bytes, payload: memoryview, size: int) -> None:
    """Data with the signs of its kind, a canvas or a frame, of a size that can be shown."""
    if name == _LOSSY:
        if payload[0] & 1 or bytes(payload[3:6]) != _SIGN:
            raise broken(size)
        demand_size(_number(payload[6:8]) & _SIDE, _number(payload[8:10]) & _SIDE)
    elif name == _LOSSLESS:
        if payload[0] != 0x2F:  # noqa: PLR2004 - its signature
            raise broken(size)
        sides = _number(payload[1:5])
        demand_size((sides & _SIDE) + 1, (sides >> 14 & _SIDE) + 1)
    elif name == _EXTENDED:
        demand_size(_number(payload[4:7]) + 1, _number(payload[7:10]) + 1)


def _number(data: memoryview) -> int:
    return int.from_bytes(data, "little")


def _chunk(name: bytes, payload: Part) -> list[Part]:
    """A chunk, filled up to an even number of bytes."""
    return [name + len(payload).to_bytes(4, "little"), payload, bytes(len(payload) % 2)]
