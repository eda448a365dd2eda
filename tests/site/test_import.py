"""`bulletin import` as somebody uses it: a file comes in, a draft goes out."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bulletin.build.pipeline import prepare
from bulletin.commands.main import main
from bulletin.commands.places import site_settings

TESTS = Path(__file__).resolve().parents[1]
TEXTS = [*sorted((TESTS / "importing").glob("*/*.toml"))]
ODD = (
    'Rapat: "warga" <b>RW</b> & [tautan](x) #1\nRapat digelar di Balai Warga: `kode` *x* {a} | b.\n'
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The invented site without its articles."""
    made = tmp_path / "content"
    source = TESTS / "sites" / "awan-biru"
    shutil.copytree(source, made, ignore=shutil.ignore_patterns("articles", "images", "pages"))
    return made


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["import", *arguments], input=given)


def test_every_draft_is_a_valid_file(content: Path, tmp_path: Path) -> None:
    """What is missing is a warning; there is no error, whatever the text."""
    for path in TEXTS:
        file = tmp_path / f"{path.stem}.txt"
        file.write_text(tomllib.loads(path.read_text("utf-8"))["text"], encoding="utf-8")
        assert run(str(file), "--content", str(content)).exit_code == 0
    run("-", "--content", str(content), given=ODD)
    library, problems = prepare(site_settings(content=content))
    errors = [one for one in problems if one.is_error]
    assert {one.code for one in errors} == {"weekday"}  # a text that contradicts itself
    assert len({one.path for one in errors}) == 1
    assert len(library.drafts) == len(TEXTS) + 1
    assert "required" in {one.code for one in problems}


def test_an_existing_file_stays(content: Path) -> None:
    """The second time nothing is written, and the command says so."""
    text = tomllib.loads(TEXTS[0].read_text("utf-8"))["text"]
    assert run("-", "--content", str(content), given=text).exit_code == 0
    (file,) = content.glob("articles/*/*.id.md")
    file.write_text("kept", encoding="utf-8")
    again = run("-", "--content", str(content), given=text)
    assert (again.exit_code, file.read_text("utf-8")) == (2, "kept")
    assert "sudah ada" in again.output


def test_the_end_says_what_is_known_and_what_comes_next(content: Path, tmp_path: Path) -> None:
    """In Indonesian, or in English if asked."""
    out = str(tmp_path / "draft.id.md")
    found = run("-", "--content", str(content), "--out", out, given="Kabar warga\nHalo semua.\n")
    assert "Belum diketahui, bertanda ISI" in found.output
    assert f"bulletin check {out}" in found.output
    english = run(
        "-", "--content", str(content), "--stdout", "--lang", "en", given="Kabar warga\nHalo.\n"
    )
    assert "Unknown, marked ISI" in english.output


def test_what_is_no_text_is_refused(content: Path, tmp_path: Path) -> None:
    """With a message in both languages and no file."""
    file = tmp_path / "naskah.docx"
    file.write_bytes(b"PK\x03\x04\x00\x01")
    refused = run(str(file), "--content", str(content))
    assert refused.exit_code == 1
    assert "bukan teks" in refused.output
    assert not [*content.glob("articles/**/*.md")]


def test_the_day_may_be_given(content: Path) -> None:
    """It names the file, too."""
    given = ("-", "--content", str(content), "--date", "2026-03-01")
    assert run(*given, given="Kabar warga\nHalo semua warga.\n").exit_code == 0
    assert [*content.glob("articles/2026/2026-03-01-kabar-warga.id.md")]
