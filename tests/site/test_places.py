"""Places and topics, read back and compared with the registry and the articles' front matter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import ceil
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from bs4 import Tag
from tests.reading import text

from bulletin.languages import LANGUAGES, Language, pick

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
SIZE = 3
CLOSED = {"done", "cancelled"}
Written = Mapping[str, Mapping[str, Any]]
Places = dict[str, dict[str, str]]


@pytest.fixture(scope="session")
def places(site: Built) -> Places:
    """The registry of places as it is written, by id."""
    file = site.settings.content / "registry" / "places.yaml"
    read = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only
    return {one["id"]: one for one in read}


def folder(language: Language) -> str:
    return pick(language, "/wilayah/", "/en/places/")


def around(places: Places, identifier: str | None) -> list[str]:
    """A place and what encloses it."""
    found = []
    while identifier:
        found.append(identifier)
        identifier = places[identifier].get("parent")
    return found


class Ledger:
    """The action points of the front matter, drawn up anew in a few lines."""

    def __init__(self, written: Written) -> None:
        """Take declarations first, then news by date."""
        self.points: dict[str, dict[str, Any]] = {}
        self.told: dict[str, set[str]] = {}
        news = []
        for stem, front in written.items():
            day = front["date"][:10]
            for action in front.get("actions", ()):
                point = {"topics": front["topics"], "status": "planned", "latest": day, **action}
                self.points[action["id"]] = point
                self.told.setdefault(action["id"], set()).add(stem)
            for number, update in enumerate(front.get("updates", ())):
                news.append((update.get("date", day), day, stem, number, update))
        for when, _, stem, _, update in sorted(news, key=lambda one: one[:4]):
            point = self.points[update["action"]]
            given = {key: update[key] for key in ("status", "due", "owner") if key in update}
            point.update(given, latest=max(point["latest"], when))
            self.told[update["action"]].add(stem)

    def at(self, places: Places, identifier: str) -> set[str]:
        """The action points at a place or in its parts."""
        return {
            one["id"]
            for one in self.points.values()
            if any(identifier in around(places, place) for place in one.get("places", ()))
        }

    def is_open(self, identifier: str) -> bool:
        return self.points[identifier]["status"] not in CLOSED

    def is_overdue(self, identifier: str, today: date) -> bool:
        """A due month or year ends with its last day, whose text sorts before any later one."""
        due = self.points[identifier].get("due")
        now = today.isoformat()
        return bool(self.is_open(identifier) and due and due < now[: len(due)])


@pytest.fixture(scope="session")
def ledger(written: Written) -> Ledger:
    return Ledger(written)


def events_at(written: Written, places: Places, identifier: str) -> dict[str, str]:
    """The events at a place or in its parts, with their articles' stems."""
    return {
        event["id"]: stem
        for stem, front in written.items()
        for event in front.get("events", ())
        if identifier in around(places, event.get("place"))
    }


def told_of(written: Written, places: Places, ledger: Ledger, identifier: str) -> set[str]:
    """The articles that tell of a place's events and action points."""
    stems = {*events_at(written, places, identifier).values()}
    return stems.union(*(ledger.told[one] for one in ledger.at(places, identifier)))


def actions_on(page: Tag) -> list[Tag]:
    part = page.find("section", attrs={"aria-labelledby": "_actions"})
    return part.select("li.action") if part else []


def texts(site: Built, language: Language) -> dict[str, str]:
    """The ids of the action points by what they are called on pages of a language."""
    found = {}
    for story in site.library.stories:
        for promise in story.promises:
            key = ("actions", promise.id, "text")
            words = story.editions.get(language.code, story.original).words
            found[words.get(key) or story.original.words[key]] = promise.id
    return found


def ids_on(site: Built, page: Tag, language: Language) -> list[str]:
    """The action points of a page in their order."""
    known = texts(site, language)
    return [known[text(one.select_one("h3"))] for one in actions_on(page)]


def occasions(page: Tag) -> list[str]:
    found = (one.select_one("h3 > a")["href"] for one in page.select("li.occasion"))
    return [one.rpartition("#_e-")[2] for one in found]


