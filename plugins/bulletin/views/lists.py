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
from bulletin.views.scope import Scope


def topics_page(scope: Scope) -> TopicsPage:
    """The index of topics."""
    shape = Shape(
        kind="topics",
        title=scope.wording.gettext("Topics"),
        description=scope.wording.gettext("All topics of the bulletin, with their articles."),
        path=lambda one: scope.addresses.folder(one, "topics"),
    )
    return TopicsPage(frame(scope, shape), topic_cards(scope))


def topic_pages(scope: Scope, identifier: str) -> Iterator[ListPage]:
    """A topic's articles, in parts."""
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
    yield from _parts(scope, shape, scope.library.by_topic.get(identifier, ()), about)


def archive_pages(scope: Scope) -> Iterator[ListPage]:
    """All articles, in parts, with a way to every month."""
    shape = Shape(
        kind="archive",
        title=scope.wording.gettext("Archive"),
        description=scope.wording.gettext("All articles of the bulletin, newest first."),
        path=lambda one: scope.addresses.folder(one, "archive"),
    )
    yield from _parts(scope, shape, scope.library.stories, None, tuple(_months(scope)))


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


def _months(scope: Scope) -> Iterator[Entry]:
    for (year, month), stories in scope.library.by_month.items():
        path = scope.addresses.month(scope.language, year, month)
        name = scope.wording.month(date(year, month, 1))
        yield Entry(f"{name} ({scope.wording.number(len(stories))})", scope.addresses.href(path))


def _counted(scope: Scope, stories: Sequence[Story]) -> str:
    return scope.wording.ngettext("%(num)s article", "%(num)s articles", len(stories))


def _parts(
    scope: Scope,
    shape: Shape,
    stories: Sequence[Story],
    summary: str | None,
    months: tuple[Entry, ...] = (),
) -> Iterator[ListPage]:
    """A list cut into parts of the site's page size; an empty list has one part."""
    size = scope.settings.page_size
    total = max(1, -(-len(stories) // size))
    for number in range(1, total + 1):
        part = _numbered(scope, shape, number)
        yield ListPage(
            frame=frame(scope, part),
            summary=summary if number == 1 else None,
            count=_counted(scope, stories),
            groups=tuple(_groups(scope, stories[(number - 1) * size : number * size])),
            pager=_pager(scope, shape.path, number, total),
            months=months,
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
