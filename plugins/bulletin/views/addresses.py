"""Every address of the site, in the contract's folders.

A *path* is the address below the site's root (``/en/topics/banjir/``); `href` is the path as a
page links to it, `absolute` with the site's scheme and host, `file` where it is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bulletin.languages import Language, pick
from bulletin.model import Page, Story
from bulletin.settings import Settings

_FOLDERS: Final = {
    "topics": ("topik", "topics"),
    "agenda": ("agenda", "events"),
    "speakers": ("narasumber", "speakers"),
    "organisations": ("lembaga", "organisations"),
    "places": ("wilayah", "places"),
    "actions": ("tindak-lanjut", "actions"),
    "archive": ("arsip", "archive"),
    "corrections": ("ralat", "corrections"),
    "glossary": ("glosarium", "glossary"),
    "data": ("data", "data"),
    "translations": ("terjemahan", "translations"),
    "search": ("cari", "search"),
    "style": ("gaya", "style"),
}
FEED: Final = "feed.atom"
JSON_FEED: Final = "feed.json"
DATA: Final = "/data/"


@dataclass(frozen=True)
class Addresses:
    """The addresses of one site."""

    settings: Settings

    @cached_property
    def base(self) -> str:
        """What every link within the site begins with; a page has some thirty."""
        return self.settings.base

    def home(self, language: Language) -> str:
        """The home page, the root of a language."""
        return f"/{language.root}/" if language.root else "/"

    def folder(self, language: Language, name: str) -> str:
        """A list's folder, by its name in `_FOLDERS`."""
        return f"{self.home(language)}{pick(language, *_FOLDERS[name])}/"

    def entry(self, language: Language, name: str, identifier: str) -> str:
        """The page of an entry of a list: a speaker, an organisation, a place, an action."""
        return f"{self.folder(language, name)}{identifier}/"

    def topic(self, language: Language, identifier: str) -> str:
        """A topic's page."""
        return f"{self.folder(language, 'topics')}{identifier}/"

    def month(self, language: Language, year: int, month: int) -> str:
        """A month's page."""
        return f"{self.folder(language, 'archive')}{year:04d}/{month:02d}/"

    def page(self, language: Language, page: Page) -> str:
        """A page or an article; without an edition in a language, the original's slug."""
        year = f"{page.year}/" if isinstance(page, Story) else ""
        return f"{self.home(language)}{year}{page.slug(language)}/"

    def numbered(self, path: str, number: int) -> str:
        """The `number`-th part of a list, counted from 1."""
        return path if number == 1 else f"{path}{number}/"

    def feed(self, path: str) -> str:
        """The Atom feed of a home page, a topic's page or the action points."""
        return f"{path}{FEED}"

    def calendar(self, language: Language, path: str | None = None) -> str:
        """The calendar of a topic's or a place's page; of all events where none is given."""
        name = pick(language, *_FOLDERS["agenda"])
        return f"{path or self.home(language)}{name}.ics"

    def event_calendar(self, language: Language, event: str) -> str:
        """The calendar file of one event."""
        return f"{self.folder(language, 'agenda')}{event}.ics"

    def due_calendar(self, language: Language) -> str:
        """The calendar of action points with a due date."""
        return f"{self.folder(language, 'actions').rstrip('/')}.ics"

    def href(self, path: str) -> str:
        """A path as a link within the site."""
        return f"{self.base}{path}"

    def absolute(self, path: str) -> str:
        """A path as a full address."""
        return f"{self.settings.siteurl}{path}"

    @staticmethod
    def file(path: str) -> str:
        """The file, relative to the output folder, in which a path's page is written."""
        inside = path.lstrip("/")
        return f"{inside}index.html" if path.endswith("/") else inside
