"""Feeds: what they hold, and their Atom."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from bulletin.outputs.atom import atom
from bulletin.views import PathScope, Scope
from bulletin.views.elements import Html, Text
from bulletin.views.feeds import FeedData, FeedEntry, feed_path
from bulletin.views.feeds import feed as feed_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

SITE = "https://awan-biru.example/warta"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = datetime(2026, 2, 1, 2, tzinfo=UTC)


def every(scope: Scope) -> dict[str, FeedData]:
    """Every feed of a language by its path."""
    place = PathScope(scope.library, scope.addresses, scope.language)
    keys = [(), *((topic,) for topic in scope.registry.topics)]
    return {feed_path(place, *key): feed_of(scope, *key) for key in keys}


def entry(**more: object) -> FeedEntry:
    """An entry, with what differs."""
    given_ = {
        "id": "tag:awan-biru.example,2026-02-01:rapat/id",
        "href": f"{SITE}/2026/rapat/",
        "title": Text("Rapat"),
        "summary": Text("Hasil"),
        "body": Html("<p>Teks</p>"),
        "authors": ("LMK Awan Biru",),
        "topics": ("Pangan",),
        "published": MOMENT,
        "updated": MOMENT,
        "image": None,
        **more,
    }
    return FeedEntry(**given_)


def feed(*entries: FeedEntry) -> FeedData:
    """A feed of some entries."""
    own = f"{SITE}/feed.atom"
    return FeedData(f"{SITE}/", "id", "Warta", "Kabar", f"{SITE}/", own, entries)


def parsed(made: FeedData) -> Element:
    """A feed's Atom as XML."""
    return fromstring(atom(made))  # noqa: S314 - our own bytes


def texts(element: Element, name: str) -> list[str]:
    """The texts of all elements of a name below an element."""
    return [one.text or "" for one in element.iter(f"{{http://www.w3.org/2005/Atom}}{name}")]


def made(
    content: Content, scope_of: Callable[..., Scope], language: Language
) -> dict[str, FeedData]:
    """Every feed of a content by its path."""
    return every(scope_of(content.library(), language))


def test_every_language_and_topic_has_its_feed(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """The addresses are the contract's."""
    assert [*made(content, scope_of, ORIGINAL)] == [
        "/feed.atom",
        "/topik/kebersihan/feed.atom",
        "/topik/pangan/feed.atom",
    ]
    assert [*made(content, scope_of, TRANSLATION)] == [
        "/en/feed.atom",
        "/en/topics/kebersihan/feed.atom",
        "/en/topics/pangan/feed.atom",
    ]


def test_a_feed_has_the_newest_first_up_to_its_size(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """As many articles as the settings say, of the topic in a topic's feed."""
    content.article(topics="[pangan]").article("2026-02-08-lagi", date="2026-02-08")
    found = every(scope_of(content.library(), ORIGINAL, feed_size=2))
    hrefs = {path: [one.href for one in data.entries] for path, data in found.items()}
    assert hrefs == {
        "/feed.atom": [f"{SITE}/2026/lagi/", f"{SITE}/2026/rapat/"],
        "/topik/kebersihan/feed.atom": [f"{SITE}/2026/lagi/", f"{SITE}/2026/kerja-bakti/"],
        "/topik/pangan/feed.atom": [f"{SITE}/2026/rapat/"],
    }


def test_nothing_unpublished_is_in_a_feed(content: Content, scope_of: Callable[..., Scope]) -> None:
    """Drafts and what is held back are in no feed."""
    content.article(status="draft").article("2026-04-01-nanti", date="2026-04-01")
    for language in LANGUAGES:
        assert all(len(one.entries) <= 1 for one in made(content, scope_of, language).values())


def test_an_entrys_id_outlives_its_address(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Another slug or another date doesn't make an article new for a reader."""
    before = made(content.article(), scope_of, ORIGINAL)["/feed.atom"].entries[0]
    content.article(slug="musyawarah", date="2026-02-03", title="Musyawarah")
    after = made(content, scope_of, ORIGINAL)["/feed.atom"].entries[0]
    assert before.id == after.id == "tag:awan-biru.example,2026-02-01:2026-02-01-rapat/id"
    assert before.href != after.href


def test_a_correction_updates_an_entry(content: Content, scope_of: Callable[..., Scope]) -> None:
    """`updated` is the day of the last correction, never before publication."""
    data = made(content.article(), scope_of, ORIGINAL)["/feed.atom"].entries[0]
    assert data.updated == data.published
    content.article(corrections="[{date: 2026-02-05, text: Nama}]")
    data = made(content, scope_of, ORIGINAL)["/feed.atom"].entries[0]
    assert data.updated == datetime(2026, 2, 4, 17, tzinfo=UTC)


def test_an_untranslated_entry_says_its_language(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """In the English feed an Indonesian article is marked as such, its body too."""
    data = made(content.article(), scope_of, TRANSLATION)["/en/feed.atom"]
    assert data.lang == "en"
    assert {one.title.lang for one in data.entries} == {"id"}
    assert {one.body.lang for one in data.entries} == {"id"}
    root = parsed(data)
    assert root.get(LANG) == "en"
    said = [one.tag.partition("}")[2] for one in root.iter() if one.get(LANG) == "id"]
    assert said == ["title", "summary"] * len(data.entries)


def test_atom_holds_what_the_feed_holds() -> None:
    """Title, addresses, ids, times, authors and topics are all there."""
    root = parsed(feed(entry(authors=("LMK", "Ani"), topics=("Pangan", "Kali"))))
    assert texts(root, "title") == ["Warta", "Rapat"]
    assert texts(root, "id") == [f"{SITE}/", "tag:awan-biru.example,2026-02-01:rapat/id"]
    assert texts(root, "name") == ["LMK", "Ani"]
    assert texts(root, "published") == ["2026-02-01T02:00:00+00:00"]
    assert texts(root, "content") == ["<p>Teks</p>"]
    categories = [one.get("term") for one in root.iter() if one.tag.endswith("category")]
    assert categories == ["Pangan", "Kali"]


def test_an_empty_feed_has_no_time_of_its_own() -> None:
    """Without entries the same bytes come out at any time."""
    assert atom(feed()) == atom(feed())
    assert texts(parsed(feed()), "updated") == ["1970-01-01T00:00:00+00:00"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_runs_give_the_same_bytes(
    content: Content, scope_of: Callable[..., Scope], language: Language
) -> None:
    """A feed is a function of its content."""
    runs = [[atom(one) for one in made(content, scope_of, language).values()] for _ in range(2)]
    assert runs[0] == runs[1]


LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]), min_size=1)


@given(LETTERS, LETTERS)
def test_atom_is_well_formed(title: str, body: str) -> None:
    """Whatever signs stand in a title or body, the XML holds just them."""
    root = parsed(feed(entry(title=Text(title), body=Html(body))))
    assert texts(root, "title")[1] == title
    assert texts(root, "content") == [body]
