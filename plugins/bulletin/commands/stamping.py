"""`bulletin translate --confirm`: stamp a translation with what its original now is."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from bulletin.build.pipeline import prepare
from bulletin.languages import TRANSLATION
from bulletin.model import Library, Page
from bulletin.model.blocks import stamp
from bulletin.problems import Location
from bulletin.settings import Settings
from bulletin.sources.structured import parse
from bulletin.sources.text import decode, divide

_KEY: Final = "translates"
_FENCE: Final = "---"
_BYTE_ORDER_MARK: Final = "\ufeff"


def confirm(file: Path, settings: Settings) -> None:
    """Write the `translates` of a translation; everything else in the file stays as it is.

    `ValueError` where the file is no translation of a valid original.
    """
    library, _ = prepare(settings)
    page = _page_of(library, file)
    text = file.read_bytes().decode()
    new = stamped(text, stamp(page.original))
    if _values(new) is None or _values(new) != _values(text):
        raise ValueError(
            f"{file}: tulis setiap kunci pada barisnya sendiri, lalu ulangi / "
            "write every key on a line of its own, then try again"
        )
    aside = file.with_name(f".{file.name}.new")
    aside.write_bytes(new.encode())
    aside.replace(file)


def _values(text: str) -> object:
    """What a translation's front matter says but for its stamp; `None` where it is broken."""
    decoded = decode(text.encode())
    structured = parse(divide(decoded.text or "").front or "")
    if structured.faults or not isinstance(structured.value, dict):
        return None
    return {key: value for key, value in structured.value.items() if key != _KEY}


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
    mark = text[: len(text) - len(text.removeprefix(_BYTE_ORDER_MARK))]
    end = next((one for one in ("\r\n", "\r") if one in text), "\n")
    lines = text.removeprefix(mark).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    closing = next(index for index, line in enumerate(lines) if index and line.rstrip() == _FENCE)
    front = _without_stamp(lines[1:closing])
    stamp_lines = [f"{_KEY}: >-", *(f"  {word}" for word in value.split(" "))]
    return mark + end.join([lines[0], *front, *stamp_lines, *lines[closing:]])


def _without_stamp(front: list[str]) -> list[str]:
    """The lines of a front matter but for those of its old stamp."""
    starts = {location[0]: line for location, line in _lines(front) if len(location) == 1}
    first = starts.get(_KEY)
    if first is None:
        return front
    last = min((line for line in starts.values() if line > first), default=len(front) + 1)
    return [*front[: first - 1], *front[last - 1 :]]


def _lines(front: list[str]) -> Iterable[tuple[Location, int]]:
    return parse("\n".join(front)).lines.items()
