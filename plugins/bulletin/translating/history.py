"""What an original said before, where git knows it; a site needs no git for anything else."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from bulletin.model import Edition, Library, assemble
from bulletin.model.blocks import paragraph_prints
from bulletin.sources import Document
from bulletin.sources.blocks import fingerprint
from bulletin.sources.collection import read_one
from bulletin.sources.discovery import Found
from bulletin.sources.written import written_blocks
from bulletin.translating.review import page_of

_VERSIONS: Final = 100
_SECONDS: Final = 10


def former_texts(
    library: Library, original: Document, file: Path, wanted: frozenset[str]
) -> Mapping[str, str]:
    """The texts of former versions of an original, by their fingerprints, newest first."""
    found: dict[str, str] = {}
    for data in _versions(file) if wanted else ():
        if edition := _edition(library, original, data):
            found = {**_texts(edition), **found}
        if wanted <= found.keys():
            break
    return found


def _texts(edition: Edition) -> Mapping[str, str]:
    blocks = written_blocks(edition.prose.text, paragraph_prints(edition))
    return {
        **{fingerprint(text): text for text in edition.words.values()},
        **{one: block.text for block in blocks for one in block.prints},
    }


def _edition(library: Library, original: Document, data: bytes) -> Edition | None:
    """The words of a version; `None` where it had errors."""
    if original.language is None:
        return None
    found = Found(original.kind, original.inside, original.name, original.language)
    document = read_one(found, library.collection.shown, data)
    others = (one for one in library.collection.documents if one.language is None)
    collection = replace(library.collection, documents=(*others, document))
    page = page_of(assemble(collection, library.now, library.zone), document)
    return page.original if page else None


def _versions(file: Path) -> Iterator[bytes]:
    """A file's former contents, newest first; none where git or its history is missing."""
    names = _git(file, "log", f"--max-count={_VERSIONS}", "--format=%H", "--", file.name)
    for name in (names or b"").decode("ascii", "ignore").split():
        if (data := _git(file, "cat-file", "blob", f"{name}:./{file.name}")) is not None:
            yield data


def _git(file: Path, *arguments: str) -> bytes | None:
    program = shutil.which("git")
    if program is None:
        return None
    command = [program, "-C", str(file.parent), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)  # noqa: S603 - no shell, our own words
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
