"""`bulletin init`: a site for another LMK, empty and valid."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from bulletin.commands import main

if TYPE_CHECKING:
    from click.testing import Result

Bulletin = Callable[..., "Result"]
ROOT = Path(__file__).resolve().parents[2]
WHERE = ("--kelurahan", "Bukit Khayal", "--kecamatan", "Negeri Khayal", "--city", "Kota Dongeng")
LISTS = ("/", "/tindak-lanjut/", "/agenda/", "/wilayah/", "/topik/", "/arsip/", "/narasumber/",
         "/lembaga/", "/ralat/", "/glosarium/", "/cari/", "/data/", "/terjemahan/", "/tentang/",
         "/en/", "/en/actions/", "/en/about/")  # fmt: skip


@pytest.fixture
def bulletin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bulletin:
    """The command, run in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, arguments, prog_name="bulletin")


def test_a_new_site_has_no_problem_and_builds(
    bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every list stands, empty; the pages about the site are there in both languages."""
    made = bulletin("init", "situs", *WHERE, "--rw", "4", "--lmk", "LMK Bukit Khayal")
    assert made.exit_code == 0, made.output
    assert [one.name for one in Path().iterdir()] == ["situs"]
    monkeypatch.chdir("situs")
    checked = bulletin("check", "--strict")
    assert (checked.exit_code, checked.stdout) == (0, ""), checked.output
    assert bulletin("build").exit_code == 0
    for address in LISTS:
        page = BeautifulSoup(Path(f"output{address}index.html").read_bytes(), "lxml")
        assert "Bukit Khayal" in page.title.text, address  # type: ignore[union-attr]
    assert Path("output/wilayah/rw-04/index.html").exists()
    assert Path("output/lembaga/lmk-bukit-khayal/index.html").exists()


def test_a_first_article_can_be_written_at_once(
    bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the LMK and the places that were named at the start."""
    assert bulletin("init", "situs", *WHERE, "--rw", "2", "--lmk", "LMK Bukit").exit_code == 0
    monkeypatch.chdir("situs")
    topics = Path("content/registry/topics.yaml")
    topics.write_text(
        topics.read_text("utf-8").replace("# - id", "- id").replace("#   name", "  name")
    )
    made = bulletin("new", "--title", "Rapat", "--summary", "Warga rapat.", "--topic", "Lingkungan",
                    "--byline", "LMK Bukit", "--event", "name=Rapat; start=2026-01-05")  # fmt: skip
    assert made.exit_code == 0, made.output
    assert bulletin("check", "--strict").exit_code == 0


def test_a_new_site_has_the_whole_program_and_nothing_of_this_one() -> None:
    """What git has of the program, save this site's own content and what is told of it."""
    from bulletin.starting.program import FILES  # noqa: PLC0415

    own = {"content", "CHANGELOG.md", "README.md"}
    made = {".git", ".venv", ".cache", "output"}
    there = {one.name for one in ROOT.iterdir() if not one.name.endswith("_cache")}
    assert there - made - own - {".hypothesis"} <= {*FILES}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("situs", *WHERE[:4]), "--city"),
        (("situs", *WHERE, "--rw", "empat"), "--units empat"),
        (("penuh", *WHERE), "penuh"),
    ],
)
def test_what_is_missing_or_in_the_way_is_named(
    bulletin: Bulletin, arguments: tuple[str, ...], told: str
) -> None:
    """Nothing is made, and nothing is written over."""
    Path("penuh").mkdir()
    Path("penuh/catatan.txt").write_text("milik orang", "utf-8")
    made = bulletin("init", *arguments)
    assert made.exit_code == 2
    assert told in made.output
    assert [str(one) for one in Path().rglob("*")] == ["penuh", "penuh/catatan.txt"]
