"""Events as lists show them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from bulletin.model import Event, Occasion, Story
from bulletin.model.links import anchor
from bulletin.views.elements import Text
from bulletin.views.entries import party
from bulletin.views.entry_elements import EventEntry, EventMonth
from bulletin.views.labels import EVENT_STATUS
from bulletin.views.parts import event_time, link_to, where
from bulletin.views.scope import Scope, once


def ids(found: Iterable[Occasion]) -> tuple[str, ...]:
    """The ids of events: which they are, and in what order."""
    return tuple(event.id for _, event in found)


def by_month(scope: Scope, found: Iterable[Occasion]) -> tuple[EventMonth, ...]:
    """Events in their order, by the month in which they begin."""
    months = groupby(found, key=lambda pair: pair[1].start.strftime("%Y-%m"))
    return tuple(
        EventMonth(scope.wording.month(group[0][1].start), entries(scope, group))
        for group in ([*pairs] for _, pairs in months)
    )


def entries(scope: Scope, found: Iterable[Occasion]) -> tuple[EventEntry, ...]:
    """Events as lists show them."""
    return tuple(event_entry(scope, *pair) for pair in found)


def event_entry(scope: Scope, story: Story, event: Event) -> EventEntry:
    """An event with ways to its article, its place, and who holds and opens it."""
    return _event_entry(scope, story.stem, story.events.index(event))


@once  # it stands in the agenda, at its topics and at every place around it
def _event_entry(scope: Scope, stem: str, number: int) -> EventEntry:
    story = scope.library.by_stem[stem]
    event = story.events[number]
    key, article = ("events", event.id), link_to(scope, story)
    venue, place = where(scope, story, event)
    status = EVENT_STATUS.get(event.status)
    calendar = scope.addresses.event_calendar(scope.language, event.id)
    return EventEntry(
        name=scope.word(story, (*key, "name")) or Text(event.id),
        href=f"{article.href}#{anchor(*key)}",
        when=event_time(scope, event),
        venue=venue,
        place=place,
        organiser=party(scope, event.organiser),
        opened_by=party(scope, event.opened_by),
        status=scope.wording.gettext(status) if status else None,
        state=event.status.value,
        article=article.text,
        calendar=scope.addresses.href(calendar),
        day=scope.wording.number(event.start.day),
        month=scope.wording.short_month(event.start),
        foreign=story.edition(scope.language) is None,
    )
