"""Every page of the site, with the template that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin.views.article import article_page
from bulletin.views.data import PageData
from bulletin.views.lists import archive_pages, month_page, topic_pages, topics_page
from bulletin.views.pages import home_page, not_found_page, static_page
from bulletin.views.scope import Scope
from bulletin.views.terms import terms


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to be made: its data and the name of its template."""

    template: str
    data: PageData


def sheets(scope: Scope) -> Iterator[Sheet]:
    """Every page of one language, in a fixed order, with the abbreviations on it."""
    for sheet in _sheets(scope):
        found = terms(scope, sheet.data)
        yield Sheet(sheet.template, replace(sheet.data, terms=found)) if found else sheet


def _sheets(scope: Scope) -> Iterator[Sheet]:
    library = scope.library
    yield Sheet("home", home_page(scope))
    for story in library.stories:
        yield Sheet("article", article_page(scope, story))
    for page in library.pages:
        yield Sheet("page", static_page(scope, page))
    yield Sheet("topics", topics_page(scope))
    for identifier in scope.registry.topics:
        for part in topic_pages(scope, identifier):
            yield Sheet("list", part)
    for part in archive_pages(scope):
        yield Sheet("list", part)
    for year, month in library.by_month:
        yield Sheet("list", month_page(scope, year, month))
    yield Sheet("not-found", not_found_page(scope))
