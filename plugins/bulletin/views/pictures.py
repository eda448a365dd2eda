"""Pictures as a page shows them: in several widths, of which a browser takes one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from typing import Final
from urllib.parse import quote

from bulletin.model import Edition
from bulletin.model.links import Target, refer
from bulletin.views.elements import Shown
from bulletin.views.scope import Scope

_IMAGE: Final = re.compile(r'<img ([^<>]*?)src="([^"]*)"([^<>]*)>')
_WEBP: Final = "webp"
_LATER: Final = 'loading="lazy" decoding="async" '

To = Callable[[str], str]


def shown(scope: Scope, path: str, to: To) -> Shown:
    """How the picture at a path is shown; `to` makes addresses of paths."""
    picture, whole = scope.library.collection.pictures.get(path), to(quote(f"/{path}"))
    if picture is None or not picture.ending:
        return Shown(whole, picture.width, picture.height) if picture else Shown(whole)
    width = picture.default
    webp = (f"{to(f'/{picture.path(one, _WEBP)}')} {one}w" for one in picture.widths)
    default = to(f"/{picture.path(width, picture.ending)}")
    return Shown(default, width, picture.height_at(width), ", ".join(webp), whole, picture.size)


def pictured(scope: Scope, edition: Edition, html: str) -> str:
    """A body's HTML whose pictures wait until they are near, in a width for the screen."""
    known = _known(scope, edition, scope.addresses.href)

    def show(found: re.Match[str]) -> str:
        one = known.get(unescape(found[2])) or Shown(found[2])
        source = f'<source type="image/webp" srcset="{escape(one.webp)}" sizes="{one.sizes}">'
        image = f"<img {_LATER}{_said(one, found)}>"
        return f"<picture>{source}{image}</picture>" if one.webp else image

    return _IMAGE.sub(show, html) if "<img " in html else html


def fed(scope: Scope, edition: Edition, html: str) -> str:
    """A body's HTML for a feed, whose readers get the default width."""
    known = _known(scope, edition, scope.addresses.absolute)

    def show(found: re.Match[str]) -> str:
        one = known.get(unescape(found[2]))
        return f"<img {_said(one, found)}>" if one else found[0]

    return _IMAGE.sub(show, html) if "<img " in html else html


def _known(scope: Scope, edition: Edition, to: To) -> Mapping[str, Shown]:
    """The pictures of a body, by their addresses as links have them."""
    references = (refer(one, edition.inside) for one in edition.prose.references)
    return {
        f"{to(quote(f'/{one.path}'))}{one.rest}": shown(scope, one.path, to)
        for one in references
        if one.target is Target.IMAGE
    }


def _said(one: Shown, found: re.Match[str]) -> str:
    """The attributes of a picture: its measures, its address, what was written."""
    sides = f'width="{one.width}" height="{one.height}" ' if one.width else ""
    return f'{sides}{found[1]}src="{escape(unescape(one.src))}"{found[3]}'
