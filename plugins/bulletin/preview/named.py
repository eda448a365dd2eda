"""What an article names by its id: where each topic, person, organisation and place is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from bulletin.languages import Code
from bulletin.model import Library
from bulletin.preview.part import Origin, Part
from bulletin.problems.problem import in_language
from bulletin.sources import Document

# By the key that holds an id: the kind of id, and what it is for the article.
_KEYS: Final[Mapping[str, tuple[str, str, str]]] = {
    "topics": ("topics", "Topik", "Topic"),
    "byline": ("parties", "Penulis", "Byline"),
    "place": ("places", "Wilayah", "Place"),
    "places": ("places", "Wilayah", "Place"),
    "organiser": ("parties", "Penyelenggara", "Organiser"),
    "opened_by": ("parties", "Dibuka oleh", "Opened by"),
    "person": ("parties", "Narasumber", "Speaker"),
    "institution": ("parties", "Lembaga", "Institution"),
    "owner": ("parties", "Penanggung jawab", "Owner"),
    "action": ("actions", "Tindak lanjut", "Action point"),
}


def named(library: Library, document: Document, told: Code) -> Iterator[Origin]:
    """The files of what a document names, each with the line of every entry that it names."""
    name, found = in_language(told, "Disebut di sini", "Named here"), dict[str, list[Part]]()
    for (namespace, identifier), words in _used(document, told).items():
        for positions, location in library.declared.get(namespace, {}).get(identifier, ()):
            part = Part(", ".join(words), identifier, positions.line(location))
            found.setdefault(positions.path, []).append(part)
    for path, parts in found.items():
        yield Origin(name, path, parts[0].line, tuple(parts))


def _used(document: Document, told: Code) -> Mapping[tuple[str, str], Iterable[str]]:
    """What each id is for the article, all of it, as one may be its writer and its speaker."""
    used: dict[tuple[str, str], dict[str, None]] = {}
    for key, identifier in _ids(document.raw):
        namespace, *words = _KEYS[key]
        used.setdefault((namespace, identifier), {})[in_language(told, *words)] = None
    return used


def _ids(raw: Any, key: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - anything may be written
    """Every id with the key that holds it, in the order of lines."""
    if isinstance(raw, dict):
        for inner, value in raw.items():
            yield from _ids(value, str(inner))
    elif isinstance(raw, list):
        for one in raw:
            yield from _ids(one, key)
    elif isinstance(raw, str) and key in _KEYS:
        yield key, raw
