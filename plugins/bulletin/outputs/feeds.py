"""Feeds of the site, of each topic, and of the ledger, as products."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.model import Library
from bulletin.outputs.atom import atom
from bulletin.outputs.json_feed import json_feed as to_json
from bulletin.outputs.product import Product
from bulletin.settings import Settings
from bulletin.views.changes import changes, changes_path, changes_reads
from bulletin.views.feeds import feed, feed_path, json_feed, json_feed_path
from bulletin.views.reads import feed as reads


def _keys(library: Library, settings: Settings) -> Iterator[tuple[str, ...]]:
    """The site's own feed, then each topic's."""
    del settings
    yield ()
    yield from ((topic,) for topic in library.registry.topics)


def _one(library: Library, settings: Settings) -> Iterator[tuple[str, ...]]:
    """One feed, of the whole site."""
    del library, settings
    yield ()


PRODUCTS: Final[Mapping[str, Product]] = {
    "feed": Product(keys=_keys, path=feed_path, data=feed, make=atom, reads=reads),
    "changes": Product(keys=_one, path=changes_path, data=changes, make=atom, reads=changes_reads),
    "json-feed": Product(keys=_one, path=json_feed_path, data=json_feed, make=to_json, reads=reads),
}
