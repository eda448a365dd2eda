"""What several kinds of lists share: their parts, their counts, the order of action points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from typing import TypeVar

from bulletin.languages import Language
from bulletin.model import ActionPoint, Library, Page, Story
from bulletin.settings import Settings
from bulletin.views.elements import Pager
from bulletin.views.frame import Path, Shape
from bulletin.views.scope import Scope

T = TypeVar("T")


def parts_of(count: int, size: int) -> range:
    """The numbers of a list's parts of `size` entries; an empty list has one part."""
    return range(1, max(1, -(-count // size)) + 1)


def part_of(entries: Sequence[T], number: int, size: int) -> Sequence[T]:
    """The `number`-th part of a list, counted from 1."""
    return entries[(number - 1) * size : number * size]


def numbered(scope: Scope, shape: Shape, number: int) -> Shape:
    """The shape of a list's page as that of one of its parts."""

    def path(language: Language) -> str:
        return scope.addresses.numbered(shape.path(language), number)

    if number == 1:
        return shape
    part = scope.wording.gettext("Page %(number)s") % {"number": number}
    about = f"{shape.description} {part}."
    return replace(shape, path=path, part=number, description=about)


def pager(scope: Scope, path: Path, number: int, total: int) -> Pager | None:
    """Where a part of a list leads; `None` where the list has one part only."""
    if total == 1:
        return None

    def href(to: int) -> str | None:
        inside = 1 <= to <= total
        address = scope.addresses.numbered(path(scope.language), to)
        return scope.addresses.href(address) if inside else None

    label = scope.wording.gettext("Page %(number)s of %(total)s")
    return Pager(label % {"number": number, "total": total}, href(number - 1), href(number + 1))


def told_in(actions: Iterable[ActionPoint]) -> Iterator[Story]:
    """The articles that tell of some action points: that declare them, and that have news."""
    for action in actions:
        yield from (entry.story for entry in action.history)


def standings(
    library: Library, settings: Settings, actions: Iterable[ActionPoint]
) -> tuple[tuple[str, bool, bool], ...]:
    """What pages show of action points by the clock: whether they are overdue, without news."""
    days = library.site.no_news_days if library.site else 0
    today = settings.today
    return tuple(
        (one.promise.id, one.is_overdue(today), one.is_silent(today, days)) for one in actions
    )


def each_once(*pages: Page) -> tuple[Page, ...]:
    """Each of some pages once, in their order."""
    return tuple({id(one): one for one in pages}.values())


def reported(scope: Scope, actions: int, pending: int, events: int = 0) -> str:
    """How many action points, open ones and events there are; empty where there are none."""
    wording = scope.wording
    said = (
        wording.ngettext("%(num)s action point", "%(num)s action points", actions),
        wording.ngettext("%(num)s open", "%(num)s open", pending),
        wording.ngettext("%(num)s event", "%(num)s events", events),
    )
    return " · ".join(compress(said, (actions, pending, events)))
