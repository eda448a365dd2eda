"""Texts that have only their place in a list are told by their words, in a stamp as in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.unit.conftest import settings_of

from bulletin.commands.stamping import confirm
from bulletin.languages import TRANSLATION
from bulletin.model.blocks import staleness, stamp
from bulletin.model.former import former_places
from bulletin.sources.blocks import fingerprint

if TYPE_CHECKING:
    from tests.unit.conftest import Content

    from bulletin.model import Staleness
    from bulletin.settings import Settings

TRANSLATED = "articles/2026/2026-02-01-rapat.en.md"
ONE = "{action: papan, status: done, note: Selesai}"
DATED = "{action: papan, status: done, note: Selesai, date: 2026-01-30}"
MORE = "{action: papan, status: in-progress, note: Dimulai, date: 2026-01-20}"


def since(content: Content, stamped: str) -> Staleness:
    return staleness(content.story().original, stamped)


@pytest.mark.parametrize(
    "change",
    [{"date": "2026-01-15"}, {"updates": f"[{DATED}]"}, {"title": "Rapat warga"}],
)
def test_another_date_is_no_change_of_words(content: Content, change: dict[str, str]) -> None:
    """An update's note is the same text whatever its day is."""
    content.article(updates=f"[{ONE}]")
    before = stamp(content.story().original)
    content.article(**{"updates": f"[{ONE}]", **change})
    assert since(content, before).is_current


def test_a_name_with_a_date_is_read_still(content: Content) -> None:
    """A stamp of which an update's name has its date and a number does not grow old by it."""
    content.article(updates=f"[{ONE}]")
    story = content.story()
    older = stamp(story.original).replace("updates.papan.", "updates.papan@2026-01-11#1.")
    assert "@" in older
    assert since(content, older).is_current


@pytest.mark.parametrize("updates", [f"[{MORE}, {DATED}]", f"[{ONE}, {MORE}]"])
def test_a_second_update_of_an_action_is_the_one_that_is_new(
    content: Content, updates: str
) -> None:
    content.article(updates=f"[{ONE}]")
    before = stamp(content.story().original)
    content.article(updates=updates)
    state = since(content, before)
    assert [content.story().original.words[key] for key in state.texts] == ["Dimulai"]
    assert state.lost == 0


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        ("ab", "ab", {0: 0, 1: 1}),
        ("ab", "xab", {1: 0, 2: 1}),
        ("abc", "ac", {0: 0, 1: 2}),
        ("ab", "ba", {0: 1, 1: 0}),
        ("ab", "ax", {0: 0, 1: 1}),
        ("", "a", {}),
    ],
)
def test_where_each_text_of_a_list_stood(before: str, after: str, places: dict[int, int]) -> None:
    """A text keeps its former place, a changed one has that of the one it faces, a new one none."""
    assert former_places([*map(fingerprint, before)], [*after]) == places


def sources(*titles: str) -> str:
    return f"[{', '.join(f'{{title: {one}}}' for one in titles)}]"


@pytest.fixture
def settings(content: Content) -> Settings:
    return settings_of(content.root.parent)


@pytest.fixture
def listed(content: Content, settings: Settings) -> Content:
    """A confirmed pair with three sources and two corrections."""
    content.article(sources=sources("Satu", "Dua", "Tiga"), corrections=CORRECTIONS)
    content.translation(
        sources=sources("One", "Two", "Three"), corrections="[{text: First}, {text: Second}]"
    )
    confirm(content.root / TRANSLATED, settings)
    return content


CORRECTIONS = "[{date: 2026-02-02, text: Pertama}, {date: 2026-02-03, text: Kedua}]"


