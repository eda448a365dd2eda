"""Texts that have only their place in a list are told by their words, in a stamp as in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.model.blocks import staleness, stamp
from bulletin.model.former import former_places
from bulletin.sources.blocks import fingerprint

if TYPE_CHECKING:
    from tests.unit.conftest import Content

    from bulletin.model import Staleness

ONE = "{action: papan, status: done, note: Selesai}"
DATED = "{action: papan, status: done, note: Selesai, date: 2026-01-30}"
MORE = "{action: papan, status: in-progress, note: Dimulai, date: 2026-01-20}"


def since(content: Content, stamped: str) -> Staleness:
    return staleness(content.story().original, stamped)


@pytest.mark.parametrize(
    "change",
    [{"date": "2026-01-15"}, {"updates": f"[{DATED}]"}, {"title": "Rapat warga"}],
)
def test_another_date_is_no_change_of_words(content: Content, change: dict[str, str]) -> None:
    """An update's note is the same text whatever its day is."""
    content.article(updates=f"[{ONE}]")
    before = stamp(content.story().original)
    content.article(**{"updates": f"[{ONE}]", **change})
    assert since(content, before).is_current


def test_a_name_with_a_date_is_read_still(content: Content) -> None:
    """A stamp of which an update's name has its date and a number does not grow old by it."""
    content.article(updates=f"[{ONE}]")
    story = content.story()
    older = stamp(story.original).replace("updates.papan.", "updates.papan@2026-01-11#1.")
    assert "@" in older
    assert since(content, older).is_current


@pytest.mark.parametrize("updates", [f"[{MORE}, {DATED}]", f"[{ONE}, {MORE}]"])
def test_a_second_update_of_an_action_is_the_one_that_is_new(
    content: Content, updates: str
) -> None:
    content.article(updates=f"[{ONE}]")
    before = stamp(content.story().original)
    content.article(updates=updates)
    state = since(content, before)
    assert [content.story().original.words[key] for key in state.texts] == ["Dimulai"]
    assert state.lost == 0


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        ("ab", "ab", {0: 0, 1: 1}),
        ("ab", "xab", {1: 0, 2: 1}),
        ("abc", "ac", {0: 0, 1: 2}),
        ("ab", "ba", {0: 1, 1: 0}),
        ("ab", "ax", {0: 0, 1: 1}),
        ("", "a", {}),
    ],
)
def test_where_each_text_of_a_list_stood(before: str, after: str, places: dict[int, int]) -> None:
    """A text keeps its former place, a changed one has that of the one it faces, a new one none."""
    assert former_places([*map(fingerprint, before)], [*after]) == places
