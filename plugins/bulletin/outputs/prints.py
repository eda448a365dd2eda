"""PDFs for notice boards, beside the pages of articles and months and of the action points.

There are some only where a printer was found; nothing here needs it but the making itself.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from bulletin.languages import Code
from bulletin.model import Library
from bulletin.outputs.html import theme_of
from bulletin.outputs.product import Product
from bulletin.settings import Settings
from bulletin.views import Order, PathScope, Reads, Scope
from bulletin.views.prints import PrintPage, print_orders, print_page, print_path, print_reads

PRINT: Final = "print"
STYLES: Final = Path("static", "css", "pdf.css")
_SIZE: Final = 16
_PICTURE: Final = re.compile(r'<img[^>]* src="([^"]+)"')

Key = str | int
Prints = Mapping[tuple[Code, Order], int]  # the sizes of PDFs in bytes, by their pages


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a print: its address on the page, its file, the digest of its bytes."""

    href: str
    file: Path = field(repr=False)
    digest: str


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """All that a PDF is made from, so that its fingerprint is that of its bytes.

    `made_by` stands for the printer, the template with its styles and words. Folders are no part
    of what is compared.
    """

    theme: Path = field(repr=False)
    code: Code
    siteurl: str
    printed: PrintPage
    pictures: tuple[Picture, ...]
    made_by: str


def prints_in(prints: Prints, code: Code) -> dict[Hashable, int]:
    """The sizes of the PDFs of one language, by the orders of their pages."""
    return {order: size for (one, order), size in prints.items() if one == code}


def page_of(order: Order) -> Order | None:
    """The page that a PDF is of; `None` for any other order."""
    if order.kind != PRINT:
        return None
    kind, *key = order.key
    return Order(str(kind), tuple(key))


def print_sheet(scope: Scope, kind: str, *key: Key) -> PrintSheet:
    """The sheet of a print in the scope's language."""
    printed, theme = print_page(scope, Order(kind, key)), scope.settings.theme
    return PrintSheet(
        theme=theme,
        code=scope.language.code,
        siteurl=scope.settings.siteurl,
        printed=printed,
        pictures=tuple(_pictures(scope, printed)),
        made_by=_made_by(theme, f"pdf/{printed.template}", scope),
    )


def _made_by(theme: Path, template: str, scope: Scope) -> str:
    digest = blake2b(scope.settings.printer.encode(), digest_size=_SIZE)
    digest.update(theme_of(theme).fingerprint(template, scope.language.code).encode())
    digest.update((theme / STYLES).read_bytes())
    return digest.hexdigest()


def _pictures(scope: Scope, printed: PrintPage) -> Iterator[Picture]:
    """The pictures that a print shows; they lie in the content, whole."""
    content, base = scope.settings.content, scope.settings.base
    whole = {
        one.path(one.default, one.ending): path
        for path, one in scope.library.collection.pictures.items()
        if one.ending
    }
    for href in dict.fromkeys(_shown(printed)):
        inside = unquote(href.removeprefix(f"{base}/"))
        inside = whole.get(inside, inside)
        if found := scope.library.collection.images.get(inside):
            file = content / found
            yield Picture(href, file, blake2b(file.read_bytes(), digest_size=_SIZE).hexdigest())


def _shown(printed: PrintPage) -> Iterator[str]:
    if image := getattr(printed.page, "image", None):
        yield image.shown.src
    if body := getattr(printed.page, "body", None):
        for passage in body.passages:
            yield from _PICTURE.findall(passage.html.html if passage.html else "")


def pdf(sheet: PrintSheet) -> bytes:
    """A print as PDF."""
    from bulletin.outputs.pdf import write  # noqa: PLC0415 - 0.6 s, where one is new

    return write(sheet)


def _keys(library: Library, settings: Settings) -> Iterator[tuple[Key, ...]]:
    if settings.printer:
        yield from ((one.kind, *one.key) for one in print_orders(library, settings))


def _path(scope: PathScope, kind: str, *key: Key) -> str:
    return print_path(scope, Order(kind, key))


def _reads(library: Library, settings: Settings, kind: str, *key: Key) -> Reads:
    return print_reads(library, settings, Order(kind, key))


PRODUCTS: Final[Mapping[str, Product]] = {
    PRINT: Product(keys=_keys, path=_path, data=print_sheet, make=pdf, reads=_reads)
}
