"""The open data of the fictional site: complete, documented, and equal to what the pages say."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree

from bulletin.build.pipeline import build
from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language, pick
from bulletin.outputs import planned
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built

LISTS = ("articles", "events", "actions", "people", "organisations", "places")
TABLES = ("events", "actions", "updates")
FILES = (
    *(f"{name}.json" for name in LISTS),
    *(f"{name}.csv" for name in TABLES),
    "popolo.json",
    "schema/article.schema.json",
    "checksums.txt",
)
PAGE = {"id": "/data/", "en": "/en/data/"}
ACTIONS = {"id": "tindak-lanjut", "en": "en/actions"}
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
ATOM = "{http://www.w3.org/2005/Atom}"


def read(built: Built, name: str) -> dict[str, Any]:
    return json.loads(built.files[f"data/{name}.json"])


def records(built: Built, name: str) -> list[dict[str, Any]]:
    return read(built, name)["data"]


def table(built: Built, name: str) -> list[dict[str, str]]:
    text = built.files[f"data/{name}.csv"].decode("utf-8-sig")
    return [*csv.DictReader(StringIO(text, newline=""))]


def by_id(built: Built, name: str) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in records(built, name)}


def columns(found: list[dict[str, Any]], before: str = "") -> Iterator[str]:
    """Every column that some records have, those of records in them below their name."""
    for row in found:
        for name, value in row.items():
            yield f"{before}{name}"
            if isinstance(value, list) and value and isinstance(value[0], dict):
                yield from columns(value, f"{before}{name}.")


def documented(page: BeautifulSoup, name: str) -> Iterator[str]:
    """Every column that the page documents for a data set."""
    fields = page.select(f"#_{name} > dl > div")
    for field in fields:
        own = [code.get_text() for code in field.select(":scope > dt code")]
        assert field.dd.get_text(strip=True)
        yield from own
        for part in field.select(":scope > dd > dl > div"):
            yield from (f"{own[0]}.{code.get_text()}" for code in part.select("dt code"))


def test_every_file_of_the_contract_is_there(site: Built) -> None:
    """One set for both languages, and nothing else beside it."""
    found = {name.removeprefix("data/") for name in site.files if name.startswith("data/")}
    assert found == {*FILES, "index.html"}
    assert not [name for name in site.files if name.startswith("en/data/")][1:]


@LANGUAGE
def test_the_page_tells_of_every_file(site: Built, language: Language) -> None:
    """A way to each, its size, its checksum, and how many rows it has."""
    page = site.pages[PAGE[language.code]]
    for name in FILES:
        (link,) = page.select(f'.data-set a[href$="/data/{name}"]')
        data = site.files[f"data/{name}"]
        said = link.parent.get_text()
        assert f"{len(data):,}".replace(",", "." if language is ORIGINAL else ",") in said
        assert hashlib.sha256(data).hexdigest() in page.get_text()
        rows = _rows(site, name)
        assert rows is None or f"{rows} " in said.removeprefix(name)


def _rows(site: Built, name: str) -> int | None:
    stem, _, form = name.partition(".")
    if stem in {*LISTS, *TABLES}:
        return len(records(site, stem)) if form == "json" else len(table(site, stem))
    return None


@LANGUAGE
@pytest.mark.parametrize("name", [*LISTS, "updates"])
def test_every_column_is_documented_and_every_documented_one_exists(
    site: Built, language: Language, name: str
) -> None:
    """The page and the files speak of the same columns, in the same order."""
    found = table(site, name) if name == "updates" else records(site, name)
    told = [*documented(site.pages[PAGE[language.code]], name)]
    assert {*told} == {*columns(found)}
    assert [one for one in told if "." not in one] == [*found[0]]


@LANGUAGE
def test_the_page_says_how_the_data_may_be_used(site: Built, language: Language) -> None:
    """Its licence, how to cite it, and whom to tell of a mistake."""
    page = site.pages[PAGE[language.code]]
    assert page.select_one('a[rel="license"]')["href"].startswith("https://creativecommons.org/")
    text = " ".join(page.select_one(".aside").get_text().split())
    assert f"{site.settings.siteurl}{PAGE[language.code]}" in text
    assert site.library.site.contact.text(language) in text


def test_checksums_are_those_of_the_files(site: Built) -> None:
    """In the form of sha256sum, for every file but itself."""
    lines = site.files["data/checksums.txt"].decode().splitlines()
    sums = dict(reversed(line.split("  ")) for line in lines)
    assert {*sums} == {*FILES} - {"checksums.txt"}
    for name, checksum in sums.items():
        assert hashlib.sha256(site.files[f"data/{name}"]).hexdigest() == checksum


@pytest.mark.parametrize("name", [*LISTS, "popolo"])
def test_every_json_says_what_it_is(site: Built, name: str) -> None:
    """Its title, its licence, the site, and where it is explained, without a time of its own."""
    meta = read(site, name)["meta"]
    assert {*meta} == {"title", "site", "documentation", "licence", "version"}
    assert {*meta["title"]} == {"id", "en"}
    assert meta["site"] == f"{site.settings.siteurl}/"
    assert meta["documentation"] == {
        code: f"{site.settings.siteurl}{path}" for code, path in PAGE.items()
    }
    assert meta["licence"]["name"] == "CC BY 4.0"


@pytest.mark.parametrize("name", ["events", "actions"])
def test_a_table_says_what_the_json_says(site: Built, name: str) -> None:
    """The same rows in the same order, with the columns that are no lists of records."""
    found = records(site, name)
    flat = [key for key, value in found[0].items() if key != "history"]
    rows = table(site, name)
    assert [*rows[0]] == flat
    for row, one in zip(rows, found, strict=True):
        assert row == {key: as_cell(one[key]) for key in flat}


def as_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(value) if isinstance(value, list) else str(value)


def test_every_update_is_a_step_of_a_history(site: Built) -> None:
    """The table of updates holds every step but the declarations."""
    steps = [
        (one["id"], str(step["number"]), step["date"], step["status"], step["article"])
        for one in records(site, "actions")
        for step in one["history"][1:]
    ]
    keys = ("action", "number", "date", "status", "article")
    assert [tuple(row[key] for key in keys) for row in table(site, "updates")] == steps
    assert len(steps) == sum(len(story.reports) for story in site.library.stories) > 5


def test_every_article_is_there_with_its_words(site: Built) -> None:
    """Each language's words where they were written, and null where they were not."""
    found = by_id(site, "articles")
    assert {*found} == {story.stem for story in site.library.stories}
    for story in site.library.stories:
        row = found[story.stem]
        for language in LANGUAGES:
            edition = story.editions.get(language.code)
            said = edition.words["title",] if edition else None
            assert row[f"title_{language.code}"] == said
            assert row[f"url_{language.code}"].endswith(site.address(story, language))
        assert datetime.fromisoformat(row["published"]) == story.moment
        assert row["topics"] == [*story.topics]
        assert len(row["speakers"]) == len(story.speakers)
        assert [one["url"] for one in row["sources"]] == [*story.sources]
    published = [one["published"] for one in records(site, "articles")]
    assert published == sorted(published)


