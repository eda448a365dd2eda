"""What stands around every page, on every page of the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag

from bulletin.languages import TRANSLATION

if TYPE_CHECKING:
    from tests.conftest import Built

HOMES = ("/", "/en/")
NOT_FOUND = ("/404.html", "/en/404.html")


def code(address: str) -> str:
    return "en" if address.startswith("/en/") else "id"


def alternates(page: BeautifulSoup) -> dict[str, str]:
    return {one["hreflang"]: one["href"] for one in page.select("head link[hreflang]")}


def switch(page: BeautifulSoup) -> Tag:
    (found,) = page.select("header a.switch")
    return found


def one_each(page: BeautifulSoup, *selectors: str) -> Iterator[str]:
    yield from (selector for selector in selectors if len(page.select(selector)) != 1)


def borrowed(built: Built) -> set[str]:
    """The English addresses of what is written in Indonesian only."""
    pages = (*built.library.stories, *built.library.pages)
    return {built.address(page, TRANSLATION) for page in pages if not page.is_translated}


def test_site_has_every_kind_of_page_in_both_languages(built: Built) -> None:
    """Both languages have as many pages, and the fictional site has no fewer than its articles."""
    counts = Counter(code(address) for address in built.pages)
    assert counts["id"] == counts["en"] > len(built.library.stories) + len(built.library.pages)


def test_language_is_that_of_the_folder(built: Built) -> None:
    """`<html lang>` is Indonesian at the root and English below /en/."""
    wrong = {
        address: page.html["lang"]
        for address, page in built.pages.items()
        if page.html["lang"] != code(address)
    }
    assert wrong == {}


def test_doctype_and_encoding(built: Built) -> None:
    """Every page begins with the doctype and is UTF-8, so that no browser falls into quirks."""
    html = {name: data for name, data in built.files.items() if name.endswith(".html")}
    opening = '<!doctype html><html lang="'
    wrong = [
        name
        for name, data in html.items()
        if not data.decode("utf-8").replace("\n", "").startswith(opening)
        or b'<meta charset="utf-8">' not in data[:200]
    ]
    assert wrong == []


def test_one_heading_title_and_description(built: Built) -> None:
    """Every page has exactly one h1, one title and one description, none of them empty."""
    wrong = {}
    for address, page in built.pages.items():
        missing = list(one_each(page, "h1", "head > title", 'head > meta[name="description"]'))
        texts = [page.h1, page.title]
        empty = [one.name for one in texts if one and not one.get_text(strip=True)]
        described = page.select_one('meta[name="description"]')
        if missing or empty or not (described and described["content"].strip()):
            wrong[address] = (missing, empty)
    assert wrong == {}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("what", ["title", "description"])
def test_titles_and_descriptions_are_unique(built: Built, language: str, what: str) -> None:
    """No two pages of a language have one title or one description."""
    found: dict[str, list[str]] = {}
    for address, page in built.pages.items():
        if code(address) == language:
            meta = page.select_one('meta[name="description"]')
            text = page.title.string if what == "title" else meta["content"]
            found.setdefault(text, []).append(address)
    assert {text: pages for text, pages in found.items() if len(pages) > 1} == {}


def test_canonical_is_the_page_itself(built: Built) -> None:
    """The canonical address is the page's own full one, save for borrowed words."""
    elsewhere = borrowed(built)
    wrong = {}
    for address, page in built.pages.items():
        (found,) = page.select('head > link[rel="canonical"]')
        if address not in elsewhere and found["href"] != f"{built.settings.siteurl}{address}":
            wrong[address] = found["href"]
    assert wrong == {}


def test_alternates_are_reciprocal(built: Built) -> None:
    """Pages of both languages name each other and the default with full addresses, each way."""
    wrong = []
    for address, page in built.pages.items():
        named = alternates(page)
        if address in borrowed(built):
            continue
        if named.get(code(address)) != f"{built.settings.siteurl}{address}":
            wrong.append((address, "does not name itself", named))
        if named.get("x-default") != named.get("id"):
            wrong.append((address, "default is not the original", named))
        for href in named.values():
            there = built.pages.get(built.inside(href) or "")
            if there is None or alternates(there) != named:
                wrong.append((address, "not reciprocal", href))
    assert wrong == []


