"""Every page of the site: in what order, with which template, from what it is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bulletin.model import Library
from bulletin.model.kept import at_once
from bulletin.settings import Settings
from bulletin.views import (
    actions,
    agenda,
    bulletin,
    open_data,
    organisations,
    paths,
    people,
    places,
    reads,
    reference,
    search,
    style,
    translations,
)
from bulletin.views.article import article_page
from bulletin.views.data import PageData
from bulletin.views.frame_elements import Json
from bulletin.views.full_text import filters
from bulletin.views.kinds import Kind, Order
from bulletin.views.linked import linked
from bulletin.views.listings import parts_of
from bulletin.views.lists import archive_part
from bulletin.views.pages import home_page, not_found_page, static_page
from bulletin.views.paths import PathScope
from bulletin.views.prints import download
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.views.sharing import sharing
from bulletin.views.terms import terms
from bulletin.views.topics import topic_part, topic_parts, topic_reads, topics_page


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to be made: its data and the name of its template."""

    template: str
    data: PageData


_FAMILIES: Final = (
    bulletin,
    actions,
    agenda,
    people,
    organisations,
    places,
    reference,
    open_data,
    translations,
    search,
    style,
)
_KINDS: Final[Mapping[str, Kind]] = {
    "home": Kind("home", home_page, reads.home, paths.home),
    "article": Kind(
        "article",
        lambda scope, stem: article_page(scope, scope.library.by_stem[stem]),
        reads.article,
        paths.article,
    ),
    "page": Kind(
        "page",
        lambda scope, stem: static_page(scope, scope.library.pages_by_stem[stem]),
        reads.page,
        paths.page,
    ),
    "topics": Kind("topics", topics_page, reads.topics, paths.topics),
    "topic": Kind("topic", topic_part, topic_reads, paths.topic),
    "archive": Kind("list", archive_part, reads.archive, paths.archive),
    "not-found": Kind("not-found", not_found_page, reads.topics, paths.not_found),
    **{name: kind for family in _FAMILIES for name, kind in family.KINDS.items()},
}


def orders(library: Library, settings: Settings) -> tuple[Order, ...]:
    """Every page of one language, in a fixed order; the checks ask for it, and the build."""
    return library.kept.made(_orders, library, settings)


@at_once
def _orders(library: Library, settings: Settings) -> Iterator[Order]:
    size = settings.page_size
    yield Order("home")
    yield from (Order("article", (story.stem,)) for story in library.stories)
    yield from (Order("page", (page.stem,)) for page in library.pages)
    yield Order("topics")
    for topic in library.registry.topics:
        parts = topic_parts(library, settings, topic)
        yield from (Order("topic", (topic, number)) for number in parts)
    yield from (Order("archive", (number,)) for number in parts_of(len(library.stories), size))
    for family in _FAMILIES:
        yield from family.orders(library, settings)
    yield Order("not-found")


def sheet(scope: Scope, order: Order) -> Sheet:
    """A page's data, with the abbreviations on it."""
    kind = _KINDS[order.kind]
    data = kind.view(scope, *order.key)
    found = terms(scope, data)
    graph, shared = linked(scope, order, data), sharing(scope, order, data.frame)
    around = replace(data.frame, linked=Json(graph) if graph else None, sharing=shared)
    data = replace(data, frame=around)
    if scope.settings.full_text and (known := filters(scope, order)):
        data = replace(data, frame=replace(data.frame, filters=known))
    if size := scope.prints.get(order):
        data = replace(data, frame=replace(data.frame, pdf=download(scope, order, size)))
    return Sheet(kind.template, replace(data, terms=found) if found else data)


def sheets(scope: Scope) -> Iterator[Sheet]:
    """Every page of one language, in a fixed order."""
    for order in orders(scope.library, scope.settings):
        yield sheet(scope, order)


def path_of(scope: PathScope, order: Order) -> str:
    """The path of a page in one language, without making the page."""
    return _KINDS[order.kind].path(scope, *order.key)


def template_of(order: Order) -> str | None:
    """The template of a page; `None` for what is no page."""
    return _KINDS[order.kind].template if order.kind in _KINDS else None


def reads_of(library: Library, settings: Settings, order: Order) -> Reads | None:
    """What a page is made from, besides what all pages are; `None` where that is too much."""
    return _KINDS[order.kind].reads(library, settings, *order.key)
