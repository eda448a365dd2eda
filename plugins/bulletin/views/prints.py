"""What is printed for notice boards: an article, a month, the open action points.

A print is made from the data of the page that it stands beside, without the ways around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Final, TypedDict

from bulletin.languages import pick
from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.views import bulletin, reads
from bulletin.views.action_elements import ActionItem
from bulletin.views.article import article_page
from bulletin.views.data import ArticlePage, MonthPage
from bulletin.views.elements import Body, Term
from bulletin.views.frame_elements import Download, Frame, Switch
from bulletin.views.kinds import Order
from bulletin.views.listings import told_in
from bulletin.views.open_actions import Choice, open_actions
from bulletin.views.parts import action_item
from bulletin.views.paths import PathScope, article, month
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.views.terms import terms

ARTICLE: Final = "article"
MONTH: Final = "month"
ACTIONS: Final = "actions"
_KILOBYTE: Final = 1000
_TERM: Final = re.compile(r'<a href="#_t-[^"]*"><abbr[^>]*>(.*?)</abbr></a>')


@dataclass(frozen=True, slots=True)
class OpenActionsPage:
    """The open action points, the most urgent ones first; `count` says in words how many."""

    count: str
    items: tuple[ActionItem, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands around a print: whose it is, of when and where, and where there is more.

    `address` is the full address of its page, `shown` the same for the eyes; `title_lang` is set
    where the title is not in the print's language.
    """

    lang: str
    site_name: str
    tagline: str
    place: str | None
    dated: str
    title: str
    title_lang: str | None
    description: str
    address: str
    shown: str
    contact: str


@dataclass(frozen=True, slots=True)
class PrintPage:
    """A print: its template, what stands around it, and its own data."""

    template: str
    imprint: Imprint
    page: ArticlePage | MonthPage | OpenActionsPage


def print_orders(library: Library, settings: Settings) -> Iterator[Order]:
    """The pages of one language that have a print, in a fixed order."""
    del settings
    yield from (Order(ARTICLE, (story.stem,)) for story in library.stories)
    yield from (Order(MONTH, one) for one in library.months)
    if any(one.is_open for one in library.ledger.values()):
        yield Order(ACTIONS, (1,))


def print_path(scope: PathScope, order: Order) -> str:
    """Where a print stands: in the folder of its page, with a name that tells what it is."""
    language, key = scope.language, order.key
    if order.kind == ARTICLE:
        folder = article(scope, str(key[0]))
        return f"{folder}{folder.split('/')[-2]}.pdf"
    if order.kind == MONTH:
        year, number = int(key[0]), int(key[1])
        name = pick(language, "buletin", "bulletin")
        return f"{month(scope, year, number)}{name}-{year:04d}-{number:02d}.pdf"
    folder = scope.addresses.folder(language, "actions")
    return f"{folder}{pick(language, 'tindak-lanjut-terbuka', 'open-actions')}.pdf"


def print_page(scope: Scope, order: Order) -> PrintPage:
    """The data of a print."""
    if order.kind == ARTICLE:
        return _article(scope, str(order.key[0]))
    if order.kind == MONTH:
        return _month(scope, int(order.key[0]), int(order.key[1]))
    return _open_actions(scope)


def print_reads(library: Library, settings: Settings, order: Order) -> Reads:
    """What a print is made from; the open action points name the day."""
    if order.kind == ARTICLE:
        return reads.article(library, settings, str(order.key[0]))
    if order.kind == MONTH:
        return bulletin.reads(library, settings, int(order.key[0]), int(order.key[1]))
    found = [one for one in library.ledger.values() if one.is_open]
    return Reads(tuple(told_in(found)), (settings.today.isoformat(),))


def download(scope: Scope, order: Order, size: int) -> Download:
    """The way to the print of a page."""
    path = print_path(PathScope(scope.library, scope.addresses, scope.language), order)
    return Download(
        scope.addresses.href(path), f"{scope.wording.number(ceil(size / _KILOBYTE))} kB"
    )


def _article(scope: Scope, stem: str) -> PrintPage:
    story = scope.library.by_stem[stem]
    made = article_page(scope, story)
    imprint = Imprint(
        title=made.frame.title,
        title_lang=made.frame.title_lang,
        description=made.frame.description,
        dated=scope.wording.weekday(story.day),
        **_around(scope, made.frame.path),
    )
    page = replace(
        made, frame=_bare(made.frame), body=_on_paper(made.body), terms=terms(scope, made)
    )
    return PrintPage(ARTICLE, imprint, page)


def _month(scope: Scope, year: int, number: int) -> PrintPage:
    made = bulletin.month_page(scope, year, number)
    name = made.frame.title
    imprint = Imprint(
        title=scope.wording.gettext("Bulletin of %(month)s") % {"month": name},
        title_lang=None,
        description=made.frame.description,
        dated=name,
        **_around(scope, made.frame.path),
    )
    page = replace(made, frame=_bare(made.frame), before=None, after=None)
    return PrintPage(MONTH, imprint, replace(page, terms=terms(scope, made)))


def _open_actions(scope: Scope) -> PrintPage:
    found, gettext = open_actions(scope, Choice()), scope.wording.gettext
    imprint = Imprint(
        title=gettext("Open action points"),
        title_lang=None,
        description=gettext("What was promised, by whom, until when, and what has become of it."),
        dated=gettext("As of %(day)s") % {"day": scope.wording.day(scope.settings.today)},
        **_around(scope, scope.addresses.folder(scope.language, "actions")),
    )
    page = OpenActionsPage(
        scope.wording.ngettext("%(num)s open", "%(num)s open", len(found)),
        tuple(action_item(scope, one) for one in found),
    )
    return PrintPage(ACTIONS, imprint, replace(page, terms=terms(scope, page)))


def _on_paper(body: Body) -> Body:
    """A body whose abbreviations lead nowhere: the list of them stands at the end of a print."""
    passages = (
        replace(one, html=replace(one.html, html=_TERM.sub(r"\1", one.html.html)))
        for one in body.passages
        if one.html
    )
    return replace(body, passages=tuple(passages))


class _Around(TypedDict):
    """The part of an imprint that is the same for all prints, and its address."""

    lang: str
    site_name: str
    tagline: str
    place: str | None
    contact: str
    address: str
    shown: str


def _around(scope: Scope, path: str) -> _Around:
    site, language = scope.site, scope.language
    address = scope.addresses.absolute(path)
    return {
        "lang": language.code,
        "site_name": site.name.text(language),
        "tagline": site.tagline.text(language),
        "place": scope.registry.places[site.area].name if site.area else None,
        "contact": site.contact.text(language),
        "address": address,
        "shown": address.partition("://")[2].rstrip("/"),
    }


def _bare(frame: Frame) -> Frame:
    """A frame without the ways around the page: a change of these makes no print anew."""
    return replace(
        frame,
        canonical="",
        alternates=(),
        switch=Switch("", "", ""),
        navigation=(),
        breadcrumb=(),
        pages=(),
        feeds=(),
        reference=(),
        calendars=(),
        json_feed="",
        search=None,
    )
