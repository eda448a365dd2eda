"""Lists of action points, events and places, and what their pages are made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model.ledger import urgent_first
from bulletin.views import agenda
from bulletin.views.elements import Text
from bulletin.views.events import entries, ids
from bulletin.views.listings import part_of, parts_of
from bulletin.views.place import place_part, place_parts, place_reads
from bulletin.views.places import places_page
from bulletin.views.topics import topic_part, topic_parts, topic_reads

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope


@pytest.mark.parametrize(("count", "total"), [(0, 1), (1, 1), (3, 1), (4, 2), (6, 2), (7, 3)])
def test_parts_of_a_list(count: int, total: int) -> None:
    """Every entry is in exactly one part; an empty list has one part, too."""
    parts = parts_of(count, 3)
    assert [*parts] == [*range(1, total + 1)]
    every = range(count)
    assert [one for number in parts for one in part_of(every, number, 3)] == [*every]


def test_what_is_overdue_comes_first_and_what_is_closed_last(content: Content) -> None:
    """Open action points by their due dates, those without one after them; closed ones by news."""
    declared = [
        "{id: tanpa, text: A}",
        "{id: bulan, text: A, due: 2026-04}",
        "{id: batal, text: A, due: 2025-01-01, status: cancelled}",
        "{id: hari, text: A, due: 2026-04-29}",
        "{id: lewat, text: A, due: 2026-02}",
        "{id: selesai, text: A}",
    ]
    content.article(actions=f"[{', '.join(declared)}]")
    content.article(
        "2026-02-02-kabar", updates="[{action: selesai, status: done}]", date="2026-02-02"
    )
    ledger = content.library().ledger
    mine = [one for one in ledger.values() if one.story.stem == "2026-02-01-rapat"]
    found = [one.promise.id for one in urgent_first(mine)]
    assert found == ["lewat", "hari", "bulan", "tanpa", "selesai", "batal"]
    assert urgent_first(reversed(mine)) == urgent_first(mine)


def test_an_event_has_ended_at_its_end(content: Content) -> None:
    """Each event is on one side of the clock, which is 12.00 in Jakarta; what ends now is past."""
    content.article(
        events="[{id: lalu, name: A, start: 2026-03-15 08:00, end: '2026-03-15 12:00'},"
        " {id: nanti, name: A, start: 2026-03-15 08:00, end: '2026-03-15 12:01'},"
        " {id: kini, name: A, start: 2026-03-15 08:00}, {id: kemarin, name: A, start: 2026-03-14}]"
    )
    found = content.library().agenda
    assert ids(found.coming) == ("kini", "nanti")
    assert ids(found.past) == ("lalu", "kemarin", "kerja-bakti-januari")


@pytest.mark.parametrize(
    ("where", "shown"),
    [
        ("venue: Aula", ("Aula", None)),
        ("place: awan-biru", (None, "Awan Biru")),
        ("venue: Aula, place: awan-biru", ("Aula", "Awan Biru")),
        ("venue: Balai Awan Biru, place: awan-biru", (None, "Balai Awan Biru")),
    ],
)
def test_where_an_event_is(
    content: Content,
    scope_of: Callable[..., Scope],
    where: str,
    shown: tuple[str | None, str | None],
) -> None:
    """A venue that names its place leads there itself; nothing is said twice."""
    content.article(events=f"[{{id: temu, name: Temu, start: 2026-02-01, {where}}}]")
    scope = scope_of(content.library(), ORIGINAL)
    (entry,) = [
        one for one in entries(scope, scope.library.agenda.past) if one.href.endswith("#_e-temu")
    ]
    venue, place = entry.venue, entry.place
    assert (venue and venue.text, place and place.text.text) == shown
    assert place is None or place.href.endswith("/wilayah/awan-biru/")


def test_an_event_of_an_untranslated_article(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """On an English page its name is Indonesian and marked, its state English."""
    content.article(events="[{id: temu, name: Temu, start: 2026-02-01, status: postponed}]")
    library = content.library()
    found = ((content.story(), content.story().events[0]),)
    (entry,) = entries(scope_of(library, TRANSLATION), found)
    assert (entry.name, entry.article) == (Text("Temu", "id"), Text("Rapat warga", "id"))
    assert (entry.status, entry.foreign) == ("Postponed", True)
    assert entry.calendar.endswith("/en/events/temu.ics")


def test_a_place_tells_of_its_parts_and_of_later_news(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """What encloses a place tells of what is there, and an article with news of it, too."""
    content.article(actions="[{id: pagar, text: Pagar, places: [awan-biru]}]")
    content.article(
        "2026-02-09-kabar",
        title="Kabar pagar",
        date="2026-02-09",
        updates="[{action: pagar, status: done}]",
    )
    scope = scope_of(content.library(), ORIGINAL)
    for identifier in ("awan-biru", "negeri-khayal"):
        page = place_part(scope, identifier, 1)
        assert "Pagar" in [one.text.text for one in page.actions]
        assert "Kabar pagar" in [one.title.text for one in page.news]
    assert [one.text.text for one in place_part(scope, "awan-biru", 1).around] == ["Negeri Khayal"]
    assert [one.name for one in place_part(scope, "negeri-khayal", 1).within] == ["Awan Biru"]


def test_an_empty_place_has_one_part_and_says_so(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A place of which nobody has told is a page in both languages, with words for that."""
    content.add(
        "registry/places.yaml", "- id: rw-09\n  name: RW 09\n  kind: rw\n  parent: awan-biru\n"
    )
    library = content.library()
    for language, words in ((ORIGINAL, "belum ada laporan"), (TRANSLATION, "nothing reported yet")):
        scope = scope_of(library, language)
        assert [*place_parts(library, scope.settings, "rw-09")] == [1]
        page = place_part(scope, "rw-09", 1)
        assert page.count == words
        assert (page.actions, page.coming, page.past, page.news, page.pager) == (
            (),
            (),
            (),
            (),
            None,
        )


