"""A translation that nobody has reviewed, looked at as if somebody had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Final

from bulletin.checks import check
from bulletin.checks.counterparts import location_of
from bulletin.checks.examining import Examination
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Edition, Library, Page, assemble
from bulletin.problems import Problem
from bulletin.schema.written import DRAFTED_KEY
from bulletin.sources import Document, Kind
from bulletin.sources.collection import read_one
from bulletin.sources.discovery import Found
from bulletin.sources.notes import noted_blocks
from bulletin.translating.recall import pieces_of
from bulletin.translating.renewal import present_notes

_SHOWN: Final = 80
_LACKING: Final = ("name-missing", "number-missing")


@dataclass(frozen=True, slots=True)
class Missing:
    """A text that a translation still lacks: the file's line, the field, the original's words."""

    line: int
    field: str
    original: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A translation's file, and its page with the translation as one of its editions.

    The document is as if it were reviewed; it `is_draft` where it was not.
    """

    library: Library
    page: Page
    document: Document
    is_draft: bool = False

    @property
    def edition(self) -> Edition:
        """The translation's words."""
        return self.page.editions[TRANSLATION.code]


def reviewed(library: Library, document: Document) -> Pair | None:
    """A translation with its page, as if it were reviewed; `None` without a valid original."""
    is_draft = document.unreviewed
    if is_draft:
        document = replace(document, unreviewed=False)
        library = with_document(library, document)
    page = page_of(library, document)
    return Pair(library, page, document, is_draft) if page and page.edition(TRANSLATION) else None


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
    empty = [*_empty(pair, body)]
    yield from empty
    if not (empty or pair.edition.prose.text.strip()) and pair.page.original.prose.text.strip():
        yield Missing(pair.document.body_line, "body", _short(pair.page.original.prose.text))


def _empty(pair: Pair, body: str) -> Iterator[Missing]:
    """The notes without a translation, and the blocks without a note; originals as they are now."""
    noted, first = [*noted_blocks(body)], pair.document.body_line
    drafted = pair.document.raw.get(DRAFTED_KEY)
    now = present_notes(pair.page.original, drafted, len(noted))
    for index, one in enumerate(noted):
        yield from (
            Missing(first + one.line, "body", _short(new)) for new in now.new.get(index, ())
        )
        if not one.text and (text := now.texts.get(index, one.original)) is not None:
            yield Missing(first + one.line, "body", _short(text))
    end = first + body.rstrip().count("\n")
    yield from (Missing(end, "body", _short(new)) for new in now.new.get(len(noted), ()))


def _short(text: str) -> str:
    return shorten(text, _SHOWN, placeholder=" …")


def findings(library: Library, document: Document) -> tuple[Problem, ...]:
    """What the checks find in a translation's file, which the library holds."""
    subject = library.written[document.kind, document.name]
    examination = Examination(library)
    found = check(library, lambda _: examination.of(subject))
    return tuple(one for one in found if one.path == document.positions.path)


def without_empty(pair: Pair, body: str, found: Iterable[Problem]) -> Iterator[Problem]:
    """What was found but for what a body lacks only because a block of it is still empty."""
    noted, pieces = [*noted_blocks(body)], pieces_of(pair.page.original)
    empty = "\n".join(piece.text for one, piece in zip(noted, pieces, strict=False) if not one.text)
    for one in found:
        is_there = dict(one.values).get("found", "") in empty
        if not (one.code in _LACKING and one.field == "body" and is_there):
            yield one


def errors_of(library: Library, document: Document) -> tuple[Problem, ...]:
    """The errors that a file would bring if it were written."""
    found = findings(with_document(library, document), document)
    return tuple(one for one in found if one.is_error)
