"""HTML written in a body: a short list is allowed, for all else a writer is told what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import Final, NamedTuple

from bulletin.sources.lines import Lines

SHORT_LIST: Final = {
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
# What Markdown has in a tag's place.
_INSTEAD: Final = {
    "a": "[…](https://…)",
    "img": "![…]({static}/images/….jpg)",
    **{f"h{level}": f"{'#' * max(level, 2)} …" for level in range(1, 7)},
    "ul": "- …",
    "ol": "1. …",
    "li": "- …",
    "blockquote": "> …",
    "code": "`…`",
    "pre": "```",
    "tt": "`…`",
    "strike": "<del>…</del>",
    "big": "**…**",
    "hr": "---",
    **dict.fromkeys(("table", "thead", "tbody", "tr", "td", "th"), "| … | … |"),
}
_MARKDOWN: Final = ("<pre><code", "&")  # a fenced block, an entity: Markdown's own
_MOST: Final = 200
_SHOWN: Final = 40


class Found(NamedTuple):
    """A piece of HTML that may not be there; `line` counts from 0."""

    code: str
    values: dict[str, object]
    line: int


class UnreadableHtmlError(Exception):
    """HTML that no parser makes anything of."""


def found_in(blocks: Sequence[str], text: str) -> Iterator[Found]:
    """What the raw HTML of a body holds beyond the short list; a tag with its end is told once."""
    lines, begun, told = Lines(text), Counter[str](), 0
    for block in blocks:
        if block.startswith(_MARKDOWN):
            continue
        if told > _MOST:
            return
        at = lines.next(block)
        for one in _parsed(block, begun):
            told += 1
            yield one._replace(line=at + one.line)


def _parsed(block: str, begun: Counter[str]) -> list[Found]:
    parser = _ShortList(begun)
    try:
        parser.feed(block)
        parser.close()
    except AssertionError:  # what the standard library says of `<![…`
        raise UnreadableHtmlError(block[:_SHOWN]) from None
    return parser.found


class _ShortList(HTMLParser):
    """Collects what a piece of raw HTML holds beyond the short list; `begun` counts open tags."""

    def __init__(self, begun: Counter[str]) -> None:
        super().__init__()
        self.found: list[Found] = []
        self._begun = begun

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SHORT_LIST:
            self._begun[tag] += 1
            self._tag(tag, f"<{tag}>")
            return
        for name, _ in attrs:
            if name not in SHORT_LIST[tag]:
                self._add("html-attribute", found=f"{name} (<{tag}>)")

    def handle_endtag(self, tag: str) -> None:
        if tag not in SHORT_LIST:
            self._begun[tag] -= 1
            if self._begun[tag] < 0:
                self._tag(tag, f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self._add("html-comment", found=f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._add("html-forbidden", found=f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self._add("html-forbidden", found=f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self._add("html-forbidden", found=f"<![{data}]>")

    def _tag(self, tag: str, found: str) -> None:
        if tag in _INSTEAD:
            self._add("html", found=found, instead=_INSTEAD[tag])
        else:
            self._add("html-forbidden", found=found)

    def _add(self, code: str, **values: object) -> None:
        self.found.append(Found(code, values, self.getpos()[0] - 1))