def test_a_kind_is_said_where_the_name_does_not(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """`RW 09` says what it is, `Awan Biru` does not; a landmark has no rank to be said."""
    content.add(
        "registry/places.yaml",
        "- id: rw-09\n  name: RW 09\n  kind: rw\n  parent: awan-biru\n"
        "- id: kali\n  name: Kali\n  kind: landmark\n  parent: awan-biru\n",
    )
    own = places_page(scope_of(content.library(), ORIGINAL)).own
    kinds = {one.name: one.kind for one in (own, *own.within)}
    assert kinds["Awan Biru"] == "Kelurahan"
    assert kinds["RW 09"] is kinds["Kali"] is None


def read_at(
    content: Content, scope_of: Callable[..., Scope], now: datetime
) -> list[tuple[object, ...]]:
    """What the pages of the agenda, a place and a topic read besides articles, at an instant."""
    library = content.library(now)
    settings = replace(scope_of(library, ORIGINAL).settings, now=now)
    pages = (
        agenda.reads(library, settings, 1),
        place_reads(library, settings, "awan-biru", 1),
        topic_reads(library, settings, "kebersihan", 1),
    )
    return [one.more for one in pages]


def test_pages_are_made_anew_when_an_event_has_ended(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """What a page reads is another as soon as an event has ended, and the same until then."""
    content.article(
        events="[{id: temu, name: Temu, start: 2026-03-15 10:00, end: '2026-03-15 13:00',"
        " place: awan-biru}]"
    )
    hours = (5, 0), (5, 59), (6, 0)
    now, soon, later = (
        read_at(content, scope_of, datetime(2026, 3, 15, *hour, tzinfo=UTC)) for hour in hours
    )
    assert now == soon
    assert [one for one, other in zip(soon, later, strict=True) if one == other] == []


def test_pages_are_made_anew_when_an_action_point_becomes_overdue(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A place's page and its topic's read whether an action point is overdue, not the day."""
    content.article(actions="[{id: pagar, text: Pagar, due: 2026-03-16, places: [awan-biru]}]")
    first, second, third = (
        read_at(content, scope_of, datetime(2026, 3, day, 5, tzinfo=UTC)) for day in (15, 16, 17)
    )
    assert first == second
    assert [one == other for one, other in zip(second, third, strict=True)] == [True, False, False]


def test_a_topic_shows_a_pages_size_of_action_points(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Later parts go on with each list; nothing is left out."""
    actions = ", ".join(f"{{id: aksi-{letter}, text: A}}" for letter in "abc")
    events = ", ".join(f"{{id: acara-{letter}, name: A, start: 2027-01-01}}" for letter in "abc")
    for number in (1, 2, 3):
        own = {"actions": f"[{actions}]", "events": f"[{events}]"} if number == 1 else {}
        content.article(f"2026-02-0{number}-rapat", date=f"2026-02-0{number}", **own)
    library = content.library()
    short, long = (scope_of(library, ORIGINAL, page_size=size) for size in (2, 20))
    first = topic_part(short, "kebersihan", 1)
    assert (len(first.actions), len(first.coming)) == (2, 2)
    assert [*topic_parts(library, short.settings, "kebersihan")] == [1, 2]
    later = topic_part(short, "kebersihan", 2)
    assert (len(later.actions), len(later.coming)) == (2, 1)
    shown = [one.href for part in (first, later) for one in part.actions]
    assert len(set(shown)) == 4
    whole = topic_part(long, "kebersihan", 1)
    assert (len(whole.actions), whole.pager) == (4, None)


def test_a_topics_page_reads_how_many_action_points_are_open(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """News of one that stands on a later part changes the counts on the first."""
    actions = ", ".join(
        f"{{id: aksi-{letter}, text: A, due: 2027-01-0{at}}}" for at, letter in enumerate("abcd", 1)
    )
    content.article("2026-02-01-rapat", date="2026-02-01", actions=f"[{actions}]")

    def read() -> tuple[object, ...]:
        scope = scope_of(content.library(), ORIGINAL, page_size=1)
        return topic_reads(scope.library, scope.settings, "kebersihan", 1).more

    before = read()
    updates = "[{action: aksi-d, status: done}]"
    content.article("2026-02-02-kabar", date="2026-02-02", topics="[musyawarah]", updates=updates)
    assert read() != before
