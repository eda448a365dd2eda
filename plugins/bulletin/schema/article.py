"""The front matter of an article: the original with all facts, the translation with words."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from bulletin.schema.scalars import (
    Day,
    Due,
    Identifier,
    ImagePath,
    Moment,
    Plain,
    Rupiah,
    Slug,
    Summary,
    Text,
    Title,
    Url,
    choice,
    fault,
)
from bulletin.schema.status import ActionStatus, EventStatus, Publication
from bulletin.schema.written import Items, Maybe, Written

EventStatusWord = Annotated[EventStatus, choice(EventStatus)]
ActionStatusWord = Annotated[ActionStatus, choice(ActionStatus)]
PublicationWord = Annotated[Publication, choice(Publication)]


class Allowance(Written):
    """One finding of a check that is meant: its code, the text found, and why."""

    code: Plain
    text: Text
    reason: Plain


class Image(Written):
    """A picture of an original or a page; `src` is relative to ``content/``."""

    src: ImagePath
    alt: Plain | None = None
    caption: Plain | None = None
    credit: Plain | None = None

    @model_validator(mode="after")
    def _alt_with_src(self) -> Self:
        if self.alt is None:
            raise fault("image-alt")
        return self


class Event(Written):
    """Something that takes place; `end` as a date is inclusive."""

    id: Identifier
    name: Plain
    start: Moment
    end: Moment | None = None
    venue: Plain | None = None
    place: Identifier | None = None
    organiser: Identifier | None = None
    opened_by: Identifier | None = None
    status: EventStatusWord = EventStatus.CONFIRMED


class Speaker(Written):
    """Who spoke: a person of the registry or a name, in what role, at which event."""

    person: Identifier | None = None
    name: Plain | None = None
    role: Plain | None = None
    institution: Plain | None = None
    event: Identifier | None = None

    @model_validator(mode="after")
    def _person_or_name(self) -> Self:
        if (self.person is None) == (self.name is None):
            raise fault("one-of-person-name")
        return self


class Action(Written):
    """A new action point: what was promised."""

    id: Identifier
    text: Plain
    owner: Identifier | None = None
    due: Due | None = None
    status: ActionStatusWord = ActionStatus.PLANNED
    places: Items[Identifier] = ()
    topics: Items[Identifier] = ()
    amount: Rupiah | None = None
    amount_note: Plain | None = None


class Update(Written):
    """News of an action point that an article declared."""

    action: Identifier
    status: ActionStatusWord
    date: Day | None = None
    note: Plain | None = None
    due: Due | None = None
    owner: Identifier | None = None
    amount: Rupiah | None = None


class Correction(Written):
    """What was mended after publication."""

    date: Day
    text: Plain


class Source(Written):
    """Where the article's statements come from."""

    title: Plain
    url: Url | None = None


class Article(Written):
    """An original: every fact of an article, and its words in Indonesian."""

    title: Title
    date: Moment
    summary: Summary
    topics: Annotated[Items[Identifier], Field(min_length=1)]
    byline: Annotated[Items[Identifier], Field(min_length=1)]
    slug: Slug | None = None
    status: PublicationWord = Publication.PUBLISHED
    image: Maybe[Image] = None
    events: Items[Event] = ()
    speakers: Items[Speaker] = ()
    actions: Items[Action] = ()
    updates: Items[Update] = ()
    corrections: Items[Correction] = ()
    sources: Items[Source] = ()
    x_allow: Annotated[Items[Allowance], Field(alias="x-allow")] = ()


class ImageWords(Written):
    """A translation's words of the picture; `src` and `credit` may be repeated."""

    src: ImagePath | None = None
    alt: Plain | None = None
    caption: Plain | None = None
    credit: Plain | None = None


class EventWords(Written):
    """A translation's words of one event; facts may be repeated."""

    id: Identifier
    name: Plain | None = None
    venue: Plain | None = None
    start: Moment | None = None
    end: Moment | None = None
    place: Identifier | None = None
    organiser: Identifier | None = None
    opened_by: Identifier | None = None
    status: EventStatusWord | None = None


class SpeakerWords(Speaker):
    """A translation's words of one speaker, matched by `person` or `name`."""


class ActionWords(Written):
    """A translation's words of one action point; facts may be repeated."""

    id: Identifier
    text: Plain | None = None
    amount_note: Plain | None = None
    owner: Identifier | None = None
    due: Due | None = None
    status: ActionStatusWord | None = None
    places: Items[Identifier] = ()
    topics: Items[Identifier] = ()
    amount: Rupiah | None = None


class UpdateWords(Written):
    """A translation's words of one update, matched by `action`, and `date` where there are two."""

    action: Identifier
    note: Plain | None = None
    status: ActionStatusWord | None = None
    date: Day | None = None
    due: Due | None = None
    owner: Identifier | None = None
    amount: Rupiah | None = None


class CorrectionWords(Written):
    """A translation's words of one correction, in the original's order."""

    date: Day | None = None
    text: Plain | None = None


class SourceWords(Written):
    """A translation's words of one source, in the original's order."""

    title: Plain | None = None
    url: Url | None = None


class ArticleWords(Written):
    """A translation that may still lack anything: words, and facts only as equal repeats."""

    title: Title | None = None
    summary: Summary | None = None
    slug: Slug | None = None
    translator: Plain | None = None
    translates: object = None
    date: Moment | None = None
    topics: Items[Identifier] = ()
    byline: Items[Identifier] = ()
    status: PublicationWord | None = None
    image: Maybe[ImageWords] = None
    events: Items[EventWords] = ()
    speakers: Items[SpeakerWords] = ()
    actions: Items[ActionWords] = ()
    updates: Items[UpdateWords] = ()
    corrections: Items[CorrectionWords] = ()
    sources: Items[SourceWords] = ()
    x_allow: Annotated[Items[Allowance], Field(alias="x-allow")] = ()


class ArticleTranslation(ArticleWords):
    """A translation: words, matched to the original's entries; facts only as equal repeats."""

    title: Title
    summary: Summary
