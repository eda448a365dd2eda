"""The calendars of the fictional site, read back and compared with the front matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar, Component

from bulletin.languages import LANGUAGES, TRANSLATION, Language, pick

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
Written = Mapping[str, Mapping[str, Any]]
Read = Callable[[str], date | datetime]
Said = Callable[..., str | None]
Registered = Callable[[str], dict[str, dict[str, Any]]]
Histories = Mapping[str, list[dict[str, Any]]]

COURSE = ("tentative", "confirmed", "postponed", "cancelled")
TASK_STATUS = {
    "proposed": "NEEDS-ACTION",
    "planned": "NEEDS-ACTION",
    "in-progress": "IN-PROCESS",
    "done": "COMPLETED",
    "delayed": "NEEDS-ACTION",
    "cancelled": "CANCELLED",
}
LAST = {"01": 31, "02": 28, "03": 31, "04": 30, "05": 31, "06": 30}
LAST |= {"07": 31, "08": 31, "09": 30, "10": 31, "11": 30, "12": 31}


@cache
def _read(data: bytes) -> Calendar:
    return Calendar.from_ical(data)


def calendar(built: Built, address: str) -> Calendar:
    """A calendar by its address."""
    return _read(built.files[address.lstrip("/")])


def of_all(language: Language) -> str:
    return pick(language, "/agenda.ics", "/en/events.ics")


def of_page(language: Language, folder: tuple[str, str], identifier: str) -> str:
    """The calendar of a topic's or a place's page."""
    name = pick(language, "agenda", "events")
    return f"/{pick(language, *folder)}/{identifier}/{name}.ics"


def of_event(language: Language, identifier: str) -> str:
    return f"{pick(language, '/agenda', '/en/events')}/{identifier}.ics"


def of_due(language: Language) -> str:
    return pick(language, "/tindak-lanjut.ics", "/en/actions.ics")


TOPIC = ("topik", "en/topics")
PLACE = ("wilayah", "en/places")


def id_of(one: Component) -> str:
    """The id in a UID."""
    return str(one["UID"]).partition(".")[0]


def by_id(built: Built, address: str) -> dict[str, Component]:
    """The events and action points of a calendar, in its order."""
    found = calendar(built, address)
    every = [*found.events, *found.todos]
    assert len({id_of(one) for one in every}) == len(every)
    return {id_of(one): one for one in every}


def events(written: Written) -> dict[str, tuple[str, dict[str, str]]]:
    """Every event by its id as it is written, with its article's stem."""
    return {
        event["id"]: (stem, event)
        for stem, front in written.items()
        for event in front.get("events", ())
    }


def lasting(event: dict[str, str], read: Read) -> tuple[Any, Any]:
    """When an event begins, and when it has ended."""
    start, end = read(event["start"]), event.get("end")
    if end is None:
        return start, None
    last = read(end)
    return start, last if isinstance(last, datetime) else last + timedelta(days=1)


def test_there_are_the_calendars_of_the_contract(
    site: Built, written: Written, registered: Registered
) -> None:
    """Of all events, each topic, each place, each event, and of due dates, in both languages."""
    expected = {
        address.lstrip("/")
        for one in LANGUAGES
        for address in (
            of_all(one),
            of_due(one),
            *(of_page(one, TOPIC, topic) for topic in registered("topics")),
            *(of_page(one, PLACE, place) for place in registered("places")),
            *(of_event(one, event) for event in events(written)),
        )
    }
    assert {name for name in site.files if name.endswith(".ics")} == expected


@LANGUAGE
def test_all_events_with_their_times(
    site: Built, written: Written, moment_of: Read, language: Language
) -> None:
    """Every event stands there once, soonest first, a day as a day, an hour in the site's zone."""
    found = by_id(site, of_all(language))
    times = {name: lasting(event, moment_of) for name, (_, event) in events(written).items()}
    in_order = sorted(times, key=lambda name: (times[name][0].isoformat(), name))
    assert [*found] == in_order
    for name, one in found.items():
        start, end = times[name]
        assert (one["DTSTART"].dt, one["DTEND"].dt if "DTEND" in one else None) == (start, end)
        zoned = isinstance(start, datetime)
        assert type(one["DTSTART"].dt) is type(start)
        for key in {"DTSTART", "DTEND"} & {*one}:
            zone = {"TZID": site.settings.timezone}
            assert one[key].params == (zone if zoned else {"VALUE": "DATE"})
    assert Counter(isinstance(start, datetime) for start, _ in times.values()).keys() == {0, 1}


