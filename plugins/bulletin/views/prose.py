"""A body's HTML for one page: links lead to pages, abbreviations are explained once."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Final

from bulletin.languages import Language
from bulletin.model import Edition, Page
from bulletin.model.links import Reference, Target, kinds_of, refer, stem_of
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
        return to(f"/{reference.path}") + reference.rest
    if reference.target is Target.FILE:
        return to(_page_path(scope, reference)) + reference.rest
    return to(written) if written.startswith("/") else written


def _page_path(scope: Scope, reference: Reference) -> str:
    """The page that a link to a file leads to, in the reader's language."""
    stem = stem_of(reference.path)
    for kind in kinds_of(reference.path):
        if page := scope.library.published(kind, stem):
            return scope.path(page)
    raise LookupError(reference.path)


def explained(scope: Scope, html: str, language: Language) -> str:
    """HTML in which the first of each abbreviation carries what it stands for."""
    meanings = {one.abbr: one.text(language) for one in scope.registry.glossary}
    if not meanings:
        return html
    pattern, inside = pattern_of(tuple(meanings)), 0

    def explain(match: re.Match[str]) -> str:
        meaning = meanings.pop(match[0], None)
        return f'<abbr title="{escape(meaning)}">{match[0]}</abbr>' if meaning else match[0]

    pieces = _TAG.split(html)
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            pieces[index] = piece if inside else pattern.sub(explain, piece)
        elif _CLOSED.match(piece):
            inside += -1 if piece.startswith("</") else 1
    return "".join(pieces)
