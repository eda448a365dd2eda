"""Every address of the site, known before anything is made: links are checked against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bulletin.languages import LANGUAGES
from bulletin.model import Library
from bulletin.model.addresses import Whereabouts
from bulletin.outputs.offline import WITHOUT_NETWORK
from bulletin.outputs.open_data import PATHS
from bulletin.outputs.products import PRODUCTS
from bulletin.outputs.scripts import published
from bulletin.settings import Settings
from bulletin.views import Addresses, PathScope
from bulletin.views.whereabouts import whereabouts

_FILES: Final = ("/sitemap.xml", "/robots.txt", "/_headers", *WITHOUT_NETWORK, *PATHS)


def addresses_of(library: Library, settings: Settings) -> Whereabouts:
    """Where everything stands: pages, and the files beside them."""
    pages = whereabouts(library, settings)
    others = dict.fromkeys((*_others(library, settings), *_FILES))
    return replace(pages, paths={**pages.paths, **others})


def _others(library: Library, settings: Settings) -> Iterator[str]:
    for language in LANGUAGES:
        scope = PathScope(library, Addresses(settings), language)
        for product in PRODUCTS.values():
            for key in product.keys(library, settings):
                yield product.path(scope, *key)
    yield from (f"/{one.path}" for one in published(settings.theme, full_text=settings.full_text))
