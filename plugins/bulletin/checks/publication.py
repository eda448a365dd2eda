"""What is public, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from bulletin.checks.finding import documents, finds, problem
from bulletin.model import Library, Story
from bulletin.model.declarations import declared_in
from bulletin.model.moments import instant
from bulletin.problems import Location, Problem
from bulletin.schema import Article


@finds("future-date", "date-beyond-year")
def future_dates(library: Library) -> Iterator[Problem]:
    """An article dated in the future is held back until then; beyond a year it is a mistake."""
    today = _today(library)
    for story in library.unpublished:
        if story.moment > library.now:
            code = "date-beyond-year" if _year_before(story.day) > today else "future-date"
            yield problem(story.original.positions, ("date",), code, found=story.day.isoformat())


@finds("update-ahead", "update-beyond-year", "correction-ahead", "correction-beyond-year")
def news_has_happened(library: Library) -> Iterator[Problem]:
    """An update or a correction is not dated in the future; beyond a year it is a mistake.

    One of the day of its article is held back with it, and nothing is said of it.
    """
    today = _today(library)
    for story in (*library.stories, *library.unpublished):
        if story.reports or story.corrections:
            for at, sort, day in _dates_of_news(story):
                if day > max(today, story.day):
                    code = f"{sort}-{'beyond-year' if _year_before(day) > today else 'ahead'}"
                    yield problem(story.original.positions, at, code, found=day.isoformat())


def _dates_of_news(story: Story) -> Iterator[tuple[Location, str, date]]:
    """Where each update and each correction of a story says its date, and which."""
    for index, report in enumerate(story.reports):
        yield ("updates", index, "date"), "update", report.date
    for index, day in enumerate(story.corrections):
        yield ("corrections", index, "date"), "correction", day


def _today(library: Library) -> date:
    return library.now.astimezone(library.zone).date()


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


RULES: Final = (future_dates, news_has_happened, updates_of_unpublished, event_times)
