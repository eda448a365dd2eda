"""What messengers show of every page, and the cards that it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from bulletin.build.pipeline import build
from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION
from bulletin.outputs import drawing
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built

NAMES = ("site_name", "title", "description", "url", "image", "image:alt")
CLEAN_UP = "2025-07-12-kerja-bakti-kali-gulali"
TITLE = "Warga membersihkan satu kilometer Kali Gulali"


@pytest.fixture(scope="module")
def cards(
    site: Built, settings_for: Callable[..., Settings], tmp_path_factory: pytest.TempPathFactory
) -> Built:
    """The fictional site with a card for each article."""
    settings = settings_for(tmp_path_factory.mktemp("cards") / "output", cards=True)
    build(settings)
    return type(site)(settings.output, settings)


def shared(page: BeautifulSoup) -> dict[str, str]:
    """The Open Graph properties of a page."""
    found = page.select('meta[property^="og:"]')
    return {one["property"].removeprefix("og:"): one["content"] for one in found}


def card_of(built: Built, page: BeautifulSoup) -> str:
    """The file of a page's card."""
    return built.file(built.inside(shared(page)["image"]) or "")


def test_every_page_says_what_is_shown_of_it(site: Built, cards: Built) -> None:
    """Each property once, none empty, and the address that the page calls its own."""
    for built in (site, cards):
        for address, page in built.pages.items():
            if page.select_one('meta[http-equiv="refresh"]'):
                continue
            said = [one["property"] for one in page.select('meta[property^="og:"]')]
            assert sorted(said) == sorted({*said}), address
            assert all(shared(page)[name] for name in NAMES), address
            assert shared(page)["url"] == page.select_one('link[rel="canonical"]')["href"]
            assert len(shared(page)["description"]) <= 80, address


def test_every_card_that_is_named_is_there(site: Built, cards: Built) -> None:
    """As large as the page says, in at most 40 kB; and no card is there that no page names."""
    for built, count in ((site, 2), (cards, 2 + 2 * len(cards.library.stories))):
        named = {card_of(built, page) for page in built.pages.values() if shared(page)}
        assert named == {name for name in built.files if name.startswith("cards/")}
        assert len(named) == count
        for name in named:
            assert Image.open(BytesIO(built.files[name])).size == (1200, 630)
            assert len(built.files[name]) <= 40_000
    for page in cards.pages.values():
        if found := shared(page):
            assert (found["image:width"], found["image:height"]) == ("1200", "630")


def test_an_article_has_a_card_of_its_own_in_each_language(cards: Built) -> None:
    """Its alternative text is the title, marked where it is in Indonesian."""
    for story in cards.library.stories:
        pages = [cards.page(story, language) for language in LANGUAGES]
        assert card_of(cards, pages[0]) != card_of(cards, pages[1])
        for page, language in zip(pages, LANGUAGES, strict=True):
            alt = page.select_one('meta[property="og:image:alt"]')
            title = story.editions.get(language.code, story.original).words["title",]
            assert alt["content"] == shared(page)["title"] == title
            borrowed = language is TRANSLATION and not story.is_translated
            assert alt.get("lang") == (ORIGINAL.code if borrowed else None)


def test_articles_and_action_points_have_a_link_to_whatsapp(site: Built) -> None:
    """A plain link without a script, with the page's own address in its text."""
    for address, page in site.pages.items():
        links = page.select('a[href^="https://wa.me/"]')
        kind = page.select_one("main") and page.select_one("main")["class"][0]
        if kind == "kind-style":
            continue
        assert len(links) == (kind in {"kind-article", "kind-action"}), address
        for link in links:
            assert link["href"].endswith(f"%0A{site.settings.siteurl}{address}")


def test_cards_are_drawn_once(
    tmp_path: Path,
    content: Path,
    settings_for: Callable[..., Settings],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A new output takes them from the cache; a new title draws one, and forgets the old one."""
    settings = settings_for(tmp_path / "output", content, cards=True, executor="in-process")
    build(settings)
    before = _cards(settings.output)
    assert before.keys() == _cards(settings.cache).keys()
    drawn = []
    draw = drawing.card_png
    monkeypatch.setattr(drawing, "card_png", lambda *given: drawn.append(given) or draw(*given))
    build(replace(settings, output=tmp_path / "other"))
    assert drawn == []
    assert _cards(tmp_path / "other") == before
    original = next(content.rglob(f"{CLEAN_UP}.id.md"))
    text = original.read_text("utf-8")
    line = next(one for one in text.splitlines() if one.startswith("title:"))
    original.write_text(text.replace(line, f"title: {TITLE}"), "utf-8")
    build(settings)
    assert [card.title for _, card in drawn] == [TITLE]
    after = _cards(settings.output)
    assert len(after) == len(before)
    assert len(after.keys() & before.keys()) == len(before) - 1
    assert after.keys() == _cards(settings.cache).keys()


def _cards(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in (folder / "cards").iterdir()}


def test_a_site_without_cards_again_has_only_its_own(
    tmp_path: Path, settings_for: Callable[..., Settings]
) -> None:
    """The setting is part of every page's key, so each names the site's card then."""
    settings = settings_for(tmp_path / "output", cards=True)
    build(settings)
    build(replace(settings, cards=False))
    build(settings_for(tmp_path / "fresh" / "output"))
    assert len(_cards(settings.output)) == 2
    for file in sorted((tmp_path / "fresh" / "output").rglob("*.html")):
        name = file.relative_to(tmp_path / "fresh" / "output")
        assert file.read_bytes() == (settings.output / name).read_bytes(), name
