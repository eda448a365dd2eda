"""The ids of headings, by which a link leads to one."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import Final
from xml.etree.ElementTree import Element

from markdown import treeprocessors, util
from markdown.extensions.toc import render_inner_html, strip_tags, unique

_HEADINGS: Final = frozenset(f"h{level}" for level in range(1, 7))
_NOT_IN_IDS: Final = re.compile(r"[^\w\s-]")
_BETWEEN_WORDS: Final = re.compile(r"[-\s]+")


class HeadingIds(treeprocessors.Treeprocessor):
    """In the place of the table of contents, of which we use the headings' ids only: [70]."""

    def run(self, root: Element) -> None:
        """Give every heading its id."""
        used, counters = set[str](), dict[str, int]()
        for element in root.iter():
            if element.tag in _HEADINGS:
                element.set("id", unique(heading_id(self._name(element)), used, counters))

    def _name(self, heading: Element) -> str:
        text = heading.text or ""
        if len(heading) or "&" in text or util.STX in text:
            return unescape(strip_tags(render_inner_html(heading, self.md)))
        return " ".join(text.split())


def heading_id(name: str) -> str:
    """A heading's `id`; those of the page's own parts begin with ``_``."""
    ascii_ = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    words = _NOT_IN_IDS.sub("", ascii_).strip().lower()
    return _BETWEEN_WORDS.sub("-", words).lstrip("_-") or "bagian"
