"""The ledger: every action point with its history, derived from the articles."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import takewhile
from operator import attrgetter
from typing import Final, TypeVar

from bulletin.model.grouping import grouped
from bulletin.model.kept import Kept
from bulletin.model.story import Promise, Report, Story
from bulletin.schema.status import ActionStatus

T = TypeVar("T")

CLOSED: Final = frozenset((ActionStatus.DONE, ActionStatus.CANCELLED))
_YEAR: Final = len("2026")
_MONTH: Final = len("2026-12")


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
class Step:
    """An entry of a history with what was so before it; `None` where it says nothing of that.

    `owner`, `due` and `amount` are pairs of the old value, which may be unset, and the new one.
    `early` marks news dated before the declaration, `reopened` what was closed before.
    """

    entry: Entry
    was: ActionStatus | None = None
    owner: tuple[str | None, str] | None = None
    due: tuple[str | None, str] | None = None
    amount: tuple[int | None, int] | None = None
    early: bool = False
    reopened: bool = False

    @property
    def is_news(self) -> bool:
        """Whether it tells what became of an action point after its declaration."""
        return self.entry.report is not None and not self.early


@dataclass(frozen=True)
class ActionPoint:
    """An action point: its declaration, its history from the first to the last entry.

    What follows from these is made once: lists ask for it some ten times.
    """

    promise: Promise
    story: Story
    history: tuple[Entry, ...]

    @cached_property
    def status(self) -> ActionStatus:
        """The last status given."""
        return self.history[-1].status

    @cached_property
    def newest(self) -> Entry:
        """The last news by its day; the declaration where all news is dated before it."""
        return max(reversed(self.history), key=lambda entry: entry.date)

    @cached_property
    def latest(self) -> date:
        """The day of the last news."""
        return self.newest.date

    @cached_property
    def since(self) -> Entry:
        """The entry that first said the state in which it still is."""
        same = takewhile(lambda entry: entry.status is self.status, reversed(self.history))
        return [*same][-1]

    @cached_property
    def is_open(self) -> bool:
        """Whether something is still to come of it: what is cancelled is closed, and not done."""
        return self.status not in CLOSED

    def is_overdue(self, today: date) -> bool:
        """Whether its due day, or the last day of its due month or year, has passed."""
        return self.is_open and self.until is not None and self.until < today

    def is_silent(self, today: date, days: int) -> bool:
        """Whether there has been no news for a number of days."""
        return self.is_open and (today - self.latest).days >= days

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Its history with what each entry changed."""
        return tuple(_steps(self))

    @cached_property
    def owner(self) -> str | None:
        """The last owner given."""
        return _last(self.promise.owner, (report.owner for report in self._reports()))

    @cached_property
    def due(self) -> str | None:
        """The last due day, month or year given."""
        return _last(self.promise.due, (report.due for report in self._reports()))

    @cached_property
    def until(self) -> date | None:
        """The last day of what is due last."""
        return last_day(self.due) if self.due else None

    @cached_property
    def urgency(self) -> tuple[bool, int, int, str]:
        """Its place among others: see `urgent_first`."""
        if not self.is_open:
            return True, -self.latest.toordinal(), 0, self.promise.id
        due = self.until or date.max
        return False, due.toordinal(), self.story.day.toordinal(), self.promise.id

    @cached_property
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


def last_day(due: str) -> date:
    """The last day of a due day, month or year."""
    if len(due) == _YEAR:
        return date(int(due), 12, 31)
    if len(due) == _MONTH:
        year, month = int(due[:_YEAR]), int(due[-2:])
        return date(year, month, calendar.monthrange(year, month)[1])
    return date.fromisoformat(due)


def _steps(action: ActionPoint) -> Iterator[Step]:
    """Each entry beside what was last said before it."""
    first, *later = action.history
    yield Step(first)
    status, owner, due, amount = (
        first.status, action.promise.owner, action.promise.due, action.promise.amount,
    )  # fmt: skip
    for entry in later:
        report = entry.report
        said = (report.owner, report.due, report.amount) if report else (None, None, None)
        yield Step(
            entry,
            was=status,
            owner=_changed(owner, said[0]),
            due=_changed(due, said[1]),
            amount=_changed(amount, said[2]),
            early=entry.date < first.date,
            reopened=status in CLOSED and entry.status not in CLOSED,
        )
        status, owner, due = entry.status, said[0] or owner, said[1] or due
        amount = amount if said[2] is None else said[2]


def _changed(before: T | None, after: T | None) -> tuple[T | None, T] | None:
    """The old and the new value, where there is another one."""
    return None if after is None or after == before else (before, after)


def urgent_first(actions: Iterable[ActionPoint]) -> list[ActionPoint]:
    """Open action points by their due dates, so those overdue first; then closed ones, by news."""
    return sorted(actions, key=attrgetter("urgency"))


Ledger = Mapping[str, ActionPoint]


def draw_up(stories: Iterable[Story], kept: Kept | None = None) -> Ledger:
    """The ledger of some stories, in the order of declaration.

    A history begins with the declaration; updates follow by their date, then by their story's
    date, stem and place in the list. Updates of actions that none of the stories declares are
    left to the checks.
    """
    kept = Kept() if kept is None else kept
    ordered = sorted(stories, key=lambda story: (story.moment, story.stem))
    news: dict[str, tuple[Story | Report, ...]] = grouped(
        (report.action, one)
        for story in ordered
        for report in story.reports
        for one in (story, report)
    )
    return {
        promise.id: kept.made(_action_point, promise, story, *news.get(promise.id, ()))
        for story in ordered
        for promise in story.promises
    }


def _action_point(promise: Promise, story: Story, *news: Story | Report) -> ActionPoint:
    """An action point of its declaration and its news: each an article and what it reports."""
    first = Entry(story.day, promise.status, story)
    later = (Entry(report.date, report.status, told, report) for told, report in _pairs(news))
    return ActionPoint(promise, story, (first, *sorted(later, key=lambda entry: entry.date)))


def _pairs(news: Sequence[Story | Report]) -> Iterator[tuple[Story, Report]]:
    for story, report in zip(news[::2], news[1::2], strict=True):
        if isinstance(story, Story) and isinstance(report, Report):
            yield story, report