def test_actions_stand_as_the_articles_left_them(site: Built) -> None:
    """The last status, owner, due day and amount, found here without the ledger."""
    found = by_id(site, "actions")
    today = site.settings.today
    stories = sorted(site.library.stories, key=lambda one: (one.day, one.stem))
    news = [(one.date, one) for story in stories for one in story.reports]
    for story in stories:
        for promise in story.promises:
            told = [one for _, one in sorted(news, key=lambda pair: pair[0])
                    if one.action == promise.id]  # fmt: skip
            row, every = found.pop(promise.id), [promise, *told]
            assert row["status"] == every[-1].status.value
            for key in ("owner", "due", "amount"):
                said = [getattr(one, key) for one in every if getattr(one, key) is not None]
                assert row[key] == (said[-1] if said else None)
            days = [story.day, *(one.date for one in told)]
            assert row["last_news"] == max(days).isoformat()
            assert row["open"] is (row["status"] not in {"done", "cancelled"})
            late = row["due_last_day"] and date.fromisoformat(row["due_last_day"]) < today
            assert row["overdue"] is bool(row["open"] and late)
            assert row["no_news"] is (row["open"] and (today - max(days)).days >= 60)
    assert found == {}


def test_coming_events_are_those_of_the_home_page(site: Built) -> None:
    """An event is coming in the data exactly where the agenda has it so."""
    now = site.settings.now
    for one in records(site, "events"):
        last = one["end"] or one["start"]
        if "T" in last and one["end"]:
            over = datetime.fromisoformat(last)
        else:
            day = date.fromisoformat(last[:10]) + timedelta(days=1)
            over = datetime(day.year, day.month, day.day, tzinfo=site.settings.zone)
        assert one["coming"] is (over > now), one["id"]
    assert {one["coming"] for one in records(site, "events")} == {True, False}


