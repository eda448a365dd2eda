"""What a translation repeats of its original is equal, or told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.conftest import Content

ORIGINAL = {
    "date": "2026-02-01 01:00",
    "topics": "[kebersihan, pangan]",
    "byline": "[lmk-awan-biru, ani-kapas]",
    "image": "{src: images/2026/kali.jpg, alt: Kali, credit: Budi}",
    "events": "[{id: rapat, name: Rapat, start: 2026-02-01 09:00, end: '2026-02-01 10:00',"
    " place: awan-biru, organiser: lmk-awan-biru, opened_by: ani-kapas}]",
    "speakers": "[{person: ani-kapas, event: rapat}]",
    "actions": "[{id: taman, text: Taman, owner: lmk-awan-biru, due: 2026-12, amount: 2500000,"
    " places: [awan-biru, negeri-khayal]}]",
    "updates": "[{action: saringan-kali, status: done, amount: 0, due: 2027,"
    " owner: lmk-awan-biru}]",
    "corrections": "[{date: 2026-02-02, text: Satu}]",
    "sources": "[{title: Foto, url: 'https://awan-biru.example/a'}]",
}


def told(content: Content, **keys: str) -> list[str]:
    """What is told of a translation's facts and entries: field and code."""
    content.article(**ORIGINAL).translation(**keys)
    codes = {"fact-differs", "entry-without-original"}
    return [f"{one.field} {one.code}" for one in content.problems() if one.code in codes]


@pytest.mark.parametrize(
    "keys",
    [
        {"date": "2026-01-31T18:00Z"},
        {"date": "'2026-02-01 01:00:00+07:00'"},
        {"topics": "[pangan, kebersihan]"},
        {"topics": "[kebersihan, pangan, kebersihan]"},
        {"byline": "[lmk-awan-biru, ani-kapas]"},
        {"status": "published"},
        {"image": "{src: images/2026/kali.jpg, alt: Creek, credit: Budi}"},
        {"image": "{alt: Creek}"},
        {"events": "[{id: rapat, start: '2026-02-01T02:00:00Z', end: 2026-02-01 11:00+08:00}]"},
        {"events": "[{id: rapat, place: awan-biru, organiser: lmk-awan-biru}]"},
        {"events": "[{id: rapat, opened_by: ani-kapas, status: confirmed}]"},
        {"speakers": "[{person: ani-kapas, event: rapat}]"},
        {"speakers": "[{person: ani-kapas}]"},
        {"actions": "[{id: taman, owner: lmk-awan-biru, due: '2026-12', amount: '2500000'}]"},
        {"actions": "[{id: taman, status: planned, places: [negeri-khayal, awan-biru]}]"},
        {"actions": "[{id: taman, topics: [pangan, kebersihan]}]"},
        {"updates": "[{action: saringan-kali, status: done, date: 2026-02-01, amount: '0'}]"},
        {"updates": "[{action: saringan-kali, due: '2027', owner: lmk-awan-biru}]"},
        {"corrections": "[{date: 2026-02-02, text: One}]"},
        {"sources": "[{title: Photo, url: 'https://awan-biru.example/a'}]"},
        {"events": "[]", "actions": "", "speakers": "null", "image": "{src: , alt: }"},
    ],
)
def test_an_equal_repeat_is_no_problem(content: Content, keys: dict[str, str]) -> None:
    """Facts are compared after defaults and as values: instants, numbers, sets."""
    assert told(content, **keys) == []


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ({"date": "2026-02-01"}, "date"),
        ({"date": "2026-02-01 01:01"}, "date"),
        ({"status": "draft"}, "status"),
        ({"status": "review"}, "status"),
        ({"topics": "[kebersihan]"}, "topics"),
        ({"byline": "[ani-kapas, lmk-awan-biru]"}, "byline"),
        ({"image": "{src: images/2026/lain.jpg}"}, "image.src"),
        ({"image": "{credit: Cici}"}, "image.credit"),
        ({"events": "[{id: rapat, start: 2026-02-01}]"}, "events.0.start"),
        ({"events": "[{id: rapat, start: 2026-02-01T09:00Z}]"}, "events.0.start"),
        ({"events": "[{id: rapat, status: cancelled}]"}, "events.0.status"),
        ({"events": "[{id: rapat, place: negeri-khayal}]"}, "events.0.place"),
        ({"events": "[{id: rapat, opened_by: budi-gulali}]"}, "events.0.opened_by"),
        ({"events": "[{id: rapat, organiser: kelurahan-awan-biru}]"}, "events.0.organiser"),
        ({"actions": "[{id: taman, owner: kelurahan-awan-biru}]"}, "actions.0.owner"),
        ({"actions": "[{id: taman, due: 2026}]"}, "actions.0.due"),
        ({"actions": "[{id: taman, amount: 0}]"}, "actions.0.amount"),
        ({"actions": "[{id: taman, status: done}]"}, "actions.0.status"),
        ({"actions": "[{id: taman, places: [awan-biru]}]"}, "actions.0.places"),
        ({"actions": "[{id: taman, topics: [pangan]}]"}, "actions.0.topics"),
        ({"updates": "[{action: saringan-kali, status: delayed}]"}, "updates.0.status"),
        ({"updates": "[{action: saringan-kali, date: 2026-02-02}]"}, "updates.0.date"),
        ({"updates": "[{action: saringan-kali, amount: 1}]"}, "updates.0.amount"),
        ({"corrections": "[{date: 2026-02-03, text: One}]"}, "corrections.0.date"),
        ({"sources": "[{title: A, url: 'https://awan-biru.example/b'}]"}, "sources.0.url"),
    ],
)
def test_another_fact_is_an_error(content: Content, keys: dict[str, str], field: str) -> None:
    """A repeated fact that is not equal stops the build."""
    assert told(content, **keys) == [f"{field} fact-differs"]


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ({"events": "[{id: lain, name: Other}]"}, "events.0.id"),
        ({"speakers": "[{person: budi-gulali}]"}, "speakers.0"),
        ({"speakers": "[{name: Ani Kapas}]"}, "speakers.0"),
        ({"speakers": "[{person: ani-kapas}, {person: ani-kapas}]"}, "speakers.1"),
        ({"actions": "[{id: lain, text: Other}]"}, "actions.0.id"),
        ({"actions": "[{id: saringan-kali, text: Screen}]"}, "actions.0.id"),
        ({"updates": "[{action: lain, note: Other}]"}, "updates.0.action"),
        ({"corrections": "[{text: One}, {text: Two}]"}, "corrections.1"),
        ({"sources": "[{title: One}, {title: Two}]"}, "sources.1"),
    ],
)
def test_an_entry_that_the_original_lacks_is_an_error(
    content: Content, keys: dict[str, str], field: str
) -> None:
    """Lists have no entries of a translation's own."""
    assert told(content, **keys) == [f"{field} entry-without-original"]


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ({"image": "{src: images/2026/kali.jpg, alt: Creek}"}, "image.src"),
        ({"events": "[{id: rapat, end: 2026-02-02}]"}, "events.0.end"),
        ({"actions": "[{id: taman, amount: 0}]"}, "actions.0.amount"),
        ({"actions": "[{id: taman, places: [awan-biru]}]"}, "actions.0.places"),
        ({"updates": "[{action: saringan-kali, owner: ani-kapas}]"}, "updates.0.owner"),
        ({"sources": "[{title: Photo, url: 'https://awan-biru.example'}]"}, "sources.0.url"),
    ],
)
def test_a_fact_that_the_original_leaves_unset_is_an_error(
    content: Content, keys: dict[str, str], field: str
) -> None:
    """A translation states no fact of its own, and the message says that it was not set."""
    content.article(
        events="[{id: rapat, name: Rapat, start: 2026-02-01}]",
        actions="[{id: taman, text: Taman}]",
        updates="[{action: saringan-kali, status: done}]",
        sources="[{title: Foto}]",
    ).translation(**keys)
    (problem,) = [one for one in content.problems() if one.code == "fact-differs"]
    assert problem.field == field
    assert "not set" in problem.message("en")


