"""The commands say the same problems as the build, with the exit statuses of the contract."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner

from bulletin.commands import main

if TYPE_CHECKING:
    from tests.conftest import Built, Run

Bulletin = Callable[..., "Done"]
Snapshot = Callable[[Path], dict[str, tuple[int, int]]]
ARTICLE = "articles/2025/2025-07-27-bank-sampah-kepompong-biru.id.md"
OTHER = "articles/2026/2026-01-25-angin-kencang-papan-roboh.id.md"
LINE = re.compile(r"^(?P<path>[^:]+):(?P<line>\d+): (?P<field>[^:]+): (?P<text>.+) \[[a-z-]+\]$")


class Done(NamedTuple):
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def bulletin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bulletin:
    """The command, run in a folder that holds `content`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773550800")

    def run(*arguments: str) -> Done:
        result = CliRunner().invoke(main, arguments, prog_name="bulletin")
        return Done(result.exit_code, result.stdout, result.stderr)

    return run


def problems(text: str) -> list[str]:
    """The lines of a report that tell of a problem, without the findings that are meant."""
    lines = (line for line in text.splitlines() if LINE.match(line))
    return [line for line in lines if not line.endswith(" [allowed]")]


def spoil(content: Path) -> None:
    """Two mistakes in two files: an unknown key, and a date that there is none."""
    for file, before, after in (
        (ARTICLE, "summary:", "sumary:"),
        (OTHER, "date: 2026-01-25", "date: 2026-01-52"),
    ):
        text = (content / file).read_text("utf-8")
        assert before in text
        (content / file).write_text(text.replace(before, after), "utf-8")


def test_errors_stop_all_three_with_the_same_lines(
    content: Path, bulletin: Bulletin, pelican: Run, snapshot: Snapshot, tmp_path: Path
) -> None:
    """Pelican, check and build leave with 1, say the same lines, and leave the output alone."""
    assert bulletin("build").returncode == 0
    before = snapshot(tmp_path / "output")
    spoil(content)
    check = bulletin("check")
    build = bulletin("build")
    stock = pelican(Path("content"), Path("output"), cwd=tmp_path)
    assert (check.returncode, build.returncode, stock.returncode) == (1, 1, 1)
    lines = problems(check.stdout)
    assert problems(build.stderr) == problems(stock.stderr) == lines
    errors = [line for line in lines if "Peringatan" not in line]
    assert any(f"content/{ARTICLE}:4: sumary: " in line for line in errors)
    assert any(f"content/{OTHER}:3: date: " in line for line in errors)
    assert snapshot(tmp_path / "output") == before


def test_pelican_says_no_traceback_of_content(content: Path, pelican: Run, tmp_path: Path) -> None:
    """A mistake in content is told to its writer in lines, not as a failure of the program."""
    spoil(content)
    done = pelican(content, tmp_path / "output")
    assert "Traceback" not in done.stderr + done.stdout
    assert not (tmp_path / "output" / "index.html").exists()


def test_check_of_a_missing_folder_fails(pelican: Run, bulletin: Bulletin, tmp_path: Path) -> None:
    """A content folder that is not there is no empty site: nothing is built."""
    assert bulletin("build").returncode == 1
    assert bulletin("check").returncode in (1, 2)
    assert pelican(tmp_path / "content", tmp_path / "output").returncode == 1
    assert not (tmp_path / "output").exists()


