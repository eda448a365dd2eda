"""What happened in each month: events, declared action points, news of them, corrections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bulletin.model.ledger import ActionPoint, Ledger, Step
from bulletin.model.story import Event, Story

Month = tuple[int, int]


@dataclass(slots=True)
class Happenings:
    """What happened in a month by the days of things, whichever article tells of it.

    `events` come by their start, `news` and `corrections` by their day; a correction is an
    article with the number of the correction in it. News of another month is also news in the
    month that first heard of it.
    """

    events: list[tuple[Story, Event]] = field(default_factory=list)
    declared: list[ActionPoint] = field(default_factory=list)
    news: list[tuple[ActionPoint, Step]] = field(default_factory=list)
    corrections: list[tuple[Story, int]] = field(default_factory=list)


def happenings(stories: Iterable[Story], ledger: Ledger) -> Mapping[Month, Happenings]:
    """The happenings of every month in which there are any."""
    found: dict[Month, Happenings] = defaultdict(Happenings)
    every = tuple(stories)
    events = [(story, event) for story in every for event in story.events]
    for story, event in sorted(events, key=lambda pair: (str(pair[1].start), pair[1].id)):
        for month in _months_of(event):
            found[month].events.append((story, event))
    for action in ledger.values():
        found[_month(action.story.day)].declared.append(action)
    for action, step in sorted(_news(ledger), key=lambda pair: pair[1].entry.date):
        for month in {_month(step.entry.date), _month(step.entry.story.day)}:
            found[month].news.append((action, step))
    corrected = [(story, number) for story in every for number in range(len(story.corrections))]
    for story, number in sorted(corrected, key=lambda pair: pair[0].corrections[pair[1]]):
        found[_month(story.corrections[number])].corrections.append((story, number))
    return dict(found)


def _news(ledger: Ledger) -> Iterator[tuple[ActionPoint, Step]]:
    for action in ledger.values():
        yield from ((action, step) for step in action.steps if step.entry.report)


def _month(day: date) -> Month:
    return day.year, day.month


def _months_of(event: Event) -> Iterator[Month]:
    """Every month on a day of which an event takes place."""
    (year, month), last = _month(event.start), _month(_last_day(event))
    while (year, month) <= last:
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - December


def _last_day(event: Event) -> date:
    """The last day of an event; one that ends at midnight has no part of the day it begins."""
    last = event.end or event.start
    if isinstance(last, datetime) and last > event.start:
        last -= timedelta(microseconds=1)
    return last