def test_words_for_a_picture_that_is_not_there(content: Content) -> None:
    """A picture's words without a picture are an entry that the original lacks."""
    content.article().translation(image="{alt: Creek}")
    assert content.codes() == ["entry-without-original"]


@pytest.mark.parametrize(
    "keys",
    [
        {"status": "draft"},
        {"image": "{src: images/2026/lain.jpg, alt: Creek}"},
        {"image": "{alt: Creek, credit: Cici}"},
    ],
)
def test_a_pages_facts_agree_too(content: Content, keys: dict[str, str]) -> None:
    """A page's translation is like an article's: what it repeats is equal."""
    content.page("kontak.id", image="{src: images/2026/kali.jpg, alt: Kali, credit: Budi}")
    content.page("kontak.en", **keys)
    assert [one.code for one in content.problems() if one.is_error] == ["fact-differs"]


def test_a_page_without_picture_has_no_words_of_one(content: Content) -> None:
    """The same for entries."""
    content.page("kontak.id").page("kontak.en", image="{alt: Creek}")
    assert content.codes() == ["entry-without-original"]


def test_equal_repeats_of_a_page(content: Content) -> None:
    """A page's translation may repeat its facts."""
    image = "{src: images/2026/kali.jpg, alt: Kali, credit: Budi}"
    content.page("kontak.id", image=image).page("kontak.en", image=image, status="published")
    assert content.codes() == []


def test_who_says_the_event_is_matched_first(content: Content) -> None:
    """Of one speaker at two events the entry that names an event is the words of that one."""
    content.article(
        events="[{id: satu, name: Satu, start: 2026-02-01},"
        " {id: dua, name: Dua, start: 2026-02-01}]",
        speakers="[{person: ani-kapas, event: satu}, {person: ani-kapas, event: dua}]",
    ).translation(speakers="[{person: ani-kapas}, {person: ani-kapas, event: satu}]")
    assert [one.code for one in content.problems() if one.is_error] == []


@pytest.mark.parametrize("name", ["events", "actions"])
def test_an_entry_stands_once_in_a_translation(content: Content, name: str) -> None:
    """A second entry of one id has no original left."""
    entry = {"events": "{id: rapat, name: Meeting}", "actions": "{id: taman, text: Park}"}[name]
    assert told(content, **{name: f"[{entry}, {entry}]"}) == [f"{name}.1.id entry-without-original"]


def test_a_translations_own_status_stops_the_build(content: Content) -> None:
    """A translation that calls itself a draft is not dropped in silence."""
    content.article().translation(status="draft", title=None, summary=None)
    assert [one.code for one in content.problems() if one.is_error] == ["required", "required"]


@pytest.mark.parametrize(
    "keys",
    [
        {"events": "[{id: rapat, venue: Hall}]"},
        {"speakers": "[{person: ani-kapas, event: rapat, role: Chair}]"},
        {"speakers": "[{person: ani-kapas, event: rapat, institution: lmk-awan-biru}]"},
        {"actions": "[{id: taman, amount_note: each}]"},
        {"updates": "[{action: saringan-kali, note: Ready}]"},
    ],
)
def test_a_translation_adds_no_words(content: Content, keys: dict[str, str]) -> None:
    """What the original leaves unsaid is said by no translation."""
    content.article(**ORIGINAL).translation(**keys)
    codes = {one.code for one in content.problems() if one.is_error}
    assert codes in ({"words-without-original"}, {"fact-differs"})
