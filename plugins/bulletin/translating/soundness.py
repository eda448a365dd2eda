"""A draft brings no error into a site: what would is proposed instead of filled in."""

from __future__ import annotations

from dataclasses import replace

from bulletin.model import Library
from bulletin.problems import Problem
from bulletin.schema import Article, Page
from bulletin.schema.article import Allowance
from bulletin.sources import Document
from bulletin.translating.drafting import Draft
from bulletin.translating.review import as_read, errors_of


def sound(
    library: Library, original: Document, draft: Draft, file: str
) -> tuple[str, tuple[Problem, ...]]:
    """The text of a draft without what would be an error in it, and the errors that are left.

    What is found in the original too, and allowed there, is allowed in the draft.
    """
    text, errors = _tried(library, original, draft, file)
    if errors:
        allowed = tuple(one for one in _allowed(original) if _is_one(one, errors))
        draft = replace(draft, allowed=allowed)
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


def _allowed(original: Document) -> tuple[Allowance, ...]:
    fields = original.fields
    return fields.x_allow if isinstance(fields, Article | Page) else ()


def _is_one(allowance: Allowance, errors: tuple[Problem, ...]) -> bool:
    """Whether one of some errors is what is allowed."""
    wanted = allowance.code, _plain(allowance.text)
    return any((one.code, _plain(dict(one.values).get("found", ""))) == wanted for one in errors)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
