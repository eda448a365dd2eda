"""The ways to the action points of each topic, place and owner, with how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.model import ActionPoint, Library
from bulletin.views.action_elements import Way
from bulletin.views.elements import Link
from bulletin.views.entries import party_link, place_link
from bulletin.views.scope import Scope

Found = Mapping[str, Sequence[ActionPoint]]


@dataclass(frozen=True, slots=True)
class Ways:
    """Ways by topic, by place and by owner; to what has no action points there is none."""

    topics: tuple[Way, ...] = ()
    places: tuple[Way, ...] = ()
    owners: tuple[Way, ...] = ()


def ways(scope: Scope) -> Ways:
    """The ways to all action points."""
    topics, places, owners = found_by(scope.library)
    return Ways(
        topics=tuple(_way(scope, scope.topic_link(one), of) for one, of in topics.items()),
        places=tuple(_way(scope, place_link(scope, one), of) for one, of in places.items()),
        owners=tuple(_way(scope, party_link(scope, one), of) for one, of in owners.items()),
    )


def _way(scope: Scope, link: Link, actions: Sequence[ActionPoint]) -> Way:
    """The way to where they are listed; how many of them are open, of how many in all."""
    number = scope.wording.number
    count = scope.wording.gettext("%(open)s of %(all)s") % {
        "open": number(sum(one.is_open for one in actions)),
        "all": number(len(actions)),
    }
    return Way(link.text.text, f"{link.href}#_actions", count)


def found_by(library: Library) -> tuple[Found, Found, Found]:
    """The action points by topic, by place with its parts, by owner, in the registries' order."""
    areas, owned, registry = library.cross.areas, library.cross.owned, library.registry
    parties = (*registry.organisations, *registry.people)
    return (
        library.cross.on_topic,
        dict(_filled((one, areas[one].actions) for one in registry.places)),
        dict(_filled((one, owned.get(one, ())) for one in parties)),
    )


def _filled(
    found: Iterable[tuple[str, Sequence[ActionPoint]]],
) -> Iterator[tuple[str, Sequence[ActionPoint]]]:
    return ((name, actions) for name, actions in found if actions)


def ways_read(library: Library) -> tuple[object, ...]:
    """What the ways show of the library."""
    return tuple(
        tuple((name, len(of), sum(one.is_open for one in of)) for name, of in found.items())
        for found in found_by(library)
    )
