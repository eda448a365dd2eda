"""Events and action points as calendars hold them, by RFC 5545.

A calendar program takes a later `sequence` for the newer one. It is made of what the content
shows of a change, and grows as long as what is published changes by a correction or by news, as
it should: four for each correction of an event's article, and how far the event's state has come,
from tentative to cancelled; for an action point, one for each news of it and for each correction
of an article that tells of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from bulletin.model import ActionPoint, Event, Story
from bulletin.model.links import anchor
from bulletin.schema.status import ActionStatus, EventStatus
from bulletin.views.elements import Text
from bulletin.views.entries import names
from bulletin.views.labels import ACTION_STATUS, EVENT_STATUS
from bulletin.views.parts import in_its_language
from bulletin.views.scope import Scope, once
from bulletin.wording import N_

_EVENT_STATUS: Final = {
    EventStatus.TENTATIVE: "TENTATIVE",
    EventStatus.CONFIRMED: "CONFIRMED",
    EventStatus.POSTPONED: "TENTATIVE",
    EventStatus.CANCELLED: "CANCELLED",
}
_COURSE: Final = (*_EVENT_STATUS,)  # as far as an event can come, from first to last
_TASK_STATUS: Final = {
    ActionStatus.PROPOSED: "NEEDS-ACTION",
    ActionStatus.PLANNED: "NEEDS-ACTION",
    ActionStatus.IN_PROGRESS: "IN-PROCESS",
    ActionStatus.DONE: "COMPLETED",
    ActionStatus.DELAYED: "NEEDS-ACTION",
    ActionStatus.CANCELLED: "CANCELLED",
}
_NOON: Final = time(12)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """What events and tasks share; `uid` is the same in both languages, and for ever.

    `status` is a word of RFC 5545; `created` and `updated` are in UTC.
    """

    uid: str
    summary: Text
    description: str
    location: Text | None
    url: str
    categories: tuple[str, ...]
    status: str
    sequence: int
    created: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class CalendarEvent(CalendarEntry):
    """An event; `start` and `end` are both dates, the end included, or both date-times."""

    start: date | datetime
    end: date | datetime | None


@dataclass(frozen=True, slots=True)
class CalendarTask(CalendarEntry):
    """An action point; `due` is its last day, `completed` is in UTC."""

    due: date
    completed: datetime | None


def calendar_event(scope: Scope, story: Story, event: Event) -> CalendarEvent:
    """An event as its article tells of it."""
    return _event(scope, story.stem, story.events.index(event))


@once  # it stands in the calendars of its topics, of its place, of all, and in its own
def _event(scope: Scope, stem: str, number: int) -> CalendarEvent:
    story = scope.library.by_stem[stem]
    event = story.events[number]
    url = f"{scope.addresses.absolute(scope.path(story))}#{anchor('events', event.id)}"
    return CalendarEvent(
        uid=f"{event.id}.event@{scope.settings.host}",
        summary=_summary(scope, story, event),
        description="\n".join(_told(scope, story, event, url)),
        location=_location(scope, story, event),
        url=url,
        categories=tuple(_topics(scope, story.topics)),
        status=_EVENT_STATUS[event.status],
        sequence=len(story.corrections) * len(_COURSE) + _COURSE.index(event.status),
        created=story.moment.astimezone(UTC),
        updated=_updated(scope, story),
        start=event.start,
        end=event.end,
    )


def _summary(scope: Scope, story: Story, event: Event) -> Text:
    """The event's name, after the word where it is postponed: calendars have no such state."""
    name = scope.word(story, ("events", event.id, "name")) or Text(event.id)
    if event.status is not EventStatus.POSTPONED:
        return name
    return Text(f"{scope.wording.gettext(EVENT_STATUS[event.status])}: {name.text}", name.lang)


def _location(scope: Scope, story: Story, event: Event) -> Text | None:
    """Venue and place; a venue that names its place stands alone."""
    key = ("events", event.id, "venue")
    venue = scope.word(story, key)
    place = scope.registry.places[event.place].name if event.place else None
    if venue is None or place is None:
        return venue or (Text(place) if place else None)
    if names(story.original.words.get(key), place):
        return venue
    return Text(f"{venue.text}, {place}", venue.lang)


