"""Every link of every page: what lies within the site is there, down to the id; feeds are XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from audit import Audit
from bs4 import BeautifulSoup
from built import Site
from lxml import etree
from sample import kind_of
from table import Column

XML: Final = (".xml", ".atom", ".svg")
ATTRIBUTES: Final = ("href", "src", "srcset", "action", "poster", "data")


@dataclass
class Linked:
    """The pages of a site, read once."""

    site: Site
    pages: dict[Path, BeautifulSoup] = field(init=False)

    def __post_init__(self) -> None:
        """Read every page."""
        self.pages = {file: BeautifulSoup(file.read_bytes(), "lxml") for file in self.site.pages()}

    @cached_property
    def ids(self) -> dict[Path, set[str]]:
        """The ids of every page."""
        return {
            file: {one["id"] for one in page.select("[id]")} for file, page in self.pages.items()
        }

    def dead(self, file: Path) -> Iterator[str]:
        """The links of a page that lead nowhere within the site, each with the reason."""
        here = f"{self.site.url}{self.site.address(file)}"
        for link in sorted({*_links(self.pages[file])}):
            address, place = urldefrag(urljoin(here, link))
            if address.startswith(f"{self.site.url}/") and (why := self._why(address, place)):
                yield f"{link}: {why}"
            elif link.startswith("/") and not address.startswith(f"{self.site.url}/"):
                yield f"{link}: outside of the site's path"

    def _why(self, address: str, place: str) -> str:
        path = unquote(urlsplit(address).path).removeprefix(urlsplit(self.site.url).path)
        file = self.site.folder / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        if not file.is_file():
            return "no such file"
        return "no such place" if place and unquote(place) not in self.ids.get(file, set()) else ""


def links(audit: Audit) -> None:
    """Follow every link, and read every feed and map of every site."""
    audit.table.head(Column("links", sum), Column("dead", sum))
    for site in audit.sites:
        linked = Linked(site)
        for file, page in linked.pages.items():
            dead = [*linked.dead(file)]
            audit.table.put(kind_of(page), "links", len({*_links(page)}))
            audit.table.put(kind_of(page), "dead", len(dead))
            audit.table.blame(f"{site.name} {site.address(file)}", *dead)
        audit.table.blame(site.name, *_broken(site))


def _links(page: BeautifulSoup) -> Iterator[str]:
    for name in ATTRIBUTES:
        for element in page.select(f"[{name}]"):
            value = element[name]
            # The candidates of a srcset: an address, and a width or a density.
            yield from (
                (one.split()[0] for one in value.split(",")) if name == "srcset" else (value,)
            )


def _broken(site: Site) -> Iterator[str]:
    """The XML files that cannot be read."""
    for file in sorted(one for one in site.folder.rglob("*") if one.suffix in XML):
        try:
            etree.parse(file)
        except etree.XMLSyntaxError as fault:
            yield f"{site.address(file)}: {fault}"
