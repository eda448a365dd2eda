"""The fictional site in short parts, and copies of it to change."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from click.testing import CliRunner

from bulletin.build.pipeline import build
from bulletin.commands import main
from bulletin.settings import Settings

if TYPE_CHECKING:
    from click.testing import Result
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


@pytest.fixture(scope="session")
def moment_of(site: Built) -> Callable[[str], date | datetime]:
    """A date or date-time as it is written, in the site's time zone."""

    def read(text: str) -> date | datetime:
        if len(text) == len("2026-03-15"):
            return date.fromisoformat(text)
        found, zone = datetime.fromisoformat(text), site.settings.zone
        return found.astimezone(zone) if found.tzinfo else found.replace(tzinfo=zone)

    return read


@pytest.fixture(scope="session")
def written(
    site: Built, moment_of: Callable[[str], date | datetime]
) -> Mapping[str, Mapping[str, Any]]:
    """The front matter of every public original by its stem, each value as text, oldest first.

    It is read by PyYAML alone: what a page says is compared with it, not with our own model.
    """
    found = {}
    for file in sorted((site.settings.content / "articles").rglob("*.id.md")):
        front = yaml.load(file.read_text("utf-8").split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - texts only
        if front.get("status", "published") == "published":
            stem = file.name.removesuffix(".id.md")
            found[stem] = {key: value for key, value in front.items() if value != "null"}
    now = site.settings.now.astimezone(site.settings.zone).isoformat()
    return {stem: one for stem, one in found.items() if moment_of(one["date"]).isoformat() <= now}


@pytest.fixture(scope="session")
def histories(
    written: Mapping[str, Mapping[str, Any]], moment_of: Callable[[str], date | datetime]
) -> Mapping[str, list[dict[str, Any]]]:
    """Every action point's entries from its declaration on, each with all that holds after it.

    They are drawn up from the front matter alone; `day` and `stem` are the entry's own.
    """
    days = {stem: f"{moment_of(front['date']):%Y-%m-%d}" for stem, front in written.items()}
    found, news = {}, []
    for day, stem in sorted((day, stem) for stem, day in days.items()):
        for action in written[stem].get("actions", ()):
            found[action["id"]] = [{"status": "planned", **action, "day": day, "stem": stem}]
        for number, update in enumerate(written[stem].get("updates", ())):
            news.append((update.get("date", day), day, stem, number, update))
    for when, _, stem, _, update in sorted(news, key=lambda one: one[:4]):
        entries = found[update["action"]]
        entries.append({**entries[-1], "note": None, **update, "day": when, "stem": stem})
    return found


@pytest.fixture(scope="session")
def registered(site: Built) -> Callable[[str], dict[str, dict[str, Any]]]:
    """A registry as it is written, by id, in its order."""

    def read(name: str) -> dict[str, dict[str, Any]]:
        text = (site.settings.content / "registry" / f"{name}.yaml").read_text("utf-8")
        return {one.get("abbr") or one["id"]: one for one in yaml.load(text, yaml.BaseLoader)}  # noqa: S506 - texts only

    return read


@pytest.fixture(scope="session")
def said(site: Built, written: Mapping[str, Mapping[str, Any]]) -> Callable[..., str | None]:
    """A text of an article in a language, as its files say it; the original's where it has none.

    It takes the stem, the language's code, and the way to the text: keys, and in lists what the
    entry has, such as ``{"id": "rapat"}``.
    """
    fronts = {"id": dict(written), "en": {}}
    for file in (site.settings.content / "articles").rglob("*.en.md"):
        front = file.read_text("utf-8-sig").split("---\n")[1]
        fronts["en"][file.name.removesuffix(".en.md")] = yaml.load(front, yaml.BaseLoader)  # noqa: S506 - texts only

    def find(stem: str, code: str, *way: str | dict[str, str]) -> str | None:
        found: Any = fronts[code].get(stem, {})
        for step in way:
            if isinstance(step, dict):
                fit = (one for one in found or () if step.items() <= one.items())
                found = next(fit, None)
            else:
                found = found and found.get(step)
        return found if found or code == "id" else find(stem, "id", *way)

    return find


@pytest.fixture
def bulletin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: Path
) -> Callable[..., Result]:
    """The command, run in a folder that holds the fictional content, at the fixed clock."""
    assert content.parent == tmp_path
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773550800")
    return lambda *arguments: CliRunner().invoke(main, arguments, prog_name="bulletin")
