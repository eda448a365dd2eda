"""Without network: the service worker, its page, and the web manifest with the icons.

Source: https://www.w3.org/TR/service-workers/ and https://www.w3.org/TR/appmanifest/
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from html import escape
from pathlib import Path
from typing import Any, Final

import rjsmin

from bulletin.outputs.html import theme_of
from bulletin.outputs.mark import FIGURE, GROUND, icon
from bulletin.outputs.styles import needed, permitted
from bulletin.views import Scope
from bulletin.views.offline import (
    OFFLINE,
    App,
    NoNetwork,
    Notice,
    Worker,
    app,
    no_network,
    worker,
)
from bulletin.views.registration import MANIFEST, WORKER

# Of which the page needs the styles.
NAMES: Final = frozenset(
    ("html", "body", "main", "section", "h1", "h2", "p", "a", ".heading", ".lone", ".standfirst")
)
SCRIPT: Final = "sw.js"
_DIGEST: Final = 2  # one version and the next are told apart; nothing else hangs on it
_ICONS: Final = (("/icon-192.png", 192, False), ("/icon-512.png", 512, False))
_CUT: Final = ("/icon-cut-512.png", 512, True)
_TOUCH: Final = ("/apple-touch-icon.png", 180, False)
WITHOUT_NETWORK: Final = (
    OFFLINE,
    WORKER,
    MANIFEST,
    *(path for path, *_ in (*_ICONS, _CUT, _TOUCH)),
)

Given = tuple[str, Callable[[Any], bytes], object]


def offline(theme: Path, scopes: Sequence[Scope], prints: Iterable[bytes]) -> Iterator[Given]:
    """Every file that there is for devices without network: its path, how it is made, from what.

    `prints` tell one state of the pages that are always at hand from another.
    """
    page = no_network(scopes), needed(theme_of(theme).styles, NAMES)
    source = (theme / "static" / "js" / SCRIPT).read_text("utf-8")
    yield OFFLINE, offline_page, page
    yield WORKER, worker_script, (source, worker(scopes, (*prints, repr(page).encode())))
    yield MANIFEST, manifest, app(scopes)
    for path, size, cut in (*_ICONS, _CUT, _TOUCH):
        yield path, _icon, (size, cut, GROUND, FIGURE)


def worker_script(given: tuple[str, Worker]) -> bytes:
    """The worker, minified, with a digest of what it keeps before it."""
    source, made = given
    digest = blake2b(repr(made.prints).encode(), digest_size=_DIGEST).hexdigest()
    said = ",".join(f"{code}:{_json(f'{text} ')}" for code, text in made.said)
    script = rjsmin.jsmin(source).replace("KEPT", _json(made.kept)).replace("SAID", f"{{{said}}}")
    return f'"{digest}";{script}'.encode()


def offline_page(given: tuple[NoNetwork, str]) -> bytes:
    """The page that is shown where there is no network and no copy."""
    page, styles = given
    first = page.notices[0]
    titles = " / ".join(one.title for one in page.notices)
    notices = "".join(_notice(one, "h1" if one is first else "h2") for one in page.notices)
    return (
        f'<!doctype html>\n<html lang="{first.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src '{permitted(styles)}'; "
        "connect-src 'self'; base-uri 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(titles)} – {escape(page.site_name)}</title>\n"
        f'<meta name="description" content="{escape(first.text)}">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<style>{styles}</style>\n</head>\n<body>\n"
        f'<main class="kind-offline">\n{notices}</main>\n</body>\n</html>\n'
    ).encode()


def _notice(one: Notice, level: str) -> str:
    """What is said in one language, with the ways that may have a copy."""
    ways = "".join(
        f'<p class="lone"><a href="{escape(way.href)}">{escape(way.text.text)}</a></p>\n'
        for way in one.ways
    )
    return (
        f'<section lang="{one.lang}" class="heading">\n<{level}>{escape(one.title)}</{level}>\n'
        f'<p class="standfirst">{escape(one.text)}</p>\n'
        f'<p class="lone"><a href="">{escape(one.again)}</a></p>\n{ways}</section>\n'
    )


def manifest(made: App) -> bytes:
    """The web manifest; a browser that knows no names by language takes the original's."""
    (code, name), *others = made.names
    tagline, *taglines = (text for _, text in made.taglines)
    told = {
        "lang": code,
        "name": name,
        "name_localized": dict(others),
        "description": tagline,
        "description_localized": dict(zip(dict(others), taglines, strict=True)),
        "id": made.start,
        "start_url": made.start,
        "scope": made.start,
        "display": "minimal-ui",
        "background_color": FIGURE,
        "theme_color": FIGURE,
        "icons": [_told(made.start, *one) for one in (*_ICONS, _CUT)],
    }
    return f"{json.dumps(told, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _told(start: str, path: str, size: int, cut: bool) -> dict[str, str]:  # noqa: FBT001 - a row of a table
    purpose = {"purpose": "maskable"} if cut else {}
    src = f"{start}{path.lstrip('/')}"
    return {"src": src, "sizes": f"{size}x{size}", "type": "image/png", **purpose}


def _icon(given: tuple[int, bool, str, str]) -> bytes:
    size, cut, *_ = given
    return icon(size, cut=cut)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
