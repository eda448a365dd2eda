"""From one day or hour to another, in one phrase."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import ORIGINAL, TRANSLATION, Language
from bulletin.wording import Wording, load_wordings, spans

THEME = Path(__file__).resolve().parents[2] / "theme"
Speak = Callable[[Language], Wording]


@pytest.fixture
def id_(wording: Speak) -> Wording:
    """The Indonesian wording."""
    return wording(ORIGINAL)


@pytest.fixture
def en(wording: Speak) -> Wording:
    """The English wording."""
    return wording(TRANSLATION)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-03-14", "2026-03-14", ["Sabtu, 14 Maret 2026", "Saturday 14 March 2026"]),
        (
            "2026-03-14",
            "2026-03-16",
            ["Sabtu–Senin, 14–16 Maret 2026", "Saturday 14 – Monday 16 March 2026"],
        ),
        (
            "2026-03-14",
            "2026-03-20",
            ["Sabtu–Jumat, 14–20 Maret 2026", "Saturday 14 – Friday 20 March 2026"],
        ),
        ("2026-03-14", "2026-03-21", ["14–21 Maret 2026", "14–21 March 2026"]),
        (
            "2026-02-28",
            "2026-03-01",
            [
                "Sabtu, 28 Februari – Minggu, 1 Maret 2026",
                "Saturday 28 February – Sunday 1 March 2026",
            ],
        ),
        ("2026-02-01", "2026-03-14", ["1 Februari – 14 Maret 2026", "1 February – 14 March 2026"]),
        (
            "2026-12-31",
            "2027-01-01",
            [
                "Kamis, 31 Desember 2026 – Jumat, 1 Januari 2027",
                "Thursday 31 December 2026 – Friday 1 January 2027",
            ],
        ),
        (
            "2026-12-01",
            "2027-02-01",
            ["1 Desember 2026 – 1 Februari 2027", "1 December 2026 – 1 February 2027"],
        ),
    ],
)
def test_spans_of_days(id_: Wording, en: Wording, first: str, last: str, said: list[str]) -> None:
    """Month and year are said once where both days have them; weekdays for less than a week."""
    both = date.fromisoformat(first), date.fromisoformat(last)
    assert [spans.days(one, *both) for one in (id_, en)] == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (
            "2026-03-14T08:00",
            None,
            ["Sabtu, 14 Maret 2026, 08.00 WIB", "Saturday 14 March 2026, 08:00 WIB"],
        ),
        (
            "2026-03-14T08:00",
            "2026-03-14T08:00",
            ["Sabtu, 14 Maret 2026, 08.00 WIB", "Saturday 14 March 2026, 08:00 WIB"],
        ),
        (
            "2026-03-14T08:00",
            "2026-03-14T12:00",
            ["Sabtu, 14 Maret 2026, 08.00–12.00 WIB", "Saturday 14 March 2026, 08:00–12:00 WIB"],
        ),
        (
            "2026-03-14T20:00",
            "2026-03-15T00:00",
            ["Sabtu, 14 Maret 2026, 20.00–24.00 WIB", "Saturday 14 March 2026, 20:00–24:00 WIB"],
        ),
        (
            "2026-03-14T20:00",
            "2026-03-15T01:00",
            [
                "Sabtu, 14 Maret, 20.00 – Minggu, 15 Maret 2026, 01.00 WIB",
                "Saturday 14 March, 20:00 – Sunday 15 March 2026, 01:00 WIB",
            ],
        ),
        (
            "2026-12-31T20:00",
            "2027-01-01T00:30",
            [
                "Kamis, 31 Desember 2026, 20.00 – Jumat, 1 Januari 2027, 00.30 WIB",
                "Thursday 31 December 2026, 20:00 – Friday 1 January 2027, 00:30 WIB",
            ],
        ),
    ],
)
def test_spans_of_hours(
    id_: Wording, en: Wording, start: str, end: str | None, said: list[str]
) -> None:
    """The day is said once where it can be, an end at midnight is 24.00, and the zone is last."""
    first = datetime.fromisoformat(start).replace(tzinfo=id_.zone)
    last = datetime.fromisoformat(end).replace(tzinfo=id_.zone) if end else None
    assert [spans.hours(one, first, last) for one in (id_, en)] == said


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 800))
def test_a_span_names_both_days(first: date, length: int) -> None:
    """Both days' numbers, months and years can be read from it, the first before the last."""
    wording = load_wordings(THEME, ZoneInfo("Asia/Jakarta"))["en"]
    last = first + timedelta(days=length)
    said = spans.days(wording, first, last)
    begun, _, ended = said.rpartition("–")
    assert ended.strip().endswith(f"{last.day} {last:%B %Y}") or length == 0
    assert re.search(rf"\b{first.day}\b", begun or said)
    assert f"{first:%B}" in said
    assert f"{first.year}" in said
