"""A draft brings no error into a site: what would is proposed instead of filled in."""

from __future__ import annotations

from bulletin.model import Library
from bulletin.problems import Problem
from bulletin.sources import Document
from bulletin.translating.drafting import Draft
from bulletin.translating.review import as_read, errors_of


def sound(
    library: Library, original: Document, draft: Draft, file: str
) -> tuple[str, tuple[Problem, ...]]:
    """The text of a draft without what would be an error in it, and the errors that are left."""
    text, errors = _tried(library, original, draft, file)
    if errors:
        draft = draft.without(text, {one.line for one in errors})
        text, errors = _tried(library, original, draft, file)
    return text, errors


def _tried(
    library: Library, original: Document, draft: Draft, file: str
) -> tuple[str, tuple[Problem, ...]]:
    text = draft.text(file)
    return text, errors_of(library, as_read(library, original, text))
