"""Every file of the site, with the fingerprint of what it is made from and how to make it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bulletin.languages import Code
from bulletin.model import Library, Page
from bulletin.model.links import Target, refer
from bulletin.outputs.atom import atom
from bulletin.outputs.html import render, theme_of
from bulletin.outputs.sitemap import Entry, entry_of, robots, sitemap
from bulletin.settings import Settings
from bulletin.views import Addresses, Scope, sheets
from bulletin.views.feeds import feeds
from bulletin.wording import Wording


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to be written below the output folder.

    Equal fingerprints mean equal bytes; `make` is a picklable function of plain data.
    """

    path: str
    fingerprint: str
    make: Callable[[], bytes]


def plan(
    library: Library, settings: Settings, wordings: Mapping[Code, Wording]
) -> Iterator[Planned]:
    """Every file of the site, in a fixed order; view data is made as it is asked for."""
    entries: list[Entry] = []
    addresses = Addresses(settings)
    for wording in wordings.values():
        scope = Scope(library, settings, wording, addresses)
        yield from _pages(scope, entries)
        for path, feed in feeds(scope):
            yield _made(path, atom, feed)
    yield _made("/sitemap.xml", sitemap, tuple(entries))
    yield _made("/robots.txt", robots, addresses.absolute("/sitemap.xml"))
    yield from _pictures(library, settings.content)


def _pages(scope: Scope, entries: list[Entry]) -> Iterator[Planned]:
    theme, code = scope.settings.theme, scope.language.code
    for sheet in sheets(scope):
        if sheet.data.frame.listed:
            entries.append(entry_of(sheet.data.frame))
        known = theme_of(theme).fingerprint(sheet.template, code)
        yield Planned(
            path=Addresses.file(sheet.data.frame.path),
            fingerprint=_print(known, sheet.data),
            make=partial(render, theme, code, sheet),
        )


def _made(path: str, function: Callable[[Any], bytes], data: object) -> Planned:
    return Planned(path.lstrip("/"), _print(function.__name__, data), partial(function, data))


def _pictures(library: Library, content: Path) -> Iterator[Planned]:
    """The pictures that public pages show, and no others."""
    pages: tuple[Page, ...] = (*library.stories, *library.pages)
    shown = {one.image for one in pages if one.image}
    for page in pages:
        for edition in page.editions.values():
            references = (refer(one, edition.inside) for one in edition.prose.references)
            shown |= {one.path for one in references if one.target is Target.IMAGE}
    for path in sorted(shown):
        yield _as_is(path, content / library.collection.images[path])


def taken_over(folder: Path) -> Iterator[Planned]:
    """Every file that somebody else made below a folder, as it is."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield _as_is(file.relative_to(folder).as_posix(), file)


def _as_is(path: str, file: Path) -> Planned:
    fingerprint = hashlib.blake2b(file.read_bytes(), digest_size=16).hexdigest()
    return Planned(path, fingerprint, file.read_bytes)


def _print(*parts: object) -> str:
    """A fingerprint of plain data: frozen dataclasses write all their values in `repr`."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(repr(part).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
