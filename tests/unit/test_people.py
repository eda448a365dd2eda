"""Pages of people and organisations, made of a small content."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.views import Order, orders, reads_of, sheet
from bulletin.views.elements import Mention, Text
from bulletin.views.people import person_part

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope
    from bulletin.views.data import PageData

TWO_EVENTS = (
    "[{id: satu, name: Satu, start: 2026-02-02}, {id: dua, name: Dua, start: 2026-02-05,"
    " status: cancelled}]"
)


def page(scope: Scope, kind: str, *key: str | int) -> PageData:
    return sheet(scope, Order(kind, key)).data


def test_a_talk_is_at_all_events_where_none_is_named(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Without an event of its own a talk is at each of the article's, and says their states."""
    content.article(events=TWO_EVENTS, speakers="[{name: Bayu}]")
    found = person_part(scope_of(content.library(), ORIGINAL), "bayu", 1)
    (talk,) = found.talks
    assert [(one.name.text, one.state) for one in talk.events] == [
        ("Satu", "confirmed"),
        ("Dua", "cancelled"),
    ]
    assert talk.date is None


def test_a_talk_without_an_event_has_the_day_of_its_article(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Where an article has no event, its own day stands."""
    content.article(speakers="[{name: Bayu}]")
    (talk,) = person_part(scope_of(content.library(), ORIGINAL), "bayu", 1).talks
    assert (talk.events, talk.date.iso) == ((), "2026-02-01")


def test_a_talk_says_what_the_article_says(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Role and institution are the article's; one of the registry is a link, others are words."""
    content.article(speakers="[{name: Bayu, role: Guru, institution: lmk-awan-biru}]")
    content.article(
        "2026-02-02-lain", date="2026-02-02", speakers="[{name: Bayu, institution: Sekolah Awan}]"
    )
    content.article("2026-02-03-lagi", date="2026-02-03", speakers="[{name: Bayu}]")
    found = person_part(scope_of(content.library(), TRANSLATION), "bayu", 1)
    bare, school, council = found.talks
    assert (bare.role, bare.institution) == (None, None)
    assert school.institution == Mention(Text("Sekolah Awan", "id"))
    assert council.role == Text("Guru", "id")
    assert council.institution.text.lang is None
    assert council.institution.href.endswith("/en/organisations/lmk-awan-biru/")


def test_long_lists_go_on_and_action_points_stay_on_the_first_part(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Three lines take the place of an article; every line stands on one part, and on no other."""
    for number in range(1, 5):
        content.article(f"2026-02-0{number}-rapat-{number}", date=f"2026-02-0{number}")
    content.article(
        "2026-02-09-janji",
        byline="[kelurahan-awan-biru]",
        actions="[{id: taman, text: Membuat taman, owner: lmk-awan-biru}]",
    )
    scope = scope_of(content.library(), ORIGINAL, page_size=1)
    keys = [
        one.key
        for one in orders(scope.library, scope.settings)
        if one.kind == "organisation" and one.key[0] == "lmk-awan-biru"
    ]
    pages = [page(scope, "organisation", *key) for key in keys]
    lines = [[one.link.href for one in part.signed] for part in pages]
    total = sum("lmk-awan-biru" in one.byline for one in scope.library.stories)
    assert total > 3
    assert [len(one) for one in lines[:-1]] == [3] * (len(lines) - 1)
    assert len({href for part in lines for href in part}) == sum(map(len, lines)) == total
    assert ["taman" in str(part.actions) for part in pages] == [True, *[False] * (len(pages) - 1)]
    assert [part.first for part in pages] == [True, *[False] * (len(pages) - 1)]


def test_a_page_of_an_owner_is_made_anew_when_a_due_date_passes(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """What depends on the clock is in what the page reads: that it is overdue, not the hour."""
    content.article(actions="[{id: taman, text: Taman, owner: lmk-awan-biru, due: 2026-03-16}]")
    library = content.library()
    given = scope_of(library, ORIGINAL).settings
    order = Order("organisation", ("lmk-awan-biru", 1))
    reads = [
        reads_of(library, replace(given, now=given.now + timedelta(days=days)), order)
        for days in (0, 1, 2)
    ]
    assert reads[0] == reads[1] != reads[2]
