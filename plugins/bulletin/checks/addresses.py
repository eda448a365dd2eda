"""Links from the root of the site: a page stands at each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from bulletin.checks.files import in_body, missing_anchor
from bulletin.checks.finding import finds
from bulletin.checks.unread import ARTICLES, PAGES, Unread, unread
from bulletin.languages import TRANSLATION
from bulletin.model import Library
from bulletin.model.library import Identity
from bulletin.model.links import Target
from bulletin.problems import Problem
from bulletin.schema.scalars import nearest
from bulletin.sources import Document

Known = Callable[[], Mapping[str, Identity | None]]
_FROM_ROOT: Final = re.compile(r"/(?!/)")
_REST: Final = re.compile(r"[?#]")
# The folders whose pages follow from a registry; those of all others follow from articles.
_REGISTRIES: Final = {
    "topik": "topics", "topics": "topics", "lembaga": "organisations",
    "organisations": "organisations", "wilayah": "places", "places": "places",
}  # fmt: skip
_SPEAKERS: Final = frozenset(("narasumber", "speakers"))


@finds("unknown-address", "unknown-anchor", "anchor-without-headings", "generated-anchor")
def addresses_exist(library: Library, known: Known) -> Iterator[Problem]:
    """Every link that begins with a slash is the address of a page or file of the site.

    What follows `#` in it is a heading or a part there.
    """
    paths: Mapping[str, Identity | None] = {}
    missing = unread(library)
    for document, written, reference in library.links:
        if reference.target is not Target.OUTSIDE or not _FROM_ROOT.match(written):
            continue
        paths = paths or known()
        path = unquote(_REST.split(written, maxsplit=1)[0])
        at = path if path in paths else f"{path}/"
        if at in paths:
            yield from _anchor(library, document, written, paths[at], missing)
        elif not missing.sources.intersection(_sources(path)):
            yield in_body(document, written, "unknown-address", nearest(path, sorted(paths)))


def _sources(path: str) -> Iterator[str]:
    """What a page at an address would be made from: articles, pages or a registry."""
    folders = [one for one in path.split("/") if one and one != TRANSLATION.root]
    first, *inner = folders or [""]
    if not inner:
        yield PAGES
        return
    yield _REGISTRIES.get(first, ARTICLES)
    if first in _SPEAKERS:
        yield "people"


def _anchor(
    library: Library,
    document: Document,
    written: str,
    target: Identity | None,
    missing: Unread,
) -> Iterator[Problem]:
    """What is wrong with the anchor of a link to an address of the site.

    The parts of a page that no file holds come and go with what it lists; their names begin
    with ``_``.
    """
    name = unquote(written.partition("#")[2])
    if not name or target in missing.whole:
        return
    if target:
        yield from missing_anchor(library, document, written, target, name)
    elif not name.startswith("_"):
        yield in_body(document, written, "generated-anchor")
