"""How a rule says which codes it finds, and names what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

from bulletin.model import Library
from bulletin.problems import Location, Positions, Problem
from bulletin.problems.problem import FILE, values
from bulletin.schema.written import Written
from bulletin.sources import Document

W = TypeVar("W", bound=Written)
R = TypeVar("R", bound=Callable[..., Any])

CODES_OF: Final[dict[Callable[..., Any], tuple[str, ...]]] = {}


def finds(*codes: str) -> Callable[[R], R]:
    """Say which codes a rule finds; its docstring is the rule, and `docs/checks.md` shows both."""

    def said(rule: R) -> R:
        CODES_OF[rule] = codes
        return rule

    return said


def problem(positions: Positions, location: Location, code: str, **given: object) -> Problem:
    """A problem at a location of a file."""
    name = ".".join(str(part) for part in location) or FILE
    return Problem(positions.path, positions.line(location), name, code, values(**given))


def documents(library: Library, kind: type[W]) -> Iterator[tuple[Document, W]]:
    """Every document whose fields are of a schema, with the fields."""
    for document in library.collection.documents:
        if isinstance(document.fields, kind):
            yield document, document.fields


def place_name(positions: Positions, location: Location) -> str:
    """A place of the content, as a message names it."""
    return f"{positions.path}:{positions.line(location)}"
