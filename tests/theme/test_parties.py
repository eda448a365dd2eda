"""The components of people, organisations, months and corrections, read as a browser does."""

from __future__ import annotations

import dataclasses

import pytest
from bs4 import Tag
from tests.reading import render, text

from bulletin.languages import CODES
from bulletin.views.action_elements import NewsItem
from bulletin.views.elements import DatedLink, Link, Mention, Text, Time
from bulletin.views.entry_elements import Branch, CorrectionEntry, EventEntry, TalkItem, VoiceEntry

LANGUAGE = pytest.mark.parametrize("language", CODES)
WHEN = Time("2026-03-14", "14 Maret 2026")
FOREIGN = Text("Kata asing", "id")
ARTICLE = Link(Text("Rapat warga"), "/2026/rapat/")
EVENT = EventEntry(
    name=Text("Rapat"),
    href="/2026/rapat/#_e-rapat",
    when=WHEN,
    venue=Text("Aula"),
    place=Link(Text("RW 02"), "/wilayah/rw-02/"),
    organiser=None,
    opened_by=None,
    status=None,
    state="confirmed",
    article=Text("Rapat warga"),
    calendar="/agenda/rapat.ics",
    day="14",
    month="Mar",
)
TALK = TalkItem(
    who=None,
    date=None,
    events=(EVENT,),
    role=Text("Guru"),
    institution=Mention(Text("LMK"), "/lembaga/lmk/"),
    article=ARTICLE,
)
NEWS = NewsItem(
    date=WHEN,
    action=Link(Text("Membuat papan"), "/tindak-lanjut/papan/"),
    was="Proses",
    was_state="in-progress",
    status="Selesai",
    state="done",
    note=Text("Terpasang."),
    owner=None,
    due=None,
    amount=None,
    article=ARTICLE,
)
CORRECTION = CorrectionEntry(WHEN, Text("Delapan, bukan tujuh."), ARTICLE)


def links(soup: Tag) -> dict[str, str]:
    return {one["href"]: text(one) for one in soup.select("a")}


@LANGUAGE
def test_a_talk_says_where_when_in_what_role_and_for_whom(language: str) -> None:
    """Its event, place, institution and article are links; the time is a time."""
    item = render(language, "talk", TALK)
    assert item.time["datetime"] == "2026-03-14"
    assert links(item) == {
        EVENT.href: "Rapat",
        "/wilayah/rw-02/": "RW 02",
        "/lembaga/lmk/": "LMK",
        ARTICLE.href: "Rapat warga",
    }
    assert "Guru, LMK" in text(item)
    assert item.h3 is None


@LANGUAGE
def test_a_talk_without_event_role_and_institution(language: str) -> None:
    """What the article does not say leaves nothing; the article's day stands for the event."""
    bare = dataclasses.replace(TALK, events=(), date=WHEN, role=None, institution=None)
    item = render(language, "talk", bare)
    assert links(item) == {ARTICLE.href: "Rapat warga"}
    assert [text(one) for one in item.select("p.when")] == [WHEN.text]
    assert "None" not in text(item)


def test_a_talk_at_an_event_that_was_cancelled_says_so() -> None:
    """Nobody is said to have spoken at what did not take place."""
    off = dataclasses.replace(EVENT, status="Dibatalkan", state="cancelled")
    item = render("id", "talk", dataclasses.replace(TALK, events=(off,)))
    assert text(item.select_one(".status.cancelled")) == "Dibatalkan"
    assert render("id", "talk", TALK).select(".status") == []


@LANGUAGE
def test_news_says_the_old_and_the_new_state_in_words(language: str) -> None:
    """Both states stand in their order, and one alone where it stayed as it was."""
    item = render(language, "news", NEWS)
    assert [text(one) for one in item.select(".status")] == ["Proses", "Selesai"]
    assert [one["class"][1] for one in item.select(".status")] == ["in-progress", "done"]
    assert item.dl is None
    same = render(language, "news", dataclasses.replace(NEWS, was=None))
    assert [text(one) for one in same.select(".status")] == ["Selesai"]
    assert "→" not in text(same)


@LANGUAGE
def test_news_says_what_else_is_new(language: str) -> None:
    """A new owner, due date and amount stand with their names."""
    changed = dataclasses.replace(
        NEWS, owner=Link(Text("LMK"), "/lembaga/lmk/"), due=WHEN, amount="Rp5 juta"
    )
    item = render(language, "news", changed)
    assert [text(one) for one in item.select("dd")] == ["LMK", WHEN.text, "Rp5 juta"]
    assert "/lembaga/lmk/" in links(item)


@LANGUAGE
def test_news_of_one_action_stand_below_its_title(language: str) -> None:
    """An action point is named once, wherever its news stand in the list."""
    other = dataclasses.replace(NEWS, action=Link(Text("Lain"), "/tindak-lanjut/lain/"))
    item = render(language, "news-list", (NEWS, other, NEWS))
    assert [text(one) for one in item.select("h3")] == [NEWS.action.text.text, "Lain"]
    assert [len(one.select(".meta")) for one in item.select("li")] == [2, 1]


@LANGUAGE
@pytest.mark.parametrize(
    ("component", "item"),
    [
        ("talk", dataclasses.replace(TALK, role=FOREIGN)),
        ("talk", dataclasses.replace(TALK, institution=Mention(FOREIGN))),
        ("talk", dataclasses.replace(TALK, article=Link(FOREIGN, "/x/"))),
        ("news-list", (dataclasses.replace(NEWS, action=Link(FOREIGN, "/x/")),)),
        ("news", dataclasses.replace(NEWS, note=FOREIGN)),
        ("news", dataclasses.replace(NEWS, article=Link(FOREIGN, "/x/"))),
        ("correction", dataclasses.replace(CORRECTION, text=FOREIGN)),
        ("correction", dataclasses.replace(CORRECTION, article=Link(FOREIGN, "/x/"))),
        ("dated-link", DatedLink(WHEN, Link(FOREIGN, "/x/"), foreign=True)),
    ],
)
def test_words_of_the_other_language_are_marked(
    language: str, component: str, item: object
) -> None:
    """Words of the other language say so in an element that holds them alone."""
    (marked,) = render(language, component, item).select('[lang="id"]')
    assert text(marked) == FOREIGN.text


def test_a_voice_says_only_what_is_known() -> None:
    """Somebody without role, organisation and talks is a name and nothing else."""
    bare = render("id", "voice", VoiceEntry("Bayu", "/narasumber/bayu/", None, None, None))
    assert text(bare) == "Bayu"
    body = Link(Text("LMK"), "/lembaga/lmk/")
    full = render("id", "voice", VoiceEntry("Bayu", "/narasumber/bayu/", "Ketua", body, "2 kali"))
    assert [*full.li.stripped_strings] == ["Bayu", "2 kali", "Ketua ·", "LMK"]


def test_branches_hold_branches_of_any_depth() -> None:
    """What is a part of a part stands within it."""
    deep = Branch("Tim", "/lembaga/tim/", None, None)
    middle = Branch("Dinas", "/lembaga/dinas/", "D", "1 terbuka", (deep,))
    tree = render("id", "branches", (Branch("Kota", "/lembaga/kota/", None, None, (middle,)),))
    assert [text(one) for one in tree.select("li > ul > li > ul > li > a")] == ["Tim"]
    assert text(tree.select_one("li li > .count")) == "D · 1 terbuka"
