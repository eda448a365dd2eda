"""Documents → the library. The only module of the model that knows how content is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from bulletin.languages import ORIGINAL
from bulletin.model.declarations import declarations
from bulletin.model.kept import Kept
from bulletin.model.library import Library
from bulletin.model.moments import instant, zoned
from bulletin.model.registry import Registry
from bulletin.model.story import Edition, Event, Page, Promise, Report, Speaker, Story
from bulletin.model.words import (
    article_words,
    match_lists,
    match_reports,
    match_speakers,
    page_words,
)
from bulletin.schema import (
    Article,
    ArticleWords,
    Glossary,
    PageWords,
    Person,
    Site,
    Topic,
)
from bulletin.schema import Organisation as Organisation_
from bulletin.schema import Page as WrittenPage
from bulletin.schema import Place as Place_
from bulletin.schema.written import Written
from bulletin.sources import Collection, Document, Kind
from bulletin.sources.reading import is_draft
from bulletin.sources.stems import slug_of

W = TypeVar("W", bound=Written)


def assemble(
    collection: Collection, now: datetime, zone: ZoneInfo, kept: Kept | None = None
) -> Library:
    """The library of a collection at an instant; broken documents are left out of it.

    So are translations that nobody has reviewed: their articles count as untranslated. What was
    `kept` of a build before is not made anew.
    """
    kept = Kept() if kept is None else kept
    translations = {
        (one.kind, one.name): one
        for one in collection.documents
        if _is_translation(one) and not one.unreviewed
    }
    originals = [one for one in collection.documents if one.language is ORIGINAL]
    lists = [one for one in collection.documents if one.kind is Kind.REGISTRY]
    registry = kept.made(_registry, *lists)
    stories = [
        kept.made(_story, one, translations.get((one.kind, one.name)), registry, zone)
        for one in originals
        if isinstance(one.fields, Article)
    ]
    drafts = frozenset((one.kind, one.name) for one in originals if one.draft)
    hidden = drafts | {(Kind.ARTICLE, one.stem) for one in stories if one.moment > now}
    public = [one for one in stories if (Kind.ARTICLE, one.stem) not in hidden]
    unpublished = [one for one in stories if (Kind.ARTICLE, one.stem) in hidden]
    return Library(
        site=next(
            (one.fields for one in collection.documents if isinstance(one.fields, Site)), None
        ),
        registry=registry,
        stories=tuple(sorted(public, key=lambda one: (-one.moment.timestamp(), one.stem))),
        pages=tuple(_pages(originals, translations)),
        unpublished=tuple(unpublished),
        hidden=hidden,
        drafts=frozenset((one.kind, one.name) for one in originals if is_draft(one.raw)),
        declared=declarations(collection, kept),
        collection=collection,
        now=now,
        zone=zone,
        kept=kept,
    )


def _is_translation(document: Document) -> bool:
    return document.language is not None and document.language is not ORIGINAL


def _pages(
    originals: Iterable[Document], translations: Mapping[tuple[Kind, str], Document]
) -> Iterator[Page]:
    for one in originals:
        if isinstance(one.fields, WrittenPage) and not one.draft:
            image = one.fields.image
            editions = [_edition(one, one.fields, page_words(one.fields))]
            other = translations.get((one.kind, one.name))
            if other and isinstance(other.fields, PageWords):
                editions.append(_edition(other, other.fields, page_words(other.fields)))
            yield Page(
                stem=one.name,
                editions={edition.language.code: edition for edition in editions},
                image=image.src if image else None,
                image_credit=image.credit if image else None,
            )


def _story(
    document: Document, translation: Document | None, registry: Registry, zone: ZoneInfo
) -> Story:
    article = document.fields
    if not isinstance(article, Article):
        raise TypeError(document.inside)
    moment = instant(article.date, zone)
    speakers = tuple(_speakers(article, registry))
    reports = tuple(_reports(article, moment.astimezone(zone).date()))
    words = article_words(
        article,
        zip(speakers, article.speakers, strict=True),
        zip(reports, article.updates, strict=True),
    )
    editions = [_edition(document, article, words)]
    if translation and isinstance(translation.fields, ArticleWords):
        editions.append(_translated(translation, translation.fields, article, speakers, reports))
    return Story(
        stem=document.name,
        editions={edition.language.code: edition for edition in editions},
        image=article.image.src if article.image else None,
        image_credit=article.image.credit if article.image else None,
        moment=moment,
        day=moment.astimezone(zone).date(),
        topics=tuple(dict.fromkeys(article.topics)),
        byline=tuple(dict.fromkeys(article.byline)),
        events=tuple(_events(article, zone)),
        speakers=speakers,
        promises=tuple(_promises(article)),
        reports=reports,
        corrections=tuple(one.date for one in article.corrections),
        sources=tuple(one.url for one in article.sources),
    )


def _translated(
    document: Document,
    article: ArticleWords,
    original: Article,
    speakers: tuple[Speaker, ...],
    reports: tuple[Report, ...],
) -> Edition:
    spoken = zip(match_speakers(speakers, article.speakers), article.speakers, strict=True)
    told = zip(match_reports(reports, article.updates), article.updates, strict=True)
    words = article_words(
        article,
        ((speaker, said) for speaker, said in spoken if speaker),
        ((report, said) for report, said in told if report),
        match_lists(original, article),
    )
    return _edition(document, article, words)


def _edition(
    document: Document,
    fields: Article | ArticleWords | WrittenPage | PageWords,
    words: Mapping[tuple[str, ...], str],
) -> Edition:
    if document.language is None or document.prose is None:
        raise TypeError(document.inside)
    said = fields if isinstance(fields, ArticleWords | PageWords) else None
    default = slug_of(document.name) if document.kind is Kind.ARTICLE else document.name
    return Edition(
        language=document.language,
        slug=fields.slug or default,
        words=words,
        prose=document.prose,
        inside=document.inside,
        positions=document.positions,
        translator=said.translator if said else None,
        translates=said.translates if said else None,
    )


def _events(article: Article, zone: ZoneInfo) -> Iterator[Event]:
    for one in article.events:
        yield Event(
            id=one.id,
            start=zoned(one.start, zone) or one.start,
            end=zoned(one.end, zone),
            place=one.place,
            organiser=one.organiser,
            opened_by=one.opened_by,
            status=one.status,
        )


def _speakers(article: Article, registry: Registry) -> Iterator[Speaker]:
    seen: set[str] = set()
    for one in article.speakers:
        who = one.person or one.name or ""
        key = f"{who}@{one.event}" if who in seen else who
        seen.add(who)
        known = one.institution in registry.organisations
        yield Speaker(key, one.person, one.name, one.institution if known else None, one.event)


def _promises(article: Article) -> Iterator[Promise]:
    for one in article.actions:
        yield Promise(
            id=one.id,
            owner=one.owner,
            due=one.due,
            status=one.status,
            places=tuple(dict.fromkeys(one.places)),
            topics=tuple(dict.fromkeys(one.topics or article.topics)),
            amount=one.amount,
        )


def _reports(article: Article, day: date) -> Iterator[Report]:
    several = Counter(one.action for one in article.updates)
    seen = Counter[str]()
    for one in article.updates:
        when = one.date or day
        key = f"{one.action}@{when.isoformat()}"
        seen[key] += 1
        yield Report(
            key=f"{key}#{seen[key]}" if several[one.action] > 1 else one.action,
            action=one.action,
            date=when,
            status=one.status,
            due=one.due,
            owner=one.owner,
            amount=one.amount,
        )


def _registry(*documents: Document) -> Registry:
    entries = {
        one.name: [entry for entry in one.fields if entry is not None]
        for one in documents
        if isinstance(one.fields, tuple)
    }
    return Registry(
        topics={one.id: one for one in _of(Topic, entries, "topics")},
        organisations={one.id: one for one in _of(Organisation_, entries, "organisations")},
        people={one.id: one for one in _of(Person, entries, "people")},
        places={one.id: one for one in _of(Place_, entries, "places")},
        glossary=tuple(_of(Glossary, entries, "glossary")),
    )


def _of(kind: type[W], entries: Mapping[str, list[Written]], name: str) -> Iterator[W]:
    for entry in entries.get(name, ()):
        if isinstance(entry, kind):
            yield entry
