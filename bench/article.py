"""What the corpus knows of one article: its facts once, and its words in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from bench.words import Both


@dataclass(frozen=True, slots=True)
class Picture:
    """The article's picture."""

    src: str
    alt: Both
    caption: Both
    credit: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that takes place; dates as they are written."""

    id: str
    name: Both
    start: str
    end: str | None
    venue: Both | None
    place: str | None
    organiser: str | None
    opened_by: str | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke: a person of the registry or a name; an institution's id or its name."""

    person: str | None
    name: str | None
    role: Both | None
    institution: str | Both | None
    event: str | None


@dataclass(frozen=True, slots=True)
class Action:
    """A new action point."""

    id: str
    text: Both
    owner: str | None
    due: str | None
    status: str | None
    places: tuple[str, ...]
    topics: tuple[str, ...]
    amount: int | None
    amount_note: Both | None


@dataclass(frozen=True, slots=True)
class Update:
    """News of an earlier article's action point."""

    action: str
    status: str
    date: str | None
    note: Both | None
    due: str | None
    owner: str | None
    amount: int | None


@dataclass(frozen=True, slots=True)
class Correction:
    """What was mended after publication."""

    date: str
    text: Both


@dataclass(frozen=True, slots=True)
class Source:
    """A paper that the article rests on."""

    title: Both
    url: str | None


@dataclass(frozen=True, slots=True)
class Allowance:
    """A finding of a check that is meant."""

    code: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """A pair: the facts of an article and its words, `translated` where the English is written.

    `stem` is the name of its files, `date` the day or the moment as written. `body` holds
    ``{earlier}`` where it links to the article `earlier` and ``{topic}`` where to a topic.
    """

    number: int
    stem: str
    title: Both
    date: str
    summary: Both
    topics: tuple[str, ...]
    byline: tuple[str, ...]
    slug: Both | None
    status: str | None
    image: Picture | None
    events: tuple[Event, ...]
    speakers: tuple[Speaker, ...]
    actions: tuple[Action, ...]
    updates: tuple[Update, ...]
    corrections: tuple[Correction, ...]
    sources: tuple[Source, ...]
    allowances: tuple[Allowance, ...]
    body: Both
    earlier: int | None
    translator: str | None
    translated: bool
    repeats: bool

    @property
    def year(self) -> str:
        """The year of its address and its folder."""
        return self.date[:4]

    def address(self, language: str) -> str:
        """The path of its page in one language."""
        root = "/en" if language == "en" else ""
        return f"{root}/{self.year}/{self.slug_in(language)}/"

    def slug_in(self, language: str) -> str:
        """The slug in one language: without a translation the original's."""
        if self.slug is None:
            return self.stem[len("2012-01-02-") :]
        return self.slug.text(language) if self.translated else self.slug.id
