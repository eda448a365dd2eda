"""The Atom feeds: of the site and of every topic, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from bulletin.build.pipeline import build
from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TOPICS = {"id": "topik", "en": "en/topics"}
ACTIONS = {"id": "tindak-lanjut", "en": "en/actions"}
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)


def read(built: Built, name: str) -> etree._Element:
    return etree.fromstring(built.files[name])


def main_feed(language: Language) -> str:
    return f"{language.root}/feed.atom".lstrip("/")


def all_feeds(built: Built) -> dict[str, etree._Element]:
    return {name: read(built, name) for name in built.files if name.endswith(".atom")}


def article_feeds(built: Built) -> dict[str, etree._Element]:
    """The feeds whose entries are articles; those of the ledger are tested with the open data."""
    ledger = {f"{folder}/feed.atom" for folder in ACTIONS.values()}
    return {name: feed for name, feed in all_feeds(built).items() if name not in ledger}


def text(element: etree._Element, name: str) -> str:
    """A part of an entry as plain text, read as its type says (RFC 4287, 3.1)."""
    found = element.find(f"{ATOM}{name}")
    written = found.text or ""
    kind = found.get("type", "text")
    return BeautifulSoup(written, "lxml").get_text() if kind == "html" else written


def links(entry: etree._Element) -> dict[str, str]:
    return {one.get("rel", "alternate"): one.get("href") for one in entry.findall(f"{ATOM}link")}


def plain(html: str) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text().split())


def test_feeds_are_those_of_the_contract(site: Built) -> None:
    """There is a feed of the site, of every topic and of the ledger, in both languages."""
    topics = site.library.registry.topics
    expected = {main_feed(one) for one in LANGUAGES} | {
        f"{TOPICS[one.code]}/{topic}/feed.atom" for one in LANGUAGES for topic in topics
    }
    ledger = {f"{folder}/feed.atom" for folder in ACTIONS.values()}
    assert {name for name in site.files if name.endswith(".atom")} == expected | ledger


def test_every_feed_says_its_language_and_address(site: Built) -> None:
    """A feed has its language, title, id, time and its own full address."""
    for name, feed in all_feeds(site).items():
        assert feed.tag == f"{ATOM}feed"
        assert feed.get(LANG) == ("en" if name.startswith("en/") else "id")
        assert text(feed, "title").strip()
        assert links(feed)["self"] == f"{site.settings.siteurl}/{name}"
        page = links(feed)["alternate"].removeprefix(site.settings.siteurl)
        assert page in site.pages
        assert feed.find(f"{ATOM}id").text.startswith(("https://", "tag:"))
        assert datetime.fromisoformat(feed.find(f"{ATOM}updated").text).tzinfo


@LANGUAGE
def test_main_feed_holds_every_article_newest_first(site: Built, language: Language) -> None:
    """The feed holds the site's articles with titles, summaries and addresses, newest first."""
    entries = read(site, main_feed(language)).findall(f"{ATOM}entry")
    stories = site.library.stories
    assert [links(one)["alternate"] for one in entries] == [
        f"{site.settings.siteurl}{site.address(story, language)}" for story in stories
    ]
    for entry, story in zip(entries, stories, strict=True):
        edition = story.editions.get(language.code, story.original)
        assert text(entry, "title") == edition.words["title",]
        assert text(entry, "summary") == edition.words["summary",]
    times = [datetime.fromisoformat(one.find(f"{ATOM}published").text) for one in entries]
    assert times == sorted(times, reverse=True)
    assert times == [story.moment for story in stories]


@LANGUAGE
def test_topic_feeds_hold_the_topics_articles(site: Built, language: Language) -> None:
    """The feed of a topic holds exactly the topic's articles, in order."""
    for topic in site.library.registry.topics:
        feed = read(site, f"{TOPICS[language.code]}/{topic}/feed.atom")
        expected = [
            f"{site.settings.siteurl}{site.address(story, language)}"
            for story in site.library.stories
            if topic in story.topics
        ]
        found = [links(one)["alternate"] for one in feed.findall(f"{ATOM}entry")]
        assert found == expected, topic


