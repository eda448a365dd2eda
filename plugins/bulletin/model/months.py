"""What happened in each month: events, declared action points, news of them, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bulletin.model.grouping import grouped
from bulletin.model.ledger import ActionPoint, Ledger, Step
from bulletin.model.story import Event, Story

Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Happenings:
    """What happened in a month by the days of things, whichever article tells of it.

    `events` come by their start, `news` and `corrections` by their day; a correction is an
    article with the number of the correction in it. News of another month is also news in the
    month that first heard of it.
    """

    events: tuple[tuple[Story, Event], ...] = ()
    declared: tuple[ActionPoint, ...] = ()
    news: tuple[tuple[ActionPoint, Step], ...] = ()
    corrections: tuple[tuple[Story, int], ...] = ()


def happenings(stories: Iterable[Story], ledger: Ledger) -> Mapping[Month, Happenings]:
    """The happenings of every month in which there are any."""
    every = tuple(stories)
    events, corrections = grouped(_events(every)), grouped(_corrections(every))
    declared = grouped((_month(action.story.day), action) for action in ledger.values())
    news = grouped(_news(ledger))
    return {
        one: Happenings(
            events.get(one, ()), declared.get(one, ()), news.get(one, ()), corrections.get(one, ())
        )
        for one in dict.fromkeys((*events, *declared, *news, *corrections))
    }


def _events(stories: Iterable[Story]) -> Iterator[tuple[Month, tuple[Story, Event]]]:
    """Every event by the months in which it takes place."""
    held = [(story, event) for story in stories for event in story.events]
    for story, event in sorted(held, key=lambda pair: (str(pair[1].start), pair[1].id)):
        yield from ((month, (story, event)) for month in _months_of(event))


def _corrections(stories: Iterable[Story]) -> Iterator[tuple[Month, tuple[Story, int]]]:
    """Every correction by its month."""
    made = [(story, number) for story in stories for number in range(len(story.corrections))]
    for story, number in sorted(made, key=lambda pair: pair[0].corrections[pair[1]]):
        yield _month(story.corrections[number]), (story, number)


def _news(ledger: Ledger) -> Iterator[tuple[Month, tuple[ActionPoint, Step]]]:
    """All news by its month and by the one that first heard of it."""
    told = [
        (action, step) for action in ledger.values() for step in action.steps if step.entry.report
    ]
    for action, step in sorted(told, key=lambda pair: pair[1].entry.date):
        days = step.entry.date, step.entry.story.day
        yield from ((month, (action, step)) for month in dict.fromkeys(map(_month, days)))


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
