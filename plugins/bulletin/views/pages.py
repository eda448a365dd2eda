"""Home, the static pages, and the page of an address that leads nowhere."""

from __future__ import annotations

from itertools import islice
from typing import Final

from bulletin.languages import ORIGINAL
from bulletin.model import ActionPoint, Library, Page
from bulletin.model.standing import OVERDUE, SILENT
from bulletin.schema.status import ActionStatus
from bulletin.views.action_list import tallies
from bulletin.views.article import notice
from bulletin.views.data import HomePage, NotFoundPage, StaticPage
from bulletin.views.events import entries
from bulletin.views.frame import Shape, frame
from bulletin.views.parts import action_item, coming, figure, headline, topic_names
from bulletin.views.prose import body
from bulletin.views.scope import Scope
from bulletin.views.stale import mark_page

_BESIDE: Final = 4
_COMING: Final = 5
_ACTIONS: Final = 6
_OVERDUE: Final = 3  # so that there is room for news
_TALLIED: Final = ("open", OVERDUE, SILENT, ActionStatus.DONE.value)


def home_page(scope: Scope) -> HomePage:
    """The newest articles, what is coming, and what was promised last."""
    shape = Shape(
        kind="home",
        title=scope.site.name.text(scope.language),
        description=scope.site.tagline.text(scope.language),
        path=scope.addresses.home,
    )
    newest = [headline(scope, one) for one in scope.library.stories[: scope.settings.home_size]]
    archive = scope.addresses.folder(scope.language, "archive")
    agenda = scope.addresses.folder(scope.language, "agenda")
    ledger = scope.addresses.folder(scope.language, "actions")
    return HomePage(
        frame=frame(scope, shape),
        lead=newest[0] if newest else None,
        beside=tuple(newest[1 : 1 + _BESIDE]),
        headlines=tuple(newest[1 + _BESIDE :]),
        archive=scope.addresses.href(archive),
        coming=entries(scope, islice(coming(scope), _COMING)),
        agenda=scope.addresses.href(agenda),
        actions=tuple(action_item(scope, one) for one in _needing_attention(scope.library)),
        standing=tuple(tallies(scope, _TALLIED)),
        ledger=scope.addresses.href(ledger),
        topics=topic_names(scope),
    )


def _needing_attention(library: Library) -> list[ActionPoint]:
    """Overdue action points, those due first before others, and then those of the newest news."""
    late = [one for name, one in library.standing.grouped if name == OVERDUE][:_OVERDUE]
    known = {one.promise.id for one in late}
    others = (one for one in library.ledger.values() if one.promise.id not in known)
    newest = sorted(others, key=lambda one: (one.latest, one.promise.id), reverse=True)
    return [*late, *newest][:_ACTIONS]


def static_page(scope: Scope, page: Page) -> StaticPage:
    """A page about the site."""
    title, summary = scope.title(page), scope.summary(page)
    shape = Shape(
        kind="page",
        title=title.text,
        title_lang=title.lang,
        description=summary.text,
        about_lang=summary.lang,
        path=lambda one: scope.addresses.page(one, page),
        alone=not page.is_translated,
    )
    made = StaticPage(
        frame=frame(scope, shape),
        title=title,
        summary=summary if summary != title else None,
        notice=notice(scope, page),
        original=scope.addresses.href(scope.addresses.page(ORIGINAL, page)),
        image=figure(scope, page),
        body=body(scope, page),
    )
    return mark_page(scope, page, made)


def not_found_page(scope: Scope) -> NotFoundPage:
    """The page that a server shows for an address that leads nowhere."""
    shape = Shape(
        kind="not-found",
        title=scope.wording.gettext("Page not found"),
        description=scope.wording.gettext("There is no page at this address."),
        path=lambda one: f"{scope.addresses.home(one)}404.html",
        robots="noindex",
    )
    return NotFoundPage(frame(scope, shape), topic_names(scope))
