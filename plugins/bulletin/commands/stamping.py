"""`bulletin translate --confirm`: stamp a translation with what its original now is."""

from __future__ import annotations

import os
import re
from pathlib import Path

from bulletin.build import prepare
from bulletin.languages import TRANSLATION
from bulletin.model import Library, Page
from bulletin.model.blocks import stamp
from bulletin.settings import Settings

_STAMP = re.compile(r"^translates:.*\n(?:[ \t]+.*\n|\n(?=[ \t]))*", re.MULTILINE)


def confirm(file: Path, settings: Settings) -> None:
    """Write the `translates` of a translation; everything else in the file stays as it is.

    `ValueError` where the file is no translation of a valid original.
    """
    library, _ = prepare(settings)
    page = _page_of(library, file)
    data = file.read_bytes()
    file.write_bytes(stamped(data.decode(), stamp(page.original)).encode())


def _page_of(library: Library, file: Path) -> Page:
    wanted = os.path.realpath(file)
    for page in (*library.stories, *library.unpublished, *library.pages):
        edition = page.editions.get(TRANSLATION.code)
        if edition and os.path.realpath(edition.positions.path) == wanted:
            return page
    raise ValueError(
        f"{file}: bukan terjemahan dari artikel asli yang sah / "
        "not a translation of a valid original; bulletin check"
    )


def stamped(text: str, value: str) -> str:
    """A translation's text with its stamp as the last key of the front matter.

    The line ends and the byte order mark of the file are kept.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n")
    opening, front, rest = re.split(r"^---[ \t]*\n", lines, maxsplit=2, flags=re.MULTILINE)
    front = _STAMP.sub("", front if front.endswith("\n") else f"{front}\n")
    words = "\n  ".join(value.split(" "))
    return f"{opening}---\n{front}translates: >-\n  {words}\n---\n{rest}".replace("\n", end)
