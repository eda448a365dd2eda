"""Documents that are remembered: the same as if they were read anew, and seldom parsed."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from bulletin.build import documents
from bulletin.build.documents import Memory
from bulletin.languages import ORIGINAL
from bulletin.settings import Settings
from bulletin.sources import Collection, read_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope

ARTICLE = "articles/2026/2026-02-01-rapat.id.md"


class Counted:
    """A memory of which it is known what it parsed."""

    def __init__(self, settings: Settings, patch: pytest.MonkeyPatch) -> None:
        self.settings, self.parsed = settings, list[str]()
        parse = documents.parse

        def counting(shown: str, share: Sequence[documents.Unread]) -> bytes:
            self.parsed += [found.inside for found, _ in share]
            return parse(shown, share)

        patch.setattr(documents, "parse", counting)

    def read(self) -> tuple[Collection, list[str]]:
        """The content, as a new process would read it, and what was parsed for that."""
        self.parsed = []
        found = read_content(self.settings.content, Memory(self.settings))
        assert found == read_content(self.settings.content)
        return found, self.parsed


@pytest.fixture
def memory(
    content: Content, scope_of: Callable[..., Scope], monkeypatch: pytest.MonkeyPatch
) -> Counted:
    """The memory of a content that was read once, and rested then."""
    settings = scope_of(content.article().library(), ORIGINAL).settings
    time.sleep(0.05)
    counted = Counted(settings, monkeypatch)
    assert len(counted.read()[1]) > 5
    return counted


def test_nothing_is_parsed_twice(memory: Counted) -> None:
    """What is as it was comes out of the memory, with its language itself."""
    found, parsed = memory.read()
    assert parsed == []
    original = next(one for one in found.documents if one.inside == ARTICLE)
    assert original.language is ORIGINAL


def test_equal_bytes_are_not_parsed(memory: Counted) -> None:
    """A file that was only touched is known by its bytes."""
    (memory.settings.content / ARTICLE).touch()
    assert memory.read()[1] == []


def test_an_edit_is_parsed_alone(memory: Counted, content: Content) -> None:
    """Only what has changed is parsed."""
    content.article(title="Rapat lain")
    assert memory.read()[1] == [ARTICLE]


def test_an_edit_that_hides_its_time_is_seen(memory: Counted) -> None:
    """Another text of the same length, with the old time set again, is another text."""
    file = memory.settings.content / ARTICLE
    before, text = file.stat(), file.read_text("utf-8")
    file.write_text(text.replace("Rapat warga", "Warga rapat", 1), "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert memory.read()[1] == [ARTICLE]


def test_a_file_that_is_gone_is_forgotten(memory: Counted) -> None:
    """A file that goes and comes again is read as it is then."""
    file = memory.settings.content / ARTICLE
    text = file.read_text("utf-8")
    file.unlink()
    assert ARTICLE not in {one.inside for one in memory.read()[0].documents}
    file.write_text(text, "utf-8")
    assert memory.read()[1] == [ARTICLE]


@pytest.mark.parametrize("data", [b"", b"lain", None])
def test_damaged_bundles_are_parsed_again(memory: Counted, data: bytes | None) -> None:
    """A bundle that was cut off, changed or deleted costs only time."""
    for bundle in memory.settings.cache.glob("documents-*/*"):
        if bundle.suffix != ".store":
            bundle.write_bytes(data) if data is not None else bundle.unlink()
    assert len(memory.read()[1]) > 5
    assert memory.read()[1] == []


def test_problems_are_told_again(memory: Counted, content: Content) -> None:
    """A remembered file tells its faults in every run, with their lines."""
    content.article(date="besok")
    (first, _), (second, parsed) = memory.read(), memory.read()
    told = [one for document in second.documents for one in document.problems]
    assert [one.code for one in told] == ["moment"]
    assert told == [one for document in first.documents for one in document.problems]
    assert len(parsed) <= 1


def test_many_edits_leave_few_bundles(memory: Counted, content: Content) -> None:
    """What nobody needs any more is deleted."""
    for number in range(30):
        content.article(title=f"Rapat {number}")
        memory.read()
    (folder,) = memory.settings.cache.glob("documents-*")
    assert len([*folder.iterdir()]) <= 5
