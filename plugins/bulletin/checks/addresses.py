"""Addresses: a link from the root finds a page, and no address that was published is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from bulletin.checks.files import Anchors, in_body
from bulletin.checks.finding import finds, place_name, problem
from bulletin.checks.guesses import Guesses
from bulletin.checks.unread import ARTICLES, PAGES, unread
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Library
from bulletin.model.addresses import Fate, Whereabouts, fates
from bulletin.model.crossreferences import identifier_of
from bulletin.model.declarations import declared_in
from bulletin.model.library import SourceLocation
from bulletin.model.links import Target
from bulletin.problems import Problem
from bulletin.schema.scalars import nearest
from bulletin.sources import Document, Kind

Known = Callable[[], Whereabouts]
_FROM_ROOT: Final = re.compile(r"/(?!/)")
_REST: Final = re.compile(r"[?#]")
_OF_TO: Final = ("unknown-address", "address-loop")


# The folders whose pages follow from a registry; those of all others follow from articles.
_REGISTRIES: Final = {
    "topik": "topics", "topics": "topics", "lembaga": "organisations",
    "organisations": "organisations", "wilayah": "places", "places": "places",
}  # fmt: skip
_SPEAKERS: Final = frozenset(("narasumber", "speakers"))


@finds(
    "unknown-address",
    "unknown-anchor",
    "anchor-without-headings",
    "generated-anchor",
    "moved-address",
)
def addresses_exist(library: Library, known: Known) -> Iterator[Problem]:
    """Every link that begins with a slash is the address of a page or file of the site.

    What follows `#` in it is a heading or a part there.
    """
    missing, anchors = unread(library), Anchors(library)
    moved: Mapping[str, str] | None = None
    meant = Guesses(lambda: known().paths)
    for document, written, reference in library.links:
        if reference.target is not Target.OUTSIDE or not _FROM_ROOT.match(written):
            continue
        paths = known().paths
        path = unquote(_REST.split(written, maxsplit=1)[0])
        at = path if path in paths or path.endswith("/") else f"{path}/"
        name = unquote(written.partition("#")[2])
        if at not in paths:
            if not missing.sources.intersection(_sources(path)):
                moved = _moved(library, known()) if moved is None else moved
                if to := moved.get(path) or moved.get(f"{path}/"):
                    yield in_body(document, written, "moved-address", to)
                else:
                    yield in_body(document, written, "unknown-address", meant.of(path))
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


def _moved(library: Library, now: Whereabouts) -> dict[str, str]:
    """Where each address leads now that was published and has no page any more."""
    found = fates(library.published_addresses, now)
    return {one.entry.address: one.to for one in found if one.to}


@finds(
    "address-lost",
    "address-withheld",
    "address-reused",
    "address-loop",
    "address-in-use",
    "unknown-address",
)
def addresses_stay(library: Library, known: Known) -> Iterator[Problem]:
    """Every address that was published has its page still, or leads to where that is now.

    It is asked once every other file can be read: a page that is broken is not lost.
    """
    if not library.published_addresses or _has_broken_files(library):
        return
    now = known()
    for fate in fates(library.published_addresses, now):
        if fate.fault:
            is_hidden = fate.fault == "address-lost" and _is_hidden(library, fate.entry.page)
            yield _told(fate, "address-withheld" if is_hidden else fate.fault, now)


def _is_hidden(library: Library, page: str) -> bool:
    """Whether an article or page is there, but not public, or only such an article tells of it."""
    kind, _, name = page.partition("/")
    if any((one.value, stem) == (kind, name) for one, stem in library.hidden):
        return True
    originals = (one for one in library.collection.documents if one.language is ORIGINAL)
    hidden = (one for one in originals if (one.kind, one.name) in library.hidden)
    return any(name in _told_of(one, kind) for one in hidden)


def _told_of(document: Document, kind: str) -> Iterator[str]:
    """The action points that an article declares, or the people who speak in it."""
    if kind == "action":
        yield from (one for namespace, one, _ in declared_in(document) if namespace == "actions")
    raw = document.raw if isinstance(document.raw, dict) else {}
    speakers = raw.get("speakers") if kind == "person" else None
    for one in speakers if isinstance(speakers, list) else ():
        if isinstance(one, dict):
            yield str(one.get("person") or identifier_of(str(one.get("name"))))


def _has_broken_files(library: Library) -> bool:
    others = (one for one in library.collection.documents if one.kind is not Kind.ADDRESSES)
    found = (*library.collection.problems, *(one for each in others for one in each.problems))
    return any(one.is_error for one in found)


def _told(fate: Fate, code: str, now: Whereabouts) -> Problem:
    positions, location = fate.place
    at = (*location, "to" if code in _OF_TO else "address")
    given = {"page": fate.entry.page, "other": fate.told, "nearest": "-"}
    if code == "unknown-address":
        given["nearest"] = nearest(fate.told, sorted(now.owners))
    found = fate.told if code in _OF_TO else fate.entry.address
    return problem(positions, at, code, found=found, **given)


@finds("duplicate-address")
def unique_published_addresses(library: Library) -> Iterator[Problem]:
    """An address that was published is recorded once."""
    seen: dict[str, SourceLocation] = {}
    for place, entry in library.published_addresses:
        first = seen.setdefault(entry.address, place)
        if first is not place:
            other = place_name(*first)
            yield problem(*place, "duplicate-address", found=entry.address, other=other)
