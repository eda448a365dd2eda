"""The month's bulletin, the glossary and the corrections, compared with what is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from babel.dates import format_date, format_skeleton
from bs4 import BeautifulSoup, Tag
from tests.reading import news_of

from bulletin.languages import LANGUAGES, Language, pick

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
STATES = {
    "proposed": ("Usulan", "Proposed"),
    "planned": ("Direncanakan", "Planned"),
    "in-progress": ("Proses", "In progress"),
    "done": ("Selesai", "Done"),
    "delayed": ("Tertunda", "Delayed"),
    "cancelled": ("Dibatalkan", "Cancelled"),
}
Written = Mapping[str, Mapping[str, Any]]
Histories = Mapping[str, list[dict[str, Any]]]
Said = Callable[..., Any]
Moment = Callable[[str], "date | datetime"]


def text(element: Tag | None) -> str:
    return " ".join(element.get_text(" ").split()) if element else ""


def section(page: BeautifulSoup, heading: str) -> Tag:
    """The section below a heading, which the month's page always has."""
    return page.find(id=heading).parent


@pytest.fixture(scope="session")
def months(written: Written, histories: Histories, moment_of: Moment) -> list[str]:
    """Every month such as ``2025/07`` with an article, or of which something is told till now."""
    articles = {f"{moment_of(front['date']):%Y/%m}" for front in written.values()}
    told = {month_of(entry["day"]) for entries in histories.values() for entry in entries}
    for front in written.values():
        told |= {month_of(one["date"]) for one in front.get("corrections", ())}
        for event in front.get("events", ()):
            told |= {f"{moment_of(event[key]):%Y/%m}" for key in ("start", "end") if key in event}
    return sorted(articles | {month for month in told if month <= "2026/03"})


def month_of(day: str) -> str:
    return day[:7].replace("-", "/")


def bulletin(site: Built, month: str, language: Language) -> BeautifulSoup:
    return site.pages[f"{pick(language, '/arsip/', '/en/archive/')}{month}/"]


@LANGUAGE
def test_a_month_has_its_heading_and_the_name_of_the_site(
    site: Built, months: list[str], language: Language
) -> None:
    """The month is the heading of the page, and the site is named below it."""
    for month in months:
        page = bulletin(site, month, language)
        first = date.fromisoformat(f"{month.replace('/', '-')}-01")
        assert text(page.h1) == format_skeleton("yMMMM", first, locale=language.locale)
        name = pick(language, "Warta Awan Biru", "Awan Biru Bulletin")
        assert name in text(page.select_one("header.heading .standfirst"))


@LANGUAGE
def test_a_month_leads_to_the_months_before_and_after(
    site: Built, months: list[str], language: Language
) -> None:
    """It leads to the nearest months that have a bulletin; the ends lead no further."""
    folder = pick(language, "/arsip/", "/en/archive/")
    for before, month, after in zip([None, *months], months, [*months[1:], None], strict=False):
        links = {
            one["rel"][0]: site.inside(one["href"])
            for one in bulletin(site, month, language).select("main nav.pager a[rel]")
        }
        expected = {"prev": before, "next": after}
        assert links == {rel: f"{folder}{one}/" for rel, one in expected.items() if one}


@LANGUAGE
def test_a_month_has_its_events_by_date(
    site: Built, written: Written, months: list[str], moment_of: Moment, language: Language
) -> None:
    """Every event on a day of the month stands there, coming or past, whoever tells of it."""
    checked = 0
    for month in months:
        expected = {
            event["id"]
            for front in written.values()
            for event in front.get("events", ())
            if f"{moment_of(event['start']):%Y/%m}"
            <= month
            <= f"{moment_of(event.get('end', event['start'])):%Y/%m}"
        }
        items = section(bulletin(site, month, language), "_events")
        found = [one["href"].partition("#_e-")[2] for one in items.select("h3 a")]
        assert sorted(found) == sorted(expected)
        starts = [one["datetime"] for one in items.select("time")]
        assert all(one <= later for one, later in pairwise(starts))
        checked += len(found)
    assert checked > 10


