"""What a view sees: the library, one language's wording, the addresses.

What many pages of one language share is made once and stays with the scope, never longer: new
content has a new scope. For 1,000 articles in two languages this saves 0.2 s of 0.6.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property, wraps
from typing import Any, TypeVar, TypeVarTuple

from bulletin.languages import LANGUAGES, ORIGINAL, Code, Language
from bulletin.model import Library, Page, Registry
from bulletin.model.story import SUMMARY, TITLE, WordKey
from bulletin.schema import Site
from bulletin.settings import Settings
from bulletin.views.addresses import Addresses
from bulletin.views.elements import NO_BREAK, Link, MarkedText, Text, Time
from bulletin.views.foreign import ForeignNames, foreign_names
from bulletin.wording import Wording

P = TypeVar("P", bound=Page)
R = TypeVar("R")
Arguments = TypeVarTuple("Arguments")


@dataclass(frozen=True, slots=True)
class File:
    """What is told of a file of open data: bytes, SHA-256 in hexadecimal digits, and rows."""

    size: int
    checksum: str
    rows: int | None


@dataclass(frozen=True)
class Scope:
    """One site in one language.

    `files` tells of the open data by name; it is asked only where that is shown, as all of the
    data is made then. `drawing` is a digest of what share cards are drawn with. `prints`
    has the sizes in bytes of the PDFs beside pages, by their orders.
    """

    library: Library
    settings: Settings
    wording: Wording
    addresses: Addresses
    files: Callable[[], Mapping[str, File]] = dict
    drawing: str = ""
    prints: Mapping[Hashable, int] = field(default_factory=dict)

    def __getstate__(self) -> dict[str, Any]:
        """The fields alone: another process makes what is shared itself."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @cached_property
    def shared(self) -> dict[Hashable, Any]:
        """What `once` and `once_a_page` have made."""
        return {}

    @cached_property
    def language(self) -> Language:
        """The language of the pages."""
        return self.wording.language

    @cached_property
    def registry(self) -> Registry:
        """The site's registry."""
        return self.library.registry

    @cached_property
    def site(self) -> Site:
        """The site's own words; checked content always has them."""
        if self.library.site is None:
            raise LookupError("site.yaml")
        return self.library.site

    def word(self, page: Page, key: WordKey) -> Text | None:
        """A text in this language, the original's marked where there is none, or `None`."""
        edition = page.editions.get(self.language.code)
        if edition and (text := edition.words.get(key)):
            return self._said(text, None)
        text = page.original.words.get(key)
        return self._said(text, self.foreign) if text else None

    def _said(self, text: str, lang: str | None) -> Text:
        """Words, which are asked for on several pages and looked at once."""
        if (found := self._texts.get((text, lang))) is None:
            language = ORIGINAL if lang else self.language
            html = self.names[language.code].marked(text)
            found = MarkedText(text, lang, html=html) if html else Text(text, lang)
            self._texts[text, lang] = found
        return found

    @cached_property
    def _texts(self) -> dict[tuple[str, str | None], Text]:
        return {}

    @cached_property
    def names(self) -> dict[Code, ForeignNames]:
        """What is to be marked in texts of each language."""
        made = self.library.kept.made
        return {one.code: made(foreign_names, self.registry, one) for one in LANGUAGES}

    def title(self, page: Page) -> Text:
        """A page's title, which it always has."""
        return self.word(page, TITLE) or Text(page.stem)

    def summary(self, page: Page) -> Text:
        """A page's summary, its title where it has none."""
        return self.word(page, SUMMARY) or self.title(page)

    @cached_property
    def foreign(self) -> str | None:
        """The `lang` of original words on a page of this language."""
        return None if self.language is ORIGINAL else ORIGINAL.code

    def path(self, page: Page) -> str:
        """The path of a page or an article in this language."""
        return self.addresses.page(self.language, page)

    def href(self, page: Page) -> str:
        """A page or an article as a link."""
        return self.addresses.href(self.path(page))

    def topic_link(self, identifier: str) -> Link:
        """A topic as a link."""
        return _topic_link(self, identifier)

    def due(self, due: str | None) -> Time | None:
        """A due day, month or year."""
        return Time(due, self.wording.due(due)) if due else None

    def rupiah(self, amount: int | None) -> str | None:
        """An amount on one line; nought is an amount."""
        return None if amount is None else self.wording.rupiah(amount).replace(" ", NO_BREAK)

    def party(self, identifier: str | None) -> str | None:
        """The name of an organisation or a person."""
        return self.registry.party(identifier, self.language) if identifier else None


def once(
    make: Callable[[Scope, *Arguments], R],
) -> Callable[[Scope, *Arguments], R]:
    """Make something of a scope once for the same arguments, which are hashable."""

    @wraps(make)
    def made(scope: Scope, *arguments: *Arguments) -> R:
        shared, key = scope.shared, (make, arguments)
        if key not in shared:
            shared[key] = make(scope, *arguments)
        return shared[key]  # type: ignore[no-any-return]

    return made


def once_a_page(make: Callable[[Scope, P], R]) -> Callable[[Scope, P], R]:
    """Make something of a page once in a scope.

    A page is told by its `id`, as it cannot be hashed; it is kept, so that no other one gets it.
    """

    @wraps(make)
    def made(scope: Scope, page: P) -> R:
        shared, key = scope.shared, (make, id(page))
        if key not in shared:
            shared[key] = page, make(scope, page)
        return shared[key][1]  # type: ignore[no-any-return]

    return made


@once
def _topic_link(scope: Scope, identifier: str) -> Link:
    name = scope.registry.topics[identifier].name.text(scope.language)
    path = scope.addresses.topic(scope.language, identifier)
    return Link(Text(name), scope.addresses.href(path))
