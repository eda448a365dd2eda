"""Every address of the site, in the contract's folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION, Language
from bulletin.model import Library
from bulletin.views import Addresses, Scope, sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

BOTH = pytest.mark.parametrize("language", [ORIGINAL, TRANSLATION], ids=["id", "en"])


@pytest.fixture
def addresses(scope_of: Callable[..., Scope]) -> Addresses:
    """The addresses of a site below a path."""
    return scope_of(Library(), ORIGINAL).addresses


def test_indonesian_is_at_the_root_english_in_its_folder(addresses: Addresses) -> None:
    """Every folder is localised."""
    found = [
        [
            addresses.home(language),
            addresses.folder(language, "topics"),
            addresses.topic(language, "pangan"),
            addresses.folder(language, "archive"),
            addresses.month(language, 2025, 7),
            addresses.feed(addresses.home(language)),
            addresses.feed(addresses.topic(language, "pangan")),
        ]
        for language in (ORIGINAL, TRANSLATION)
    ]
    assert found == [
        ["/", "/topik/", "/topik/pangan/", "/arsip/", "/arsip/2025/07/", "/feed.atom",
         "/topik/pangan/feed.atom"],
        ["/en/", "/en/topics/", "/en/topics/pangan/", "/en/archive/", "/en/archive/2025/07/",
         "/en/feed.atom", "/en/topics/pangan/feed.atom"],
    ]  # fmt: skip


def test_articles_lie_below_their_year(content: Content, addresses: Addresses) -> None:
    """An article's address has its year on the site and the slug of the language."""
    content.article(date="2025-12-31T18:30Z").translation(slug="residents-meet")
    story = content.story()
    assert addresses.page(ORIGINAL, story) == "/2026/rapat/"
    assert addresses.page(TRANSLATION, story) == "/en/2026/residents-meet/"


def test_without_translation_the_english_address_has_the_original_slug(
    content: Content, addresses: Addresses
) -> None:
    """An article that was not translated has its English address still."""
    story = content.article(slug="musyawarah").story()
    assert addresses.page(TRANSLATION, story) == "/en/2026/musyawarah/"


def test_pages_lie_at_the_root(content: Content, addresses: Addresses) -> None:
    """A page's address is its slug."""
    content.page("tentang.en", slug="about")
    page = content.library().pages_by_stem["tentang"]
    assert addresses.page(ORIGINAL, page) == "/tentang/"
    assert addresses.page(TRANSLATION, page) == "/en/about/"


def test_a_long_list_continues(addresses: Addresses) -> None:
    """The first part has the list's own address."""
    assert [addresses.numbered("/arsip/", number) for number in (1, 2, 10)] == [
        "/arsip/",
        "/arsip/2/",
        "/arsip/10/",
    ]


def test_links_hold_the_sites_path(addresses: Addresses) -> None:
    """A link begins with the site's path, a full address with its scheme and host."""
    assert addresses.href("/topik/") == "/warta/topik/"
    assert addresses.absolute("/topik/") == "https://awan-biru.example/warta/topik/"


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/en/topics/", "en/topics/index.html"),
        ("/404.html", "404.html"),
        ("/feed.atom", "feed.atom"),
    ],
)
def test_files_of_addresses(path: str, file: str) -> None:
    """A page lies in its folder's index, another file where its address says."""
    assert Addresses.file(path) == file


@BOTH
def test_every_page_has_an_address_of_its_own(
    content: Content, scope_of: Callable[..., Scope], language: Language
) -> None:
    """No two pages of a site share an address, and each names the other language's."""
    for day in range(1, 10):
        content.article(f"2026-02-0{day}-rapat-{day}", date=f"2026-02-0{day}")
    frames = [one.data.frame for one in sheets(scope_of(content.library(), language, page_size=4))]
    assert len({one.path for one in frames}) == len(frames)
    away = "/warta/en/" if language is ORIGINAL else "/warta/"
    assert all(one.switch.href.startswith(away) for one in frames)


def test_the_switch_works_both_ways(content: Content, scope_of: Callable[..., Scope]) -> None:
    """Every page of one language is led to by the page that it leads to."""
    content.article().translation(slug="meeting")
    switches = [
        {
            f"/warta{one.data.frame.path}": one.data.frame.switch.href
            for one in sheets(scope_of(content.library(), language))
        }
        for language in (ORIGINAL, TRANSLATION)
    ]
    assert switches[1] == {there: here for here, there in switches[0].items()}