@LANGUAGE
def test_a_month_has_its_new_action_points_as_they_stand_now(
    site: Built, histories: Histories, months: list[str], said: Said, language: Language
) -> None:
    """What its articles announced stands there with its present state, owner and due date."""
    checked = 0
    for month in months:
        new = {one: all_ for one, all_ in histories.items() if month_of(all_[0]["day"]) == month}
        items = section(bulletin(site, month, language), "_promised").select("li.action")
        assert len(items) == len(new)
        for (identifier, entries), item in zip(new.items(), items, strict=True):
            now = entries[-1]
            words = said(entries[0]["stem"], language.code, "actions", {"id": identifier}, "text")
            assert text(item.h3) == words
            assert text(item.select_one(".status")) == pick(language, *STATES[now["status"]])
            owner = now.get("owner")
            assert not owner or site.library.registry.party(owner, language) in text(item)
            assert "due" not in now or now["due"] in {one["datetime"] for one in item("time")}
            assert ("due" in now and bool(owner)) or pick(language, "belum", "not yet") in text(
                item
            )
            checked += 1
    assert checked == len(histories) > 10


@LANGUAGE
def test_a_month_has_the_news_of_earlier_action_points(
    site: Built, histories: Histories, months: list[str], said: Said, language: Language
) -> None:
    """News stands in the month of its day and of its article: states, note and article."""
    checked = 0
    for month in months:
        expected = sorted(
            (now["day"], identifier, before["status"], now)
            for identifier, entries in histories.items()
            for before, now in pairwise(entries)
            if month in {month_of(now["day"]), f"{site.library.by_stem[now['stem']].day:%Y/%m}"}
        )
        items = section(bulletin(site, month, language), "_news").select("li.action")
        shown = [
            (one.time["datetime"], item.h3.a["href"].split("/")[-2], one)
            for item in items
            for one in news_of(item)
        ]
        assert sorted(one[:2] for one in shown) == [one[:2] for one in expected]
        assert [*dict.fromkeys(one[1] for one in shown)] == [
            *dict.fromkeys(one[1] for one in sorted(shown, key=lambda one: one[0]))
        ]
        for day, identifier, before, now in expected:
            (item,) = (one for when, name, one in shown if (when, name) == (day, identifier))
            states = list(dict.fromkeys([before, now["status"]]))
            assert [text(one) for one in item.select(".status")] == [
                pick(language, *STATES[one]) for one in states
            ]
            story = site.library.by_stem[now["stem"]]
            notes = []
            for code in (language.code, "id"):
                told = said(now["stem"], code, "updates") or ()
                every = [one for one in told if one["action"] == identifier]
                own = story.day.isoformat()
                dated = [one for one in every if one.get("date", own) == now["day"]]
                notes += [one.get("note") for one in (every if len(every) == 1 else dated)]
            assert next(filter(None, notes), "") in text(item)
            links = {site.inside(one["href"]) for one in item.select(".meta a")}
            assert site.address(story, language) in links
            checked += 1
    assert checked > 8


@LANGUAGE
def test_a_month_has_the_corrections_made_in_it(
    site: Built, written: Written, months: list[str], language: Language
) -> None:
    """A correction stands in the month in which it was made, or a line says that none was."""
    for month in months:
        expected = sorted(
            one["date"]
            for front in written.values()
            for one in front.get("corrections", ())
            if month_of(one["date"]) == month
        )
        items = section(bulletin(site, month, language), "_corrected")
        assert [one["datetime"] for one in items.select("time")] == expected
        assert bool(items.find("p", class_=False, recursive=False)) is not bool(expected)


@LANGUAGE
def test_a_section_that_has_nothing_says_so(
    site: Built, months: list[str], language: Language
) -> None:
    """Every section of every month has entries, or one line that says that there are none."""
    empty = 0
    for month in months:
        page = bulletin(site, month, language)
        for heading in ("_articles", "_events", "_promised", "_news", "_corrected"):
            found = section(page, heading)
            lines = found.find_all("p", recursive=False)
            entries = found.select("li, article")
            assert len(lines) == (0 if entries else 1)
            empty += len(lines)
    assert empty > 5


