"""What was found in an article is remembered, and asked again where it could be otherwise."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from bulletin.build import examined
from bulletin.build.checked import checked
from bulletin.build.pipeline import prepare
from bulletin.checks import allowances, check
from bulletin.languages import ORIGINAL
from bulletin.model import Library
from bulletin.problems import Problem
from bulletin.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.conftest import Content

    from bulletin.views import Scope

STEMS = ("2026-02-01-rapat", "2026-02-02-lagi", "2026-02-03-besok")
BODIES = (
    "Rapat pada Kamis, 30 Juli 2025.\n",
    "Hubungi 0812-3456-7890 atau ani.kapas@gmail.com.\n",
    "Biayanya Rp3 milyar untuk 12 rumah.\n",
    "Rapat berjalan baik.\n",
)
PHONES = "phones: [0812-3456-7890]\n"


@pytest.fixture
def settings(content: Content, scope_of: Callable[..., Scope]) -> Settings:
    """The settings of a content with some articles."""
    for stem, body in zip(STEMS, BODIES, strict=False):
        content.article(stem, body=body)
    return scope_of(content.library(), ORIGINAL).settings


def anew(content: Content) -> tuple[Problem, ...]:
    """What a check finds that remembers nothing."""
    return check(content.library())


def change(content: Content, choice: random.Random) -> None:
    """One of the things that change what a check finds."""
    stem = choice.choice(STEMS)
    original = content.root / f"articles/2026/{stem}.id.md"
    match choice.randrange(6):
        case 0:
            content.article(stem, body=choice.choice(BODIES))
        case 1:
            content.translation(stem, body=choice.choice(BODIES))
        case 2:
            original.unlink(missing_ok=True)
        case 3:
            site = (content.root / "site.yaml").read_text("utf-8")
            content.put("site.yaml", site.replace(PHONES, "") if PHONES in site else site + PHONES)
        case 4:
            content.add("registry/people.yaml", f"- id: warga-{choice.random()}\n".replace(".", ""))
        case 5:
            content.article(stem, status="draft", body=choice.choice(BODIES))


@pytest.mark.parametrize("seed", range(4))
def test_a_memory_finds_what_a_check_from_nothing_finds(
    content: Content, settings: Settings, seed: int
) -> None:
    """After each of a series of edits, of articles, registries and the site."""
    choice = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(12):
        change(content, choice)
        assert prepare(settings)[1] == anew(content)
        problems, allowed = checked(settings)
        assert problems == anew(content)
        assert allowed == tuple(allowances(content.library()))


def test_only_what_changed_is_asked_again(
    content: Content, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edit asks for one article; a registry, which rules may know, asks for all."""
    asked: list[int] = []
    real = examined.examine_share

    def counting(library: Library, share: Sequence[int]) -> list[tuple[Problem, ...]]:
        asked.append(len(share))
        return real(library, share)

    monkeypatch.setattr(examined, "examine_share", counting)
    prepare(settings)
    every = sum(asked)
    assert every > len(STEMS)
    asked.clear()
    prepare(settings)
    assert asked == []
    content.article(STEMS[0], body="Lain.\n")
    prepare(settings)
    assert sum(asked) == 1
    asked.clear()
    content.add("registry/topics.yaml", "\n# Catatan\n")
    prepare(settings)
    assert sum(asked) == every


def test_damaged_memory_is_no_memory(content: Content, settings: Settings) -> None:
    """Whatever happens to the files of the memory, the findings are right."""
    found = anew(content)
    prepare(settings)
    for store in settings.cache.glob("*.store"):
        damage(store)
    assert prepare(settings)[1] == found
    assert checked(settings)[0] == found


def damage(file: Path) -> None:
    """Cut a file in the middle."""
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


def test_an_unchanged_check_loads_no_library(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing changed, and no time passed: the answer is known."""
    time.sleep(0.05)  # a file's time counts only once it has rested
    found = checked(settings)
    monkeypatch.setattr("bulletin.build.checked._checked", lambda _: pytest.fail("checked again"))
    assert checked(settings) == found
