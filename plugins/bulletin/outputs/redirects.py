"""Pages that lead from old addresses to new ones, and a list of them for servers.

The list has the form that Netlify, Cloudflare Pages and GitLab Pages read; other servers have
the pages.
Source: https://docs.netlify.com/routing/redirects/
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from bulletin.outputs.styles import permitted
from bulletin.views.moved import MovedPage

# Of which the page needs the styles.
NAMES: Final = frozenset(("html", "body", "main", "h1", "p", "a", ".heading"))


def redirect(given: tuple[MovedPage, str]) -> bytes:
    """A page with its styles: it leads on at once and in words, or says why the old one is gone."""
    page, styles = given
    onward = (
        f'<link rel="canonical" href="{escape(page.canonical)}">\n'
        f'<meta http-equiv="refresh" content="0; url={escape(page.href)}">\n'
        if page.canonical
        else ""
    )
    reason = f"<p>{escape(page.reason)}</p>\n" if page.reason else ""
    ways = "".join(
        f'<p><a href="{escape(href)}">{escape(text)}</a></p>\n'
        for text, href in ((page.link, page.href), *page.further)
    )
    return (
        f'<!doctype html>\n<html lang="{page.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src '{permitted(styles)}'; base-uri 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(page.head_title)}</title>\n"
        '<meta name="robots" content="noindex">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"{onward}<style>{styles}</style>\n</head>\n<body>\n<main>\n"
        f'<header class="heading">\n<h1>{escape(page.title)}</h1>\n</header>\n{reason}{ways}'
        "</main>\n</body>\n</html>\n"
    ).encode()


def redirects(lines: Iterable[tuple[str, str, bool]]) -> bytes:
    """`_redirects`: a line for each, moved for good or for a time."""
    return "".join(f"{old} {new} {301 if good else 302}\n" for old, new, good in lines).encode()
