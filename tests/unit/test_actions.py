"""The pages of action points: what one says of its history, and what they are made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.views.action_list import actions_part, actions_reads
from bulletin.views.action_page import action_page, action_reads
from bulletin.views.article import article_page
from bulletin.views.elements import Entry, Mention, Text
from bulletin.views.reads import article as article_reads

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope

NOW = datetime(2026, 3, 15, 5, tzinfo=UTC)


@pytest.fixture
def pump(content: Content) -> Content:
    """An article of 1 February that announces two pumps, of which nothing else is named."""
    return content.article(
        actions="[{id: pompa, text: Memasang dua pompa air}]",
        body="Rapat dibuka. Dua pompa air akan dipasang di tepi kali.\n",
    )


def told(content: Content, update: str, day: str = "2026-02-10") -> None:
    """Add an article with news of the pumps."""
    content.article(f"{day}-kabar", date=day, updates=f"[{{action: pompa, {update}}}]")


def test_news_dated_before_the_announcement_say_so(
    pump: Content, scope_of: Callable[..., Scope]
) -> None:
    """They stand after the announcement, with a sentence, and are nothing that came since."""
    told(pump, "status: in-progress, date: 2026-01-20")
    library = pump.library()
    scope = scope_of(library, TRANSLATION)
    first, early = action_page(scope, "pompa").steps
    assert first.remarks == ("Announced.",)
    assert early.date.iso == "2026-01-20"
    assert early.remarks == ("This news is dated before the declaration.",)
    assert article_page(scope, pump.story()).since == ()


@pytest.mark.parametrize(
    ("closed", "remark"),
    [
        ("done", "Reopened: it had been called done."),
        ("cancelled", "Reopened: it had been cancelled."),
    ],
)
def test_a_reopening_says_what_it_was(
    pump: Content, scope_of: Callable[..., Scope], closed: str, remark: str
) -> None:
    """From done, or from cancelled."""
    told(pump, f"status: {closed}")
    told(pump, "status: planned", "2026-02-20")
    page = action_page(scope_of(pump.library(), TRANSLATION), "pompa")
    assert page.steps[-1].remarks == (remark,)
    assert (page.steps[-1].was_state, page.steps[-1].state) == (closed, "planned")
    assert page.since.iso == "2026-02-20"
    assert page.closed is None


def test_cancelled_is_closed_and_not_done(pump: Content, scope_of: Callable[..., Scope]) -> None:
    """The page says so in a sentence; of what is done it doesn't."""
    told(pump, "status: cancelled")
    assert action_page(scope_of(pump.library(), TRANSLATION), "pompa").closed
    told(pump, "status: done")
    assert action_page(scope_of(pump.library(), TRANSLATION), "pompa").closed is None


def test_what_was_not_named_before_is_said(pump: Content, scope_of: Callable[..., Scope]) -> None:
    """An owner, a due date and an amount given later: each was not yet named; nought is named."""
    told(pump, "status: planned, owner: ani-kapas, due: 2026-05, amount: 0")
    first, later = action_page(scope_of(pump.library(), TRANSLATION), "pompa").steps
    assert first.changes == ()
    assert [one.label for one in later.changes] == ["Owner", "Due", "Amount"]
    assert {one.before for one in later.changes} == {Mention(Text("not yet named"))}
    assert [one.after.text.text for one in later.changes] == ["Ani Kapas", "May 2026", "Rp0"]
    assert later.was is None


