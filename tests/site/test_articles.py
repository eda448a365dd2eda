"""The article page shows every fact of its article, in both languages."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.dates import format_date, format_time
from bs4 import BeautifulSoup, Tag

from bulletin.build.pipeline import prepare
from bulletin.languages import LANGUAGES, ORIGINAL, Language, pick
from bulletin.model import Library, Page, Story
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built

ROOT = Path(__file__).resolve().parents[2]
LIBRARY: Library = prepare(
    Settings(
        content=ROOT / "tests" / "sites" / "awan-biru",
        output=Path("output"),
        theme=ROOT / "theme",
        cache=Path(".cache"),
        now=datetime.fromtimestamp(1773550800, UTC),
    )
)[0]
STORIES = pytest.mark.parametrize("story", LIBRARY.stories, ids=lambda one: one.stem)
ALL_PAGES = pytest.mark.parametrize(
    "page", [*LIBRARY.stories, *LIBRARY.pages], ids=lambda one: one.stem
)
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)

ACTION_STATUS = {
    "proposed": ("Usulan", "Proposed"),
    "planned": ("Direncanakan", "Planned"),
    "in-progress": ("Proses", "In progress"),
    "done": ("Selesai", "Done"),
    "delayed": ("Tertunda", "Delayed"),
    "cancelled": ("Dibatalkan", "Cancelled"),
}
EVENT_STATUS = {
    "tentative": ("Belum pasti", "Tentative"),
    "postponed": ("Ditunda", "Postponed"),
    "cancelled": ("Dibatalkan", "Cancelled"),
}
UNSET = ("belum disebut", "not yet named")
RUPIAH = {
    0: ("Rp0", "Rp0"),
    15_000: ("Rp15.000", "Rp15,000"),
    350_000: ("Rp350.000", "Rp350,000"),
    800_000: ("Rp800.000", "Rp800,000"),
    1_500_000: ("Rp1,5 juta", "Rp1.5 million"),
    1_800_000: ("Rp1,8 juta", "Rp1.8 million"),
    2_500_000: ("Rp2,5 juta", "Rp2.5 million"),
    3_500_000: ("Rp3,5 juta", "Rp3.5 million"),
    5_000_000: ("Rp5 juta", "Rp5 million"),
    7_500_000: ("Rp7,5 juta", "Rp7.5 million"),
    9_600_000: ("Rp9,6 juta", "Rp9.6 million"),
    45_000_000: ("Rp45 juta", "Rp45 million"),
    52_000_000: ("Rp52 juta", "Rp52 million"),
    120_000_000: ("Rp120 juta", "Rp120 million"),
    135_000_000: ("Rp135 juta", "Rp135 million"),
}
_WORD = r"(?<![\w-]){}(?![\w-])"


def words(page: Page, language: Language, *key: str) -> str | None:
    """A text in a language, the original's where the translation has none."""
    edition = page.editions.get(language.code, page.original)
    return edition.words.get(key) or page.original.words.get(key)


_UNMARKED = "*:not(picture, source, abbr, a:has(> abbr), span[lang])"


def text(element: Tag) -> str:
    return " ".join(element.get_text().split())


def day(given: date, language: Language, style: str = "long") -> str:
    return format_date(given, style, language.locale)


def due(written: str, language: Language) -> str:
    """A due day, month or year in words."""
    if len(written) == 4:
        return written
    if len(written) == 7:
        full = day(date.fromisoformat(f"{written}-01"), language)
        return full.removeprefix("1 ")
    return day(date.fromisoformat(written), language)


def facts(element: Tag) -> dict[str, str]:
    """The names and values of a list of facts."""
    return {text(one.dt): text(one.dd) for one in element.select("dl > div")}


def holds(element: Tag, expected: list[str | None]) -> list[str]:
    """Which of the expected texts an element lacks."""
    shown = text(element)
    return [one for one in expected if one and one not in shown]


@STORIES
@LANGUAGE
def test_head(site: Built, story: Story, language: Language) -> None:
    """Title, summary, day in words, topics and byline stand at the head of the article."""
    head = site.page(story, language).select_one("main header.heading")
    assert text(head.h1) == words(story, language, "title")
    assert text(head.select_one(".standfirst")) == words(story, language, "summary")
    time = head.select_one("time")
    assert (time["datetime"], text(time)) == (story.day.isoformat(), day(story.day, language))
    registry = site.library.registry
    assert holds(head, [registry.party(one, language) for one in story.byline]) == []
    folder = pick(language, "topik", "en/topics")
    assert [(text(one), one["href"]) for one in head.select(".topics a")] == [
        (registry.topics[one].name.text(language), f"{site.settings.base}/{folder}/{one}/")
        for one in story.topics
    ]