def test_command_is_installed(content: Path, tmp_path: Path) -> None:
    """`bulletin` stands beside Python and leaves the process with the status of its work."""
    spoil(content)
    command = Path(sys.executable).with_name("bulletin")
    done = subprocess.run(  # noqa: S603 - our own arguments
        [command, "check", "--lang", "en"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"content/{OTHER}:3: date: " in done.stdout


@pytest.mark.usefixtures("content")
def test_warnings_are_no_failure(bulletin: Bulletin) -> None:
    """Warnings alone leave check and build with 0 and are said."""
    check, build = bulletin("check"), bulletin("build")
    assert (check.returncode, build.returncode) == (0, 0)
    assert problems(check.stdout) == problems(build.stderr) != []
    assert all("Peringatan" in line for line in problems(check.stdout))


@pytest.mark.usefixtures("content")
def test_strict_makes_warnings_errors(bulletin: Bulletin) -> None:
    """With --strict, warnings alone leave with 1."""
    assert bulletin("check", "--strict").returncode == 1


def test_clean_content_is_clean_when_strict(bulletin: Bulletin, content: Path) -> None:
    """With --strict, a file without a finding leaves with 0."""
    assert bulletin("check", "--strict", str(content / ARTICLE)).returncode == 0


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--format", "yaml"),
        ("check", "--lang", "fr"),
        ("check", "no-such-folder"),
        ("check", "--no-such-option"),
        ("no-such-command",),
        ("translate",),
        ("build", "--no-such-option"),
    ],
    ids=" ".join,
)
def test_wrong_usage(bulletin: Bulletin, arguments: tuple[str, ...]) -> None:
    """Wrong usage leaves with 2."""
    assert bulletin(*arguments).returncode == 2


def test_file_outside_of_any_content_is_wrong_usage(bulletin: Bulletin, tmp_path: Path) -> None:
    """A file that lies in no content folder can't be checked: wrong usage."""
    (tmp_path / "alone.id.md").write_text("---\ntitle: x\n---\n", "utf-8")
    assert bulletin("check", "alone.id.md").returncode == 2


def test_text_format(content: Path, bulletin: Bulletin) -> None:
    """Text is one problem a line: path, line, field, message and code."""
    spoil(content)
    done = bulletin("check")
    assert done.stdout.splitlines() == problems(done.stdout)
    assert f"content/{OTHER}:3: date: " in done.stdout


def test_english_messages(content: Path, bulletin: Bulletin) -> None:
    """With --lang en the same problems are said in English, at the same places."""
    spoil(content)
    indonesian, english = (bulletin("check", "--lang", one).stdout for one in ("id", "en"))
    places = [
        [(found["path"], found["line"], found["field"]) for found in map(LINE.match, one)]
        for one in (problems(indonesian), problems(english))
    ]
    assert places[0] == places[1] != []
    assert "Peringatan" in indonesian
    assert "Peringatan" not in english
    assert "Warning" in english


def test_json_format(content: Path, bulletin: Bulletin) -> None:
    """JSON is one list of the same problems with their severity."""
    spoil(content)
    found = json.loads(bulletin("check", "--format", "json").stdout)
    lines = problems(bulletin("check").stdout)
    assert [
        f"{one['path']}:{one['line']}: {one['field']}: {one['message']} [{one['code']}]"
        for one in found
    ] == lines
    assert {one["severity"] for one in found} == {"error", "warning"}


def test_json_of_no_problem_is_an_empty_list(bulletin: Bulletin, content: Path) -> None:
    """Without a problem JSON is an empty list, still to be read by a program."""
    done = bulletin("check", "--format", "json", str(content / ARTICLE))
    assert json.loads(done.stdout) == []
    assert done.returncode == 0


def test_github_format(content: Path, bulletin: Bulletin) -> None:
    """For GitHub problems are annotations of their severity at their file and line, ten of them."""
    spoil(content)
    lines = bulletin("check", "--format", "github").stdout.splitlines()
    assert len(lines) == len(problems(bulletin("check").stdout))
    annotated = [one for one in lines if one.startswith("::")]
    assert len(annotated) == min(10, len(lines))
    assert all(re.match(r"::(error|warning) file=content/[^,]+,line=\d+,", x) for x in annotated)
    assert any(one.startswith(f"::error file=content/{OTHER},line=3,") for one in lines)


