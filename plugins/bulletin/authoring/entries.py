"""New entries of the registries, written below those that are there: nothing else changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bulletin.authoring.files import entry_lines
from bulletin.schema.registry import Organisation, Person, Place, Topic
from bulletin.schema.written import Written
from bulletin.sources.structured import parse

REGISTRIES: Final[dict[str, type[Written]]] = {
    "topics": Topic,
    "organisations": Organisation,
    "people": Person,
    "places": Place,
}


def with_entry(text: str, entry: Mapping[str, Any]) -> str:
    """The text of a registry with one entry more, at its end; all else stays as it is.

    `ValueError` where the text is written as no list of entries below each other.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    before = _entries(text)
    kept = "" if text.strip() in {"[]", "---"} else text
    if kept and not kept.endswith(("\n", "\r")):
        kept += end
    gap = end if before and _is_spaced(text) else ""
    made = kept + gap + end.join((*entry_lines(entry), ""))
    if _entries(made) != [*before, _unquoted(entry)]:
        raise ValueError("- id: …")
    return made


def _entries(text: str) -> list[Any]:
    parsed = parse(text.removeprefix("\ufeff"))
    if parsed.faults:
        raise ValueError("- id: …")
    return list(parsed.value) if isinstance(parsed.value, list) else []


def _is_spaced(text: str) -> bool:
    """Whether an empty line stands between the entries, as is the habit."""
    lines = text.strip().splitlines()
    return len(lines) == 1 or not all(map(str.strip, lines))


def _unquoted(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry as it is read again."""
    return {
        key: _unquoted(value) if isinstance(value, Mapping) else value
        for key, value in entry.items()
        if value
    }
