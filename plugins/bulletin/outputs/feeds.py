"""Feeds of the site and of each topic, as products."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.model import Library
from bulletin.outputs.atom import atom
from bulletin.outputs.product import Product
from bulletin.settings import Settings
from bulletin.views.feeds import feed, feed_path
from bulletin.views.reads import feed as reads


def _keys(library: Library, settings: Settings) -> Iterator[tuple[str, ...]]:
    """The site's own feed, then each topic's."""
    del settings
    yield ()
    yield from ((topic,) for topic in library.registry.topics)


PRODUCTS: Final[Mapping[str, Product]] = {
    "feed": Product(keys=_keys, path=feed_path, data=feed, make=atom, reads=reads),
}
