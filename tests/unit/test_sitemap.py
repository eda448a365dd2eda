"""The sitemap and robots.txt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

from bulletin.languages import ORIGINAL
from bulletin.outputs.planned import plan
from bulletin.outputs.sitemap import entry_of, robots, sitemap
from bulletin.views import sheets
from bulletin.views.frame_elements import Alternate

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope

SITE = "https://awan-biru.example/warta"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def parsed(data: bytes) -> dict[str, dict[str, str]]:
    """The addresses of a sitemap, each with its address by language."""
    root: Element = fromstring(data)  # noqa: S314 - our own bytes
    return {
        url.findtext("s:loc", "", NAMES): {
            link.get("hreflang", ""): link.get("href", "") for link in url.findall("x:link", NAMES)
        }
        for url in root
    }


def listed(content: Content, scope_of: Callable[..., Scope]) -> dict[str, dict[str, str]]:
    """The sitemap of a content."""
    scope = scope_of(content.library(), ORIGINAL)
    planned = plan(scope.library, scope.settings)
    return parsed(next(one.make() for one in planned if one.path == "sitemap.xml"))


def test_a_translated_article_names_both_languages(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Each of the two pages stands in the sitemap, with both as alternates."""
    content.article().translation(slug="meeting")
    found = listed(content, scope_of)
    here, there = f"{SITE}/2026/rapat/", f"{SITE}/en/2026/meeting/"
    assert found[here] == found[there] == {"id": here, "en": there, "x-default": here}


def test_an_untranslated_article_has_no_english_entry(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """The English address of such an article takes part in no hreflang and no sitemap."""
    found = listed(content.article(), scope_of)
    assert f"{SITE}/2026/rapat/" in found
    addresses = {*found, *(one for links in found.values() for one in links.values())}
    assert f"{SITE}/en/2026/rapat/" not in addresses
    assert f"{SITE}/en/tentang/" not in addresses


def test_alternates_are_mutual(content: Content, scope_of: Callable[..., Scope]) -> None:
    """Every address that is named as an alternate is itself listed, with the same alternates."""
    found = listed(content.article().translation(), scope_of)
    for links in found.values():
        assert all(found[one] == links for one in links.values())


def test_what_is_not_public_is_not_listed(content: Content, scope_of: Callable[..., Scope]) -> None:
    """No draft, nothing held back, no page of an address that leads nowhere."""
    before = listed(content, scope_of)
    content.article(status="draft").article("2026-04-01-nanti", date="2026-04-01")
    content.page("kontak.id", status="review")
    assert listed(content, scope_of) == before
    assert not any(one.endswith("404.html") for one in before)


def test_signs_are_escaped(content: Content, scope_of: Callable[..., Scope]) -> None:
    """An address with signs that XML knows is that address still."""
    address = "https://awan-biru.example/?a=1&b='\"<"
    frame = next(sheets(scope_of(content.library(), ORIGINAL))).data.frame
    odd = replace(
        frame, canonical=address, modified="2026-02-01", alternates=(Alternate("id", address),)
    )
    data = sitemap(entry_of(odd))
    assert parsed(data) == {address: {"id": address}}
    assert b"<lastmod>2026-02-01</lastmod>" in data


def test_an_empty_sitemap_is_well_formed() -> None:
    """Without entries there is the bare list."""
    assert parsed(sitemap("")) == {}


def test_robots_names_the_sitemap() -> None:
    """Everything may be read."""
    text = robots(f"{SITE}/sitemap.xml").decode()
    assert text.splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {SITE}/sitemap.xml"]