@LANGUAGE
def test_every_place_stands_in_the_tree_below_its_parent(
    site: Built, places: Places, language: Language
) -> None:
    """The lists are nested as the registry says, and keep its order."""
    page = site.pages[folder(language)]
    (own, everything) = page.select("main .columns section")
    found: dict[str, str | None] = {}
    for part in (own, everything):
        for item in part.select("li"):
            identifier = site.inside(item.a["href"]).removeprefix(folder(language)).strip("/")
            above = item.find_parent("li")
            parent = above and site.inside(above.a["href"]).removeprefix(folder(language))
            if parent or identifier not in found:
                found[identifier] = parent.strip("/") if parent else None
            assert text(item.a) == places[identifier]["name"]
    assert found == {one: entry.get("parent") for one, entry in places.items()}
    siblings = [site.inside(one["href"]) for one in own.select("ul ul > li > a")]
    wanted = [one for one in places if "awan-biru" in around(places, one)[1:]]
    assert sorted(siblings) == sorted(f"{folder(language)}{one}/" for one in wanted)


@LANGUAGE
def test_a_resident_finds_an_rw_in_two_taps(
    site: Built, places: Places, language: Language
) -> None:
    """Home leads to the places, and these begin with the site's own area and all its RWs."""
    home = pick(language, "/", "/en/")
    assert folder(language) in {site.inside(one["href"]) for one in site.pages[home].select("a")}
    first = site.pages[folder(language)].select("main .columns section")[0]
    links = [site.inside(one["href"]) for one in first.select("a")]
    assert links[0] == f"{folder(language)}awan-biru/"
    rws = [one for one, entry in places.items() if entry["kind"] == "rw"]
    assert len(rws) == 4
    assert [one for one in links if "/rw-" in one] == [f"{folder(language)}{one}/" for one in rws]
    assert first.select("details") == []


@LANGUAGE
def test_counts_are_those_of_the_articles(
    site: Built, places: Places, written: Written, ledger: Ledger, language: Language
) -> None:
    """Each place says how many action points, open ones and events it has, as its page does."""
    shown = {
        site.inside(one.a["href"]): text(one.select_one(":scope > .count"))
        for one in site.pages[folder(language)].select("main .places li")
    }
    for identifier in places:
        actions, events = ledger.at(places, identifier), events_at(written, places, identifier)
        pending = sum(map(ledger.is_open, actions))
        names = pick(
            language,
            ("tindak lanjut", "belum tuntas", "acara"),
            (_many("action point", len(actions)), "open", _many("event", len(events))),
        )
        numbers = (len(actions), pending, len(events))
        said = [f"{one} {name}" for one, name in zip(numbers, names, strict=True) if one]
        address = f"{folder(language)}{identifier}/"
        assert shown[address] == " · ".join(said)
        assert shown[address] in text(site.pages[address].select_one("main header"))


