"""What has been written in Indonesian only: an English address with Indonesian words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import Tag
from lxml import etree

from bulletin.languages import ORIGINAL, TRANSLATION

if TYPE_CHECKING:
    from tests.conftest import Built

ARTICLES = (
    "2025-07-27-bank-sampah-kepompong-biru",
    "2025-08-24-makanan-tambahan-posyandu",
    "2025-10-19-koperasi-kapas-langit",
    "2026-01-25-angin-kencang-papan-roboh",
    "2026-03-01-rembuk-warga-april",
    "2026-03-15-lokakarya-tampung-hujan",
)
PAGES = ("kirim-berita",)
BOTH = pytest.mark.parametrize("stem", [*ARTICLES, *PAGES])


def written_once(site: Built, stem: str) -> dict[str, str]:
    """The addresses of an article or a page by language."""
    library = site.library
    page = {**library.by_stem, **library.pages_by_stem}[stem]
    return {one.code: site.address(page, one) for one in (ORIGINAL, TRANSLATION)}


def spoken(element: Tag) -> str:
    """The language in which a screen reader speaks an element."""
    return next(one["lang"] for one in (element, *element.parents) if one.get("lang"))


def test_the_articles_are_those_without_a_translation(site: Built) -> None:
    """The list of untranslated articles in this module is the site's."""
    library = site.library
    assert {one.stem for one in library.stories if not one.is_translated} == set(ARTICLES)
    assert {one.stem for one in library.pages if not one.is_translated} == set(PAGES)


@BOTH
def test_english_address_has_the_originals_slug(site: Built, stem: str) -> None:
    """The English page stands at /en/ and the original's address."""
    address = written_once(site, stem)
    assert address["en"] == f"/en{address['id']}"
    assert address["en"] in site.pages


@BOTH
def test_canonical_is_the_indonesian_page(site: Built, stem: str) -> None:
    """The canonical address of both pages is the Indonesian one."""
    address = written_once(site, stem)
    for one in address.values():
        (canonical,) = site.pages[one].select('link[rel="canonical"]')
        assert canonical["href"] == f"{site.settings.siteurl}{address['id']}"


@BOTH
def test_no_alternates(site: Built, stem: str) -> None:
    """The English page takes part in no hreflang; the Indonesian page's alternates are itself."""
    address = written_once(site, stem)
    assert site.pages[address["en"]].select("head link[hreflang]") == []
    own = site.pages[address["id"]].select("head link[hreflang]")
    assert {one["href"] for one in own} <= {f"{site.settings.siteurl}{address['id']}"}
    assert {one["hreflang"] for one in own} <= {"id", "x-default"}


@BOTH
def test_no_page_names_it_as_an_alternate(site: Built, stem: str) -> None:
    """No page of the site and no entry of the sitemap names the English page."""
    english = f"{site.settings.siteurl}{written_once(site, stem)['en']}"
    naming = [one for one, page in site.pages.items() if page.select(f'link[href="{english}"]')]
    assert naming == []
    tree = etree.fromstring(site.files["sitemap.xml"])
    assert english not in {*tree.xpath("//@href"), *tree.xpath("//*[local-name()='loc']/text()")}


@BOTH
def test_words_are_marked(site: Built, stem: str) -> None:
    """On the English page title, summary and prose say that they are Indonesian."""
    page = site.pages[written_once(site, stem)["en"]]
    assert page.html["lang"] == "en"
    for selector in ("h1", "header.heading .standfirst", ".prose"):
        (element,) = page.select(f"main {selector}")
        assert spoken(element) == "id", selector


@BOTH
def test_notice(site: Built, stem: str) -> None:
    """The English page says visibly and in English that its text is Indonesian; no other does."""
    address = written_once(site, stem)
    (notice,) = site.pages[address["en"]].select("main .notice")
    assert "no English translation" in notice.get_text()
    assert spoken(notice) == "en"
    assert site.pages[address["id"]].select("main .notice") == []


@pytest.mark.parametrize("stem", ARTICLES)
def test_english_lists_show_it_marked(site: Built, stem: str) -> None:
    """Archive, month and topics list it in English too, title and summary marked as Indonesian."""
    story = site.library.by_stem[stem]
    href = f"{site.settings.base}{written_once(site, stem)['en']}"
    month = f"/en/archive/{story.day:%Y/%m}/"
    lists = ["/en/archive/", month, *(f"/en/topics/{one}/" for one in story.topics)]
    for address in lists:
        (link,) = site.pages[address].select(f'main .headline a[href="{href}"]')
        headline = link.find_parent("article")
        assert spoken(link) == "id", address
        assert spoken(headline.select_one(".standfirst")) == "id", address
        assert headline.select_one(".foreign").get_text() == "In Indonesian"
        assert spoken(headline.select_one("time")) == "en", address


@BOTH
def test_its_title_is_marked_wherever_english_pages_name_it(site: Built, stem: str) -> None:
    """Wherever an English page shows its Indonesian title, the title is marked as Indonesian."""
    title = site.pages[written_once(site, stem)["id"]].h1.get_text()
    shown = [
        (address, text.parent)
        for address, page in site.pages.items()
        if address.startswith("/en/")
        for text in page.body.find_all(string=lambda given: title in (given or ""))
    ]
    assert shown
    assert [address for address, element in shown if spoken(element) != "id"] == []


def test_indonesian_lists_mark_nothing(site: Built) -> None:
    """Nothing is English on an Indonesian page but the switch, a name in prose, and what is both.

    The glossary and the page of an organisation have the English beside the Indonesian.
    """
    wrong = [
        (address, element.name)
        for address, page in site.pages.items()
        if not address.startswith("/en/")
        for element in page.body.select('[lang="en"]:not(.switch, .prose span)')
        if address not in {"/404.html", "/glosarium/"}
        and not (address.startswith("/lembaga/") and "standfirst" in element.get("class", []))
    ]
    assert wrong == []


def test_words_that_a_translation_lacks_are_marked(site: Built) -> None:
    """An action, a role and a caption without English words are Indonesian on the page, marked."""
    page = site.pages["/en/2026/perpustakaan-keliling/"]
    for words in (
        "Melatih sepuluh relawan membaca nyaring",
        "Pengajar menggambar",
        "Singgahan pertama perpustakaan keliling ada di Taman Kapas.",
    ):
        (found,) = page.main.find_all(string=words)
        assert spoken(found.parent) == "id", words
    assert spoken(page.h1) == "en"
    assert spoken(page.select_one(".prose")) == "en"
