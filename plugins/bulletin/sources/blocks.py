"""The top-level blocks of a body and their fingerprints, by which a change is told."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

_LENGTH: Final = 4
_TAG: Final = re.compile(r"<(/?)(\w+)[^>]*>")  # clean HTML has no bare > in an attribute
_ATTRIBUTES: Final = re.compile(r"<(/?\w+)([^>\w][^>]*)>")
_SAID: Final = re.compile(r' (?:href|src|alt|title)="[^"]*"')
_VOID: Final = frozenset(("br", "hr", "img", "source", "wbr"))


def block_prints(html: str) -> tuple[str, ...]:
    """The fingerprint of every top-level block of a body's clean HTML, in order."""
    return tuple(fingerprint(_meaning(block)) for block in top_blocks(html))


def _meaning(block: str) -> str:
    """A block without what only the converter decides: of attributes, addresses and words stay."""
    return _ATTRIBUTES.sub(lambda tag: f"<{tag[1]}{''.join(_SAID.findall(tag[2]))}>", block)


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits of a text; white space is no change."""
    normal = " ".join(text.split())
    return hashlib.blake2b(normal.encode(), digest_size=_LENGTH).hexdigest()


def top_blocks(html: str) -> Iterator[str]:
    """The top-level elements of a body's clean HTML, as text.

    Clean HTML is well-formed, so its tags can be counted; a parser takes twenty times as long.
    """
    start = depth = 0
    for tag in _TAG.finditer(html):
        if tag[2] not in _VOID:
            depth += -1 if tag[1] else 1
        if depth == 0:
            yield html[start : tag.end()].strip()
            start = tag.end()
    if rest := html[start:].strip():
        yield rest
