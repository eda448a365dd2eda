"""All of the content, read once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bulletin.problems import Problem
from bulletin.problems.problem import FILE, values
from bulletin.sources.discovery import Found, discover
from bulletin.sources.document import Document
from bulletin.sources.reading import read

Map = Callable[[Callable[[Found], Document], Iterable[Found]], Iterable[Document]]


@dataclass(frozen=True, slots=True)
class Collection:
    """Every document in the order of paths, the pictures there are, and all reading problems.

    `images` leads from a picture's path in NFC to its path as the file system has it; `shown`
    is the content folder's path in reports.
    """

    documents: tuple[Document, ...] = ()
    images: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    shown: str = ""


def read_content(content: Path, map_: Map = map) -> Collection:
    """Read the content folder; `map_` spreads the work over files."""
    shown = shown_path(content)
    if not content.is_dir():
        return Collection(problems=(Problem(shown, 1, FILE, "no-content", values(found=shown)),))
    found = discover(content, shown)
    documents = map_(_Reader(content, shown), found.files)
    return Collection(tuple(documents), found.images, tuple(found.problems), shown)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one found file; a picklable function."""

    content: Path
    shown: str

    def __call__(self, found: Found) -> Document:
        data = (self.content / found.inside).read_bytes()
        return read(found, f"{self.shown}/{found.inside}", data)


def shown_path(path: Path) -> str:
    """A path as a person in the current folder would write it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative
