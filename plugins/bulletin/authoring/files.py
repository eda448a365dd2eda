"""An article as the text of its file: its facts as YAML, its first words as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bulletin.sources.yaml_faults import quoted

# Values that are written without quotation marks: identifiers, dates, numbers, words of a set.
_BARE: Final = frozenset(
    {
        "id", "date", "start", "end", "place", "organiser", "opened_by", "person", "event",
        "owner", "due", "amount", "status", "topics", "byline", "places",
    }
)  # fmt: skip
_IDENTIFIER: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
DRAFT: Final = "status: draft  # hapus baris ini bila siap terbit"
_BODY: Final = (
    "Tulis isi berita di sini, lalu hapus baris `status: draft` di atas bila siap terbit."
)


def article_text(front: Mapping[str, Any], body: str = "") -> str:
    """The text of an article's file; without a body it is a draft that says what to do."""
    lines = ["---", *([] if body else [DRAFT]), *_mapping(front), "---", "", body or _BODY, ""]
    return "\n".join(lines)


def entry_lines(entry: Mapping[str, Any]) -> list[str]:
    """The lines of an entry of a list."""
    first, *others = _mapping(entry)
    return [f"- {first}", *(f"  {line}" for line in others)]


def _mapping(values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield f"{key}:"
            yield from (f"  {name}: {quoted(text)}" for name, text in value.items())
        elif isinstance(value, list):
            yield from _list(key, value)
        elif value:
            yield f"{key}: {_scalar(key, value)}"


def _list(key: str, values: list[Any]) -> Iterator[str]:
    if values and all(isinstance(one, str) for one in values):
        yield f"{key}: [{', '.join(_scalar(key, one) for one in values)}]"
    elif values:
        yield f"{key}:"
        for one in values:
            yield from (f"  {line}" for line in entry_lines(one))


def _scalar(key: str, value: str) -> str:
    is_bare = key in _BARE or (key == "institution" and _IDENTIFIER.match(value))
    return value if is_bare else quoted(value)