@LANGUAGE
def test_glossary_has_both_languages_by_abbreviation(
    site: Built, registered: Callable[[str], dict[str, dict[str, Any]]], language: Language
) -> None:
    """Each abbreviation has an id, its meaning, and the other language's, marked as such."""
    page = site.pages[pick(language, "/glosarium/", "/en/glossary/")]
    items, entries = page.select("dl.glossary > div"), registered("glossary")
    assert [text(one.dt) for one in items] == sorted(entries, key=str.casefold)
    other = pick(language, "en", "id")
    for item in items:
        abbreviation = text(item.dt)
        entry, (own, marked) = entries[abbreviation], item.select("dd")
        assert item["id"] == f"_g-{abbreviation}"
        assert (text(own), own.select("[lang]")) == (entry[language.code], [])
        assert (text(marked), marked.select_one("[lang]")["lang"]) == (entry[other], other)
    assert page.select(".terms") == []


@LANGUAGE
def test_corrections_stand_newest_first_with_their_articles(
    site: Built, written: Written, said: Said, language: Language
) -> None:
    """Every correction of every article has its day, its words, and the way to the article."""
    page = site.pages[pick(language, "/ralat/", "/en/corrections/")]
    items = page.select("main ul.occasions > li")
    found = []
    for item in items:
        address = site.inside(item.a["href"])
        day = date.fromisoformat(item.time["datetime"])
        assert text(item.time) == format_date(day, "d MMMM y", locale=language.locale)
        found.append((item.time["datetime"], address, text(item.find_all("p")[-1])))
    expected = [
        (
            one["date"],
            site.address(site.library.by_stem[stem], language),
            (corrections := said(stem, language.code, "corrections"))
            and corrections[number]["text"],
        )
        for stem, front in written.items()
        for number, one in enumerate(front.get("corrections", ()))
    ]
    assert sorted(found) == sorted(expected)
    days = [day for day, _, _ in found]
    assert days == sorted(days, reverse=True)
    assert len(found) > 3


@LANGUAGE
def test_corrections_say_whom_to_tell(site: Built, language: Language) -> None:
    """The page says where a mistake is reported and where the removal of personal data."""
    page = site.pages[pick(language, "/ralat/", "/en/corrections/")]
    contacts = [text(one) for one in page.select("header.heading dd")]
    assert contacts == [
        pick(language, "redaksi@awan-biru.example", "editors@awan-biru.example"),
        pick(language, "hapus@awan-biru.example", "takedown@awan-biru.example"),
    ]


def test_address_for_the_removal_of_personal_data_stands_nowhere_hidden(site: Built) -> None:
    """Besides what articles and pages say of it, only the page of corrections has it, as text."""
    found = {
        address
        for address, page in site.pages.items()
        for one in page.find_all(string=lambda given: "takedown@" in (given or ""))
        if not one.find_parent(class_="prose")
    }
    assert found == {"/en/corrections/"}
    elements = (one for page in site.pages.values() for one in page.find_all())
    hiding = (one for one in elements if "takedown@" in str(one.attrs))
    assert [one for one in hiding if not one.find_parent(class_="prose")] == []


def test_printed_pages_are_black_on_white_without_navigation(site: Built) -> None:
    """Every page brings a style for print: A4, no way around, no heading alone at a page's foot."""
    style = site.pages["/arsip/2025/10/"].style.string
    printed = style[style.index("@media print") :]
    assert "size:A4" in style
    for hidden in (".bar", ".breadcrumb", ".pager", ".skip"):
        assert hidden in printed.partition("display:none")[0]
    assert "break-after:avoid" in printed
    colours = printed.partition(":root{")[2].partition("}")[0].split(";")
    assert {one[-4:] for one in colours[:-1]} == {"#fff", "#888", "#000"}
    assert "attr(href)" not in printed
