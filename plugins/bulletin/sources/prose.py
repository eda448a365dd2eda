"""A body's HTML with what the other rooms need to know of it.

Links keep the form in which they were written; views lead them to pages.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from typing import Final

import nh3

from bulletin.schema.validation import Fault
from bulletin.sources import markup
from bulletin.sources.text import CONTROL

LINK_SCHEMES: Final = frozenset(("http", "https", "mailto", "tel"))
_SHORT_LIST: Final = {
    "abbr": {"title", "lang"},
    "b": set[str](),
    "br": set[str](),
    "cite": {"lang"},
    "del": set[str](),
    "details": set[str](),
    "em": set[str](),
    "i": {"lang"},
    "ins": set[str](),
    "kbd": set[str](),
    "mark": set[str](),
    "q": {"lang"},
    "s": set[str](),
    "small": set[str](),
    "span": {"lang"},
    "strong": set[str](),
    "sub": set[str](),
    "summary": set[str](),
    "sup": set[str](),
    "u": set[str](),
    "wbr": set[str](),
}
_FROM_MARKDOWN: Final = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "td": {"style"},
    "th": {"style"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
_TAGS: Final = frozenset(
    ("blockquote", "code", "hr", "li", "p", "pre", "table", "tbody", "thead", "tr", "ul")
).union(_SHORT_LIST, _FROM_MARKDOWN)
CLEANER: Final = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={tag: set(names) for tag, names in {**_SHORT_LIST, **_FROM_MARKDOWN}.items()},
    url_schemes=set(LINK_SCHEMES),
    filter_style_properties={"text-align"},
    link_rel=None,
)
_REFERENCE: Final = re.compile(r'<(?:a|img)\b[^<>]*?\s(?:href|src)="([^"]*)"')
_TITLE: Final = re.compile(r"<(/?)h1\b")  # the page's own title is the only one
_NUMBER: Final = re.compile(r"&#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6});")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")

# The HTML of a plain body, which cleaning would return as it is: 66 µs a file become 13. Every tag
# in it is one of Markdown's, closed in its own block and never nested in its like, no sign would
# be written in another way, an attribute is an id or an address beyond doubt. All other HTML is
# cleaned; the tests hold that cleaning changes nothing in this.
_SIGNS: Final = r"[^<>&]*"
_TEXT: Final = rf"{_SIGNS}(?:&(?:amp|lt|gt);{_SIGNS})*"
_ADDRESS: Final = (
    r"(?:https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?=[/?#\"])|mailto:|tel:|(?!//))"
    r"[A-Za-z0-9/?#=!$*+,;._~%{}@-]*(?:&amp;[A-Za-z0-9/?#=!$*+,;._~%{}@-]*)*"
)
_SPANS: Final = "|".join(f"<{tag}>{_TEXT}</{tag}>" for tag in ("em", "strong", "code"))
_LINE: Final = rf'{_TEXT}(?:(?:{_SPANS}|<a href="{_ADDRESS}">{_TEXT}</a>|<br>){_TEXT})*'
_PARAGRAPHS: Final = rf"(?:\n<p>{_LINE}</p>)+\n"
_ITEMS: Final = rf"(?:\n<li>(?:{_LINE}|{_PARAGRAPHS})</li>)+\n"
_HEAD: Final = rf"<thead>\n<tr>(?:\n<th>{_LINE}</th>)+\n</tr>\n</thead>"
_ROWS: Final = rf"<tbody>(?:\n<tr>(?:\n<td>{_LINE}</td>)+\n</tr>)+\n</tbody>"
_BLOCKS: Final = (
    f"<p>{_LINE}</p>",
    *(rf'<h{level} id="[a-z0-9_-]+">{_LINE}</h{level}>' for level in range(2, 7)),
    f"<ul>{_ITEMS}</ul>",
    f"<ol>{_ITEMS}</ol>",
    f"<blockquote>{_PARAGRAPHS}</blockquote>",
    rf"<table>\n{_HEAD}\n{_ROWS}\n</table>",
    "<hr>",
)
_ODD: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\xa0\ufdd0-\ufdef\ufffe\uffff]")
_PLAIN: Final = re.compile(rf"(?:(?:{'|'.join(_BLOCKS)})(?:\n|\Z))+")


@dataclass(frozen=True, slots=True)
class Prose:
    """A body: its source, its HTML, and the links and images in it as they were written.

    `blocks` are the fingerprints of an original's blocks, made where the file is read (by many
    processes, and once); a translation's are of no use.
    """

    text: str
    html: str
    references: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled by its values; there is one for each file."""
        return Prose, (self.text, self.html, self.references, self.blocks)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of a body and its line, counted from the body's first line, which is 0."""

    fault: Fault
    line: int


