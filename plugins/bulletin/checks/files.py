"""Files: pictures exist, links between files find them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from bulletin.checks.finding import finds, problem
from bulletin.checks.guesses import Guesses
from bulletin.checks.unread import Unread, stem, unread
from bulletin.languages import ORIGINAL
from bulletin.model import Library
from bulletin.model.declarations import declared_in
from bulletin.model.library import Identity
from bulletin.model.links import Reference, Target, anchor, heading_ids, kinds_of, stem_of
from bulletin.problems import Problem
from bulletin.problems.problem import BODY, values
from bulletin.schema import Article, Page
from bulletin.sources import Document
from bulletin.sources.lines import line_of

_EMPTY: Final = re.compile(r"\s*(?:https?:/{0,2}|mailto:|tel:)?\s*", re.IGNORECASE)
_HOST: Final = re.compile(
    r"www\.[\w-]+\.|(?:[\w-]+\.)+(?:id|com|org|net|info|co|gov|edu|int|io|me|be|ly|gle|example)"
    r"(?=[/?#]|\Z)",
    re.IGNORECASE,
)
_PICTURE: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|svg|heic|tiff?|bmp|avif)\Z", re.IGNORECASE)
_FILENAME: Final = "{filename}"
_IMAGES: Final = "images/"


@finds("missing-image")
def pictures_exist(library: Library) -> Iterator[Problem]:
    """The file that `image.src` names is in the content folder, by that very name."""
    there = frozenset((*library.collection.images, *unread(library).paths))
    for document in library.collection.documents:
        fields = document.fields
        image = fields.image if isinstance(fields, Article | Page) else None
        if image and image.src not in there:
            at = ("image", "src")
            yield problem(document.positions, at, "missing-image", found=image.src)


@finds(
    "unknown-file-link",
    "missing-image",
    "missing-file",
    "static-link",
    "link-without-scheme",
    "unpublished-link",
    "empty-link",
)
def links_find_files(library: Library) -> Iterator[Problem]:
    """Every link to a file and every picture in a body finds its file, and a public one."""
    files = {
        (one.kind, one.name): f"{one.name}{ORIGINAL.suffix}"
        for one in library.collection.documents
        if one.language is ORIGINAL
    }
    missing, names = unread(library), Guesses(files.values)
    for document, written, reference in library.links:
        code = _fault_of(reference, document, library, files)
        if code and not _may_be_meant(reference, missing):
            yield _told(document, written, code, names)


def _fault_of(
    reference: Reference, document: Document, library: Library, files: Mapping[Identity, str]
) -> str | None:
    if reference.target is Target.IMAGE:
        if reference.path in library.collection.images:
            return None
        return "missing-image" if _PICTURE.search(reference.path) else "missing-file"
    if reference.target is Target.OUTSIDE:
        if _EMPTY.fullmatch(reference.path):
            return "empty-link"
        return _of_relative(reference.path) if is_relative(reference.path) else None
    meant = _meant(reference, files)
    if meant is None:
        is_static = reference.path.startswith(_IMAGES) or _PICTURE.search(reference.path)
        return "static-link" if is_static else "unknown-file-link"
    public = (document.kind, document.name) not in library.hidden
    return "unpublished-link" if public and meant in library.hidden else None


def _of_relative(path: str) -> str:
    if _HOST.match(path):
        return "link-without-scheme"
    return "missing-image" if _PICTURE.search(path) else "unknown-file-link"


def _may_be_meant(reference: Reference, missing: Unread) -> bool:
    """Whether a link leads to a file that cannot be read."""
    return reference.path in missing.paths or stem(reference.path) in missing.stems


def _told(document: Document, written: str, code: str, names: Guesses) -> Problem:
    """A problem of a link, with what it should be."""
    if code == "link-without-scheme":
        return in_body(document, written, code, f"https://{written}")
    if code == "static-link":
        return in_body(document, written, code, f"{{static}}{written.removeprefix(_FILENAME)}")
    if code == "empty-link":
        return in_body(document, written, code, "", shown=f"[…]({written})")
    return in_body(document, written, code, names.of(posixpath.basename(written)))


def _meant(reference: Reference, known: Container[Identity]) -> Identity | None:
    """The file that a link leads to, among those that are known."""
    wanted = ((kind, stem_of(reference.path)) for kind in kinds_of(reference.path))
    return next((identity for identity in wanted if identity in known), None)


def is_relative(written: str) -> bool:
    """Whether a link is neither an address, nor one from the root, nor to its own page."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[/#?]|\Z", written) is None


class Anchors:
    """The anchors of articles and pages, in whichever languages; each text is searched once."""

    def __init__(self, library: Library) -> None:
        """Know where to look."""
        self._written = library.written
        self._found: dict[Identity, frozenset[str]] = {}
        self._guesses: dict[Identity, Guesses] = {}

    def missing(
        self, document: Document, written: str, target: Identity, name: str
    ) -> Iterator[Problem]:
        """A problem of a link in a document where its target has no anchor of a name."""
        if target not in self._found:
            found = frozenset(_anchors(self._written.get(target, ())))
            self._found[target] = found
            self._guesses[target] = Guesses(lambda: found)
        if name not in (anchors := self._found[target]):
            code = "unknown-anchor" if anchors else "anchor-without-headings"
            yield in_body(document, written, code, self._guesses[target].of(name))


def _anchors(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        yield from heading_ids(document.prose.html if document.prose else "")
        for namespace, identifier, _ in declared_in(document):
            yield anchor(namespace, identifier)


@finds("unknown-anchor", "anchor-without-headings")
def anchors_exist(library: Library) -> Iterator[Problem]:
    """What follows `#` in a link to a file, or to its own page, is a heading or a part there."""
    hidden, anchors = unread(library).whole, Anchors(library)
    for document, written, reference in library.links:
        target = _target(reference, document, library.written)
        if target is None or target in hidden:
            continue
        name = unquote(reference.rest.removeprefix("#")) or unquote(written.removeprefix("#"))
        yield from anchors.missing(document, written, target, name)


def _target(
    reference: Reference, document: Document, known: Container[Identity]
) -> Identity | None:
    """Among whose anchors a link's fragment must be; `None` where it has none to check."""
    if reference.target is Target.OUTSIDE:
        own = reference.path.startswith("#") and reference.path != "#"
        return (document.kind, document.name) if own else None
    if reference.target is not Target.FILE or not reference.rest.startswith("#"):
        return None
    return _meant(reference, known)


def in_body(
    document: Document, written: str, code: str, meant: str = "", *, shown: str | None = None
) -> Problem:
    """A problem of a link or a picture in a body, with what is probably meant."""
    body = document.prose.text if document.prose else ""
    line = document.body_line + line_of(body, written or "]()")
    given = values(found=written if shown is None else shown, nearest=meant)
    return Problem(document.positions.path, line, BODY, code, given)


RULES: Final = (pictures_exist, links_find_files, anchors_exist)
