"""What a view sees: the library, one language's wording, the addresses."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.languages import ORIGINAL, Language
from bulletin.model import Library, Page, Registry
from bulletin.model.story import SUMMARY, TITLE, WordKey
from bulletin.schema import Site
from bulletin.settings import Settings
from bulletin.views.addresses import Addresses
from bulletin.views.elements import Link, Text, Time
from bulletin.wording import Wording


@dataclass(frozen=True, slots=True)
class Scope:
    """One site in one language."""

    library: Library
    settings: Settings
    wording: Wording
    addresses: Addresses

    @property
    def language(self) -> Language:
        """The language of the pages."""
        return self.wording.language

    @property
    def registry(self) -> Registry:
        """The site's registry."""
        return self.library.registry

    @property
    def site(self) -> Site:
        """The site's own words; checked content always has them."""
        if self.library.site is None:
            raise LookupError("site.yaml")
        return self.library.site

    def word(self, page: Page, key: WordKey) -> Text | None:
        """A text in this language, the original's marked where there is none, or `None`."""
        edition = page.edition(self.language)
        if edition and (text := edition.words.get(key)):
            return Text(text)
        text = page.original.words.get(key)
        return Text(text, self.foreign) if text else None

    def title(self, page: Page) -> Text:
        """A page's title, which it always has."""
        return self.word(page, TITLE) or Text(page.stem)

    def summary(self, page: Page) -> Text:
        """A page's summary, its title where it has none."""
        return self.word(page, SUMMARY) or self.title(page)

    @property
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
        name = self.registry.topics[identifier].name.text(self.language)
        path = self.addresses.topic(self.language, identifier)
        return Link(Text(name), self.addresses.href(path))

    def due(self, due: str | None) -> Time | None:
        """A due day, month or year."""
        return Time(due, self.wording.due(due)) if due else None

    def rupiah(self, amount: int | None) -> str | None:
        """An amount in words; nought is an amount."""
        return None if amount is None else self.wording.rupiah(amount)

    def party(self, identifier: str | None) -> str | None:
        """The name of an organisation or a person."""
        return self.registry.party(identifier, self.language) if identifier else None
