"""JPEG: segments, each with a marker and a length, and the scans between them.

Source: ITU-T T.81, annex B; JFIF 1.02; CIPA DC-008 (EXIF).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bulletin.sources.pictures.exif import upright
from bulletin.sources.pictures.unfit import Part, broken, demand_size

START: Final = b"\xff\xd8\xff"
_MARKER: Final = re.compile(rb"\xff[\x02-\xcf\xd8-\xfe]")  # within a scan no other sign is one
_BEGIN, _END, _SCAN = 0xD8, 0xD9, 0xDA
_TABLES: Final = frozenset((0xC4, 0xDB, 0xDD))  # Huffman, quantisation, restart interval
_FRAMES: Final = frozenset((0xC0, 0xC1, 0xC2))  # baseline, extended, progressive
_OTHER_FRAMES: Final = frozenset((0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
_HEIGHT: Final = 0xDC  # of a picture whose head does not say it
_JFIF, _EXIF, _PROFILE, _ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
_HEAD: Final = 4  # of a segment: marker and length
_BITS: Final = 8
_COLOURS: Final = (b"\1", b"\3", b"\4")
_MOST_SEGMENTS: Final = 10_000
_MOST_SCANS: Final = 100


def parts(data: bytes) -> list[Part]:
    """What shows the picture: tables, frame, scans, colour profile, orientation.

    What follows the first picture (another one, a film, anything) is left out.
    """
    view = memoryview(data)
    found: list[Part] = [data[:2]]
    frames = scans = 0
    for marker, start, end in _segments(data):
        if marker in _FRAMES:
            _demand_frame(data[start + _HEAD : end], len(data))
            frames += 1
        scans += marker == _SCAN
        if marker in _OTHER_FRAMES or marker == _HEIGHT or scans > _MOST_SCANS:
            raise broken(len(data))
        found += _kept(marker, view[start:end])
    if frames != 1 or not scans:
        raise broken(len(data))
    return [*found, bytes((0xFF, _END))]


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Every segment up to the end: its marker, where it begins and ends; a scan's data with it."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        found = _MARKER.search(data, at)
        if found is None:
            break
        marker, at = found[0][1], found.end()
        if marker == _END:
            return
        size = int.from_bytes(data[at : at + 2])
        end: int | None = at + size
        if marker == _BEGIN or size < 2 or at + size > len(data):  # noqa: PLR2004 - of the length itself
            break
        if marker == _SCAN and (end := _end_of_scan(data, at + size)) is None:
            break
        at, start = end or 0, at - 2
        yield marker, start, at
    raise broken(len(data))


def _end_of_scan(data: bytes, at: int) -> int | None:
    found = _MARKER.search(data, at)
    return found.start() if found else None


def _demand_frame(head: bytes, size: int) -> None:
    """A frame that browsers show: eight bits, one, three or four colours, a size."""
    height, width = int.from_bytes(head[1:3]), int.from_bytes(head[3:5])
    demand_size(width, height)
    if not (width and height and head[0] == _BITS and head[5:6] in _COLOURS):
        raise broken(size)


def _kept(marker: int, segment: memoryview) -> list[Part]:
    """What is kept of a segment; a thumbnail and all that a camera or a program notes is not."""
    if marker in _FRAMES or marker in _TABLES or marker == _SCAN:
        return [segment]
    if not _JFIF <= marker <= _ADOBE:
        return []
    payload = bytes(segment[_HEAD:])
    if marker == _PROFILE and payload.startswith(b"ICC_PROFILE\0"):
        return [segment]
    if kept := _shortened(marker, payload):
        return [bytes((0xFF, marker)), (len(kept) + 2).to_bytes(2), kept]
    return []


def _shortened(marker: int, payload: bytes) -> bytes:
    """What a page needs of a segment's data: density, orientation, how colours are coded."""
    if marker == _JFIF and payload.startswith(b"JFIF\0"):
        return payload[:12].ljust(14, b"\0")
    if marker == _EXIF and payload.startswith(b"Exif\0") and (exif := upright(payload)):
        return b"Exif\0\0" + exif
    return payload[:12] if marker == _ADOBE and payload.startswith(b"Adobe") else b""