def _told(scope: Scope, story: Story, event: Event, url: str) -> Iterator[str]:
    """What else is known of an event, a line each, and where it is told."""
    gettext, status = scope.wording.gettext, EVENT_STATUS.get(event.status)
    speakers = [*_speakers(scope, story, event)]
    if status:
        yield _line(scope, N_("How it stands"), gettext(status))
    if event.organiser:
        yield _line(scope, N_("Organiser"), scope.party(event.organiser))
    if event.opened_by:
        yield _line(scope, N_("Opened by"), scope.party(event.opened_by))
    if speakers:
        yield _line(scope, N_("Speakers"), scope.wording.listing(speakers))
    yield _line(scope, N_("Article"), in_its_language(scope, scope.title(story)))
    yield url


def _speakers(scope: Scope, story: Story, event: Event) -> Iterator[str]:
    """Who speaks at an event, as its article calls them."""
    for one in story.speakers:
        if one.event in {None, event.id}:
            yield scope.party(one.person) or one.name or one.key


def task(scope: Scope, action: ActionPoint) -> CalendarTask:
    """An action point with a due date as it stands now."""
    story, promise = action.story, action.promise
    told = {entry.story.stem: entry.story for entry in action.history}.values()
    path = scope.addresses.entry(scope.language, "actions", promise.id)
    url = scope.addresses.absolute(path)
    corrections = sum(len(one.corrections) for one in told)
    places = [scope.registry.places[one].name for one in promise.places]
    return CalendarTask(
        uid=f"{promise.id}.action@{scope.settings.host}",
        summary=scope.word(story, ("actions", promise.id, "text")) or Text(promise.id),
        description="\n".join((*_facts(scope, action), url)),
        location=Text(scope.wording.listing(places)) if places else None,
        url=url,
        categories=tuple(_topics(scope, promise.topics)),
        status=_TASK_STATUS[action.status],
        sequence=len(action.history) - 1 + corrections,
        created=story.moment.astimezone(UTC),
        updated=max(_updated(scope, one) for one in told),
        due=action.until or date.max,
        completed=_completed(scope, action),
    )


def _completed(scope: Scope, action: ActionPoint) -> datetime | None:
    """When an action point was done, where it is."""
    done = action.status is ActionStatus.DONE
    return _at(scope, action.since.date, _NOON) if done else None


def _facts(scope: Scope, action: ActionPoint) -> Iterator[str]:
    """How an action point stands, a line each; what nobody has named is said to be so."""
    promise, wording, unnamed = (
        action.promise,
        scope.wording,
        scope.wording.gettext("not yet named"),
    )
    places = [scope.registry.places[one].name for one in promise.places]
    note = scope.word(action.story, ("actions", promise.id, "amount_note"))
    amount = unnamed if action.amount is None else wording.rupiah(action.amount)
    yield _line(scope, N_("How it stands"), wording.gettext(ACTION_STATUS[action.status]))
    yield _line(scope, N_("Owner"), scope.party(action.owner) or unnamed)
    yield _line(scope, N_("Due"), wording.due(action.due) if action.due else unnamed)
    yield _line(scope, N_("Place"), wording.listing(places) if places else unnamed)
    yield _line(scope, N_("Amount"), _noted(scope, amount, note))
    yield _line(scope, N_("Announced"), wording.day(action.story.day))
    if len(action.history) > 1:
        yield _line(scope, N_("Last news"), wording.day(action.latest))


def _noted(scope: Scope, amount: str, note: Text | None) -> str:
    """An amount with the words that belong to it."""
    return f"{amount} – {in_its_language(scope, note)}" if note else amount


def _line(scope: Scope, label: str, said: str | None) -> str:
    return f"{scope.wording.gettext(label)}: {said}"


def _topics(scope: Scope, topics: Iterable[str]) -> Iterator[str]:
    for one in dict.fromkeys(topics):
        yield scope.registry.topics[one].name.text(scope.language)


def _updated(scope: Scope, story: Story) -> datetime:
    """When an article was last changed, as far as it says so: a correction has a day only."""
    return max(story.moment.astimezone(UTC), _at(scope, story.modified, time()))


def _at(scope: Scope, day: date, hour: time) -> datetime:
    """An hour of a day of the site as an instant.

    Where no hour is known it is noon for what others read the day of: so it is the same day in
    nearly every time zone.
    """
    return datetime.combine(day, hour, scope.settings.zone).astimezone(UTC)
