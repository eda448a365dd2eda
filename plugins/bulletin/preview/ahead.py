"""The site of a save before it is published: a page is made when it is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from bulletin.build.collector import no_collection
from bulletin.outputs import Item, Press
from bulletin.views.whereabouts import pages


@dataclass(frozen=True)
class Ahead:
    """Every page of a site, none of them made yet."""

    press: Press

    def page(self, path: str) -> str | None:
        """The page at a path of an address; `None` where there is none."""
        with no_collection():
            item = self._items.get(unquote(path))
            return self.press.plan(item).make().decode() if item else None

    @cached_property
    def _items(self) -> Mapping[str, Item]:
        found = pages(self.press.library, self.press.settings)
        return {path: Item(language.code, order) for language, order, path in found}
