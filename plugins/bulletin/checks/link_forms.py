"""Links as they are written: whole and with words; pictures are ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Final

from bulletin.checks.files import in_body, is_relative
from bulletin.checks.finding import finds
from bulletin.model import Library
from bulletin.model.kept import at_once
from bulletin.model.links import Target, refer, stem_of
from bulletin.problems import Problem
from bulletin.sources import Document

_CODE: Final = re.compile(r"<code>[^<]*</code>")
# What of a link is still seen in the page's text: [a] (b), (a)[b], [a](b without an end, [a][b].
_BRACKETS: Final = re.compile(r"\][ ]?[\[(]|\)\[")
_ADDRESS: Final = r"(?:https?://|mailto:|tel:|/|\{filename\}|\{static\})"
_UNFINISHED: Final = re.compile(
    rf"\[[^\[\]<>\n]{{1,80}}\] ?\({_ADDRESS}[^()\s<>]{{0,200}}\)?"
    rf"|\([^()<>\n]{{1,80}}\)\[{_ADDRESS}[^\[\]\s<>]{{0,200}}\]"
    r"|(?:\[(?!\^)[^\[\]<>\n]{2,80}|(?<![\w\]])\[[^\W\d])\]\[(?!\^)[^\[\]<>\n]{0,40}\]"
)
_SPACED: Final = re.compile(r"(?:https?:|mailto:|tel:).*\s", re.IGNORECASE | re.DOTALL)
_ENOUGH: Final = 20
_PICTURE: Final = re.compile(r'<img\b[^<>]*?\ssrc="([^"]*)"')
# White space, and what is as little to be seen.
_UNSEEN: Final = (
    "\\s\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff"
)
_WORDLESS: Final = re.compile(
    rf'<a\b[^<>]*?\shref="([^"]*)"[^<>]*>((?:[{_UNSEEN}]|&nbsp;|<(?!/a>|img\b)[^<>]*>)*)</a>'
)


@finds("foreign-image", "static-link")
def pictures_are_ours(library: Library) -> Iterator[Problem]:
    """A picture lies in `content/images/`: a page asks no other site for anything."""
    for document in library.collection.documents:
        yield from library.kept.made(_of_pictures, document)


@at_once
def _of_pictures(document: Document) -> Iterator[Problem]:
    html = document.prose.html if document.prose else ""
    for found in _PICTURE.findall(html) if "<img" in html else ():
        written = unescape(found)
        reference = refer(written, document.inside)
        if reference.target is Target.FILE and stem_of(reference.path):
            yield in_body(document, written, "static-link", "{static}/images/….jpg")
        elif reference.target is Target.OUTSIDE and written and not is_relative(written):
            yield in_body(document, written, "foreign-image")


@finds("link-form")
def links_are_whole(library: Library) -> Iterator[Problem]:
    """What is meant as a link becomes one: no space within, brackets in order, a known name."""
    for document in library.collection.documents:
        yield from library.kept.made(_unfinished, document)


@at_once
def _unfinished(document: Document) -> Iterator[Problem]:
    if document.prose and _BRACKETS.search(document.prose.html):
        seen = unescape(_CODE.sub("", document.prose.html))
        for found in islice(_UNFINISHED.finditer(seen), _ENOUGH):
            yield in_body(document, found[0], "link-form")
    yield from islice(_spaced(document), _ENOUGH)


def _spaced(document: Document) -> Iterator[Problem]:
    """The addresses with a space inside, of which browsers make what they like."""
    for written in document.prose.references if document.prose else ():
        if _SPACED.match(written.strip()):
            yield in_body(document, written, "link-form", shown=f"[…]({written})")


@finds("empty-link")
def links_have_words(library: Library) -> Iterator[Problem]:
    """A link has words, or a picture, that can be seen and read aloud."""
    for document in library.collection.documents:
        yield from library.kept.made(_wordless, document)


@at_once
def _wordless(document: Document) -> Iterator[Problem]:
    html = document.prose.html if document.prose else ""
    for found in islice(_WORDLESS.finditer(html), _ENOUGH) if "<a " in html else ():
        written = unescape(found[1])
        yield in_body(document, written, "empty-link", shown=f"[]({written})")


RULES: Final = (pictures_are_ours, links_are_whole, links_have_words)
