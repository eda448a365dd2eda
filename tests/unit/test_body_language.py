"""A body in another language than its file's name says is told, however short it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.conftest import Content

ENGLISH = (
    "The residents met in the hall and spoke of the drain. The council will repair it before the "
    "end of the year, and the money for it is in the budget.\n"
)
INDONESIAN = "Rapat warga ini sudah diadakan, dan akan dilanjutkan untuk pemilihan di balai.\n"
BLOCKS = "Rapat warga dimulai pagi.\n\nSemua hadir.\n\nKerja bakti Minggu pagi.\n\nTerima kasih.\n"

COPIED = [
    (BLOCKS, BLOCKS),
    (BLOCKS, BLOCKS.replace("Semua hadir.", "All were there.")),
    (BLOCKS, BLOCKS.replace("Semua hadir", "**semua  hadir**").replace("Rapat", "## Rapat")),
    ("Rapat warga dimulai pagi.\n", "Rapat warga dimulai pagi.\n"),
]
OWN = [
    (BLOCKS, "They met.\n\nAll were there.\n\nOn Sunday they work.\n\nTerima kasih.\n"),
    ("Ani Kapas, Budi Gulali\n\nRW 03\n\nHadir.\n", "Ani Kapas, Budi Gulali\n\nRW 03\n\nAll.\n"),
    ("| RW | Karung |\n|---|---|\n| 1 | 2 |\n", "| RW | Karung |\n|---|---|\n| 1 | 2 |\n"),
    ("> Desaku\n\n> Pujaan hatiku\n\nLagu.\n", "> Desaku\n\n> Pujaan hatiku\n\nA song.\n"),
    ("Pantun warga\n\nTeks rapat.\n", "Pantun warga\n\nText of it.\n"),
    ("Teks rapat.\n", "Teks rapat.\n"),
]  # fmt: skip
SHORT = [
    ("id", ENGLISH),
    ("id", "See the poster for the time and the place.\n"),
    ("en", INDONESIAN),
]
SHORT_AND_GOOD = [
    ("id", INDONESIAN),
    ("id", "Rapat LMK, The Green Club, House of Hope.\n"),
    ("id", "Pemutaran film “To Be or Not to Be, That Is the Question”.\n"),
    ("id", "Pemutaran film *To Be or Not to Be, That Is the Question*.\n"),
    ("id", "Film The Lord of the Rings: The Return of the King.\n"),
    ("id", "Spanduk The Power of We for the People by the People ada di balai warga.\n"),
    ("id", "Teks rapat.\n"),
    ("en", ENGLISH),
    ("en", "Meeting: Dinas Pemakaman dan Hutan Kota, Suku Dinas Tata Air.\n"),
    ("en", "Text.\n"),
]


def told(content: Content) -> list[tuple[str, str]]:
    """The files whose language is told to be another one, and what they might be called."""
    found = (one for one in content.problems() if one.code == "file-language")
    return [(one.path.rsplit("/", 1)[-1], dict(one.values)["found"]) for one in found]


@pytest.mark.parametrize(("indonesian", "english"), COPIED)
def test_a_translation_that_is_copied_is_told(
    content: Content, indonesian: str, english: str
) -> None:
    """Where most blocks are the original's, whatever their signs and white space."""
    content.article(body=indonesian).translation(body=english)
    assert told(content) == [("2026-02-01-rapat.en.md", "2026-02-01-rapat.id.md")]


@pytest.mark.parametrize(("indonesian", "english"), OWN)
def test_names_and_quotations_may_be_the_same(
    content: Content, indonesian: str, english: str
) -> None:
    """A list of names, a table of numbers, a song; or a block or two."""
    content.article(body=indonesian).translation(body=english)
    assert told(content) == []


def test_an_english_original_is_told_itself(content: Content) -> None:
    """Not its translation, which is what it should be."""
    content.article(body=ENGLISH).translation(body=ENGLISH)
    assert told(content) == [("2026-02-01-rapat.id.md", "2026-02-01-rapat.en.md")]


def written(content: Content, code: str, body: str) -> Content:
    """An original with a body, or its translation."""
    content.article(body=body if code == "id" else "Rapat warga.\n")
    return content.translation(body=body) if code == "en" else content


@pytest.mark.parametrize(("code", "body"), SHORT)
def test_a_short_body_is_told_by_its_function_words(content: Content, code: str, body: str) -> None:
    """A few different ones of the other language, and none of its own."""
    written(content, code, body)
    assert [path for path, _ in told(content)] == [f"2026-02-01-rapat.{code}.md"]


@pytest.mark.parametrize(("code", "body"), SHORT_AND_GOOD)
def test_a_short_body_with_names_is_not_told(content: Content, code: str, body: str) -> None:
    """Titles, clubs and offices are called in another language, whole slogans too."""
    assert told(written(content, code, body)) == []