def test_the_job_summary_holds_the_whole_list(
    content: Path, bulletin: Bulletin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The full list is added to the summary of the job, which has its own first lines."""
    spoil(content)
    job = tmp_path / "summary.md"
    job.write_text("# Sebelumnya\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(job))
    bulletin("check", "--format", "github")
    count = len(problems(bulletin("check").stdout))
    text = job.read_text("utf-8")
    assert text.startswith("# Sebelumnya\n")
    assert text.count("\n- `content/") == count


def test_files_filter_the_report(content: Path, bulletin: Bulletin) -> None:
    """With a FILE only its problems are told and counted, against the whole content."""
    spoil(content)
    done = bulletin("check", str(content / ARTICLE))
    assert done.returncode == 1
    assert problems(done.stdout)
    assert all(ARTICLE in line for line in problems(done.stdout))
    clean = bulletin("check", "content/articles/2025/2025-08-10-pekan-dongeng-anak.id.md")
    assert (clean.returncode, problems(clean.stdout)) == (0, [])


def test_broken_link_to_another_file_is_found_with_one_file(
    content: Path, bulletin: Bulletin
) -> None:
    """One FILE is checked against the whole content: a link to what is not there is told."""
    file = content / ARTICLE
    text = file.read_text("utf-8").replace("kali-gulali.id.md)", "kali-susu.id.md)")
    file.write_text(text, "utf-8")
    done = bulletin("check", f"content/{ARTICLE}")
    assert done.returncode == 1
    assert "kali-susu" in done.stdout


def test_verdict_stands_apart_from_the_report(content: Path, bulletin: Bulletin) -> None:
    """How many errors and warnings there are is said on the other stream."""
    spoil(content)
    done = bulletin("check", "--format", "json")
    found = [one["severity"] for one in json.loads(done.stdout)]
    errors, warnings = found.count("error"), found.count("warning")
    assert f"{errors} kesalahan, {warnings} peringatan." in done.stderr.splitlines()


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize("how", ["check", "build", "pelican"])
def test_allowed_finding_is_listed(
    how: str, bulletin: Bulletin, pelican: Run, tmp_path: Path
) -> None:
    """A finding that an article allows with `x-allow` is listed in every run, and stops none."""
    done = (
        pelican(Path("content"), Path("output"), cwd=tmp_path)
        if how == "pelican"
        else bulletin(how)
    )
    line = "content/articles/2025/2025-10-19-koperasi-kapas-langit.id.md:36: x-allow.0: "
    assert done.returncode == 0
    assert [one for one in done.stderr.splitlines() if one.startswith(line)]


@pytest.mark.usefixtures("content")
def test_foreign_output_is_refused(bulletin: Bulletin, tmp_path: Path) -> None:
    """Build refuses a folder that holds other files, with 1, and leaves them as they are."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear", "utf-8")
    done = bulletin("build", "-o", "home")
    assert done.returncode == 1
    assert "home" in done.stderr
    assert [one.name for one in (tmp_path / "home").iterdir()] == ["letter.txt"]


def test_build_and_pelican_agree_with_the_same_settings(
    site: Built, bulletin: Bulletin, pelican: Run, tmp_path: Path
) -> None:
    """`bulletin build` and stock Pelican with its settings file build the same bytes."""
    content = site.settings.content
    assert bulletin("build", str(content), "-o", "ours").returncode == 0
    assert pelican(content, tmp_path / "stock").returncode == 0
    ours, stock = (type(site)(tmp_path / one, site.settings).files for one in ("ours", "stock"))
    assert ours == stock
    assert len(ours) == len(site.files)


@pytest.mark.parametrize("language", ["id", "en"])
def test_confirming_a_translation_ends_its_notice(
    content: Path, bulletin: Bulletin, language: str
) -> None:
    """`translate --confirm` stamps a translation, once; an original can't be confirmed."""
    file = content / f"articles/2026/2026-02-01-dapur-sehat-pkk.{language}.md"
    before = file.read_bytes()
    done = bulletin("translate", "--confirm", str(file))
    if language == "id":
        assert done.returncode == 1
        assert file.read_bytes() == before
        return
    assert done.returncode == 0
    stamped = file.read_bytes()
    assert b"translates:" in stamped
    assert bulletin("translate", "--confirm", str(file)).returncode == 0
    assert file.read_bytes() == stamped
    assert "never-confirmed" not in bulletin("check").stdout
