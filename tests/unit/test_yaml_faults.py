"""Each usual mistake in YAML is told by its cause, with the line as it should be."""

from __future__ import annotations

import pytest

from bulletin.sources.structured import parse
from bulletin.sources.yaml_faults import quoted


@pytest.mark.parametrize(
    ("text", "code", "line", "nearest"),
    [
        ("title: Rapat: hasil", "yaml-colon", 1, 'title: "Rapat: hasil"'),
        ('title: Rapat: "hasil"', "yaml-colon", 1, "title: 'Rapat: \"hasil\"'"),
        ("title:Rapat\ndate: 1", "yaml-space", 1, "title: Rapat"),
        ("events:\n  - id: a\n  -id: b", "yaml-hyphen", 3, "- id: b"),
        ("title: 'Jum'at bersih'", "yaml-quotes", 1, 'title: "Jum\'at bersih"'),
        ('title: "Rapat" warga', "yaml-quotes", 1, "title: '\"Rapat\" warga'"),
        ("title: [Penting] Rapat", "yaml-sign", 1, 'title: "[Penting] Rapat"'),
        ("title: {Penting} Rapat", "yaml-sign", 1, 'title: "{Penting} Rapat"'),
        ("title: @warga", "yaml-sign", 1, 'title: "@warga"'),
        ("title: * Rapat", "yaml-sign", 1, 'title: "* Rapat"'),
        ("title: %rapat", "yaml-sign", 1, 'title: "%rapat"'),
        ("title: - Rapat", "yaml-sign", 1, 'title: "- Rapat"'),
        ("a: b\ntopics: [x, y\nb: c", "yaml-bracket", 2, None),
        ("a: {b: c", "yaml-bracket", 1, None),
        ("a: b\n  c: d", "yaml-indent", 2, None),
        ("a:\n  - b: c\n   d: e", "yaml-indent", 3, None),
        ("a:\n\t- b", "yaml-tab", 2, None),
        ("a: b\ntitle: 'Rapat\n", "yaml-quote", 2, None),
        ('title: "C:\\qa"', "yaml-escape", 1, None),
        ("a: b\n...\nc: d", "yaml-documents", 2, None),
        ("title: Rapat #3 warga", "yaml-hash", 1, None),
        ("title: #Rapat", "yaml-hash", 1, None),
    ],
)
def test_each_mistake(text: str, code: str, line: int, nearest: str | None) -> None:
    """Code, line of the file, and the line mended where that is sure."""
    fault, at = parse(text, 2).faults[0]
    assert (fault.code, at) == (code, line + 1)
    assert fault.values.get("nearest") == nearest


@pytest.mark.parametrize(
    "text",
    [
        "a: b # catatan",
        "# catatan\na: b",
        "due: 2026 #perkiraan",
        "a: 'b #3'",
        'a: "b #3"',
        "a: b#3",
        "a: >\n  b\n  c: d",
        "a: |-\n  b",
        "a: [b, c] # d",
        "a: 09:00",
        "a: https://awan-biru.example/#b",
        "a: -5",
    ],
)
def test_what_is_no_mistake(text: str) -> None:
    """Comments, folded texts, times and addresses."""
    assert parse(text).faults == []


@pytest.mark.parametrize("text", ["a", "a 'b'", 'a "b"', "a \\ b", "a: b", "'\"'", "#a"])
def test_quotes_keep_the_text(text: str) -> None:
    """What is suggested is read as the text that was meant."""
    assert parse(f"title: {quoted(text)}").value == {"title": text}