def test_pages_name_both_languages(built: Built) -> None:
    """Every page that is not in one language only names Indonesian, English and the default."""
    alone = borrowed(built)
    originals = {built.inside(switch(built.pages[one])["href"]) for one in alone}
    wrong = {
        address: alternates(page)
        for address, page in built.pages.items()
        if address not in alone | originals and set(alternates(page)) != {"id", "en", "x-default"}
    }
    assert wrong == {}


def test_switch_leads_to_the_same_page_and_back(built: Built) -> None:
    """The switch leads to an existing page of the other language, whose switch leads back."""
    wrong = []
    for address, page in built.pages.items():
        to = built.inside(switch(page)["href"])
        there = built.pages.get(to or "")
        if there is None or code(to) == code(address):
            wrong.append((address, to))
        elif built.inside(switch(there)["href"]) != address:
            wrong.append((address, to, "does not lead back"))
        elif "en" in alternates(page) and f"{built.settings.siteurl}{to}" not in (
            alternates(page).values()
        ):
            wrong.append((address, to, "is not the alternate"))
    assert wrong == []


def test_switch_says_its_language(built: Built) -> None:
    """The switch is named in the other language and says so for screen readers and browsers."""
    names = {"id": "Bahasa Indonesia", "en": "English"}
    wrong = []
    for address, page in built.pages.items():
        link, other = switch(page), "id" if code(address) == "en" else "en"
        said = (link.get("lang"), link.get("hreflang"), link.get_text(strip=True))
        if said != (other, other, names[other]):
            wrong.append((address, said))
    assert wrong == []


def test_skip_link_comes_first_and_leads_to_the_content(built: Built) -> None:
    """The first link of every page leads to its main part, which can take the focus."""
    wrong = []
    for address, page in built.pages.items():
        link = page.body.find(["a", "button", "input"])
        target = page.find(id=link["href"].removeprefix("#"))
        if target is None or target.name != "main" or target.get("tabindex") != "-1":
            wrong.append(address)
    assert wrong == []


def test_landmarks(built: Built) -> None:
    """Every page has one banner, one main part, one footer and a main navigation with a name."""
    wrong = {}
    for address, page in built.pages.items():
        missing = list(one_each(page, "body > header", "body > main", "body > footer"))
        navigations = page.select("nav")
        names = [
            one.get("aria-label") or page.find(id=one["aria-labelledby"]).get_text(strip=True)
            for one in navigations
        ]
        if missing or not page.select("header nav a[href]") or len(set(names)) != len(names):
            wrong[address] = (missing, names)
    assert wrong == {}


def test_breadcrumb_on_all_pages_but_home(built: Built) -> None:
    """Every page but home shows the way from home; its links lead upwards within the language."""
    wrong = []
    for address, page in built.pages.items():
        trail = page.select("main nav.breadcrumb li")
        if address in HOMES:
            wrong += [address] if trail else []
            continue
        links = [built.inside(one["href"]) for one in page.select("main nav.breadcrumb a")]
        home = "/en/" if code(address) == "en" else "/"
        if not links or links[0] != home or any(code(one) != code(address) for one in links):
            wrong.append((address, links))
    assert wrong == []


def test_navigation_marks_the_current_page(built: Built) -> None:
    """Of the main navigation the entry of the page itself is marked, and no other."""
    wrong = []
    for address, page in built.pages.items():
        marked = page.select("header nav [aria-current]")
        own = [
            one
            for one in page.select("header nav a[href]")
            if built.inside(one["href"], address) == address
        ]
        if marked != own:
            wrong.append(address)
    assert wrong == []


ROOT = Path(__file__).resolve().parents[2]
CLASS = re.compile(r"\.([a-z][\w-]*)")
SCRIPTS = 'script:not([type="application/ld+json"])'
REGISTERS = 'navigator.serviceWorker?.register("/warta/sw.js")'


