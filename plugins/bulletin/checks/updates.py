"""Updates of action points: history runs forward from the declaration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bulletin.checks.finding import finds, problem
from bulletin.model import Entry, Library
from bulletin.problems import Problem


@finds("update-in-declaration", "update-before-declaration", "update-same-day")
def order_of_news(library: Library) -> Iterator[Problem]:
    """An update comes after the declaration, and one day brings one status."""
    for action in library.ledger.values():
        seen: dict[object, Entry] = {}
        for entry in action.history[1:]:
            if entry.story is action.story:
                yield _about(entry, "update-in-declaration")
            if entry.date < action.story.day:
                yield _about(entry, "update-before-declaration")
            if seen.setdefault(entry.date, entry).status is not entry.status:
                yield _about(entry, "update-same-day")


def _about(entry: Entry, code: str) -> Problem:
    if entry.report is None:
        raise TypeError(entry)
    index = entry.story.reports.index(entry.report)
    return problem(
        entry.story.original.positions,
        ("updates", index),
        code,
        found=entry.report.action,
        other=entry.date.isoformat(),
    )


RULES: Final = (order_of_news,)
