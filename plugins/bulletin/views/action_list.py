"""The list of action points by state; before it how they stand, what is new, and what to ask.

How they stand is on the first part; what is new and what to ask go on where it goes on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeVar

from bulletin.model import ActionPoint, Library, Step
from bulletin.model.standing import GROUPS, OVERDUE, RECENT
from bulletin.schema.status import ActionStatus
from bulletin.settings import Settings
from bulletin.views.action_elements import ActionGroup, OpenQuestion, Tally
from bulletin.views.action_ways import Ways, ways, ways_read
from bulletin.views.data import ActionsPage
from bulletin.views.elements import Entry
from bulletin.views.frame import Shape, frame
from bulletin.views.labels import ACTION_GROUP
from bulletin.views.listings import (
    each_once,
    numbered,
    pager,
    part_of,
    parts_of,
    standings,
    told_in,
)
from bulletin.views.news import news_item
from bulletin.views.parties import LINES
from bulletin.views.parts import action_item, action_link
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.wording import N_

T = TypeVar("T")

_TALLIES: Final = {
    "all": N_("All"),
    "open": N_("Open"),
    **{name: ACTION_GROUP[name] for name in GROUPS},
}
_SEEN: Final = {OVERDUE, ActionStatus.DONE.value}


@dataclass(frozen=True, slots=True)
class _Front:
    """What stands before a part of the list, and how much of it is left for later parts."""

    changes: tuple[tuple[ActionPoint, Step], ...]
    later_changes: int
    questions: tuple[ActionPoint, ...]
    later_questions: int


def actions_part(scope: Scope, number: int) -> ActionsPage:
    """A part of all action points."""
    library, settings, shape = scope.library, scope.settings, _shape(scope)
    every, first = library.standing.grouped, number == 1
    front = _front(library, settings, number)
    found = ways(scope) if first else Ways()
    gettext, folder = scope.wording.gettext, shape.path(scope.language)
    due = scope.addresses.due_calendar(scope.language)
    return ActionsPage(
        frame=frame(scope, numbered(scope, shape, number)),
        first=first,
        feed=scope.addresses.href(scope.addresses.feed(folder)),
        calendar=scope.addresses.href(due),
        tallies=tuple(tallies(scope)) if first else (),
        explained=_explained(scope) if first else (),
        changed=gettext("Changes in the last %(days)s days") % {"days": RECENT},
        changes=tuple(news_item(scope, *one) for one in front.changes),
        more_changes=_more(scope, "_changes", number, front.later_changes),
        questions=tuple(_question(scope, one) for one in front.questions),
        more_questions=_more(scope, "_questions", number, front.later_questions),
        topics=found.topics,
        places=found.places,
        owners=found.owners,
        groups=tuple(_groups(scope, part_of(every, number, settings.page_size))),
        pager=pager(scope, shape.path, number, actions_parts(library, settings)[-1]),
    )


def _shape(scope: Scope) -> Shape:
    addresses, language, gettext = scope.addresses, scope.language, scope.wording.gettext
    folder, site = addresses.folder(language, "actions"), scope.site.name.text(language)
    feed = f"{gettext('Action points')} – {site}"
    due = gettext("Due dates of action points")
    return Shape(
        kind="actions",
        title=gettext("Action points"),
        description=gettext("What was promised, by whom, until when, and what has become of it."),
        path=lambda one: addresses.folder(one, "actions"),
        feeds=((feed, folder),),
        calendars=((due, addresses.due_calendar(language)),),
    )


def tallies(scope: Scope, wanted: Collection[str] = _TALLIES) -> Iterator[Tally]:
    """How many action points there are of some kinds; those of a group lead to where it begins."""
    standing, begins = scope.library.standing, dict[str, int]()
    for place, (name, _) in enumerate(standing.grouped):
        begins.setdefault(name, place // scope.settings.page_size + 1)
    for name in wanted:
        yield Tally(
            count=scope.wording.number(standing.numbers.get(name, 0)),
            label=scope.wording.gettext(_TALLIES[name]),
            href=_href(scope, begins[name], f"_{name}") if name in begins else None,
            kind=name if name in _SEEN and standing.numbers.get(name) else "",
        )


def _href(scope: Scope, number: int, anchor: str) -> str:
    folder = scope.addresses.folder(scope.language, "actions")
    return scope.addresses.href(f"{scope.addresses.numbered(folder, number)}#{anchor}")


def _explained(scope: Scope) -> tuple[str, ...]:
    """What the states mean that follow from the clock, and what *closed* means."""
    gettext, ngettext = scope.wording.gettext, scope.wording.ngettext
    silent = ngettext(
        "No news: open, and nothing has been reported of it for %(num)s day.",
        "No news: open, and nothing has been reported of it for %(num)s days.",
        scope.site.no_news_days,
    )
    return (
        gettext("Overdue: open, though its day, or the last day of its month or year, has passed."),
        silent,
        gettext("Open is all that is neither done nor cancelled; what is cancelled was not done."),
        gettext("Below, each stands once: as overdue, else as without news, else by its state."),
    )


def _more(scope: Scope, anchor: str, number: int, count: int) -> Entry | None:
    """The way to where a list goes on, with how many are left."""
    if count <= 0:
        return None
    said = scope.wording.ngettext("and %(num)s more", "and %(num)s more", count)
    return Entry(said, _href(scope, number + 1, anchor))


def _question(scope: Scope, action: ActionPoint) -> OpenQuestion:
    """What is to be asked of an open action point: who does it, until when."""
    labels = [N_("Owner")] * (action.owner is None) + [N_("Due date")] * (action.due is None)
    names = [scope.wording.gettext(one).lower() for one in labels]
    return OpenQuestion(action_link(scope, action), scope.wording.listing(names))


def _groups(scope: Scope, part: Sequence[tuple[str, ActionPoint]]) -> Iterator[ActionGroup]:
    """A part of the list by groups; a group that goes on says how many it has in all."""
    sizes = scope.library.standing.sizes
    for name, found in groupby(part, key=lambda pair: pair[0]):
        yield ActionGroup(
            anchor=f"_{name}",
            heading=scope.wording.gettext(ACTION_GROUP[name]),
            count=scope.wording.number(sizes[name]),
            items=tuple(action_item(scope, action) for _, action in found),
        )


def _front(library: Library, settings: Settings, number: int) -> _Front:
    changes, questions = library.changes, library.questions
    size, lines = settings.page_size, settings.page_size * LINES
    return _Front(
        changes=tuple(part_of(changes, number, size)),
        later_changes=len(changes) - number * size,
        questions=tuple(part_of(questions, number, lines)),
        later_questions=len(questions) - number * lines,
    )


def actions_parts(library: Library, settings: Settings) -> range:
    """The numbers of the list's parts: as many as the list, or what is new, needs."""
    return parts_of(max(len(library.ledger), len(library.changes)), settings.page_size)


def actions_reads(library: Library, settings: Settings, number: int) -> Reads:
    """The articles of what a part shows, how all stands by the clock, and the order of it."""
    standing, size = library.standing, settings.page_size
    shown = part_of(standing.grouped, number, size)
    front = _front(library, settings, number)
    told = (*(one for _, one in shown), *(one for one, _ in front.changes), *front.questions)
    return Reads(
        each_once(*told_in(told)),
        (
            tuple(standing.sizes.items()),
            tuple(name for name, _ in shown),
            standings(library, settings, [one for _, one in shown]),
            tuple((one.promise.id, step.entry.date) for one, step in front.changes),
            (front.later_changes, front.later_questions),
            actions_parts(library, settings)[-1],
            tuple(standing.numbers.items()) if number == 1 else (),
            ways_read(library) if number == 1 else (),
        ),
    )


def actions_path(scope: PathScope, number: int) -> str:
    """A part of the list."""
    return scope.addresses.numbered(scope.addresses.folder(scope.language, "actions"), number)
