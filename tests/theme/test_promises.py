"""The components of action points, rendered and read as a browser reads them."""

from __future__ import annotations

import dataclasses

import pytest
from tests.reading import render, text

from bulletin.languages import CODES
from bulletin.views.action_elements import (
    ActionItem,
    Change,
    NewsItem,
    OpenQuestion,
    StepItem,
    Tally,
    Way,
)
from bulletin.views.elements import Link, Mention, Pager, Text, Time

LANGUAGE = pytest.mark.parametrize("language", CODES)
DAY = Time("2026-01-05", "5 Januari 2026")
ARTICLE = Link(Text("Rapat"), "/2026/rapat/")
ACTION = ActionItem(
    anchor="_a-kerja",
    href="/tindak-lanjut/kerja/",
    text=Text("Membuat papan"),
    status="Proses",
    state="in-progress",
    overdue=None,
    silent=None,
    owner=None,
    due=None,
    places=(),
    amount=None,
    amount_note=None,
    unnamed=None,
    declared=ARTICLE,
)
STEP = StepItem(
    date=DAY,
    status="Proses",
    state="in-progress",
    was="Selesai",
    was_state="done",
    remarks=("Dibuka kembali.",),
    note=Text("Papan roboh."),
    changes=(
        Change(
            "Penanggung jawab",
            Mention(Text("Guntur"), "/narasumber/guntur/"),
            Mention(Text("LMK"), "/lembaga/lmk/"),
        ),
        Change("Tenggat", None, Mention(Text("2026"))),
    ),
    article=ARTICLE,
)
NEWS = NewsItem(
    date=DAY,
    action=Link(Text("Membuat papan"), "/tindak-lanjut/kerja/"),
    was=None,
    was_state="",
    status="Proses",
    state="in-progress",
    note=None,
    owner=None,
    due=None,
    amount=None,
    article=ARTICLE,
)


@LANGUAGE
@pytest.mark.parametrize("link", [True, False])
def test_what_follows_from_the_clock_is_in_words(language: str, *, link: bool) -> None:
    """Overdue and no news stand beside the state, each with the day since when; else neither."""
    item = dataclasses.replace(ACTION, overdue=DAY, silent=Time("2025-11-01", "1 November 2025"))
    shown = render(language, "action", item, link=link)
    words = {
        "id": ["Lewat tenggat sejak 5 Januari 2026", "Tidak ada kabar sejak 1 November 2025"],
        "en": ["Overdue since 5 Januari 2026", "No news since 1 November 2025"],
    }
    assert [text(one) for one in shown.select(".flag")] == words[language]
    assert [one["datetime"] for one in shown.select(".flag time")] == ["2026-01-05", "2025-11-01"]
    assert text(shown.select_one(".status")) == "Proses"
    assert render(language, "action", ACTION, link=link).select(".flag") == []


@LANGUAGE
def test_a_step_says_what_was_and_what_is(language: str) -> None:
    """The old state, then the new one; likewise of what has changed, each with its way."""
    shown = render(language, "step", STEP)
    assert [one["class"] for one in shown.select(".status")] == [
        ["status", "done"],
        ["status", "in-progress"],
    ]
    for one in shown.select("[aria-hidden]"):
        one.decompose()
    before, then = {"id": ("sebelumnya", "lalu"), "en": ("before", "then")}[language]
    assert f"Selesai {then} Proses" in text(shown)
    facts = {text(one.dt): text(one.dd) for one in shown.select("dl > div")}
    assert facts == {"Penanggung jawab": f"{before} Guntur {then} LMK", "Tenggat": "2026"}
    assert text(shown.s) == "Guntur"
    assert [one["href"] for one in shown.select("a")] == [
        "/narasumber/guntur/",
        "/lembaga/lmk/",
        "/2026/rapat/",
    ]
    assert "Dibuka kembali." in text(shown)
    assert "Papan roboh." in text(shown)


@LANGUAGE
def test_a_step_that_changes_nothing_is_short(language: str) -> None:
    """Where the state is as it was it stands once, and nothing empty is left."""
    bare = dataclasses.replace(STEP, was=None, was_state="", remarks=(), note=None, changes=())
    shown = render(language, "step", bare)
    assert len(shown.select(".status")) == 1
    assert "→" not in text(shown)
    assert shown.select("dl, s, .remark") == []
    assert "None" not in text(shown)


def test_news_say_what_is_special() -> None:
    """A remark stands between the day and the state; without one there is nothing between them."""
    said = render("id", "news", dataclasses.replace(NEWS, remark="Diumumkan"))
    assert text(said.select("p")[0]) == "5 Januari 2026: Diumumkan – Proses"
    assert text(render("id", "news", NEWS).select("p")[0]) == "5 Januari 2026: Proses"


def test_a_tally_leads_to_its_group_where_there_is_one() -> None:
    """The number stands before its name; what is in no group of its own is no link."""
    counts = (Tally("18", "Semua"), Tally("3", "Selesai", "/tindak-lanjut/2/#_done"))
    items = render("id", "tallies", counts).select("li")
    assert [text(one) for one in items] == ["18 Semua", "3 Selesai"]
    assert [one.a and one.a["href"] for one in items] == [None, "/tindak-lanjut/2/#_done"]


def test_a_way_has_its_count() -> None:
    """A name that leads on, and how many there are."""
    (item,) = render("id", "ways", (Way("RW 01", "/wilayah/rw-01/#_actions", "3 dari 5"),)).select(
        "li"
    )
    assert text(item) == "RW 01 3 dari 5"
    assert item.a["href"] == "/wilayah/rw-01/#_actions"


@LANGUAGE
def test_a_question_names_what_is_missing(language: str) -> None:
    """The action point leads to its page; what nobody has named is said after it."""
    item = OpenQuestion(Link(Text("Membuat papan"), "/tindak-lanjut/kerja/"), "tenggat")
    shown = render(language, "question", item)
    assert shown.a["href"] == "/tindak-lanjut/kerja/"
    unset = {"id": "Belum disebut: tenggat", "en": "Not yet named: tenggat"}
    assert text(shown.select_one(".unset")) == unset[language]


@LANGUAGE
@pytest.mark.parametrize("component", ["question", "step", "news-list", "action"])
def test_words_of_the_other_language_are_marked(language: str, component: str) -> None:
    """Words of the other language say so in an element that holds them alone."""
    foreign = Link(Text("Kata asing", "id"), "/x/")
    item: object = {
        "question": OpenQuestion(foreign, "tenggat"),
        "step": dataclasses.replace(STEP, note=foreign.text),
        "news-list": (dataclasses.replace(NEWS, action=foreign),),
        "action": dataclasses.replace(ACTION, text=foreign.text),
    }[component]
    (marked,) = render(language, component, item).select('[lang="id"]')
    assert text(marked) == "Kata asing"


@LANGUAGE
def test_a_list_that_is_not_by_date_has_other_words(language: str) -> None:
    """Its parts are before and after each other, not newer and older."""
    pages = Pager("Halaman 2 dari 3", "/tindak-lanjut/", "/tindak-lanjut/3/")
    links = [text(one) for one in render(language, "pager", pages, dated=False).select("a")]
    words = {"id": ["← Sebelumnya", "Berikutnya →"], "en": ["← Previous", "Next →"]}
    assert links == words[language]
    assert [text(one) for one in render(language, "pager", pages).select("a")] != links
