"""Text of a proposal inside Markdown: whatever it says, it is one line of plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bulletin.reviewing.escaping import path, plain

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKED = st.text(st.sampled_from("ab1 \n`*_[](){}<>#|~&!@:.-+=/\\\"'$^%;\u202e\x00"), max_size=60)


def kinds(text: str) -> list[str]:
    """What a renderer makes of an item of a list."""
    made = MARKDOWN.parse(f"- {text}\n")
    inner = [one.type for token in made for one in token.children or () if token.type == "inline"]
    return [one.type for one in made] + [one for one in inner if one != "text"]


ITEM = [
    "bullet_list_open", "list_item_open", "paragraph_open", "inline", "paragraph_close",
    "list_item_close", "bullet_list_close",
]  # fmt: skip


@given(MARKED)
def test_any_text_is_text(text: str) -> None:
    """Nothing is markup, also where a line begins with it."""
    assert set(kinds(plain(text))) <= {*ITEM, "text_special", "entity"}


@pytest.mark.parametrize("given", ["-5", "+62", "1. Rapat", "::error", ": a", "12) b", "= x"])
def test_no_sign_is_lost(given: str) -> None:
    """What a reader sees is what stands there, but for signs without width."""
    [inline] = [one for one in MARKDOWN.parse(plain(given)) if one.type == "inline"]
    shown = "".join(one.content for one in inline.children or ())
    assert shown.replace("\u2060", "") == given


@pytest.mark.parametrize(
    ("given", "live"),
    [
        ("@lurah", "@lurah"),
        ("lihat #12", "#12"),
        ("https://a.example", "https://"),
        ("www.a.example", "www.a"),
        ("a@b.example", "@b"),
        (":tada:", ":t"),
        ("!12 dan ~label", "!1"),
        ("##[error]", "##["),
        ("balik\u202earah\u200b", "\u202e"),
        ("dua\nbaris", "\n"),
    ],
)
def test_what_platforms_make_live_is_not(given: str, live: str) -> None:
    """Mentions, references, bare addresses, pictures of feelings, commands, hidden signs."""
    assert live not in plain(given)


def test_plain_words_stay_as_they_are() -> None:
    """A title can be read in the source, too; a long one is shortened."""
    title = "Rapat RW 03: hasil (sementara), 50-an warga; Rp1.500.000 \u2013 \u201cbaik\u201d"
    assert plain(title) == title
    assert len(plain("a" * 500)) == 160


def test_a_path_is_code_where_all_of_it_can_be() -> None:
    """A path that holds signs of markup is text."""
    assert path("content/site.yaml:3") == "`content/site.yaml:3`"
    assert "`" not in path("content/a`b.md").replace("\\`", "")
