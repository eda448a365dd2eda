"""The parts that pages share: events, action points, headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.views.article import article_page
from bulletin.views.elements import Link, Text
from bulletin.views.parts import action_item, coming, event_box, headline

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope


@pytest.mark.parametrize(
    ("times", "is_coming"),
    [
        ("start: 2026-03-15", True),
        ("start: 2026-03-14", False),
        ("start: 2026-03-13, end: 2026-03-15", True),
        ("start: 2026-03-13, end: 2026-03-14", False),
        ("start: 2026-03-15 08:00", True),
        ("start: 2026-03-15 08:00, end: '2026-03-15 12:01'", True),
        ("start: 2026-03-15 08:00, end: '2026-03-15 12:00'", False),
        ("start: 2026-03-14T18:00Z", True),
        ("start: 2026-03-14T16:00Z", False),
        ("start: 2027-01-01", True),
    ],
)
def test_an_event_is_coming_until_it_has_ended(
    content: Content, scope_of: Callable[..., Scope], times: str, *, is_coming: bool
) -> None:
    """A last day counts to its end in the site's zone; without `end`, the first day does.

    It is 12.00 on 15 March 2026 in Jakarta.
    """
    content.article(events=f"[{{id: rapat, name: Rapat, {times}}}]")
    found = [event.id for _, event in coming(scope_of(content.library(), ORIGINAL))]
    assert found == ["rapat"] * is_coming


def test_events_are_soonest_first(content: Content, scope_of: Callable[..., Scope]) -> None:
    """A whole day comes before its hours."""
    content.article(
        events="[{id: c, name: C, start: 2026-04-01 09:00}, {id: a, name: A, start: 2026-03-20},"
        " {id: b, name: B, start: 2026-04-01}, {id: d, name: D, start: 2026-04-01T01:00Z}]"
    )
    found = [event.id for _, event in coming(scope_of(content.library(), ORIGINAL))]
    assert found == ["a", "b", "d", "c"]


@pytest.mark.parametrize(
    ("times", "text"),
    [
        ("start: 2026-02-11", "Rabu, 11 Februari 2026"),
        ("start: 2026-02-11, end: 2026-02-11", "Rabu, 11 Februari 2026"),
        (
            "start: 2026-02-11, end: 2026-02-12",
            "Rabu–Kamis, 11–12 Februari 2026",
        ),
        ("start: 2026-02-11 09:00", "Rabu, 11 Februari 2026, 09.00 WIB"),
        (
            "start: 2026-02-11T02:00Z, end: '2026-02-11 11:30'",
            "Rabu, 11 Februari 2026, 09.00–11.30 WIB",
        ),
        (
            "start: 2026-02-11 20:00, end: '2026-02-12 01:00'",
            "Rabu, 11 Februari, 20.00 – Kamis, 12 Februari 2026, 01.00 WIB",
        ),
    ],
)
def test_when_an_event_takes_place(
    content: Content, scope_of: Callable[..., Scope], times: str, text: str
) -> None:
    """One phrase, in the site's time zone, in which a number stays with the word that follows."""
    content.article(events=f"[{{id: rapat, name: Rapat, {times}}}]")
    story = content.story()
    box = event_box(scope_of(content.library(), ORIGINAL), story, story.events[0])
    assert box.when.text.replace("\u00a0", " ") == text
    assert re.search(r"\d \w", box.when.text) is None


def test_an_event_on_an_english_page(content: Content, scope_of: Callable[..., Scope]) -> None:
    """Dates and status are English from the data, a missing name is Indonesian and marked."""
    content.article(
        events="[{id: rapat, name: Rapat, start: 2026-02-01, status: postponed,"
        " organiser: kelurahan-awan-biru}]"
    ).translation()
    story = content.story()
    box = event_box(scope_of(content.library(), TRANSLATION), story, story.events[0])
    assert box.name == Text("Rapat", "id")
    assert (box.status, box.state) == ("Postponed", "postponed")
    assert box.organiser == Link(
        Text("Awan Biru Village Office"), "/warta/en/organisations/kelurahan-awan-biru/"
    )


