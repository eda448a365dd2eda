"""The texts of a file as they are written, each with the place where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from bulletin.problems import Location, Positions, Problem
from bulletin.problems.problem import BODY, FILE, values
from bulletin.schema.written import ALLOW_KEY, DRAFTED_KEY
from bulletin.sources import Document, Kind

# What a reviewer has allowed, and the fingerprints that the program writes.
_UNREAD: Final = (ALLOW_KEY, "translates", DRAFTED_KEY)
# Of what is recorded of an address only the reason why it is gone has words.
_NO_WORDS: Final = (("address",), ("page",), ("to",))
_BODY_AT: Final[Location] = (BODY,)


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a file: a value of the front matter, or the body.

    `written` is the text as it stands in the file (a body is Markdown); `first` is the line of
    the file at which a body begins.
    """

    positions: Positions
    location: Location
    written: str
    first: int = 0

    @property
    def is_body(self) -> bool:
        """Whether it is the file's body."""
        return self.location == _BODY_AT

    @property
    def named(self) -> str:
        """The text after the name of its key, which may say what a number is."""
        if self.is_body:
            return self.written
        keys = (key for key in reversed(self.location) if isinstance(key, str))
        return f"{next(keys, FILE)}: {self.written}"

    def line(self, at: int = 0) -> int:
        """The file's line at an offset of a body; the first line of another text."""
        if self.is_body:
            return self.first + self.written.count("\n", 0, at)
        return self.positions.line(self.location)

    def problem(self, code: str, at: int, **given: object) -> Problem:
        """A problem at an offset."""
        name = ".".join(map(str, self.location))
        return Problem(self.positions.path, self.line(at), name, code, values(**given))


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts of a file.

    `together` is all of them, a paragraph each, so that a rule looks through one text and not
    through thirty; `starts` are the places in it at which they begin.
    """

    every: tuple[Text, ...]
    together: str
    starts: tuple[int, ...]

    def at(self, place: int) -> tuple[Text, int]:
        """The text in which a place of `together` lies, and the offset in what is written there."""
        number = bisect_right(self.starts, place) - 1
        text = self.every[number]
        return text, place - self.starts[number] if text.is_body else 0


_last: tuple[Document, Texts] | None = None


def texts_of(document: Document) -> Texts:
    """Every value of a file's front matter, of a registry or of `site.yaml`, and the body.

    Private keys (``x-…``) are among them, for the repository may be public; what a reviewer has
    allowed is not. The last document's are kept: one rule after the other asks for them.
    """
    global _last  # noqa: PLW0603 - one place, asked by identity
    if _last is None or _last[0] is not document:
        every = (*values_of(document), *_bodies(document))
        named = [text.named for text in every]
        starts = accumulate((len(one) + 2 for one in named), initial=0)
        _last = document, Texts(every, "\n\n".join(named), tuple(starts)[:-1])
    return _last[1]


def values_of(document: Document) -> Iterator[Text]:
    """Every value that is set, as it is written."""
    positions = document.positions
    for location, written in _leaves(document.raw, ()):
        if document.kind is not Kind.ADDRESSES or location[1:] not in _NO_WORDS:
            yield Text(positions, location, written)


def body_of(document: Document) -> Text | None:
    """The body of an article or a page."""
    return next(_bodies(document), None)


def _bodies(document: Document) -> Iterator[Text]:
    if document.prose is not None:
        yield Text(document.positions, _BODY_AT, document.prose.text, document.body_line)


def _leaves(value: Any, location: Location) -> Iterator[tuple[Location, str]]:  # noqa: ANN401
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _UNREAD:
                yield from _leaves(inner, (*location, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, (*location, index))
