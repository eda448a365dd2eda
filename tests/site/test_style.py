"""The style page: there for who works on the theme, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import Built

from bulletin.languages import LANGUAGES
from bulletin.settings import Settings
from bulletin.views import Order, orders
from bulletin.views.whereabouts import to_remember

HERE = {"/gaya/", "/en/style/"}


def test_it_is_there_in_both_languages(site: Built) -> None:
    """Each leads to the other, and neither wants to be found."""
    assert site.pages.keys() >= HERE
    for address in HERE:
        page = site.pages[address]
        assert page.select_one("meta[name=robots]")["content"] == "noindex"
        (away,) = HERE - {address}
        assert site.inside(page.select_one("a.switch")["href"]) == away


def test_nothing_leads_to_it(site: Built) -> None:
    """No other page, no sitemap, feed or index of the search names it, nor is it remembered."""
    for address, page in site.pages.items():
        if address not in HERE:
            found = {site.inside(one["href"], address) for one in page.select("a[href]")}
            assert found & HERE == set(), address
    others = {name: data for name, data in site.files.items() if not name.endswith(".html")}
    for name, data in others.items():
        assert b"/gaya/" not in data, name
        assert b"/en/style/" not in data, name
    assert HERE & to_remember(site.library, site.settings).keys() == set()


def test_it_says_nothing_of_the_content(site: Built) -> None:
    """No place, person or organisation of the site is in its main part."""
    registry = site.library.registry
    names = {one.name for one in (*registry.people.values(), *registry.places.values())}
    for address in HERE:
        main = site.pages[address].main.get_text()
        assert [one for one in names if one in main] == []


def test_it_can_be_left_out(site: Built) -> None:
    """A site whose settings do not want it has none."""
    without = replace(site.settings, style_page=False)
    assert Order("style") in [*orders(site.library, site.settings)]
    assert Order("style") not in [*orders(site.library, without)]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_a_page_with_its_address_goes_first(
    content: Path, tmp_path: Path, settings_for: Callable[..., Settings], language: object
) -> None:
    """The content's own page keeps its address."""
    code = language.code
    page = content / "pages" / f"kirim-berita.{code}.md"
    if not page.exists():
        page = content / "pages" / f"tentang.{code}.md"
    lines = page.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("slug:")]
    slug = {"id": "gaya", "en": "style"}[code]
    page.write_text("".join([kept[0], f"slug: {slug}\n", *kept[1:]]), "utf-8")
    settings = settings_for(tmp_path / "output", content)
    library = Built(settings.output, settings).library
    assert Order("style") not in [*orders(library, settings)]
