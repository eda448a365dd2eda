"""Where things stand in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
