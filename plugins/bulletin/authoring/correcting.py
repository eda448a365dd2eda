"""A correction, written into an article's file; everything else in it stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bulletin.authoring.files import entry_lines
from bulletin.sources.structured import Structured, parse

KEY: Final = "corrections"
_FENCE: Final = "---"
_BYTE_ORDER_MARK: Final = "\ufeff"


def corrected(text: str, correction: Mapping[str, str]) -> str:
    """The text of an article or of its translation with one correction more, as the last.

    `ValueError` where the front matter cannot be read, or holds the list in a form to which
    nothing can be added.
    """
    mark = text[: len(text) - len(text.removeprefix(_BYTE_ORDER_MARK))]
    end = next((one for one in ("\r\n", "\r") if one in text), "\n")
    lines = text.removeprefix(mark).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    closing = next((at for at, one in enumerate(lines) if at and one.rstrip() == _FENCE), 0)
    front = lines[1:closing]
    before = _read(front)
    at, indent = _place(front, before)
    added = [*([] if KEY in before.value else [f"{KEY}:"])]
    added += [f"{indent}{one}" for one in entry_lines(correction)]
    new = [*front[:at], *added, *front[at:]]
    if _read(new).value != _with(before.value, correction):
        raise ValueError(KEY)
    return mark + end.join((lines[0], *new, *lines[closing:]))


def _read(front: Sequence[str]) -> Structured:
    found = parse("\n".join(front))
    if found.faults or not isinstance(found.value, dict):
        raise ValueError(_FENCE)
    return found


def _place(front: Sequence[str], found: Structured) -> tuple[int, str]:
    """Before which line an entry is added, and how far in."""
    given = found.value.get(KEY)
    if KEY not in found.value:
        return len(front), "  "
    start = found.lines[KEY,]
    if not isinstance(given, list):
        return start, "  "
    after = [line for where, line in found.lines.items() if len(where) == 1 and line > start]
    at = min(after, default=len(front) + 1) - 1
    while not front[at - 1].strip() or front[at - 1].startswith("#"):
        at -= 1
    first = front[found.lines[KEY, 0] - 1]
    return at, first[: len(first) - len(first.lstrip())]


def _with(values: Mapping[str, Any], correction: Mapping[str, str]) -> dict[str, Any]:
    return {**values, KEY: [*(values.get(KEY) or ()), dict(correction)]}
