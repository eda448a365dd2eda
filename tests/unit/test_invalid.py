"""One deliberately bad content folder for each rule, with every line that is expected."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import chdir
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from string import Formatter
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bulletin.checks import allowances, check
from bulletin.languages import CODES, ORIGINAL
from bulletin.model import assemble
from bulletin.outputs import addresses_of
from bulletin.problems import MESSAGES, Problem, format_problems
from bulletin.settings import Settings
from bulletin.sources import read_content
from bulletin.sources.text import FILE_LIMIT, FRONT_MATTER_LIMIT

FOLDER = Path(__file__).resolve().parents[1] / "invalid"
FIXTURES = sorted(path.name for path in FOLDER.iterdir() if path.name != "_base")
NOT_ABOUT_A_FILE = {"expected.txt", "absent.txt"}

WITHOUT_FIXTURE = {
    "unreadable": "root may read everything; tests/unit/test_discovery.py asks for another",
    "no-content": "there is no content folder; the test below makes none",
    "spelling": "only the spelling pass tells it; tests/audit/spelling.py plants misspellings",
}


def _link(content: Path) -> None:
    (content / "pages" / "tautan.id.md").symlink_to("tentang.id.md")


def _large(content: Path) -> None:
    text = "---\ntitle: Besar\n---\n\n"
    (content / "pages" / "besar.id.md").write_text(text + "a" * FILE_LIMIT)


def _large_front(content: Path) -> None:
    text = f"---\ntitle: Besar\nx-catatan: {'a' * FRONT_MATTER_LIMIT}\n---\n\nTeks.\n"
    (content / "pages" / "besar.id.md").write_text(text)


def _picture(name: str, *size: int) -> Callable[[Path], None]:
    """A PNG of a size, in black."""

    def make(content: Path) -> None:
        Image.new("1", (size[0], size[1])).save(content / "images" / "2026" / name, "PNG")

    return make


def _broken_picture(content: Path) -> None:
    (content / "images" / "2026" / "foto.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")


def _large_picture(content: Path) -> None:
    picture = content / "images" / "2026" / "foto.jpg"
    picture.touch()
    os.truncate(picture, 20_000_001)


def _film(content: Path) -> None:
    frames = [Image.new("1", (1, 1), number % 2) for number in range(1_001)]
    path = content / "images" / "2026" / "film.gif"
    frames[0].save(path, save_all=True, append_images=frames[1:])


def _same_picture(content: Path) -> None:
    folder = content / "images" / "2026"
    (folder / "Kali.JPG").write_bytes((folder / "kali.jpg").read_bytes())


def _pipe(content: Path) -> None:
    os.mkfifo(content / "pages" / "pipa.id.md")


def _folder(content: Path) -> None:
    (content / "articles" / "2026" / "2026-02-01-rapat.id.md").mkdir()


def _deep(content: Path) -> None:
    (content / "articles" / "/".join("a" * 30)).mkdir(parents=True)


MADE: dict[str, Callable[[Path], None]] = {
    "duplicate-picture": _same_picture,
    "picture-broken": _broken_picture,
    "picture-dimensions": _picture("spanduk.png", 12_001, 2),
    "picture-frames": _film,
    "picture-name": _picture("foto.jpg", 1, 1),
    "picture-too-large": _large_picture,
    "symbolic-link": _link,
    "special-file": _pipe,
    "folder-named-as-file": _folder,
    "folders-too-deep": _deep,
    "file-too-large": _large,
    "front-matter-too-large": _large_front,
}


def laid_over(name: str, folder: Path) -> Path:
    """The valid content with a fixture's files laid over it, without those that it takes away."""
    content = Path(shutil.copytree(FOLDER / "_base", folder / "content"))
    fixture = FOLDER / name
    ignore = shutil.ignore_patterns(*NOT_ABOUT_A_FILE)
    shutil.copytree(fixture, content, dirs_exist_ok=True, ignore=ignore)
    absent = fixture / "absent.txt"
    for inside in absent.read_text("utf-8").splitlines() if absent.exists() else ():
        (content / inside).unlink()
    MADE.get(name, lambda _: None)(content)
    return content


def told(content: Path) -> tuple[Problem, ...]:
    """What a run tells of a content folder: problems, then what is allowed."""
    now, zone = datetime(2026, 3, 15, 5, tzinfo=UTC), ZoneInfo("Asia/Jakarta")
    library = assemble(read_content(content), now, zone)
    settings = Settings(content=content, output=content, theme=content, cache=content, now=now)
    known = partial(addresses_of, library, settings)
    return (*check(library, known=known), *allowances(library))


def _of(problems: Iterable[Problem]) -> str:
    return format_problems(problems, "text", ORIGINAL.code)


@pytest.fixture(scope="module", params=FIXTURES)
def outcome(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, tuple[Problem, ...]]:
    """The name of a fixture, which is a rule's code, and what a run tells of it."""
    folder = tmp_path_factory.mktemp(request.param)
    with chdir(folder):
        return request.param, told(laid_over(request.param, folder))


def test_a_bad_content_tells_exactly_its_problems(
    outcome: tuple[str, tuple[Problem, ...]],
) -> None:
    """Every line is as expected, in order, and one of them has the fixture's code."""
    name, problems = outcome
    expected = (FOLDER / name / "expected.txt").read_text("utf-8")
    assert f"{_of(problems)}\n" == expected
    assert f"[{name}]" in expected


def test_every_placeholder_is_filled(outcome: tuple[str, tuple[Problem, ...]]) -> None:
    """The code that raises a problem fills all placeholders of its message in both languages."""
    for problem in outcome[1]:
        given = {name for name, _ in problem.values}
        for code in CODES:
            template = MESSAGES[problem.code].text(code)
            assert {name for _, name, _, _ in Formatter().parse(template) if name} <= given
            assert problem.message(code)


def test_the_base_is_valid(tmp_path: Path) -> None:
    """What the fixtures are laid over has no problem of its own, not even a warning."""
    content = Path(shutil.copytree(FOLDER / "_base", tmp_path / "content"))
    assert _of(told(content)) == ""


def test_every_code_has_a_fixture() -> None:
    """Each code of the catalogue has a bad content, or a stated reason why it has none."""
    assert {*FIXTURES, *WITHOUT_FIXTURE} == {*MESSAGES}


def test_a_missing_content_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a content folder there is one problem, which names the folder."""
    monkeypatch.chdir(tmp_path)
    assert _of(told(tmp_path / "isi")) == (
        "isi:1: file: folder isi isi tidak ada; sebutkan folder yang memuat site.yaml [no-content]"
    )
