"""The ledger: every action point with its history, derived from the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bulletin.model.story import Promise, Report, Story
from bulletin.schema.status import ActionStatus

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """One point of a history: what was said of an action point, when, in which story.

    `report` is `None` for the declaration.
    """

    date: date
    status: ActionStatus
    story: Story
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """An action point: its declaration, its history from the first to the last entry."""

    promise: Promise
    story: Story
    history: tuple[Entry, ...]

    @property
    def status(self) -> ActionStatus:
        """The last status given."""
        return self.history[-1].status

    @property
    def latest(self) -> date:
        """The day of the last news."""
        return self.history[-1].date

    @property
    def owner(self) -> str | None:
        """The last owner given."""
        return _last(self.promise.owner, (report.owner for report in self._reports()))

    @property
    def due(self) -> str | None:
        """The last due day, month or year given."""
        return _last(self.promise.due, (report.due for report in self._reports()))

    @property
    def amount(self) -> int | None:
        """The last amount given, in whole rupiah."""
        return _last(self.promise.amount, (report.amount for report in self._reports()))

    def _reports(self) -> Iterator[Report]:
        return (entry.report for entry in self.history if entry.report is not None)


def _last(first: T | None, later: Iterable[T | None]) -> T | None:
    """The last value that is set."""
    for value in later:
        first = first if value is None else value
    return first


Ledger = Mapping[str, ActionPoint]


def draw_up(stories: Iterable[Story]) -> Ledger:
    """The ledger of some stories, in the order of declaration.

    A history begins with the declaration; updates follow by their date, then by their story's
    day, stem and place in the list. Updates of actions that none of the stories declares are
    left to the checks.
    """
    ordered = sorted(stories, key=lambda story: (story.day, story.stem))
    news: dict[str, list[Entry]] = defaultdict(list)
    for story in ordered:
        for report in story.reports:
            news[report.action].append(Entry(report.date, report.status, story, report))
    return {
        promise.id: _action_point(promise, story, news[promise.id])
        for story in ordered
        for promise in story.promises
    }


def _action_point(promise: Promise, story: Story, news: list[Entry]) -> ActionPoint:
    first = Entry(story.day, promise.status, story)
    return ActionPoint(promise, story, (first, *sorted(news, key=lambda entry: entry.date)))
