"""What editors are given: schemas, snippets, a task; and the hook before a commit."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bulletin.build.pipeline import prepare
from bulletin.commands.places import site_settings
from bulletin.problems import Problem, format_problems
from bulletin.schema.editor import FILES, schema_files

ROOT = Path(__file__).resolve().parents[2]
EDITOR = ROOT / ".vscode"
SITES = (ROOT / "content", ROOT / "tests/sites/awan-biru")


def read(name: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """One of the editor's files."""
    return json.loads((EDITOR / name).read_text("utf-8"))


def validator(file: str) -> Draft202012Validator:
    """The schema of a file below `content/`."""
    schema = read(f"schema/{Path(file).stem}.schema.json")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize(("name", "text"), [*schema_files()])
def test_schemas_are_those_of_the_program(name: str, text: str) -> None:
    """`make docs` has been run since a schema changed."""
    assert (EDITOR / "schema" / name).read_text("utf-8") == text


def test_every_schema_is_that_of_a_file() -> None:
    """The editor is told of each file for which there is one."""
    told = read("settings.json")["yaml.schemas"]
    assert {*told.values()} == {f"content/{file}" for file in FILES}
    for schema, file in told.items():
        assert Path(schema).stem.removesuffix(".schema") == Path(file).stem
        assert (ROOT / schema).is_file()


@pytest.mark.parametrize("site", SITES, ids=lambda one: one.name)
@pytest.mark.parametrize("file", FILES)
def test_what_is_valid_is_valid_to_an_editor(site: Path, file: str) -> None:
    """As an editor reads YAML, with dates and numbers guessed."""
    given = yaml.load((site / file).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - only texts
    assert [one.message for one in validator(file).iter_errors(given)] == []


@pytest.mark.parametrize(
    ("file", "given"),
    [
        ("registry/people.yaml", [{"id": "a", "nama": "A"}]),
        ("registry/people.yaml", [{"id": "A B", "name": "A"}]),
        ("registry/topics.yaml", [{"id": "a", "name": "Air"}]),
        ("registry/topics.yaml", [{"id": "a", "name": {"id": "Air"}}]),
        ("registry/places.yaml", [{"id": "a", "name": "A", "kind": "desa"}]),
        ("registry/glossary.yaml", [{"abbr": "RT", "id": "Rukun Tetangga"}]),
        ("site.yaml", {"name": {"id": "A", "en": "A"}}),
    ],
)
def test_what_is_wrong_is_wrong_to_an_editor(file: str, given: object) -> None:
    """An unknown key, a wrong id, a language that is missing."""
    assert [*validator(file).iter_errors(given)]


def test_every_key_is_told_of_in_both_languages() -> None:
    """Editors show it beside the key, Indonesian first."""
    for file in FILES:
        for part in read(f"schema/{Path(file).stem}.schema.json")["$defs"].values():
            for key, value in part.get("properties", {}).items():
                assert " | " in value["description"], (file, key)


VARIABLES = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "02", "CURRENT_DATE": "03"}


def expanded(body: list[str]) -> str:
    """What a snippet writes where nobody changes anything."""
    text = "\n".join(body)
    for name, value in VARIABLES.items():
        text = text.replace(f"${name}", value)
    text = re.sub(r"\$\{\d+\|([^,|]+)[^}]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^{}]*)\}", r"\1", text)
    return re.sub(r"\$\d", "", text)


def test_snippets_write_what_passes(tmp_path: Path) -> None:
    """All of them in one article, with ids that are there."""
    content = tmp_path / "content"
    shutil.copytree(SITES[1], content)
    snippets = {
        one["prefix"]: expanded(one["body"]) for one in read("bulletin.code-snippets").values()
    }
    assert not any("$" in one for one in snippets.values())
    article = snippets.pop("artikel")
    lists = "".join(f"{one.rstrip()}\n" for one in snippets.values())
    text = article.replace("status: draft", f"{lists}status: published")
    real = {
        "[topik]": "[lingkungan]",
        "[penulis]": "[lmk-awan-biru]",
        "id-tindak-lanjut": "pompa-portabel",
        "bila siap terbit": "",
    }
    for given, there in real.items():
        text = text.replace(given, there)
    file = content / "articles/2026-02-03-judul-berita.id.md"
    file.write_text(text, "utf-8")
    _, problems = prepare(site_settings(content=content, cache=tmp_path / "cache"))
    ours = [one for one in problems if Path(one.path).name == file.name and one.is_error]
    assert format_problems(ours, "text", "id") == ""


