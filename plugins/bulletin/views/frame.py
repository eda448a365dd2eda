"""What stands around every page: title, addresses in both languages, navigation, breadcrumb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bulletin.languages import LANGUAGES, ORIGINAL, Language, other
from bulletin.views.elements import Alternate, Entry, Feed, Frame, Switch
from bulletin.views.scope import Scope
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


def frame(scope: Scope, shape: Shape) -> Frame:
    """The frame of a page in the scope's language."""
    addresses, language, site = scope.addresses, scope.language, scope.site
    path = shape.path(language)
    away = other(language)
    name = site.name.text(language)
    borrowed = shape.alone and language is not ORIGINAL
    canonical = shape.path(ORIGINAL) if borrowed else path
    return Frame(
        lang=language.code,
        path=path,
        kind=shape.kind,
        site_name=name,
        tagline=site.tagline.text(language),
        home=addresses.href(addresses.home(language)),
        title=shape.title,
        head_title=_head_title(scope, shape, name),
        description=shape.description,
        canonical=addresses.absolute(canonical),
        alternates=() if borrowed else tuple(_alternates(scope, shape)),
        switch=Switch(away.code, away.name, addresses.href(shape.path(away))),
        navigation=tuple(_navigation(scope, path)),
        breadcrumb=tuple(_breadcrumb(scope, shape)),
        pages=tuple(_pages(scope)),
        feeds=tuple(_feeds(scope, shape)),
        contact=site.contact.text(language),
        robots=shape.robots,
        listed=not borrowed and shape.robots is None,
        modified=shape.modified.isoformat() if shape.modified else None,
    )


def _head_title(scope: Scope, shape: Shape, name: str) -> str:
    if shape.kind == "home":
        return f"{name} – {scope.site.tagline.text(scope.language)}"
    if shape.part > 1:
        part = scope.wording.gettext("Page %(number)s") % {"number": shape.part}
        return f"{shape.title} – {part} – {name}"
    return f"{shape.title} – {name}"


def _alternates(scope: Scope, shape: Shape) -> list[Alternate]:
    """Both languages and the default, or the page itself where it stands alone."""
    languages = (ORIGINAL,) if shape.alone else LANGUAGES
    absolute = scope.addresses.absolute
    named = [Alternate(one.code, absolute(shape.path(one))) for one in languages]
    return [*named, Alternate("x-default", absolute(shape.path(ORIGINAL)))]


def _navigation(scope: Scope, path: str) -> list[Entry]:
    entries = []
    for text, address in _NAVIGATION:
        to = address(scope, scope.language)
        entries.append(Entry(scope.wording.gettext(text), scope.addresses.href(to), to == path))
    return entries


def _breadcrumb(scope: Scope, shape: Shape) -> list[Entry]:
    """From home to the page, which is the last entry itself where its title is short."""
    if shape.kind == "home":
        return []
    home = (scope.wording.gettext("Home"), scope.addresses.home(scope.language))
    trail = [Entry(text, scope.addresses.href(path)) for text, path in (home, *shape.trail)]
    long = shape.kind in {"article", "page"}
    return trail if long else [*trail, Entry(shape.title, "", current=True)]


def _pages(scope: Scope) -> list[Entry]:
    pages = sorted(scope.library.pages, key=lambda page: page.stem)
    titles = [(scope.title(page), scope.href(page)) for page in pages]
    return [Entry(title.text, href, lang=title.lang) for title, href in titles]


def _feeds(scope: Scope, shape: Shape) -> list[Feed]:
    home = (scope.site.name.text(scope.language), scope.addresses.home(scope.language))
    return [
        Feed(title, scope.addresses.href(scope.addresses.feed(path)))
        for title, path in (home, *shape.feeds)
    ]
