"""The library: all that may be published, with its indexes, and what it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from bulletin.languages import TRANSLATION
from bulletin.model.agenda import Agenda, agenda
from bulletin.model.blocks import Staleness, staleness
from bulletin.model.crossreferences import CrossReferences, crossreferences
from bulletin.model.grouping import grouped
from bulletin.model.kept import Kept
from bulletin.model.ledger import ActionPoint, Ledger, Step, draw_up
from bulletin.model.links import Reference, refer
from bulletin.model.locally import Local, locally
from bulletin.model.months import Happenings, Month, happenings
from bulletin.model.onward import Onward, onward
from bulletin.model.registry import Registry
from bulletin.model.standing import Standing, changes, questions, standing
from bulletin.model.story import NEVER, Edition, Page, Story
from bulletin.model.translations import Translation, translation_of
from bulletin.problems import Location, Positions
from bulletin.schema import PublishedAddress, Site
from bulletin.sources import Collection, Document, Kind

SourceLocation = tuple[Positions, Location]
Identity = tuple[Kind, str]
Link = tuple[Document, str, Reference]


@dataclass(frozen=True)
class Library:
    """Everything a site is made from.

    `stories` are public, newest first; `unpublished` are drafts, reviews and those held back;
    `hidden` names every article and page that is not public, incomplete ones too, `drafts`
    those that say so themselves.
    `declared` holds, for every kind of id (``topics``, ``parties``, ``places``, ``events``,
    ``actions``), each id with all the places where it stands, in broken files too, so that one
    mistake is not told as many.
    """

    site: Site | None = None
    registry: Registry = field(default_factory=Registry)
    stories: tuple[Story, ...] = ()
    pages: tuple[Page, ...] = ()
    unpublished: tuple[Story, ...] = ()
    hidden: frozenset[Identity] = frozenset()
    drafts: frozenset[Identity] = frozenset()
    declared: Mapping[str, Mapping[str, tuple[SourceLocation, ...]]] = field(default_factory=dict)
    collection: Collection = field(default_factory=Collection)
    now: datetime = NEVER
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    kept: Kept = field(default_factory=Kept, compare=False, repr=False)

    def __getstate__(self) -> dict[str, Any]:
        """The fields alone: another process makes the indexes that it needs itself."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @cached_property
    def foreseen(self) -> Library:
        """The same where all that is whole is public: a preview shows it to who writes it."""
        later = frozenset((Kind.ARTICLE, one.stem) for one in self.unpublished)
        stories = (*self.stories, *self.unpublished)
        ordered = sorted(stories, key=lambda one: (-one.moment.timestamp(), one.stem))
        hidden = self.hidden - later
        return replace(self, stories=tuple(ordered), unpublished=(), hidden=hidden)

    @cached_property
    def by_stem(self) -> Mapping[str, Story]:
        """Public stories by their identity."""
        return {story.stem: story for story in self.stories}

    @cached_property
    def pages_by_stem(self) -> Mapping[str, Page]:
        """Public pages by their stem."""
        return {page.stem: page for page in self.pages}

    def published(self, kind: Kind, stem: str) -> Page | None:
        """The public article or page of a stem."""
        found: Mapping[str, Page] = self.by_stem if kind is Kind.ARTICLE else self.pages_by_stem
        return found.get(stem)

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Story, ...]]:
        """Public stories of each topic, newest first."""
        return grouped(
            (topic, story) for story in self.stories for topic in dict.fromkeys(story.topics)
        )

    @cached_property
    def by_month(self) -> Mapping[Month, tuple[Story, ...]]:
        """Public stories of each month, newest month and story first."""
        return grouped(((story.day.year, story.day.month), story) for story in self.stories)

    @cached_property
    def ledger(self) -> Ledger:
        """Every action point that a public story declares."""
        return draw_up(self.stories, self.kept)

    @cached_property
    def cross(self) -> CrossReferences:
        """What public stories say by who and where."""
        return crossreferences(self.stories, self.registry, self.ledger)

    @cached_property
    def onward(self) -> Mapping[str, Onward]:
        """Where a reader of each public story may go on, by its stem."""
        return onward(self.stories, self.cross)

    def updated(self, story: Story) -> date:
        """The day of the last correction, of the last news of what it announced, or its own."""
        announced = (self.ledger[one.id] for one in story.promises)
        news = (step for one in announced for step in one.steps if step.is_news)
        return max((story.modified, *(step.entry.date for step in news)))

    @cached_property
    def standing(self) -> Standing:
        """How all action points stand, by the clock."""
        days = self.site.no_news_days if self.site else 0
        return standing(self.ledger.values(), self.now.astimezone(self.zone).date(), days)

    @cached_property
    def changes(self) -> tuple[tuple[ActionPoint, Step], ...]:
        """What was announced and reported of action points of late, newest first."""
        return changes(self.ledger.values(), self.now.astimezone(self.zone).date())

    @cached_property
    def questions(self) -> tuple[ActionPoint, ...]:
        """What is to be asked at the next meeting: who does it, until when."""
        return questions(self.standing)

    @cached_property
    def agenda(self) -> Agenda:
        """All events, by the clock."""
        return agenda(self.stories, self.now, self.zone)

    @cached_property
    def locally(self) -> Mapping[str, Local]:
        """What is told of each place and its parts."""
        return locally(self.stories, self.registry, self.ledger, self.agenda)

    @cached_property
    def happenings(self) -> Mapping[Month, Happenings]:
        """What happened in each month, whichever public story tells of it."""
        return happenings(self.stories, self.ledger)

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """Every month with articles, and every one till now in which something happened.

        The newest comes first.
        """
        today = self.now.astimezone(self.zone).date()
        past = {month for month in self.happenings if month <= (today.year, today.month)}
        return tuple(sorted({*self.by_month, *past}, reverse=True))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link and picture in the bodies, once: whose, as written, and what it means."""
        made = self.kept.made
        return tuple(one for each in self.collection.documents for one in made(_links, each))

    @cached_property
    def published_addresses(self) -> tuple[tuple[SourceLocation, PublishedAddress], ...]:
        """Every address that was published, with where it stands, as far as it is whole."""
        return tuple(
            ((document.positions, (index,)), entry)
            for document in self.collection.documents
            if document.kind is Kind.ADDRESSES and isinstance(document.fields, tuple)
            for index, entry in enumerate(document.fields)
            if isinstance(entry, PublishedAddress)
        )

    @cached_property
    def written(self) -> Mapping[Identity, tuple[Document, ...]]:
        """The files of every article and page, in whichever languages it is written."""
        found: dict[Identity, tuple[Document, ...]] = {}
        for document in self.collection.documents:
            if document.prose:
                identity = document.kind, document.name
                found[identity] = (*found.get(identity, ()), document)
        return found

    def staleness(self, page: Page, edition: Edition) -> Staleness:
        """How a translation of a page stands to its original; the checks and the views ask."""
        return self.kept.made(_staleness, page.original, edition)

    def translation(self, page: Page) -> Translation:
        """How the translation of an article or a page stands."""
        edition = page.editions.get(TRANSLATION.code)
        state = self.staleness(page, edition) if edition else Staleness()
        kind = Kind.ARTICLE if isinstance(page, Story) else Kind.PAGE
        return translation_of(page, state, drafted=(kind, page.stem) in self._drafted)

    @property
    def begun(self) -> frozenset[str]:
        """The articles that are not public and lack too much to be translated, such as a date."""
        ready = {one.stem for one in self.unpublished}
        return frozenset(stem for kind, stem in self.hidden if kind is Kind.ARTICLE) - ready

    @cached_property
    def _drafted(self) -> frozenset[Identity]:
        """Which articles and pages have a translation that nobody has reviewed."""
        found = self.collection.documents
        return frozenset((one.kind, one.name) for one in found if one.unreviewed)

    @cached_property
    def translations(self) -> tuple[Translation, ...]:
        """How the translations of public stories stand, in their order."""
        return tuple(map(self.translation, self.stories))


def _links(document: Document) -> tuple[Link, ...]:
    """Every link and picture in a body, once."""
    written = dict.fromkeys(document.prose.references if document.prose else ())
    return tuple((document, one, refer(one, document.inside)) for one in written)


def _staleness(original: Edition, translation: Edition) -> Staleness:
    return staleness(original, translation.translates)
