"""A body's HTML for one page: links lead to pages, abbreviations are explained once."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Final
from urllib.parse import quote, unquote

from bulletin.languages import Language
from bulletin.model import Edition, Page
from bulletin.model.links import Reference, Target, heading_ids, kinds_of, refer, stem_of
from bulletin.views.elements import Html
from bulletin.views.scope import Scope, once
from bulletin.views.terms import found_in, pattern_of

_LINK: Final = re.compile(r'(<(?:a|img)\b[^<>]*?\s(?:href|src)=")([^"]*)')
# The policy of a page permits no styles of an element.
_ALIGNED: Final = re.compile(r'(<t[hd]\b[^<>]*?) style="text-align: ?([a-z]+);?"')
_CLOSED: Final = re.compile(r"<(/?)(?:a|abbr|code|pre|h[1-6])\b")


def body(scope: Scope, page: Page) -> Html:
    """The body in this language; the original's, marked, where there is none."""
    edition = _spoken(scope, page)
    html = _linked(scope, edition, scope.addresses.href)
    html = _ALIGNED.sub(r'\1 class="align-\2"', html) if "<table" in html else html
    html = explained(scope, html, edition.language).replace("<img ", '<img loading="lazy" ')
    return Html(html, _foreign(scope, edition))


def full_body(scope: Scope, page: Page) -> Html:
    """The body for a feed: every link is a full address, nothing is added."""
    edition, absolute = _spoken(scope, page), scope.addresses.absolute
    own = escape(absolute(scope.path(page)))
    html = _linked(scope, edition, absolute).replace('href="#', f'href="{own}#')
    return Html(html, _foreign(scope, edition))


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


def explained(scope: Scope, html: str, language: Language) -> str:
    """HTML in which the first of each abbreviation carries what it stands for.

    Only the pieces of text in which one is found are looked at: of a hundred, a few.
    """
    meanings = _meanings(scope, language)
    if not meanings:
        return html
    abbreviations, left, closed = tuple(meanings), {**meanings}, _Closed(html)
    parts, done = [], 0
    for found in found_in(html, abbreviations):
        at = found.start()
        if at >= done and unescape(found[0]) in left and not closed.at(at):
            start, end = html.rfind(">", 0, at) + 1, html.find("<", at)
            end = end if end >= 0 else len(html)
            parts += [html[done:start], _with_terms(html[start:end], abbreviations, left)]
            done = end
    return "".join((*parts, html[done:]))


@once
def _meanings(scope: Scope, language: Language) -> dict[str, str]:
    return {one.abbr: one.text(language) for one in scope.registry.glossary}


def _with_terms(piece: str, abbreviations: tuple[str, ...], left: dict[str, str]) -> str:
    """A piece of text with the abbreviations explained that are left, which are taken out."""
    said, at = unescape(piece), 0
    parts = []
    for found in pattern_of(abbreviations).finditer(said):
        meaning = left.pop(found[0], None)
        if meaning:
            term = f'<abbr title="{escape(meaning)}">{escape(found[0], quote=False)}</abbr>'
            parts += [escape(said[at : found.start()], quote=False), term]
            at = found.end()
    return "".join((*parts, escape(said[at:], quote=False))) if parts else piece


class _Closed:
    """Tells of one place after the other whether it is in a link, a heading, code or the like."""

    def __init__(self, html: str) -> None:
        self._tags = _CLOSED.finditer(html)
        self._next = next(self._tags, None)
        self._depth = 0

    def at(self, place: int) -> bool:
        """Whether a place is closed to explanations; it is not before the last one asked for."""
        while self._next and self._next.start() < place:
            self._depth += -1 if self._next[1] else 1
            self._next = next(self._tags, None)
        return self._depth != 0
