"""What stands around every page: title, addresses in both languages, navigation, breadcrumb."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bulletin.languages import ORIGINAL, TRANSLATION, Language, other
from bulletin.views.addresses import JSON_FEED
from bulletin.views.elements import Entry
from bulletin.views.frame_elements import Alternate, Feed, Frame, Registration, Switch
from bulletin.views.mistakes import report
from bulletin.views.registration import registration
from bulletin.views.scope import Scope, once
from bulletin.wording import N_

Path = Callable[[Language], str]

# The lists, by their names in `Addresses.folder`. The way home is the site's name.
_NAVIGATION: Final = (
    (N_("Action points"), "actions"),
    (N_("Agenda"), "agenda"),
    (N_("Places"), "places"),
    (N_("Topics"), "topics"),
    (N_("Archive"), "archive"),
)
_REFERENCE: Final = (
    (N_("Speakers"), "speakers"),
    (N_("Organisations"), "organisations"),
    (N_("Glossary"), "glossary"),
    (N_("Corrections"), "corrections"),
    (N_("Data"), "data"),
    (N_("Translations"), "translations"),
)
_SEARCH: Final = ((N_("Search"), "search"),)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a view says of its page for the frame to be made.

    `path` gives the page's path in either language; `alone` marks a page whose words exist in
    the original language only, `part` is above 1 on the later parts of a list. `title_lang` and
    `about_lang` are set where title and description are not in the page's language. `feeds` and
    `calendars` are titles with paths: of the page whose feed it is, of the calendar itself.
    """

    kind: str
    title: str
    description: str
    path: Path
    trail: Sequence[tuple[str, str]] = ()
    feeds: Sequence[tuple[str, str]] = ()
    calendars: Sequence[tuple[str, str]] = ()
    alone: bool = False
    title_lang: str | None = None
    about_lang: str | None = None
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
    reference: tuple[Entry, ...]
    feed: Feed
    json_feed: str
    calendar: Feed
    search: tuple[str, Entry]
    registration: Registration


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
        navigation=tuple(_lists(scope, _NAVIGATION)),
        breadcrumb=Entry(scope.wording.gettext("Home"), home),
        pages=tuple(_pages(scope)),
        reference=tuple(entry for _, entry in _lists(scope, _REFERENCE)),
        feed=Feed(name, addresses.href(addresses.feed(path))),
        json_feed=addresses.href(f"{path}{JSON_FEED}"),
        calendar=Feed(
            scope.wording.gettext("Agenda"), addresses.href(addresses.calendar(language))
        ),
        search=next(_lists(scope, _SEARCH)),
        registration=registration(addresses),
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
        calendars=(around.calendar, *_calendars(scope, shape)),
        reference=around.reference,
        json_feed=around.json_feed,
        title_lang=shape.title_lang,
        about_lang=shape.about_lang,
        search=_marked(around.search[1], around.search[0] == path),
        contact=around.contact,
        registration=around.registration,
        robots=shape.robots or ("noindex" if scope.settings.noindex else None),
        listed=not borrowed and shape.robots is None,
        modified=shape.modified.isoformat() if shape.modified else None,
        report=report(scope, path),
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


def _lists(scope: Scope, names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Entry]]:
    """Ways to lists, each with its path."""
    for text, name in names:
        to = scope.addresses.folder(scope.language, name)
        yield to, Entry(scope.wording.gettext(text), scope.addresses.href(to))


def _marked(entry: Entry, current: bool) -> Entry:  # noqa: FBT001 - the entry's own field
    return replace(entry, current=True) if current else entry


def _breadcrumb(scope: Scope, shape: Shape, home: Entry) -> tuple[Entry, ...]:
    """From home to the page, which is the last entry itself where its title is short."""
    if shape.kind == "home":
        return ()
    trail = (Entry(text, scope.addresses.href(path)) for text, path in shape.trail)
    long = shape.kind in {"article", "page", "action"}
    return (home, *trail) if long else (home, *trail, Entry(shape.title, "", current=True))


def _pages(scope: Scope) -> Iterator[Entry]:
    for page in sorted(scope.library.pages, key=lambda page: page.stem):
        title = scope.title(page)
        yield Entry(title.text, scope.href(page), lang=title.lang)


def _feeds(scope: Scope, shape: Shape) -> Iterator[Feed]:
    for title, path in shape.feeds:
        yield Feed(title, scope.addresses.href(scope.addresses.feed(path)))


def _calendars(scope: Scope, shape: Shape) -> Iterator[Feed]:
    for title, path in shape.calendars:
        yield Feed(title, scope.addresses.href(path))
