"""What a reader sees of a file where its source shows something else, and what is found in both."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Final

from bulletin.checks.identifiers import ENOUGH, Number
from bulletin.checks.texts import Text, Texts, body_of, texts_of
from bulletin.sources import Document
from bulletin.sources.prose import Prose

Finder = Callable[[str], Iterable[Number]]

# Beside what a sign may hide something; a body without any is as a reader sees it.
_HIDING: Final = re.compile(r"[*_`~\\<>&;](?:(?<=[0-9@].)|(?<=[0-9@] .)|(?=[0-9@]))")
_AFTER_AT: Final = re.compile(r"@[^\s@]{0,64}?[*_`~\\<]")
_ENTITY: Final = re.compile(r"&#?[A-Za-z0-9]{2,31};")
_CODED: Final = re.compile(r"%([2-7][0-9A-Fa-f])")
_BREAK: Final = re.compile(r"<br ?/?>\n?")
_INLINE: Final = re.compile(
    r"</?(?:a|abbr|b|cite|code|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)"
    r"(?=[ />])[^<>]*>"
)
_TAG: Final = re.compile(r"<[^<>]*>")
_MARKS: Final = re.compile(r"<[^<>\n]{0,200}>|[*_`~\\]")
_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """A number in a text of a file: where, and in what it was found, which may not be the source.

    `at` is the offset in the text, exact to the line.
    """

    text: Text
    at: int
    number: Number
    seen: str


def findings(document: Document, finder: Finder) -> Iterator[Finding]:
    """What is found in the texts of a file, in its coded links, and in what a reader sees of it.

    What the source shows as well is told once.
    """
    texts = texts_of(document)
    everywhere, body = Counter[str](), Counter[str]()
    for number in finder(texts.together):
        text, at = texts.at(number.at)
        everywhere[number.digits] += 1
        body[number.digits] += text.is_body
        yield Finding(text, at, number, texts.together)
    for one in _more(_decoded(texts.together), finder, everywhere):
        text, at = texts.at(_same_line(_decoded(texts.together), one.at, texts))
        body[one.digits] += text.is_body
        yield Finding(text, at, one, _decoded(texts.together))
    if prose := body_of(document):
        seen = _rendered(document)
        for one in _more(seen, finder, body):
            at = _begins(prose.written, one, body[one.digits], finder)
            yield Finding(prose, at, one, seen)


def _more(seen: str, finder: Finder, known: Counter[str]) -> Iterator[Number]:
    """What is found more often than it is known."""
    counted = Counter[str]()
    for number in finder(seen) if seen else ():
        counted[number.digits] += 1
        if counted[number.digits] > known[number.digits]:
            known[number.digits] += 1
            yield number


@lru_cache(maxsize=2)
def _decoded(text: str) -> str:
    """A text with the signs that links write as `%40`; empty where there are none."""
    if "%" not in text or _CODED.search(text) is None:
        return ""
    return _CODED.sub(lambda code: chr(int(code[1], 16)), text, ENOUGH)


def _same_line(seen: str, at: int, texts: Texts) -> int:
    """Where the line begins in all texts that a place of them lies in when they are decoded."""
    return _line_start(texts.together, seen.count("\n", 0, at))


def _line_start(text: str, line: int) -> int:
    return sum(len(one) + 1 for one in text.split("\n", line)[:line])


_last: tuple[Document, str] | None = None


def _rendered(document: Document) -> str:
    """A body without its tags, a paragraph for each block; empty where it can hide nothing.

    The last document's is kept: one rule after the other asks for it.
    """
    global _last  # noqa: PLW0603 - one place, asked by identity
    if _last is None or _last[0] is not document:
        prose = document.prose
        _last = document, _seen(prose) if prose and _may_hide(prose.text) else ""
    return _last[1]


def _seen(prose: Prose) -> str:
    """What can be read, and the links that the source does not show as they are."""
    hidden = (one for one in prose.references if one not in prose.text)
    return "\n\n".join((_plain(prose.html), *hidden))


def _plain(html: str) -> str:
    if "<br" in html:
        html = _BREAK.sub("\n", html)
    return unescape(_TAG.sub("\n\n", _INLINE.sub("", html)))


def _may_hide(text: str) -> bool:
    """Whether a body may show what its source does not."""
    return (
        _HIDING.search(text) is not None
        or ("&" in text and _ENTITY.search(text) is not None)
        or ("@" in text and _AFTER_AT.search(text) is not None)
    )


def _begins(text: str, hidden: Number, count: int, finder: Finder) -> int:
    """Where in the source the line begins in which a number stands for the first, second, … time.

    Tags and signs are taken out of the source for it; its lines stay as they are.
    """
    bare = unescape(_MARKS.sub("", text))
    same = [one.at for one in finder(bare) if one.digits == hidden.digits]
    if not same:
        return max(0, text.find(hidden.written[:_SHOWN]))
    return _line_start(text, bare.count("\n", 0, same[min(count, len(same)) - 1]))