def test_ids_lead_to_entries(site: Built) -> None:
    """What names something by its id names what there is."""
    known = {name: {*by_id(site, name)} for name in LISTS}
    topics, parties = {*site.library.registry.topics}, known["people"] | known["organisations"]
    of = {
        "article": known["articles"], "articles": known["articles"], "signed": known["articles"],
        "action": known["actions"], "actions": known["actions"], "person": known["people"],
        "members": known["people"], "opened_by": parties, "owner": parties, "old_owner": parties,
        "byline": parties, "organisation": known["organisations"], "organiser": parties,
        "children": known["organisations"], "place": known["places"], "places": known["places"],
        "parts": known["places"], "within": known["places"], "event": known["events"],
        "events": known["events"], "opened": known["events"], "organised": known["events"],
        "topics": topics,
    }  # fmt: skip
    named = set()
    for name in LISTS:
        for key, value in _pairs(records(site, name)):
            ids = value if isinstance(value, list) else [value]
            wrong = {one for one in ids if isinstance(one, str)} - of.get(key, {*ids} - {None})
            assert not wrong, (name, key, wrong)
            named |= {key} if any(ids) else set()
    assert {*of} - {"old_owner", "event"} <= named


def _pairs(rows: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    for row in rows:
        for key, value in row.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                yield from _pairs(value)
            else:
                yield key, value


@pytest.mark.parametrize("name", LISTS)
def test_addresses_lead_to_pages_and_files(site: Built, name: str) -> None:
    """Every address of the site that the data gives is there."""
    found = [
        value
        for key, value in _pairs(records(site, name))
        if isinstance(value, str) and key.partition("_")[0] in {"url", "article", "calendar"}
        if value.startswith(site.settings.siteurl)
    ]
    inside = {site.inside(one.partition("#")[0]) for one in found}
    assert {one for one in inside if site.file(one) not in site.files} == set()
    for one in found:
        address, _, anchor = one.partition("#")
        assert not anchor or site.pages[site.inside(address)].find(id=anchor)


POPOLO = {
    "persons": {"id", "name", "other_names", "links", "sources"},
    "organizations": {"id", "name", "other_names", "parent_id", "links"},
    "memberships": {"id", "person_id", "organization_id", "role"},
    "events": {
        "id", "name", "start_date", "end_date", "location", "status", "organization_id", "sources",
    },
    "areas": {"id", "name", "identifier", "classification", "parent_id"},
}  # fmt: skip


def test_popolo_has_the_specifications_names(site: Built) -> None:
    """Each class has its own properties and no others; nothing unset is written."""
    made = read(site, "popolo")
    assert {*made} == {"meta", *POPOLO}
    for name, properties in POPOLO.items():
        assert made[name]
        for one in made[name]:
            assert {"id"} <= {*one} <= properties
            assert None not in one.values()
            assert [] not in one.values()
        assert {key for one in made[name] for key in one} == properties


@LANGUAGE
def test_the_page_documents_every_property_of_popolo(site: Built, language: Language) -> None:
    """Each class with its properties, as the file has them."""
    page = site.pages[pick(language, "/data/", "/en/data/")]
    section = page.find(id="_popolo")
    documented = {
        field.dt.code.get_text(): {one.get_text() for one in field.dd.select("dt code")}
        for field in section.select(":scope > dl > div")
    }
    assert documented == POPOLO


TEXT = {"type": "string", "minLength": 1}
MOMENT = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?[+-]\d{2}:\d{2})?$",
}
NAMES = {"name": TEXT, "note": TEXT}
PLACED = {"url": {"type": "string", "format": "uri"}, "note": TEXT}


def listed(properties: dict[str, Any], required: str) -> dict[str, Any]:
    """A list of objects with some properties."""
    item = {"properties": properties, "required": [required], "additionalProperties": False}
    return {"type": "array", "minItems": 1, "items": {"type": "object", **item}}


TYPES = {
    "other_names": listed(NAMES, "name"),
    "links": listed(PLACED, "url"),
    "sources": listed(PLACED, "url"),
    "start_date": MOMENT,
    "end_date": MOMENT,
}
REQUIRED = {"memberships": ["person_id", "organization_id"], "events": ["name", "start_date"]}


def test_popolo_has_the_specifications_types(site: Built) -> None:
    """Texts, dates of the form that its schemas ask for, lists of names and of links."""
    made = read(site, "popolo")
    for name, properties in POPOLO.items():
        schema = {
            "type": "object",
            "properties": {one: TYPES.get(one, TEXT) for one in properties},
            "required": ["id", *REQUIRED.get(name, ["name"])],
            "additionalProperties": False,
        }
        checker = Draft202012Validator(schema, format_checker=FormatChecker())
        assert [error.message for one in made[name] for error in checker.iter_errors(one)] == []


