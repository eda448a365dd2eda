"""The sitemap with its language alternates, and robots.txt.

Source: https://www.sitemaps.org/protocol.html and RFC 9309.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from bulletin.views.elements import Alternate, Frame

_OPENING = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the sitemap says of a page: its address, the day it changed, its languages."""

    address: str
    modified: str | None
    alternates: tuple[Alternate, ...]


def entry_of(frame: Frame) -> Entry:
    """A page's entry, without what the sitemap does not say."""
    return Entry(frame.canonical, frame.modified, frame.alternates)


def sitemap(entries: Sequence[Entry]) -> bytes:
    """Every page that is to be found, each with all its languages."""
    return f"{_OPENING}{''.join(map(_written, entries))}</urlset>\n".encode()


def _written(entry: Entry) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(one.hreflang)} '
        f"href={quoteattr(one.href)}/>"
        for one in entry.alternates
    )
    modified = f"<lastmod>{entry.modified}</lastmod>" if entry.modified else ""
    return f"<url><loc>{escape(entry.address)}</loc>{modified}{links}</url>\n"


def robots(sitemap_address: str) -> bytes:
    """Everything may be read; the sitemap is there."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap_address}\n".encode()
