"""The site of a save before it is published: a page is made when it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from bulletin.build.collector import no_collection
from bulletin.build.rendering import remembered
from bulletin.outputs import Item, Planned, Press


@dataclass(frozen=True)
class Ahead:
    """Every page of a site, none of them made yet, and what it will have once all is public."""

    press: Press

    @cached_property
    def later(self) -> Press:
        """The site with its drafts and what is held back, none of which is ever published here."""
        return Press(self.press.library.foreseen, self.press.settings)

    @cached_property
    def _pictures(self) -> dict[str, Planned]:
        return {f"/{one.path}": one for one in self.press.pictures()}

    def page(self, path: str) -> str | None:
        """The page at a path of an address; `None` where there is none."""
        return _page(self.press, path)

    def draft(self, path: str) -> str | None:
        """The page at a path at which there is none yet, but will be once all is public."""
        return _page(self.later, path) if self.press.library.unpublished else None

    def seen(self, path: str) -> tuple[Press, Item] | None:
        """What is shown at a path, public or not, and of which of both sites."""
        for press in (self.press, *([self.later] if self.press.library.unpublished else ())):
            if item := press.by_path.get(unquote(path)):
                return press, item
        return None

    def picture(self, path: str) -> bytes | None:
        """A picture that a page shows; it is remembered for the publication."""
        planned = self._pictures.get(unquote(path))
        if planned is None:
            return None
        if planned.source:
            planned = remembered(self.press.settings, [planned])[planned.path]
        return planned.make()


def _page(press: Press, path: str) -> str | None:
    with no_collection():
        item = press.by_path.get(unquote(path))
        return press.plan(item).make().decode() if item else None
