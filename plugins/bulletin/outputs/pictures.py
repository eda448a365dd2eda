"""The files of pictures: as they are without notes, and made anew for pages."""

from __future__ import annotations

from pathlib import Path

from bulletin.model import Library
from bulletin.model.links import pictures_in


def pictures_shown(library: Library) -> list[str]:
    """The paths of the pictures that public pages show, in order."""
    pages = (*library.stories, *library.pages)
    return sorted({path for page in pages for path in pictures_in(page)})


def bare(file: Path) -> bytes:
    """A picture without what a camera or a program has noted in it."""
    from bulletin.sources.pictures import bare as without  # noqa: PLC0415 - 8 ms, where one is new

    return without(file)


def rendered(file: Path, size: tuple[int, int], ending: str) -> bytes:
    """A picture made anew."""
    from bulletin.sources.pictures.rendering import rendered as made  # noqa: PLC0415 - 40 ms, the same

    return made(file, size, ending)
