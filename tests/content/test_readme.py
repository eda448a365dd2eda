"""The article that the README shows, with this site's own registries."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bulletin.build.pipeline import prepare
from bulletin.commands.places import site_settings
from bulletin.problems import format_problems

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STEM = "2025-08-10-kerja-bakti-saluran"


def test_the_examples_of_the_readme_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The original and its translation, in the content that is there."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "README.md").read_text("utf-8")
    original, translation, *_ = BLOCK.findall(text)
    for suffix, given in ((".id.md", original), (".en.md", translation)):
        assert f"{STEM}{suffix}" in text
        Path(f"content/articles/2025/{STEM}{suffix}").write_text(given, "utf-8")
    _, problems = prepare(site_settings(content=Path("content")))
    ours = [one for one in problems if Path(one.path).name.startswith(STEM) and one.is_error]
    assert format_problems(ours, "text", "id") == ""
