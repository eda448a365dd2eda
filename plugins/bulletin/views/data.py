"""The data of whole pages: frozen and complete."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.elements import (
    ActionGroup,
    ActionItem,
    Branch,
    CorrectionEntry,
    CorrectionItem,
    DatedLink,
    Entry,
    EventBox,
    EventEntry,
    EventMonth,
    Figure,
    Frame,
    GlossaryItem,
    Group,
    Headline,
    Html,
    Link,
    Listed,
    NewsItem,
    OpenQuestion,
    Pager,
    PlaceEntry,
    ReportItem,
    SourceItem,
    SpeakerLine,
    StepItem,
    TalkItem,
    Tally,
    Term,
    Text,
    Time,
    TopicCard,
    VoiceEntry,
    Way,
)


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article in one language.

    `notice` is ``untranslated``, ``unconfirmed`` or ``outdated`` where the page's words are
    not, or not surely, those of the original. `since` is what has happened to its action points.
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
    events: tuple[EventBox, ...]
    speakers: tuple[SpeakerLine, ...]
    actions: tuple[ActionItem, ...]
    since: tuple[NewsItem, ...]
    reports: tuple[ReportItem, ...]
    body: Html
    corrections: tuple[CorrectionItem, ...]
    sources: tuple[SourceItem, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class HomePage:
    """The newest articles, what is coming, what was promised.

    `archive`, `agenda` and `ledger` lead to the whole lists.
    """

    frame: Frame
    lead: Headline | None
    headlines: tuple[Headline, ...]
    archive: str
    coming: tuple[EventBox, ...]
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
    body: Html
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The page of an address that leads nowhere."""

    frame: Frame
    topics: tuple[TopicCard, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """Part of the agenda: on the first one what is coming, on every one what was, by month.

    `calendar` leads to the file of all events, `address` is its full address.
    """

    frame: Frame
    calendar: str
    address: str
    first: bool
    coming: tuple[EventMonth, ...]
    past: tuple[EventMonth, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """The tree of all places, after the site's own area with what lies within it."""

    frame: Frame
    own: PlaceEntry | None
    places: tuple[PlaceEntry, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacePage:
    """Part of what is told of a place and what lies within it; `around` is what encloses it."""

    frame: Frame
    name: str
    kind: str | None
    code: str | None
    around: tuple[Link, ...]
    count: str
    calendar: str
    within: tuple[PlaceEntry, ...]
    actions: tuple[ActionItem, ...]
    coming: tuple[EventEntry, ...]
    past: tuple[EventEntry, ...]
    news: tuple[Headline, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicPage:
    """Part of a topic's articles; on the first one its action points and coming events, too.

    `more_actions` and `more_events` lead on where not all of them stand here.
    """

    frame: Frame
    summary: str | None
    count: str
    promised: str
    feed: str
    calendar: str
    actions: tuple[ActionItem, ...]
    more_actions: str | None
    coming: tuple[EventEntry, ...]
    more_events: str | None
    groups: tuple[Group, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of open data; `extent` says in words how much it holds, `checksum` is SHA-256."""

    name: str
    href: str
    extent: str
    checksum: str


@dataclass(frozen=True, slots=True)
class DataField:
    """A column, or those that differ in their language only; `parts` are those of its records."""

    names: tuple[str, ...]
    kind: str
    meaning: str
    parts: tuple[DataField, ...] = ()


@dataclass(frozen=True, slots=True)
class DataSet:
    """Files that hold the same, with their columns."""

    anchor: str
    title: str
    about: str
    files: tuple[DataFile, ...]
    fields: tuple[DataField, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """The open data; `cite` is how to name where it is from."""

    frame: Frame
    sets: tuple[DataSet, ...]
    contents: tuple[Entry, ...]
    licence: Link
    cite: str
    contact: str
    corrections: Link
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """All officials and speakers, by name."""

    frame: Frame
    people: tuple[VoiceEntry, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Part of what is told of somebody; on the first one action points, too.

    `owns` says that they are in the registry, and so may own action points; `institution` are
    those of their organisation.
    """

    frame: Frame
    name: str
    role: str | None
    organisation: Link | None
    aliases: str | None
    count: str | None
    talks: tuple[TalkItem, ...]
    opened: tuple[EventEntry, ...]
    signed: tuple[DatedLink, ...]
    owns: bool
    actions: tuple[ActionItem, ...]
    institution: tuple[ActionItem, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationsPage:
    """The tree of all organisations."""

    frame: Frame
    organisations: tuple[Branch, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """Part of what is told of an organisation; on the first one action points and people, too."""

    frame: Frame
    first: bool
    abbreviation: str | None
    aliases: str | None
    url: str | None
    parent: Link | None
    children: tuple[Link, ...]
    people: tuple[VoiceEntry, ...]
    actions: tuple[ActionItem, ...]
    organised: tuple[EventEntry, ...]
    talks: tuple[TalkItem, ...]
    signed: tuple[DatedLink, ...]
    pager: Pager | None
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
    """All corrections, and whom to tell of mistakes and of personal data."""

    frame: Frame
    contact: str
    takedown: str
    corrections: tuple[CorrectionEntry, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionsPage:
    """Part of the list of action points; all but the groups stands on the first part only.

    `explained` says in sentences what the derived states mean. `more_changes` and
    `more_questions` say in words how many do not stand here.
    """

    frame: Frame
    first: bool
    feed: str
    calendar: str
    tallies: tuple[Tally, ...]
    explained: tuple[str, ...]
    changed: str
    changes: tuple[NewsItem, ...]
    more_changes: str | None
    questions: tuple[OpenQuestion, ...]
    more_questions: str | None
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
    terms: tuple[Term, ...] = ()


PageData = (
    ActionsPage
    | ActionPage
    | ArticlePage
    | HomePage
    | TopicsPage
    | ListPage
    | StaticPage
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
)
