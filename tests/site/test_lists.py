"""Lists of articles: home, archive, months, topics, and their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, pairwise, takewhile
from math import ceil
from typing import TYPE_CHECKING

import pytest
from babel.dates import format_skeleton
from bs4 import BeautifulSoup

from bulletin.languages import LANGUAGES, ORIGINAL, Language, pick
from bulletin.model import Story

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
SIZE = 3


def lists(built: Built, language: Language) -> Iterator[tuple[str, list[Story]]]:
    """The address of every list that may have parts, with the articles in it."""
    archive, topics = pick(language, ("/arsip/", "/topik/"), ("/en/archive/", "/en/topics/"))
    yield archive, list(built.library.stories)
    for topic in built.library.registry.topics:
        stories = [story for story in built.library.stories if topic in story.topics]
        yield f"{topics}{topic}/", stories


def listed(built: Built, page: BeautifulSoup) -> list[str]:
    links = page.select("main .headline :is(h2, h3) > a")
    return [built.inside(one["href"]) or "" for one in links]


@LANGUAGE
def test_every_article_stands_once_in_its_lists(parts: Built, language: Language) -> None:
    """A list in parts holds each of its articles exactly once, newest first, in full parts."""
    assert len(parts.library.stories) > SIZE
    for address, stories in lists(parts, language):
        names = parts_at(parts, address)
        found = [listed(parts, parts.pages[name]) for name in names]
        assert [one for part in found for one in part] == [
            parts.address(story, language) for story in stories
        ]
        full = [part for part in found if part]
        assert all(len(part) == SIZE for part in full[:-1])
        assert found[: len(full)] == full
        assert len(names) == max(1, ceil(longest(parts, address, stories) / SIZE))
        assert f"{address}1/" not in parts.pages


def parts_at(parts: Built, address: str) -> list[str]:
    """The addresses of a list's parts that there are."""
    later = (f"{address}{number}/" for number in count(2))
    return [address, *takewhile(parts.pages.__contains__, later)]


def longest(parts: Built, address: str, stories: Sequence[Story]) -> int:
    """How long the longest list of a page is: a topic's also holds action points and events."""
    topic = address.rstrip("/").rpartition("/")[2]
    actions = [one for one in parts.library.ledger.values() if topic in one.promise.topics]
    coming = [one for one in parts.library.agenda.coming if topic in one[0].topics]
    return max(len(stories), len(actions), len(coming))


@LANGUAGE
def test_parts_lead_to_each_other(parts: Built, language: Language) -> None:
    """A part leads to the one before and the one after; the ends lead no further."""
    for address, _ in lists(parts, language):
        names = parts_at(parts, address)
        before = dict(zip(names, [None, *names], strict=False))
        after = dict(zip(names, [*names[1:], None], strict=True))
        for name in names:
            page = parts.pages[name]
            led = {
                one["rel"][0]: parts.inside(one["href"])
                for one in page.select("main nav.pager a[rel]")
            }
            assert led.get("prev") == before[name], name
            assert led.get("next") == after[name], name


@LANGUAGE
def test_parts_say_which_they_are(parts: Built, language: Language) -> None:
    """A later part says its number in its title, and every part how many there are."""
    page = parts.pages[pick(language, "/arsip/2/", "/en/archive/2/")]
    assert pick(language, "Halaman 2", "Page 2") in page.title.string
    said = page.select_one("nav.pager span").get_text()
    assert said == pick(language, "Halaman 2 dari 6", "Page 2 of 6")


def test_short_lists_have_no_pager(site: Built) -> None:
    """A list that fits one page says nothing of parts; only the theme's examples do."""
    found = {one for one, page in site.pages.items() if page.select("nav.pager span")}
    assert found == {"/gaya/", "/en/style/"}


def test_switch_of_a_part_leads_to_the_same_part(parts: Built) -> None:
    """The switch of part 2 leads to part 2 in the other language, of archive and topics alike."""
    pairs = [
        (f"{address}2/", f"{other}2/")
        for (address, stories), (other, _) in zip(
            lists(parts, LANGUAGES[0]), lists(parts, LANGUAGES[1]), strict=True
        )
        if len(stories) > SIZE
    ]
    assert len(pairs) > 3
    for pair in pairs:
        for own, there in (pair, pair[::-1]):
            switch = parts.pages[own].select_one("header a.switch")
            assert parts.inside(switch["href"]) == there


