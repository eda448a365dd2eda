"""The feed of the ledger: one entry for each declaration and each news."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from bulletin.outputs.json_feed import json_feed as to_json
from bulletin.views import PathScope, Scope
from bulletin.views.changes import changes, changes_path, changes_reads
from bulletin.views.feeds import FeedEntry, feed, json_feed, json_feed_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

SITE = "https://awan-biru.example/warta"
LATER = "2026-02-08-lagi"
LAST = "2026-02-15-akhir"


@pytest.fixture
def told(content: Content) -> Content:
    """A promise that was kept, opened again, and given to somebody else."""
    promise = "{id: taman, text: Membuka taman, due: 2026-03, amount: 5000000, amount_note: satu}"
    content.article(actions=f"[{promise}]")
    content.translation(actions="[{id: taman, text: Open the garden, amount_note: one}]")
    note = "{action: taman, status: done, note: Taman dibuka}"
    content.article(LATER, date=LATER[:10], updates=f"[{note}]")
    again = "{action: taman, status: in-progress, owner: lmk-awan-biru, date: 2026-02-12}"
    return content.article(LAST, date=LAST[:10], updates=f"[{again}]")


@pytest.fixture
def entries(told: Content, scope_of: Callable[..., Scope]) -> Callable[..., list[FeedEntry]]:
    """The entries of that promise in a language."""

    def make(language: Language, **more: object) -> list[FeedEntry]:
        found = changes(scope_of(told.library(), language, **more)).entries
        return [one for one in found if one.href.endswith("/taman/")]

    return make


def lines(entry: FeedEntry) -> list[str]:
    """The facts of an entry."""
    return [one.get_text() for one in BeautifulSoup(entry.body.html, "lxml").select("li")]


def test_titles_say_what_happened(entries: Callable[..., list[FeedEntry]]) -> None:
    """The newest first, in words that residents know."""
    assert [one.title.text for one in entries(ORIGINAL)] == [
        "Dibuka kembali, Proses: Membuka taman",
        "Selesai: Membuka taman",
        "Tindak lanjut baru, Direncanakan: Membuka taman",
    ]
    assert [one.title.text for one in entries(TRANSLATION)] == [
        "Open again, In progress: Open the garden",
        "Done: Open the garden",
        "New action point, Planned: Open the garden",
    ]


def test_an_entry_says_what_has_changed(entries: Callable[..., list[FeedEntry]]) -> None:
    """A declaration says what nobody has named, news what was so before."""
    again, done, new = entries(ORIGINAL)
    assert lines(again) == [
        "Status: Proses (sebelumnya: Selesai)",
        "Penanggung jawab: LMK Awan Biru (sebelumnya: belum disebut)",
    ]
    assert lines(done) == ["Status: Selesai (sebelumnya: Direncanakan)"]
    assert lines(new)[1:3] == ["Penanggung jawab: belum disebut", "Tenggat: Maret 2026"]
    assert lines(new)[-1].endswith("Rp5 juta (satu)")
    assert done.summary.text == "Taman dibuka"
    assert "Taman dibuka" in done.body.html


def test_entries_lead_to_the_action_points_page(entries: Callable[..., list[FeedEntry]]) -> None:
    """Each language to its own."""
    assert {one.href for one in entries(ORIGINAL)} == {f"{SITE}/tindak-lanjut/taman/"}
    assert {one.href for one in entries(TRANSLATION)} == {f"{SITE}/en/actions/taman/"}


def test_times_are_the_news_and_the_articles(entries: Callable[..., list[FeedEntry]]) -> None:
    """Published on the day of the news, updated when the article told of it."""
    again, done, _ = entries(ORIGINAL)
    assert again.published == datetime(2026, 2, 11, 17, tzinfo=UTC)
    assert again.updated == datetime(2026, 2, 14, 17, tzinfo=UTC)
    assert done.published == done.updated == datetime(2026, 2, 7, 17, tzinfo=UTC)


def test_an_id_outlives_what_may_change(
    told: Content, entries: Callable[..., list[FeedEntry]]
) -> None:
    """Another slug, text, status or day of the news makes no reader see it twice."""
    before = [one.id for one in entries(ORIGINAL)]
    assert before[0] == "tag:awan-biru.example,2026-02-15:2026-02-15-akhir/taman/1/id"
    assert before[2] == "tag:awan-biru.example,2026-02-01:2026-02-01-rapat/taman/0/id"
    other = "{action: taman, status: delayed, date: 2026-02-13, note: Tertunda}"
    told.article(LAST, date=LAST[:10], slug="lain", updates=f"[{other}]")
    after = entries(ORIGINAL)
    assert [one.id for one in after] == before
    assert after[0].title.text == "Dibuka kembali, Tertunda: Membuka taman"
    assert {one.id for one in entries(TRANSLATION)}.isdisjoint(before)


def test_foreign_words_are_marked(content: Content, scope_of: Callable[..., Scope]) -> None:
    """An entry whose promise is not translated says so, and its other words say their own."""
    content.article(actions="[{id: taman, text: Membuka taman < 3 & kolam}]")
    found = changes(scope_of(content.library(), TRANSLATION)).entries
    (entry,) = [one for one in found if one.href.endswith("/taman/")]
    assert (entry.title.lang, entry.body.lang) == ("id", "en")
    assert '<p lang="id">Membuka taman &lt; 3 &amp; kolam</p>' in entry.body.html


def test_a_feed_has_twice_the_articles_size(entries: Callable[..., list[FeedEntry]]) -> None:
    """And the newest of them."""
    assert [one.title.text.split(":")[0] for one in entries(ORIGINAL, feed_size=1)] == [
        "Dibuka kembali, Proses",
        "Selesai",
    ]


def test_reads_name_every_article_of_a_history(
    told: Content, scope_of: Callable[..., Scope]
) -> None:
    """What was so before may stand in an article whose own entry is no longer in the feed."""
    scope = scope_of(told.library(), ORIGINAL, feed_size=1)
    reads = changes_reads(scope.library, scope.settings)
    assert {"2026-02-01-rapat", LATER, LAST} <= {one.stem for one in reads.pages}


def test_the_addresses_are_the_contracts(content: Content, scope_of: Callable[..., Scope]) -> None:
    """One feed of the ledger, and one of the site as JSON, in each language."""
    paths = []
    for language in LANGUAGES:
        scope = scope_of(content.library(), language)
        place = PathScope(scope.library, scope.addresses, language)
        paths += [changes_path(place), json_feed_path(place)]
        assert changes(scope).own == f"{SITE}{changes_path(place)}"
        assert json_feed(scope).own == f"{SITE}{json_feed_path(place)}"
    assert paths == [
        "/tindak-lanjut/feed.atom",
        "/feed.json",
        "/en/actions/feed.atom",
        "/en/feed.json",
    ]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_the_json_feed_says_what_the_atom_feed_says(
    told: Content, scope_of: Callable[..., Scope], language: Language
) -> None:
    """The same entries in the same order, by the names of version 1.1."""
    image = "{src: images/2026/kali.jpg, alt: Kali}"
    told.article(LAST, date=LAST[:10], image=image, body="Teks <b>tebal</b>.\n")
    scope = scope_of(told.library(), language)
    made = json.loads(to_json(json_feed(scope)))
    data = feed(scope)
    assert made["version"] == "https://jsonfeed.org/version/1.1"
    assert (made["language"], made["home_page_url"]) == (language.code, data.href)
    assert [(one["id"], one["url"], one["title"]) for one in made["items"]] == [
        (one.id, one.href, one.title.text) for one in data.entries
    ]
    newest = made["items"][0]
    assert newest["image"] == f"{SITE}/images/2026/kali.jpg"
    assert newest["language"] == "id"
    assert ('<div lang="id">' in newest["content_html"]) is (language is TRANSLATION)
    assert "Teks <b>tebal</b>." in newest["content_html"]
    assert "<img" not in newest["content_html"]
    assert datetime.fromisoformat(newest["date_published"]) == data.entries[0].published
    assert newest["authors"] == [{"name": one} for one in data.entries[0].authors]
    assert "image" not in made["items"][1]
