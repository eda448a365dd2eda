"""Addresses: a link from the root finds a page, and no address that was published is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from bulletin.checks.files import anchors_of, in_body
from bulletin.checks.finding import finds, place_name, problem
from bulletin.model import Library
from bulletin.model.addresses import Fate, Whereabouts, fates
from bulletin.model.library import Place
from bulletin.model.links import Target
from bulletin.problems import Problem
from bulletin.schema.scalars import nearest
from bulletin.sources import Document, Kind

Known = Callable[[], Whereabouts]
_FROM_ROOT: Final = re.compile(r"/(?!/)")
_REST: Final = re.compile(r"[?#]")
_OF_TO: Final = ("unknown-address", "address-loop")


@finds("unknown-address", "unknown-anchor", "moved-address")
def addresses_exist(library: Library, known: Known) -> Iterator[Problem]:
    """Every link that begins with a slash is the address of a page or file of the site.

    What follows `#` in it is a heading or a part there.
    """
    moved: Mapping[str, str] | None = None
    for document, written, reference in library.links:
        if reference.target is not Target.OUTSIDE or not _FROM_ROOT.match(written):
            continue
        paths = known().paths
        path = unquote(_REST.split(written, maxsplit=1)[0])
        at = path if path in paths or path.endswith("/") else f"{path}/"
        if at in paths:
            yield from _anchor_missing(library, known, document, written, at)
            continue
        moved = _moved(library, known()) if moved is None else moved
        if at in moved:
            yield in_body(document, written, "moved-address", [moved[at]], at)
        else:
            yield in_body(document, written, "unknown-address", sorted(paths), path)


def _anchor_missing(
    library: Library, known: Known, document: Document, written: str, at: str
) -> Iterator[Problem]:
    name, identity = unquote(written.partition("#")[2]), known().paths[at]
    if name and identity:
        anchors = anchors_of(library, identity)
        if name not in anchors:
            yield in_body(document, written, "unknown-anchor", sorted(anchors), name)


def _moved(library: Library, now: Whereabouts) -> dict[str, str]:
    """Where each address leads now that was published and has no page any more."""
    found = fates(library.published_addresses, now)
    return {one.entry.address: one.to for one in found if one.to}


@finds(
    "address-lost",
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
            yield _told(fate, fate.fault, now)


def _has_broken_files(library: Library) -> bool:
    others = (one for one in library.collection.documents if one.kind is not Kind.ADDRESSES)
    found = (*library.collection.problems, *(one for each in others for one in each.problems))
    return any(one.is_error for one in found)


def _told(fate: Fate, code: str, now: Whereabouts) -> Problem:
    positions, location = fate.place
    at = (*location, "to") if code in _OF_TO else location
    given = {"page": fate.entry.page, "other": fate.told, "nearest": "-"}
    if code == "unknown-address":
        given["nearest"] = nearest(fate.told, sorted(now.owners))
    found = fate.told if code in _OF_TO else fate.entry.address
    return problem(positions, at, code, found=found, **given)


@finds("duplicate-address")
def unique_published_addresses(library: Library) -> Iterator[Problem]:
    """An address that was published is recorded once."""
    seen: dict[str, Place] = {}
    for place, entry in library.published_addresses:
        first = seen.setdefault(entry.address, place)
        if first is not place:
            other = place_name(*first)
            yield problem(*place, "duplicate-address", found=entry.address, other=other)
