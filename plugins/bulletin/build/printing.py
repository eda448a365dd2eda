"""PDFs cost a hundred times what a page costs: they are kept, and a bar tells how far it is.

A PDF is kept below the cache under its fingerprint, so also another version of the code or a
cleared output makes none anew that would be the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from bulletin.build.spreading import PROCESSES
from bulletin.settings import Settings

if TYPE_CHECKING:  # a build that still stands needs none of it
    from bulletin.outputs import Planned

COST: Final = 32  # pages that take as long as a PDF
_FOLDER: Final = "pdf"
_DIGEST: Final = 16  # bytes

Made = TypeVar("Made")


def with_printer(settings: Settings) -> Settings:
    """The settings with what makes PDFs; where it is missing, one line says what to install."""
    if not settings.pdf:
        return settings
    from bulletin.outputs.printer import NoPrinterError, found_printer  # noqa: PLC0415 - see above

    try:
        return replace(settings, printer=found_printer())
    except NoPrinterError as missing:
        sys.stderr.write(f"{missing}\n")
        return settings


def on_this_machine(settings: Settings) -> Settings:
    """The settings for work that is done on this machine, whose printer is known."""
    return replace(settings, executor=PROCESSES) if "://" in settings.executor else settings


@dataclass(frozen=True, slots=True)
class Kept:
    """The PDFs that were made before, below a cache."""

    cache: Path

    def content(self, planned: Planned) -> bytes:
        """The bytes of a file, made only where they are not kept yet."""
        file = self.cache / _FOLDER / planned.fingerprint.hex()
        if (known := _read(file)) is not None:
            return known
        content = planned.make()
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(f".{os.getpid()}")
        partial.write_bytes(_digest(content) + content)
        partial.replace(file)
        return content

    def clear(self, used: Iterable[bytes]) -> None:
        """Keep those with the fingerprints that are in use, and no others."""
        names = {one.hex() for one in used}
        folder = self.cache / _FOLDER
        for entry in folder.iterdir() if folder.is_dir() else ():
            if entry.name not in names:
                entry.unlink(missing_ok=True)


def _read(file: Path) -> bytes | None:
    """What is kept in a file; `None` where it is not there, or not whole."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    content = data[_DIGEST:]
    return content if data[:_DIGEST] == _digest(content) else None


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()


def told_of(done: Iterable[Made], count: int) -> Iterator[Made]:
    """What is done, with a bar on a terminal that tells how much of `count` it is."""
    if not count or not sys.stderr.isatty():
        yield from done
        return
    from rich.console import Console  # noqa: PLC0415 - where somebody looks
    from rich.progress import Progress  # noqa: PLC0415 - the same

    with Progress(console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(done, count, description="PDF")