@LANGUAGE
def test_month_pages_list_exactly_their_articles(site: Built, language: Language) -> None:
    """The page of a month lists the articles of that month, newest first, and no month is idle."""
    archive = pick(language, "/arsip/", "/en/archive/")
    months: dict[str, list[Story]] = {}
    for story in site.library.stories:
        months.setdefault(f"{story.day:%Y/%m}", []).append(story)
    for month, stories in months.items():
        page = site.pages[f"{archive}{month}/"]
        assert listed(site, page) == [site.address(story, language) for story in stories]
        words = format_skeleton("yMMMM", stories[0].day, locale=language.locale)
        assert page.h1.get_text() == words
    pages = {one for one in site.pages if one.startswith(archive) and one != archive}
    others = pages - {f"{archive}{month}/" for month in months}
    assert others == {f"{archive}2025/12/"}  # no article, but news of that month
    assert listed(site, site.pages[f"{archive}2025/12/"]) == []


@LANGUAGE
def test_archive_leads_to_every_month_with_its_count(built: Built, language: Language) -> None:
    """Every part of the archive leads to every month and says how many articles each has."""
    archive = pick(language, "/arsip/", "/en/archive/")
    counts: dict[str, int] = {}
    for story in built.library.stories:
        month = f"{archive}{story.day:%Y/%m}/"
        counts[month] = counts.get(month, 0) + 1
    counts = dict(sorted({**counts, f"{archive}2025/12/": 0}.items(), reverse=True))
    for address, page in built.pages.items():
        if address == archive or address.startswith(f"{archive}2/"):
            links = page.select("main nav.aside a")
            assert [built.inside(one["href"]) for one in links] == list(counts)
            for link, count in zip(links, counts.values(), strict=True):
                assert (f"({count})" in link.get_text()) is (count > 0)


def test_evening_in_utc_is_the_next_day_on_the_site(site: Built) -> None:
    """An article of 2026-01-31T18:30Z is one of 1 February, and of February's month page."""
    (story,) = (one for one in site.library.stories if one.stem.endswith("dapur-sehat-pkk"))
    assert story.moment.isoformat() in ("2026-01-31T18:30:00+00:00", "2026-02-01T01:30:00+07:00")
    for address, page, words in (
        ("/arsip/2026/", "/2026/dapur-sehat-pkk/", "1 Februari 2026"),
        ("/en/archive/2026/", "/en/2026/healthy-kitchen/", "1 February 2026"),
    ):
        assert page in listed(site, site.pages[f"{address}02/"])
        assert page not in listed(site, site.pages[f"{address}01/"])
        time = site.pages[page].select_one("header.heading time")
        assert (time["datetime"], time.get_text()) == ("2026-02-01", words)


@LANGUAGE
def test_home_shows_the_newest_articles(site: Built, language: Language) -> None:
    """Home shows the newest ten articles, the first as the lead, and the way to all of them."""
    page = site.pages[pick(language, "/", "/en/")]
    newest = [site.address(story, language) for story in site.library.stories[:10]]
    assert listed(site, page) == newest
    (lead,) = page.select("main .headline.lead a[href]:first-child")[:1]
    assert site.inside(lead["href"]) == newest[0]
    archive = pick(language, "/arsip/", "/en/archive/")
    assert archive in [site.inside(one["href"]) for one in page.select("main .more a")]


@LANGUAGE
def test_home_shows_what_is_coming_soonest_first(site: Built, language: Language) -> None:
    """Events that have not ended at the clock's noon stand on home by their start, no others."""
    page = site.pages[pick(language, "/", "/en/")]
    section = page.find(id="_coming").parent
    anchors = [one["href"].partition("#_e-")[2] for one in section.select("h3 a")]
    assert anchors == [
        "pekan-umkm-2026",
        "lokakarya-hujan-2026",
        "lomba-layang-2026",
        "kelas-foto-2026",
        "rembuk-warga-2026",
    ]
    statuses = [one.get_text() for one in section.select(".status")]
    assert statuses == [pick(language, "Dibatalkan", "Cancelled")]


