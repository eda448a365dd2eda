"""How all action points stand by the clock."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bulletin.model.ledger import draw_up
from bulletin.model.standing import GROUPS, Standing, standing
from bulletin.model.story import Promise, Story
from bulletin.schema.status import ActionStatus
from bulletin.views.labels import ACTION_GROUP

TODAY = date(2026, 3, 15)
DAYS = 60
ACTIONS = st.lists(
    st.tuples(
        st.sampled_from([*ActionStatus]),
        st.sampled_from([None, "2025", "2026-02", "2026-03-14", "2026-03-15", "2027"]),
        st.integers(0, 120),
    ),
    max_size=12,
)


def promised(*actions: tuple[ActionStatus, str | None, int]) -> Standing:
    """How action points stand: of a state, with a due date, declared so many days ago."""
    stories = [
        Story(
            stem=f"s{number}",
            editions={},
            day=TODAY - timedelta(days=ago),
            promises=(Promise(f"a{number}", None, due, status, (), (), None),),
        )
        for number, (status, due, ago) in enumerate(actions)
    ]
    return standing(draw_up(stories).values(), TODAY, DAYS)


def test_each_group_in_its_order() -> None:
    """Overdue, no news, delayed, in progress, planned, proposed, done, cancelled."""
    states = [(status, None, 0) for status in ActionStatus]
    found = promised((ActionStatus.PLANNED, None, 60), (ActionStatus.PLANNED, "2025", 0), *states)
    assert [name for name, _ in found.grouped] == [*GROUPS]
    assert [*GROUPS] == [
        "overdue", "silent", "delayed", "in-progress", "planned", "proposed", "done", "cancelled"
    ]  # fmt: skip


def test_overdue_beats_no_news_and_both_are_counted() -> None:
    """What is both stands with what is overdue, and counts as both, and for its state."""
    found = promised((ActionStatus.DELAYED, "2026-02", 90))
    assert [name for name, _ in found.grouped] == ["overdue"]
    assert found.sizes == {"overdue": 1}
    numbers = {name: count for name, count in found.numbers.items() if count}
    assert numbers == {"all": 1, "open": 1, "overdue": 1, "silent": 1, "delayed": 1}


def test_what_is_closed_stands_with_its_state() -> None:
    """Late or without news, it is done or cancelled."""
    found = promised((ActionStatus.DONE, "2025", 100), (ActionStatus.CANCELLED, "2025", 100))
    assert [name for name, _ in found.grouped] == ["done", "cancelled"]
    assert (found.numbers["open"], found.numbers["overdue"], found.numbers["silent"]) == (0, 0, 0)


@given(ACTIONS)
def test_each_action_point_is_in_one_group(
    actions: list[tuple[ActionStatus, str | None, int]],
) -> None:
    """The groups hold all of them once, in the order of the groups, and are counted rightly."""
    found = promised(*actions)
    names = [name for name, _ in found.grouped]
    assert sorted(one.promise.id for _, one in found.grouped) == sorted(
        f"a{number}" for number in range(len(actions))
    )
    assert names == sorted(names, key=GROUPS.index)
    assert found.sizes == {name: names.count(name) for name in names}
    assert found.numbers["all"] == sum(found.numbers[one.value] for one in ActionStatus)
    closed = found.numbers["done"] + found.numbers["cancelled"]
    assert found.numbers["open"] == found.numbers["all"] - closed


def test_every_group_has_words() -> None:
    """The labels are those of the groups, no more and no less."""
    assert set(ACTION_GROUP) == set(GROUPS)