def convert(text: str) -> tuple[Prose, tuple[Finding, ...]]:
    """Convert a body; findings are what it must not hold."""
    written, raw = markup.convert(text)
    html = _TITLE.sub(r"<\1h2", written)
    references = tuple(unescape(found) for found in _REFERENCE.findall(html))
    findings = [*_raw_html(raw, text), *_schemes(references, text), *_controls(text)]
    return Prose(text, cleaned(html), references), tuple(findings)


def cleaned(html: str) -> str:
    """The last defence: nothing outside Markdown's own tags and the short list gets through."""
    return html if is_plain(html) else CONTROL.sub("", CLEANER.clean(html))


def is_plain(html: str) -> bool:
    """Whether cleaning would return a body's HTML as it is.

    Odd signs are looked for apart: in the pattern they would take 40 ms to compile.
    """
    return _ODD.search(html) is None and _PLAIN.fullmatch(html) is not None


def _raw_html(blocks: list[str], text: str) -> Iterator[Finding]:
    lines = _Lines(text)
    for block in blocks:
        if block.startswith(("<pre><code", "&")):  # a fenced block, an entity: Markdown's own
            continue
        parser = _ShortList()
        parser.feed(block)
        parser.close()
        at = lines.next(block)
        for code, found, line in parser.found:
            yield Finding(Fault((), code, {"found": found}), at + line)


class _ShortList(HTMLParser):
    """Collects what a piece of raw HTML holds beyond the short list: code, text, line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SHORT_LIST:
            self._add("html", f"<{tag}>")
            return
        for name, _ in attrs:
            if name not in _SHORT_LIST[tag]:
                self._add("html-attribute", f"{name} (<{tag}>)")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _SHORT_LIST and ("html", f"<{tag}>") not in {one[:2] for one in self.found}:
            self._add("html", f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self._add("html", f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._add("html", f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self._add("html", f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self._add("html", f"<![{data}]>")

    def _add(self, code: str, found: str) -> None:
        self.found.append((code, found, self.getpos()[0] - 1))


def _controls(text: str) -> Iterator[Finding]:
    """Control characters that entities would make."""
    for entity in _NUMBER.finditer(text):
        if CONTROL.search(unescape(entity[0])) or _is_control(entity[1]):
            line = text.count("\n", 0, entity.start())
            yield Finding(Fault((), "control-character", {"found": entity[0]}), line)


def _is_control(number: str) -> bool:
    """Whether the number of an entity is that of a control character."""
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    return CONTROL.match(chr(code)) is not None if code < sys.maxunicode else True


def _schemes(references: tuple[str, ...], text: str) -> Iterator[Finding]:
    lines = _Lines(text)
    for reference in references:
        squeezed = re.sub(r"[\x00-\x20]", "", reference)
        scheme = _SCHEME.match(squeezed)
        if (scheme and scheme[1].lower() not in LINK_SCHEMES) or squeezed.startswith("//"):
            line = lines.next(reference)
            yield Finding(Fault((), "link-scheme", {"found": reference}), line)


class _Lines:
    """Finds pieces of a text one after the other, so that each occurrence has its own line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._after: dict[str, int] = {}

    def next(self, piece: str) -> int:
        """The line, from 0, of the next occurrence of a piece."""
        at = self._text.find(piece, self._after.get(piece, 0))
        self._after[piece] = at + 1
        return line_of(self._text, piece) if at < 0 else self._text.count("\n", 0, at)


def line_of(text: str, piece: str) -> int:
    """The line, from 0, in which a link, an image or a piece of HTML is first written."""
    at = text.find(piece)
    if at < 0:
        at = text.find(piece.split("\n", 1)[0][:40])
    return text.count("\n", 0, max(at, 0))
