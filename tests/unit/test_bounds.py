"""A body costs a bounded amount of work, and what would cost more is refused in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin.sources.bounds import MAX_LEVELS
from bulletin.sources.prose import convert

MANY = 120_000


def refusals(text: str) -> list[tuple[str, int]]:
    """The codes and lines of what a body is refused for."""
    return [(one.fault.code, one.line) for one in convert(text)[1]]


@pytest.mark.parametrize(
    "piece",
    ["[", "![", "[a](", "[a][", "<", "<a ", "<!--", "# a\n", "- a\n", "1. a\n", "a\n===\n",
     "[a]: b\n\n", "---\n", "| a ", "```\n", "<b>"],
)  # fmt: skip
def test_what_would_take_too_long_is_refused(piece: str) -> None:
    """Each of these takes the library minutes, or a call in a call, at this length."""
    assert {code for code, _ in refusals(piece * MANY)} <= {"body-too-much", "body-too-deep"}
    assert refusals(piece * MANY) != []


def test_the_refusal_names_the_line() -> None:
    """The line at which the signs begin."""
    assert refusals("Teks.\n\n" + "[" * 8000) == [("body-too-much", 2)]
    assert refusals("Teks.\n\nTeks.\n\n" + "> " * 40 + "a") == [("body-too-deep", 4)]


def test_nothing_is_made_of_what_is_refused() -> None:
    """There is no half of a body."""
    assert convert("Teks.\n\n" + "[" * 8000)[0].html == ""


def test_a_refused_body_leaves_nothing_behind() -> None:
    """The next body is converted as if there had been none before."""
    text = "- a\n    - b\n\nSatu *dua*.\n"
    before = convert(text)
    for refused in ("- a\n" * MANY, "> " * 15 + "> " * 15 + "a", "a\n" + "<b>" * MANY):
        assert convert(refused)[1] != ()
        assert convert(text) == before


@pytest.mark.parametrize(
    "text",
    [
        "[a](b) " * 2000,
        "Satu [a]. " * 400,
        "> " * (MAX_LEVELS // 2) + "a",
        "- a\n" * 500,
        "kata " * 20_000,
        "* * * * * * * * * * * * * * * * * * * * * * * * * *",
        "Satu (dua) tiga. " * 1000,
        "5 < 6. " * 1000,
        "\n\n".join(f"## Judul {number}\n\nTeks *satu*." for number in range(400)),
        "\n".join("| a | b | c |" for _ in range(2000)),
    ],
)
def test_long_texts_of_an_honest_writer_pass(text: str) -> None:
    """Length alone is no fault."""
    assert refusals(text) == []


PIECES = st.sampled_from(
    ["[", "]", "(", ")", "<", ">", "*", "_", "`", "> ", "- ", "1. ", "\n", "\n\n", "# ", "|", "&",
     "<!", "<![", "<?", "</", "a", "\\", "```\n", "    ", "[a]: ", "===\n", "<![a", "<!ELEMENT ["]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8), st.integers(1, 3000))
def test_any_pattern_however_often(pieces: list[str], times: int) -> None:
    """Whatever is repeated, there is an answer and no failure of the program."""
    prose, _ = convert("".join(pieces) * times)
    assert prose.text
