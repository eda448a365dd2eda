"""A body's HTML for one page: its links lead to pages, and some words are marked."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Final
from urllib.parse import quote, unquote

from bulletin.languages import ORIGINAL
from bulletin.model import Edition, Page
from bulletin.model.blocks import are_in_step
from bulletin.model.links import Reference, Target, heading_ids, kinds_of, refer, stem_of
from bulletin.sources.blocks import top_blocks
from bulletin.views.elements import Body, Html, Passage
from bulletin.views.marking import explained, told_apart
from bulletin.views.passages import compared
from bulletin.views.pictures import fed, pictured
from bulletin.views.scope import Scope
from bulletin.views.stale import stale

_LINK: Final = re.compile(r'(<(?:a|img)\b[^<>]*?\s(?:href|src)=")([^"]*)')
_HEADING: Final = re.compile(r'<(h[1-6]) id="[^"]*">')
# The policy of a page permits no styles of an element.
_ALIGNED: Final = re.compile(r'(<t[hd]\b[^<>]*?) style="text-align: ?([a-z]+);?"')


def body(scope: Scope, page: Page) -> Body:
    """The body in this language; the original's, marked, where there is none."""
    edition = _spoken(scope, page)
    html = _linked(scope, edition, scope.addresses.href)
    html = pictured(scope, edition, _for_pages(explained(scope, html, edition.language)))
    state = stale(scope, page) if edition is not page.original else None
    if state is None or not state.changes:
        return Body((Passage(Html(html)),), _foreign(scope, edition))
    in_step = are_in_step(page.original, edition, edition.translates)
    return compared(html, _original(scope, page), state, in_step=in_step)


def _original(scope: Scope, page: Page) -> list[str]:
    """The original's blocks for a page that has headings of its own: links to them lead away."""
    there = escape(scope.addresses.href(scope.addresses.page(ORIGINAL, page)))
    html = _linked(scope, page.original, scope.addresses.href).replace('href="#', f'href="{there}#')
    html = pictured(scope, page.original, _for_pages(html))
    return [*top_blocks(_HEADING.sub(r"<\1>", html))]


def _for_pages(html: str) -> str:
    """A body's HTML as a page may hold it: cells are aligned by a class."""
    return _ALIGNED.sub(r'\1 class="align-\2"', html) if "<table" in html else html


def full_body(scope: Scope, page: Page) -> Html:
    """The body for a feed: every link is a full address, only languages are marked."""
    edition, absolute = _spoken(scope, page), scope.addresses.absolute
    own = escape(absolute(scope.path(page)))
    html = _linked(scope, edition, absolute).replace('href="#', f'href="{own}#')
    html = fed(scope, edition, html)
    return Html(told_apart(scope, html, edition.language), _foreign(scope, edition))


def _spoken(scope: Scope, page: Page) -> Edition:
    """The edition whose body a page of this language shows."""
    edition = page.edition(scope.language)
    return edition if edition and edition.prose.text.strip() else page.original


def _foreign(scope: Scope, edition: Edition) -> str | None:
    return None if edition.language is scope.language else edition.language.code


def _linked(scope: Scope, edition: Edition, to: Callable[[str], str]) -> str:
    def lead(match: re.Match[str]) -> str:
        return match[1] + escape(_address(scope, unescape(match[2]), edition.inside, to))

    return _LINK.sub(lead, edition.prose.html) if edition.prose.references else edition.prose.html


def _address(scope: Scope, written: str, inside: str, to: Callable[[str], str]) -> str:
    reference = refer(written, inside)
    if reference.target is Target.IMAGE:
        return to(quote(f"/{reference.path}")) + reference.rest
    if reference.target is Target.FILE:
        page = _page(scope, reference)
        return to(scope.path(page)) + _fragment(page, _spoken(scope, page), reference.rest)
    return to(written) if written.startswith("/") else written


def _page(scope: Scope, reference: Reference) -> Page:
    """The page that a link to a file means."""
    stem = stem_of(reference.path)
    for kind in kinds_of(reference.path):
        if page := scope.library.published(kind, stem):
            return page
    raise LookupError(reference.path)


def _fragment(page: Page, shown: Edition, rest: str) -> str:
    """What follows an address, with a heading of another edition led to its like in this one."""
    anchor = unquote(rest.removeprefix("#"))
    here = heading_ids(shown.prose.html)
    if not rest.startswith("#") or anchor.startswith("_") or anchor in here:
        return rest
    for edition in page.editions.values():
        there = heading_ids(edition.prose.html)
        if anchor in there and there.index(anchor) < len(here):
            return f"#{quote(here[there.index(anchor)])}"
    return ""