@STORIES
@LANGUAGE
def test_page_is_described_by_title_and_summary(
    site: Built, story: Story, language: Language
) -> None:
    """The window's title is the article's with the site's name, its description the summary."""
    page = site.page(story, language)
    name = pick(language, "Warta Awan Biru", "Awan Biru Bulletin")
    assert page.title.string == f"{words(story, language, 'title')} – {name}"
    described = page.select_one('meta[name="description"]')["content"]
    assert described == words(story, language, "summary")


@STORIES
@LANGUAGE
def test_translator(site: Built, story: Story, language: Language) -> None:
    """The translator is named on the translation, and nowhere else."""
    head = text(site.page(story, language).select_one("main header.heading"))
    edition = story.editions.get(language.code)
    named = edition.translator if edition and language is not ORIGINAL else None
    assert ("Translated by" in head) is bool(named)
    assert named is None or f"Translated by {named}" in head


@STORIES
@LANGUAGE
def test_events(site: Built, story: Story, language: Language) -> None:
    """Every event has its name, time, venue, place, organiser, opener and state in words."""
    page, registry = site.page(story, language), site.library.registry
    assert len(page.select("section.event")) == len(story.events)
    for event in story.events:
        box = page.find(id=f"_e-{event.id}")
        venue = words(story, language, "events", event.id, "venue")
        place = registry.places[event.place].name if event.place else ""
        said = story.original.words.get(("events", event.id, "venue"), "")
        expected = [
            words(story, language, "events", event.id, "name"),
            venue,
            "" if place in said else place,
            registry.party(event.organiser, language)
            if event.organiser
            else pick(language, *UNSET),
            registry.party(event.opened_by, language) if event.opened_by else "",
        ]
        assert holds(box, expected) == []
        assert text(box.h3) == expected[0]
        status = [text(one) for one in box.select(".status")]
        known = EVENT_STATUS.get(event.status.value)
        assert status == ([pick(language, *known)] if known else [])


@STORIES
@LANGUAGE
def test_times_of_events(site: Built, story: Story, language: Language) -> None:
    """An event's time is in words with zone, from its start to its end.

    The weekdays, day and month of both are said; weekdays of less than a week only.
    """
    page = site.page(story, language)
    for event in story.events:
        time = page.find(id=f"_e-{event.id}").select_one("time")
        start, end = event.start, event.end
        moments = [one for one in (start, end) if one]
        styles = ["d", "MMMM", "y"]
        if len(moments) == 1 or (moments[1] - moments[0]).days < 7:
            styles.append("EEEE")
        expected = [format_date(one, style, language.locale) for one in moments for style in styles]
        hours = [one for one in moments if isinstance(one, datetime)]
        expected += [format_time(one, "short", locale=language.locale) for one in hours]
        expected += ["WIB"] if hours else []
        assert time["datetime"] == start.isoformat()
        assert holds(time, expected) == []
        assert ("WIB" in text(time)) is bool(hours)


@STORIES
@LANGUAGE
def test_speakers(site: Built, story: Story, language: Language) -> None:
    """Every speaker has name, role and institution, and the event where there are several."""
    registry = site.library.registry
    items = site.page(story, language).select("ul.speakers > li")
    assert len(items) == len(story.speakers)
    for item, speaker in zip(items, story.speakers, strict=True):
        person = registry.people.get(speaker.person or "")
        role = words(story, language, "speakers", speaker.key, "role")
        if role is None and person and person.role:
            role = person.role.text(language)
        institution = words(story, language, "speakers", speaker.key, "institution")
        if known := speaker.organisation or (person.organisation if person else None):
            institution = institution or registry.party(known, language)
        event = words(story, language, "events", speaker.event or "", "name")
        expected = [role, institution, event if len(story.events) > 1 else None]
        assert text(item.strong) == (person.name if person else speaker.name)
        assert holds(item, expected) == []


@STORIES
@LANGUAGE
def test_actions(site: Built, story: Story, language: Language) -> None:
    """Every action has text, state in words, owner, due, places and amount, or says not named."""
    page, library = site.page(story, language), site.library
    assert len(page.select("li.action[id]")) == len(story.promises)
    for promise in story.promises:
        item, point = page.find(id=f"_a-{promise.id}"), library.ledger[promise.id]
        assert text(item.h3) == words(story, language, "actions", promise.id, "text")
        assert text(item.select_one(".status")) == pick(
            language, *ACTION_STATUS[point.status.value]
        )
        shown = [
            library.registry.party(point.owner, language) if point.owner else None,
            due(point.due, language) if point.due else None,
            None if point.amount is None else pick(language, *RUPIAH[point.amount]),
            words(story, language, "actions", promise.id, "amount_note"),
            *(library.registry.places[one].name for one in promise.places),
        ]
        assert holds(item, shown) == []


