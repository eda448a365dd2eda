"""What is told of each place and its parts, in the order in which readers want it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bulletin.model.agenda import Agenda, Occasion
from bulletin.model.grouping import grouped
from bulletin.model.ledger import ActionPoint, Ledger, urgent_first
from bulletin.model.registry import Registry, around, enclosing
from bulletin.model.story import Story


@dataclass(frozen=True, slots=True)
class Local:
    """What is told of a place: all that is open or coming first, the rest newest first.

    `stories` tell of its events or of its action points, by declaring them or with news of them;
    `pending` is the number of open action points.
    """

    actions: tuple[ActionPoint, ...] = ()
    events: tuple[Occasion, ...] = ()
    stories: tuple[Story, ...] = ()
    pending: int = 0


def locally(
    stories: Iterable[Story], registry: Registry, ledger: Ledger, agenda: Agenda
) -> Mapping[str, Local]:
    """What is told of every place of the registry; the stories come newest first."""
    paths = enclosing(registry)
    actions = grouped(
        (place, action)
        for action in urgent_first(ledger.values())
        for place in around(action.promise.places, paths)
    )
    events = grouped(
        (place, occasion)
        for occasion in (*agenda.coming, *agenda.past)
        for place in paths.get(occasion[1].place or "", ())
    )
    told = grouped(
        (place, story) for story in stories for place in around(_named(story, ledger), paths)
    )
    pending = Counter(
        place for place, found in actions.items() for action in found if action.is_open
    )
    return {
        one: Local(actions.get(one, ()), events.get(one, ()), told.get(one, ()), pending[one])
        for one in registry.places
    }


def _named(story: Story, ledger: Ledger) -> Iterator[str]:
    """The places of a story's events and of the action points that it tells of."""
    yield from (event.place for event in story.events if event.place)
    for promise in story.promises:
        yield from promise.places
    for report in story.reports:
        if report.action in ledger:
            yield from ledger[report.action].promise.places
