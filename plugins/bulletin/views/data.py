"""The data of whole pages: frozen and complete."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.action_elements import (
    ActionGroup,
    ActionItem,
    NewsItem,
    OpenQuestion,
    ReportItem,
    StepItem,
    Tally,
    Way,
)
from bulletin.views.elements import (
    Body,
    ContentsEntry,
    CorrectionItem,
    DatedLink,
    Entry,
    EventBox,
    Figure,
    Group,
    Headline,
    Link,
    Listed,
    Neighbours,
    Pager,
    SourceItem,
    SpeakerLine,
    Term,
    Text,
    Time,
    TopicCard,
)
from bulletin.views.entry_data import (
    AgendaPage,
    DataPage,
    OrganisationPage,
    OrganisationsPage,
    PeoplePage,
    PersonPage,
    PlacePage,
    PlacesPage,
    TopicPage,
)
from bulletin.views.entry_elements import CorrectionEntry, EventEntry, GlossaryItem, Retraction
from bulletin.views.examples import StylePage
from bulletin.views.frame_elements import Frame
from bulletin.views.search_elements import SearchPage
from bulletin.views.translation_elements import TranslationsPage


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article in one language.

    `notice` is ``untranslated``, ``unconfirmed`` or ``outdated`` where the page's words are
    not, or not surely, those of the original. `since` is what has happened to its action points.
    `updated` and `reading_time` are set where there is anything to say.
    """

    frame: Frame
    title: Text
    summary: Text
    date: Time
    topics: tuple[Link, ...]
    byline: tuple[Listed, ...]
    translator: str | None
    notice: str | None
    original: str
    image: Figure | None
    agenda: str
    events: tuple[EventBox, ...]
    speakers: tuple[SpeakerLine, ...]
    actions: tuple[ActionItem, ...]
    since: tuple[NewsItem, ...]
    reports: tuple[ReportItem, ...]
    body: Body
    corrections: tuple[CorrectionItem, ...]
    sources: tuple[SourceItem, ...]
    updated: Time | None
    reading_time: str | None
    contents: tuple[ContentsEntry, ...]
    related: tuple[DatedLink, ...]
    neighbours: Neighbours | None
    whatsapp: str = ""
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class HomePage:
    """The newest articles, what is coming, what was promised.

    The newest of all is the `lead`; `beside` are those that stand with it, `headlines` the rest.
    `archive`, `agenda` and `ledger` lead to the whole lists.
    """

    frame: Frame
    lead: Headline | None
    beside: tuple[Headline, ...]
    headlines: tuple[Headline, ...]
    archive: str
    coming: tuple[EventEntry, ...]
    agenda: str
    actions: tuple[ActionItem, ...]
    standing: tuple[Tally, ...]
    ledger: str
    topics: tuple[TopicCard, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """All topics."""

    frame: Frame
    topics: tuple[TopicCard, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list of articles by month, or a part of it; `months` leads to every month."""

    frame: Frame
    count: str
    groups: tuple[Group, ...]
    pager: Pager | None
    months: tuple[Entry, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class StaticPage:
    """A page about the site."""

    frame: Frame
    title: Text
    summary: Text | None
    notice: str | None
    original: str
    image: Figure | None
    body: Body
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The page of an address that leads nowhere."""

    frame: Frame
    topics: tuple[TopicCard, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthPage:
    """All of a month; `before` and `after` are the nearest months that have articles."""

    frame: Frame
    about: str
    articles: tuple[Headline, ...]
    events: tuple[EventEntry, ...]
    actions: tuple[ActionItem, ...]
    news: tuple[NewsItem, ...]
    corrections: tuple[CorrectionEntry, ...]
    before: Link | None
    after: Link | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All abbreviations; as they are explained here, the page has no `terms`."""

    frame: Frame
    glossary: tuple[GlossaryItem, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """Part of all corrections, and whom to tell of mistakes and of personal data."""

    frame: Frame
    contact: str
    takedown: str
    corrections: tuple[CorrectionEntry, ...]
    pager: Pager | None
    retracted: tuple[Retraction, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionsPage:
    """Part of the list of action points; how they stand is on the first part only.

    `explained` says in sentences what the derived states mean. `more_changes` and
    `more_questions` lead to where these lists go on.
    """

    frame: Frame
    first: bool
    feed: str
    calendar: str
    tallies: tuple[Tally, ...]
    explained: tuple[str, ...]
    changed: str
    changes: tuple[NewsItem, ...]
    more_changes: Entry | None
    questions: tuple[OpenQuestion, ...]
    more_questions: Entry | None
    topics: tuple[Way, ...]
    places: tuple[Way, ...]
    owners: tuple[Way, ...]
    groups: tuple[ActionGroup, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionPage:
    """An action point with its history, from the announcement on.

    `since` and `told` say since when and by which article its state is what it is; `closed`
    is set where it is cancelled. `quote` is the sentence in which it was announced.
    """

    frame: Frame
    item: ActionItem
    topics: tuple[Link, ...]
    since: Time
    told: Link
    closed: str | None
    announced: Time
    quote: Text | None
    steps: tuple[StepItem, ...]
    whatsapp: str = ""
    terms: tuple[Term, ...] = ()


PageData = (
    ActionsPage
    | ActionPage
    | ArticlePage
    | HomePage
    | TopicsPage
    | ListPage
    | StaticPage
    | StylePage
    | NotFoundPage
    | AgendaPage
    | PlacesPage
    | PlacePage
    | TopicPage
    | DataPage
    | PeoplePage
    | PersonPage
    | OrganisationsPage
    | OrganisationPage
    | MonthPage
    | GlossaryPage
    | CorrectionsPage
    | TranslationsPage
    | SearchPage
)
