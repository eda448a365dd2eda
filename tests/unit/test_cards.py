"""Share cards: what stands on them, how words are set, and that each is drawn once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.outputs import drawing
from bulletin.outputs.cards import card_file, forget_others, recipe
from bulletin.outputs.drawing import card_png
from bulletin.outputs.lettering import SANS, SERIF, set_in, shown
from bulletin.outputs.palette import palette
from bulletin.settings import Settings
from bulletin.views import Order, Scope
from bulletin.views.cards import Card, card_of, card_orders, card_path, shown_card

if TYPE_CHECKING:
    from tests.unit.conftest import Content

THEME = Path(__file__).resolve().parents[2] / "theme"
ROOM = (1056, 300)
MOST_BYTES = 40_000
LINE = "12 Juli 2025 · Kali Gulali · RW 03"
CARD = Card("id/x", "Warta Awan Biru", "Kebersihan", "Warga membersihkan Kali Gulali", LINE)
TITLES = (
    "Rapat",
    "Warga membersihkan Kali Gulali sepanjang satu kilometer menjelang musim hujan",
    ("Pertanggungjawaban penyelenggaraan " * 4)[:120].strip(),
    "W" * 120,
    "i " * 60,
    "“Kutipan” & <b>… 5 → 3",
)


def picture(card: Card) -> Image.Image:
    """A card as it is drawn, in grey."""
    return Image.open(BytesIO(card_png(THEME, card))).convert("L")


def card(title: str, **more: str) -> Card:
    """A card with a title, and other words that differ."""
    words = {"site": CARD.site, "topic": CARD.topic, "line": LINE, **more}
    return Card("id/x", title=title, **words)


@pytest.mark.parametrize("title", TITLES)
def test_a_card_is_a_small_png(title: str) -> None:
    """Of the size that messengers ask for, in 16 colours, in at most 40 kB."""
    content = card_png(THEME, card(title))
    found = Image.open(BytesIO(content))
    assert (found.format, found.mode, found.size) == ("PNG", "P", (1200, 630))
    assert len(content) <= MOST_BYTES


def test_equal_words_give_equal_bytes() -> None:
    """Nothing in a card is of the moment; other words give others."""
    assert card_png(THEME, CARD) == card_png(THEME, CARD)
    assert card_png(THEME, CARD) != card_png(THEME, card("Rapat"))
    assert Image.open(BytesIO(card_png(THEME, CARD))).info == {}


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("more", [{}, {"site": "Buletin " * 12}, {"line": "Ruang " * 20}])
def test_nothing_stands_in_the_margins(title: str, more: dict[str, str]) -> None:
    """However long its words are: the margins are paper."""
    found = picture(card(title, **more))
    paper = found.getpixel((0, 0))
    left, top, right, bottom = found.point(lambda one: 255 * (one != paper)).getbbox()
    assert left >= 68
    assert top >= 40
    assert right <= 1132
    assert bottom <= 600


@pytest.mark.parametrize("font", [SERIF, SANS])
@pytest.mark.parametrize("title", TITLES)
def test_no_word_is_cut_and_no_line_too_long(font: str, title: str) -> None:
    """All words are there, whole, in their order; every line is as wide as there is room."""
    block = set_in(font, title, ROOM, range(88, 7, -2), lines=5)
    assert " ".join(block.lines).split() == shown(font, title).split()
    assert len(block.lines) <= 5
    assert block.height <= ROOM[1]
    narrow = set_in(font, block.lines[0], ROOM, (block.size,), lines=1)
    assert narrow.lines == block.lines[:1]


def test_a_short_title_is_large_and_a_long_one_smaller() -> None:
    """The first size that fits is taken."""
    sizes = [set_in(SERIF, one, ROOM, (88, 60, 40, 20, 8), lines=5).size for one in TITLES[:4]]
    assert sizes == [88, 60, 40, 8]


def test_lines_are_about_as_long_as_each_other() -> None:
    """The last line is not one word alone where another break is possible."""
    block = set_in(SERIF, "satu dua tiga empat lima enam", ROOM, (88,), lines=3)
    assert [len(one.split()) for one in block.lines] in ([3, 3], [4, 2])


def test_signs_that_no_font_has() -> None:
    """They come in their simplest form, or not at all."""
    assert shown(SERIF, "5 → 3 “é” ﬁx") == "5 → 3 “é” ﬁx"
    assert shown(SERIF, "Pawai 🎉 ①, 漢") == "Pawai  1, "
    assert "\n" not in shown(SERIF, "satu\ndua")


def test_the_colours_are_those_of_the_theme() -> None:
    """Paper, ink and accent of the light page."""
    found = Image.open(BytesIO(card_png(THEME, CARD))).convert("RGB")
    tokens = (THEME / "static" / "css" / "tokens.css").read_text("utf-8")
    most = sorted(found.getcolors(maxcolors=1 << 20), reverse=True)
    assert most[0][1] == palette(THEME)[0]
    assert {*palette(THEME)} <= {colour for _, colour in most}
    assert all(f"#{bytes(one).hex()}" in tokens for one in palette(THEME))


def test_other_colours_are_another_recipe(tmp_path: Path) -> None:
    """So every card has a new address, and is drawn anew."""
    css = tmp_path / "static" / "css"
    shutil.copytree(THEME / "static" / "css", css)
    assert recipe(tmp_path) == recipe(THEME)
    tokens = (css / "tokens.css").read_text("utf-8")
    (css / "tokens.css").write_text(tokens.replace(bytes(palette(THEME)[2]).hex(), "123456"))
    recipe.cache_clear()
    palette.cache_clear()
    assert recipe(tmp_path) != recipe(THEME)


def test_a_card_is_drawn_once(
    scope_of: Callable[..., Scope], content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it comes from the cache."""
    settings = scope_of(content.library(), ORIGINAL).settings
    first = card_file(settings, CARD, "/cards/0123.png")
    monkeypatch.setattr(drawing, "card_png", _refuse)
    assert card_file(settings, CARD, "/cards/0123.png") == first
    with pytest.raises(AssertionError, match="drawn"):
        card_file(settings, CARD, "/cards/4567.png")


