"""What a page reads covers what it shows: where the key of a page stays, so does its data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bulletin.languages import ORIGINAL
from bulletin.outputs import Item, Keys, Press

if TYPE_CHECKING:
    from tests.unit.conftest import Content

    from bulletin.views import Scope

Edit = Callable[["Content"], object]
Made = dict[Item, tuple[bytes | None, bytes]]
FIRST, SECOND, THIRD = "2026-01-12-satu", "2026-02-03-dua", "2026-03-04-tiga"
ACTION = (
    "id: taman, text: Membuat taman, owner: lmk-awan-biru, due: 2026-03-16, places: [awan-biru]"
)
EVENT = "id: rapat, name: Rapat, start: 2026-02-03 09:00, end: '2026-02-03 10:00'"
KEYS = {
    FIRST: {
        "date": "2026-01-12",
        "byline": "[ani-kapas]",
        "actions": f"[{{{ACTION}}}]",
        "speakers": "[{name: Cici, role: Guru, institution: kelurahan-awan-biru}]",
    },
    SECOND: {
        "date": "2026-02-03",
        "byline": "[lmk-awan-biru]",
        "events": f"[{{{EVENT}, place: awan-biru, organiser: lmk-awan-biru}}]",
        "speakers": "[{person: ani-kapas, role: Lurah, event: rapat}]",
        "updates": "[{action: taman, status: in-progress, note: Mulai.}]",
    },
    THIRD: {
        "date": "2026-03-04",
        "updates": "[{action: taman, status: delayed, date: 2026-02-20, owner: ani-kapas}]",
        "events": "[{id: temu, name: Temu, start: 2026-03-05, organiser: kelurahan-awan-biru}]",
        "corrections": "[{date: 2026-02-21, text: Bukan tiga.}]",
    },
}


def changed(stem: str, **keys: str | None) -> Edit:
    """An edit of an article's keys."""
    return lambda content: content.article(stem, **{**KEYS[stem], **keys})


def gone(stem: str) -> Edit:
    return lambda content: (content.root / f"articles/2026/{stem}.id.md").unlink()


def news(status: str, **more: str) -> Edit:
    given = "".join(f", {key}: {value}" for key, value in more.items())
    told = f"[{{action: taman, status: {status}{given}}}]"
    return lambda content: content.article("2026-03-05-empat", date="2026-03-05", updates=told)


def spoken(name: str, *stems: str) -> Edit:
    """New articles in which somebody speaks."""

    def edit(content: Content) -> None:
        for stem in stems:
            content.article(stem, date=stem[:10], slug=stem[11:], speakers=f"[{{name: {name}}}]")

    return edit


EDITS: dict[str, Edit] = {
    "nothing": lambda content: content,
    "title": changed(FIRST, title="Lain"),
    "title of the last": changed(THIRD, title="Lain"),
    "another topic": changed(SECOND, topics="[pangan]"),
    "summary": changed(SECOND, summary="Ringkasan lain."),
    "translation": lambda content: content.translation(FIRST),
    "translation that lacks words": lambda content: content.translation(SECOND, body=""),
    "translation of news": lambda content: content.translation(SECOND),
    "slug": changed(SECOND, slug="lain"),
    "gone": gone(SECOND),
    "last gone": gone(THIRD),
    "new": lambda content: content.article("2026-03-05-empat", date="2026-03-05"),
    "new month": lambda content: content.article("2025-12-05-empat", date="2025-12-05"),
    "other month": changed(THIRD, date="2026-04-01"),
    "words of an action": changed(FIRST, actions=f"[{{{ACTION.replace('Membuat', 'Menata')}}}]"),
    "amount": changed(FIRST, actions=f"[{{{ACTION}, amount: 5000000}}]"),
    "done": news("done"),
    "news of another action": lambda content: content.article(
        "2026-03-05-empat", date="2026-03-05", updates="[{action: saringan-kali, status: done}]"
    ),
    "delayed again": news("delayed", note="Belum."),
    "other owner": news("delayed", owner="kelurahan-awan-biru"),
    "other due date": news("delayed", due="2026-02"),
    "note": changed(SECOND, updates="[{action: taman, status: in-progress, note: Jalan.}]"),
    "state before": changed(SECOND, updates="[{action: taman, status: planned}]"),
    "older news": changed(
        THIRD, updates="[{action: taman, status: delayed, date: 2026-02-02, owner: ani-kapas}]"
    ),
    "event": changed(SECOND, events=f"[{{{EVENT.replace('name: Rapat', 'name: Temu')}}}]"),
    "another event": changed(
        THIRD, events="[{id: temu, name: Pawai, start: 2026-03-05, organiser: kelurahan-awan-biru}]"
    ),
    "event elsewhere": changed(SECOND, events=f"[{{{EVENT}, opened_by: budi-gulali}}]"),
    "event put off": changed(SECOND, events=f"[{{{EVENT}, status: postponed}}]"),
    "event in another month": changed(
        SECOND, events="[{id: rapat, name: Rapat, start: 2026-01-30, end: 2026-03-02}]"
    ),
    "event of the month elsewhere": changed(
        THIRD, events="[{id: temu, name: Temu, start: 2026-01-30}]"
    ),
    "speaker": changed(FIRST, speakers="[{name: Cici, role: Kepala sekolah}]"),
    "another speaker": changed(FIRST, speakers="[{name: Dodi}]"),
    "speaker again": changed(THIRD, speakers="[{name: CICI, institution: lmk-awan-biru}]"),
    "speaker by another spelling": spoken("CICI", "2026-03-05-empat"),
    "many talks": spoken("Cici", *(f"2026-03-06-kabar-{number}" for number in range(5))),
    "speaker for nobody": changed(THIRD, speakers="[{name: Cici, institution: Sekolah}]"),
    "nobody speaks": changed(SECOND, speakers=None),
    "byline": changed(THIRD, byline="[ani-kapas, kelurahan-awan-biru]"),
    "correction": changed(THIRD, corrections="[{date: 2026-02-21, text: Bukan dua.}]"),
    "correction of another day": changed(
        THIRD, corrections="[{date: 2026-01-21, text: Bukan tiga.}]"
    ),
    "no correction": changed(THIRD, corrections=None),
    "body": lambda content: content.article(SECOND, body="Lain.\n", **KEYS[SECOND]),
}