def test_both_languages_have_the_same_entries(site: Built) -> None:
    """The feeds of both languages tell of the same articles, each leading to its own language."""
    for name, feed in article_feeds(site).items():
        if name.startswith("en/"):
            continue
        other = f"en/{name}".replace("en/topik/", "en/topics/")
        pair = [
            [site.inside(links(one)["alternate"]) for one in one_feed.findall(f"{ATOM}entry")]
            for one_feed in (feed, read(site, other))
        ]
        stories = {site.address(story, ORIGINAL): story for story in site.library.stories}
        assert pair[1] == [site.address(stories[one], TRANSLATION) for one in pair[0]]


def test_entries_in_the_other_language_are_marked(site: Built) -> None:
    """Title and summary say their language exactly where it is not the feed's, names never."""
    english = read(site, "en/feed.atom").findall(f"{ATOM}entry")
    marked = (f"{ATOM}title", f"{ATOM}summary")
    wanted = [None if story.is_translated else "id" for story in site.library.stories]
    for name in marked:
        assert [entry.find(name).get(LANG) for entry in english] == wanted
    said = {one.tag for entry in english for one in entry.iter() if one.get(LANG)}
    assert said == {*marked}
    original = read(site, "feed.atom").findall(f"{ATOM}entry")
    assert {one.get(LANG) for entry in original for one in entry.iter()} == {None}
    for entry, story in zip(english, site.library.stories, strict=True):
        body = BeautifulSoup(entry.find(f"{ATOM}content").text, "lxml")
        assert bool(body.select('[lang="id"]')) is not story.is_translated


def test_ids_are_unique(site: Built) -> None:
    """No two feeds have one id, no two articles or languages either; a topic's feed repeats it."""
    feeds = all_feeds(site)
    assert len({feed.find(f"{ATOM}id").text for feed in feeds.values()}) == len(feeds)
    feeds = article_feeds(site)
    ids: dict[str, set[str]] = {}
    for feed in feeds.values():
        found = [one.find(f"{ATOM}id").text for one in feed.findall(f"{ATOM}entry")]
        assert len(set(found)) == len(found)
        for entry in feed.findall(f"{ATOM}entry"):
            ids.setdefault(entry.find(f"{ATOM}id").text, set()).add(links(entry)["alternate"])
    assert len(ids) == 2 * len(site.library.stories)
    assert all(len(addresses) == 1 for addresses in ids.values())


