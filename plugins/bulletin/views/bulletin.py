"""The month's bulletin: all of a month on one page, to be printed and read out at a meeting.

What a month has is what happened in it, whichever article tells of it. It is told in the order
of its days, save the articles, which begin with the newest as in every list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from bulletin.model import Happenings, Library, Story
from bulletin.model.months import Month
from bulletin.settings import Settings
from bulletin.views import paths
from bulletin.views.data import MonthPage
from bulletin.views.elements import Link, Text
from bulletin.views.entry_elements import CorrectionEntry
from bulletin.views.events import entries
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.listings import each_once, standings, told_in
from bulletin.views.news import news_item
from bulletin.views.parts import aloud, day, headline, link_to
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope


def month_page(scope: Scope, year: int, month: int) -> MonthPage:
    """All of a month."""
    library, name = scope.library, scope.wording.month(date(year, month, 1))
    found = _happenings(library, (year, month))
    site = scope.site.name.text(scope.language)
    before, after = _neighbours(library, (year, month))
    return MonthPage(
        frame=frame(scope, _shape(scope, (year, month), name)),
        about=scope.wording.gettext("%(site)s: all of the month on one page") % {"site": site},
        articles=tuple(headline(scope, one) for one in library.by_month.get((year, month), ())),
        events=entries(scope, found.events),
        actions=tuple(aloud(scope, one) for one in found.declared),
        news=tuple(news_item(scope, action, step) for action, step in found.news),
        corrections=tuple(correction(scope, *one) for one in found.corrections),
        before=_link(scope, before),
        after=_link(scope, after),
    )


def _happenings(library: Library, month: Month) -> Happenings:
    return library.happenings.get(month) or Happenings()


def _shape(scope: Scope, month: Month, name: str) -> Shape:
    about = scope.wording.gettext(
        "All of %(month)s on one page: articles, events, action points and corrections."
    )
    folder = scope.addresses.folder(scope.language, "archive")
    return Shape(
        kind="month",
        title=name,
        description=about % {"month": name},
        path=lambda one: scope.addresses.month(one, *month),
        trail=((scope.wording.gettext("Archive"), folder),),
    )


def _neighbours(library: Library, month: Month) -> tuple[Month | None, Month | None]:
    """The month that has a bulletin before a month, and the one after it."""
    every = library.months[::-1]
    place = every.index(month)
    return every[place - 1] if place else None, (*every, None)[place + 1]


def _link(scope: Scope, month: Month | None) -> Link | None:
    if month is None:
        return None
    path = scope.addresses.month(scope.language, *month)
    return Link(Text(scope.wording.month(date(*month, 1))), scope.addresses.href(path))


def correction(scope: Scope, story: Story, number: int) -> CorrectionEntry:
    """A correction of an article."""
    text = scope.word(story, ("corrections", str(number), "text")) or Text("")
    return CorrectionEntry(day(scope, story.corrections[number]), text, link_to(scope, story))


def reads(library: Library, settings: Settings, year: int, month: int) -> Reads:
    """The articles of a month, those that tell of it, and how its action points stand."""
    found, articles = _happenings(library, (year, month)), library.by_month.get((year, month), ())
    actions = (*found.declared, *(action for action, _ in found.news))
    dated = (story for story, _ in (*found.events, *found.corrections))
    return Reads(
        each_once(*articles, *dated, *told_in(actions)),
        (_neighbours(library, (year, month)), standings(library, settings, found.declared)),
    )


KINDS: Final[Mapping[str, Kind]] = {"month": Kind("month", month_page, reads, paths.month)}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    del settings
    yield from (Order("month", month) for month in library.months)