def test_popolo_agrees_with_the_other_files(site: Built) -> None:
    """The same people, organisations, events and places, and memberships between them."""
    made = {name: {one["id"]: one for one in read(site, "popolo")[name]} for name in POPOLO}
    pairs = {"persons": "people", "organizations": "organisations", "areas": "places"}
    for here, there in {**pairs, "events": "events"}.items():
        assert [*made[here]] == [*by_id(site, there)]
    for one in made["memberships"].values():
        row = by_id(site, "people")[one["person_id"]]
        assert row["organisation"] == one["organization_id"]
        assert row["role_id"] == one.get("role")
    for identifier, row in by_id(site, "events").items():
        event = made["events"][identifier]
        assert (event["start_date"], event.get("end_date")) == (row["start"], row["end"])
        assert (event["name"], event["status"]) == (row["name_id"], row["status"])
    for name in ("organizations", "areas"):
        assert {one["parent_id"] for one in made[name].values() if "parent_id" in one} <= {
            *made[name]
        }


def test_the_schema_is_published_under_its_own_address(site: Built) -> None:
    """What an editor is pointed to is what it gets."""
    made = json.loads(site.files["data/schema/article.schema.json"])
    assert made["$id"] == f"{site.settings.siteurl}/data/schema/article.schema.json"


@LANGUAGE
def test_the_json_feed_has_the_atom_feeds_entries(site: Built, language: Language) -> None:
    """The same ids, addresses and titles, offered in the head of every page of the language."""
    folder = f"{language.root}/".lstrip("/")
    made = json.loads(site.files[f"{folder}feed.json"])
    atom = etree.fromstring(site.files[f"{folder}feed.atom"]).findall(f"{ATOM}entry")
    assert [(one["id"], one["title"]) for one in made["items"]] == [
        (one.findtext(f"{ATOM}id"), one.findtext(f"{ATOM}title")) for one in atom
    ]
    assert made["feed_url"] == f"{site.settings.siteurl}/{folder}feed.json"
    for address, page in site.pages.items():
        if address.startswith("/en/") is (language is TRANSLATION):
            (link,) = page.select('link[type="application/feed+json"]')
            assert link["href"] == f"{site.settings.base}/{folder}feed.json"


@LANGUAGE
def test_the_ledgers_feed_has_every_step(site: Built, language: Language) -> None:
    """Each declaration and each update once, as the data has it, the newest first."""
    feed = etree.fromstring(site.files[f"{ACTIONS[language.code]}/feed.atom"])
    entries = feed.findall(f"{ATOM}entry")
    found = [
        (one.find(f"{ATOM}link").get("href"), one.findtext(f"{ATOM}published")[:10])
        for one in entries
    ]
    steps = [
        (one[f"url_{language.code}"], step["date"])
        for one in records(site, "actions")
        for step in one["history"]
    ]
    assert sorted(found) == sorted(steps)
    updated = [datetime.fromisoformat(one.findtext(f"{ATOM}updated")) for one in entries]
    assert updated == sorted(updated, reverse=True)
    assert len({one.findtext(f"{ATOM}id") for one in entries}) == len(entries)


def test_nothing_of_it_is_made_where_nothing_has_changed(
    content: Path,
    settings_for: Callable[..., Settings],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A draft, or an hour that passes, makes no data; another article does."""
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    made: list[object] = []
    open_data = planned.open_data
    monkeypatch.setattr(planned, "open_data", lambda *given: made.append(1) or open_data(*given))
    draft = "---\ntitle: Nanti\nstatus: draft\n---\n\nTeks.\n"
    (content / "articles/2026/2026-03-20-nanti.id.md").write_text(draft, "utf-8")
    build(replace(settings, now=settings.now + timedelta(minutes=1)))
    assert made == []
    file = content / "articles/2025/2025-11-23-jaga-malam-rt-rw.id.md"
    file.write_text(file.read_text("utf-8").replace("title: ", "title: Lagi ", 1), "utf-8")
    build(settings)
    assert len(made) == 1


def test_the_clock_alone_changes_no_byte(
    site: Built, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """Only what the clock brings about: an event that ends, a due day that passes."""
    settings = settings_for(tmp_path / "output")
    build(replace(settings, now=settings.now + timedelta(minutes=1)))
    built = type(site)(settings.output, settings)
    assert {name: built.files[f"data/{name}"] for name in FILES} == {
        name: site.files[f"data/{name}"] for name in FILES
    }
