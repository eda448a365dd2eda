"""Calendars: what they hold, and their iCalendar, read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION
from bulletin.outputs.calendars import PRODUCTS, ics
from bulletin.outputs.vtimezone import vtimezone
from bulletin.views.calendar_entries import CalendarEvent, CalendarTask
from bulletin.views.calendars import CalendarData, calendar, due, event_file
from bulletin.views.elements import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from icalendar import Component
    from tests.unit.conftest import Content

    from bulletin.views import Scope

ZONE = ZoneInfo("Asia/Jakarta")
MOMENT = datetime(2026, 2, 1, 2, tzinfo=UTC)
STEM = "2026-02-01-rapat"
HOURS = "start: 2026-03-15 09:00, end: '2026-03-15 10:30'"
# Whatever a title may have, and the line ends that descriptions have.
LINES = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"))
WORDS = st.one_of(
    LINES,
    st.sampled_from(
        ["C:\\New\\new", "a\\, b", "\\", "\\\\n", 'kata "kutip"; dan, koma', " tepi ", "é" * 200]
    ),
    st.text(alphabet="🏳️‍🌈é,;\\nN\"':", min_size=60, max_size=400),
)


def event(**more: object) -> CalendarEvent:
    """An event, with what differs."""
    known = {
        "uid": "rapat.event@awan-biru.example",
        "summary": Text("Rapat"),
        "description": "Artikel: Rapat",
        "location": None,
        "url": "https://awan-biru.example/warta/2026/rapat/#_e-rapat",
        "categories": (),
        "status": "CONFIRMED",
        "sequence": 0,
        "created": MOMENT,
        "updated": MOMENT,
        "start": date(2026, 2, 1),
        "end": None,
        **more,
    }
    return CalendarEvent(**known)


def task(**more: object) -> CalendarTask:
    """An action point, with what differs."""
    shared = {name: getattr(event(), name) for name in CalendarTask.__match_args__[:10]}
    return CalendarTask(**{**shared, "due": date(2026, 12, 31), "completed": None, **more})


def read(*events: CalendarEvent, zone: str = ZONE.key) -> list[Component]:
    """Some events, written and read back."""
    return Calendar.from_ical(ics(CalendarData("id", zone, events=events))).events


def named(found: CalendarData, identifier: str = "rapat") -> CalendarEvent | CalendarTask:
    """The event or the action point of an id; the base has others, too."""
    (one,) = (one for one in (*found.events, *found.tasks) if one.uid.startswith(f"{identifier}."))
    return one


def told(content: Content, scope_of: Callable[..., Scope], told: str) -> CalendarEvent:
    """An event with more keys as the calendar of all events has it."""
    content.article(events=f"[{{id: rapat, name: Rapat, {told}}}]")
    return named(calendar(scope_of(content.library(), ORIGINAL)))


@given(summary=WORDS, location=WORDS, description=WORDS, topics=st.lists(WORDS.filter(bool)))
def test_any_text_comes_back_as_it_was(
    summary: str, location: str, description: str, topics: list[str]
) -> None:
    """Commas, semicolons, backslashes, line ends, quotes and emoji survive, however long."""
    (found,) = read(
        event(
            summary=Text(summary),
            location=Text(location),
            description=description,
            categories=tuple(topics),
        )
    )
    assert str(found["SUMMARY"]) == summary
    assert str(found["LOCATION"]) == location
    assert str(found["DESCRIPTION"]) == description
    assert [str(one) for one in found.categories] == topics


@given(WORDS)
def test_lines_are_short_and_whole(text: str) -> None:
    """Lines end with CR LF, have 75 octets at most, and no letter is divided between two."""
    written = ics(CalendarData("id", ZONE.key, events=(event(summary=Text(text)),)))
    lines = written.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert not [one for one in lines if b"\n" in one or b"\r" in one]
    for line in lines:
        line.decode()


def test_days_end_on_the_day_after_the_last() -> None:
    """An end as a date is included; one of a single day, or without an end, is one day."""
    days = read(
        event(),
        event(end=date(2026, 2, 1)),
        event(end=date(2026, 2, 28)),
        event(start=date(9998, 12, 31), end=date(9998, 12, 31)),
    )
    assert [one["DTSTART"].params["VALUE"] for one in days] == ["DATE"] * 4
    ends = [one["DTEND"].dt if "DTEND" in one else None for one in days]
    assert ends == [None, date(2026, 2, 2), date(2026, 3, 1), date(9999, 1, 1)]
    assert days[2]["DTEND"].params["VALUE"] == "DATE"


def test_hours_are_those_of_the_site_with_its_zone() -> None:
    """Hours stand with the zone's name; an end that is not later than the start is left out."""
    start = datetime(2026, 2, 1, 9, tzinfo=ZONE)
    found = read(
        event(start=start),
        event(start=start, end=start),
        event(start=start, end=start + timedelta(hours=2, minutes=30)),
    )
    assert [one["DTSTART"].to_ical() for one in found] == [b"20260201T090000"] * 3
    assert {one["DTSTART"].params["TZID"] for one in found} == {"Asia/Jakarta"}
    assert [one["DTSTART"].dt for one in found] == [start] * 3
    assert [one["DTEND"].dt if "DTEND" in one else None for one in found] == [
        None,
        None,
        datetime(2026, 2, 1, 11, 30, tzinfo=ZONE),
    ]


