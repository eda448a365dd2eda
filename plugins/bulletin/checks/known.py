"""What the rules of a single article may know besides its own files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from bulletin.checks.texts import values_of
from bulletin.model import Library, Page
from bulletin.model.registry import Registry
from bulletin.problems import Problem
from bulletin.schema import Site
from bulletin.sources import Document, Kind

_SIZE: Final = 16


@dataclass(frozen=True)
class Known:
    """The site's own words and the registries: what a rule may ask that looks at one article.

    A rule that asked for more would have its findings remembered when they are no longer true.
    Of a `site.yaml` with mistakes, `said` holds every text, `None` if it cannot be read at all.
    """

    site: Site | None
    registry: Registry
    said: tuple[str, ...] | None = ()


FileRule = Callable[[Document, Known], Iterator[Problem]]
PairRule = Callable[[Page, Document, Known], Iterator[Problem]]  # the document is the translation


def known_of(library: Library) -> Known:
    """What a library knows."""
    return Known(library.site, library.registry, _said(library))


def _said(library: Library) -> tuple[str, ...] | None:
    sites = (one for one in library.collection.documents if one.kind is Kind.SITE)
    site = next(sites, None) if library.site is None else None
    if site is None:
        return ()
    return tuple(text.written for text in values_of(site)) if site.raw else None


def digest_of_known(library: Library) -> bytes:
    """A digest, 16 bytes, of all that `Known` is made from."""
    collection, digest = library.collection, blake2b(digest_size=_SIZE)
    for document in collection.documents:
        if document.language is None and document.kind is not Kind.ADDRESSES:
            digest.update(document.inside.encode() + collection.digests[document.inside])
    return digest.digest()
