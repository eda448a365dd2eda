"""What an article names, with the lines where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.preview.named import named

if TYPE_CHECKING:
    from tests.unit.conftest import Content

    from bulletin.model import Library
    from bulletin.preview.part import Part

STEM = "2026-02-01-rapat"
GIVEN = {
    "topics": "[pangan]",
    "byline": "[lmk-awan-biru]",
    "speakers": "[{person: budi-gulali, role: pangan}]",
    "actions": "[{id: taman, text: Taman, places: [negeri-khayal]}]",
}


def parts(library: Library) -> dict[str, list[Part]]:
    """What is named, by the name of its file."""
    document = next(one for one in library.collection.documents if one.name == STEM)
    found = named(library, document, "en")
    return {one.path.rpartition("/")[2]: [*one.parts] for one in found}


def test_entries_of_registries_have_their_lines(content: Content) -> None:
    """Each id leads to its own line, in the file where it stands."""
    content.article(STEM, **GIVEN)
    found = parts(content.library())
    expected = {
        "topics.yaml": ("Topic", "pangan"),
        "organisations.yaml": ("Byline", "lmk-awan-biru"),
        "people.yaml": ("Speaker", "budi-gulali"),
        "places.yaml": ("Place", "negeri-khayal"),
    }
    assert {file: [(one.name, one.text) for one in each] for file, each in found.items()} == {
        file: [one] for file, one in expected.items()
    }
    for file, (part,) in found.items():
        lines = (content.root / "registry" / file).read_text("utf-8").splitlines()
        assert f"id: {part.text}" in lines[part.line - 1]


def test_one_entry_is_told_once(content: Content) -> None:
    """Who both signs and speaks has one line, with both."""
    both = {"byline": "[budi-gulali]", "speakers": "[{person: budi-gulali}]"}
    content.article(STEM, **{**GIVEN, **both})
    (part,) = parts(content.library())["people.yaml"]
    assert part.name == "Byline, Speaker"


def test_news_leads_to_the_article_that_announced_it(content: Content) -> None:
    """An action point stands in an article."""
    content.article("2026-01-01-janji", actions="[{id: taman, text: Taman}]")
    content.article(STEM, updates="[{action: taman, status: done}]")
    (part,) = parts(content.library())["2026-01-01-janji.id.md"]
    assert (part.name, part.text) == ("Action point", "taman")


def test_what_is_not_known_or_no_id_is_left_out(content: Content) -> None:
    """An id that stands nowhere is told as a mistake; words beside ids are no ids."""
    content.article(STEM, topics="[tidak-ada, 3]", byline="lmk-awan-biru", title="pangan")
    assert parts(content.library()).keys() == {"organisations.yaml"}
