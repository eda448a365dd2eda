"""Signs that cannot be seen are found where they have no business, and only there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.sources.unseen import unseen

if TYPE_CHECKING:
    from tests.unit.conftest import Content

SIGNS = [
    "\u0085", "\u2028", "\u2029", "\ufeff", "\u200b", "\u200c", "\u200d", "\u200e", "\u2060",
]  # fmt: skip


def told(text: str) -> list[tuple[object, int]]:
    """The signs that are told, with their lines."""
    return [(fault.values["found"], line) for fault, line in unseen(text)]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("form", ["Rapat{} warga", "Rapat {}warga", "Ra{}pat", "“{}Rapat", "é{} "])
def test_beside_a_latin_letter_it_is_told(sign: str, form: str) -> None:
    """Before it or after it, with its line."""
    code = f"U+{ord(sign):04X}"
    assert told(f"satu\n{form.format(sign)}\ntiga\n") == [(code, 2)]


@pytest.mark.parametrize("text", ["\u200b", "title: \u200b\n", "Rapat \u200b warga", "(\u2060)"])
def test_between_blanks_it_is_told(text: str) -> None:
    """A text of nothing else looks empty."""
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Keluarga 👩\u200d👧 datang",
        "bendera 🏳\ufe0f\u200d🌈",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "kata \u200f\u0633\u0644\u0627\u0645\u200f dibaca",
        "\u0e2a\u0e27\u0e31\u0e2a\u200b\u0e14\u0e35",
        "\u0915\u094d\u200d\u0937",
        "gotong\u00adroyong, Jum\u2019at, 07.00\u201309.00",
        "Rapat\u00a0warga",
    ],
)
def test_where_it_belongs_it_is_not_told(text: str) -> None:
    """Within emoji, between letters of other scripts; a soft hyphen, a hard space."""
    assert told(text) == []


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cf", "Cc", "Zl", "Zp"])))
def test_what_can_be_seen_is_never_told(text: str) -> None:
    """No letter, sign or emoji by itself."""
    assert told(text) == []


def test_it_is_a_warning_in_every_file(content: Content) -> None:
    """The article stays; a byte order mark before a text is none of these."""
    content.article(title="Rapat\u200b warga", body="Teks\u2028rapat.\n")
    content.add("registry/topics.yaml", "\ufeff- id: air\n  name: {id: Air, en: Water}\n")
    found = [(one.path.rsplit("/", 1)[-1], one.line, one.code) for one in content.problems()]
    assert found[:2] == [
        ("2026-02-01-rapat.id.md", 2, "invisible-character"),
        ("2026-02-01-rapat.id.md", 9, "invisible-character"),
    ]
    assert content.codes()[:2] == ["invisible-character?"] * 2
    content.put("pages/lain.id.md", "\ufeff---\ntitle: Lain\n---\n\nTeks.\n")
    assert not [one for one in content.problems() if "lain" in one.path]


def test_a_text_of_nothing_else_is_told_of_twenty_times() -> None:
    """That is bounded work."""
    assert len(told("a\u200b" * 100_000)) == 20
