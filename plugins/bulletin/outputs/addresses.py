"""Every address of the site, known before anything is made: links are checked against it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bulletin.languages import LANGUAGES
from bulletin.model import Library
from bulletin.model.library import Identity
from bulletin.outputs.open_data import PATHS
from bulletin.outputs.products import PRODUCTS
from bulletin.outputs.scripts import published
from bulletin.settings import Settings
from bulletin.sources import Kind
from bulletin.views import Addresses, Order, Place, orders, path_of

_FILES: Final = ("/sitemap.xml", "/robots.txt", *PATHS)
_KINDS: Final = {"article": Kind.ARTICLE, "page": Kind.PAGE}


def addresses_of(library: Library, settings: Settings) -> dict[str, Identity | None]:
    """Every path below the site's root, with the article or page that stands there."""
    return {
        **dict(_pages(library, settings)),
        **dict.fromkeys((*_others(library, settings), *_FILES)),
    }


def _pages(library: Library, settings: Settings) -> Iterator[tuple[str, Identity | None]]:
    wanted = [*orders(library, settings)]
    for language in LANGUAGES:
        place = Place(library, Addresses(settings), language)
        for order in wanted:
            yield path_of(place, order), _identity(order)


def _identity(order: Order) -> Identity | None:
    kind = _KINDS.get(order.kind)
    return (kind, str(order.key[0])) if kind else None


def _others(library: Library, settings: Settings) -> Iterator[str]:
    for language in LANGUAGES:
        place = Place(library, Addresses(settings), language)
        for product in PRODUCTS.values():
            for key in product.keys(library, settings):
                yield product.path(place, *key)
    yield from (f"/{one.path}" for one in published(settings.theme, full_text=settings.full_text))
