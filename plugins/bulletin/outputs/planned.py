"""Every file of the site: what is wanted, what it is made from, and how to make it.

An `Item` names a file that is wanted; `Press.plan` makes its data, from which follows the
fingerprint; rendering comes last. Each step is taken only where the one before shows a change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from bulletin.languages import LANGUAGES, Code
from bulletin.model import Library
from bulletin.model.addresses import fates
from bulletin.model.links import pictures_in
from bulletin.outputs.addresses import addresses_of
from bulletin.outputs.cards import card_file, recipe
from bulletin.outputs.headers import HEADERS, TRANSPORT, headers
from bulletin.outputs.html import render, theme_of
from bulletin.outputs.item import Item
from bulletin.outputs.offline import offline
from bulletin.outputs.open_data import PATHS, Published, open_data
from bulletin.outputs.pictures import bare, pictures_shown, rendered
from bulletin.outputs.prints import Prints, prints_in
from bulletin.outputs.products import PRODUCTS
from bulletin.outputs.redirects import NAMES, redirect, redirects
from bulletin.outputs.scripts import Script, published
from bulletin.outputs.sitemap import entry_of, robots, sitemap
from bulletin.outputs.styles import needed
from bulletin.settings import Settings
from bulletin.sources import Kind
from bulletin.views import Addresses, Order, PathScope, Scope, orders, sheet
from bulletin.views.cards import CARD, card_of, card_orders, card_path
from bulletin.views.moved import moved_pages, redirect_lines
from bulletin.views.open_data import DATA_KIND, FILES, by_the_clock, titles
from bulletin.views.reads import digest_of
from bulletin.views.records import facts_of
from bulletin.views.scope import File
from bulletin.views.whereabouts import pages

_SIZE: Final = 16


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to be written below the output folder.

    Equal fingerprints mean equal bytes; `make` is a picklable function of plain data; `entry` is
    what the sitemap says of it, empty where it says nothing. `source` names the picture from
    which it is made at some cost; such a file is remembered.
    """

    path: str
    fingerprint: bytes
    make: Callable[[], bytes]
    entry: str = ""
    source: str = ""

    def made_by(self, make: Callable[[], bytes]) -> Planned:
        """The same file, made in another way."""
        return replace(self, make=make)


@dataclass(frozen=True)
class Press:
    """All that the site's files are made from; it can be sent to other processes.

    `prints` is known once the PDFs are made; pages name their size.
    """

    library: Library
    settings: Settings
    prints: Prints = field(default_factory=dict)

    def __reduce__(self) -> tuple[object, ...]:
        """Each process makes its own scopes."""
        return Press, (self.library, self.settings, self.prints)

    @cached_property
    def scopes(self) -> dict[Code, Scope]:
        """What views see, for each language."""
        wordings = theme_of(self.settings.theme).wordings(self.settings.zone)
        known, prints = (self.library, self.settings), self.prints
        addresses, drawing = Addresses(self.settings), recipe(self.settings.theme)
        return {
            code: Scope(*known, wording, addresses, self.files, drawing, prints_in(prints, code))
            for code, wording in wordings.items()
        }

    @cached_property
    def data(self) -> dict[str, Published]:
        """The open data, made where it is first asked for: by a file of it, or its page."""
        return open_data(facts_of(self.library, self.settings), titles(self.scopes))

    @cached_property
    def by_path(self) -> dict[str, Item]:
        """Every page by its path."""
        found = pages(self.library, self.settings)
        return {path: Item(language.code, order) for language, order, path in found}

    def files(self) -> dict[str, File]:
        """What the page of the open data tells of it."""
        return {name: one.facts for name, one in self.data.items()}

    def prepare(self, items: Iterable[Item]) -> None:
        """Make what some items share, before several processes do."""
        if any(item.order.kind == DATA_KIND for item in items):
            _ = self.data

    def items(self) -> Iterator[Item]:
        """Every page and every product, in a fixed order."""
        library, settings = self.library, self.settings
        others = [*product_orders(library, settings), *card_orders(library, settings)]
        for one in LANGUAGES:
            for order in (*orders(library, settings), *others):
                yield Item(one.code, order)

    def plan(self, item: Item) -> Planned:
        """A page or a product as it is to be, not rendered yet."""
        scope = self.scopes[item.code]
        if product := PRODUCTS.get(item.order.kind):
            at = PathScope(self.library, scope.addresses, scope.language)
            data = product.data(scope, *item.order.key)
            return _made(product.path(at, *item.order.key), product.make, data)
        if item.order.kind == CARD:
            return self._card(scope, item.order)
        page = sheet(scope, item.order)
        frame = page.data.frame
        theme = self.settings.theme
        return Planned(
            path=Addresses.file(frame.path),
            fingerprint=_print(theme_of(theme).fingerprint(page.template, item.code), page.data),
            make=partial(render, theme, item.code, page),
            entry=entry_of(frame) if frame.listed else "",
        )

    def _card(self, scope: Scope, order: Order) -> Planned:
        """A share card, whose path says all that it is made from."""
        card = card_of(scope, *map(str, order.key))
        path = card_path(scope, card)
        return Planned(
            path.lstrip("/"), _print(path), partial(card_file, self.settings, card, path)
        )

    def rest(self, entries: Iterable[str], at_hand: Iterable[bytes]) -> Iterator[Planned]:
        """What is neither; `entries` are those of the sitemap, in their order.

        `at_hand` are the fingerprints of the pages that are there without network.
        """
        address = Addresses(self.settings).absolute("/sitemap.xml")
        yield _made("/sitemap.xml", sitemap, "".join(entries))
        yield _made("/robots.txt", robots, address)
        yield _made("/_headers", headers, {**HEADERS, **TRANSPORT})
        yield from self._scripts()
        for path, make, data in offline(self.settings.theme, [*self.scopes.values()], at_hand):
            yield _made(path, make, data)
        yield from self._open_data()
        yield from self._redirects()
        yield from self.pictures()

    def _redirects(self) -> Iterator[Planned]:
        """What stands at addresses that were published and have no page any more."""
        if not self.library.published_addresses:
            return
        now = addresses_of(self.library, self.settings)
        moved = [*moved_pages(self.scopes, fates(self.library.published_addresses, now))]
        styles = needed(theme_of(self.settings.theme).styles, NAMES)
        for page in moved:
            yield _made(Addresses.file(page.path), redirect, (page, styles))
        if lines := [*redirect_lines(Addresses(self.settings), moved, now.paths)]:
            yield _made("/_redirects", redirects, lines)

    def _scripts(self) -> Iterator[Planned]:
        for one in published(self.settings.theme, full_text=self.settings.full_text):
            yield _made(f"/{one.path}", _content, one)

    def pictures(self) -> Iterator[Planned]:
        """The pictures that public pages show, and no others, each with what is made from it."""
        images, content = self.library.collection.images, self.settings.content
        for path in pictures_shown(self.library):
            picture, file = self.library.collection.pictures[path], content / images[path]
            yield Planned(path, _print(picture.digest), partial(bare, file))
            for one in picture.renditions():
                make = partial(rendered, file, one.size, one.ending)
                yield Planned(one.path, _print(one.path), make, source=path)

    def _open_data(self) -> Iterator[Planned]:
        """The open data; it is not made where nothing that it is made from has changed."""
        library, settings = self.library, self.settings
        digest = _print(
            settings.siteurl,
            settings.timezone,
            titles(self.scopes),
            by_the_clock(library, settings),
            digest_of(library, library.stories),
            common(library),
        )
        for path, name in zip(PATHS, FILES, strict=True):
            yield Planned(path.lstrip("/"), digest, partial(_published, self, name))


