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


def sound(library: Library, original: Document, draft: Draft, file: str) -> str:
    """The text of a draft without what would be an error in it, as far as that can be found.

    What is found in the original too, and allowed there, is allowed in the draft.
    """
    text = draft.text(file)
    errors = errors_of(library, as_read(library, original, text))
    if not errors:
        return text
    allowed = tuple(one for one in _allowed(original) if _is_one(one, errors))
    draft = replace(draft, allowed=allowed)
    text = draft.text(file)
    errors = errors_of(library, as_read(library, original, text))
    return draft.without(text, {one.line for one in errors}).text(file) if errors else text


def _allowed(original: Document) -> tuple[Allowance, ...]:
    fields = original.fields
    return fields.x_allow if isinstance(fields, Article | Page) else ()


def _is_one(allowance: Allowance, errors: tuple[Problem, ...]) -> bool:
    """Whether one of some errors is what is allowed."""
    wanted = allowance.code, _plain(allowance.text)
    return any((one.code, _plain(dict(one.values).get("found", ""))) == wanted for one in errors)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
