"""The ledger: an action point's history and what was said last."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.model.ledger import ActionPoint, draw_up
from bulletin.model.story import Promise, Report, Story
from bulletin.schema.status import ActionStatus

if TYPE_CHECKING:
    from tests.unit.conftest import Content

FIRST = date(2026, 1, 1)


def report(  # noqa: PLR0913 - an update has that many facts
    day: int,
    status: ActionStatus = ActionStatus.PLANNED,
    *,
    key: str = "",
    owner: str | None = None,
    due: str | None = None,
    amount: int | None = None,
) -> Report:
    """An update of the action point `taman` in January 2026."""
    return Report(
        key=key or f"taman@{day}",
        action="taman",
        date=date(2026, 1, day),
        status=status,
        due=due,
        owner=owner,
        amount=amount,
    )


def story(stem: str, day: int, *reports: Report, declares: bool = False) -> Story:
    """A story of January 2026 that may declare `taman`."""
    promise = Promise("taman", "lmk", "2026", ActionStatus.PROPOSED, (), (), 5)
    promises = (promise,) if declares else ()
    when = date(2026, 1, day)
    return Story(stem=stem, editions={}, day=when, promises=promises, reports=reports)


def taman(*stories: Story) -> ActionPoint:
    """The action point of some stories."""
    return draw_up(stories)["taman"]


def test_a_history_begins_with_the_declaration() -> None:
    """The declaration comes first, even before an update dated earlier."""
    declared = story("b", 10, declares=True)
    point = taman(story("a", 20, report(5)), declared)
    assert [(one.date.day, one.story.stem) for one in point.history] == [(10, "b"), (5, "a")]
    assert point.history[0].report is None
    assert point.story is declared


def test_without_news_the_declaration_stands() -> None:
    """Status, owner, due and amount are what was declared."""
    point = taman(story("a", 10, declares=True))
    assert (point.status, point.latest) == (ActionStatus.PROPOSED, date(2026, 1, 10))
    assert (point.owner, point.due, point.amount) == ("lmk", "2026", 5)


def test_the_last_that_was_given_counts() -> None:
    """Owner, due and amount are the last given, each for itself; nought is an amount."""
    point = taman(
        story("a", 1, declares=True),
        story("b", 20, report(20, ActionStatus.DONE, amount=0)),
        story("c", 10, report(10, ActionStatus.DELAYED, owner="rw", due="2027", amount=9)),
    )
    assert point.status is ActionStatus.DONE
    assert (point.owner, point.due, point.amount) == ("rw", "2027", 0)


def test_news_are_ordered_by_date_article_stem_and_place() -> None:
    """By the update's date, then the article's date, its stem, and the place in the list."""
    stories = [
        story("d", 1, declares=True),
        story("c", 12, report(11, key="5")),
        story("a", 20, report(11, key="6")),
        story("b", 12, report(11, key="3"), report(11, key="4"), report(2, key="1")),
        story("e", 30, report(3, key="2")),
    ]
    expected = ["1", "2", "3", "4", "5", "6"]
    for order in (stories, stories[::-1]):
        news = [one.report.key for one in taman(*order).history if one.report]
        assert news == expected


@given(st.permutations([story("d", 1, declares=True), *(
    story(stem, day, report(day % 9 + 1, key=stem)) for day, stem in enumerate("xyzabc", 2)
)]))  # fmt: skip
def test_the_order_of_stories_makes_no_difference(stories: list[Story]) -> None:
    """A ledger is a function of the set of stories."""
    assert taman(*stories) == taman(*sorted(stories, key=lambda one: one.stem))


def test_news_of_unknown_actions_are_left_out() -> None:
    """An update of an action that no story declares is no entry."""
    assert draw_up([story("a", 10, report(10))]) == {}


def test_actions_are_in_the_order_of_declaration(content: Content) -> None:
    """First by day, then by stem, then by place in the list."""
    content.article("2026-02-01-b", actions="[{id: d, text: D}, {id: c, text: C}]")
    content.article("2026-02-01-a", actions="[{id: e, text: E}]")
    assert [*content.library().ledger] == ["saringan-kali", "e", "d", "c"]


UPDATES = "[{action: saringan-kali, status: done}]"


@pytest.mark.parametrize("keys", [{"status": "draft"}, {"date": "2026-04-01"}])
def test_what_is_not_public_gives_no_news(content: Content, keys: dict[str, str]) -> None:
    """An update in a draft, or in an article held back, changes nothing."""
    content.article(updates=UPDATES, **keys)
    assert content.library().ledger["saringan-kali"].status is ActionStatus.PLANNED
    assert content.article(updates=UPDATES).library().ledger["saringan-kali"].status == "done"
