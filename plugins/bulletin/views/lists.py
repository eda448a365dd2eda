"""The lists of articles: archive, month, topic; and the index of topics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from bulletin.languages import Language
from bulletin.model import Story
from bulletin.views.data import ListPage, TopicsPage
from bulletin.views.elements import Entry, Group, Pager
from bulletin.views.frame import Path, Shape, frame
from bulletin.views.parts import headline, topic_cards
from bulletin.views.scope import Scope, once


def topics_page(scope: Scope) -> TopicsPage:
    """The index of topics."""
    shape = Shape(
        kind="topics",
        title=scope.wording.gettext("Topics"),
        description=scope.wording.gettext("All topics of the bulletin, with their articles."),
        path=lambda one: scope.addresses.folder(one, "topics"),
    )
    return TopicsPage(frame(scope, shape), topic_cards(scope))


def parts_of(count: int, size: int) -> range:
    """The numbers of a list's parts of `size` articles; an empty list has one part."""
    return range(1, max(1, -(-count // size)) + 1)


def topic_part(scope: Scope, identifier: str, number: int) -> ListPage:
    """A part of a topic's articles."""
    topic = scope.registry.topics[identifier]
    name = topic.name.text(scope.language)
    about = topic.description.text(scope.language) if topic.description else None
    title = scope.wording.gettext("Articles on the topic %(name)s.") % {"name": name}
    path = scope.addresses.topic(scope.language, identifier)
    shape = Shape(
        kind="topic",
        title=name,
        description=about or title,
        path=lambda one: scope.addresses.topic(one, identifier),
        trail=(_trail(scope, "topics", "Topics"),),
        feeds=((f"{name} – {scope.site.name.text(scope.language)}", path),),
    )
    return _part(scope, shape, scope.library.by_topic.get(identifier, ()), number, about)


def archive_part(scope: Scope, number: int) -> ListPage:
    """A part of all articles, with a way to every month."""
    shape = Shape(
        kind="archive",
        title=scope.wording.gettext("Archive"),
        description=scope.wording.gettext("All articles of the bulletin, newest first."),
        path=lambda one: scope.addresses.folder(one, "archive"),
    )
    return replace(_part(scope, shape, scope.library.stories, number), months=_months(scope))


def month_page(scope: Scope, year: int, month: int) -> ListPage:
    """A month's articles on one page."""
    stories = scope.library.by_month[year, month]
    name = scope.wording.month(date(year, month, 1))
    shape = Shape(
        kind="month",
        title=name,
        description=scope.wording.gettext("Articles of %(month)s.") % {"month": name},
        path=lambda one: scope.addresses.month(one, year, month),
        trail=(_trail(scope, "archive", "Archive"),),
    )
    return ListPage(
        frame=frame(scope, shape),
        summary=None,
        count=_counted(scope, stories),
        groups=tuple(_groups(scope, stories)),
        pager=None,
    )


def _trail(scope: Scope, folder: str, title: str) -> tuple[str, str]:
    return scope.wording.gettext(title), scope.addresses.folder(scope.language, folder)


@once  # every part of the archive leads to every month
def _months(scope: Scope) -> tuple[Entry, ...]:
    entries = []
    for (year, month), stories in scope.library.by_month.items():
        path = scope.addresses.month(scope.language, year, month)
        name = scope.wording.month(date(year, month, 1))
        count = scope.wording.number(len(stories))
        entries.append(Entry(f"{name} ({count})", scope.addresses.href(path)))
    return tuple(entries)


def _counted(scope: Scope, stories: Sequence[Story]) -> str:
    return scope.wording.ngettext("%(num)s article", "%(num)s articles", len(stories))


def _part(
    scope: Scope,
    shape: Shape,
    stories: Sequence[Story],
    number: int,
    summary: str | None = None,
) -> ListPage:
    """One part of a list that is cut into parts of the site's page size."""
    size = scope.settings.page_size
    return ListPage(
        frame=frame(scope, _numbered(scope, shape, number)),
        summary=summary if number == 1 else None,
        count=_counted(scope, stories),
        groups=tuple(_groups(scope, stories[(number - 1) * size : number * size])),
        pager=_pager(scope, shape.path, number, parts_of(len(stories), size)[-1]),
    )


def _numbered(scope: Scope, shape: Shape, number: int) -> Shape:
    def path(language: Language) -> str:
        return scope.addresses.numbered(shape.path(language), number)

    if number == 1:
        return shape
    part = scope.wording.gettext("Page %(number)s") % {"number": number}
    about = f"{shape.description} {part}."
    return replace(shape, path=path, part=number, description=about)


def _pager(scope: Scope, path: Path, number: int, total: int) -> Pager | None:
    if total == 1:
        return None

    def href(to: int) -> str | None:
        inside = 1 <= to <= total
        address = scope.addresses.numbered(path(scope.language), to)
        return scope.addresses.href(address) if inside else None

    label = scope.wording.gettext("Page %(number)s of %(total)s")
    return Pager(label % {"number": number, "total": total}, href(number - 1), href(number + 1))


def _groups(scope: Scope, stories: Sequence[Story]) -> Iterator[Group]:
    for (year, month), found in groupby(stories, key=lambda one: (one.day.year, one.day.month)):
        path = scope.addresses.month(scope.language, year, month)
        yield Group(
            heading=scope.wording.month(date(year, month, 1)),
            href=scope.addresses.href(path),
            headlines=tuple(headline(scope, story) for story in found),
        )
