"""Links from the root of the site: a page stands at each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from bulletin.checks.files import Anchors, in_body
from bulletin.checks.finding import finds
from bulletin.checks.unread import ARTICLES, PAGES, unread
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
    names: list[str] = []
    missing, anchors = unread(library), Anchors(library)
    for document, written, reference in library.links:
        if reference.target is not Target.OUTSIDE or not _FROM_ROOT.match(written):
            continue
        paths = paths or known()
        path = unquote(_REST.split(written, maxsplit=1)[0])
        at = path if path in paths else f"{path}/"
        name = unquote(written.partition("#")[2])
        if at not in paths:
            if not missing.sources.intersection(_sources(path)):
                names = names or sorted(paths)
                yield in_body(document, written, "unknown-address", nearest(path, names))
        elif (target := paths[at]) is None:
            yield from _generated(document, written, name)
        elif name and target not in missing.whole:
            yield from anchors.missing(document, written, target, name)


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


def _generated(document: Document, written: str, name: str) -> Iterator[Problem]:
    """A problem of an anchor that a page which no file holds can never have.

    Its parts, whose names begin with ``_``, come and go with what it lists.
    """
    if name and not name.startswith("_"):
        yield in_body(document, written, "generated-anchor")