def changed(content: Content, **keys: str) -> dict[str, tuple[str | None, bool]]:
    """What an edit of the original makes of sources: their English words, whether marked."""
    keys = {"sources": sources("Satu", "Dua", "Tiga"), "corrections": CORRECTIONS, **keys}
    content.article(**keys)
    story = content.story()
    edition = story.editions[TRANSLATION.code]
    stale = content.library().staleness(story, edition).texts
    return {
        text: (edition.words.get(key), key in stale)
        for key, text in story.original.words.items()
        if key[0] in ("sources", "corrections")
    }


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Baru", "Satu", "Dua", "Tiga"), {"Baru": None, "Satu": "One", "Tiga": "Three"}),
        (("Satu", "Tiga"), {"Satu": "One", "Tiga": "Three"}),
        (("Tiga", "Satu", "Dua"), {"Tiga": "Three", "Satu": "One", "Dua": "Two"}),
        (("Satu", "Dua sekali", "Tiga"), {"Dua sekali": "Two", "Tiga": "Three"}),
        ((), {}),
    ],
)
def test_words_follow_their_source(
    listed: Content, titles: tuple[str, ...], expected: dict[str, str | None]
) -> None:
    """A source that comes, goes, moves or changes leaves its neighbours their English, unmarked."""
    found = changed(listed, sources=sources(*titles))
    assert {one: found[one][0] for one in expected} == expected
    assert {one for one, (_, is_stale) in found.items() if is_stale} == {
        one for one in titles if one not in ("Satu", "Dua", "Tiga")
    }
    codes = set(listed.codes())
    assert codes <= {"outdated?", "words-missing?"}
    assert ("words-missing?" in codes) == ("Baru" in titles)


def test_words_follow_their_correction(listed: Content) -> None:
    found = changed(listed, corrections="[{date: 2026-02-03, text: Kedua}]")
    assert found["Kedua"] == ("Second", False)
    assert listed.codes() == ["outdated?"]


def test_a_translation_that_was_mended_stands_in_order(listed: Content) -> None:
    """With as many entries as the original has now, each is words of the one at its place."""
    text = (listed.root / TRANSLATED).read_text("utf-8")
    mended = text.replace("[{title: One}", "[{title: New}, {title: One}")
    (listed.root / TRANSLATED).write_text(mended, "utf-8")
    found = changed(listed, sources=sources("Baru", "Satu", "Dua", "Tiga"))
    assert [one for one, _ in found.values()][-4:] == ["New", "One", "Two", "Three"]


def test_facts_tell_what_an_entry_is_of(content: Content, settings: Settings) -> None:
    """A translation that follows a new order by the addresses that it repeats is right already."""
    there = [f"{{title: {one}, url: 'https://{one}.example/'}}" for one in ("Satu", "Dua")]
    here = [
        "{title: One, url: 'https://Satu.example/'}",
        "{title: Two, url: 'https://Dua.example/'}",
    ]
    content.article(sources=f"[{there[0]}, {there[1]}]")
    content.translation(sources=f"[{here[0]}, {here[1]}]")
    confirm(content.root / TRANSLATED, settings)
    text = (content.root / TRANSLATED).read_text("utf-8")
    assert changed(content, sources=f"[{there[1]}, {there[0]}]")["Dua"] == ("Two", False)
    mended = text.replace(f"[{here[0]}, {here[1]}]", f"[{here[1]}, {here[0]}]")
    assert mended != text
    (content.root / TRANSLATED).write_text(mended, "utf-8")
    assert changed(content, sources=f"[{there[1]}, {there[0]}]")["Dua"] == ("Two", False)


def test_entries_out_of_order_are_not_confirmed(listed: Content, settings: Settings) -> None:
    """Once stamped, the words would stand at a neighbour."""
    changed(listed, sources=sources("Baru", "Satu", "Dua", "Tiga"))
    with pytest.raises(ValueError, match="sources: 4 asli, 3 terjemahan"):
        confirm(listed.root / TRANSLATED, settings)


def test_a_source_at_the_end_may_be_waived(listed: Content, settings: Settings) -> None:
    changed(listed, sources=sources("Satu", "Dua", "Tiga", "Empat"))
    confirm(listed.root / TRANSLATED, settings)
    assert listed.codes() == ["words-missing?"]