@LANGUAGE
def test_what_is_said_of_an_event(
    site: Built, written: Written, registered: Registered, said: Said, language: Language
) -> None:
    """Name, state, place, topics, and its article's part."""
    found, topics = by_id(site, of_all(language)), registered("topics")
    places = registered("places")
    for name, (stem, event) in events(written).items():
        one, front = found[name], written[stem]
        status = event.get("status", "confirmed")
        word = pick(language, "Ditunda: ", "Postponed: ") if status == "postponed" else ""
        said_name = said(stem, language.code, "events", {"id": name}, "name")
        assert str(one["SUMMARY"]) == f"{word}{said_name}"
        expected = "TENTATIVE" if status == "postponed" else status.upper()
        assert str(one["STATUS"]) == expected
        assert [str(one) for one in one.categories] == [
            topics[topic]["name"][language.code] for topic in front["topics"]
        ]
        venue = said(stem, language.code, "events", {"id": name}, "venue")
        place = places[event["place"]]["name"] if "place" in event else None
        kept = [part for part in (venue, place) if part]
        if place and place in event.get("venue", ""):
            kept.remove(place)
        assert str(one.get("LOCATION", "")) == ", ".join(kept)
        address = site.inside(str(one["URL"]))
        assert address == site.address(site.library.by_stem[stem], language)
        assert str(one["URL"]).endswith(f"#_e-{name}")
        assert site.pages[address].find(id=f"_e-{name}")


@LANGUAGE
def test_how_new_an_event_is(
    site: Built, written: Written, moment_of: Read, language: Language
) -> None:
    """It is as new as its article or the last correction of it, whatever the clock says."""
    found = by_id(site, of_all(language))
    sequences = set()
    for name, (stem, event) in events(written).items():
        one, front = found[name], written[stem]
        corrections, status = front.get("corrections", []), event.get("status", "confirmed")
        assert int(one["SEQUENCE"]) == 4 * len(corrections) + COURSE.index(status)
        told = at(site, moment_of(front["date"]))
        days = [at(site, moment_of(each["date"])) for each in corrections]
        assert one["CREATED"].dt == told
        assert one["DTSTAMP"].dt == one["LAST-MODIFIED"].dt == max([told, *days])
        sequences.add(int(one["SEQUENCE"]))
    assert sequences > {0, 1, 2, 3}


def at(built: Built, given: date | datetime, hour: time = time()) -> datetime:
    """The instant of a date-time, or of an hour of a day of the site."""
    if isinstance(given, datetime):
        return given.astimezone(UTC)
    return datetime.combine(given, hour, built.settings.zone).astimezone(UTC)


@LANGUAGE
def test_a_description_names_who_holds_opens_and_speaks(
    site: Built, written: Written, registered: Registered, said: Said, language: Language
) -> None:
    """A line for each fact, then the article by its title and its address."""
    found = by_id(site, of_all(language))
    parties = {
        name: one["name"][language.code] for name, one in registered("organisations").items()
    }
    parties |= {name: one["name"] for name, one in registered("people").items()}
    labels = ("organiser", pick(language, "Penyelenggara", "Organiser"))
    opened = ("opened_by", pick(language, "Dibuka oleh", "Opened by"))
    for name, (stem, event) in events(written).items():
        lines = str(found[name]["DESCRIPTION"]).splitlines()
        for key, label in (labels, opened):
            held = [line for line in lines if line.startswith(f"{label}: ")]
            assert held == ([f"{label}: {parties[event[key]]}"] if key in event else [])
        speakers = [
            parties.get(one.get("person", "")) or one["name"]
            for one in written[stem].get("speakers", ())
            if one.get("event", name) == name
        ]
        label = pick(language, "Narasumber", "Speakers")
        assert [
            line.count(speaker) for line in lines if line.startswith(label) for speaker in speakers
        ] == [1] * len(speakers)
        title = said(stem, language.code, "title")
        if language is TRANSLATION and not site.library.by_stem[stem].is_translated:
            title = f"{title} (in Indonesian)"
        assert lines[-2:] == [
            f"{pick(language, 'Artikel', 'Article')}: {title}",
            found[name]["URL"],
        ]


