"""`bulletin translate` on the fictional site: drafts withheld, differences shown, confirmed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from bulletin.build.pipeline import build
from bulletin.commands import main
from bulletin.languages import TRANSLATION

if TYPE_CHECKING:
    from tests.conftest import Built

    from bulletin.settings import Settings

Bulletin = Callable[..., Result]
ROOT = Path(__file__).resolve().parents[2]
STEM = "2025-10-19-koperasi-kapas-langit"
CONFIGURATION = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pelicanconf import *
sys.path.insert(0, ".")
BULLETIN = {{**BULLETIN, "translator": "mesin:translate"}}
"""
MACHINE = """
def translate(texts, source, target):
    return [text.replace("koperasi", "cooperative") for text in texts]
"""


@pytest.fixture
def bulletin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bulletin:
    """The command, run in a folder that holds `content`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773550800")

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments, prog_name="bulletin")

    return run


def untranslated(content: Path) -> list[Path]:
    """The originals without a translation; a draft may lack too much to be begun."""
    originals = sorted(content.rglob("*.id.md"))
    others = (one for one in originals if not Path(str(one).replace(".id.md", ".en.md")).exists())
    return [one for one in others if "lampion" not in one.name]


def english(original: Path) -> Path:
    return Path(str(original).replace(".id.md", ".en.md"))


def test_drafts_have_one_warning_and_change_nothing(
    content: Path, bulletin: Bulletin, site: Built, settings_for: Callable[..., Settings],
    tmp_path: Path,
) -> None:  # fmt: skip
    """With a draft of every missing translation, the site is the same to the byte."""
    originals = untranslated(content)
    assert len(originals) > 5
    for original in originals:
        done = bulletin("translate", str(original))
        assert done.exit_code == 0, done.output
        lines = bulletin("check", str(english(original))).stdout.splitlines()
        assert [re.findall(r"\[([a-z-]+)\]$", line) for line in lines] == [["unreviewed"]]
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    assert type(site)(settings.output, settings).files == site.files


def test_a_draft_is_never_begun_twice(content: Path, bulletin: Bulletin) -> None:
    """A second run shows what is still empty, and leaves the file as it is."""
    (original,) = content.rglob(f"{STEM}.id.md")
    bulletin("translate", str(original))
    before = english(original).read_bytes()
    done = bulletin("translate", str(english(original)))
    assert done.exit_code == 0
    assert "kosong / empty" in done.output
    assert english(original).read_bytes() == before
    again = bulletin("translate", "--machine", str(original))
    assert again.exit_code == 1
    assert f"without --machine: bulletin translate {english(original)}" in again.output
    assert english(original).read_bytes() == before


def test_a_draft_that_is_not_complete_is_not_confirmed(content: Path, bulletin: Bulletin) -> None:
    (original,) = content.rglob(f"{STEM}.id.md")
    bulletin("translate", str(original))
    done = bulletin("translate", "--confirm", str(english(original)))
    assert done.exit_code == 1
    assert "belum diterjemahkan / not translated yet" in done.stderr
    assert "x-unreviewed" in english(original).read_text("utf-8")


def test_a_machine_translation_is_published_only_when_confirmed(
    content: Path, bulletin: Bulletin, site: Built, settings_for: Callable[..., Settings],
    tmp_path: Path,
) -> None:  # fmt: skip
    """The setting names a function; what it says is withheld, marked, and then published."""
    (tmp_path / "pelicanconf.py").write_text(CONFIGURATION, "utf-8")
    (tmp_path / "mesin.py").write_text(MACHINE, "utf-8")
    (original,) = content.rglob(f"{STEM}.id.md")
    done = bulletin("translate", "--machine", str(original))
    assert done.exit_code == 0, done.output
    text = english(original).read_text("utf-8")
    assert "by machine, unchecked" in text
    assert "not reviewed" in text
    english(original).write_text(text.replace("---\n", "---\n# Milik saya.\n", 1), "utf-8")
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    assert type(site)(settings.output, settings).files == site.files
    done = bulletin("translate", "--confirm", str(english(original)))
    assert done.exit_code == 0, done.output
    confirmed = english(original).read_text("utf-8")
    assert "not reviewed" not in confirmed
    assert "unchecked" not in confirmed
    assert confirmed.startswith("---\n# Milik saya.\n")
    build(settings)
    built = type(site)(settings.output, settings)
    page = built.page(built.library.by_stem[STEM], TRANSLATION)
    assert page.select(".notice") == []
    assert "cooperative" in page.select_one(".prose").get_text()
    assert "asli" not in page.decode()
    assert "<!-- [" not in page.decode()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("content/articles/2025/2025-10-05-siaga-musim-hujan.id.md",), 0),
        (("content/articles/2025/2025-10-05-siaga-musim-hujan.en.md",), 0),
        (("content/articles/2025/2025-10-05-tidak-ada.id.md",), 2),
        (("content/registry/topics.yaml",), 2),
        (("--confirm", "content/articles/2025/2025-10-05-tidak-ada.en.md"), 2),
        (("--confirm", "--machine", "content/articles/2025/2025-10-05-tidak-ada.en.md"), 2),
        (("elsewhere.id.md",), 2),
        (("--machine", "content/articles/2025/2025-10-19-koperasi-kapas-langit.id.md"), 1),
    ],
)
@pytest.mark.usefixtures("content")
def test_exit_status(bulletin: Bulletin, arguments: tuple[str, ...], status: int) -> None:
    """What cannot be is wrong usage; a translator that is not set is told."""
    done = bulletin("translate", *arguments)
    assert done.exit_code == status, done.output
    assert "Traceback" not in done.output


def test_a_current_translation_has_nothing_to_do(content: Path, bulletin: Bulletin) -> None:
    """Only what changed is shown: nothing, then one block."""
    (original,) = content.rglob("2025-10-05-siaga-musim-hujan.id.md")
    assert "nothing to do" in bulletin("translate", str(original)).output
    text = original.read_text("utf-8").replace("untuk mulai bersiap", "untuk bersiap")
    original.write_text(text, "utf-8")
    done = bulletin("translate", str(original))
    file = str(english(original))
    assert [line for line in done.output.splitlines() if "berubah / changed" in line] == [
        f"{file}:43: body 1: berubah / changed"
    ]
    assert "+ Pengurus RW 03 tidak ingin menunggu genangan untuk bersiap." in done.output


def test_confirming_tells_of_blocks_that_came(content: Path, bulletin: Bulletin) -> None:
    """A paragraph that nobody has translated is not confirmed in silence."""
    (original,) = content.rglob("2025-10-05-siaga-musim-hujan.id.md")
    head, _, body = original.read_text("utf-8").rpartition("\n---\n")
    original.write_text(f"{head}\n---\n\nSatu paragraf baru.\n{body}", "utf-8")
    done = bulletin("translate", "--confirm", str(english(original)))
    assert done.exit_code == 0, done.output
    assert "body 1: baru / new: " in done.output
    assert "later changes cannot be marked one by one" in done.output


def test_a_waived_word_is_confirmed_without_a_remark(content: Path, bulletin: Bulletin) -> None:
    """What changed within a block was shown before."""
    (original,) = content.rglob("2025-10-05-siaga-musim-hujan.id.md")
    text = original.read_text("utf-8")
    assert "tidak ingin" in text
    original.write_text(text.replace("tidak ingin", "tak ingin", 1), "utf-8")
    done = bulletin("translate", "--confirm", str(english(original)))
    assert done.output == f"{english(original)}: sesuai dengan aslinya / confirmed\n"


def test_confirming_tells_of_blocks_that_moved(content: Path, bulletin: Bulletin) -> None:
    """The translation has to follow, or later changes would be told at the wrong place."""
    (original,) = content.rglob("2025-10-05-siaga-musim-hujan.id.md")
    head, _, body = original.read_text("utf-8").rpartition("\n---\n")
    first, _, rest = body.strip().partition("\n\n")
    original.write_text(f"{head}\n---\n\n{rest}\n\n{first}\n", "utf-8")
    done = bulletin("translate", "--confirm", str(english(original)))
    assert done.exit_code == 0, done.output
    assert done.output.count("pindah / has moved") == 1
