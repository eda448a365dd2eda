"""The search: a form for those with a script, the lists of everything for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.views import search_index
from bulletin.views.elements import Link, Text
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.lists import months
from bulletin.views.parts import topic_names
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.views.search_elements import KindName, Said, SearchPage, Way
from bulletin.wording import N_

SEARCH_KIND: Final = "search"
_MONTHS: Final = 12
_NAMES: Final = (
    ("article", N_("Article")),
    ("action", N_("Action point")),
    ("event", N_("Event")),
    ("topic", N_("Topic")),
    ("organisation", N_("Organisation")),
    ("person", N_("Person")),
    ("place", N_("Place")),
    ("page", N_("Page")),
)


def search_page(scope: Scope) -> SearchPage:
    """The page of the search."""
    gettext, addresses = scope.wording.gettext, scope.addresses
    shape = Shape(
        kind=SEARCH_KIND,
        title=gettext("Search"),
        description=gettext("Search the articles, people, places and action points."),
        path=lambda one: addresses.folder(one, "search"),
    )
    at = PathScope(scope.library, addresses, scope.language)
    return SearchPage(
        frame=frame(scope, shape),
        index=addresses.href(search_index.path(at)),
        root=addresses.href("/"),
        kinds=tuple(KindName(kind, gettext(name)) for kind, name in _NAMES),
        said=_said(scope),
        ways=tuple(_ways(scope)),
        topics=topic_names(scope),
        months=tuple(islice(_months(scope), _MONTHS)),
        full_text=scope.settings.full_text,
    )


def _said(scope: Scope) -> Said:
    gettext = scope.wording.gettext
    return Said(
        one=gettext("One result"),
        many=gettext("{n} results"),
        none=gettext("Nothing found. Try fewer or other words, or the lists below."),
        failed=gettext("The search could not be loaded. The lists below lead to everything."),
    )


def _ways(scope: Scope) -> Iterator[Way]:
    """The lists of everything, each with how long it is."""
    for name, text, count in _counts(scope.library):
        path = scope.addresses.folder(scope.language, name)
        number = scope.wording.number(count)
        yield Way(scope.wording.gettext(text), scope.addresses.href(path), number)


def _counts(library: Library) -> tuple[tuple[str, str, int], ...]:
    registry = library.registry
    return (
        ("archive", N_("Archive"), len(library.stories)),
        ("actions", N_("Action points"), len(library.ledger)),
        ("agenda", N_("Agenda"), sum(len(one.events) for one in library.stories)),
        ("topics", N_("Topics"), len(registry.topics)),
        ("places", N_("Places"), len(registry.places)),
        ("speakers", N_("Speakers"), len(library.cross.voices)),
        ("organisations", N_("Organisations"), len(registry.organisations)),
        ("glossary", N_("Glossary"), len(registry.glossary)),
    )


def _months(scope: Scope) -> Iterator[Link]:
    yield from (Link(Text(one.text), one.href) for one in months(scope))


def reads(library: Library, settings: Settings) -> Reads:
    """How many there are of everything, and which months have how many articles."""
    del settings
    counts = tuple(count for _, _, count in _counts(library))
    topics = tuple(len(library.by_topic.get(one, ())) for one in library.registry.topics)
    newest = islice(library.by_month.items(), _MONTHS)
    return Reads(more=(counts, topics, tuple((month, len(one)) for month, one in newest)))


def path(scope: PathScope) -> str:
    """The page of the search."""
    return scope.addresses.folder(scope.language, "search")


KINDS: Final[Mapping[str, Kind]] = {SEARCH_KIND: Kind("search", search_page, reads, path)}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """The one page."""
    del library, settings
    yield Order(SEARCH_KIND)
