"""A place in the content: a file, or an entry of one, and the parts of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file: what it is, how it begins, its line."""

    name: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Origin:
    """A file, or an entry of one: its path as reports name it, its line, what stands in it."""

    name: str
    path: str
    line: int
    parts: tuple[Part, ...] = ()
