"""Translations: they belong to an original, repeat facts only as they are, leave no word out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bulletin.checks.confirmation import translated
from bulletin.checks.counterparts import location_of
from bulletin.checks.finding import finds, problem
from bulletin.checks.parity import Repeat, page_repeats, repeats
from bulletin.checks.unread import stem, unread
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Library, Page, Story
from bulletin.model.blocks import paragraph_prints
from bulletin.model.kept import at_once
from bulletin.model.library import Identity
from bulletin.model.moments import instant
from bulletin.model.story import WordKey
from bulletin.model.translations import BODY, missing_words
from bulletin.problems import Location, Problem
from bulletin.schema import Article, ArticleWords, PageWords
from bulletin.schema import Page as WrittenPage
from bulletin.schema.written import DRAFTED_KEY, UNREVIEWED_KEY
from bulletin.sources import Document, Kind


@finds("no-original")
def originals_exist(library: Library) -> Iterator[Problem]:
    """A translation stands beside an original of the same stem."""
    originals, refused = _originals(library), unread(library).stems
    for document in library.collection.documents:
        if document.language is not TRANSLATION or stem(document.name) in refused:
            continue
        if (document.kind, document.name) not in originals:
            name = f"{document.name}{ORIGINAL.suffix}"
            yield problem(document.positions, (), "no-original", found=name)


@finds("fact-differs", "entry-without-original")
def facts_agree(library: Library) -> Iterator[Problem]:
    """What a translation repeats of facts and entries is in the original just so."""
    originals = _originals(library)
    for document in library.collection.documents:
        original = originals.get((document.kind, document.name))
        organisations = library.registry.organisations
        yield from library.kept.made(_false, document, original, library.zone, organisations)


@at_once
def _false(
    document: Document, original: object, zone: ZoneInfo, organisations: Container[str]
) -> Iterator[Problem]:
    """What a file repeats of its original otherwise than that says it."""
    for repeat in _repeats(original, document.fields, zone, organisations):
        if repeat.entry is not None:
            code, given = "entry-without-original", {"found": repeat.entry}
            yield problem(document.positions, repeat.location, code, **given)
        elif not _equal(repeat, zone):
            yield _differs(document, repeat)


def _originals(library: Library) -> Mapping[Identity, object]:
    """What the schema made of every original, broken ones too."""
    return {
        (one.kind, one.name): one.fields
        for one in library.collection.documents
        if one.language is ORIGINAL
    }


def _repeats(
    original: object, words: object, zone: ZoneInfo, organisations: Container[str]
) -> Iterator[Repeat]:
    if isinstance(original, Article) and isinstance(words, ArticleWords):
        yield from repeats(original, words, zone, organisations)
    if isinstance(original, WrittenPage) and isinstance(words, PageWords):
        yield from page_repeats(original, words)


def _differs(document: Document, repeat: Repeat) -> Problem:
    found, other = _shown(repeat.here), _shown(repeat.there)
    return problem(document.positions, repeat.location, "fact-differs", found=found, other=other)


def _equal(repeat: Repeat, zone: ZoneInfo) -> bool:
    here, there = repeat.here, repeat.there
    if isinstance(here, datetime) and isinstance(there, datetime):
        return instant(here, zone) == instant(there, zone)
    if isinstance(here, datetime) or isinstance(there, datetime):
        return repeat.location == ("date",) and _as_instants(here, there, zone)
    return bool(here == there)


def _as_instants(here: object, there: object, zone: ZoneInfo) -> bool:
    """Whether a publication's date and date-time are one instant."""
    if isinstance(here, date) and isinstance(there, date):
        return instant(here, zone) == instant(there, zone)
    return False


def _shown(value: object) -> str:
    if value is None or value in (frozenset(), ()):
        return "(belum diisi / not set)"
    if isinstance(value, frozenset | tuple):
        return ", ".join(sorted(value) if isinstance(value, frozenset) else value)
    return str(value)


@finds("words-missing")
def words_complete(library: Library) -> Iterator[Problem]:
    """A translation has words for every text of its original."""
    for page in translated(library):
        for key in missing_words(page):
            at = key if key == BODY else _place(library, page, key)
            found = page.original.words.get(key, "…")
            edition = page.editions[TRANSLATION.code]
            yield problem(edition.positions, at, "words-missing", found=found)


@finds("paragraphs-missing")
def paragraphs_complete(library: Library) -> Iterator[Problem]:
    """A confirmed translation has no fewer paragraphs, lists and headings than its original."""
    for page in translated(library):
        if library.translation(page).short:
            edition = page.editions[TRANSLATION.code]
            here, there = (len(paragraph_prints(one)) for one in (edition, page.original))
            given = {"found": str(here), "other": str(there), "path": page.original.inside}
            yield problem(edition.positions, BODY, "paragraphs-missing", **given)


@finds("words-without-original")
def no_words_added(library: Library) -> Iterator[Problem]:
    """A translation says nothing that its original leaves unset: that would be another fact."""
    for story in library.stories:
        if story.is_translated:
            edition = story.editions[TRANSLATION.code]
            added = edition.words.keys() - story.original.words.keys()
            entries = set(_entries(story)) if added else set()
            for key in added:
                found = edition.words[key]
                told = key[:-1] not in entries or found in library.registry.organisations
                if not told:  # an entry that the original lacks, and a fact, are told as such
                    at = _place(library, story, key)
                    yield problem(edition.positions, at, "words-without-original", found=found)


def _place(library: Library, page: Page, key: WordKey) -> Location:
    """Where a text of a page is, or would be, in its translation's file."""
    kind = Kind.ARTICLE if isinstance(page, Story) else Kind.PAGE
    written = library.written.get((kind, page.stem), ())
    document = next((one for one in written if one.language is TRANSLATION), None)
    return location_of(page, document, key) if document else key


def _entries(story: Story) -> Iterator[WordKey]:
    """The beginnings of the keys of words that a story may have."""
    yield ()
    yield from (("events", one.id) for one in story.events)
    yield from (("speakers", one.key) for one in story.speakers)
    yield from (("actions", one.id) for one in story.promises)
    yield from (("updates", one.key) for one in story.reports)
    if story.image:
        yield ("image",)


@finds("unreviewed")
def reviewed(library: Library) -> Iterator[Problem]:
    """A translation with `x-unreviewed` or a draft's `x-translates` is shown once confirmed."""
    for document in library.collection.documents:
        if document.unreviewed:
            path = document.positions.path
            key = UNREVIEWED_KEY if UNREVIEWED_KEY in document.raw else DRAFTED_KEY
            yield problem(document.positions, (key,), "unreviewed", found=path)


RULES: Final = (
    originals_exist,
    facts_agree,
    words_complete,
    paragraphs_complete,
    no_words_added,
    reviewed,
)
