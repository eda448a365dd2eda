"""What cannot be read is told, and no second mistake is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.conftest import Content

SECOND = "2026-02-08-lagi"
NAME = "articles/2026/2026-02-01-rapat.id.md"
GOOD = (
    "---\ntitle: Rapat warga\ndate: 2026-02-01\nsummary: Hasil rapat warga.\n"
    "topics: [kebersihan]\nbyline: [lmk-awan-biru]\n"
    "events:\n  - id: temu\n    name: Temu\n    start: 2026-02-01\n"
    "actions:\n  - id: janji\n    text: Janji\n---\n\n## Hasil\n\nTeks.\n"
)
LINKS = (
    "[a]({filename}2026-02-01-rapat.id.md#_a-janji) [b](/2026/rapat/) [c](/tindak-lanjut/janji/)"
)


def with_another(content: Content, text: str | bytes, inside: str = NAME) -> Content:
    """An article, and another one that names what it declares in every way."""
    return content.put(inside, text).article(
        SECOND,
        body=f"{LINKS}\n",
        updates="[{action: janji, status: done}]",
        speakers="[{name: Cici, event: temu}]",
    )


def test_what_a_good_article_declares_is_known(content: Content) -> None:
    """What the tests below leave untold is right; a mistake in it is told."""
    assert with_another(content, GOOD).codes() == []
    changed = GOOD.replace("janji", "lain").replace("temu", "lain").replace("-rapat", "-x")
    wanted = ["unknown-address", "unknown-anchor", "unknown-id", "unknown-id"]
    assert sorted(with_another(content, changed).codes()) == wanted


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: Rapat", "title: Rapat: ", "yaml-colon"),
        ("title: Rapat", "title: 'Rapat", "yaml-quote"),
        ("  - id: temu", "\t- id: temu", "yaml-tab"),
        ("title: Rapat", "titel: Rapat", "unknown-key"),
        ("date: 2026-02-01", "date: kemarin", "moment"),
        ("Teks.", "Teks\0.", "control-character"),
        ("Rapat warga", "Rapat\x1b warga", "control-character"),
        ("Teks.", "<<<<<<< HEAD\nTeks.", "conflict-marker"),
        ("---\n\n##", "\n##", "unclosed-front-matter"),
        ("---\ntitle", "title", "no-front-matter"),
        ("title: Rapat", f"x-a: {'a' * 70_000}\ntitle: Rapat", "front-matter-too-large"),
        ("Teks.", "a" * 1_100_000, "file-too-large"),
        ("events:", "acara:", "unknown-key"),
        ("id: janji\n    text", "text", "required"),
        ("actions:\n  - id: janji\n    text: Janji\n", "actions: janji\n", "not-entries"),
        ("text: Janji\n", "text: Janji\nactions:\n  - id: lain\n    text: B\n", "duplicate-key"),
    ],
)
def test_one_mistake_is_told_once(content: Content, old: str, new: str, code: str) -> None:
    """Other articles that name what a broken one declares, or may declare, are not told."""
    bad = GOOD.replace(old, new, 1)
    assert bad != GOOD
    told = with_another(content, bad).problems()
    assert {one.code for one in told} >= {code}
    assert {one.path.rsplit("/", 1)[-1] for one in told} == {"2026-02-01-rapat.id.md"}


@pytest.mark.parametrize(
    "inside",
    [
        "articles/2026/2026-02-01-rapat.ID.MD",
        "articles/2026/2026-02-01-rapat.md",
        "2026-02-01-rapat.id.md",
    ],
)
def test_a_file_that_is_refused_for_its_name_may_declare_it(content: Content, inside: str) -> None:
    """Its name is told, nothing of what leads to it; its translation is not alone."""
    told = with_another(content, GOOD, inside).translation().problems()
    assert [one.code for one in told if one.is_error] == ["stray-file"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("articles/2026/2026-02-01-rapat.docx", b"PK"),
        ("articles/2026/2026-02-01-Rapat.en.md", GOOD.encode()),
    ],
)
def test_what_declares_nothing_excuses_nothing(content: Content, inside: str, text: bytes) -> None:
    """Beside a document or a translation that is refused, an unknown id is told."""
    content.put(inside, text).article(updates="[{action: janji, status: done}]")
    assert "unknown-id" in content.codes()


def test_a_file_that_is_refused_will_have_the_right_name(content: Content) -> None:
    """A link to the name that it should have is right."""
    content.put("articles/2026/2026-02-01-Rapat Warga.id.md", GOOD)
    content.article(SECOND, body="[a]({filename}2026-02-01-rapat-warga.id.md)\n")
    assert content.codes() == ["bad-stem"]


def test_what_is_written_plainly_wrong_is_told_all_the_same(content: Content) -> None:
    """A broken article excuses no topic, no other file and no page of a registry."""
    content.put(NAME, GOOD.replace("title: Rapat", "title: 'Rapat"))
    content.article(SECOND, topics="[kebersihn]", body="[a](/topik/x/) [b]({filename}y.id.md)\n")
    wanted = ["unknown-address", "unknown-file-link", "unknown-id", "yaml-quote"]
    assert sorted(content.codes()) == wanted


def test_an_id_in_another_form_is_the_one_that_is_suggested(content: Content) -> None:
    """*Lampu Jalan* will be *lampu-jalan*: who names it so is right already."""
    content.article(actions="[{id: Lampu Jalan, text: A}]")
    content.article(SECOND, updates="[{action: lampu-jalan, status: done}]")
    assert content.codes() == ["identifier"]
    content.article(SECOND, updates="[{action: lampu-jaln, status: done}]")
    assert content.codes() == ["identifier", "unknown-id"]
    assert dict(content.problems()[1].values)["nearest"] == "lampu-jalan"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("- id: kebersihan\n  name", "- name", "required"),
        ("- id: keb", "- id keb", "yaml-indent"),
    ],
)
def test_a_registry_with_a_part_that_cannot_be_read(
    content: Content, old: str, new: str, code: str
) -> None:
    """An entry without its id may be any."""
    text = (content.root / "registry/topics.yaml").read_text()
    assert old in text
    content.put("registry/topics.yaml", text.replace(old, new, 1))
    content.article(body="[a](/topik/kebersihan/)\n")
    assert {*content.codes()} == {code}


def test_a_registry_of_another_name(content: Content) -> None:
    """`people.yml` is told, and nobody who may be in it."""
    people = (content.root / "registry/people.yaml").read_text()
    (content.root / "registry/people.yaml").unlink()
    content.put("registry/people.yml", people).article(byline="[lmk-awan-biru, ani-kapas]")
    assert content.codes() == ["unknown-registry"]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("tagline:", "taglin:", {"required", "unknown-key", "email", "phone"}),
        ("tagline:", "tagline", {"yaml-indent"}),
    ],
)
def test_the_numbers_of_a_site_with_mistakes(
    content: Content, old: str, new: str, codes: set[str]
) -> None:
    """What is public by `site.yaml` is so with a mistake in it; unread, all may be."""
    site = (content.root / "site.yaml").read_text().replace(old, new, 1)
    content.put("site.yaml", f"{site}phones: [0812-3456-7890]\n")
    content.article(body="Telepon 0812-3456-7890.\n")
    assert {*content.codes()} == codes - {"email", "phone"}
    content.article(body="Telepon 0813-3456-7890 atau ani@gmail.com.\n")
    assert {*content.codes()} == codes