@LANGUAGE
def test_topics_and_places_have_their_events(
    site: Built, written: Written, registered: Registered, language: Language
) -> None:
    """A topic has the events of its articles; a place its own and those of what lies in it."""
    everything = by_id(site, of_all(language))
    places = registered("places")
    within: dict[str, set[str]] = {place: set() for place in places}
    for name, (_, event) in events(written).items():
        place = event.get("place")
        while place:
            within[place].add(name)
            place = places[place].get("parent")
    topics = {
        topic: {
            name for name, (stem, _) in events(written).items() if topic in written[stem]["topics"]
        }
        for topic in registered("topics")
    }
    for folder, groups in ((TOPIC, topics), (PLACE, within)):
        assert any(groups.values())
        for identifier, names in groups.items():
            found = by_id(site, of_page(language, folder, identifier))
            assert [*found] == [name for name in everything if name in names]
            for name, one in found.items():
                assert one.to_ical() == everything[name].to_ical()


@LANGUAGE
def test_each_event_has_a_file_of_its_own(
    site: Built, written: Written, language: Language
) -> None:
    """It holds that event as the calendar of all events has it, and nothing else."""
    everything = by_id(site, of_all(language))
    for name in events(written):
        found = by_id(site, of_event(language, name))
        assert [*found] == [name]
        assert found[name].to_ical() == everything[name].to_ical()


def test_both_languages_tell_of_the_same(site: Built) -> None:
    """In both languages there are the same UIDs with the same facts; only words differ."""
    words = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "URL"}
    for of in (of_all, of_due):
        first, second = (by_id(site, of(language)) for language in LANGUAGES)
        assert [*first] == [*second]
        for name, one in first.items():
            facts = [
                {key: value.to_ical() for key, value in each.items() if key not in words}
                for each in (one, second[name])
            ]
            assert facts[0] == facts[1]
    for language in LANGUAGES:
        ids = [
            str(one["UID"]) for of in (of_all, of_due) for one in by_id(site, of(language)).values()
        ]
        assert len(set(ids)) == len(ids)
        assert {one.partition("@")[2] for one in ids} == {site.settings.host}


def test_words_of_the_other_language_are_marked(site: Built, written: Written) -> None:
    """In English a name that is not translated says that it is Indonesian; nothing else does."""
    marked = set()
    for name, one in by_id(site, "/en/events.ics").items():
        stem, _ = events(written)[name]
        language = one["SUMMARY"].params.get("LANGUAGE")
        assert language == (None if site.library.by_stem[stem].is_translated else "id")
        marked |= {name} if language else set()
    assert len(marked) > 3
    for one in by_id(site, "/agenda.ics").values():
        assert not [key for key, value in one.items() if "LANGUAGE" in value.params]


def last_day(due: str) -> date:
    if len(due) == len("2026"):
        return date(int(due), 12, 31)
    return date.fromisoformat(due if len(due) > len("2026-12") else f"{due}-{LAST[due[-2:]]}")


@LANGUAGE
def test_what_is_due(
    site: Built,
    histories: Histories,
    registered: Registered,
    said: Said,
    language: Language,
) -> None:
    """Every action point that has a due date, with its state, day, words, topics and page."""
    found, topics = by_id(site, of_due(language)), registered("topics")
    dated = {name: entries for name, entries in histories.items() if entries[-1].get("due")}
    days = {name: last_day(entries[-1]["due"]) for name, entries in dated.items()}
    assert [*found] == sorted(days, key=lambda name: (days[name], name))
    folder = pick(language, "/tindak-lanjut/", "/en/actions/")
    for name, entries in dated.items():
        one, stem = found[name], entries[0]["stem"]
        assert one["DUE"].dt == days[name]
        assert one["DUE"].params == {"VALUE": "DATE"}
        assert str(one["STATUS"]) == TASK_STATUS[entries[-1]["status"]]
        assert str(one["SUMMARY"]) == said(stem, language.code, "actions", {"id": name}, "text")
        page = site.inside(str(one["URL"]))
        assert page == f"{folder}{name}/"
        assert page in site.pages
        own = entries[-1].get("topics") or site.library.by_stem[stem].topics
        assert [str(one) for one in one.categories] == [
            topics[topic]["name"][language.code] for topic in own
        ]
        stems = {entry["stem"] for entry in entries}
        corrections = [len(site.library.by_stem[each].corrections) for each in stems]
        assert int(one["SEQUENCE"]) == len(entries) - 1 + sum(corrections)
        done = [*takewhile(lambda entry: entry["status"] == "done", reversed(entries))]
        completed = at(site, date.fromisoformat(done[-1]["day"]), time(12)) if done else None
        assert (one["COMPLETED"].dt if "COMPLETED" in one else None) == completed
    assert {"NEEDS-ACTION", "IN-PROCESS", "CANCELLED"} <= {
        str(one["STATUS"]) for one in found.values()
    }


