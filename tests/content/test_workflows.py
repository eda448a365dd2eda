"""The workflows that stand in this repository: nothing in them has a right that it does not need.

`make workflows` asks zizmor and the published schemas; what is told here holds without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

ROOT: Final = Path(__file__).resolve().parents[2]
FILES: Final = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED: Final = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\n")
GITLAB: Final = ROOT / ".gitlab-ci.yml"

each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)


def read(file: Path) -> dict[Any, Any]:
    """A workflow; YAML reads the key `on` as true."""
    found: dict[Any, Any] = yaml.safe_load(file.read_text("utf-8"))
    return found


def steps(file: Path) -> Iterator[dict[str, Any]]:
    """Every step of every job."""
    for job in read(file)["jobs"].values():
        yield from job["steps"]


def test_there_are_workflows() -> None:
    """The tests below would pass without any."""
    assert {one.name for one in FILES} >= {"check.yml", "publish.yml"}


@each
def test_every_action_is_pinned(file: Path) -> None:
    """By a commit, with the version beside it."""
    text = file.read_text("utf-8")
    assert len(PINNED.findall(text)) == text.count("uses:") > 0


def test_one_action_has_one_pin() -> None:
    """The same in all workflows."""
    used = {one["uses"] for file in FILES for one in steps(file) if "uses" in one}
    assert len(used) == len({one.split("@")[0] for one in used})


@each
def test_nothing_is_permitted_at_the_top(file: Path) -> None:
    """Each job says what it needs, and has time for it."""
    found = read(file)
    assert found["permissions"] == {}
    assert "concurrency" in found
    for job in found["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"] <= 60


@each
def test_nothing_of_an_event_gets_into_a_command(file: Path) -> None:
    """What others may choose is a value of the environment, never a part of the text that runs."""
    assert not [one for one in steps(file) if "${{" in one.get("run", "")]


@each
def test_there_is_no_secret(file: Path) -> None:
    """Nor an event that would give one to a fork, nor a token that stays."""
    text = file.read_text("utf-8")
    assert not re.search(
        r"\$\{\{ *secrets|secrets:|pull_request_target|workflow_run|github\.token", text
    )
    checkouts = [one for one in steps(file) if "checkout" in one.get("uses", "")]
    assert all(one["with"]["persist-credentials"] is False for one in checkouts)


@each
def test_what_runs_the_repository_may_not_write(file: Path) -> None:
    """A job that may write takes no step of its own."""
    for job in read(file)["jobs"].values():
        if "write" in job["permissions"].values():
            assert [*map(set, job["steps"])] == [{"name", "id", "uses"}]
        else:
            assert job["permissions"] == {"contents": "read"}


def test_proposals_are_read_by_the_program_of_the_main_branch() -> None:
    """A proposal does not write its own report; its site wants no index."""
    for file in (ROOT / ".github" / "workflows" / "check.yml", GITLAB):
        text = file.read_text("utf-8")
        assert "git worktree add --detach" in text
        assert "bulletin review --repository" in text
        assert "bulletin build --noindex" in text


def test_gitlab_has_what_github_has() -> None:
    """The templates are the same, and no secret variable is asked for."""
    ours = ROOT / ".github" / "PULL_REQUEST_TEMPLATE"
    theirs = ROOT / ".gitlab" / "merge_request_templates"
    assert {one.name: one.read_bytes() for one in ours.iterdir()} == {
        one.name: one.read_bytes() for one in theirs.iterdir()
    }
    assert "TOKEN" not in GITLAB.read_text("utf-8")


def test_what_is_published_was_audited() -> None:
    """On both platforms, but for the night."""
    publish = read(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]
    assert publish["deploy"]["needs"] == ["build", "audit"]
    assert publish["audit"]["steps"][-1]["run"] == "make audit"
    assert read(GITLAB)["audit"]["script"][-1] == "make audit"


def test_the_site_is_built_anew_at_night() -> None:
    """In Jakarta, which is seven hours ahead: what is coming and overdue stays true."""
    publish = read(ROOT / ".github" / "workflows" / "publish.yml")
    [nightly] = publish[True]["schedule"]
    hour = (int(nightly["cron"].split()[1]) + 7) % 24
    assert 1 <= hour <= 5
