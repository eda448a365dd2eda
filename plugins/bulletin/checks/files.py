"""Files: pictures exist, links between files find them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from bulletin.checks.finding import problem
from bulletin.languages import ORIGINAL
from bulletin.model import Library
from bulletin.model.library import Identity
from bulletin.model.links import Reference, Target, kinds_of, refer, stem_of
from bulletin.problems import Problem
from bulletin.problems.problem import BODY, values
from bulletin.schema import Article, Page
from bulletin.schema.scalars import nearest
from bulletin.sources import Document
from bulletin.sources.prose import line_of

_FOREIGN_IMAGE: Final = re.compile(r'<img\b[^<>]*?\ssrc="((?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^"]*)"')


def pictures_exist(library: Library) -> Iterator[Problem]:
    """The file that `image.src` names is in the content folder, by that very name."""
    for document in library.collection.documents:
        fields = document.fields
        image = fields.image if isinstance(fields, Article | Page) else None
        if image and image.src not in library.collection.images:
            at = ("image", "src")
            yield problem(document.positions, at, "missing-image", found=image.src)


def links_find_files(library: Library) -> Iterator[Problem]:
    """Every link to a file and every picture in a body finds its file, and a public one."""
    files = {
        (one.kind, one.name): f"{one.name}{ORIGINAL.suffix}"
        for one in library.collection.documents
        if one.language is ORIGINAL
    }
    for document in library.collection.documents:
        for written in document.prose.references if document.prose else ():
            code = _fault_of(refer(written, document.inside), document, library, files)
            if code:
                yield _in_body(document, written, code, sorted(files.values()))


def _fault_of(
    reference: Reference, document: Document, library: Library, files: Mapping[Identity, str]
) -> str | None:
    if reference.target is Target.IMAGE:
        return None if reference.path in library.collection.images else "missing-image"
    if reference.target is Target.OUTSIDE:
        return "unknown-file-link" if reference.path.startswith("{") else None
    stem = stem_of(reference.path)
    wanted = [(kind, stem) for kind in kinds_of(reference.path) if (kind, stem) in files]
    if not wanted:
        return "unknown-file-link"
    public = (document.kind, document.name) not in library.hidden
    return "unpublished-link" if public and wanted[0] in library.hidden else None


def _in_body(document: Document, written: str, code: str, files: list[str]) -> Problem:
    body = document.prose.text if document.prose else ""
    line = document.body_line + line_of(body, written)
    given = values(found=written, nearest=nearest(posixpath.basename(written), files))
    return Problem(document.positions.path, line, BODY, code, given)


def pictures_are_ours(library: Library) -> Iterator[Problem]:
    """A picture lies in `content/images/`: a page asks no other site for anything."""
    for document in library.collection.documents:
        if document.prose is None:
            continue
        for found in _FOREIGN_IMAGE.findall(document.prose.html):
            yield _in_body(document, unescape(found), "foreign-image", [])


RULES: Final = (pictures_exist, links_find_files, pictures_are_ours)
