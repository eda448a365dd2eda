"""Files: pictures exist, links between files find them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bulletin.checks.finding import problem
from bulletin.languages import LANGUAGES
from bulletin.model import Library
from bulletin.model.links import Reference, Target, refer, stem_of
from bulletin.problems import Problem
from bulletin.problems.problem import BODY, values
from bulletin.schema import Article, Page
from bulletin.schema.scalars import nearest
from bulletin.sources import Document
from bulletin.sources.prose import line_of


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
    stems = {one.name for one in library.collection.documents if one.language is not None}
    for document in library.collection.documents:
        for written in document.prose.references if document.prose else ():
            reference = refer(written, document.inside)
            code = _fault_of(reference, document, library, stems)
            if code:
                yield _in_body(document, written, code, sorted(stems))


def _fault_of(
    reference: Reference, document: Document, library: Library, stems: set[str]
) -> str | None:
    if reference.target is Target.IMAGE:
        return None if reference.path in library.collection.images else "missing-image"
    if reference.target is Target.OUTSIDE:
        return "unknown-file-link" if reference.path.startswith("{") else None
    stem = stem_of(reference.path)
    if stem not in stems:
        return "unknown-file-link"
    public = document.name not in library.unpublished_stems
    return "unpublished-link" if public and stem in library.unpublished_stems else None


def _in_body(document: Document, written: str, code: str, stems: list[str]) -> Problem:
    suggestion = f"{nearest(stem_of(written), stems)}{LANGUAGES[0].suffix}"
    body = document.prose.text if document.prose else ""
    given = values(found=written, nearest=suggestion)
    return Problem(
        document.positions.path, document.body_line + line_of(body, written), BODY, code, given
    )


RULES: Final = (pictures_exist, links_find_files)
