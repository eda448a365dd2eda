"""Where what a page shows was written: its files, and the line of each part of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final

from bulletin.languages import ORIGINAL, Code, Language
from bulletin.model import Library
from bulletin.preview.named import named
from bulletin.preview.part import Origin, Part
from bulletin.problems.problem import in_language
from bulletin.sources import Document, Kind
from bulletin.views import Order

# How a part is called, by its key in the front matter.
_PARTS: Final[Mapping[str, tuple[str, str]]] = {
    "title": ("Judul", "Title"),
    "summary": ("Ringkasan", "Summary"),
    "date": ("Tanggal", "Date"),
    "topics": ("Topik", "Topics"),
    "byline": ("Penulis", "Byline"),
    "image": ("Gambar", "Picture"),
    "events": ("Acara", "Event"),
    "speakers": ("Narasumber", "Speaker"),
    "actions": ("Tindak lanjut", "Action point"),
    "updates": ("Kabar tindak lanjut", "News of an action point"),
    "corrections": ("Ralat", "Correction"),
    "sources": ("Sumber", "Source"),
}
_NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "original": ("Naskah asli", "Original"),
    "translation": ("Terjemahan", "Translation"),
    "declared": ("Ditulis di", "Written in"),
    "reported": ("Kabarnya", "News of it"),
    "file": ("Berkas", "File"),
    "paragraph": ("Paragraf", "Paragraph"),
    "heading": ("Subjudul", "Heading"),
    "list": ("Daftar", "List"),
}
# What tells one entry of a list from another, the first that is there.
_TELLING: Final = ("name", "person", "title", "text", "action", "src", "id")
_NAMESPACES: Final = {
    "topic": "topics",
    "person": "parties",
    "organisation": "parties",
    "place": "places",
    "action": "actions",
}
_LISTS: Final = frozenset(("topics", "people", "organisations", "places", "glossary"))
_WRITTEN: Final = {"article": Kind.ARTICLE, "page": Kind.PAGE}
_SHOWN: Final = 60  # characters of a part


def origins(library: Library, order: Order, shown: Language, told: Code) -> tuple[Origin, ...]:
    """Where a page in the language `shown` was written, in words of the language `told`.

    What it shows most of comes first; a page that is put together from everything has none.
    """
    kind, key = order.kind, order.key
    if kind in _WRITTEN:
        found = library.written.get((_WRITTEN[kind], str(key[0])), ())
        ordered = sorted(found, key=lambda one: one.language is not shown)
        entries = (named(library, one, told) for one in ordered if one.language is ORIGINAL)
        return (*(_file(one, told) for one in ordered), *chain.from_iterable(entries))
    if kind in _NAMESPACES:
        return (*_entries(library, _NAMESPACES[kind], str(key[0]), told),)
    return tuple(
        Origin(_said("file", told), one.positions.path, 1)
        for one in library.collection.documents
        if (kind == "home" and one.kind is Kind.SITE)
        or (kind in _LISTS and one.kind is Kind.REGISTRY and one.name == kind)
    )


def _said(what: str, told: Code) -> str:
    return in_language(told, *_NAMES[what])


def _file(document: Document, told: Code) -> Origin:
    name = "original" if document.language is ORIGINAL else "translation"
    parts = (*_facts(document, told), *_paragraphs(document, told))
    return Origin(_said(name, told), document.positions.path, 1, parts)


def _facts(document: Document, told: Code) -> Iterator[Part]:
    """The keys of a front matter, lists by their entries, in the order of lines."""
    raw = document.raw if isinstance(document.raw, dict) else {}
    for key, value in raw.items():
        if key in _PARTS:
            for at, text in _values(key, value):
                line = document.positions.line(at)
                yield Part(in_language(told, *_PARTS[key]), _short(text), line)


def _values(key: str, value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ANN401 - anything may be written
    """Where something stands, and how it begins."""
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        yield from (((key, at), _told(one)) for at, one in enumerate(value))
    elif isinstance(value, list):
        yield (key,), ", ".join(map(str, value))
    else:
        yield (key,), _told(value)


def _told(entry: object) -> str:
    if not isinstance(entry, dict):
        return str(entry or "")
    return next((str(entry[key]) for key in _TELLING if entry.get(key)), "")


def _paragraphs(document: Document, told: Code) -> Iterator[Part]:
    """What blank lines divide in a body, each with its first line."""
    begun, lines = False, document.prose.text.split("\n") if document.prose else []
    for number, line in enumerate(lines):
        if line.strip() and not begun:
            name, text = _block(line.strip())
            yield Part(_said(name, told), _short(text), document.body_line + number)
        begun = bool(line.strip())


def _block(line: str) -> tuple[str, str]:
    if line.startswith("#"):
        return "heading", line.lstrip("# ")
    if line.startswith(("- ", "* ", "+ ", "1. ")):
        return "list", line[2:].strip()
    return "paragraph", line


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"


def _entries(library: Library, namespace: str, identifier: str, told: Code) -> Iterator[Origin]:
    """Where an id stands, and where articles tell what became of it."""
    for positions, location in library.declared.get(namespace, {}).get(identifier, ()):
        yield Origin(_said("declared", told), positions.path, positions.line(location))
    if namespace == "actions" and (action := library.ledger.get(identifier)):
        for entry in action.history:
            if entry.report is not None:
                positions = entry.story.original.positions
                line = positions.line(("updates", entry.story.reports.index(entry.report)))
                yield Origin(_said("reported", told), positions.path, line)
