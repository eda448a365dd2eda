"""Forms of other kinds of Markdown, and links that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.conftest import Content

FILE = "2026-02-01-rapat.id.md"


def told(content: Content, body: str) -> list[tuple[str, int]]:
    """The codes and lines, from the body's first, which is 1."""
    content.article(body=body)
    return [(one.code, one.line - 8) for one in content.problems()]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Iuran dibahas.[^1]\n\n[^1]: Sumber notulen.\n", 1),
        ("Awal.\n\nIuran dibahas.[^1]\n\n[^1]: notulen\n", 3),
        ("Iuran.[^a] Kas.[^b]\n\n[^a]: https://awan-biru.example/a\n[^b]: kas\n", 1),
        ("Iuran.[^1][^2]\n\n[^1]: Satu kata.\n", 1),
        ("`[^1]` dan Iuran\nKas.[^1]\n", 2),
        ("Awal.\n\n[^1]: Catatan tanpa tanda.\n", 3),
    ],
)
def test_a_footnote_is_told_once(content: Content, body: str, line: int) -> None:
    """At the first sign, as a warning, whatever Markdown makes of it."""
    assert told(content, body) == [("footnote", line)]
    assert not any(one.is_error for one in content.problems())


@pytest.mark.parametrize(
    "body", ["`[^1]`\n", "```\n[^1]: a\n```\n", "Pangkat 2^3 dan [1].\n", "Catatan [ ^1 ].\n"]
)
def test_what_is_no_footnote(content: Content, body: str) -> None:
    """Code and other brackets."""
    assert told(content, body) == []


def test_a_footnote_leads_nowhere(content: Content) -> None:
    """What it says is no address; a link by a name, and one to nothing, are as ever."""
    body = "Iuran.[^1] [catatan](notulen) [jadwal][j]\n\n[^1]: notulen\n\n[j]: /topik/\n"
    assert told(content, body) == [("footnote", 1), ("unknown-file-link", 1)]
    (document,) = (one for one in content.collection().documents if one.inside.endswith(FILE))
    assert document.prose is not None
    assert document.prose.references == ("notulen", "/topik/")
    assert "<p>[^1]: notulen</p>" in document.prose.html


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("!!! note\n    Bawa payung.\n", [("admonition", 1)]),
        ("Awal.\n\n!!!warning Hujan\n", [("admonition", 3)]),
        ("!!! note\n\nAyo datang!!\n", [("admonition", 1), ("punctuation", 3)]),
        ("Awal!!! note\n", [("punctuation", 1)]),
        ("`!!! note`\n", []),
    ],
)
def test_a_box_for_a_remark(content: Content, body: str, codes: list[tuple[str, int]]) -> None:
    """It is told as such, not for its exclamation marks."""
    assert told(content, body) == codes


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("[a][b]", "link-form"),
        ("Lihat [a][].", "link-form"),
        ("[catatan](http://awan biru.example)", "link-form"),
        ("[surat](mailto:kantor@awan-biru.go.id?subject=Jadwal rapat)", "link-form"),
        ("[](https://awan-biru.example)", "empty-link"),
        ("[ ](https://awan-biru.example)", "empty-link"),
        ("[&nbsp;](/topik/)", "empty-link"),
        ("[**&#8203;**](/topik/)", "empty-link"),
        ("[rapat](www.awan-biru.example)", "link-without-scheme"),
        ("[rapat](awan-biru.example/rapat.html)", "link-without-scheme"),
        ("[rapat](jakarta.go.id)", "link-without-scheme"),
        ("[notulen]({static}/images/2026/notulen.pdf)", "missing-file"),
        ("[foto]({static}/images/2026/foto.JPG)", "missing-image"),
        ("![Kali](foto.jpg)", "missing-image"),
        ("![Kali]({filename}/images/2026/kali.jpg)", "static-link"),
        ("[foto]({filename}/images/2026/kali.jpg)", "static-link"),
        ("![Kali]({filename}2026-01-10-kerja-bakti.id.md)", "static-link"),
        ("![Kali](2026-01-10-kerja-bakti.id.md)", "static-link"),
        ("![Kali](https://contoh.example/kali.jpg)", "foreign-image"),
        ("[hasil](#hasil)", "anchor-without-headings"),
        ("[hasil](/2026/rapat/#hasil)", "anchor-without-headings"),
        ("[janji](/tindak-lanjut/#janji)", "generated-anchor"),
        ("[topik](/topik/kebersihan#rapat)", "generated-anchor"),
        ("[agenda](/en/events/#rapat)", "generated-anchor"),
    ],
)
def test_each_mistake_in_a_link_is_told_once(content: Content, body: str, code: str) -> None:
    """One message, at the line of the link."""
    assert told(content, f"Awal.\n\n{body}\n") == [(code, 3)]


@pytest.mark.parametrize(
    "body",
    [
        "a[0][1] dan [1][2]",
        '[rapat](https://awan-biru.example "Judul rapat")',
        "[![Kali](images/2026/kali.jpg)](https://awan-biru.example)",
        "[&amp;](https://awan-biru.example)",
        "[✓](https://awan-biru.example)",
        "[agenda](/tindak-lanjut/#_summary)",
        "[agenda](/agenda/#)",
        "[singkatan](/glosarium/#_g-LMK)",
    ],
)
def test_links_that_are_well(content: Content, body: str) -> None:
    """Titles, pictures in links, the parts that pages themselves name."""
    assert told(content, f"{body}\n") == []


def test_the_right_form_is_shown(content: Content) -> None:
    """The message holds what to write."""
    content.article(body="[a](www.awan-biru.example)\n\n![b]({filename}/images/2026/kali.jpg)\n")
    meant = [dict(one.values)["nearest"] for one in content.problems()]
    assert meant == ["https://www.awan-biru.example", "{static}/images/2026/kali.jpg"]


@pytest.mark.parametrize(
    "link",
    [
        "java&#115;cript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#x3A;alert(1)",
        "javascript:alert(1)",
    ],
)
def test_a_link_in_entities_is_told_at_its_line(content: Content, link: str) -> None:
    """What Markdown reads is looked for as it was written."""
    assert told(content, f"Awal.\n\n[a]({link})\n\nAkhir.\n") == [("link-scheme", 3)]


def test_text_that_looks_like_html_has_a_remedy(content: Content) -> None:
    """Who means less than is told to put a space after it."""
    content.article(body="Bila x<y dan y>z.\n")
    (problem,) = content.problems()
    assert "spasi setelah <" in problem.message("id")
    assert "a space after <" in problem.message("en")