def made(content: Content, scope_of: Callable[..., Scope], days: int = 0) -> Made:
    """The key and the fingerprint of every page and product, some days later."""
    given = scope_of(content.library(), ORIGINAL, page_size=1, feed_size=2).settings
    now = given.now + timedelta(days=days)
    scope = scope_of(content.library(now), ORIGINAL, page_size=1, feed_size=2)
    settings = replace(scope.settings, now=now)
    press = Press(scope.library, settings)
    keys = Keys(press, b"")
    return {item: (keys.of(item), press.plan(item).fingerprint) for item in press.items()}


def stale(before: Made, after: Made) -> list[str]:
    """Items whose key stayed while their data changed."""
    both = before.keys() & after.keys()
    return sorted(
        item.name
        for item in both
        if before[item][0] is not None
        and before[item][0] == after[item][0]
        and before[item][1] != after[item][1]
    )


@pytest.fixture
def told(content: Content) -> Content:
    """Three articles that tell of one action point, with everything that an article may have."""
    for stem, keys in KEYS.items():
        content.article(stem, **keys)
    return content


@pytest.mark.parametrize("edit", EDITS)
def test_what_an_edit_changes_is_made_anew(
    told: Content, scope_of: Callable[..., Scope], edit: str
) -> None:
    """No page whose data an edit changes, to or fro, has the key that it had."""
    before = made(told, scope_of)
    EDITS[edit](told)
    assert stale(before, made(told, scope_of)) == []


@pytest.mark.parametrize("name", ["CICI", "Dodi"])
def test_later_parts_know_the_first(
    told: Content, scope_of: Callable[..., Scope], name: str
) -> None:
    """A part of a long list says what somebody is called now, and how often they spoke."""
    stems = [f"2026-02-04-kabar-{number}" for number in range(7)]
    spoken("Cici", *stems)(told)
    before = made(told, scope_of)
    spoken(name, stems[0])(told)
    assert stale(before, made(told, scope_of)) == []


def test_the_order_of_related_articles_is_known(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A new article that a page does not show may change the order of those that it shows."""
    content.article(
        "2026-01-01-satu", date="2026-01-01", topics="[pangan]", actions=f"[{{{ACTION}}}]"
    )
    told, days = "[{action: taman, status: done}]", range(2, 6)
    for stem in (*(f"2026-01-0{day}-antara" for day in days), "2026-03-01-jauh"):
        updates = told if stem.endswith("jauh") else None
        content.article(stem, date=stem[:10], slug=f"k-{stem}", topics="[pangan]", updates=updates)
    content.article("2026-02-01-dekat", date="2026-02-01", slug="dekat", updates=told)
    before = content.library().onward["2026-01-01-satu"].related
    data = made(content, scope_of)
    content.article("2026-01-20-baru", date="2026-01-20", slug="baru", topics="[pangan]")
    after = content.library().onward["2026-01-01-satu"].related
    assert [one.stem for one in before][:2] == [one.stem for one in after][1::-1]
    assert stale(data, made(content, scope_of)) == []


@pytest.mark.parametrize("days", [1, 2, 40, 300])
@pytest.mark.parametrize("appears", [True, False])
def test_what_the_clock_changes_is_made_anew(
    told: Content, scope_of: Callable[..., Scope], days: int, *, appears: bool
) -> None:
    """A due date that passes, a silence, the end of an event, an article that appears."""
    if appears:
        done = "[{action: taman, status: done}]"
        told.article("2026-03-16-esok", date="2026-03-16", updates=done)
    assert stale(made(told, scope_of), made(told, scope_of, days)) == []


def test_what_nothing_changes_keeps_its_key(told: Content, scope_of: Callable[..., Scope]) -> None:
    """An edit of a body leaves the keys of pages that show nothing of it."""
    before = made(told, scope_of)
    EDITS["body"](told)
    after = made(told, scope_of)
    kept = {item.order.kind for item in before if before[item][0] == after.get(item, (b"",))[0]}
    assert {"person", "glossary", "corrections", "people"} <= kept
