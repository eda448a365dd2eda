"""What stands around every page: title, addresses in both languages, navigation, breadcrumb."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bulletin.languages import ORIGINAL, TRANSLATION, Language, other
from bulletin.views.elements import Alternate, Entry, Feed, Frame, Switch
from bulletin.views.scope import Scope, once
from bulletin.wording import N_

Path = Callable[[Language], str]

_NAVIGATION: Final[tuple[tuple[str, Callable[[Scope, Language], str]], ...]] = (
    (N_("Home"), lambda scope, language: scope.addresses.home(language)),
    (N_("Topics"), lambda scope, language: scope.addresses.folder(language, "topics")),
    (N_("Archive"), lambda scope, language: scope.addresses.folder(language, "archive")),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a view says of its page for the frame to be made.

    `path` gives the page's path in either language; `alone` marks a page whose words exist in
    the original language only, `part` is above 1 on the later parts of a list.
    """

    kind: str
    title: str
    description: str
    path: Path
    trail: Sequence[tuple[str, str]] = ()
    feeds: Sequence[tuple[str, str]] = ()
    alone: bool = False
    part: int = 1
    robots: str | None = None
    modified: date | None = None


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What the frames of all pages of a language share; the navigation with its paths."""

    name: str
    tagline: str
    home: str
    contact: str
    away: Language
    navigation: tuple[tuple[str, Entry], ...]
    breadcrumb: Entry
    pages: tuple[Entry, ...]
    feed: Feed


@once
def _surroundings(scope: Scope) -> _Surroundings:
    language, site, addresses = scope.language, scope.site, scope.addresses
    name, path = site.name.text(language), addresses.home(language)
    home = addresses.href(path)
    return _Surroundings(
        name=name,
        tagline=site.tagline.text(language),
        home=home,
        contact=site.contact.text(language),
        away=other(language),
        navigation=tuple(_navigation(scope)),
        breadcrumb=Entry(scope.wording.gettext("Home"), home),
        pages=tuple(_pages(scope)),
        feed=Feed(name, addresses.href(addresses.feed(path))),
    )


def frame(scope: Scope, shape: Shape) -> Frame:
    """The frame of a page in the scope's language."""
    addresses, language, around = scope.addresses, scope.language, _surroundings(scope)
    path, there = shape.path(language), shape.path(around.away)
    original = path if language is ORIGINAL else there
    borrowed = shape.alone and language is not ORIGINAL
    return Frame(
        lang=language.code,
        path=path,
        kind=shape.kind,
        site_name=around.name,
        tagline=around.tagline,
        home=around.home,
        title=shape.title,
        head_title=_head_title(scope, shape, around),
        description=shape.description,
        canonical=addresses.absolute(original if borrowed else path),
        alternates=() if borrowed else _alternates(scope, shape, path, there),
        switch=Switch(around.away.code, around.away.name, addresses.href(there)),
        navigation=tuple(_marked(entry, to == path) for to, entry in around.navigation),
        breadcrumb=_breadcrumb(scope, shape, around.breadcrumb),
        pages=around.pages,
        feeds=(around.feed, *_feeds(scope, shape)),
        contact=around.contact,
        robots=shape.robots,
        listed=not borrowed and shape.robots is None,
        modified=shape.modified.isoformat() if shape.modified else None,
    )


def _head_title(scope: Scope, shape: Shape, around: _Surroundings) -> str:
    if shape.kind == "home":
        return f"{around.name} – {around.tagline}"
    if shape.part > 1:
        part = scope.wording.gettext("Page %(number)s") % {"number": shape.part}
        return f"{shape.title} – {part} – {around.name}"
    return f"{shape.title} – {around.name}"


def _alternates(scope: Scope, shape: Shape, path: str, there: str) -> tuple[Alternate, ...]:
    """Both languages and the default, or the page itself where it stands alone."""
    here, away = scope.addresses.absolute(path), scope.addresses.absolute(there)
    original, translation = (here, away) if scope.language is ORIGINAL else (away, here)
    first, second = (Alternate(ORIGINAL.code, original), Alternate(TRANSLATION.code, translation))
    default = Alternate("x-default", original)
    return (first, default) if shape.alone else (first, second, default)


def _navigation(scope: Scope) -> Iterator[tuple[str, Entry]]:
    for text, address in _NAVIGATION:
        to = address(scope, scope.language)
        yield to, Entry(scope.wording.gettext(text), scope.addresses.href(to))


def _marked(entry: Entry, current: bool) -> Entry:  # noqa: FBT001 - the entry's own field
    return replace(entry, current=True) if current else entry


def _breadcrumb(scope: Scope, shape: Shape, home: Entry) -> tuple[Entry, ...]:
    """From home to the page, which is the last entry itself where its title is short."""
    if shape.kind == "home":
        return ()
    trail = (Entry(text, scope.addresses.href(path)) for text, path in shape.trail)
    long = shape.kind in {"article", "page"}
    return (home, *trail) if long else (home, *trail, Entry(shape.title, "", current=True))


def _pages(scope: Scope) -> Iterator[Entry]:
    for page in sorted(scope.library.pages, key=lambda page: page.stem):
        title = scope.title(page)
        yield Entry(title.text, scope.href(page), lang=title.lang)


def _feeds(scope: Scope, shape: Shape) -> Iterator[Feed]:
    for title, path in shape.feeds:
        yield Feed(title, scope.addresses.href(scope.addresses.feed(path)))
