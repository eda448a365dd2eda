"""The date with which a file's name begins."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bulletin.sources.stems import day_of, is_impossible, well_dated

if TYPE_CHECKING:
    from tests.unit.conftest import Content


@pytest.mark.parametrize(
    ("stem", "day"),
    [
        ("2026-02-01-rapat", date(2026, 2, 1)),
        ("2026-2-1-rapat", date(2026, 2, 1)),
        ("2026-02-30-rapat", None),
        ("2026-02-rapat", None),
        ("rapat", None),
    ],
)
def test_the_day_of_a_stem(stem: str, day: date | None) -> None:
    """A whole date that there is."""
    assert day_of(stem) == day


@pytest.mark.parametrize("stem", ["2026-02-30-x", "2026-13-01-x", "2026-00-10-x", "2026-2-30-x"])
def test_dates_that_are_in_no_calendar(stem: str) -> None:
    """A month has its days."""
    assert is_impossible(stem)


@pytest.mark.parametrize("stem", ["2024-02-29-x", "2026-x", "rapat", "2026-27-1-anggaran", "9-9-x"])
def test_stems_without_an_impossible_date(stem: str) -> None:
    """What is no date is none that cannot be."""
    assert not is_impossible(stem)


@pytest.mark.parametrize(
    ("stem", "right"),
    [
        ("2026-5-1-k", "2026-05-01-k"),
        ("2026-05-1-k", "2026-05-01-k"),
        ("20260501-k", "2026-05-01-k"),
        ("1-5-2026-k", "2026-05-01-k"),
        ("01-05-2026-k-l", "2026-05-01-k-l"),
        ("2026-05-01-k", None),
        ("2026-05-k", None),
        ("2026-rencana", None),
        ("20261301-k", None),
        ("12345678-k", None),
        ("3-4-5-k", None),
        ("k-2026-5-1", None),
    ],
)
def test_a_date_in_another_form(stem: str, right: str | None) -> None:
    """A whole date alone is one; the right stem is named."""
    assert well_dated(stem) == right


@pytest.mark.parametrize(
    ("stem", "codes"),
    [
        ("2026-02-30-rapat", ["bad-stem"]),
        ("2026-2-1-rapat", ["stem-form?"]),
        ("20260201-rapat", ["stem-form?"]),
        ("2025-02-01-rapat", ["stem-date?"]),
        ("2026-01-20-rapat", []),
        ("2025-12-20-rapat", []),
        ("rapat", []),
    ],
)
def test_stems_of_articles(content: Content, stem: str, codes: list[str]) -> None:
    """An impossible date is an error; one in another form, or of another year, a warning."""
    assert content.article(stem).codes() == codes


def test_a_file_with_an_impossible_date_is_read(content: Content) -> None:
    """Its other mistakes are told in the same run, and links find it."""
    content.article("2026-02-30-rapat", topics="[kebersihn]")
    content.article("2026-02-08-lagi", body="[a]({filename}2026-02-30-rapat.id.md)\n")
    assert content.codes() == ["bad-stem", "unknown-id"]


def test_what_is_to_come_is_told_once(content: Content) -> None:
    """A date in the future is told as such."""
    content.article("2025-02-01-rapat", date="2026-04-01")
    assert content.codes() == ["future-date?"]
    content.article("2025-02-01-rapat", date="2066-04-01")
    assert content.codes() == ["date-beyond-year"]


def test_a_page_may_be_called_anything(content: Content) -> None:
    """A page has no date."""
    assert content.page("2026-02-30-rapat.id").page("2026-2-1-rapat.id").codes() == []
