"""A story is an article's facts; an edition is one language's words of it.

Every translatable text has a `WordKey`, such as ``("events", "rapat", "name")``. Fallback,
missing words and fingerprints are the same few lines for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from bulletin.languages import ORIGINAL, TRANSLATION, Code, Language
from bulletin.problems import Positions
from bulletin.schema.status import ActionStatus, EventStatus
from bulletin.sources import Prose

WordKey = tuple[str, ...]
NEVER: Final = datetime.min.replace(tzinfo=UTC)
TITLE: WordKey = ("title",)
SUMMARY: WordKey = ("summary",)
IMAGE_ALT: WordKey = ("image", "alt")
IMAGE_CAPTION: WordKey = ("image", "caption")


@dataclass(frozen=True, slots=True)
class Edition:
    """The words of an article or a page in one language.

    `translates` is what a translation's front matter holds of its original at the time it was
    confirmed, unread; `inside` is the file's path below the content folder.
    """

    language: Language
    slug: str
    words: Mapping[WordKey, str]
    prose: Prose
    inside: str
    positions: Positions
    translator: str | None = None
    translates: object = None


@dataclass(frozen=True, slots=True)
class Event:
    """The facts of an event; `start` and `end` are both dates or both aware date-times."""

    id: str
    start: date | datetime
    end: date | datetime | None
    place: str | None
    organiser: str | None
    opened_by: str | None
    status: EventStatus


@dataclass(frozen=True, slots=True)
class Speaker:
    """The facts of a speaker: a person of the registry or a name, an organisation if known.

    `key` tells the speakers of one story apart. `organisation` is set where the institution is
    an entry of the registry; otherwise it is a word of the edition.
    """

    key: str
    person: str | None
    name: str | None
    organisation: str | None
    event: str | None


@dataclass(frozen=True, slots=True)
class Promise:
    """The facts of an action point as an article declares it; `amount` in whole rupiah.

    `due` is a day, a month or a year in ISO 8601.
    """

    id: str
    owner: str | None
    due: str | None
    status: ActionStatus
    places: tuple[str, ...]
    topics: tuple[str, ...]
    amount: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """The facts of an update of an action point; `key` tells a story's updates apart."""

    key: str
    action: str
    date: date
    status: ActionStatus
    due: str | None
    owner: str | None
    amount: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page about the site."""

    stem: str
    editions: Mapping[Code, Edition]
    image: str | None = None
    image_credit: str | None = None

    def edition(self, language: Language) -> Edition | None:
        """The edition in a language, if it was written."""
        return self.editions.get(language.code)

    @property
    def original(self) -> Edition:
        """The edition in the original language, which every page and story has."""
        return self.editions[ORIGINAL.code]

    @property
    def is_translated(self) -> bool:
        """Whether there is an edition in the other language."""
        return TRANSLATION.code in self.editions

    def slug(self, language: Language) -> str:
        """The slug in a language: the original's where there is no edition."""
        edition = self.edition(language)
        return edition.slug if edition else self.original.slug


@dataclass(frozen=True, slots=True)
class Story(Page):
    """An article: all its facts and its editions.

    `moment` is the instant of publication, `day` its day in the site's time zone;
    `corrections` holds each correction's date and `sources` each source's address.
    """

    moment: datetime = NEVER
    day: date = date.min
    topics: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    promises: tuple[Promise, ...] = ()
    reports: tuple[Report, ...] = ()
    corrections: tuple[date, ...] = ()
    sources: tuple[str | None, ...] = ()

    @property
    def year(self) -> str:
        """The year of its address."""
        return f"{self.day.year:04d}"

    @property
    def modified(self) -> date:
        """The day of its last correction, or of publication."""
        return max((self.day, *self.corrections))
