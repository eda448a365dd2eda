"""The ledger: an action point's history and what was said last."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.model.ledger import ActionPoint, draw_up, last_day
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


def story(stem: str, day: int, *reports: Report, declares: bool = False, hour: int = 0) -> Story:
    """A story of January 2026 that may declare `taman`; `hour` is in UTC."""
    promise = Promise("taman", "lmk", "2026", ActionStatus.PROPOSED, (), (), 5)
    promises = (promise,) if declares else ()
    when = date(2026, 1, day)
    moment = datetime(2026, 1, day, hour, tzinfo=UTC)
    return Story(
        stem=stem, editions={}, moment=moment, day=when, promises=promises, reports=reports
    )


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


def test_news_of_one_day_go_by_the_hour_of_their_articles() -> None:
    """An article of the evening has the last word, whatever it is called."""
    evening = story("a", 12, report(12, ActionStatus.DONE), hour=13)
    morning = story("b", 12, report(12, ActionStatus.IN_PROGRESS), hour=1)
    point = taman(story("c", 1, declares=True), morning, evening)
    assert point.status is ActionStatus.DONE


def test_a_state_holds_since_it_was_first_said() -> None:
    """Said again it holds since before; another one in between begins it anew."""
    done, planned = ActionStatus.DONE, ActionStatus.PLANNED
    told = [report(5, done), report(7, planned), report(9, done), report(11, done)]
    point = taman(story("a", 1, declares=True), story("b", 20, *told))
    assert (point.since.date.day, point.latest.day) == (9, 11)


def test_the_last_news_is_that_of_the_latest_day() -> None:
    """News dated before the declaration is not the last that was heard."""
    point = taman(story("a", 10, declares=True), story("b", 20, report(5)))
    assert point.newest is point.history[0]
    assert point.latest == date(2026, 1, 10)


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


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("2026-02-28", date(2026, 2, 28)),
        ("2026-02", date(2026, 2, 28)),
        ("2028-02", date(2028, 2, 29)),
        ("2026-12", date(2026, 12, 31)),
        ("2026", date(2026, 12, 31)),
    ],
)
def test_a_due_month_or_year_has_a_last_day(due: str, last: date) -> None:
    """A month is due until its last day, in a leap year too, and a year until 31 December."""
    assert last_day(due) == last


@pytest.mark.parametrize(
    ("due", "today", "overdue"),
    [
        ("2026-01-20", date(2026, 1, 20), False),
        ("2026-01-20", date(2026, 1, 21), True),
        ("2026-01", date(2026, 1, 31), False),
        ("2026-01", date(2026, 2, 1), True),
        ("2026", date(2026, 12, 31), False),
        ("2026", date(2027, 1, 1), True),
    ],
)
def test_overdue_is_what_is_open_after_its_last_day(
    due: str, today: date, *, overdue: bool
) -> None:
    """On the last day it is not overdue yet, on the day after it is; the due date is the last."""
    point = taman(story("a", 1, declares=True), story("b", 2, report(2, due=due)))
    assert point.is_overdue(today) is overdue


@pytest.mark.parametrize("status", [ActionStatus.DONE, ActionStatus.CANCELLED])
def test_what_is_closed_is_neither_overdue_nor_silent(status: ActionStatus) -> None:
    """Nothing more is to come of it."""
    point = taman(story("a", 1, declares=True), story("b", 2, report(2, status, due="2026-01-03")))
    assert not point.is_open
    assert not point.is_overdue(date(2030, 1, 1))
    assert not point.is_silent(date(2030, 1, 1), 1)


def test_without_a_due_date_nothing_is_overdue() -> None:
    """Nobody has said until when."""
    promise = Promise("taman", None, None, ActionStatus.PLANNED, (), (), None)
    point = draw_up([Story(stem="a", editions={}, day=FIRST, promises=(promise,))])["taman"]
    assert not point.is_overdue(date.max)


def test_silent_is_what_had_no_news_for_so_many_days() -> None:
    """The days are counted from the last news, whatever its order in the history."""
    point = taman(story("a", 10, declares=True), story("b", 20, report(5)))
    assert point.latest == date(2026, 1, 10)
    assert [point.is_silent(date(2026, 1, day), 7) for day in (16, 17, 18)] == [False, True, True]
    told = taman(story("a", 10, declares=True), story("b", 20, report(15)))
    assert not told.is_silent(date(2026, 1, 17), 7)


def test_steps_say_what_was_so_before() -> None:
    """Each step has the state before it, and the owner, due date and amount that it changed."""
    declared, *news = taman(
        story("a", 1, declares=True),
        story("b", 10, report(10, ActionStatus.DELAYED, owner="rw", due="2027", amount=0)),
        story("c", 20, report(20, ActionStatus.DELAYED, owner="rw", due="2028", amount=7)),
    ).steps
    assert declared.was is declared.owner is declared.due is declared.amount is None
    assert not declared.early
    assert not declared.reopened
    assert [one.was for one in news] == [ActionStatus.PROPOSED, ActionStatus.DELAYED]
    assert [one.owner for one in news] == [("lmk", "rw"), None]
    assert [one.due for one in news] == [("2026", "2027"), ("2027", "2028")]
    assert [one.amount for one in news] == [(5, 0), (0, 7)]


def test_what_news_do_not_name_is_as_it_was() -> None:
    """A change is told against the last value that was given, however long ago."""
    *_, last = taman(
        story("a", 1, declares=True),
        story("b", 10, report(10, owner="rw")),
        story("c", 15, report(15)),
        story("d", 20, report(20, owner="lurah")),
    ).steps
    assert last.owner == ("rw", "lurah")


def test_a_value_that_nobody_had_named_was_unset() -> None:
    """The old value is none where none had been given."""
    promise = Promise("taman", None, None, ActionStatus.PLANNED, (), (), None)
    declared = Story(stem="a", editions={}, day=FIRST, promises=(promise,))
    *_, last = taman(declared, story("b", 2, report(2, owner="rw", due="2026", amount=0))).steps
    assert (last.owner, last.due, last.amount) == ((None, "rw"), (None, "2026"), (None, 0))


def test_news_dated_before_the_declaration_are_early() -> None:
    """That day's own news are not."""
    steps = taman(
        story("a", 10, declares=True), story("b", 20, report(9), report(10), report(11))
    ).steps
    assert [one.early for one in steps] == [False, True, False, False]


