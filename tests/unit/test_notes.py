"""Notes of the original in a translation's body: for translators, never for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import TRANSLATION
from bulletin.sources.blocks import block_prints
from bulletin.sources.notes import note, noted_blocks, without_notes

if TYPE_CHECKING:
    from tests.unit.conftest import Content


@pytest.mark.parametrize(
    "text",
    [
        "Teks.",
        "a --> b",
        "--",
        "---\n-->\n--!>",
        "| a |\n|---|\n| b |",
        "<!-- [2]\nb\n-->",
        "satu\n\ndua\n\n- tiga",
        "-",
        "> kutipan",
    ],
)
def test_a_note_of_any_text_is_taken_out(text: str) -> None:
    """Whatever a note holds, nothing of it is left, and lines stay where they are."""
    body = f"Satu.\n\n{note(1, text)}\n\nDua.\n"
    rest = without_notes(body)
    assert rest.split() == ["Satu.", "Dua."]
    assert rest.count("\n") == body.count("\n")
    assert "--" not in note(1, text).removeprefix("<!--").removesuffix("-->")


@given(st.text(alphabet="-<>! a[]1\n", max_size=30))
def test_nothing_in_a_note_ends_it(text: str) -> None:
    """No text can end its note, or begin another one."""
    assert without_notes(f"a\n{note(7, text)}\nb").split() == ["a", "b"]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- rahasia -->",
        "<!--\nrahasia\n-->",
        "<!-- [1] rahasia -->",
        "Teks <!-- [1]\nrahasia\n-->",
        "<!-- [1]\nrahasia\n--> teks",
        "<!-- [satu]\nrahasia\n-->",
    ],
)
def test_other_comments_are_an_error(content: Content, comment: str) -> None:
    """Only a note of our own form may stand in a body, on lines of its own."""
    content.article().translation(body=f"Text of the meeting.\n\n{comment}\n")
    assert "html-comment" in content.codes()


def test_an_original_has_no_notes(content: Content) -> None:
    """A note in an original is a comment like another, and an error."""
    content.article(body=f"{note(1, 'Teks.')}\n\nTeks rapat.\n")
    assert content.codes() == ["html-comment"]


def test_notes_are_not_published_and_change_nothing(content: Content) -> None:
    """With notes a translation has the same HTML, fingerprints and problems as without."""
    text = f"{note(1, 'Teks.')}\n\nText of the meeting.\n\n{note(2, '---')}\n\nMore.\n"
    content.article(body="Teks.\n\nLagi.\n")
    content.translation(body=text)
    noted = content.story().editions[TRANSLATION.code].prose
    assert content.codes() == []
    content.translation(body="Text of the meeting.\n\nMore.\n")
    plain = content.story().editions[TRANSLATION.code].prose
    assert (noted.html, noted.references) == (plain.html, plain.references)
    assert block_prints(noted.html) == block_prints(plain.html)
    assert "Teks" not in noted.text


def test_problems_stand_at_their_own_lines(content: Content) -> None:
    """What is wrong below a note is told at its line of the file."""
    content.article()
    content.translation(body=f"{note(1, 'Satu.' + chr(10) + 'Dua.')}\n\nText <b onclick='x'>.\n")
    path = content.root / "articles/2026/2026-02-01-rapat.en.md"
    (found,) = [one for one in content.problems() if one.code == "html-attribute"]
    assert "onclick" in path.read_text("utf-8").split("\n")[found.line - 1]


def test_places_of_translations() -> None:
    """Each note is a place, with what stands below it."""
    body = f"{note(1, 'Satu.')}\n\nOne.\n\n{note(2, 'Dua.')}\n\n{note(3, 'Tiga.')}\nThree.\n"
    assert [(one.line, one.original, one.text) for one in noted_blocks(body)] == [
        (0, "Satu.", "One."),
        (6, "Dua.", ""),
        (10, "Tiga.", "Three."),
    ]


def test_many_notes_that_do_not_end_cost_little() -> None:
    """A note that is not closed ends where the next one begins, so each is looked at once."""
    body = "<!-- [1]\na\n" * 60_000
    assert without_notes(body) == body
