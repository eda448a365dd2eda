"""Where every page stands, and what it is of: what is remembered once it is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.languages import LANGUAGES, Code, Language
from bulletin.model import Library
from bulletin.model.addresses import Whereabouts
from bulletin.model.crossreferences import identifier_of
from bulletin.model.kept import at_once
from bulletin.model.library import Identity
from bulletin.settings import Settings
from bulletin.sources import Kind
from bulletin.views.addresses import Addresses
from bulletin.views.kinds import Order
from bulletin.views.paths import PathScope
from bulletin.views.site import orders, path_of

_FILES: Final = {"article": Kind.ARTICLE, "page": Kind.PAGE}
# How much of the key of an order says what a page is of; what follows is the part of its list.
_IDENTITIES: Final = {
    "article": 1,
    "page": 1,
    "topic": 1,
    "person": 1,
    "organisation": 1,
    "place": 1,
    "action": 1,
    "month": 2,
}
_FIRST: Final = ((), (1,))


def whereabouts(library: Library, settings: Settings) -> Whereabouts:
    """Where all pages stand now."""
    found = pages(library, settings)
    owners = {path: _owner(order) for _, order, path in found}
    homes = {(language.code, owners[path]): path for language, _, path in found}
    return Whereabouts(
        paths={path: _identity(order) for _, order, path in found},
        owners=owners,
        homes={**dict(_called(library, homes)), **homes},
    )


def to_remember(library: Library, settings: Settings) -> dict[str, str]:
    """The address of every page that has one for ever, and what the page is of.

    The site's own folders and the later parts of a list are not among them.
    """
    return {
        path: _owner(order)
        for _, order, path in pages(library, settings)
        if order.kind in _IDENTITIES and order.key[_IDENTITIES[order.kind] :] in _FIRST
    }


def pages(library: Library, settings: Settings) -> tuple[tuple[Language, Order, str], ...]:
    """Every page in each language, with its path."""
    return library.kept.made(_pages, library, settings)


@at_once
def _pages(library: Library, settings: Settings) -> Iterator[tuple[Language, Order, str]]:
    for language in LANGUAGES:
        scope = PathScope(library, Addresses(settings), language)
        for order in orders(library, settings):
            yield language, order, path_of(scope, order)


def _identity(order: Order) -> Identity | None:
    kind = _FILES.get(order.kind)
    return (kind, str(order.key[0])) if kind else None


def _owner(order: Order) -> str:
    """What a page is of: its kind and key, without the number of a list's first part."""
    size = _IDENTITIES.get(order.kind, 0)
    key = order.key[:size] if order.key[size:] in _FIRST else order.key
    return "/".join((order.kind, *(f"{one:02}" if isinstance(one, int) else one for one in key)))


def _called(
    library: Library, homes: Mapping[tuple[Code, str], str]
) -> Iterator[tuple[tuple[Code, str], str]]:
    """Whoever spoke by name alone and came into the registry later, by what the name made."""
    for person in library.registry.people.values():
        for name in (person.name, *person.aliases):
            for one in LANGUAGES:
                made = f"person/{identifier_of(name)}"
                yield (one.code, made), homes[one.code, f"person/{person.id}"]