@STORIES
@LANGUAGE
def test_what_is_not_named_of_an_action(site: Built, story: Story, language: Language) -> None:
    """Of owner, due, place and amount exactly those that nobody named are shown as not named."""
    names = {
        "owner": pick(language, "penanggung jawab", "owner"),
        "due": pick(language, "tenggat", "due"),
        "place": pick(language, "tempat", "place"),
        "amount": pick(language, "nilai", "amount"),
    }
    for promise in story.promises:
        item = site.page(story, language).find(id=f"_a-{promise.id}")
        point = site.library.ledger[promise.id]
        unset = {
            "owner": point.owner is None,
            "due": point.due is None,
            "place": not promise.places,
            "amount": point.amount is None,
        }
        said = " ".join(
            name for name, value in facts(item).items() if value == pick(language, *UNSET)
        ).lower()
        assert {key for key, name in names.items() if name in said} == {
            key for key, value in unset.items() if value
        }


@STORIES
@LANGUAGE
def test_news_of_actions(site: Built, story: Story, language: Language) -> None:
    """An action with later news names the day and the article of the last."""
    for promise in story.promises:
        item = site.page(story, language).find(id=f"_a-{promise.id}")
        last = site.library.ledger[promise.id].history[-1]
        if last.report:
            news = item.select_one("p.meta")
            assert text(news.time) == day(last.date, language)
            assert site.inside(news.a["href"]) == site.address(last.story, language)
            assert text(news.a) == words(last.story, language, "title")
        else:
            assert item.select("p.meta") == []


@STORIES
@LANGUAGE
def test_updates(site: Built, story: Story, language: Language) -> None:
    """Every update names its action and leads to it, with day, state, note and what changed."""
    page, library = site.page(story, language), site.library
    items = page.select("section[aria-labelledby=_reports] li.action")
    assert len(items) == len(story.reports)
    for item, report in zip(items, story.reports, strict=True):
        declared = library.ledger[report.action].story
        link = item.h3.a
        assert text(link) == words(declared, language, "actions", report.action, "text")
        folder = pick(language, "/tindak-lanjut/", "/en/actions/")
        assert site.inside(link["href"]) == f"{folder}{report.action}/"
        assert text(item.select_one(".status")) == pick(
            language, *ACTION_STATUS[report.status.value]
        )
        assert item.time["datetime"] == report.date.isoformat()
        shown = [
            day(report.date, language),
            words(story, language, "updates", report.key, "note"),
            library.registry.party(report.owner, language) if report.owner else None,
            due(report.due, language) if report.due else None,
            None if report.amount is None else pick(language, *RUPIAH[report.amount]),
        ]
        assert holds(item, shown) == []


@STORIES
@LANGUAGE
def test_corrections(site: Built, story: Story, language: Language) -> None:
    """Every correction stands on the page with its day."""
    items = site.page(story, language).select("section.corrections li")
    assert [text(item) for item in items] == [
        f"{day(when, language)}: {words(story, language, 'corrections', str(index), 'text')}"
        for index, when in enumerate(story.corrections)
    ]


@STORIES
@LANGUAGE
def test_sources(site: Built, story: Story, language: Language) -> None:
    """Every source has its title, and its address where there is one."""
    items = site.page(story, language).select("section.sources li")
    assert [(text(item), item.a["href"] if item.a else None) for item in items] == [
        (words(story, language, "sources", str(index), "title"), url)
        for index, url in enumerate(story.sources)
    ]


@ALL_PAGES
@LANGUAGE
def test_picture(site: Built, page: Page, language: Language) -> None:
    """The picture of an article or a page has its alternative text, caption and credit."""
    figures = site.page(page, language).select("main figure")
    assert len(figures) == bool(page.image)
    for figure in figures:
        picture = site.library.collection.pictures[page.image]
        path = picture.path(picture.default, picture.ending) if picture.ending else page.image
        assert figure.img["src"] == f"{site.settings.base}/{path}"
        assert path in site.files
        assert figure.img["alt"] == words(page, language, "image", "alt")
        caption = words(page, language, "image", "caption")
        assert (figure.figcaption is not None) is bool(caption or page.image_credit)
        assert holds(figure, [caption, page.image_credit]) == []


