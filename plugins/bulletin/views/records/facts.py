"""What open data is made from: the library and the addresses, in no language of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import quote

from bulletin.languages import Language
from bulletin.model import Event, Library, Page, Registry, Story
from bulletin.model.agenda import ended_by
from bulletin.model.links import anchor
from bulletin.model.story import WordKey
from bulletin.settings import Settings
from bulletin.views.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Facts:
    """One site; `today` is its day, and all addresses that it gives are full."""

    library: Library
    settings: Settings
    addresses: Addresses
    registry: Registry
    today: date
    no_news_days: int
    _pages: dict[tuple[str, str], str] = field(default_factory=dict)

    def said(self, page: Page, key: WordKey, language: Language) -> str | None:
        """A text in a language as it was written; never another language's."""
        edition = page.editions.get(language.code)
        return edition.words.get(key) if edition else None

    def page(self, page: Page, language: Language) -> str:
        """The address of an article or a page, made once: an action point names ten."""
        key = page.stem, language.code
        if key not in self._pages:
            self._pages[key] = self.addresses.absolute(self.addresses.page(language, page))
        return self._pages[key]

    def entry(self, language: Language, name: str, identifier: str) -> str:
        """The address of an entry of a list."""
        return self.addresses.absolute(self.addresses.entry(language, name, identifier))

    def event(self, language: Language, story: Story, event: Event) -> str:
        """The address of an event: where it stands on its article's page."""
        return f"{self.page(story, language)}#{anchor('events', event.id)}"

    def picture(self, page: Page) -> str | None:
        """The address of a page's picture."""
        return self.addresses.absolute(quote(f"/{page.image}")) if page.image else None

    def party(self, identifier: str | None, language: Language) -> str | None:
        """The name of an organisation or a person."""
        return self.registry.party(identifier, language) if identifier else None

    def parties(self, identifiers: Iterable[str], language: Language) -> list[str]:
        """The names of organisations and people."""
        return [self.registry.party(one, language) for one in identifiers]

    def topics(self, identifiers: Iterable[str], language: Language) -> list[str]:
        """The names of topics."""
        return [self.registry.topics[one].name.text(language) for one in identifiers]

    def place(self, identifier: str | None) -> str | None:
        """The name of a place."""
        return self.registry.places[identifier].name if identifier else None

    def is_coming(self, event: Event) -> bool:
        """Whether an event has not ended."""
        return ended_by(event, self.settings.zone) > self.settings.now


def facts_of(library: Library, settings: Settings) -> Facts:
    """The facts of a site at its clock."""
    if library.site is None:
        raise LookupError("site.yaml")
    days = library.site.no_news_days
    addresses = Addresses(settings)
    return Facts(library, settings, addresses, library.registry, settings.today, days)


def iso(given: date | datetime | None) -> str | None:
    """A date or a date-time in ISO 8601, the latter with its offset."""
    return given.isoformat() if given else None


def day_of(given: date | datetime | None) -> str | None:
    """The day of a date or a date-time."""
    moment = given.date() if isinstance(given, datetime) else given
    return moment.isoformat() if moment else None
