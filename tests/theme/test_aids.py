"""The components that help to read an article, rendered and read as a browser reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from bulletin.languages import CODES
from bulletin.outputs.html import theme_of
from bulletin.views.elements import (
    Body,
    ContentsEntry,
    DatedLink,
    Html,
    Link,
    MarkedText,
    Neighbours,
    Text,
    Time,
)

THEME = Path(__file__).resolve().parents[2] / "theme"
LANGUAGE = pytest.mark.parametrize("language", CODES)
LINE = DatedLink(Time("2026-02-01", "1 Februari 2026"), Link(Text("Rapat"), "/2026/rapat/"))


def render(language: str, component: str, *given: object) -> BeautifulSoup:
    template = theme_of(THEME).environments[language].get_template(f"components/{component}.html")
    return BeautifulSoup(getattr(template.module, component)(*given), "lxml")


@LANGUAGE
@pytest.mark.parametrize("lang", [None, "id"])
def test_contents(language: str, lang: str | None) -> None:
    """A list within a list, in the language of the text; hostile headings stay text."""
    below = ContentsEntry(Text("<b>Dua</b>"), "#dua")
    above = ContentsEntry(MarkedText("A & B", html=Html("A &amp; <em>B</em>")), "#a", (below,))
    soup = render(language, "contents", (above, ContentsEntry(Text("C"), "#c")), Body((), lang))
    assert soup.nav["aria-labelledby"] == soup.h2["id"]
    assert soup.h2.string == {"id": "Isi artikel", "en": "Contents"}[language]
    assert soup.nav.ol.get("lang") == lang
    assert [one["href"] for one in soup.select("nav > ol > li > a")] == ["#a", "#c"]
    assert [one.get_text() for one in soup.select("ol ol a")] == ["<b>Dua</b>"]
    assert [one.name for one in soup.select("a > *")] == ["em"]


@LANGUAGE
def test_nothing_is_shown_of_nothing(language: str) -> None:
    """No heading stands above an empty list."""
    assert render(language, "contents", (), Body(())).get_text().strip() == ""
    assert render(language, "related", ()).get_text().strip() == ""
    assert render(language, "neighbours", None).get_text().strip() == ""


@LANGUAGE
@pytest.mark.parametrize(("older", "newer"), [(LINE, None), (None, LINE), (LINE, LINE)])
def test_neighbours(language: str, older: DatedLink | None, newer: DatedLink | None) -> None:
    """Each says in words and for machines which way it leads; the topic is named."""
    topic = Link(Text("Pangan"), "/topik/pangan/")
    soup = render(language, "neighbours", Neighbours(topic, older, newer))
    assert soup.h2.a["href"] == "/topik/pangan/"
    ways = [
        (*one["rel"], one.find_next("p").get_text().split(" · ")[0]) for one in soup.select("li a")
    ]
    words = {"id": ("Sebelumnya", "Berikutnya"), "en": ("Previous", "Next")}[language]
    expected = (("prev", words[0]) if older else None, ("next", words[1]) if newer else None)
    assert ways == [one for one in expected if one]


@LANGUAGE
def test_what_feeds_and_calendars_are_for(language: str) -> None:
    """A place has a calendar and no feed, so nothing is said of one."""
    feed = {"id": "umpan", "en": "feed"}[language]
    assert feed in render(language, "aids").get_text()
    assert feed not in render(language, "aids", False).get_text()  # noqa: FBT003 - Jinja's argument
