"""The style page: every component of the theme in every state, for who works on it.

It is for nobody else: nothing leads to it, and neither search engines nor our own lists know it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.languages import LANGUAGES
from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.views.examples import StylePage, examples
from bulletin.views.frame import Shape, frame
from bulletin.views.kinds import Kind, Order
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope

STYLE_KIND: Final = "style"


def style_page(scope: Scope) -> StylePage:
    """The page in the scope's language; it names nothing of the content."""
    shape = Shape(
        kind=STYLE_KIND,
        title=scope.wording.gettext("Style"),
        description=scope.wording.gettext("Every component in every state, with invented content."),
        path=lambda one: scope.addresses.folder(one, STYLE_KIND),
        robots="noindex",
    )
    shown = examples(scope.settings.theme, scope.language.code)
    return StylePage(frame(scope, shape), shown, shown["terms"][0].item)


def reads(library: Library, settings: Settings) -> Reads:
    """Nothing of the content."""
    del library, settings
    return Reads()


def path(scope: PathScope) -> str:
    """`/gaya/`."""
    return scope.addresses.folder(scope.language, STYLE_KIND)


KINDS: Final[Mapping[str, Kind]] = {STYLE_KIND: Kind(STYLE_KIND, style_page, reads, path)}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """The page, if it is wanted; a page about the site that has its address goes before it."""
    taken = {one.slug(language) for one in library.pages for language in LANGUAGES}
    if settings.style_page and taken.isdisjoint(("gaya", "style")):
        yield Order(STYLE_KIND)
