"""The site of a save before it is published: a page is made when it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from bulletin.build.collector import no_collection
from bulletin.outputs import Press


@dataclass(frozen=True, slots=True)
class Ahead:
    """Every page of a site, none of them made yet."""

    press: Press

    def page(self, path: str) -> str | None:
        """The page at a path of an address; `None` where there is none."""
        with no_collection():
            item = self.press.by_path.get(unquote(path))
            return self.press.plan(item).make().decode() if item else None
