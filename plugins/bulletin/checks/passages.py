"""The words of a file that its writer chose: without code, addresses, names and private keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bulletin.checks.texts import Text, texts_of
from bulletin.problems import Positions
from bulletin.problems.problem import BODY
from bulletin.sources import Document

# The keys whose values are prose: the first and the last of each. Titles of sources are others'.
_PROSE: Final = frozenset(
    (
        ("title", "title"),
        ("summary", "summary"),
        ("image", "alt"),
        ("image", "caption"),
        ("events", "name"),
        ("events", "venue"),
        ("speakers", "role"),
        ("actions", "text"),
        ("actions", "amount_note"),
        ("updates", "note"),
        ("corrections", "text"),
    )
)
_BILINGUAL: Final = frozenset(
    (
        ("name",),
        ("role",),
        ("description",),
        ("tagline",),
        ("contact",),
        ("takedown_contact",),
        ("gone",),
    )
)
_DEEPEST: Final = 3  # a private key within an entry holds deeper ones
# All bounded: a sign that opens and never closes is looked at for a line or so, not up to the end.
_FENCE: Final = r"^(?P<fence>```|~~~)(?s:.*?)^(?P=fence)[^\n]*$"
_CODE: Final = r"``[^`\n]{1,200}``|`[^`\n]{1,200}`"
_TARGET: Final = r"(?<=\])\([^()\n]{0,2000}\)|^ {0,3}\[[^\[\]\n]{1,100}\]:[^\n]*$"
_ADDRESS: Final = (
    r"(?:https?://|www\.)[^\s<>)\]]+|@[\w.]+|(?<![\w#&/])#\w+|"
    r"(?<![\w.@-])[\w.@-]{1,80}\.(?:go|or|co|com|id|org|net|example)\b[^\s<>)\]]*"
)
_TAG: Final = r"<[^<>\n]{1,300}>|&#?\w{1,20};"
_NO_WORDS: Final = re.compile(f"{_FENCE}|{_CODE}|{_TARGET}|{_ADDRESS}|{_TAG}", re.MULTILINE)
_CODE_ALONE: Final = re.compile(f"{_FENCE}|{_CODE}", re.MULTILINE)
_SIGN: Final = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of prose; `words` is what is written there with blanks for what is none, in place."""

    text: Text
    words: str


def passages_of(document: Document) -> Iterator[Passage]:
    """Every text of prose in a file of one language.

    Asked for only where a rule has seen a sign of what it looks for: it takes longer than that.
    """
    if document.language is None:
        return
    for text in texts_of(document).every:
        if text.is_body:
            yield Passage(text, _without_addresses(text.written))
        elif is_prose(text):
            yield Passage(text, text.written)


def passage_of(written: str) -> Passage:
    """A text of prose that stands in no file yet."""
    return Passage(Text(Positions("", {}), (BODY,), written), _without_addresses(written))


def passages_of_site(document: Document) -> Iterator[Passage]:
    """The Indonesian names, roles and descriptions of a registry or of `site.yaml`.

    Other names of an entry are there for what others write, and people's names are their own.
    """
    for text in texts_of(document).every:
        location = text.location
        is_place = document.name == "places" and location[1:] == ("name",)
        is_meant = document.name == "glossary" and location[1:] == ("id",)
        if is_place or is_meant or (location[-1] == "id" and location[-2:-1] in _BILINGUAL):
            yield Passage(text, text.written)


def is_prose(text: Text) -> bool:
    """Whether a value of the front matter is prose."""
    location = text.location
    return (location[0], location[-1]) in _PROSE and len(location) <= _DEEPEST


def headings(body: str) -> Iterator[tuple[int, str]]:
    """Where each line that begins with ``#`` stands, and the line; code may hold such lines, too.

    Every file is asked: a pattern that begins at lines would take ten times as long.
    """
    padded, at = f"\n{body}", 0
    while (at := padded.find("\n#", at)) >= 0:
        end = body.find("\n", at)
        yield at, body[at : end if end >= 0 else len(body)]
        at += 1


@lru_cache(maxsize=2)
def _without_addresses(body: str) -> str:
    """A body with blanks for its code and addresses; one rule after the other asks for it."""
    return _NO_WORDS.sub(_blank, body)


def without_code(body: str) -> str:
    """A body with blanks for its code alone."""
    return _CODE_ALONE.sub(_blank, body)


def _blank(found: re.Match[str]) -> str:
    return _SIGN.sub(" ", found[0])