@ALL_PAGES
@LANGUAGE
def test_body(site: Built, page: Page, language: Language) -> None:
    """The whole body stands on the page, in its language or the original's, nothing added.

    Abbreviations lead to what they stand for, and names in another language are marked.
    """
    edition = page.editions.get(language.code, page.original)
    prose = site.page(page, language).select_one(".prose")
    assert text(prose) == text(BeautifulSoup(edition.prose.html, "lxml"))
    written = BeautifulSoup(edition.prose.html, "lxml").body
    tags = [[one.name for one in root.select(_UNMARKED)] for root in (prose, written)]
    assert tags[0] == tags[1]


@LANGUAGE
def test_sections_without_content_are_left_out(site: Built, language: Language) -> None:
    """No page has a heading above nothing."""
    for story in site.library.stories:
        page = site.page(story, language)
        present = {one["id"] for one in page.select("main h2[id^=_]")}
        assert present - {"_terms", "_related", "_neighbours"} == {
            name
            for name, value in {
                "_events": story.events,
                "_speakers": story.speakers,
                "_actions": story.promises,
                "_since": [
                    entry
                    for one in story.promises
                    for entry in site.library.ledger[one.id].history[1:]
                    if entry.date >= story.day
                ],
                "_reports": story.reports,
                "_corrections": story.corrections,
                "_sources": story.sources,
            }.items()
            if value
        }


def test_abbreviations_are_explained_once(built: Built) -> None:
    """No page explains one abbreviation twice in its text or twice in its list of terms."""
    wrong = {}
    for address, page in built.pages.items():
        marked = Counter((one.get_text(), one.get("title")) for one in page.select("abbr"))
        listed = Counter(one.get_text() for one in page.select(".terms dt"))
        if twice := [name for name, count in (marked + listed).items() if count > 1]:
            wrong[address] = twice
    assert wrong == {}


def unexplained(built: Built, page: BeautifulSoup) -> list[str]:
    """The glossary's abbreviations that stand in the main part without an explanation."""
    shown = text(page.main)
    explained = {one.get_text() for one in page.select("main abbr[title], main .terms dt")}
    names = [one.abbr for one in built.library.registry.glossary]
    found = [one for one in names if re.search(_WORD.format(re.escape(one)), shown)]
    return [one for one in found if one not in explained]


@pytest.mark.parametrize("kind", ["article", "page", "list"])
def test_abbreviations_are_explained_where_they_occur(site: Built, kind: str) -> None:
    """Every abbreviation of the glossary is explained on each page where it occurs."""
    library = site.library
    kinds = dict.fromkeys(site.pages, "list")
    for language in LANGUAGES:
        kinds |= {site.address(page, language): "article" for page in library.stories}
        kinds |= {site.address(page, language): "page" for page in library.pages}
    wrong = {
        address: found
        for address, page in site.pages.items()
        if kinds[address] == kind and (found := unexplained(site, page))
    }
    assert wrong == {}


@LANGUAGE
def test_meanings_are_in_the_language_of_the_words(site: Built, language: Language) -> None:
    """An abbreviation is explained in the language of the text in which it stands."""
    glossary = {one.abbr: one for one in site.library.registry.glossary}
    checked = 0
    for story in site.library.stories:
        page = site.page(story, language)
        spoken = language if language.code in story.editions else ORIGINAL
        for term in page.select(".prose abbr"):
            if term.get_text() in glossary:
                assert term["title"] == glossary[term.get_text()].text(spoken)
                checked += 1
        for term in page.select(".terms div"):
            assert text(term.dd) == glossary[text(term.dt)].text(language)
    assert checked > 20


@ALL_PAGES
def test_confirmed_translations_have_no_notice(site: Built, page: Page) -> None:
    """A translation says something of itself only where it is missing or not confirmed."""
    unconfirmed = {"2026-02-01-dapur-sehat-pkk"}
    english = site.page(page, LANGUAGES[1]).select("main .notice")
    expected = not page.is_translated or page.stem in unconfirmed
    assert len(english) == expected
    assert site.page(page, ORIGINAL).select("main .notice") == []


def test_links_of_notices_lead_to_the_original(site: Built) -> None:
    """The notice of an unconfirmed translation leads to the original."""
    (notice,) = site.pages["/en/2026/healthy-kitchen/"].select("main .notice")
    assert site.inside(notice.a["href"]) == "/2026/dapur-sehat-pkk/"
    assert notice.a["hreflang"] == "id"