def test_ids_outlive_slugs_titles_and_paths(
    site: Built, content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """An entry's id stays when the article's slug, title and place on the host change."""
    for language in ("id", "en"):
        file = content / f"articles/2025/2025-08-10-pekan-dongeng-anak.{language}.md"
        changed = re.sub(r"(?m)^slug: .*$", f"slug: lain-{language}", file.read_text("utf-8"))
        file.write_text(re.sub(r"(?m)^title: .*$", "title: Lain", changed), "utf-8")
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    after = type(site)(settings.output, settings)
    for language in LANGUAGES:
        ids = [
            [one.find(f"{ATOM}id").text for one in read(built, main_feed(language)).iter()
             if one.tag == f"{ATOM}entry"]
            for built in (site, after)
        ]  # fmt: skip
        assert ids[0] == ids[1]
    assert "/2025/lain-id/" in after.pages


def test_content_is_full_and_its_addresses_too(site: Built) -> None:
    """An entry holds the whole body, its links and pictures with full addresses that exist."""
    checked = 0
    for language in LANGUAGES:
        for entry, story in zip(
            read(site, main_feed(language)).findall(f"{ATOM}entry"),
            site.library.stories,
            strict=True,
        ):
            content = entry.find(f"{ATOM}content")
            assert content.get("type") == "html"
            prose = site.page(story, language).select_one(".prose")
            assert plain(content.text) == plain(str(prose))
            body = BeautifulSoup(content.text, "lxml")
            for element in body.select("[href], [src]"):
                address = element.get("href") or element.get("src")
                assert address.startswith(("https://", "mailto:", "tel:")), address
                checked += 1
            for image in body.select("img"):
                assert site.inside(image["src"]).lstrip("/") in site.files
    assert checked > 30


def test_pictures_of_articles_are_in_their_entries(site: Built) -> None:
    """The picture of an article stands in its entry with its alternative text."""
    for language in LANGUAGES:
        entries = read(site, main_feed(language)).findall(f"{ATOM}entry")
        for entry, story in zip(entries, site.library.stories, strict=True):
            if story.image:
                body = BeautifulSoup(entry.find(f"{ATOM}content").text, "lxml")
                edition = story.editions.get(language.code, story.original)
                picture = site.library.collection.pictures[story.image]
                path = picture.path(picture.default, picture.ending)
                image = body.select_one(f'img[src="{site.settings.siteurl}/{path}"]')
                assert image is not None
                assert image["alt"] == edition.words["image", "alt"]


def test_authors_and_categories_are_in_the_feeds_language(site: Built) -> None:
    """An entry names the byline, each name as an author, and the topics in the feed's language."""
    registry = site.library.registry
    for language in LANGUAGES:
        entries = read(site, main_feed(language)).findall(f"{ATOM}entry")
        for entry, story in zip(entries, site.library.stories, strict=True):
            names = [one.text for one in entry.findall(f"{ATOM}author/{ATOM}name")]
            assert ", ".join(names) == ", ".join(
                registry.party(one, language) for one in story.byline
            )
            terms = [one.get("term") for one in entry.findall(f"{ATOM}category")]
            assert terms == [registry.topics[one].name.text(language) for one in story.topics]


def test_feed_is_as_new_as_its_newest_entry(site: Built) -> None:
    """An entry is updated by its last correction, a feed by its newest entry, never by a clock."""
    for feed in all_feeds(site).values():
        times = [
            datetime.fromisoformat(one.find(f"{ATOM}updated").text)
            for one in feed.findall(f"{ATOM}entry")
        ]
        if times:
            assert datetime.fromisoformat(feed.find(f"{ATOM}updated").text) == max(times)
    entries = read(site, "feed.atom").findall(f"{ATOM}entry")
    updated = {
        links(one)["alternate"].rsplit("/", 2)[1]: one.find(f"{ATOM}updated").text[:10]
        for one in entries
    }
    assert updated["rapat-lmk-september"] == "2025-09-20"
    assert updated["makanan-tambahan-posyandu"] == "2025-08-27"
    assert updated["pekan-umkm"] == "2026-03-08"


def test_feed_of_limited_size_holds_the_newest(
    site: Built, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """A feed holds as many articles as the settings say, the newest ones."""
    settings = settings_for(tmp_path / "output", feed_size=4)
    build(settings)
    entries = read(type(site)(settings.output, settings), "feed.atom").findall(f"{ATOM}entry")
    assert [links(one)["alternate"] for one in entries] == [
        f"{settings.siteurl}{site.address(story, ORIGINAL)}" for story in site.library.stories[:4]
    ]


def test_markup_characters_survive(
    site: Built, content: Path, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """Signs such as & and < in a title and a summary reach a feed reader as they were written."""
    file = content / "articles/2025/2025-11-23-jaga-malam-rt-rw.id.md"
    written = "Suhu <b dan R&copy tetap"
    file.write_text(
        re.sub(r"(?m)^(title|summary): .*$", rf"\1: '{written}'", file.read_text("utf-8")), "utf-8"
    )
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    built = type(site)(settings.output, settings)
    (entry,) = (
        one
        for one in read(built, "feed.atom").findall(f"{ATOM}entry")
        if links(one)["alternate"].endswith("/jaga-malam-rt-rw/")
    )
    assert text(entry, "title") == written
    assert text(entry, "summary") == written


@LANGUAGE
def test_pages_offer_their_feeds(site: Built, language: Language) -> None:
    """Every page offers the site's feed of its language, topics and action points their own."""
    home = f"{site.settings.base}/{main_feed(language)}"
    for address, page in site.pages.items():
        if address.startswith("/en/") is (language is TRANSLATION):
            offered = [one["href"] for one in page.select('link[type="application/atom+xml"]')]
            topic = re.fullmatch(rf"/{TOPICS[language.code]}/[a-z-]+/", address)
            actions = address == f"/{ACTIONS[language.code]}/"
            own = [f"{site.settings.base}{address}feed.atom"] if topic or actions else []
            assert offered == [home, *own], address


def test_no_two_times_fall_out_of_order_within_a_day(site: Built) -> None:
    """Articles of one moment are in the order of their stems, everywhere the same."""
    stories = site.library.stories
    assert all(
        one.moment > after.moment or one.stem < after.stem for one, after in pairwise(stories)
    )
