"""Where things stand in a file."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

Location = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Positions:
    """The path of a file, as reports name it, and the line of each location in it."""

    path: str
    lines: Mapping[Location, int]

    def line(self, location: Location = ()) -> int:
        """The line of a location, or of the nearest thing that encloses it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled with its lines packed: they are asked for only where there is a problem."""
        packed = self.lines.packed if isinstance(self.lines, _Packed) else _pack(self.lines)
        return _unpack, (self.path, packed)


class _Packed(Mapping[Location, int]):
    """Lines that are unpacked when they are first asked for (8 µs a file spared)."""

    def __init__(self, packed: bytes) -> None:
        self.packed = packed

    @cached_property
    def _lines(self) -> dict[Location, int]:
        lines: dict[Location, int] = marshal.loads(self.packed)  # noqa: S302 - packed by us
        return lines

    def __getitem__(self, location: Location) -> int:
        return self._lines[location]

    def __iter__(self) -> Iterator[Location]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def _pack(lines: Mapping[Location, int]) -> bytes:
    return marshal.dumps(dict(lines))


def _unpack(path: str, packed: bytes) -> Positions:
    return Positions(path, _Packed(packed))