def test_the_task_reads_the_lines_of_the_check() -> None:
    """So that problems stand at their lines in the editor."""
    problem = Problem("content/articles/a.id.md", 7, "events.0.start", "required", (("key", "x"),))
    pattern = read("tasks.json")["tasks"][0]["problemMatcher"]["pattern"]
    found = re.match(pattern["regexp"], format_problems([problem], "text", "id"))
    assert found
    assert found[pattern["file"]] == problem.path
    assert found[pattern["line"]] == "7"
    assert found[pattern["code"]] == "required"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the fictional content, the hook, and the command that it seeks."""
    root = tmp_path / "situs"
    shutil.copytree(SITES[1], root / "content")
    shutil.copytree(ROOT / ".githooks", root / ".githooks")
    command = root / ".venv/bin/bulletin"
    command.parent.mkdir(parents=True)
    run = "from bulletin.commands import main; main()"
    path = f"PYTHONPATH='{ROOT / 'plugins'}'"
    command.write_text(f"#!/bin/sh\n{path} exec {sys.executable} -c '{run}' \"$@\"\n")
    command.chmod(0o755)
    git(root, "init", "-q")
    git(root, "config", "core.hooksPath", ".githooks")
    git(root, "add", "content")
    assert git(root, "commit", "-qm", "isi").returncode == 0
    return root


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Git as a volunteer runs it, with a name."""
    names = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")
    who = {f"GIT_{one}": "warga@awan.example" for one in names}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(  # noqa: S603 - git
        ["git", *arguments], cwd=root, env={**kept, **alone, **who},  # noqa: S607
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_hook_checks_what_is_staged_and_not_what_is_edited(repository: Path) -> None:
    """A file with an error stops the commit, with its path and line."""
    file = repository / "content/site.yaml"
    good = file.read_text("utf-8")
    file.write_text(good.replace("tagline:", "tagine:"), "utf-8")
    git(repository, "add", "content")
    stopped = git(repository, "commit", "-qm", "salah")
    assert stopped.returncode == 1
    assert re.search(r"^content/site\.yaml:\d+: ", stopped.stderr, re.MULTILINE), stopped.stderr
    assert "git add" in stopped.stderr
    file.write_text(good, "utf-8")  # mended, but not staged
    assert git(repository, "commit", "-qm", "salah").returncode == 1
    file.write_text(f"{good}# catatan\n", "utf-8")
    git(repository, "add", "content")
    file.write_text("rusak: [", "utf-8")  # edited on, after what is staged
    assert git(repository, "commit", "-qm", "benar").returncode == 0


def test_the_hook_lets_code_through(repository: Path) -> None:
    """Where nothing of the content is staged, nothing is checked."""
    (repository / "content/site.yaml").write_text("rusak: [", "utf-8")
    (repository / "catatan.txt").write_text("x", "utf-8")
    git(repository, "add", "catatan.txt")
    (repository / ".venv/bin/bulletin").unlink()
    assert git(repository, "commit", "-qm", "kode").returncode == 0


def test_the_hook_says_what_it_needs(repository: Path) -> None:
    """Without the program the content is not let through unchecked."""
    (repository / ".venv/bin/bulletin").unlink()
    file = repository / "content/site.yaml"
    file.write_text(f"{file.read_text('utf-8')}# x\n", "utf-8")
    git(repository, "add", "content")
    stopped = git(repository, "commit", "-qm", "isi")
    assert stopped.returncode == 1
    assert "make check" in stopped.stderr
