"""The sitemap and robots.txt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from bulletin.languages import ORIGINAL

if TYPE_CHECKING:
    from tests.conftest import Built

NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def entries(built: Built) -> dict[str, etree._Element]:
    tree = etree.fromstring(built.files["sitemap.xml"])
    assert tree.tag == f"{{{NAMES['map']}}}urlset"
    return {one.findtext("map:loc", namespaces=NAMES): one for one in tree}


def alternates(entry: etree._Element) -> dict[str, str]:
    found = entry.findall("xhtml:link", NAMES)
    assert all(one.get("rel") == "alternate" for one in found)
    return {one.get("hreflang"): one.get("href") for one in found}


def test_sitemap_lists_exactly_the_pages_to_be_found(built: Built) -> None:
    """The sitemap lists every page that may be indexed and is its own canonical, once."""
    indexable = {
        f"{built.settings.siteurl}{address}"
        for address, page in built.pages.items()
        if not page.select('meta[name="robots"]')
        and page.select_one('link[rel="canonical"]')["href"] == f"{built.settings.siteurl}{address}"
    }
    tree = etree.fromstring(built.files["sitemap.xml"])
    assert len(tree) == len(entries(built))
    assert set(entries(built)) == indexable


def test_alternates_are_those_of_the_pages(built: Built) -> None:
    """Every entry of the sitemap has the same alternates as the page itself."""
    wrong = []
    for href, entry in entries(built).items():
        page = built.pages[built.inside(href)]
        said = {one["hreflang"]: one["href"] for one in page.select("head link[hreflang]")}
        if alternates(entry) != said:
            wrong.append(href)
    assert wrong == []


def test_alternates_are_reciprocal(built: Built) -> None:
    """Every alternate in the sitemap is an entry itself, which names the first one."""
    found = entries(built)
    wrong = [
        (href, other)
        for href, entry in found.items()
        for other in alternates(entry).values()
        if other not in found or href not in alternates(found[other]).values()
    ]
    assert wrong == []


def test_times_are_those_of_the_last_change(site: Built) -> None:
    """An article's entry says the day of its last correction or news, as its page does."""
    found = entries(site)
    for story in site.library.stories:
        entry = found[f"{site.settings.siteurl}{site.address(story, ORIGINAL)}"]
        times = site.page(story, ORIGINAL).select("header.heading .meta time")
        last = max(one["datetime"] for one in times)
        assert entry.findtext("map:lastmod", namespaces=NAMES) == last


def test_times_are_days(site: Built) -> None:
    """Every time in the sitemap is a day that has come, in the form that the protocol asks for."""
    days = re.findall(r"<lastmod>(.*?)</lastmod>", site.files["sitemap.xml"].decode())
    assert len(days) >= len(site.library.stories)
    assert [day for day in days if not re.fullmatch(r"20\d\d-\d\d-\d\d", day)] == []
    assert max(days) <= site.settings.today.isoformat()


def test_robots_allow_everything_and_name_the_sitemap(site: Built) -> None:
    """robots.txt forbids nothing and gives the sitemap's full address."""
    lines = site.files["robots.txt"].decode().splitlines()
    assert f"Sitemap: {site.settings.siteurl}/sitemap.xml" in lines
    assert "User-agent: *" in lines
    assert [line for line in lines if line.startswith("Disallow") and line != "Disallow:"] == []
