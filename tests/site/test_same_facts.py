"""The same facts in every format: pages, linked data, calendars, tables and feeds, read back."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup, Tag
from icalendar import Calendar, Component

from bulletin.languages import LANGUAGES, Language, pick

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
ATOM: Final = "{http://www.w3.org/2005/Atom}"
Rows = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Meeting:
    """What every format says of an event: words, ISO 8601 times (`end` inclusive), status."""

    name: str
    start: str
    end: str | None
    cancelled: bool
    place: str | None


@dataclass(frozen=True)
class Promise:
    """What every format says of an action point: words, status, owner, due as written, amount."""

    text: str
    status: str
    owner: str | None
    due: str | None


def table(built: Built, name: str) -> list[dict[str, str]]:
    """The rows of a table for spreadsheets."""
    return list(csv.DictReader(io.StringIO(built.files[f"data/{name}"].decode("utf-8-sig"))))


def rows(built: Built, name: str) -> Rows:
    """The records of an open data file by id."""
    return {one["id"]: one for one in json.loads(built.files[f"data/{name}"])["data"]}


def graph(page: BeautifulSoup) -> list[dict[str, Any]]:
    """The linked data of a page."""
    script = page.find("script", type="application/ld+json")
    return json.loads(script.string)["@graph"]


def unset(value: str | None) -> str | None:
    return value or None


def meetings_of_rows(found: Rows | list[dict[str, Any]], language: Language) -> dict[str, Meeting]:
    """Events as a table has them, in JSON or CSV."""
    entries = found.values() if isinstance(found, dict) else found
    return {
        one["id"]: Meeting(
            one[f"name_{language.code}"] or one["name_id"],
            one["start"],
            unset(one["end"]),
            one["status"] == "cancelled",
            unset(one["place_name"]),
        )
        for one in entries
    }


def meetings_of_linked_data(built: Built, language: Language) -> dict[str, Meeting]:
    """Events as the articles' linked data has them."""
    found = {}
    for story in built.library.stories:
        nodes = (one for one in graph(built.page(story, language)) if one["@type"] == "Event")
        for node in nodes:
            place = node.get("location")
            # A venue in words has no page; the registered place that encloses it has one.
            while place and "url" not in place:
                place = place.get("containedInPlace")
            found[node["@id"].partition("#_e-")[2]] = Meeting(
                node["name"],
                node["startDate"],
                node.get("endDate"),
                node["eventStatus"] == "https://schema.org/EventCancelled",
                place["name"] if place else None,
            )
    return found


def moment(value: date, *, end: bool = False) -> str:
    """A calendar's date or date-time in ISO 8601; an end that is a date is the day after."""
    if end and not isinstance(value, datetime):
        value -= timedelta(days=1)
    return value.isoformat()


def meetings_of_calendar(built: Built, language: Language) -> dict[str, Meeting]:
    """Events as the calendar has them; a venue that names its place stands alone."""
    records = rows(built, "events.json")
    file = pick(language, "agenda.ics", "en/events.ics")
    found = {}
    for entry in Calendar.from_ical(built.files[file]).walk("VEVENT"):
        identifier = str(entry["UID"]).partition(".event@")[0]
        end = moment(entry["DTEND"].dt, end=True) if "DTEND" in entry else None
        start = moment(entry["DTSTART"].dt)
        name = re.sub(r"^[^:]+: ", "", str(entry["SUMMARY"])) if marked(entry) else entry["SUMMARY"]
        record = records[identifier]
        place = record["place_name"]
        venue = record[f"venue_{language.code}"] or record["venue_id"]
        named = place is None or place in (record["venue_id"] or "")
        said = ", ".join(one for one in (venue, None if named and venue else place) if one)
        assert str(entry.get("LOCATION", "")) == said
        found[identifier] = Meeting(
            str(name), start, end, str(entry["STATUS"]) == "CANCELLED", place
        )
    return found


def marked(entry: Component) -> bool:
    """Whether the summary begins with a word for the event's status."""
    return str(entry["STATUS"]) != "CONFIRMED" and ": " in str(entry["SUMMARY"])


@LANGUAGE
def test_events_are_the_same_in_every_format(site: Built, language: Language) -> None:
    """JSON, CSV, linked data, calendar and the agenda say the same of every event."""
    records = meetings_of_rows(rows(site, "events.json"), language)
    assert len(records) > 15
    assert meetings_of_rows(table(site, "events.csv"), language) == records
    assert meetings_of_linked_data(site, language) == records
    assert meetings_of_calendar(site, language) == records
    agenda = site.pages[pick(language, "/agenda/", "/en/events/")]
    shown = {
        entry.select_one("h3 a, h4 a")["href"].partition("#_e-")[2]: (
            entry.select_one("h3, h4").get_text(strip=True),
            entry.select_one("time")["datetime"],
            bool(entry.select(".cancelled")),
        )
        for entry in agenda.select(".occasion")
    }
    assert shown == {
        identifier: (one.name, one.start, one.cancelled) for identifier, one in records.items()
    }


def promises_of_rows(found: Rows | list[dict[str, Any]], language: Language) -> dict[str, Promise]:
    """Action points as a table has them, in JSON or CSV."""
    entries = found.values() if isinstance(found, dict) else found
    return {
        one["id"]: Promise(
            one[f"text_{language.code}"] or one["text_id"],
            one["status"],
            unset(one[f"owner_name_{language.code}"]),
            unset(one["due"]),
        )
        for one in entries
    }


