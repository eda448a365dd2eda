"""What is told of each place and its parts, in the order in which readers want it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bulletin.model.agenda import Agenda, Occasion
from bulletin.model.ledger import ActionPoint, Ledger, urgent_first
from bulletin.model.registry import Registry
from bulletin.model.story import Story


@dataclass(slots=True)
class Local:
    """What is told of a place: all that is open or coming first, the rest newest first.

    `stories` tell of its events or of its action points, by declaring them or with news of them;
    `pending` is the number of open action points.
    """

    actions: list[ActionPoint] = field(default_factory=list)
    events: list[Occasion] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    pending: int = 0


def locally(
    stories: Iterable[Story], registry: Registry, ledger: Ledger, agenda: Agenda
) -> Mapping[str, Local]:
    """What is told of every place of the registry; the stories come newest first."""
    found = {identifier: Local() for identifier in registry.places}
    around = {
        identifier: tuple(one.id for one in registry.place_path(identifier))
        for identifier in registry.places
    }
    for action in urgent_first(ledger.values()):
        for place in _around(action.promise.places, around):
            found[place].actions.append(action)
            found[place].pending += action.is_open
    for occasion in (*agenda.coming, *agenda.past):
        for place in around.get(occasion[1].place or "", ()):
            found[place].events.append(occasion)
    for story in stories:
        for place in _around(_named(story, ledger), around):
            found[place].stories.append(story)
    return found


def _named(story: Story, ledger: Ledger) -> Iterator[str]:
    """The places of a story's events and of the action points that it tells of."""
    yield from (event.place for event in story.events if event.place)
    for promise in story.promises:
        yield from promise.places
    for report in story.reports:
        if report.action in ledger:
            yield from ledger[report.action].promise.places


def _around(places: Iterable[str], around: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """Some places and all that encloses them, each once."""
    return dict.fromkeys(at for one in places for at in around.get(one, ()))
