"""What is public, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from bulletin.checks.finding import documents, finds, problem
from bulletin.model import Library
from bulletin.model.declarations import declared_in
from bulletin.model.moments import instant
from bulletin.problems import Problem
from bulletin.schema import Article


@finds("future-date", "date-beyond-year")
def future_dates(library: Library) -> Iterator[Problem]:
    """An article dated in the future is held back until then; beyond a year it is a mistake."""
    for story in library.unpublished:
        if story.moment > library.now:
            far = _year_before(story.day) > library.now.astimezone(library.zone).date()
            code = "date-beyond-year" if far else "future-date"
            yield problem(story.original.positions, ("date",), code, found=story.day.isoformat())


def _year_before(day: date) -> date:
    """The same day a year earlier; the last of February for a leap day."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


@finds("unpublished-action")
def updates_of_unpublished(library: Library) -> Iterator[Problem]:
    """A public article gives news only of actions that a public article declares."""
    hidden = dict(_hidden_actions(library))
    for story in library.stories:
        for index, report in enumerate(story.reports):
            if report.action in hidden and report.action not in library.ledger:
                at = ("updates", index, "action")
                given = {"found": report.action, "other": hidden[report.action]}
                yield problem(story.original.positions, at, "unpublished-action", **given)


def _hidden_actions(library: Library) -> Iterator[tuple[str, str]]:
    """Each action that an unpublished article declares, with the article's path."""
    for document in library.collection.documents:
        if (document.kind, document.name) in library.hidden:
            for namespace, identifier, _ in declared_in(document):
                if namespace == "actions":
                    yield identifier, document.positions.path


@finds("event-kinds", "event-order")
def event_times(library: Library) -> Iterator[Problem]:
    """An event's `start` and `end` are of one kind, and it ends no earlier than it begins."""
    for document, article in documents(library, Article):
        for index, event in enumerate(article.events):
            if event.end is None:
                continue
            at = ("events", index, "end")
            if isinstance(event.start, datetime) != isinstance(event.end, datetime):
                both = f"{event.start} – {event.end}"
                yield problem(document.positions, at, "event-kinds", found=both)
            elif instant(event.end, library.zone) < instant(event.start, library.zone):
                yield problem(
                    document.positions, at, "event-order", found=event.end, other=event.start
                )


RULES: Final = (future_dates, updates_of_unpublished, event_times)
