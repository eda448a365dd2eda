"""`bulletin correct`: corrections, and articles that are withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from tests.reading import files_below

if TYPE_CHECKING:
    from click.testing import Result

Bulletin = Callable[..., "Result"]
STEM = "content/articles/2026/2026-02-01-dapur-sehat-pkk"
FILE, ENGLISH = Path(f"{STEM}.id.md"), Path(f"{STEM}.en.md")
NEEDED = Path("content/articles/2025/2025-07-12-kerja-bakti-kali-gulali.id.md")
WHY = ("--retract", "--text", "Terbit karena keliru", "--english", "Published by mistake")


def page(address: str) -> BeautifulSoup:
    """A page of the built site."""
    return BeautifulSoup(Path(f"output{address}index.html").read_bytes(), "lxml")


def test_a_correction_stands_in_both_languages(bulletin: Bulletin) -> None:
    """On the article's page and on that of all corrections."""
    made = bulletin("correct", str(FILE), "--text", "Buka pukul 09.00, bukan 08.00.",
                    "--english", "It opens at 9.00, not at 8.00.")  # fmt: skip
    assert made.exit_code == 0, made.output
    assert bulletin("build").exit_code == 0
    for address in ("/2026/dapur-sehat-pkk/", "/ralat/"):
        assert "Buka pukul 09.00" in page(address).main.text  # type: ignore[union-attr]
    for address in ("/en/2026/healthy-kitchen/", "/en/corrections/"):
        assert "It opens at 9.00" in page(address).main.text  # type: ignore[union-attr]


def test_a_translation_that_lacks_the_correction_is_named(bulletin: Bulletin) -> None:
    """The Indonesian one is written; the file may be named by its translation."""
    made = bulletin(
        "correct", str(ENGLISH), "--text", "Buka pukul 09.00.", "--date", "1 Maret 2026"
    )
    assert made.exit_code == 0, made.output
    assert "--english" in made.output
    assert FILE.read_text("utf-8").count('  - date: 2026-03-01\n    text: "Buka') == 1


def test_a_withdrawn_article_leaves_a_page_that_says_so(bulletin: Bulletin) -> None:
    """In both languages, with the reason and the day; so does its action point's page."""
    made = bulletin("correct", str(FILE), *WHY)
    assert made.exit_code == 0, made.output
    assert not FILE.exists()
    assert not ENGLISH.exists()
    assert bulletin("build").exit_code == 0
    for address in ("/2026/dapur-sehat-pkk/", "/tindak-lanjut/dapur-bersama/"):
        assert "15 Maret 2026: Terbit karena keliru" in page(address).main.text  # type: ignore[union-attr]
    assert "Published by mistake" in page("/en/2026/healthy-kitchen/").main.text  # type: ignore[union-attr]
    for log, address in (("/ralat/", "/2026/dapur-sehat-pkk/"),
                         ("/en/corrections/", "/en/2026/healthy-kitchen/")):  # fmt: skip
        told = page(log).select("[aria-labelledby=_retracted] li a")
        assert [one["href"] for one in told] == [address]
    for elsewhere in ("/", "/arsip/", "/agenda/", "/topik/kesehatan/"):
        assert page(elsewhere).select('[href="/2026/dapur-sehat-pkk/"]') == []
    assert "dapur-sehat-pkk" not in Path("output/feed.atom").read_text("utf-8")
    assert "dapur-sehat-pkk" not in Path("output/sitemap.xml").read_text("utf-8")


def test_an_article_that_others_need_is_not_withdrawn(bulletin: Bulletin) -> None:
    """Who needs it is named by file and line, and nothing is changed."""
    before = files_below("content")
    made = bulletin("correct", str(NEEDED), *WHY)
    assert made.exit_code == 1
    assert "content/articles/2025/2025-11-09-saringan-sampah-terpasang.id.md:" in made.output
    assert files_below("content") == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((str(FILE),), "--text"),
        ((str(FILE), "--text", "x", "--date", "besok"), "--date"),
        ((str(FILE), "--text", "<b>x</b>"), "--text"),
        ((str(FILE), "--retract", "--text", "x"), "--english"),
        (("content/articles/2026/tidak-ada.id.md", "--text", "x"), "bukan artikel"),
        (("content/site.yaml", "--text", "x"), "bukan artikel"),
    ],
)
def test_what_is_missing_or_wrong_is_named(
    bulletin: Bulletin, arguments: tuple[str, ...], told: str
) -> None:
    """Nothing is written."""
    before = files_below("content")
    made = bulletin("correct", *arguments)
    assert made.exit_code == 2
    assert told in made.output
    assert files_below("content") == before
