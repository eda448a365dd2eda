"""What happened in each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.conftest import Content


@pytest.mark.parametrize(
    ("times", "months"),
    [
        ("start: 2026-03-31", [(2026, 3)]),
        ("start: 2026-03-31, end: 2026-04-01", [(2026, 3), (2026, 4)]),
        ("start: 2025-12-30, end: 2026-02-01", [(2025, 12), (2026, 1), (2026, 2)]),
        ("start: 2026-03-31 20:00", [(2026, 3)]),
        ("start: 2026-03-31 20:00, end: '2026-04-01 00:00'", [(2026, 3)]),
        ("start: 2026-03-31 20:00, end: '2026-04-01 00:01'", [(2026, 3), (2026, 4)]),
        ("start: 2026-03-31T17:30Z", [(2026, 4)]),
    ],
)
def test_an_event_is_of_every_month_on_a_day_of_which_it_takes_place(
    content: Content, times: str, months: list[tuple[int, int]]
) -> None:
    """Days are those of the site; an event that ends at midnight has no part of the next day."""
    content.article(events=f"[{{id: rapat, name: Rapat, {times}}}]")
    found = content.library().happenings
    assert [
        month
        for month, all_ in sorted(found.items())
        if any(event.id == "rapat" for _, event in all_.events)
    ] == months


def test_events_of_a_month_come_by_their_start(content: Content) -> None:
    """Whichever article tells of them, a whole day comes before its hours."""
    content.article(
        events="[{id: c, name: C, start: 2026-04-02}, {id: b, name: B, start: 2026-04-01 09:00}]"
    )
    content.article("2026-02-03-lain", events="[{id: a, name: A, start: 2026-04-01}]")
    found = content.library().happenings[2026, 4].events
    assert [event.id for _, event in found] == ["a", "b", "c"]


def test_news_is_of_the_month_of_its_day(content: Content) -> None:
    """An update counts by its own date and by that of its article; the declaration is no news."""
    content.article(
        updates="[{action: saringan-kali, status: in-progress, date: 2026-01-20},"
        " {action: saringan-kali, status: done}]"
    )
    found = content.library().happenings
    news = {
        month: [step.entry.status.value for _, step in one.news] for month, one in found.items()
    }
    assert news == {(2026, 1): ["in-progress"], (2026, 2): ["in-progress", "done"]}


def test_action_points_are_of_the_month_of_their_article(content: Content) -> None:
    """A month has what its articles announce."""
    content.article(actions="[{id: taman, text: Membuat taman, due: 2026-06}]")
    found = content.library().happenings
    declared = {month: [one.promise.id for one in all_.declared] for month, all_ in found.items()}
    assert declared[2026, 2] == ["taman"]
    assert declared[2026, 1] == ["saringan-kali"]


def test_corrections_are_of_the_month_in_which_they_were_made(content: Content) -> None:
    """A correction counts by its own date, in the order of the days."""
    content.article(
        corrections="[{date: 2026-03-09, text: Dua.}, {date: 2026-03-02, text: Satu.},"
        " {date: 2026-02-02, text: Nol.}]"
    )
    found = content.library().happenings
    numbers = {month: [number for _, number in one.corrections] for month, one in found.items()}
    assert (numbers[2026, 3], numbers[2026, 2]) == ([1, 0], [2])
