"""The fictional site as stock Pelican builds it, and small ways to read a built site."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from bulletin.build.pipeline import prepare
from bulletin.languages import Language
from bulletin.model import Library, Page, Story
from bulletin.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
AWAN_BIRU = ROOT / "tests" / "sites" / "awan-biru"
EPOCH = 1773550800
SITEURL = "https://awan-biru.example/warta"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@dataclass(frozen=True)
class Built:
    """A built site: its folder, its files' bytes, its pages by their address below the root."""

    path: Path
    settings: Settings

    @cached_property
    def library(self) -> Library:
        """The model that the site was made from."""
        return prepare(self.settings)[0]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file's bytes by its path in the folder."""
        found = sorted(one for one in self.path.rglob("*") if one.is_file())
        return {one.relative_to(self.path).as_posix(): one.read_bytes() for one in found}

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page by its address, such as ``/en/topics/``.

        The one that is shown without network is in both languages, and stands in no frame.
        """
        return {
            f"/{name.removesuffix('index.html')}": BeautifulSoup(data, "lxml")
            for name, data in self.files.items()
            if name.endswith(".html") and name != "luring.html"
        }

    def address(self, page: Page, language: Language) -> str:
        """The address that the contract gives to a page or an article."""
        edition = page.editions.get(language.code, page.original)
        folders = [language.root, page.day.strftime("%Y") if isinstance(page, Story) else ""]
        return "/" + "".join(f"{one}/" for one in (*folders, edition.slug) if one)

    def page(self, page: Page, language: Language) -> BeautifulSoup:
        """An article's or a page's page in a language."""
        return self.pages[self.address(page, language)]

    def inside(self, href: str, address: str = "/") -> str | None:
        """The address below the root that a link on a page leads to; `None` outside the site."""
        url = urljoin(f"{self.settings.siteurl}{address}", href)
        path, root = urlsplit(url), urlsplit(f"{self.settings.siteurl}/")
        if (path.scheme, path.netloc) != (root.scheme, root.netloc):
            return None
        return unquote(path.path).removeprefix(root.path.rstrip("/"))

    def file(self, address: str) -> str:
        """The file in which an address is written."""
        inside = address.lstrip("/")
        return f"{inside}index.html" if inside.endswith("/") or not inside else inside


def fictional(output: Path, content: Path = AWAN_BIRU, **more: object) -> Settings:
    """The settings of a build of the fictional site into a folder."""
    return Settings(
        content=content,
        output=output,
        theme=ROOT / "theme",
        cache=output.parent / ".cache",
        now=datetime.fromtimestamp(EPOCH, UTC),
        **{"siteurl": SITEURL, "style_page": True, **more},
    )


@pytest.fixture(scope="session")
def settings_for() -> Callable[..., Settings]:
    """`fictional`: the settings of a build into a folder, with the fixed clock."""
    return fictional


@pytest.fixture(scope="session")
def pelican() -> Run:
    """A run of stock Pelican in a process of its own: content, output, more arguments."""

    def run(
        content: Path, output: Path, *more: str, cwd: Path = ROOT, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        settings = ("-s", str(ROOT / "pelicanconf.py"))
        return subprocess.run(  # noqa: S603 - our own arguments
            [sys.executable, "-m", "pelican", content, "-o", output, *settings, *more],
            cwd=cwd,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH), "COLUMNS": "500", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def site(pelican: Run, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fictional site, built once by stock Pelican under an address with a path."""
    output = tmp_path_factory.mktemp("awan-biru") / "output"
    done = pelican(AWAN_BIRU, output, "-e", f'SITEURL="{SITEURL}"')
    assert done.returncode == 0, done.stderr
    return Built(output, fictional(output))
