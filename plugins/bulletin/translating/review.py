"""A translation that nobody has reviewed, looked at as if somebody had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Final

from bulletin.checks import check
from bulletin.checks.counterparts import location_of
from bulletin.checks.examining import Examination
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Edition, Library, Page, assemble
from bulletin.problems import Problem
from bulletin.sources import Document, Kind
from bulletin.sources.collection import read_one
from bulletin.sources.discovery import Found
from bulletin.sources.notes import noted_blocks

_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class Missing:
    """A text that a translation still lacks: the file's line, the field, the original's words."""

    line: int
    field: str
    original: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A translation's file, and its page with the translation as one of its editions."""

    library: Library
    page: Page
    document: Document

    @property
    def edition(self) -> Edition:
        """The translation's words."""
        return self.page.editions[TRANSLATION.code]


def reviewed(library: Library, document: Document) -> Pair | None:
    """A translation with its page, as if it were reviewed; `None` without a valid original."""
    if document.unreviewed:
        document = replace(document, unreviewed=False)
        library = with_document(library, document)
    page = page_of(library, document)
    return Pair(library, page, document) if page and page.edition(TRANSLATION) else None


def with_document(library: Library, document: Document) -> Library:
    """A library with a document in the place of another of its path, or besides the others."""
    others = (one for one in library.collection.documents if one.inside != document.inside)
    collection = replace(library.collection, documents=(*others, document))
    return assemble(collection, library.now, library.zone)


def as_read(library: Library, original: Document, text: str) -> Document:
    """What a text would be read as, if it were the file of an original's translation."""
    inside = original.inside.removesuffix(ORIGINAL.suffix) + TRANSLATION.suffix
    found = Found(original.kind, inside, original.name, TRANSLATION)
    return read_one(found, library.collection.shown, text.encode())


def page_of(library: Library, document: Document) -> Page | None:
    """The page or article of which a file is the original or the translation."""
    articles = document.kind is Kind.ARTICLE
    pages = (*library.stories, *library.unpublished) if articles else library.pages
    return next((one for one in pages if one.stem == document.name), None)


def missing(pair: Pair, body: str) -> Iterator[Missing]:
    """What is not translated yet; `body` is the translation's as it is written, with its notes."""
    positions = pair.document.positions
    for key, text in pair.page.original.words.items():
        if key not in pair.edition.words:
            at = location_of(pair.page, pair.document, key)
            yield Missing(positions.line(at), ".".join(map(str, at)), _short(text))
    empty = [one for one in noted_blocks(body) if not one.text]
    for one in empty:
        yield Missing(pair.document.body_line + one.line, "body", _short(one.original))
    if not (empty or pair.edition.prose.text.strip()) and pair.page.original.prose.text.strip():
        yield Missing(pair.document.body_line, "body", _short(pair.page.original.prose.text))


def _short(text: str) -> str:
    return shorten(text, _SHOWN, placeholder=" …")


def findings(library: Library, document: Document) -> tuple[Problem, ...]:
    """What the checks find in a translation's file, which the library holds."""
    subject = library.written[document.kind, document.name]
    examination = Examination(library)
    found = check(library, lambda _: examination.of(subject))
    return tuple(one for one in found if one.path == document.positions.path)


def errors_of(library: Library, document: Document) -> tuple[Problem, ...]:
    """The errors that a file would bring if it were written."""
    found = findings(with_document(library, document), document)
    return tuple(one for one in found if one.is_error)
