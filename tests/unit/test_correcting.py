"""Corrections and withdrawn addresses, written into files that people keep."""

from __future__ import annotations

import textwrap

import pytest

from bulletin.authoring.correcting import corrected
from bulletin.authoring.retracting import withdrawn

NEW = {"date": "2026-03-01", "text": "Pukul 09.00: bukan 08.00."}
LINES = '  - date: 2026-03-01\n    text: "Pukul 09.00: bukan 08.00."\n'


OTHER = "---\ncorrections:\n  - date: 2026-01-01\n    text: B\n"
FLOWING = "---\ncorrections:\n- {date: 2026-01-01, text: B}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A  # a\n---\nB\n", f"---\ntitle: A  # a\ncorrections:\n{LINES}---\nB\n"),
        ("---\ncorrections:\ntitle: A\n---\n", f"---\ncorrections:\n{LINES}title: A\n---\n"),
        (
            f"{OTHER}\n# tentang\ntitle: A\n---\n",
            f"{OTHER}{LINES}\n# tentang\ntitle: A\n---\n",
        ),
        (
            f"{FLOWING}---\n---\n",
            f"{FLOWING}{textwrap.dedent(LINES)}---\n---\n",
        ),
        (
            "\ufeff---\r\ntitle: A\r\n---\r\n",
            "\ufeff---\r\ntitle: A\r\ncorrections:\r\n" + LINES.replace("\n", "\r\n") + "---\r\n",
        ),
    ],
)  # fmt: skip
def test_a_correction_is_the_last_of_its_list(before: str, after: str) -> None:
    """Comments, gaps, line ends, the byte order mark and all other keys stay."""
    assert corrected(before, NEW) == after


@pytest.mark.parametrize(
    "text",
    [
        "---\ncorrections: [{date: 2026-01-01, text: B}]\n---\n",
        "---\ncorrections: B\n---\n",
        "---\ntitle: [\n---\n",
        "Isi saja\n",
        "",
    ],
)
def test_a_front_matter_in_another_form_is_left_as_it_is(text: str) -> None:
    """Rather no correction than a file that says something else."""
    with pytest.raises(ValueError, match=r"^(?:corrections|---)$"):
        corrected(text, NEW)


RECORD = """\
# Alamat.
- {address: /a/, page: article/a}  # lama
- {address: /b/, page: article/b}
"""
REASON = {"id": 'Terbit "keliru"', "en": "By mistake"}


def test_an_address_says_since_when_and_why_it_is_gone() -> None:
    """All other lines stay, and so does the line's own comment."""
    assert withdrawn(RECORD, {"/a/"}, "2026-03-01", REASON) == RECORD.replace(
        "- {address: /a/, page: article/a}",
        "- {address: /a/, page: article/a, date: 2026-03-01, "
        'gone: {id: \'Terbit "keliru"\', en: "By mistake"}}',
    )


@pytest.mark.parametrize(
    "entry",
    [
        "- address: /a/\n  page: article/a\n",
        "- {address: /a/, page: article/a, gone: {id: X, en: Y}}\n",
        "- {address: /a/,\n   page: article/a}\n",
    ],
)
def test_an_entry_in_another_form_is_named(entry: str) -> None:
    """It is written by hand then; the record stays as it is."""
    with pytest.raises(ValueError, match="/a/"):
        withdrawn(entry, {"/a/"}, "2026-03-01", REASON)
