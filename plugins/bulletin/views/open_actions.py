"""The open action points as rows of a table, for the next meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bulletin.model import ActionPoint
from bulletin.views.labels import ACTION_STATUS
from bulletin.views.scope import Scope
from bulletin.wording import N_


@dataclass(frozen=True, slots=True)
class OpenRow:
    """An open action point in the words of one language; what nobody has named is empty."""

    id: str
    text: str
    state: str
    remark: str
    owner: str
    due: str
    places: str
    latest: str
    announced: str


HEADINGS = (
    N_("Identifier"),
    N_("Action point"),
    N_("State"),
    N_("Remark"),
    N_("Owner"),
    N_("Due"),
    N_("Place"),
    N_("Last news"),
    N_("Announced in"),
)


def headings(scope: Scope) -> tuple[str, ...]:
    """The names of the columns, in the order of `OpenRow`."""
    return tuple(scope.wording.gettext(one) for one in HEADINGS)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which open action points are wanted: of a place with its parts, of an owner, overdue ones."""

    place: str | None = None
    owner: str | None = None
    overdue: bool = False


def open_rows(scope: Scope, choice: Choice) -> tuple[OpenRow, ...]:
    """The open action points as rows, in the order of `open_actions`."""
    return tuple(_row(scope, one) for one in open_actions(scope, choice))


def open_actions(scope: Scope, choice: Choice) -> list[ActionPoint]:
    """The open action points: those overdue first, then as they are due, then by their age."""
    today, library = scope.settings.today, scope.library
    every = library.ledger.values()
    found = [
        one
        for one in (library.cross.areas[choice.place].actions if choice.place else every)
        if one.is_open
        and (choice.owner is None or one.owner == choice.owner)
        and (not choice.overdue or one.is_overdue(today))
    ]
    return _ranked(found, today)


def _ranked(actions: Iterable[ActionPoint], today: date) -> list[ActionPoint]:
    def rank(one: ActionPoint) -> tuple[object, ...]:
        due = one.until or date.max
        return not one.is_overdue(today), due, one.story.day, one.promise.id

    return sorted(actions, key=rank)


def _row(scope: Scope, action: ActionPoint) -> OpenRow:
    promise, story = action.promise, action.story
    text = scope.word(story, ("actions", promise.id, "text"))
    return OpenRow(
        id=promise.id,
        text=text.text if text else promise.id,
        state=scope.wording.gettext(ACTION_STATUS[action.status]),
        remark=", ".join(_remarks(scope, action)),
        owner=scope.party(action.owner) or "",
        due=scope.wording.due(action.due) if action.due else "",
        places=", ".join(scope.registry.places[one].name for one in promise.places),
        latest=scope.wording.day(action.latest),
        announced=scope.title(story).text,
    )


def _remarks(scope: Scope, action: ActionPoint) -> Iterator[str]:
    today = scope.settings.today
    if action.is_overdue(today):
        yield scope.wording.gettext("overdue")
    if action.is_silent(today, scope.site.no_news_days):
        yield scope.wording.gettext("no news")
