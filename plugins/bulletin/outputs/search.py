"""The index of the search as JSON, in columns: these take less room than records."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bulletin.outputs.product import Product
from bulletin.outputs.stems import roots
from bulletin.views import search_index as views
from bulletin.views.search_elements import FoundGroup, SearchIndex


def search_index(index: SearchIndex) -> bytes:
    """A file of the index, as UTF-8 JSON.

    A group has ``kind``, ``folder`` and ``titles``, ``addresses``, ``lines``, ``dates``,
    ``names``, ``within``, each as long as the others or missing where all are empty; an address
    has spaces for its hyphens, as words take less room that stood in a title. ``foreign`` are the
    numbers of entries in another language. ``roots`` are those of the Indonesian words.
    """
    made = {
        "years": index.years,
        "roots": " ".join(roots(_indonesian(index))),
        "groups": [_columns(one) for one in index.groups if one.entries],
    }
    return f"{json.dumps(made, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _columns(group: FoundGroup) -> Mapping[str, Any]:
    entries = group.entries
    columns: Mapping[str, list[Any]] = {
        "titles": [one.title for one in entries],
        "addresses": [one.address.replace("-", " ") for one in entries],
        "lines": [one.line for one in entries],
        "dates": [one.date for one in entries],
        "names": [one.names for one in entries],
        "within": [one.within for one in entries],
    }
    foreign = [number for number, one in enumerate(entries) if one.foreign]
    filled = {name: column for name, column in columns.items() if any(column)}
    return {"kind": group.kind, "folder": group.folder, **filled, "foreign": foreign}


def _indonesian(index: SearchIndex) -> Iterator[str]:
    for group in index.groups:
        for one in group.entries:
            if one.foreign or not index.foreign:
                yield from (one.title, one.line)


PRODUCTS: Final[Mapping[str, Product]] = {
    "search-index": Product(
        keys=views.keys,
        path=views.path,
        data=views.search_index,
        make=search_index,
        reads=views.reads,
    ),
}
