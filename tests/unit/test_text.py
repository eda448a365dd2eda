"""Bytes → text, front matter and body, with the lines kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.sources.text import CONTROL, FILE_LIMIT, FRONT_MATTER_LIMIT, decode, divide

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.just("\n"))


def codes(data: bytes) -> list[tuple[str, int]]:
    """The faults of a file's bytes, with their lines."""
    return [(fault.code, line) for fault, line in decode(data).faults]


@given(TEXT)
def test_line_ends_make_no_difference(text: str) -> None:
    """LF, CRLF and CR are the same line end."""
    expected = decode(text.encode())
    assert decode(text.replace("\n", "\r\n").encode()) == expected
    assert decode(text.replace("\n", "\r").encode()) == expected


@given(TEXT)
def test_a_byte_order_mark_makes_no_difference(text: str) -> None:
    """A byte order mark at the beginning is no part of the text."""
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == decode(text.encode()).text


@given(st.binary(max_size=200))
def test_decoding_never_raises(data: bytes) -> None:
    """Whatever the bytes are, there is a text or a fault, never both."""
    decoded = decode(data)
    assert (decoded.text is None) == bool(decoded.faults)


@pytest.mark.parametrize(
    ("data", "line"), [(b"a\xe9", 1), (b"a\nb\n\xff", 3), ("a\n\x00".encode("utf-16"), 1)]
)
def test_another_encoding_is_told_with_its_line(data: bytes, line: int) -> None:
    """What is not UTF-8 is an error at its line."""
    assert codes(data) == [("encoding", line)]


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x9f", "\uffff"])
def test_control_characters_are_told_with_their_line(sign: str) -> None:
    """An invisible control character is an error at its line."""
    assert codes(f"a\nb{sign}".encode()) == [("control-character", 2)]


@pytest.mark.parametrize("sign", ["\t", "\n", "\r", "\x85", "\u00a0", "\u200d", "🌧"])
def test_other_characters_are_no_control_characters(sign: str) -> None:
    """Tabs, line ends and every letter are allowed."""
    assert codes(f"a{sign}b".encode()) == []


@given(st.text(st.characters(codec="utf-8")))
def test_no_control_character_is_overlooked(text: str) -> None:
    """A text is refused just where it holds one."""
    assert (decode(text.encode()).text is None) == (CONTROL.search(text) is not None)


def test_each_control_character_is_told() -> None:
    """Every one of them, and no other sign."""
    signs = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    told = [sign for sign in signs if decode(f"a{sign}".encode()).text is None]
    assert told == [sign for sign in signs if CONTROL.match(sign)]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Baris satu\nBaris\x00 dua\nBaris tiga", "Baris dua"),
        ("\x00", ""),
        ("a\n\x00\nb", ""),
        ("a\nb\x00", "b"),
        ("satu dua empat lima enam\x00 tujuh delapan", "empat lima enam tujuh delapan"),
    ],
)
def test_the_words_beside_a_control_character(text: str, near: str) -> None:
    """They are of its own line, and help to find it."""
    ((fault, _),) = decode(text.encode()).faults
    assert near in str(fault.values["near"])
    assert not {"satu", "tiga"}.intersection(str(fault.values["near"]).split())


def test_a_file_has_a_limit() -> None:
    """A file of 1 MiB is read, one byte more is an error."""
    assert codes(b"a" * FILE_LIMIT) == []
    assert codes(b"a" * (FILE_LIMIT + 1)) == [("file-too-large", 1)]
    assert FILE_LIMIT == 1024 * 1024


def test_front_matter_has_a_limit() -> None:
    """Front matter of 64 KiB is read, one byte more is an error."""
    assert FRONT_MATTER_LIMIT == 64 * 1024
    front = "a" * (FRONT_MATTER_LIMIT - 1)
    assert divide(f"---\n{front}\n---\n").faults == ()
    ((fault, _),) = divide(f"---\n{front}a\n---\n").faults
    assert fault.code == "front-matter-too-large"


def test_a_text_is_divided_at_its_fences() -> None:
    """Front matter and body begin at the lines that are told."""
    parts = divide("---\ntitle: a\n---\n\nIsi.\n---\nIsi.\n")
    assert (parts.front, parts.body) == ("title: a\n", "\nIsi.\n---\nIsi.\n")
    assert (parts.front_line, parts.body_line) == (2, 4)


@pytest.mark.parametrize("text", ["---\n---", "---\n---\n", "--- \n---\t\n"])
def test_both_parts_may_be_empty(text: str) -> None:
    """Two fences are enough; white space behind them makes no difference."""
    parts = divide(text)
    assert (parts.front, parts.body, parts.body_line, parts.faults) == ("", "", 3, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-front-matter"),
        ("title: a\n---\n", "no-front-matter"),
        ("\n---\ntitle: a\n---\n", "no-front-matter"),
        (" ---\ntitle: a\n---\n", "no-front-matter"),
        ("----\ntitle: a\n----\n", "no-front-matter"),
        ("---\ntitle: a\n", "unclosed-front-matter"),
        ("---", "unclosed-front-matter"),
        ("---\ntitle: a\n--- b\n", "unclosed-front-matter"),
    ],
)
def test_what_has_no_front_matter(text: str, code: str) -> None:
    """The first line is a fence, and another one closes it."""
    assert [fault.code for fault, _ in divide(text).faults] == [code]
