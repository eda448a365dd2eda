"""The archive: all articles by month, with a way to every month's bulletin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from bulletin.model import Story
from bulletin.model.months import Month
from bulletin.views.data import ListPage
from bulletin.views.elements import Entry, Group
from bulletin.views.frame import Shape, frame
from bulletin.views.listings import numbered, pager, part_of, parts_of
from bulletin.views.parts import headline
from bulletin.views.scope import Scope, once


def archive_part(scope: Scope, number: int) -> ListPage:
    """A part of all articles, with a way to every month."""
    shape = Shape(
        kind="archive",
        title=scope.wording.gettext("Archive"),
        description=scope.wording.gettext("All articles of the bulletin, newest first."),
        path=lambda one: scope.addresses.folder(one, "archive"),
    )
    stories, size = scope.library.stories, scope.settings.page_size
    return ListPage(
        frame=frame(scope, numbered(scope, shape, number)),
        count=counted(scope, stories),
        groups=tuple(groups(scope, part_of(stories, number, size))),
        pager=pager(scope, shape.path, number, parts_of(len(stories), size)[-1]),
        months=months(scope),
    )


@once  # every part of the archive leads to every month
def months(scope: Scope) -> tuple[Entry, ...]:
    """Ways to every month, with how many articles it has."""
    entries = []
    for month in scope.library.months:
        path, count = scope.addresses.month(scope.language, *month), _count(scope, month)
        name = scope.wording.month(date(*month, 1))
        entries.append(Entry(f"{name}{count}", scope.addresses.href(path)))
    return tuple(entries)


def _count(scope: Scope, month: Month) -> str:
    """How many articles a month has; nothing where it has other things only."""
    count = len(scope.library.by_month.get(month, ()))
    return f" ({scope.wording.number(count)})" if count else ""


def counted(scope: Scope, stories: Sequence[Story]) -> str:
    """How many articles there are, in words."""
    return scope.wording.ngettext("%(num)s article", "%(num)s articles", len(stories))


def groups(scope: Scope, stories: Sequence[Story]) -> Iterator[Group]:
    """Articles in their order, by month."""
    for (year, month), found in groupby(stories, key=lambda one: (one.day.year, one.day.month)):
        path = scope.addresses.month(scope.language, year, month)
        yield Group(
            heading=scope.wording.month(date(year, month, 1)),
            href=scope.addresses.href(path),
            headlines=tuple(headline(scope, story) for story in found),
        )