def _refuse(theme: Path, card: Card) -> bytes:
    raise AssertionError("drawn", theme, card)


@pytest.mark.parametrize(
    "damage", [lambda data: data[:100], lambda _: b"", lambda data: data[:-1] + b"x"]
)
def test_a_damaged_card_is_drawn_anew(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """What is in the cache is published only where it is whole, and is mended where it is not."""
    settings = _settings(tmp_path, tmp_path / ".cache")
    whole = card_file(settings, CARD, "/cards/1.png")
    memory = tmp_path / ".cache" / "cards" / "1.png"
    kept = memory.read_bytes()
    memory.write_bytes(damage(kept))
    assert card_file(settings, CARD, "/cards/1.png") == whole
    assert memory.read_bytes() == kept


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    """The card is drawn all the same."""
    (tmp_path / "file").write_text("")
    settings = _settings(tmp_path, tmp_path / "file")
    assert card_file(settings, CARD, "/cards/0123.png") == card_png(THEME, CARD)


def test_cards_of_no_page_are_forgotten(tmp_path: Path) -> None:
    """The cache does not grow with every title that was tried."""
    settings = _settings(tmp_path, tmp_path / ".cache")
    forget_others(settings, ())
    for name in ("1.png", "2.png"):
        card_file(settings, CARD, f"/cards/{name}")
    forget_others(settings, ("cards/1.png", "index.html"))
    assert [one.name for one in (tmp_path / ".cache" / "cards").iterdir()] == ["1.png"]


def _settings(folder: Path, cache: Path) -> Settings:
    from datetime import UTC, datetime  # noqa: PLC0415 - for these tests alone

    now = datetime(2026, 3, 15, tzinfo=UTC)
    return Settings(content=folder, output=folder, theme=THEME, cache=cache, now=now)


def test_an_article_without_a_translation_has_its_own_title(
    scope_of: Callable[..., Scope], content: Content
) -> None:
    """Its English card has the Indonesian title, and the date and the topic in English."""
    library = content.article().library()
    indonesian, english = (
        card_of(scope_of(library, one), "2026-02-01-rapat") for one in (ORIGINAL, TRANSLATION)
    )
    assert indonesian.title == english.title == "Rapat warga"
    assert indonesian.line.startswith("1 Februari 2026")
    assert english.line.startswith("1 February 2026")
    assert indonesian.topic != english.topic


def test_a_card_names_where(scope_of: Callable[..., Scope], content: Content) -> None:
    """The places of its events, at most two, each once; a venue where an event has no place."""
    events = "[{id: a, name: A, start: 2026-02-02, venue: Pos RW}]"
    scope = scope_of(content.article(events=events).library(), ORIGINAL)
    assert card_of(scope, "2026-02-01-rapat").line == "1 Februari 2026 · Pos RW"


def test_only_articles_have_cards_of_their_own(
    scope_of: Callable[..., Scope], content: Content
) -> None:
    """And only where the setting is on: what is named is made."""
    library = content.article().library()
    on, off = (scope_of(library, ORIGINAL, cards=one) for one in (True, False))
    article = Order("article", ("2026-02-01-rapat",))
    assert shown_card(on, article) == (card_of(on, "2026-02-01-rapat"), True)
    assert shown_card(on, Order("home")) == (card_of(on), False)
    assert shown_card(off, article) == (card_of(off), False)
    assert [*card_orders(library, off.settings)] == [Order("card")]
    assert Order("card", ("2026-02-01-rapat",)) in [*card_orders(library, on.settings)]


def test_an_address_follows_from_all_that_a_card_is_made_of(
    scope_of: Callable[..., Scope], content: Content
) -> None:
    """Another word, another drawing: another address."""
    scope = scope_of(content.library(), ORIGINAL)
    other = Scope(scope.library, scope.settings, scope.wording, scope.addresses, drawing="2")
    paths = {card_path(scope, CARD), card_path(scope, card("Rapat")), card_path(other, CARD)}
    assert len(paths) == 3
