"""Blocks of an original, their fingerprints, and what has changed since a confirmation.

A translation's `translates` holds one text: ``title=3f2a9c1b events.rapat.name=… body=a1,b2``,
the fingerprints of all blocks of the original at the time when the translation was confirmed.
White space is no change; a block that comes or goes leaves its neighbours as they were.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final
from urllib.parse import quote

from bulletin.model.story import Edition, WordKey

BODY: Final = "body"
_LENGTH: Final = 4
_ENTRY: Final = re.compile(r"([^\s=]+)=([0-9a-f,]*)\Z")
_TAG: Final = re.compile(r"<(/?\w+)([^>]*)>")
_SAID: Final = re.compile(r' (?:href|src|alt|title)="[^"]*"')
_VOID: Final = frozenset(("br", "hr", "img", "wbr"))


@dataclass(frozen=True, slots=True)
class Staleness:
    """How a translation stands to its original.

    `confirmed` is false where it never was; `readable` is false where `translates` makes no
    sense; `texts` are the keys of texts that changed or came, `paragraphs` the indexes of
    changed or new blocks of the original's body, `gone` how many blocks have gone.
    """

    confirmed: bool = True
    readable: bool = True
    texts: tuple[WordKey, ...] = ()
    paragraphs: tuple[int, ...] = ()
    gone: int = 0

    @property
    def is_current(self) -> bool:
        """Whether the translation was confirmed and nothing has changed since."""
        changed = bool(self.texts or self.paragraphs or self.gone)
        return self.confirmed and self.readable and not changed


def stamp(original: Edition) -> str:
    """The value of `translates` for an original as it is now."""
    texts = " ".join(f"{_name(key)}={_print(text)}" for key, text in original.words.items())
    return f"{texts} {BODY}={','.join(paragraph_prints(original))}"


def staleness(original: Edition, translates: object) -> Staleness:
    """What has changed in an original since a translation was stamped."""
    if translates is None:
        return Staleness(confirmed=False)
    stored = _read(translates)
    if stored is None:
        return Staleness(readable=False)
    body = stored.get(BODY, "").split(",")
    prints = paragraph_prints(original)
    texts = {_name(key): _print(text) for key, text in original.words.items()}
    return Staleness(
        texts=tuple(key for key in original.words if stored.get(_name(key)) != texts[_name(key)]),
        paragraphs=tuple(index for index, one in enumerate(prints) if one not in body),
        gone=len({*filter(None, body)} - {*prints}) + len(stored.keys() - texts.keys() - {BODY}),
    )


def paragraph_prints(edition: Edition) -> list[str]:
    """The fingerprint of every top-level block of a body, in order."""
    return [_print(_meaning(block)) for block in top_blocks(edition.prose.html)]


def _meaning(block: str) -> str:
    """A block without what only the converter decides: of attributes, addresses and words stay."""
    return _TAG.sub(lambda tag: f"<{tag[1]}{''.join(_SAID.findall(tag[2]))}>", block)


def _read(translates: object) -> Mapping[str, str] | None:
    entries = (
        [_ENTRY.match(part) for part in translates.split()] if isinstance(translates, str) else []
    )
    if not entries or not all(entries):
        return None
    found = {entry[1]: entry[2] for entry in entries if entry}
    return found if BODY in found else None


def _name(key: WordKey) -> str:
    """A key as one word: what would part it is written as in an address."""
    return ".".join(quote(part, safe="@#").replace(".", "%2E") for part in key)


def _print(text: str) -> str:
    normal = " ".join(text.split())
    return hashlib.blake2b(normal.encode(), digest_size=_LENGTH).hexdigest()


def top_blocks(html: str) -> Iterator[str]:
    """The top-level elements of a body's HTML, as text."""
    parser = _Depth(html)
    parser.feed(html)
    start = 0
    for end in parser.ends:
        yield html[start:end].strip()
        start = end


class _Depth(HTMLParser):
    """Notes where the elements at the top level end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.depth = 0
        self.ends: list[int] = []
        self._starts = [0, *(at.end() for at in re.finditer("\n", html))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go a level down, or note a block such as a rule."""
        del attrs
        if tag not in _VOID:
            self.depth += 1
        elif self.depth == 0:
            self._end(len(self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        """Come a level up; at the top a block ends."""
        self.depth -= 1
        if self.depth == 0:
            self._end(len(tag) + 3)

    def _end(self, length: int) -> None:
        line, column = self.getpos()
        self.ends.append(self._starts[line - 1] + column + length)
