"""Files: pictures exist, links between files find them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from html import unescape
from itertools import islice
from typing import Final
from urllib.parse import unquote

from bulletin.checks.finding import finds, problem
from bulletin.languages import ORIGINAL
from bulletin.model import Library
from bulletin.model.declarations import declared_in
from bulletin.model.library import Identity
from bulletin.model.links import Reference, Target, anchor, heading_ids, kinds_of, refer, stem_of
from bulletin.problems import Problem
from bulletin.problems.problem import BODY, values
from bulletin.schema import Article, Page
from bulletin.schema.scalars import nearest
from bulletin.sources import Document
from bulletin.sources.lines import line_of

_CODE: Final = re.compile(r"<code>[^<]*</code>")
# What of a link is still seen in the page's text: [a] (b), (a)[b], [a](b without an end, [a][b].
_BRACKETS: Final = re.compile(r"\][ ]?[\[(]|\)\[")
_ADDRESS: Final = r"(?:https?://|mailto:|tel:|/|\{filename\}|\{static\})"
_UNFINISHED: Final = re.compile(
    rf"\[[^\[\]<>\n]{{1,80}}\] ?\({_ADDRESS}[^()\s<>]{{0,200}}\)?"
    rf"|\([^()<>\n]{{1,80}}\)\[{_ADDRESS}[^\[\]\s<>]{{0,200}}\]"
    r"|\[[^\[\]<>\n]{2,80}\]\[[^\[\]<>\n]{0,40}\]"
)
_EMPTY: Final = re.compile(r"\s*(?:https?:/{0,2}|mailto:|tel:)?\s*", re.IGNORECASE)
_ENOUGH: Final = 20
_PICTURE: Final = re.compile(r'<img\b[^<>]*?\ssrc="([^"]*)"')


@finds("missing-image")
def pictures_exist(library: Library) -> Iterator[Problem]:
    """The file that `image.src` names is in the content folder, by that very name."""
    for document in library.collection.documents:
        fields = document.fields
        image = fields.image if isinstance(fields, Article | Page) else None
        if image and image.src not in library.collection.images:
            at = ("image", "src")
            yield problem(document.positions, at, "missing-image", found=image.src)


@finds("unknown-file-link", "missing-image", "unpublished-link", "empty-link")
def links_find_files(library: Library) -> Iterator[Problem]:
    """Every link to a file and every picture in a body finds its file, and a public one."""
    files = {
        (one.kind, one.name): f"{one.name}{ORIGINAL.suffix}"
        for one in library.collection.documents
        if one.language is ORIGINAL
    }
    names: list[str] = []
    for document, written, reference in library.links:
        code = _fault_of(reference, document, library, files)
        if code:
            names = names or sorted(files.values())
            yield in_body(document, written, code, names)


def _fault_of(
    reference: Reference, document: Document, library: Library, files: Mapping[Identity, str]
) -> str | None:
    if reference.target is Target.IMAGE:
        return None if reference.path in library.collection.images else "missing-image"
    if reference.target is Target.OUTSIDE:
        if _EMPTY.fullmatch(reference.path):
            return "empty-link"
        return "unknown-file-link" if _is_relative(reference.path) else None
    meant = _meant(reference, files)
    if meant is None:
        return "unknown-file-link"
    public = (document.kind, document.name) not in library.hidden
    return "unpublished-link" if public and meant in library.hidden else None


def _meant(reference: Reference, known: Container[Identity]) -> Identity | None:
    """The file that a link leads to, among those that are known."""
    stem = stem_of(reference.path)
    wanted = ((kind, stem) for kind in kinds_of(reference.path))
    return next((identity for identity in wanted if identity in known), None)


def _is_relative(written: str) -> bool:
    """Whether a link is neither an address, nor one from the root, nor to its own page."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[/#?]|\Z", written) is None


@finds("unknown-anchor")
def anchors_exist(library: Library) -> Iterator[Problem]:
    """What follows `#` in a link to a file, or to its own page, is a heading or a part there."""
    for document, written, reference in library.links:
        if (target := _target(reference, document, library.written)) is None:
            continue
        anchors = anchors_of(library, target)
        name = unquote(reference.rest.removeprefix("#")) or unquote(written.removeprefix("#"))
        if name not in anchors:
            yield in_body(document, written, "unknown-anchor", sorted(anchors), name)


def anchors_of(library: Library, identity: Identity) -> frozenset[str]:
    """The anchors of an article or a page, in whichever languages it is written."""
    return frozenset(_anchors(library.written.get(identity, ())))


def _anchors(documents: Iterable[Document]) -> Iterator[str]:
    """The anchors of an article or a page."""
    for document in documents:
        yield from heading_ids(document.prose.html if document.prose else "")
        for namespace, identifier, _ in declared_in(document):
            yield anchor(namespace, identifier)


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
    document: Document, written: str, code: str, known: list[str], meant: str | None = None
) -> Problem:
    """A problem of a link or a picture in a body, with the one of `known` that is nearest."""
    body = document.prose.text if document.prose else ""
    line = document.body_line + line_of(body, written or "]()")
    meant = posixpath.basename(written) if meant is None else meant
    given = values(found=written, nearest=nearest(meant, known))
    return Problem(document.positions.path, line, BODY, code, given)


@finds("foreign-image")
def pictures_are_ours(library: Library) -> Iterator[Problem]:
    """A picture lies in `content/images/`: a page asks no other site for anything."""
    for document in library.collection.documents:
        html = document.prose.html if document.prose else ""
        for found in _PICTURE.findall(html) if "<img" in html else ():
            if found and refer(unescape(found), document.inside).target is not Target.IMAGE:
                yield in_body(document, unescape(found), "foreign-image", [])


@finds("link-form")
def links_are_whole(library: Library) -> Iterator[Problem]:
    """What is meant as a link becomes one: no space within, brackets in order, a known name."""
    for document in library.collection.documents:
        if document.prose and _BRACKETS.search(document.prose.html):
            seen = unescape(_CODE.sub("", document.prose.html))
            for found in islice(_UNFINISHED.finditer(seen), _ENOUGH):
                yield in_body(document, found[0], "link-form", [])


RULES: Final = (pictures_exist, links_find_files, anchors_exist, pictures_are_ours, links_are_whole)