def test_a_site_in_universal_time_says_so() -> None:
    """Without a zone of its own a site's hours end with Z."""
    start = datetime(2026, 2, 1, 9, tzinfo=ZoneInfo("UTC"))
    assert b"DTSTART:20260201T090000Z\r\n" in ics(
        CalendarData("id", "UTC", events=(event(start=start),))
    )


ZONES = pytest.mark.parametrize(
    "name", ["Asia/Jakarta", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo"]
)


@ZONES
def test_zones_are_told_as_they_are(name: str) -> None:
    """Another reader's clock, set by our text alone, is right at every hour, summer time too."""
    zone = ZoneInfo(name)
    text = vtimezone(zone, 2010, 2026).decode()
    read_back = tzical(StringIO(text)).get(name)
    for year in (1975, 2018, 2036):
        begin = datetime(year, 1, 1, tzinfo=UTC)
        for hour in range(366 * 24):
            local = (begin + timedelta(hours=hour)).astimezone(zone)
            if _is_shown_twice(local):
                continue
            found = local.replace(tzinfo=read_back)
            assert (found.utcoffset(), found.tzname()) == (local.utcoffset(), local.tzname()), local


def _is_shown_twice(local: datetime) -> bool:
    """Whether the clocks show a time twice, so that a reader can't tell which is meant."""
    return local.replace(fold=1 - local.fold).utcoffset() != local.utcoffset()


@ZONES
def test_clocks_change_in_the_very_second(name: str) -> None:
    """A change is told by the clock before it: a second earlier that one was right."""
    zone = ZoneInfo(name)
    found = Timezone.from_ical(vtimezone(zone, 2010, 2026))
    changes = 0
    for part in found.subcomponents:
        more = [one.dt for one in part["RDATE"].dts] if "RDATE" in part else []
        for local in (part.DTSTART, *more):
            moment = (local - part.TZOFFSETFROM).replace(tzinfo=UTC)
            assert moment.astimezone(zone).utcoffset() == part.TZOFFSETTO
            before = (moment - timedelta(seconds=1)).astimezone(zone).utcoffset()
            assert before == part.TZOFFSETFROM
            changes += 1
    assert (changes > 50) is (name != ZONE.key)


def test_an_hour_before_1970_has_the_clock_of_its_day() -> None:
    """The years of the events are told of, however long ago; then Jakarta was two hours ahead."""
    start = datetime(1945, 8, 17, 10, tzinfo=ZONE)
    written = ics(CalendarData("id", ZONE.key, events=(event(start=start),)))
    found = tzical(StringIO(written.decode())).get(ZONE.key)
    assert start.replace(tzinfo=found).utcoffset() == start.utcoffset() == timedelta(hours=9)


def test_the_zone_of_a_calendar_without_hours_is_there_once() -> None:
    """A calendar must hold something: an empty one has its time zone."""
    empty = Calendar.from_ical(ics(CalendarData("id", ZONE.key)))
    assert [one.name for one in empty.subcomponents] == ["VTIMEZONE"]
    hours = tuple(event(start=datetime(2026, 2, day, 9, tzinfo=ZONE)) for day in (1, 2))
    full = Calendar.from_ical(ics(CalendarData("id", ZONE.key, events=hours)))
    assert [one.name for one in full.subcomponents] == ["VTIMEZONE", "VEVENT", "VEVENT"]


def test_tasks_have_a_last_day_and_an_instant_of_completion() -> None:
    """DUE is a day, COMPLETED an instant in universal time."""
    done = datetime(2026, 3, 4, 5, tzinfo=UTC)
    tasks = (task(), task(status="COMPLETED", completed=done))
    found = Calendar.from_ical(ics(CalendarData("id", ZONE.key, tasks=tasks))).todos
    assert [one["DUE"].to_ical() for one in found] == [b"20261231"] * 2
    assert [one["DUE"].params["VALUE"] for one in found] == ["DATE"] * 2
    assert [one.get("COMPLETED") and one["COMPLETED"].to_ical() for one in found] == [
        None,
        b"20260304T050000Z",
    ]


def test_a_text_of_the_other_language_says_so() -> None:
    """The summary and the place have a language where it is not the calendar's."""
    plain, foreign = read(
        event(location=Text("Balai")), event(summary=Text("Rapat", "id"), location=Text("B", "id"))
    )
    assert "LANGUAGE" not in {**plain["SUMMARY"].params, **plain["LOCATION"].params}
    assert foreign["SUMMARY"].params["LANGUAGE"] == "id"
    assert foreign["LOCATION"].params["LANGUAGE"] == "id"


def test_a_later_state_has_a_higher_sequence(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """As an event goes its way, each change is newer: by its state, and by any correction."""
    course = [
        ("tentative", 0),
        ("confirmed", 0),
        ("postponed", 0),
        ("confirmed", 1),
        ("confirmed", 2),
        ("postponed", 2),
        ("cancelled", 2),
        ("tentative", 3),
    ]
    sequences = []
    for status, corrections in course:
        days = ", ".join(f"{{date: 2026-02-0{n + 2}, text: Ralat.}}" for n in range(corrections))
        content.article(
            events=f"[{{id: rapat, name: Rapat, {HOURS}, status: {status}}}]",
            corrections=f"[{days}]",
        )
        found = named(calendar(scope_of(content.library(), ORIGINAL)))
        sequences.append(found.sequence)
    assert sequences == sorted(set(sequences))


@pytest.mark.parametrize(
    ("status", "expected", "summary"),
    [
        ("tentative", "TENTATIVE", "Rapat"),
        ("confirmed", "CONFIRMED", "Rapat"),
        ("cancelled", "CANCELLED", "Rapat"),
        ("postponed", "TENTATIVE", "Ditunda: Rapat"),
    ],
)
def test_states_of_events(
    content: Content, scope_of: Callable[..., Scope], status: str, expected: str, summary: str
) -> None:
    """Calendars have no word for postponed: it is tentative, with the word in the summary."""
    found = told(content, scope_of, f"{HOURS}, status: {status}")
    assert (found.status, found.summary) == (expected, Text(summary))


def test_postponed_is_said_in_the_calendars_language(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """The word is the calendar's, the name the article's, and marked where it is not translated."""
    content.article(events=f"[{{id: rapat, name: Rapat, {HOURS}, status: postponed}}]")
    found = named(calendar(scope_of(content.library(), TRANSLATION)))
    assert found.summary == Text("Postponed: Rapat", "id")
    content.translation(events="[{id: rapat, name: Meeting}]")
    found = named(calendar(scope_of(content.library(), TRANSLATION)))
    assert found.summary == Text("Postponed: Meeting")


def test_the_uid_outlives_everything_but_the_id_and_the_host(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Title, slug, name, day, and the article's own file may change; both languages share it."""
    first = told(content, scope_of, HOURS)
    assert first.uid == "rapat.event@awan-biru.example"
    (content.root / f"articles/2026/{STEM}.id.md").unlink()
    events = "[{id: rapat, name: Lain, start: 2026-05-01}]"
    content.article("2026-02-03-lain", events=events, slug="baru", title="Lain")
    for language in LANGUAGES:
        scope = scope_of(content.library(), language, siteurl="https://awan-biru.example")
        found = named(calendar(scope))
        assert found.uid == first.uid
        assert found.summary.text == "Lain"


def test_events_and_action_points_of_one_id_are_told_apart(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A calendar program may keep both in one calendar."""
    actions = "[{id: rapat, text: Mengadakan rapat, due: 2026-03}]"
    content.article(events=f"[{{id: rapat, name: Rapat, {HOURS}}}]", actions=actions)
    scope = scope_of(content.library(), ORIGINAL)
    assert named(due(scope)).uid != named(calendar(scope)).uid


def test_the_clock_changes_nothing(content: Content, scope_of: Callable[..., Scope]) -> None:
    """A calendar follows from the content alone: years later it has the same bytes."""
    actions = "[{id: taman, text: Menata taman, due: 2026-03-16}]"
    content.article(events=f"[{{id: rapat, name: Rapat, {HOURS}}}]", actions=actions)
    found = []
    for years in (0, 3):
        scope = scope_of(content.library(), ORIGINAL)
        now = scope.settings.now + timedelta(days=365 * years)
        later = replace(
            scope,
            library=content.library(now),
            settings=replace(scope.settings, now=now),
        )
        found.append(
            [
                ics(product.data(later, *key))
                for product in PRODUCTS.values()
                for key in product.keys(later.library, later.settings)
            ]
        )
    assert found[0] == found[1]


def test_the_stamp_is_that_of_the_last_change(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """It is when the article was published, or the day of its last correction."""
    given_ = f"[{{id: rapat, name: Rapat, {HOURS}}}]"
    content.article(events=given_, date="2026-02-01 08:30")
    found = named(calendar(scope_of(content.library(), ORIGINAL)))
    assert found.created == found.updated == datetime(2026, 2, 1, 1, 30, tzinfo=UTC)
    content.article(
        events=given_,
        date="2026-02-01 08:30",
        corrections="[{date: 2026-02-01, text: Satu.}, {date: 2026-02-20, text: Dua.}]",
    )
    found = named(calendar(scope_of(content.library(), ORIGINAL)))
    assert found.created == datetime(2026, 2, 1, 1, 30, tzinfo=UTC)
    assert found.updated == datetime(2026, 2, 20, tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", None),
        (", venue: Balai Warga", "Balai Warga"),
        (", place: awan-biru", "Awan Biru"),
        (", venue: Balai Warga, place: awan-biru", "Balai Warga, Awan Biru"),
        (", venue: Balai Warga Awan Biru, place: awan-biru", "Balai Warga Awan Biru"),
    ],
)
def test_where_an_event_is(
    content: Content, scope_of: Callable[..., Scope], keys: str, expected: str | None
) -> None:
    """Venue and place, neither said twice."""
    found = told(content, scope_of, f"{HOURS}{keys}")
    assert found.location == (Text(expected) if expected else None)


def test_a_description_has_the_facts_and_the_way_to_the_article(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """State, organiser, opener, speakers of this event, article and address, a line each."""
    more = "status: tentative, organiser: lmk-awan-biru, opened_by: ani-kapas"
    lain = "id: lain, name: Lain, start: 2026-03-20"
    content.article(
        events=f"[{{id: rapat, name: Rapat, {HOURS}, {more}}}, {{{lain}}}]",
        speakers="[{person: ani-kapas}, {name: Cici, event: rapat}, {name: Dodi, event: lain}]",
    )
    found = calendar(scope_of(content.library(), ORIGINAL))
    first, second = named(found), named(found, "lain")
    address = "https://awan-biru.example/warta/2026/rapat/#_e-rapat"
    party = content.library().registry.party("lmk-awan-biru", ORIGINAL)
    assert first.description.splitlines() == [
        "Status: Belum pasti",
        f"Penyelenggara: {party}",
        "Dibuka oleh: Ani Kapas",
        "Narasumber: Ani Kapas dan Cici",
        "Artikel: Rapat warga",
        address,
    ]
    assert first.url == address
    assert second.description.splitlines()[:2] == [
        "Narasumber: Ani Kapas dan Dodi",
        "Artikel: Rapat warga",
    ]


def test_a_file_of_one_event_makes_no_calendar_of_its_own(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """It has no name and is not fetched again: it is put into the calendar that is there."""
    content.article(events=f"[{{id: rapat, name: Rapat, {HOURS}}}]")
    scope = scope_of(content.library(), ORIGINAL)
    alone, all_ = event_file(scope, STEM, "rapat"), calendar(scope)
    assert alone.events == (named(all_),)
    names = {"NAME", "X-WR-CALNAME", "SOURCE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"}
    assert names & {*Calendar.from_ical(ics(alone))} == set()
    assert names <= {*Calendar.from_ical(ics(all_))}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("proposed", "NEEDS-ACTION"),
        ("planned", "NEEDS-ACTION"),
        ("delayed", "NEEDS-ACTION"),
        ("in-progress", "IN-PROCESS"),
        ("done", "COMPLETED"),
        ("cancelled", "CANCELLED"),
    ],
)
def test_states_of_action_points(
    content: Content, scope_of: Callable[..., Scope], status: str, expected: str
) -> None:
    """Open and closed ones are there, and only what is done has been completed."""
    content.article(actions=f"[{{id: taman, text: Taman, due: 2026-04, status: {status}}}]")
    found = named(due(scope_of(content.library(), ORIGINAL)), "taman")
    assert found.status == expected
    assert found.due == date(2026, 4, 30)
    assert (found.completed is not None) is (status == "done")


def test_an_action_point_is_done_since_it_was_first_called_so(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Of what was reopened only the last time counts; noon is the same day nearly everywhere."""
    content.article(actions="[{id: taman, text: Taman, due: 2026}]")
    news = ("02-05 done", "02-07 planned", "02-09 done", "02-11 done")
    updates = ", ".join(
        f"{{action: taman, date: 2026-{day}, status: {status}}}"
        for day, status in (one.split() for one in news)
    )
    content.article("2026-02-12-kabar", date="2026-02-12", slug="kabar", updates=f"[{updates}]")
    found = named(due(scope_of(content.library(), ORIGINAL)), "taman")
    assert found.completed == datetime(2026, 2, 9, 12, tzinfo=ZONE).astimezone(UTC)
    assert found.due == date(2026, 12, 31)
    assert found.sequence == len(news)
    assert found.updated == datetime(2026, 2, 12, tzinfo=ZONE).astimezone(UTC)


def test_an_action_point_comes_when_it_gets_a_due_date(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """Without one it is not in the calendar; news may give it one, or another one."""

    def days() -> list[date]:
        tasks = due(scope_of(content.library(), ORIGINAL)).tasks
        return [one.due for one in tasks if one.uid[:6] == "taman."]

    content.article(actions="[{id: taman, text: Taman}]")
    assert days() == []
    told_ = "[{action: taman, status: planned, due: 2026-02}]"
    content.article("2026-02-12-kabar", date="2026-02-12", slug="kabar", updates=told_)
    assert days() == [date(2026, 2, 28)]
