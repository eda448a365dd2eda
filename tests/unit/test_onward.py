"""Where a reader goes on: related articles, and the next ones on a topic."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.conftest import Content

    from bulletin.model import Library

HERE = "2026-02-01-rapat"
SHARED = {
    "topics": "[pangan]",
    "speakers": "[{name: Cici}, {person: budi-gulali}]",
    "actions": "[{id: taman, text: Taman, places: [negeri-khayal]}]",
}
# What another article shares with this one, from what weighs most to what weighs least.
WAYS = (
    ("tindakan", {"updates": "[{action: taman, status: done}]"}),
    ("orang", {"speakers": "[{name: CICI}]"}),
    ("wilayah", {"events": "[{id: temu, name: Temu, start: 2026-01-05, place: negeri-khayal}]"}),
    ("topik", {"topics": "[kebersihan, pangan]"}),
)


def put(content: Content, day: str, name: str, **keys: str | None) -> str:
    """An article that shares nothing but by its keys."""
    stem = f"{day}-{name}"
    content.article(stem, date=day, slug=f"{name}-{day}", **{"topics": "[kebersihan]", **keys})
    return stem


def related(library: Library, stem: str = HERE) -> list[str]:
    return [one.stem for one in library.onward[stem].related]


def names(library: Library, stem: str = HERE) -> list[str]:
    return [one[11:] for one in related(library, stem)]


@pytest.mark.parametrize("first", range(2))
def test_what_few_share_weighs_more(content: Content, first: int) -> None:
    """An action point before a person, a person before a place, a place before a topic."""
    content.article(HERE, **SHARED)
    put(content, "2026-02-02", "kabar", topics="[pangan]")  # the next one, named apart
    for number, (name, keys) in enumerate(WAYS[first : first + 3]):
        put(content, f"2026-02-{13 - number}", name, **keys)
    assert names(content.library()) == [name for name, _ in WAYS[first : first + 3]]


def test_who_opens_and_signs_is_a_person_an_organisation_is_not(content: Content) -> None:
    """All articles may be signed by one organisation; that relates none of them."""
    content.article(HERE, topics="[pangan]", byline="[lmk-awan-biru, budi-gulali]")
    opened = "[{id: temu, name: Temu, start: 2026-01-05, opened_by: budi-gulali}]"
    put(content, "2026-02-12", "dibuka", events=opened)
    put(content, "2026-02-13", "sama", byline="[lmk-awan-biru]")
    assert names(content.library()) == ["dibuka"]


def test_of_equal_ones_the_nearest_in_time_come_first(content: Content) -> None:
    """Then the newer; three at most, and never those that are next on the topic."""
    content.article(HERE, topics="[pangan, kebersihan]")
    for day in ("2026-01-30", "2026-01-28", "2026-02-05", "2026-02-20", "2026-01-01"):
        put(content, day, "kabar")
    found = ["2026-01-30-kabar", "2026-02-05-kabar", "2026-01-28-kabar"]
    assert related(content.library()) == found
    put(content, "2026-01-31", "pangan", topics="[pangan]")
    library = content.library()
    assert library.onward[HERE].older.stem == "2026-01-31-pangan"
    assert "2026-01-31-pangan" not in related(library)


def test_what_is_not_public_is_never_a_way_on(content: Content) -> None:
    """Neither a draft, nor a review, nor what is held back; and no article leads to itself."""
    content.article(HERE)
    put(content, "2026-02-02", "draf", status="draft")
    put(content, "2026-02-03", "tinjau", status="review")
    put(content, "2026-03-16", "esok")
    library = content.library()
    ways = library.onward[HERE]
    assert (ways.newer, ways.related) == (None, ())
    assert {one.stem for one in library.stories} == library.onward.keys()
    assert ways.older.stem == "2026-01-10-kerja-bakti"


def test_the_first_topic_leads_on(content: Content) -> None:
    """In the order of lists, over every article that has the topic at all."""
    content.article(HERE, topics="[pangan, kebersihan]")
    put(content, "2026-02-01", "a", topics="[kebersihan, pangan]")
    put(content, "2026-02-01", "z", topics="[pangan]")
    put(content, "2026-02-02", "y")
    library = content.library()
    listed = ["2026-02-01-a", HERE, "2026-02-01-z"]
    assert [one.stem for one in library.by_topic["pangan"]] == listed
    ways = library.onward
    assert (ways[HERE].newer.stem, ways[HERE].older.stem) == (listed[0], listed[2])
    newer, older = ways["2026-02-01-a"].newer, ways["2026-02-01-a"].older
    assert (newer.stem, older.stem) == ("2026-02-02-y", HERE)


def many(content: Content, count: int) -> None:
    for number in range(count):
        day = date(2025, 1, 1) + timedelta(days=number)
        put(content, day.isoformat(), "kabar", topics="[pangan]")


def ways(library: Library) -> dict[str, tuple[str, ...]]:
    """To which articles each one leads, and as what."""
    return {
        stem: tuple(one.stem if one else "" for one in (found.older, found.newer, *found.related))
        for stem, found in library.onward.items()
    }


@pytest.mark.parametrize("day", ["2026-03-01", "2025-02-10"])
def test_a_new_article_changes_few_others(content: Content, day: str) -> None:
    """However many share its topic: those next to it, wherever it comes between them."""
    many(content, 60)
    before = ways(content.library())
    put(content, day, "baru", topics="[pangan]")
    after = ways(content.library())
    changed = [stem for stem, found in before.items() if after[stem] != found]
    assert 0 < len(changed) <= 8


def test_a_thing_relates_the_nearest_only(content: Content) -> None:
    """What sixty articles share says little of two that are far apart."""
    many(content, 60)
    put(content, "2024-01-01", "awal", topics="[pangan, kebersihan]", speakers="[{name: Cici}]")
    put(content, "2026-03-01", "akhir", topics="[kebersihan, pangan]", speakers="[{name: Cici}]")
    assert related(content.library(), "2024-01-01-awal")[:1] == ["2026-03-01-akhir"]
    put(content, "2024-01-01", "awal", topics="[pangan]")
    put(content, "2026-03-01", "akhir", topics="[pangan]")
    assert "2026-03-01-akhir" not in related(content.library(), "2024-01-01-awal")


def test_the_last_day_is_that_of_a_correction_or_of_news(content: Content) -> None:
    """An article is up to date as of the last thing that its page says of its own matter."""
    content.article(HERE, actions="[{id: taman, text: Taman}]")
    assert content.library().updated(content.story(HERE)) == date(2026, 2, 1)
    early = "[{action: taman, status: done, date: 2026-01-01}]"
    put(content, "2026-02-10", "awal", updates=early)
    assert content.library().updated(content.story(HERE)) == date(2026, 2, 1)
    put(content, "2026-02-11", "kabar", updates="[{action: taman, status: done}]")
    assert content.library().updated(content.story(HERE)) == date(2026, 2, 11)
    corrections = "[{date: 2026-02-12, text: Bukan dua.}, {date: 2026-02-03, text: Bukan.}]"
    content.article(HERE, actions="[{id: taman, text: Taman}]", corrections=corrections)
    assert content.library().updated(content.story(HERE)) == date(2026, 2, 12)
