"""The fictional site in short parts, and copies of it to change."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.build.pipeline import build
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built


@pytest.fixture(scope="session")
def parts(
    site: Built, settings_for: Callable[..., Settings], tmp_path_factory: pytest.TempPathFactory
) -> Built:
    """The fictional site built by us with lists of three articles a part."""
    output = tmp_path_factory.mktemp("parts") / "output"
    build(settings_for(output, page_size=3))
    return type(site)(output, settings_for(output, page_size=3))


@pytest.fixture(params=["site", "parts"])
def built(request: pytest.FixtureRequest) -> Built:
    """Either build: what must be true of every page is true of both."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def content(site: Built, tmp_path: Path) -> Path:
    """A copy of the fictional content, to be changed."""
    return Path(shutil.copytree(site.settings.content, tmp_path / "content"))


@pytest.fixture
def snapshot() -> Callable[[Path], dict[str, tuple[int, int]]]:
    """Every file and folder below (and the folder itself) with its time of change and inode."""

    def take(folder: Path) -> dict[str, tuple[int, int]]:
        found = (folder, *sorted(folder.rglob("*")))
        return {
            one.relative_to(folder).as_posix(): (one.stat().st_mtime_ns, one.stat().st_ino)
            for one in found
        }

    return take
