"""The guides: every example of theirs is tried, every command and link of theirs is there."""

from __future__ import annotations

import os
import re
import runpy
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from bulletin.build.pipeline import prepare
from bulletin.commands import main
from bulletin.commands.places import site_settings
from bulletin.outputs.headers import HEADERS, TRANSPORT
from bulletin.problems import format_problems

if TYPE_CHECKING:
    from click.testing import Result

REQUIRED = os.environ.get("BULLETIN_PDF") == "required"  # in the continuous integration
ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
GUIDES = ("writing", "translating", "review", "publishing", "starting", "correcting", "editors")
MADE = {DOCS / "checks.md"}  # by `make docs`, of messages that show links
PAGES = sorted({*DOCS.glob("*.md"), ROOT / "plugins/bulletin/starting/texts/README.md"} - MADE)
SITE = ROOT / "tests/sites/awan-biru"
EXAMPLE = "content/articles/2026/2026-02-01-rapat-air.id.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
TARGET = re.compile(r"^([a-z][\w-]*):", re.MULTILINE)


def read(name: str) -> str:
    """A guide."""
    return (DOCS / f"{name}.md").read_text("utf-8")


def blocks(text: str, kind: str) -> list[str]:
    """The examples of one kind."""
    return [found[2] for found in BLOCK.finditer(text) if found[1] == kind]


def commands() -> Iterator[tuple[str, str]]:
    """Every command that a guide names, in an example or in a sentence."""
    for page in PAGES:
        text = page.read_text("utf-8")
        told = [*CODE.findall(BLOCK.sub("", text)), *"\n".join(blocks(text, "sh")).splitlines()]
        for line in told:
            for part in line.split("&&"):
                words = part.strip()
                if re.match(r"(?:[A-Z]+=\S+ )*(?:make|(?:\.venv/bin/)?bulletin) [a-z]", words):
                    yield page.stem, words


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_stands_in_both_languages(name: str) -> None:
    """Indonesian first, English below a line; each with a heading."""
    parts = re.split(r"^(?:---\n\n)?(?=# )", read(name), flags=re.MULTILINE)
    assert len([one for one in parts if one.startswith("# ")]) == 2


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.stem)
def test_links_of_the_guides_lead_somewhere(page: Path) -> None:
    """To files of the project, from where the page lies, or will lie in a new site."""
    base = ROOT if page.name == "README.md" else DOCS
    own = {"LICENSE", "LICENSE-content.md"}
    for target in LINK.findall(CODE.sub("", BLOCK.sub("", page.read_text("utf-8")))):
        file = target.partition("#")[0]
        if file and "://" not in file and "{" not in file and file not in own:
            assert (base / file).exists(), (page.name, target)


@pytest.mark.parametrize(("page", "words"), [*commands()])
def test_commands_of_the_guides_are_there(page: str, words: str) -> None:
    """With the options that they are shown with."""
    del page
    given = [one for one in shlex.split(words.replace("…", "x")) if not re.match(r"[A-Z]+=", one)]
    if given[0] == "make":
        targets = TARGET.findall((ROOT / "Makefile").read_text("utf-8"))
        assert {one for one in given[1:] if not one.startswith("-")} <= {*targets}
    else:
        command = main.commands[given[1]]
        options = {
            name for one in command.params for name in one.opts if isinstance(one, click.Option)
        }
        assert {one for one in given[2:] if one.startswith("--")} <= options | {"--help"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fictional content with the example of the guide to writing, as the current folder."""
    shutil.copytree(SITE, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773550800")
    (example,) = blocks(read("writing"), "markdown")
    Path(EXAMPLE).write_text(example, "utf-8")
    return tmp_path


def errors(*files: str) -> str:
    """The errors in files of the content, as they are told."""
    _, problems = prepare(site_settings(content=Path("content")))
    ours = [one for one in problems if Path(one.path).name in files and one.is_error]
    return format_problems(ours, "text", "id")


def run(line: str) -> Result:
    """A command of a guide, as it stands there."""
    words = shlex.split(line)
    assert words[0] == ".venv/bin/bulletin"
    return CliRunner().invoke(main, words[1:], prog_name="bulletin")


@pytest.mark.usefixtures("site")
def test_the_example_of_the_guide_to_writing_passes() -> None:
    """Both languages name the file that it belongs into, and the command for what comes after."""
    assert read("writing").count(f"`{EXAMPLE}`") == 2
    assert errors(Path(EXAMPLE).name) == ""
    for line in re.findall(r"`(\.venv/bin/bulletin follow-up [^`]+)`", read("writing"))[:1]:
        assert run(line).exit_code == 0


@pytest.mark.usefixtures("site")
def test_the_commands_of_the_guide_to_correcting_work() -> None:
    """In their order: a correction, then a withdrawal."""
    correct, retract = (one.strip() for one in blocks(read("correcting"), "sh"))
    Path(EXAMPLE.replace(".id.", ".en.")).write_text(
        '---\ntitle: "A shared tap"\nsummary: "RW 02 agreed on a shared tap."\n---\n\nA tap.\n',
        "utf-8",
    )
    made = run(correct)
    assert made.exit_code == 0, made.output
    assert "19.30, bukan 20.30" in Path(EXAMPLE).read_text("utf-8")
    made = run(retract)
    assert made.exit_code == 0, made.output
    assert not Path(EXAMPLE).exists()
    assert "Terbit karena keliru" in Path("content/addresses.yaml").read_text("utf-8")


def test_the_command_of_the_guide_to_starting_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It makes the folder that the next steps go into."""
    (tmp_path / "ini").mkdir()
    monkeypatch.chdir(tmp_path / "ini")
    (line,) = blocks(read("starting"), "sh")
    made = run(line.strip())
    assert made.exit_code == 0, made.output
    assert (tmp_path / "buletin-kami" / "content" / "site.yaml").is_file()


def test_the_headers_of_the_guide_are_those_of_the_program() -> None:
    """For Apache and for nginx, the same that `_headers` has; the audit sends them, too."""
    wanted = {**HEADERS, **TRANSPORT}
    text = read("publishing")
    apache, nginx = ("".join(blocks(text, one)) for one in ("apache", "nginx"))
    assert dict(re.findall(r'^Header always set (\S+) "(.*)"$', apache, re.MULTILINE)) == wanted
    assert dict(re.findall(r'^add_header (\S+) "(.*)" always;$', nginx, re.MULTILINE)) == wanted


def test_the_guide_to_writing_is_a_sheet_for_each_language() -> None:
    """A4, one side, as `make guide` prints it."""
    if not REQUIRED:
        pytest.importorskip("weasyprint", exc_type=(ImportError, OSError))
    guide = runpy.run_path(str(DOCS / "guide.py"))
    assert len(guide["document"](read("writing")).pages) == 2
