"""A body's HTML with what the other rooms need to know of it.

Links keep the form in which they were written; views lead them to pages.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import Final

import nh3

from bulletin.schema.validation import Fault
from bulletin.sources import markup
from bulletin.sources.bounds import MAX_LEVELS, OverworkError, TooMuchError, deepest, demand_bounded
from bulletin.sources.lines import Lines, line_of
from bulletin.sources.raw_html import SHORT_LIST, UnreadableHtmlError, found_in
from bulletin.sources.text import CONTROL, beside

LINK_SCHEMES: Final = frozenset(("http", "https", "mailto", "tel"))
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
).union(SHORT_LIST, _FROM_MARKDOWN)
CLEANER: Final = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={tag: set(names) for tag, names in {**SHORT_LIST, **_FROM_MARKDOWN}.items()},
    url_schemes=set(LINK_SCHEMES),
    filter_style_properties={"text-align"},
    link_rel=None,
)
_REFERENCE: Final = re.compile(r'<(?:a|img)\b[^<>]*?\s(?:href|src)="([^"]*)"')
_TITLE: Final = re.compile(r"<(/?)h1\b")  # the page's own title is the only one
_NUMBER: Final = re.compile(r"&#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6});")
_ONE_SLASH: Final = re.compile(r"https?:(?!//)", re.IGNORECASE)
_SHOWN: Final = 40
_ENOUGH: Final = 50  # findings of a kind in one body
_CODE: Final = re.compile(r"<code>[^<]*</code>")
_ATTRIBUTES: Final = re.compile(
    r"\{:[^{}\n]{0,200}\}|\{ ?(?:[#.]|on[a-z]{3,20}=)[^{}\n]{0,200}\}(?=[ ]*$)", re.MULTILINE
)
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

    `blocks` are the fingerprints of its blocks, made where the file is read (by many processes,
    and once).
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
    """Convert a body; findings are what it must not hold.

    Of one that would take too long nothing is made.
    """
    try:
        demand_bounded(text)
        return _converted(text)
    except TooMuchError as much:
        return _refused(text, much.code, much.line, much.found, much.limit)
    except OverworkError as over:
        found = (over.piece.strip() or text.strip()).split("\n", 1)[0]
        return _refused(text, over.code, line_of(text, found), found[:_SHOWN], over.limit)
    except UnreadableHtmlError:
        return _refused(text, "html-forbidden", line_of(text, "<!["), "<![", 0)
    except RecursionError:  # the last net
        return _refused(text, "body-too-deep", *deepest(text), MAX_LEVELS)


def _refused(
    text: str, code: str, line: int, found: str, limit: int
) -> tuple[Prose, tuple[Finding, ...]]:
    given: dict[str, object] = {"found": found, "limit": limit}
    return Prose(text, ""), (Finding(Fault((), code, given), line),)


def _converted(text: str) -> tuple[Prose, tuple[Finding, ...]]:
    written, raw = markup.convert(text)
    told = [*found_in(raw, text)]
    html = _TITLE.sub(r"<\1h2", _without(written, raw) if told else written)
    references = tuple(unescape(found) for found in _REFERENCE.findall(html))
    findings = [
        *(Finding(Fault((), one.code, one.values), one.line) for one in told),
        *_attribute_lists(html, text),
        *_schemes(references, text),
        *_controls(text),
    ]
    return Prose(text, cleaned(html), references), tuple(findings)


def _without(html: str, raw: list[str]) -> str:
    """HTML without what is told already: a link or a picture in it would be told once more."""
    for block in raw:
        if "<img" in block or "<a" in block:
            html = html.replace(block, "")
    return html


def cleaned(html: str) -> str:
    """The last defence: nothing outside Markdown's own tags and the short list gets through."""
    return html if is_plain(html) else CONTROL.sub("", CLEANER.clean(html))


def is_plain(html: str) -> bool:
    """Whether cleaning would return a body's HTML as it is.

    Odd signs are looked for apart: in the pattern they would take 40 ms to compile.
    """
    return _ODD.search(html) is None and _PLAIN.fullmatch(html) is not None


def _attribute_lists(html: str, text: str) -> Iterator[Finding]:
    """Lists of attributes, which other Markdown knows: here a reader would see them."""
    if "{" in text and (seen := unescape(_CODE.sub("", html))):
        for found in islice(_ATTRIBUTES.finditer(text), _ENOUGH):
            if found[0] in seen:
                line = text.count("\n", 0, found.start())
                yield Finding(Fault((), "attribute-list", {"found": found[0]}), line)


def _controls(text: str) -> Iterator[Finding]:
    """Control characters that entities would make."""
    for entity in _NUMBER.finditer(text):
        if CONTROL.search(unescape(entity[0])) or _is_control(entity[1]):
            line = text.count("\n", 0, entity.start())
            near = beside(text, *entity.span())
            given: dict[str, object] = {"found": entity[0], "near": near}
            yield Finding(Fault((), "control-character", given), line)


def _is_control(number: str) -> bool:
    """Whether the number of an entity is that of a control character."""
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    return CONTROL.match(chr(code)) is not None if code < sys.maxunicode else True


def _schemes(references: tuple[str, ...], text: str) -> Iterator[Finding]:
    lines = Lines(text)
    for reference in references:
        squeezed = re.sub(r"[\x00-\x20]", "", reference)
        scheme = _SCHEME.match(squeezed)
        odd = squeezed.startswith("//") or _ONE_SLASH.match(squeezed)
        if odd or (scheme and scheme[1].lower() not in LINK_SCHEMES):
            line = lines.next(reference)
            yield Finding(Fault((), "link-scheme", {"found": reference}), line)
