"""The data of whole pages: frozen and complete."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.elements import (
    ActionItem,
    CorrectionItem,
    Entry,
    EventBox,
    Figure,
    Frame,
    Group,
    Headline,
    Html,
    Link,
    Pager,
    ReportItem,
    SourceItem,
    SpeakerLine,
    Term,
    Text,
    Time,
    TopicCard,
)


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article in one language.

    `notice` is ``untranslated``, ``unconfirmed`` or ``outdated`` where the page's words are
    not, or not surely, those of the original.
    """

    frame: Frame
    title: Text
    summary: Text
    date: Time
    topics: tuple[Link, ...]
    byline: str
    translator: str | None
    notice: str | None
    original: str
    image: Figure | None
    events: tuple[EventBox, ...]
    speakers: tuple[SpeakerLine, ...]
    actions: tuple[ActionItem, ...]
    reports: tuple[ReportItem, ...]
    body: Html
    corrections: tuple[CorrectionItem, ...]
    sources: tuple[SourceItem, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class HomePage:
    """The newest articles, what is coming, what was promised."""

    frame: Frame
    lead: Headline | None
    headlines: tuple[Headline, ...]
    archive: str
    coming: tuple[EventBox, ...]
    actions: tuple[ActionItem, ...]
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
    summary: str | None
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


PageData = ArticlePage | HomePage | TopicsPage | ListPage | StaticPage | NotFoundPage