def _content(script: Script) -> bytes:
    return script.content


def _published(press: Press, name: str) -> bytes:
    return press.data[name].content


def product_orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every product of one language, in a fixed order."""
    for kind, product in PRODUCTS.items():
        yield from (Order(kind, key) for key in product.keys(library, settings))


def common(library: Library) -> bytes:
    """Everything in the content that is no article, nor a record of addresses; its pictures."""
    articles = {one.inside for story in library.stories for one in story.editions.values()}
    pages = {one.inside for page in library.pages for one in page.editions.values()}
    documents = library.collection.documents
    hidden = {one.inside for one in documents if one.language or one.kind is Kind.ADDRESSES}
    others = library.collection.digests.keys() - articles - (hidden - pages)
    digests, pictures = library.collection.digests, library.collection.pictures
    shown = sorted({one for page in library.pages for one in pictures_in(page)})
    return b"".join(
        (
            *(one.encode() + digests[one] for one in sorted(others)),
            *(one.encode() + pictures[one].digest.encode() for one in shown),
        )
    )


def plan(library: Library, settings: Settings) -> Iterator[Planned]:
    """Every file of the site, in a fixed order; data is made as it is asked for."""
    press, entries, at_hand = Press(library, settings), [], []
    for item in press.items():
        planned = press.plan(item)
        entries.append(planned.entry)
        if item.is_at_hand:
            at_hand.append(planned.fingerprint)
        yield planned
    yield from press.rest(entries, at_hand)


def _made(path: str, function: Callable[[Any], bytes], data: object) -> Planned:
    return Planned(path.lstrip("/"), _print(function.__name__, data), partial(function, data))


def taken_over(folder: Path) -> Iterator[Planned]:
    """Every file that somebody else made below a folder, as it is."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield _as_is(file.relative_to(folder).as_posix(), file)


def _as_is(path: str, file: Path) -> Planned:
    fingerprint = blake2b(file.read_bytes(), digest_size=_SIZE).digest()
    return Planned(path, fingerprint, file.read_bytes)


def _print(*parts: object) -> bytes:
    """A fingerprint of plain data: frozen dataclasses write all their values in `repr`."""
    digest = blake2b(digest_size=_SIZE)
    for part in parts:
        digest.update(repr(part).encode("utf-8", "surrogatepass"))
    return digest.digest()
