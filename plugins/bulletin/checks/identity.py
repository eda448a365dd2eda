"""Identity: every id, file name and address stands for one thing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bulletin.checks.finding import documents, finds, place_name, problem
from bulletin.languages import CODES, LANGUAGES, ORIGINAL, Language
from bulletin.model import Library, Page, Story
from bulletin.problems import Problem
from bulletin.schema import Article
from bulletin.sources import Document, Kind
from bulletin.sources.stems import day_of, well_dated

_FOLDERS: Final = (
    "topik agenda narasumber lembaga wilayah tindak-lanjut arsip cari ralat glosarium data "
    "terjemahan topics events speakers organisations places actions archive search corrections "
    "glossary translations images gaya"
)
_NEAR: Final = timedelta(days=60)
RESERVED: Final = frozenset((*_FOLDERS.split(), *CODES))


@finds("duplicate-id")
def unique_ids(library: Library) -> Iterator[Problem]:
    """An id stands for one entry, an action or an event for one in the whole site."""
    for ids in library.declared.values():
        for identifier, places in ids.items():
            for positions, location in places[1:]:
                first = place_name(*places[0])
                yield problem(positions, location, "duplicate-id", found=identifier, other=first)


@finds("duplicate-stem")
def unique_stems(library: Library) -> Iterator[Problem]:
    """A file's name stands for one article, whatever its folder, letter case and Unicode form."""
    seen: dict[tuple[object, ...], Document] = {}
    for document in library.collection.documents:
        if document.language is None:
            continue
        name = unicodedata.normalize("NFC", document.name).casefold()
        first = seen.setdefault((document.kind, name, document.language), document)
        if first is not document:
            yield problem(
                document.positions,
                (),
                "duplicate-stem",
                found=document.name,
                other=first.positions.path,
            )


@finds("stem-form")
def stems_are_well_dated(library: Library) -> Iterator[Problem]:
    """The date with which an article's file name begins is written as 2025-07-31, if it has one."""
    for document in library.collection.documents:
        is_original = document.kind is Kind.ARTICLE and document.language is ORIGINAL
        if is_original and (right := well_dated(document.name)):
            given = {"found": document.name, "nearest": right}
            yield problem(document.positions, (), "stem-form", **given)


@finds("stem-date")
def stems_have_their_date(library: Library) -> Iterator[Problem]:
    """The date in a file's name is near to the article's; one in the future is told as such."""
    for story in (*library.stories, *library.unpublished):
        day = day_of(story.stem) if story.moment <= library.now else None
        if day and day.year != story.day.year and abs(day - story.day) > _NEAR:
            given = {"found": day.isoformat(), "other": story.day.isoformat()}
            yield problem(story.original.positions, ("date",), "stem-date", **given)


@finds("address-taken")
def unique_addresses(library: Library) -> Iterator[Problem]:
    """Every page has an address of its own in each language; the older article keeps it."""
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        stories = sorted((*library.stories, *library.unpublished), key=lambda one: one.moment)
        for page in (*library.pages, *stories):
            address = _address(page, language)
            edition = page.edition(language) or page.original
            first = seen.setdefault(address, edition.positions.path)
            if first != edition.positions.path:
                yield problem(
                    edition.positions, ("slug",), "address-taken", found=address, other=first
                )


def _address(page: Page, language: Language) -> str:
    year = f"{page.year}/" if isinstance(page, Story) else ""
    return f"/{year}{page.slug(language)}/"


@finds("reserved-slug")
def reserved_slugs(library: Library) -> Iterator[Problem]:
    """A page's slug is none of the site's own folders."""
    for page in library.pages:
        for edition in page.editions.values():
            if edition.slug in RESERVED:
                found = f"/{edition.slug}/"
                yield problem(edition.positions, ("slug",), "reserved-slug", found=found)


@finds("duplicate-speaker")
def unique_speakers(library: Library) -> Iterator[Problem]:
    """A speaker stands once for an event; a `name` once in an article."""
    for document, article in documents(library, Article):
        seen: set[tuple[str | None, str | None]] = set()
        for index, speaker in enumerate(article.speakers):
            who = (speaker.person or speaker.name, speaker.event if speaker.person else None)
            if who in seen:
                location = ("speakers", index)
                yield problem(document.positions, location, "duplicate-speaker", found=who[0])
            seen.add(who)


RULES: Final = (
    unique_ids,
    unique_stems,
    stems_are_well_dated,
    stems_have_their_date,
    unique_addresses,
    reserved_slugs,
    unique_speakers,
)
