"""A plain file of values by key: versioned, appended to, safe against truncation.

The file begins with its version. Records follow, each with its length and checksum: the values
that came or changed since the record before, `None` for a key that went. What cannot be read
counts as not there, so the file may be cut off, damaged or deleted at any time.
"""

from __future__ import annotations

import marshal
import os
import struct
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final
from zlib import crc32

_MAGIC: Final = b"bulletin store 1\n"
_PIECE: Final = 256
_HEAD: Final = struct.Struct("<QI")


class Store:
    """Values that `marshal` can write, by key; `version` is of one fixed length.

    What another version of the code has written is not read.
    """

    def __init__(self, path: Path, version: bytes) -> None:
        """Load what there is."""
        self.path = path
        self.values: dict[str, Any] = {}
        self._opening = _MAGIC + version
        self._count = 0  # of values in the file, those of no worth any more included
        self._whole = False
        try:
            data = path.read_bytes()
        except OSError:
            data = b""
        if data.startswith(self._opening):
            self._load(data)

    def _load(self, data: bytes) -> None:
        end = len(self._opening)
        for payload, after in _records(memoryview(data), end):
            values = marshal.loads(payload)  # noqa: S302 - its checksum is right
            self._count += len(values)
            self.values |= values
            end = after
        self._whole = end == len(data)  # else there is a rest that cannot be read
        self.values = {key: value for key, value in self.values.items() if value is not None}

    def save(self, values: dict[str, Any]) -> None:
        """Let the file hold just these values: appended, or anew where more is waste than not."""
        old = self.values
        changes = {key: value for key, value in values.items() if old.get(key) != value}
        changes |= dict.fromkeys(old.keys() - values.keys())
        self.values = values
        if self._whole and self._count + len(changes) <= 2 * len(values) + _PIECE:
            if changes:
                with self.path.open("ab") as file:
                    _write(file, changes)
                self._count += len(changes)
        else:
            self._replace(values)

    def _replace(self, values: dict[str, Any]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        partial = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        with partial.open("wb") as file:
            file.write(self._opening)
            _write(file, values)
        partial.replace(self.path)
        self._count, self._whole = len(values), True


def _write(file: BinaryIO, values: dict[str, Any]) -> None:
    """Write values in records of a few, so that no copy of all of them is made."""
    rest = iter(values.items())
    while piece := dict(islice(rest, _PIECE)):
        payload = marshal.dumps(piece)
        file.write(_HEAD.pack(len(payload), crc32(payload)))
        file.write(payload)


def _records(data: memoryview, at: int) -> Iterator[tuple[memoryview, int]]:
    """Every whole record with the place where it ends, up to the first broken one."""
    while at + _HEAD.size <= len(data):
        length, checksum = _HEAD.unpack_from(data, at)
        payload = data[at + _HEAD.size : at + _HEAD.size + length]
        if len(payload) != length or crc32(payload) != checksum:
            return
        at += _HEAD.size + length
        yield payload, at
