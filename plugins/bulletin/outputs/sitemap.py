"""The sitemap with its language alternates, and robots.txt.

Source: https://www.sitemaps.org/protocol.html and RFC 9309.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from bulletin.views.frame_elements import Frame

_OPENING = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def entry_of(frame: Frame) -> str:
    """What the sitemap says of a page: its address, the day it changed, all its languages."""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(one.hreflang)} '
        f"href={quoteattr(one.href)}/>"
        for one in frame.alternates
    )
    modified = f"<lastmod>{frame.modified}</lastmod>" if frame.modified else ""
    return f"<url><loc>{escape(frame.canonical)}</loc>{modified}{links}</url>\n"


def sitemap(entries: str) -> bytes:
    """Every page that is to be found; `entries` are written by `entry_of`."""
    return f"{_OPENING}{entries}</urlset>\n".encode()


def robots(sitemap_address: str) -> bytes:
    """Everything may be read; the sitemap is there."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap_address}\n".encode()
