"""All of the content, read once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bulletin.problems import Problem
from bulletin.problems.problem import FILE, values
from bulletin.sources.discovery import Found, discover
from bulletin.sources.document import Document
from bulletin.sources.reading import read

if TYPE_CHECKING:
    from bulletin.sources.pictures import Flaw, Picture, Seen

Reader = Callable[[Path, str, Sequence[Found]], Iterable[tuple[Document, bytes]]]
Looker = Callable[[Path, Sequence[str]], Iterable["Seen"]]
_DIGEST: Final = 16


@dataclass(frozen=True, slots=True)
class Collection:
    """Every document in the order of paths, the pictures there are, and all reading problems.

    `images` leads from a picture's path in NFC to its path as the file system has it; `shown`
    is the content folder's path in reports; `digests` holds the digest of every document's
    bytes by its path below the content folder; `flaws` what keeps a picture from being
    published, by its path as the file system has it; `pictures` what is known of the others, by
    their paths in NFC.
    """

    documents: tuple[Document, ...] = ()
    images: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    shown: str = ""
    digests: Mapping[str, bytes] = field(default_factory=dict)
    flaws: Mapping[str, tuple[Flaw, ...]] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)


def read_content(
    content: Path, reader: Reader | None = None, looker: Looker | None = None
) -> Collection:
    """Read the content folder.

    `reader` reads the files that were found, `looker` looks at the pictures; or they remember.
    """
    shown = shown_path(content)
    if not content.is_dir():
        return Collection(problems=(Problem(shown, 1, FILE, "no-content", values(found=shown)),))
    found = discover(content, shown)
    pairs = list((reader or read_files)(content, shown, found.files))
    inside = [*found.images.values()]
    seen = dict(zip(inside, (looker or look_at)(content, inside), strict=True)) if inside else {}
    return Collection(
        tuple(document for document, _ in pairs),
        found.images,
        found.problems,
        shown,
        {document.inside: digest for document, digest in pairs},
        {path: one.flaws for path, one in seen.items() if one.flaws},
        {path: one for path, to in found.images.items() if (one := seen[to].picture)},
    )


def look_at(content: Path, pictures: Iterable[str]) -> Iterable[Seen]:
    """Look at pictures one after the other."""
    from bulletin.sources.pictures import look  # noqa: PLC0415 - 60 ms, where there are pictures

    return (look(content / inside) for inside in pictures)


def read_files(
    content: Path, shown: str, files: Iterable[Found]
) -> Iterable[tuple[Document, bytes]]:
    """Read files one after the other; every document with the digest of its bytes."""
    for found in files:
        data = (content / found.inside).read_bytes()
        yield read_one(found, shown, data), digest_of(data)


def read_one(found: Found, shown: str, data: bytes) -> Document:
    """The document of a file's bytes; `shown` is the content folder's path in reports."""
    return read(found, f"{shown}/{found.inside}", data)


def digest_of(data: bytes) -> bytes:
    """A digest, 16 bytes, of a file."""
    return blake2b(data, digest_size=_DIGEST).digest()


def shown_path(path: Path) -> str:
    """A path as a person in the current folder would write it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative
