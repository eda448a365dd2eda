"""By what a search of full texts can be narrowed: kind, year, topic and place of a page.

Only asked where the site has such a search: other pages carry nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from bulletin.views.frame_elements import Filter
from bulletin.views.kinds import Order
from bulletin.views.scope import Scope
from bulletin.wording import N_

Named = Iterator[tuple[str, str]]


def filters(scope: Scope, order: Order) -> tuple[Filter, ...]:
    """The filters of a page; empty for one whose text is not searched, such as a list."""
    found = _FOUND.get(order.kind)
    named = dict.fromkeys(found(scope, *order.key)) if found else ()
    return tuple(Filter(name, value) for name, value in named)


def _article(scope: Scope, stem: str) -> Named:
    story = scope.library.by_stem[stem]
    yield "kind", scope.wording.gettext(N_("Article"))
    yield "year", story.year
    yield from (("topic", _topic(scope, one)) for one in story.topics)
    places = (one.place for one in story.events if one.place)
    promised = (place for one in story.promises for place in one.places)
    yield from (("place", scope.registry.places[one].name) for one in (*places, *promised))


def _action(scope: Scope, identifier: str) -> Named:
    action = scope.library.ledger[identifier]
    yield "kind", scope.wording.gettext(N_("Action point"))
    yield "year", action.story.year
    yield from (("topic", _topic(scope, one)) for one in action.promise.topics)
    yield from (("place", scope.registry.places[one].name) for one in action.promise.places)


def _page(scope: Scope, stem: str) -> Named:
    del stem
    yield "kind", scope.wording.gettext(N_("Page"))


def _topic(scope: Scope, identifier: str) -> str:
    return scope.registry.topics[identifier].name.text(scope.language)


_FOUND: Final[Mapping[str, Callable[..., Named]]] = {
    "article": _article,
    "action": _action,
    "page": _page,
}
