"""The texts of a file as they are written, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from bulletin.problems import Location, Problem
from bulletin.problems.problem import BODY, values
from bulletin.schema.written import ALLOW_KEY
from bulletin.sources import Document

_BODY_AT: Final[Location] = (BODY,)


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a file: a value of the front matter, or the body.

    `written` is the text as it stands in the file (a body is Markdown), `line` the line of the
    file at which it begins.
    """

    path: str
    location: Location
    line: int
    written: str

    @property
    def field(self) -> str:
        """The dotted path of its key, or `BODY`."""
        return ".".join(map(str, self.location))

    @property
    def is_body(self) -> bool:
        """Whether it is the file's body."""
        return self.location == _BODY_AT

    def problem(self, code: str, at: int, **given: object) -> Problem:
        """A problem at an offset of the text; a value that spans lines is named by its first."""
        line = self.line + self.written.count("\n", 0, at) if self.is_body else self.line
        return Problem(self.path, line, self.field, code, values(**given))


def texts_of(document: Document) -> Iterator[Text]:
    """Every value of a file's front matter, of a registry or of `site.yaml`, then the body.

    Private keys (``x-…``) are among them, for the repository may be public; what a reviewer has
    allowed is not.
    """
    yield from values_of(document)
    if body := body_of(document):
        yield body


def values_of(document: Document) -> Iterator[Text]:
    """Every value that is set, as it is written."""
    positions = document.positions
    for location, written in _leaves(document.raw, ()):
        yield Text(positions.path, location, positions.line(location), written)


def body_of(document: Document) -> Text | None:
    """The body of an article or a page."""
    if document.prose is None:
        return None
    return Text(document.positions.path, _BODY_AT, document.body_line, document.prose.text)


def _leaves(value: Any, location: Location) -> Iterator[tuple[Location, str]]:  # noqa: ANN401
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != ALLOW_KEY:
                yield from _leaves(inner, (*location, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, (*location, index))
