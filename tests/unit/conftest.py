"""A small content folder to change, and what the package makes of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from bulletin.checks import check
from bulletin.languages import Language
from bulletin.model import Library, Story, assemble
from bulletin.outputs import addresses_of
from bulletin.problems import Problem
from bulletin.settings import Settings
from bulletin.sources import Collection, read_content
from bulletin.views import Addresses, Scope
from bulletin.wording import Wording, load_wordings

# Few examples at each run, other ones at every run: this room is run often.
settings.register_profile("unit", max_examples=25, deadline=None)
settings.load_profile("unit")

ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "tests" / "invalid" / "_base"
NOW = datetime(2026, 3, 15, 5, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Jakarta")
# Hundreds of small folders are made and removed: a disk may take seconds for that.
MEMORY = "/dev/shm"  # noqa: S108 - the folders there have names of their own
STEM = "2026-02-01-rapat"

ORIGINAL_KEYS = {
    "title": "Rapat warga",
    "date": "2026-02-01",
    "summary": "Hasil rapat warga.",
    "topics": "[kebersihan]",
    "byline": "[lmk-awan-biru]",
}
TRANSLATION_KEYS = {"title": "Residents meet", "summary": "What the meeting decided."}


def front_matter(keys: dict[str, str], changes: dict[str, str | None]) -> str:
    """Front matter of YAML values as written; a value of `None` takes a key away."""
    pairs = {**keys, **{name.replace("x_", "x-"): value for name, value in changes.items()}}
    return "".join(f"{name}: {value}\n" for name, value in pairs.items() if value is not None)


def settings_of(folder: Path, **more: object) -> Settings:
    """The settings of a site whose content lies in a folder; more of them by name."""
    site = {"siteurl": "https://awan-biru.example/warta", **more}
    return Settings(
        content=folder / "content",
        output=folder / "output",
        theme=ROOT / "theme",
        cache=folder / ".cache",
        now=NOW,
        **site,
    )


@dataclass
class Content:
    """A content folder; it begins as the valid one of ``tests/invalid/_base``."""

    root: Path

    def put(self, inside: str, text: str | bytes) -> Self:
        """Write a file."""
        path = self.root / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def add(self, inside: str, text: str) -> Self:
        """Write text at the end of a file."""
        return self.put(inside, (self.root / inside).read_text("utf-8") + text)

    def article(self, stem: str = STEM, *, body: str = "Teks rapat.\n", **keys: str | None) -> Self:
        """Write a valid original, with the keys that differ, each as YAML."""
        front = front_matter(ORIGINAL_KEYS, keys)
        return self.put(f"articles/2026/{stem}.id.md", f"---\n{front}---\n\n{body}")

    def translation(
        self, stem: str = STEM, *, body: str = "Text of the meeting.\n", **keys: str | None
    ) -> Self:
        """Write a translation, with the keys that differ, each as YAML."""
        front = front_matter(TRANSLATION_KEYS, keys)
        return self.put(f"articles/2026/{stem}.en.md", f"---\n{front}---\n\n{body}")

    def page(self, name: str, *, body: str = "Teks.\n", **keys: str | None) -> Self:
        """Write a page or a page's translation; `name` ends with the language."""
        front = front_matter({"title": "Halaman"}, keys)
        return self.put(f"pages/{name}.md", f"---\n{front}---\n\n{body}")

    def collection(self) -> Collection:
        """The content as read."""
        return read_content(self.root)

    def library(self, now: datetime = NOW) -> Library:
        """The content as a library at an instant."""
        return assemble(self.collection(), now, ZONE)

    def problems(self, now: datetime = NOW) -> tuple[Problem, ...]:
        """Every problem, save that a translation was never confirmed."""
        library = self.library(now)
        known = partial(addresses_of, library, settings_of(self.root.parent))
        found = check(library, known=known)
        return tuple(one for one in found if one.code != "never-confirmed")

    def codes(self, now: datetime = NOW) -> list[str]:
        """The codes of every problem, with a question mark where it is a warning."""
        return [one.code if one.is_error else f"{one.code}?" for one in self.problems(now)]

    def story(self, stem: str = STEM) -> Story:
        """A public story."""
        return self.library().by_stem[stem]


@pytest.fixture
def workspace() -> Iterator[Path]:
    """An empty folder of a test's own, in memory where there is such a place."""
    memory = MEMORY if Path(MEMORY).is_dir() else None
    with TemporaryDirectory(prefix="bulletin-unit-", dir=memory) as path:
        yield Path(path)


@pytest.fixture
def content(workspace: Path) -> Content:
    """A content folder of a test's own, which is valid at first."""
    return Content(
        Path(shutil.copytree(BASE, workspace / "content", copy_function=shutil.copyfile))
    )


@cache
def wordings() -> dict[str, Wording]:
    """The wordings of the project's theme."""
    return dict(load_wordings(ROOT / "theme", ZONE))


@pytest.fixture
def wording() -> Callable[[Language], Wording]:
    """The wording of a language, from the project's theme."""
    return lambda language: wordings()[language.code]


@pytest.fixture
def scope_of(workspace: Path) -> Callable[..., Scope]:
    """What a view sees of a library in a language; more settings by name."""

    def make(library: Library, language: Language, **more: object) -> Scope:
        settings = settings_of(workspace, **more)
        return Scope(library, settings, wordings()[language.code], Addresses(settings))

    return make
