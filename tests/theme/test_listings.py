"""The components of agenda, places and topics, rendered and read as a browser reads them."""

from __future__ import annotations

import dataclasses

import pytest
from bs4 import BeautifulSoup
from tests.reading import THEME, render, text

from bulletin.languages import CODES
from bulletin.views.elements import Link, Text, Time
from bulletin.views.entry_elements import EventEntry, PlaceEntry

LANGUAGE = pytest.mark.parametrize("language", CODES)
EVENT = EventEntry(
    name=Text("Rapat"),
    href="/2026/rapat/#_e-rapat",
    when=Time("2026-03-14", "14 Maret 2026"),
    venue=Text("Aula"),
    place=Link(Text("RW 02"), "/wilayah/rw-02/"),
    organiser=Link(Text("LMK"), "/lembaga/lmk/"),
    opened_by=Link(Text("Mentari"), "/narasumber/mentari/"),
    status=None,
    state="confirmed",
    article=Text("Rapat warga"),
    calendar="/agenda/rapat.ics",
    day="14",
    month="Mar",
)


def event(language: str, item: EventEntry, **named: object) -> BeautifulSoup:
    return render(language, "event-entry", item, **named)


def tree(places: tuple[PlaceEntry, ...]) -> BeautifulSoup:
    return render("id", "place-tree", places)


@LANGUAGE
def test_an_event_in_full_says_and_leads_to_everything(language: str) -> None:
    """Its article, place, organiser, opener and calendar file are links; the time is a time."""
    item = event(language, EVENT, full=True)
    assert item.time["datetime"] == "2026-03-14"
    links = {one["href"]: text(one) for one in item.select("a")}
    assert set(links) == {
        EVENT.href,
        "/wilayah/rw-02/",
        "/lembaga/lmk/",
        "/narasumber/mentari/",
        "/agenda/rapat.ics",
    }
    assert links[EVENT.href] == "Rapat warga"
    assert item.select(".status, .foreign") == []


def test_an_event_in_short_is_its_time_name_and_place() -> None:
    """In short, nothing is said of who holds it; the day stands apart for the eye alone."""
    item = event("id", EVENT)
    assert text(item) == "14 Mar 14 Maret 2026 Rapat Aula, RW 02"
    assert [text(one) for one in item.select("[aria-hidden=true]")] == ["14 Mar"]


@LANGUAGE
@pytest.mark.parametrize("full", [True, False])
def test_an_event_of_which_little_is_known(language: str, *, full: bool) -> None:
    """What is unset leaves no empty line and no stray comma."""
    bare = dataclasses.replace(EVENT, venue=None, place=None, organiser=None, opened_by=None)
    item = event(language, bare, full=full)
    assert "None" not in text(item)
    assert "," not in text(item)
    assert len(item.select("dt")) == full
    alone = event(language, dataclasses.replace(bare, venue=Text("Aula")), full=full)
    assert "Aula," not in text(alone)


@pytest.mark.parametrize("full", [True, False])
def test_an_events_state_has_a_word_and_a_sign(*, full: bool) -> None:
    """A cancelled event says so in a word, and by the class that gives it its sign."""
    cancelled = dataclasses.replace(EVENT, status="Dibatalkan", state="cancelled")
    shown = event("id", cancelled, full=full).select_one("p.status")
    assert text(shown) == "Dibatalkan"
    assert "cancelled" in shown["class"]
    css = (THEME / "static" / "css" / "components" / "action.css").read_text("utf-8")
    assert ".status.cancelled::before" in css


@pytest.mark.parametrize("full", [True, False])
def test_an_event_in_the_other_language_is_marked(*, full: bool) -> None:
    """Words that are not in the page's language say so, and readers are told."""
    foreign = dataclasses.replace(EVENT, name=Text("Rapat", "id"), foreign=True)
    item = event("en", foreign, full=full)
    assert text(item.select_one("h3 [lang=id]")) == "Rapat"
    assert text(item.select_one(".foreign")) == "In Indonesian"


def test_a_tree_is_nested_as_deep_as_its_places() -> None:
    """Every place stands in the list of what encloses it, at any depth; kinds are said once."""
    place = PlaceEntry("Dasar", "/0/", None, "1 acara")
    for depth in range(1, 12):
        place = PlaceEntry(f"Wilayah {depth}", f"/{depth}/", "Kota", "2 acara", (place, place))
    soup = tree((dataclasses.replace(place, within=place.within[:1]),))
    deepest = soup.select("a")[11]
    assert (deepest["href"], len(deepest.find_parents("ul"))) == ("/0/", 12)
    first = soup.select_one("li")
    assert text(first.select_one(":scope > a")) == "Wilayah 11"
    assert [text(one) for one in first.select(":scope > span")] == ["Kota", "2 acara"]
    assert soup.select("ul:empty") == []
