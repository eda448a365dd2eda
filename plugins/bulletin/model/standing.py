"""How all action points stand by the clock: the group of each, and how many are of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from bulletin.model.ledger import ActionPoint, Step, urgent_first
from bulletin.schema.status import ActionStatus

OVERDUE: Final = "overdue"
SILENT: Final = "silent"
# In the order of the list; each action point is in one group only.
GROUPS: Final = (
    OVERDUE,
    SILENT,
    ActionStatus.DELAYED.value,
    ActionStatus.IN_PROGRESS.value,
    ActionStatus.PLANNED.value,
    ActionStatus.PROPOSED.value,
    ActionStatus.DONE.value,
    ActionStatus.CANCELLED.value,
)


RECENT: Final = 30  # days


@dataclass(frozen=True, slots=True)
class Standing:
    """Every action point with its group, in the order of the list.

    `sizes` counts the groups. `numbers` counts ``all``, ``open``, ``overdue``, ``silent`` and each
    state: there an action point counts for all that is true of it.
    """

    grouped: tuple[tuple[str, ActionPoint], ...] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)


def group_of(action: ActionPoint, today: date, days: int) -> str:
    """The group of an action point: overdue beats no news, what is closed is in its state's."""
    if action.is_overdue(today):
        return OVERDUE
    return SILENT if action.is_silent(today, days) else action.status.value


def standing(actions: Iterable[ActionPoint], today: date, days: int) -> Standing:
    """How action points stand on a day; `days` is for how long there may be no news."""
    found = [(group_of(one, today, days), one) for one in urgent_first(actions)]
    found.sort(key=lambda pair: GROUPS.index(pair[0]))
    numbers: Counter[str] = Counter(one.status.value for _, one in found)
    numbers["all"] = len(found)
    numbers["open"] = sum(one.is_open for _, one in found)
    numbers[OVERDUE] = sum(one.is_overdue(today) for _, one in found)
    numbers[SILENT] = sum(one.is_silent(today, days) for _, one in found)
    return Standing(tuple(found), Counter(name for name, _ in found), numbers)


def changes(actions: Iterable[ActionPoint], today: date) -> tuple[tuple[ActionPoint, Step], ...]:
    """What was announced and reported in the last `RECENT` days, newest first.

    Of one day the later article comes first, and of one article the later news.
    """
    found = [
        (action, step)
        for action in actions
        if (today - action.latest).days <= RECENT
        for step in action.steps
        if 0 <= (today - step.entry.date).days <= RECENT
    ]
    found.sort(key=lambda one: (one[1].entry.date, one[1].entry.story.moment))
    return tuple(found[::-1])


def questions(found: Standing) -> tuple[ActionPoint, ...]:
    """Open action points of which nobody has named the owner or the due date."""
    return tuple(
        action
        for _, action in found.grouped
        if action.is_open and (action.owner is None or action.due is None)
    )