def test_no_scripts(built: Built) -> None:
    """No page runs anything but the search: linked data only, no handler, no javascript:."""
    wrong = []
    for address, page in built.pages.items():
        if page.select("iframe, object, embed"):
            wrong.append(address)
        others = [one for one in page.select(SCRIPTS) if one.string != REGISTERS]
        if others and address not in {"/cari/", "/en/search/"}:
            wrong.append(address)
        for element in page.select("*"):
            wrong += [(address, name) for name in element.attrs if name.startswith("on")]
            wrong += [
                (address, str(value))
                for value in element.attrs.values()
                if str(value).lower().startswith("javascript:")
            ]
    assert wrong == []


def test_no_duplicate_ids(built: Built) -> None:
    """No id stands twice in a page, and references to ids find them."""
    wrong = {}
    for address, page in built.pages.items():
        counts = Counter(one["id"] for one in page.select("[id]"))
        twice = [name for name, count in counts.items() if count > 1]
        lost = [
            one["aria-labelledby"]
            for one in page.select("[aria-labelledby]")
            if one["aria-labelledby"] not in counts
        ]
        if twice or lost:
            wrong[address] = (twice, lost)
    assert wrong == {}


def test_headings_leave_out_no_level(built: Built) -> None:
    """Headings go down one level at a time, from the h1."""
    wrong = {}
    for address, page in built.pages.items():
        levels = [int(one.name[1]) for one in page.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]
        if levels[0] != 1 or any(after > before + 1 for before, after in pairwise(levels)):
            wrong[address] = levels
    assert wrong == {}


def test_pictures_have_their_words(built: Built) -> None:
    """Every picture has an alternative text."""
    wrong = [
        (address, image.get("src"))
        for address, page in built.pages.items()
        for image in page.select("img")
        if not image.get("alt", "").strip()
    ]
    assert wrong == []


def test_pages_that_lead_nowhere(built: Built) -> None:
    """Each language has its own 404 page, which is not indexed and leads home in its language."""
    for address in NOT_FOUND:
        page = built.pages[address]
        assert "noindex" in page.select_one('meta[name="robots"]')["content"]
        home = "/en/" if code(address) == "en" else "/"
        assert home in [built.inside(one["href"]) for one in page.select("main > p > a")]
        assert page.h1.get_text(strip=True) == (
            "Page not found" if code(address) == "en" else "Halaman tidak ditemukan"
        )


def test_only_pages_that_lead_nowhere_are_kept_out_of_indexes(built: Built) -> None:
    """No other page forbids search engines to index it, save that of the theme's components."""
    found = {address for address, page in built.pages.items() if page.select('[name="robots"]')}
    assert found == {*NOT_FOUND, "/gaya/", "/en/style/"}


def test_a_page_has_the_styles_of_all_that_is_on_it(built: Built) -> None:
    """Styles of components that a page has none of are left out, and no others."""
    every = "".join(file.read_text("utf-8") for file in (ROOT / "theme").rglob("*.css"))
    styled = {*CLASS.findall(every)}
    wrong, sizes = [], set()
    for address, page in built.pages.items():
        used = {name for element in page.select("[class]") for name in element["class"]}
        here = {*CLASS.findall(page.style.string)}
        missing = (used & styled) - here
        # What styles a part of one kind of page is left out where that part is.
        wrong += [(address, name) for name in sorted(missing) if not name.startswith("kind-")]
        sizes.add(len(page.style.string))
    assert wrong == []
    assert len(sizes) > 1


def test_what_a_list_of_topics_leaves_out_is_not_explained(site: Built) -> None:
    """The search and the page of lost addresses name topics without what these are about."""
    topics = site.library.registry.topics.values()
    assert any("RW" in one.description.id for one in topics if one.description)
    for address in ("/cari/", "/404.html", "/en/search/", "/en/404.html"):
        assert site.pages[address].select(".terms") == []
