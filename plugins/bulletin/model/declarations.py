"""Where every id stands, in broken files too, so that one mistake is not told as many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bulletin.languages import ORIGINAL
from bulletin.model.kept import Kept
from bulletin.model.library import SourceLocation
from bulletin.problems import Location
from bulletin.sources import Collection, Document, Kind

PARTIES: Final = "parties"
_NAMESPACES: Final = {
    "topics": "topics",
    "organisations": PARTIES,
    "people": PARTIES,
    "places": "places",
}


def declarations(
    collection: Collection, kept: Kept
) -> Mapping[str, Mapping[str, tuple[SourceLocation, ...]]]:
    """Every id in every file, broken ones too, with all the places where it stands."""
    found: dict[str, dict[str, list[SourceLocation]]] = defaultdict(lambda: defaultdict(list))
    for document in collection.documents:
        for namespace, identifier, location in kept.made(_declared, document):
            found[namespace][identifier].append((document.positions, location))
    return {
        namespace: {one: tuple(places) for one, places in ids.items()}
        for namespace, ids in found.items()
    }


def _declared(document: Document) -> tuple[tuple[str, str, Location], ...]:
    return tuple(declared_in(document))


def declared_in(document: Document) -> Iterator[tuple[str, str, Location]]:
    """The ids that a document declares: namespace, id, location."""
    if document.kind is Kind.REGISTRY and document.name in _NAMESPACES:
        for identifier, index in _ids(document.raw):
            yield _NAMESPACES[document.name], identifier, (index, "id")
    if document.kind is Kind.ARTICLE and document.language is ORIGINAL:
        raw = document.raw if isinstance(document.raw, dict) else {}
        for namespace in ("events", "actions"):
            for identifier, index in _ids(raw.get(namespace)):
                yield namespace, identifier, (namespace, index, "id")


def _ids(entries: Any) -> Iterator[tuple[str, int]]:  # noqa: ANN401 - anything may be written
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        identifier = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(identifier, str):
            yield identifier, index
