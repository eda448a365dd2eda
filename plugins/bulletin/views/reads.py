"""What a page is made from: which articles it shows, which others it speaks of, which counts.

All pages are made from the site's settings and words, the registries, the pages about the site
and the theme; those are not named here. Nor is anything that follows from an article's own
files: naming the article is enough. To name too much costs time; to name too little would leave
a stale page, so a view that reads more of the library than before has a line here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bulletin.model import Library, Page
from bulletin.model.links import Target, kinds_of, pictures_in, refer, stem_of
from bulletin.settings import Settings
from bulletin.views.listings import each_once, part_of, standings, told_in

_NO_FILE: Final = ("http://", "https://", "mailto:", "tel:", "/", "#")


@dataclass(frozen=True, slots=True)
class Reads:
    """Articles of which a page shows anything, and plain values that it shows of the library."""

    pages: tuple[Page, ...] = ()
    more: tuple[object, ...] = ()


def home(library: Library, settings: Settings) -> None:
    """The newest of everything, and what is coming by the clock: always made anew."""
    del library, settings


def article(library: Library, settings: Settings, stem: str) -> Reads:
    """An article; those that tell of its action points or declared those that it tells of.

    Where a reader goes on is said apart: in which order, and to which of them as what.
    """
    story, ledger = library.by_stem[stem], library.ledger
    announced = [ledger[one.id] for one in story.promises]
    reported = [ledger[report.action] for report in story.reports]
    onward = library.onward[stem]
    ways = (onward.older, onward.newer, *onward.related)
    told = (*told_in(announced), *told_in(reported))
    return Reads(
        each_once(story, *told, *_linked(library, story), *filter(None, ways)),
        (standings(library, settings, announced), tuple(one and one.stem for one in ways)),
    )


def page(library: Library, settings: Settings, stem: str) -> Reads:
    """A page about the site, and what it links to."""
    del settings
    return Reads(each_once(*_linked(library, library.pages_by_stem[stem])))


def topics(library: Library, settings: Settings) -> Reads:
    """How many articles each topic has."""
    del settings
    return Reads(more=tuple(len(library.by_topic.get(one, ())) for one in library.registry.topics))


def archive(library: Library, settings: Settings, number: int) -> Reads:
    """One part of the archive, and how many articles each month has."""
    months = tuple((one, len(library.by_month.get(one, ()))) for one in library.months)
    part = part_of(library.stories, number, settings.page_size)
    return Reads(tuple(part), (len(library.stories), months))


def feed(library: Library, settings: Settings, identifier: str | None = None) -> Reads:
    """The newest articles, of a topic or of all, and what they link to: a feed holds bodies."""
    stories = library.by_topic.get(identifier, ()) if identifier else library.stories
    newest = stories[: settings.feed_size]
    return Reads(each_once(*newest, *(to for one in newest for to in _linked(library, one))))


def _linked(library: Library, page: Page) -> Iterator[Page]:
    """The articles and pages to whose files the bodies of one link."""
    for edition in page.editions.values():
        for written in edition.prose.references:
            if not written.startswith(_NO_FILE):  # spares most of `refer`
                reference = refer(written, edition.inside)
                if reference.target is Target.FILE:
                    yield from _meant(library, reference.path)


def _meant(library: Library, path: str) -> Iterator[Page]:
    stem = stem_of(path)
    for kind in kinds_of(path):
        if found := library.published(kind, stem):
            yield found


def digest_of(library: Library, pages: Iterable[Page]) -> bytes:
    """The files of some pages, one after the other: their paths and the digests of their bytes.

    With them go those of the pictures that a page shows.
    """
    digests, pictures = library.collection.digests, library.collection.pictures
    return b"".join(
        part
        for page in pages
        for part in (
            *(one.inside.encode() + digests[one.inside] for one in page.editions.values()),
            *(pictures[one].digest.encode() for one in pictures_in(page) if one in pictures),
        )
    )
