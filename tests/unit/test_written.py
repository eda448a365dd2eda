"""The Markdown of each block of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.sources.blocks import block_prints
from bulletin.sources.prose import convert
from bulletin.sources.written import Written, by_block, written_blocks

if TYPE_CHECKING:
    from tests.conftest import Built

PIECES = [
    "Teks.",
    "Teks\nlagi.",
    "## Judul",
    "## Judul\nTeks.",
    "- a\n- b",
    "- a\n\n- b\n\n    lagi",
    "1. a\n2. b",
    "> a\n\n> b",
    "| a |\n|---|\n| b |",
    "```\n# bukan judul\n\nkode\n```",
    "---",
    "![x](images/x.jpg)",
]


def pieces(text: str) -> tuple[Written, ...]:
    return written_blocks(text, block_prints(convert(text)[0].html))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Satu.\n\n\nDua\nlagi.\n", [("Satu.", 0), ("Dua\nlagi.", 3)]),
        ("## A\nTeks.\n### B\n", [("## A", 0), ("Teks.", 1), ("### B", 2)]),
        ("- a\n\n- b\n\nTeks.", [("- a\n\n- b", 0), ("Teks.", 4)]),
        ("```\n# a\n\nb\n```\n\nTeks.", [("```\n# a\n\nb\n```", 0), ("Teks.", 6)]),
        ("[a][1]\n\nTeks.\n\n[1]: https://a.example/", [("[a][1]", 0), ("Teks.", 2)]),
        ("\n\nTeks.\n", [("Teks.", 2)]),
    ],
)
def test_pieces(text: str, expected: list[tuple[str, int]]) -> None:
    """Each block has its Markdown and its line; what makes no block belongs to none before."""
    found = [(one.text, one.line) for one in pieces(text) if len(one.prints) == 1]
    assert found == expected


@given(st.lists(st.sampled_from(PIECES), max_size=6))
def test_every_block_is_in_a_piece(parts: list[str]) -> None:
    """Together the pieces hold all of the text and make all of its blocks, in their order."""
    text = "\n\n".join(parts)
    found, prints = pieces(text), block_prints(convert(text)[0].html)
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())
    assert tuple(one for piece in found for one in piece.prints) == prints
    assert by_block(found).keys() == {*range(len(prints))}


def test_all_of_the_fictional_bodies(site: Built) -> None:
    """In real bodies every piece makes one block."""
    for story in site.library.stories:
        for edition in story.editions.values():
            prints = block_prints(edition.prose.html)
            found = written_blocks(edition.prose.text, prints)
            assert [one.prints for one in found] == [(one,) for one in prints]