def test_the_announcement_says_what_was_named(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """At first there is nothing before."""
    (first,) = action_page(scope_of(content.library(), ORIGINAL), "saringan-kali").steps
    assert [(one.label, one.before) for one in first.changes] == [
        ("Penanggung jawab", None),
        ("Tenggat", None),
    ]


def test_the_quote_is_in_the_language_of_the_page(
    pump: Content, scope_of: Callable[..., Scope]
) -> None:
    """A translation's sentence; where it has none that says enough, the original's, marked."""
    sentence = "Dua pompa air akan dipasang di tepi kali."
    scope = scope_of(pump.library(), TRANSLATION)
    assert action_page(scope, "pompa").quote == Text(sentence, "id")
    words = "[{id: pompa, text: Install two water pumps}]"
    pump.translation(actions=words, body="The meeting began. Two water pumps are installed.\n")
    scope = scope_of(pump.library(), TRANSLATION)
    assert action_page(scope, "pompa").quote == Text("Two water pumps are installed.")
    pump.translation(actions=words, body="The meeting began.\n")
    scope = scope_of(pump.library(), TRANSLATION)
    assert action_page(scope, "pompa").quote == Text(sentence, "id")
    assert action_page(scope_of(pump.library(), ORIGINAL), "pompa").quote == Text(sentence)


def test_no_quote_where_no_sentence_says_it(pump: Content, scope_of: Callable[..., Scope]) -> None:
    """Better none than another one."""
    pump.article(actions="[{id: pompa, text: Membeli timbangan gantung}]", body="Rapat dibuka.\n")
    assert action_page(scope_of(pump.library(), ORIGINAL), "pompa").quote is None


def later(content: Content, scope_of: Callable[..., Scope], days: int) -> Scope:
    """What a view sees so many days later."""
    now = NOW + timedelta(days=days)
    scope = scope_of(content.library(now), ORIGINAL)
    return replace(scope, settings=replace(scope.settings, now=now))


@pytest.mark.parametrize(
    ("days", "is_silent", "is_overdue"),
    [(0, False, False), (200, True, False), (292, True, True)],
)
def test_pages_follow_the_clock(
    content: Content,
    scope_of: Callable[..., Scope],
    days: int,
    *,
    is_silent: bool,
    is_overdue: bool,
) -> None:
    """What is due in December 2026 is overdue from 1 January; each change is one of the reads."""
    scope, before = later(content, scope_of, days), later(content, scope_of, 0)
    item = action_page(scope, "saringan-kali").item
    assert (item.silent is not None, item.overdue is not None) == (is_silent, is_overdue)
    if item.overdue:
        assert item.overdue.iso == "2027-01-01"
    for reads, key in (
        (action_reads, "saringan-kali"),
        (actions_reads, 1),
        (article_reads, "2026-01-10-kerja-bakti"),
    ):
        now = reads(scope.library, scope.settings, key)
        then = reads(before.library, before.settings, key)
        assert (now.more == then.more) is (days == 0)


def test_a_quiet_day_changes_no_page(content: Content, scope_of: Callable[..., Scope]) -> None:
    """Where nothing becomes overdue, silent or old, tomorrow's pages are today's."""
    scope, before = later(content, scope_of, 1), later(content, scope_of, 0)
    assert actions_reads(scope.library, scope.settings, 1).more == (
        actions_reads(before.library, before.settings, 1).more
    )
    assert actions_part(scope, 1) == actions_part(before, 1)


def test_changes_leave_the_list_after_30_days(
    pump: Content, scope_of: Callable[..., Scope]
) -> None:
    """The thirtieth day after still counts, the one after that doesn't; the reads know it."""
    told(pump, "status: in-progress", "2026-03-01")
    shown, gone = later(pump, scope_of, 16), later(pump, scope_of, 17)
    assert [one.action.href for one in actions_part(shown, 1).changes] == [
        "/warta/tindak-lanjut/pompa/"
    ]
    assert actions_part(gone, 1).changes == ()
    assert actions_reads(shown.library, shown.settings, 1).more != (
        actions_reads(gone.library, gone.settings, 1).more
    )


def test_what_does_not_fit_is_counted(content: Content, scope_of: Callable[..., Scope]) -> None:
    """With a page's size of two, a part has two changes and six questions; the next goes on."""
    many = ", ".join(f"{{id: a{number}, text: Kerja {number}}}" for number in range(9))
    content.article("2026-03-01-rapat", date="2026-03-01", actions=f"[{many}]")
    scope = scope_of(content.library(), TRANSLATION, page_size=2)
    page, later = actions_part(scope, 1), actions_part(scope, 2)
    assert (len(page.changes), page.more_changes) == (
        2,
        Entry("and 7 more", "/warta/en/actions/2/#_changes"),
    )
    assert (len(page.questions), page.more_questions) == (
        6,
        Entry("and 3 more", "/warta/en/actions/2/#_questions"),
    )
    assert (len(later.changes), len(later.questions), later.more_questions) == (2, 3, None)
    assert not {one.action.href for one in page.questions} & {
        one.action.href for one in later.questions
    }
    assert [(one.anchor, one.count) for one in page.groups] == [("_planned", "10")]
    assert sum(len(one.items) for one in page.groups) == 2
