"""The two sites that are audited, built and served on loopback as a host would serve them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from serving import served

from bulletin.build.pipeline import build
from bulletin.settings import Settings, clock

ROOT: Final = Path(__file__).resolve().parents[2]
# The day of the fictional site, in seconds: its events are past and coming, its promises overdue.
FICTIONAL_DAY: Final = 1773550800


@dataclass(frozen=True)
class Site:
    """A built site: its name, its folder, and the address at which it is served."""

    name: str
    folder: Path
    url: str

    def address(self, file: Path) -> str:
        """The address of a file within the site, from the root: `/topik/`."""
        return "/" + file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def pages(self) -> list[Path]:
        """Every HTML file, in order."""
        return sorted(self.folder.rglob("*.html"))


@contextmanager
def sites(folder: Path) -> Iterator[tuple[Site, ...]]:
    """The real site, and the fictional one with lists in parts below a path, both served."""
    real, fictional = folder / "real", folder / "fictional"
    real.mkdir()
    fictional.mkdir()
    with served(real) as first, served(fictional) as second:
        settings = Settings(
            content=ROOT / "content",
            output=real / "site",
            theme=ROOT / "theme",
            cache=folder / "cache",
            now=clock(),
            siteurl=f"{first}/site",
            style_page=True,
            pdf=True,
        )
        build(settings)
        build(
            replace(
                settings,
                content=ROOT / "tests" / "sites" / "awan-biru",
                output=fictional / "warta",
                now=datetime.fromtimestamp(FICTIONAL_DAY, UTC),
                siteurl=f"{second}/warta",
                page_size=10,
            )
        )
        yield (
            Site("kelapa-dua", real / "site", f"{first}/site"),
            Site("awan-biru", fictional / "warta", f"{second}/warta"),
        )