def pages_of(built: Built, language: Language) -> dict[str, BeautifulSoup]:
    """The pages of action points by id."""
    prefix = pick(language, "/tindak-lanjut/", "/en/actions/")
    return {
        address.removeprefix(prefix).strip("/"): page
        for address, page in built.pages.items()
        if "kind-action" in page.main["class"] and address.startswith(prefix)
    }


def promises_of_pages(built: Built, language: Language) -> dict[str, Promise]:
    """Action points as their own pages show them."""
    found = {}
    for identifier, page in pages_of(built, language).items():
        owner, due, *_ = page.select(".facts dd")
        found[identifier] = Promise(
            page.h1.get_text(strip=True),
            state(page.select_one(".states .status")),
            owner.a.find(string=True).strip().removesuffix(" (") if owner.a else None,
            due.time["datetime"]
            if due.time
            else unset(due.get_text(strip=True))
            if not due.select(".unset")
            else None,
        )
    return found


def state(mark: Tag) -> str:
    """The status that a mark is styled as."""
    (found,) = (one for one in mark["class"] if one != "status")
    return found


def last_day(due: str) -> str:
    """The last day of a day, month or year."""
    if len(due) == len("2026-03-15"):
        return due
    year, month = int(due[:4]), int(due[5:] or 12)
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).isoformat()


@LANGUAGE
def test_action_points_are_the_same_in_every_format(site: Built, language: Language) -> None:
    """JSON, CSV and the pages say the same of every action point's state, owner and due date."""
    records = promises_of_rows(rows(site, "actions.json"), language)
    assert len(records) > 15
    assert promises_of_rows(table(site, "actions.csv"), language) == records
    assert promises_of_pages(site, language) == records


@LANGUAGE
def test_action_points_for_machines_are_those_of_the_tables(
    site: Built, language: Language
) -> None:
    """Linked data and tasks have each action point's text, owner, last day and stage."""
    records = promises_of_rows(rows(site, "actions.json"), language)
    stages = {
        "proposed": "Potential",
        "planned": "Potential",
        "in-progress": "Active",
        "delayed": "Potential",
        "done": "Completed",
        "cancelled": "Failed",
    }
    for identifier, page in pages_of(site, language).items():
        (node,) = (one for one in graph(page) if one["@type"] == "Action")
        record = records[identifier]
        said = node["name"]  # with its language, where that is not the page's
        assert (said["@value"] if isinstance(said, dict) else said) == record.text
        assert node.get("agent", {}).get("name") == record.owner
        stage = node["actionStatus"].removeprefix("https://schema.org/")
        assert stage == f"{stages[record.status]}ActionStatus", (identifier, record.status)
    tasks = Calendar.from_ical(site.files[pick(language, "tindak-lanjut.ics", "en/actions.ics")])
    assert {
        str(one["UID"]).partition(".action@")[0]: (
            str(one["SUMMARY"]),
            one["DUE"].dt.isoformat(),
            str(one["STATUS"]) == "COMPLETED",
            str(one["STATUS"]) == "CANCELLED",
        )
        for one in tasks.walk("VTODO")
    } == {
        identifier: (one.text, last_day(one.due), one.status == "done", one.status == "cancelled")
        for identifier, one in records.items()
        if one.due
    }


@LANGUAGE
def test_histories_are_the_same_in_every_format(site: Built, language: Language) -> None:
    """Each step stands on its page, in the table of news and in the feed: day, status, note."""
    told: dict[str, list[tuple[str, str, str]]] = {}
    for row in table(site, "updates.csv"):
        note = row[f"note_{language.code}"] or row["note_id"]
        told.setdefault(row["action"], []).append((row["date"], row["status"], note))
    assert len(told) > 8
    labels: dict[str, str] = {}
    shown: dict[str, list[tuple[str, str, str]]] = {}
    for identifier, page in pages_of(site, language).items():
        for step in page.select(".timeline > li")[1:]:
            mark = step.select(".status")[-1]
            labels[mark.get_text(strip=True)] = state(mark)
            (day,) = (one["datetime"] for one in step.select(".when time"))
            note = next(iter(step.select("p:not([class]):not(:has(.status))")), None)
            said = note.get_text(strip=True) if note else ""
            shown.setdefault(identifier, []).append((day, state(mark), said))
    assert shown == told
    file = pick(language, "tindak-lanjut/feed.atom", "en/actions/feed.atom")
    feed = ET.fromstring(site.files[file])  # noqa: S314 - ours
    read: dict[str, list[tuple[str, str, str]]] = {}
    for entry in feed.iter(f"{ATOM}entry"):
        identifier, number = entry.findtext(f"{ATOM}id", "").split("/")[-3:-1]
        content = BeautifulSoup(entry.findtext(f"{ATOM}content", ""), "html.parser")
        label = content.li.get_text().partition(": ")[2].partition(" (")[0]
        if number != "0":
            paragraphs = content.select("p")
            note = paragraphs[1].get_text() if len(paragraphs) == 3 else ""
            day = entry.findtext(f"{ATOM}published", "")[:10]
            read.setdefault(identifier, []).append((day, labels[label], note))
    for identifier, steps in read.items():
        assert steps[::-1] == told[identifier][-len(steps) :]
    assert len(read) > 5