def _many(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"


@LANGUAGE
def test_a_place_shows_what_was_promised_there_and_in_its_parts(
    site: Built, places: Places, ledger: Ledger, language: Language
) -> None:
    """Its action points, each once: overdue ones first, then open ones, then closed ones."""
    today, longest = site.settings.today, 0
    for identifier in places:
        shown = ids_on(site, site.pages[f"{folder(language)}{identifier}/"], language)
        assert sorted(shown) == sorted(ledger.at(places, identifier)), identifier
        ranks = [(not ledger.is_open(one), not ledger.is_overdue(one, today)) for one in shown]
        assert ranks == sorted(ranks)
        longest = max(longest, len({*ranks}))
    assert longest == 3


@LANGUAGE
def test_a_place_shows_the_current_state_of_its_action_points(
    site: Built, places: Places, ledger: Ledger, language: Language
) -> None:
    """The state is that of the last news, not the one at publication; each leads to its page."""
    changed = 0
    for identifier in places:
        page = site.pages[f"{folder(language)}{identifier}/"]
        for one, item in zip(ids_on(site, page, language), actions_on(page), strict=True):
            state = ledger.points[one]["status"]
            assert state in item.select_one(".status")["class"]
            own = pick(language, "/tindak-lanjut/", "/en/actions/")
            assert site.inside(item.select_one("h3 a")["href"]) == f"{own}{one}/"
            changed += site.library.ledger[one].promise.status.value != state
    assert changed > 10


@LANGUAGE
def test_a_place_shows_its_events_and_news(
    site: Built, places: Places, written: Written, ledger: Ledger, language: Language
) -> None:
    """All events there and in its parts, and every article that tells of these or its promises."""
    for identifier in places:
        page = site.pages[f"{folder(language)}{identifier}/"]
        assert sorted(occasions(page)) == sorted(events_at(written, places, identifier))
        news = [site.inside(one["href"]) for one in page.select(".headline h3 a")]
        stems = sorted(told_of(written, places, ledger, identifier))
        stories = [one for one in site.library.stories if one.stem in stems]
        assert news == [site.address(one, language) for one in stories]
    assert told_of(written, places, ledger, "negeri-khayal") >= told_of(
        written, places, ledger, "rw-03"
    )


@LANGUAGE
def test_a_place_says_where_it_lies(site: Built, places: Places, language: Language) -> None:
    """Its name, its code, its calendar, ways to what encloses it and to what lies within."""
    calendar = pick(language, "agenda.ics", "events.ics")
    for identifier, entry in places.items():
        address = f"{folder(language)}{identifier}/"
        page = site.pages[address]
        assert text(page.h1) == entry["name"]
        assert entry.get("code", "") in text(page.select_one("main header"))
        enclosing = [site.inside(one["href"]) for one in page.select(".around a")]
        assert enclosing == [f"{folder(language)}{one}/" for one in around(places, identifier)[1:]]
        within = [site.inside(one["href"]) for one in page.select("nav .places a")]
        inner = [one for one, other in places.items() if other.get("parent") == identifier]
        assert within == [f"{folder(language)}{one}/" for one in inner]
        links = {site.inside(one["href"]) for one in page.select("main header a")}
        assert f"{address}{calendar}" in links


@LANGUAGE
def test_long_lists_of_a_place_go_on_and_lose_nothing(
    parts: Built, places: Places, written: Written, ledger: Ledger, language: Language
) -> None:
    """Part by part, each kind of thing goes on: all stand once, at most a page's size a part."""
    for identifier in places:
        whole = {
            "actions": ledger.at(places, identifier),
            "events": {*events_at(written, places, identifier)},
            "news": told_of(written, places, ledger, identifier),
        }
        total = max(1, *(ceil(len(one) / SIZE) for one in whole.values()))
        address = f"{folder(language)}{identifier}/"
        names = [address, *(f"{address}{number}/" for number in range(2, total + 1))]
        pages = [parts.pages[name] for name in names]
        for kind, found in {
            "actions": [ids_on(parts, page, language) for page in pages],
            "events": [occasions(page) for page in pages],
            "news": [[one["href"] for one in page.select(".headline h3 a")] for page in pages],
        }.items():
            every = [one for part in found for one in part]
            assert len(every) == len({*every}) == len(whole[kind])
            assert max(map(len, found)) <= SIZE
        assert f"{address}{total + 1}/" not in parts.pages


@LANGUAGE
def test_a_topic_shows_its_action_points_and_coming_events(
    site: Built, parts: Built, ledger: Ledger, language: Language
) -> None:
    """Open ones first; at most a page's size of them on a part, the others on later ones."""
    root = pick(language, "/topik/", "/en/topics/")
    for topic in site.library.registry.topics:
        wanted = {one for one, point in ledger.points.items() if topic in point["topics"]}
        shown = ids_on(site, site.pages[f"{root}{topic}/"], language)
        assert sorted(shown) == sorted(wanted)
        states = [ledger.is_open(one) for one in shown]
        assert states == sorted(states, reverse=True)
        addresses = (f"{root}{topic}/", *(f"{root}{topic}/{number}/" for number in range(2, 9)))
        found = [
            ids_on(parts, parts.pages[one], language) for one in addresses if one in parts.pages
        ]
        assert [one for part in found for one in part] == shown
        assert all(len(part) <= SIZE for part in found)
    coming = occasions(site.pages[f"{root}ekonomi/"])
    assert coming == ["pekan-umkm-2026", "lomba-layang-2026", "kelas-foto-2026"]


@LANGUAGE
def test_a_topic_offers_its_feed_and_its_calendar(site: Built, language: Language) -> None:
    """Both stand on the page and in its head."""
    root = pick(language, "/topik/", "/en/topics/")
    calendar = pick(language, "agenda.ics", "events.ics")
    for topic in site.library.registry.topics:
        address = f"{root}{topic}/"
        for place in ("main header a", "head link"):
            links = {site.inside(one["href"]) for one in site.pages[address].select(place)}
            assert {f"{address}feed.atom", f"{address}{calendar}"} <= links
