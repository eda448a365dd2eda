"""A link that begins with a slash leads to a page of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.conftest import Content


@pytest.mark.parametrize(
    "link",
    [
        "/", "/en/", "/topik/", "/topik/kebersihan/", "/en/topics/kebersihan", "/arsip/2026/02/",
        "/2026/rapat/", "/en/2026/rapat/", "/2026/rapat/?a=b", "/2026/rapat/#hasil", "/tentang/",
        "/feed.atom", "/en/topik/../", "/sitemap.xml", "/2026/rapat/#_a-janji", "/%74opik/",
    ],
)  # fmt: skip
def test_addresses_of_the_site(content: Content, link: str) -> None:
    """Pages in both languages, feeds and files; the last slash may lack."""
    content.article(
        body=f"Lihat [catatan]({link}).\n\n## Hasil\n", actions="[{id: janji, text: Janji}]"
    )
    wanted = [] if ".." not in link else ["unknown-address"]
    assert content.codes() == wanted


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("/topik/kebersihn/", "unknown-address"),
        ("/2025/rapat/", "unknown-address"),
        ("/content/articles/2026/2026-02-01-rapat.id.md", "unknown-address"),
        ("/berkas.pdf", "unknown-address"),
        ("/2026/rapat/#hasl", "unknown-anchor"),
    ],
)
def test_addresses_of_nothing(content: Content, link: str, code: str) -> None:
    """Told at the line of the link."""
    content.article(body=f"Teks.\n\nLihat [catatan]({link}).\n\n## Hasil\n")
    assert [(one.code, one.line) for one in content.problems()] == [(code, 11)]


def test_the_nearest_address_is_suggested(content: Content) -> None:
    """A mistyped address is told with the one that is meant."""
    content.article(body="Lihat [catatan](/topik/kebersihn/).\n")
    assert "/topik/kebersihan/" in content.problems()[0].message("id")


@pytest.mark.parametrize("parent", ["awan-biru", "tidak-ada"])
def test_addresses_are_known_where_places_are_wrong(content: Content, parent: str) -> None:
    """A circle of places, or an unknown one, is told, and so is a link from the root."""
    place = f"- {{id: awan-biru, name: Awan Biru, kind: kelurahan, parent: {parent}}}\n"
    content.put("registry/places.yaml", place).article(body="Lihat [catatan](/topk/).\n")
    wrong = "registry-cycle" if parent == "awan-biru" else "unknown-id"
    assert {wrong, "unknown-address"} <= {*content.codes()}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("places", "- {id: a, name: A, parent: b}\n- {id: b, name: B, parent: a}\n"),
        ("places", "- {id: a, name: A, parent: c}\n"),
        ("topics", ""),
    ],
)
def test_addresses_of_a_content_with_mistakes(content: Content, name: str, text: str) -> None:
    """Links are checked as well where places run in a circle, or a topic or a parent lacks."""
    content.article(
        body="Lihat [catatan](/topik/).\n",
        actions="[{id: janji, text: Janji, places: [a], topics: [lain]}]",
    )
    assert content.put(f"registry/{name}.yaml", text).codes() != []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("[teks]()", ["empty-link"]),
        ("![Peta kali]()", ["empty-link"]),
        ("[catatan](http://)", ["empty-link"]),
        ("[catatan](mailto:)", ["empty-link"]),
        ("[catatan](http:/awan-biru.example)", ["link-scheme"]),
        ("[teks] (https://awan-biru.example/a)", ["link-form?"]),
        ("(teks)[https://awan-biru.example/a]", ["link-form?"]),
        ("[teks](https://awan-biru.example/a dan", ["link-form?"]),
        ("[catatan rapat][r]", ["link-form?"]),
        ("`[teks] (https://awan-biru.example/a)`", []),
        ("[teks] (lihat catatan)", []),
        ("[1] dan [2]", []),
        ("a[0][1]", []),
    ],
)
def test_links_that_are_not_finished(content: Content, body: str, code: list[str]) -> None:
    """No address, or a space before it."""
    content.article(body=f"Teks.\n\n{body}\n")
    assert content.codes() == code


@pytest.mark.parametrize(
    ("link", "meant"), [("/topik/kebersihn-{}/", "/topik/kebersihan/"), ("rapt-{}.id.md", "rapat")]
)
def test_a_flood_of_wrong_links_is_told_with_few_guesses(
    content: Content, link: str, meant: str
) -> None:
    """Every one is told; what is meant is looked for in the first fifty only."""
    body = "\n\n".join(f"[a]({link.format(number)})" for number in range(250))
    content.article(body=f"{body}\n")
    messages = [one.message("id") for one in content.problems()]
    assert len(messages) == 250
    assert [meant in one for one in messages[:50]] == [True] * 50
    assert len({one.rpartition(";")[2] for one in messages[50:]}) == 1
