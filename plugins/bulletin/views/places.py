"""Places: the tree of all of them, and one page for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.views.entry_data import PlacesPage
from bulletin.views.entry_elements import PlaceEntry
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.paths import PathScope
from bulletin.views.place import (
    counts,
    place_entry,
    place_part,
    place_parts,
    place_path,
    place_reads,
)
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope


def places_page(scope: Scope) -> PlacesPage:
    """The site's own area with all that lies within it, then the tree of all places.

    In that tree the own area stands alone; where it is all there is, there is no second tree.
    """
    shape = Shape(
        kind="places",
        title=scope.wording.gettext("Places"),
        description=scope.wording.gettext("All places, with what was promised and held there."),
        path=lambda one: scope.addresses.folder(one, "places"),
    )
    area, registry = scope.site.area, scope.registry.places
    roots = tuple(one.id for one in registry.values() if one.parent is None)
    return PlacesPage(
        frame=frame(scope, shape),
        own=_tree(scope, area) if area else None,
        places=tuple(_tree(scope, one, area) for one in roots) if roots != (area,) else (),
    )


def _tree(scope: Scope, identifier: str, leaf: str | None = None) -> PlaceEntry:
    """A place with what lies within it, in the registry's order; a `leaf` stands alone."""
    parts = () if identifier == leaf else scope.library.cross.parts.get(identifier, ())
    return place_entry(scope, identifier, tuple(_tree(scope, one, leaf) for one in parts))


def reads(library: Library, settings: Settings) -> Reads:
    """How many events and action points each place has, and how many of these are open."""
    del settings
    return Reads(more=tuple(counts(library, one) for one in library.registry.places))


def path(scope: PathScope) -> str:
    """The index of places."""
    return scope.addresses.folder(scope.language, "places")


KINDS: Final[Mapping[str, Kind]] = {
    "places": Kind("places", places_page, reads, path),
    "place": Kind("place", place_part, place_reads, place_path),
}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    yield Order("places")
    for identifier in library.registry.places:
        for number in place_parts(library, settings, identifier):
            yield Order("place", (identifier, number))
