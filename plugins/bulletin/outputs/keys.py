"""A key for each file: while it is as it was, so is the file."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

from bulletin.languages import LANGUAGES
from bulletin.outputs.item import Item
from bulletin.outputs.planned import Press, common
from bulletin.outputs.products import PRODUCTS
from bulletin.views import Order, Reads, reads_of
from bulletin.views.cards import CARD, card_reads
from bulletin.views.reads import digest_of

_SIZE: Final = 16


class Keys:
    """A key for each item: where it is as it was, so is the file, and not even data is made.

    `base` stands for all that every file is made from besides the content.
    """

    def __init__(self, press: Press, base: bytes) -> None:
        """Put together what all files share."""
        self._library, self._settings, self._prints = press.library, press.settings, press.prints
        self._base = blake2b(base, digest_size=_SIZE)
        self._base.update(common(press.library))
        self._known: dict[Order, bytes | None] = {}

    def of(self, item: Item) -> bytes | None:
        """The key of an item, the same in both languages; `None` where it is always made anew."""
        if item.order not in self._known:
            self._known[item.order] = self._key(item.order)
        return self._known[item.order]

    def _key(self, order: Order) -> bytes | None:
        reads = self._reads(order)
        if reads is None:
            return None
        digest = self._base.copy()
        beside = [self._prints.get((one.code, order)) for one in LANGUAGES]
        digest.update(repr((order, reads.more, beside)).encode())
        digest.update(digest_of(self._library, reads.pages))
        return digest.digest()

    def _reads(self, order: Order) -> Reads | None:
        if product := PRODUCTS.get(order.kind):
            return product.reads(self._library, self._settings, *order.key)
        if order.kind == CARD:
            return card_reads(self._library, self._settings, *map(str, order.key))
        return reads_of(self._library, self._settings, order)