@LANGUAGE
def test_a_due_date_comes_with_its_owner(
    site: Built, histories: Histories, registered: Registered, language: Language
) -> None:
    """The description has state, owner, due date and page; what is not named is said to be so."""
    parties = {
        name: one["name"][language.code] for name, one in registered("organisations").items()
    }
    parties |= {name: one["name"] for name, one in registered("people").items()}
    unnamed = pick(language, "belum disebut", "not yet named")
    label = pick(language, "Penanggung jawab", "Owner")
    for name, one in by_id(site, of_due(language)).items():
        lines = str(one["DESCRIPTION"]).splitlines()
        owner = histories[name][-1].get("owner")
        assert f"{label}: {parties[owner] if owner else unnamed}" in lines
        page = site.pages[site.inside(str(one["URL"])) or ""]
        shown = " ".join(page.get_text().split())
        due = lines[2].partition(": ")[2]
        assert due in shown
        assert lines[0].partition(": ")[2] in shown
        assert lines[-1] == str(one["URL"])


def test_a_calendar_says_what_it_is(site: Built) -> None:
    """Its name, its language, its zone, its address, and that it is fetched once a day."""
    names: Counter[str] = Counter()
    single = {of_event(one, "").rpartition("/")[0].lstrip("/") for one in LANGUAGES}
    for name in (name for name in site.files if name.endswith(".ics")):
        found = calendar(site, name)
        tongue = "EN" if name.startswith("en/") else "ID"
        assert str(found["PRODID"]).endswith(f"//{tongue}")
        assert str(found["VERSION"]) == "2.0"
        assert str(found["CALSCALE"]) == "GREGORIAN"
        assert str(found["X-WR-TIMEZONE"]) == site.settings.timezone
        assert "METHOD" not in found
        assert [str(one["TZID"]) for one in found.timezones] == [site.settings.timezone]
        if name.rpartition("/")[0] in single:
            assert "NAME" not in found
            continue
        assert str(found["SOURCE"]) == f"{site.settings.siteurl}/{name}"
        assert site.inside(str(found["URL"])) in site.pages
        assert found["REFRESH-INTERVAL"].dt == timedelta(days=1)
        names[str(found["NAME"])] += 1
    assert max(names.values()) == 1


def test_lines_are_as_the_standard_says(site: Built) -> None:
    """CR LF at each end, 75 octets at most, no letter divided, and nothing but signs of a text."""
    for name, data in site.files.items():
        if name.endswith(".ics"):
            lines = data.split(b"\r\n")
            assert lines[0] == b"BEGIN:VCALENDAR"
            assert lines[-2:] == [b"END:VCALENDAR", b""]
            assert max(map(len, lines)) <= 75, name
            assert not [line for line in lines if b"\n" in line or b"\r" in line]
            assert all(line.decode().isprintable() for line in lines)


def test_pages_lead_to_the_calendars(site: Built) -> None:
    """Each page that has a calendar offers it, in its head and in words; each event its file."""
    offered = set(_offered(site))
    everything = {f"/{name}" for name in site.files if name.endswith(".ics")}
    assert offered == everything


def _offered(built: Built) -> Iterator[str]:
    for address, page in built.pages.items():
        for link in page.select("a[href$='.ics'], link[href$='.ics']"):
            href = link["href"].replace("webcal:", "https:")
            yield built.inside(href, address) or ""