@LANGUAGE
def test_home_shows_what_needs_attention(site: Built, language: Language) -> None:
    """Overdue action points stand first, then those of the latest news, with ways to all."""
    page = site.pages[pick(language, "/", "/en/")]
    folder = pick(language, "/tindak-lanjut/", "/en/actions/")
    section = page.find(id="_promised").parent
    items = section.select("li.action")
    shown = [site.inside(one.h3.a["href"]).removeprefix(folder).strip("/") for one in items]
    latest = {one.promise.id: one.latest for one in site.library.ledger.values()}
    assert shown.pop(0) == "jadwal-piket-saluran"
    assert len(items[0].select(".flag")) == 2
    del latest["jadwal-piket-saluran"]
    days = [latest[one] for one in shown]
    assert len(shown) == 5
    ways = [site.inside(one["href"]) for one in section.select(".label a, .more a")]
    assert ways == [folder, folder]
    agenda = page.find(id="_coming").parent.select_one(".more a")
    assert site.inside(agenda["href"]) == pick(language, "/agenda/", "/en/events/")
    assert all(one >= after for one, after in pairwise(days))
    assert min(days) >= max(day for one, day in latest.items() if one not in shown)
    assert all(one.select_one(".status").get_text(strip=True) for one in items)


@LANGUAGE
def test_topics_page_names_every_topic(site: Built, language: Language) -> None:
    """The index of topics shows each with its description and how many articles it has."""
    page = site.pages[pick(language, "/topik/", "/en/topics/")]
    cards = page.select(".topic-card")
    topics = site.library.registry.topics
    assert len(cards) == len(topics)
    for card, topic in zip(cards, topics.values(), strict=True):
        count = sum(topic.id in story.topics for story in site.library.stories)
        unit = pick(language, "artikel", "article" if count == 1 else "articles")
        text = card.get_text("|", strip=True)
        expected = [topic.name.text(language), topic.description.text(language), f"{count} {unit}"]
        assert text.split("|") == expected
        link = card.select_one("a")
        assert site.inside(link["href"]) == pick(
            language, f"/topik/{topic.id}/", f"/en/topics/{topic.id}/"
        )


@LANGUAGE
def test_headlines_show_title_summary_date_and_topics(site: Built, language: Language) -> None:
    """In the archive every article has its title, summary, day and topics."""
    page = site.pages[pick(language, "/arsip/", "/en/archive/")]
    headlines = page.select("main .headline")
    for headline, story in zip(headlines, site.library.stories, strict=True):
        words = story.editions.get(language.code, story.original).words
        assert headline.select_one("h3").get_text() == words["title",]
        assert headline.select_one(".standfirst").get_text() == words["summary",]
        assert headline.select_one("time")["datetime"] == story.day.isoformat()
        names = [one.get_text() for one in headline.select(".topics a")]
        topics = site.library.registry.topics
        assert names == [topics[one].name.text(language) for one in story.topics]


def test_month_that_is_in_both_languages_has_the_same_count(site: Built) -> None:
    """A month's page of each language lists as many articles."""
    for address in site.pages:
        if address.startswith("/arsip/20"):
            other = address.replace("/arsip/", "/en/archive/")
            assert len(listed(site, site.pages[address])) == len(listed(site, site.pages[other]))


def test_every_article_is_in_the_archive(site: Built) -> None:
    """The archive of one part lists all of the site's articles."""
    expected = [site.address(story, ORIGINAL) for story in site.library.stories]
    assert listed(site, site.pages["/arsip/"]) == expected


@LANGUAGE
@pytest.mark.parametrize(
    ("folders", "entries"),
    [
        (("/narasumber/", "/en/speakers/"), ".people a:first-of-type"),
        (("/ralat/", "/en/corrections/"), ".occasion h2 a"),
    ],
)
def test_lists_of_names_and_corrections_go_on(
    site: Built, parts: Built, language: Language, folders: tuple[str, str], entries: str
) -> None:
    """In parts they hold what they hold on one page, in the same order, and each part is short."""
    address = pick(language, *folders)
    whole = [one["href"] for one in site.pages[address].select(entries)]
    names = parts_at(parts, address)
    found = [[one["href"] for one in parts.pages[name].select(entries)] for name in names]
    assert [one for part in found for one in part] == whole
    assert len(names) > 1
    assert len(found[0]) > len(found[-1]) or len(found[0]) in {SIZE, SIZE * 3}