def test_a_confirmed_event_says_nothing_of_it(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Only what is not simply confirmed is said."""
    content.article(events="[{id: rapat, name: Rapat, start: 2026-02-01}]")
    story = content.story()
    assert event_box(scope_of(content.library(), ORIGINAL), story, story.events[0]).status is None


def test_an_action_point_as_it_stands_now(content: Content, scope_of: Callable[..., Scope]) -> None:
    """The last status, owner, due and amount, with a way to the declaration and the news."""
    content.article(
        updates="[{action: saringan-kali, status: done, amount: 0, owner: lmk-awan-biru,"
        " due: 2027}]"
    )
    library = content.library()
    item = action_item(scope_of(library, ORIGINAL), library.ledger["saringan-kali"])
    assert (item.status, item.state) == ("Selesai", "done")
    assert item.due is not None
    assert item.owner is not None
    assert (item.owner.text.text, item.due.text, item.amount) == ("LMK Awan Biru", "2027", "Rp0")
    assert item.href == "/warta/tindak-lanjut/saringan-kali/"
    assert item.declared.href == "/warta/2026/kerja-bakti/#_a-saringan-kali"
    assert item.latest is not None
    assert item.latest.href == "/warta/2026/rapat/"
    assert item.latest_date is not None
    assert item.latest_date.iso == "2026-02-01"


def test_what_nobody_has_named_is_said(content: Content, scope_of: Callable[..., Scope]) -> None:
    """An owner, a due date, a place or an amount that is unset is named as such."""
    content.article(
        actions="[{id: taman, text: Taman}, {id: penuh, text: Penuh, owner: ani-kapas, due: 2026,"
        " places: [awan-biru], amount: 0}]"
    )
    library = content.library()
    scope = scope_of(library, TRANSLATION)
    empty, full = (action_item(scope, library.ledger[one]) for one in ("taman", "penuh"))
    assert (empty.owner, empty.due, empty.places, empty.amount) == (None, None, (), None)
    assert empty.unnamed is not None
    assert full.unnamed is None
    assert full.amount == "Rp0"


def test_an_untranslated_headline_is_marked(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """English lists show an article without translation, its title marked as Indonesian."""
    story = content.article().story()
    found = headline(scope_of(content.library(), TRANSLATION), story)
    assert found.title == Text("Rapat warga", "id")
    assert found.foreign
    assert found.date.text == "1 February 2026"
    assert not headline(scope_of(content.library(), ORIGINAL), story).foreign


@pytest.mark.parametrize(
    ("translates", "notice"),
    [(None, "unconfirmed"), ("ya", "outdated"), ("title=00000000 body=", "outdated")],
)
def test_the_notice_of_a_translation(
    content: Content, scope_of: Callable[..., Scope], translates: str | None, notice: str
) -> None:
    """Never confirmed, or out of date: the English page says so, the Indonesian one doesn't."""
    content.article().translation(translates=translates)
    library, story = content.library(), content.story()
    assert article_page(scope_of(library, TRANSLATION), story).notice == notice
    assert article_page(scope_of(library, ORIGINAL), story).notice is None


def test_an_untranslated_article_has_an_english_page(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Its interface is English, its prose Indonesian and marked, its canonical the original."""
    story = content.article().story()
    page = article_page(scope_of(content.library(), TRANSLATION), story)
    assert (page.notice, page.body.lang, page.title.lang) == ("untranslated", "id", "id")
    assert page.frame.lang == "en"
    assert page.frame.canonical == "https://awan-biru.example/warta/2026/rapat/"
    assert page.frame.alternates == ()
    assert not page.frame.listed
    assert page.frame.switch.href == "/warta/2026/rapat/"
