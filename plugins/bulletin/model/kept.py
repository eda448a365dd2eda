"""What was made of things that are still the very same ones, kept from build to build.

A preview keeps its documents; of one article that was saved anew everything is made again, of
all others nothing. A single build keeps what it asks for more than once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

T = TypeVar("T")
Things = TypeVarTuple("Things")


@dataclass(slots=True)
class Kept:
    """Results of functions by the things that they were made of.

    Things are told by their `id`, as most cannot be hashed; they are held, so that no other one
    gets it. They must not change, nor may the function ask for anything else.
    """

    _before: dict[tuple[Any, ...], tuple[Any, Any]] = field(default_factory=dict)
    _now: dict[tuple[Any, ...], tuple[Any, Any]] = field(default_factory=dict)

    def __reduce__(self) -> tuple[object, ...]:
        """Another process begins with nothing."""
        return Kept, ()

    def made(self, make: Callable[[*Things], T], *things: *Things) -> T:
        """What a function makes of some things."""
        key = (make, *map(id, things))
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key) or (things, make(*things))
            self._now[key] = found
        return found[1]

    def turn(self) -> None:
        """Begin another build: what the last one did not ask for is forgotten."""
        self._before, self._now = self._now, {}


def at_once(make: Callable[[*Things], Iterator[T]]) -> Callable[[*Things], tuple[T, ...]]:
    """Let a generator's items be made at once, so that they can be kept."""

    @wraps(make)
    def made(*things: *Things) -> tuple[T, ...]:
        return tuple(make(*things))

    return made