@pytest.mark.parametrize("closed", [ActionStatus.DONE, ActionStatus.CANCELLED])
def test_what_was_closed_may_be_reopened(closed: ActionStatus) -> None:
    """From closed to open is a reopening; from done to cancelled is none."""
    steps = taman(
        story("a", 1, declares=True),
        story("b", 5, report(5, closed)),
        story("c", 6, report(6, ActionStatus.CANCELLED)),
        story("d", 7, report(7, ActionStatus.IN_PROGRESS)),
        story("e", 8, report(8, ActionStatus.DELAYED)),
    ).steps
    assert [one.reopened for one in steps] == [False, False, False, True, False]


STATES = st.lists(
    st.tuples(st.integers(1, 28), st.sampled_from([*ActionStatus])), min_size=0, max_size=6
)


@given(STATES)
def test_steps_follow_one_another(news: list[tuple[int, ActionStatus]]) -> None:
    """What a step was is what the one before it is, and the last one is the state now."""
    told = [story(f"s{n}", 10, report(*one, key=str(n))) for n, one in enumerate(news)]
    point = taman(story("a", 10, declares=True), *told)
    steps = point.steps
    assert [one.entry for one in steps] == [*point.history]
    assert [one.was for one in steps[1:]] == [one.entry.status for one in steps[:-1]]
    assert steps[-1].entry.status is point.status
