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
from bulletin.views.scope import Scope
from bulletin.views.terms import pattern_of

_LINK: Final = re.compile(r'(<(?:a|img)\b[^<>]*?\s(?:href|src)=")([^"]*)')
_TAG: Final = re.compile(r"(<[^>]*>)")
_CLOSED: Final = re.compile(r"</?(a|abbr|code|pre|h[1-6])\b")
_IMAGE: Final = re.compile(r"<img ")


def body(scope: Scope, page: Page) -> Html:
    """The body in this language; the original's, marked, where there is none."""
    edition = _spoken(scope, page)
    html = _linked(scope, edition, scope.addresses.href)
    html = _IMAGE.sub('<img loading="lazy" ', explained(scope, html, edition.language))
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
    """HTML in which the first of each abbreviation carries what it stands for."""
    meanings = {one.abbr: one.text(language) for one in scope.registry.glossary}
    if not meanings:
        return html
    pattern, inside = pattern_of(tuple(meanings)), 0

    def explain(piece: str) -> str:
        said, at = unescape(piece), 0
        parts = []
        for found in pattern.finditer(said):
            meaning = meanings.pop(found[0], None)
            if meaning:
                term = f'<abbr title="{escape(meaning)}">{escape(found[0], quote=False)}</abbr>'
                parts += [escape(said[at : found.start()], quote=False), term]
                at = found.end()
        return "".join((*parts, escape(said[at:], quote=False))) if parts else piece

    pieces = _TAG.split(html)
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            pieces[index] = piece if inside else explain(piece)
        elif _CLOSED.match(piece):
            inside += -1 if piece.startswith("</") else 1
    return "".join(pieces)
