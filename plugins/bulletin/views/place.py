"""A place: what was promised, what is held, and what is told there and in its parts.

A page shows at most a page's size of each kind, the most urgent or newest first; part 2 goes on
with each of them. So nothing is left out, however much is told of a place.
"""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.model import ActionPoint, Library, Occasion, Story
from bulletin.settings import Settings
from bulletin.views.elements import Link
from bulletin.views.entries import place_link
from bulletin.views.entry_data import PlacePage
from bulletin.views.entry_elements import PlaceEntry
from bulletin.views.events import entries, ids
from bulletin.views.frame import Shape, frame
from bulletin.views.labels import PLACE_KIND
from bulletin.views.listings import (
    each_once,
    numbered,
    pager,
    part_of,
    parts_of,
    reported,
    standings,
    told_in,
)
from bulletin.views.parts import action_item, headline
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope, once


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part shows, and the number of all parts."""

    actions: tuple[ActionPoint, ...]
    coming: tuple[Occasion, ...]
    past: tuple[Occasion, ...]
    news: tuple[Story, ...]
    total: int


def place_part(scope: Scope, identifier: str, number: int) -> PlacePage:
    """A part of what is told of a place."""
    shape, one = _shape(scope, identifier), scope.registry.places[identifier]
    part = _part(scope.library, scope.settings, identifier, number)
    calendar = scope.addresses.calendar(scope.language, shape.path(scope.language))
    within = scope.library.cross.parts.get(identifier, ())
    return PlacePage(
        frame=frame(scope, numbered(scope, shape, number)),
        name=one.name,
        kind=_kind(scope, identifier),
        code=one.code,
        around=_around(scope, identifier),
        count=_counted(scope, identifier),
        calendar=scope.addresses.href(calendar),
        within=tuple(place_entry(scope, inner) for inner in within) if number == 1 else (),
        actions=tuple(action_item(scope, action) for action in part.actions),
        coming=entries(scope, part.coming),
        past=entries(scope, part.past),
        news=tuple(headline(scope, story) for story in part.news),
        pager=pager(scope, shape.path, number, part.total),
    )


def _shape(scope: Scope, identifier: str) -> Shape:
    """The title names what encloses the place: there are many an RW 01, and offices of its name."""
    around = scope.registry.place_path(identifier)[:2]
    title = ", ".join(one.name for one in around)
    folder = scope.addresses.folder(scope.language, "places")
    about = scope.wording.gettext("What was promised, held and told in %(place)s.")
    calendar = scope.wording.gettext("Calendar of %(name)s") % {"name": title}
    path = scope.addresses.entry(scope.language, "places", identifier)
    return Shape(
        kind="place",
        title=title,
        description=about % {"place": title},
        path=lambda one: scope.addresses.entry(one, "places", identifier),
        trail=((scope.wording.gettext("Places"), folder),),
        calendars=((calendar, scope.addresses.calendar(scope.language, path)),),
    )


def place_entry(scope: Scope, identifier: str, within: tuple[PlaceEntry, ...] = ()) -> PlaceEntry:
    """A place as lists show it; its kind is left out where its name begins with it."""
    link, kind = place_link(scope, identifier), _kind(scope, identifier)
    name = link.text.text
    said = kind is not None and name.casefold().startswith(kind.casefold())
    count = _counted(scope, identifier)
    return PlaceEntry(name, link.href, None if said else kind, count, within)


def _kind(scope: Scope, identifier: str) -> str | None:
    """What a place is, in words; a landmark is just a place."""
    kind = scope.registry.places[identifier].kind
    return scope.wording.gettext(PLACE_KIND[kind]) if kind in PLACE_KIND else None


def _around(scope: Scope, identifier: str) -> tuple[Link, ...]:
    """What encloses a place, the nearest first."""
    path = scope.registry.place_path(identifier)[1:]
    return tuple(place_link(scope, one.id) for one in path)


@once  # in the tree, on its own page, on that of what it lies in
def _counted(scope: Scope, identifier: str) -> str:
    said = reported(scope, *counts(scope.library, identifier))
    return said or scope.wording.gettext("nothing reported yet")


def counts(library: Library, identifier: str) -> tuple[int, int, int]:
    """How many action points, open ones and events a place has."""
    local = library.locally[identifier]
    return len(local.actions), local.pending, len(local.events)


def place_parts(library: Library, settings: Settings, identifier: str) -> range:
    """The numbers of a place's parts: as many as the longest of its lists has."""
    local = library.locally[identifier]
    longest = max(len(local.actions), len(local.events), len(local.stories))
    return parts_of(longest, settings.page_size)


def _part(library: Library, settings: Settings, identifier: str, number: int) -> _Part:
    local, size = library.locally[identifier], settings.page_size
    events = part_of(local.events, number, size)
    coming = {event.id for _, event in library.agenda.coming}
    return _Part(
        actions=tuple(part_of(local.actions, number, size)),
        coming=tuple(one for one in events if one[1].id in coming),
        past=tuple(one for one in events if one[1].id not in coming),
        news=tuple(part_of(local.stories, number, size)),
        total=place_parts(library, settings, identifier)[-1],
    )


def place_reads(library: Library, settings: Settings, identifier: str, number: int) -> Reads:
    """The articles of what a part shows, how that stands by the clock, and all counts."""
    part = _part(library, settings, identifier, number)
    events = (story for story, _ in (*part.coming, *part.past))
    within = library.cross.parts.get(identifier, ())
    return Reads(
        each_once(*told_in(part.actions), *events, *part.news),
        (
            standings(library, settings, part.actions),
            ids(part.coming),
            ids(part.past),
            tuple(counts(library, one) for one in (identifier, *within)),
            part.total,
        ),
    )


def place_path(scope: PathScope, identifier: str, number: int) -> str:
    """A part of a place's page."""
    path = scope.addresses.entry(scope.language, "places", identifier)
    return scope.addresses.numbered(path, number)
