"""People and organisations, read back and compared with the registries and the front matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup, Tag
from tests.reading import text

from bulletin.languages import LANGUAGES, Language, pick

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
CLOSED = {"done", "cancelled"}
SPEAKERS, BODIES = ("/narasumber/", "/en/speakers/"), ("/lembaga/", "/en/organisations/")
Written = Mapping[str, Mapping[str, Any]]
Histories = Mapping[str, list[dict[str, Any]]]
Registered = Callable[[str], dict[str, dict[str, Any]]]
Said = Callable[..., "str | None"]


def linked(site: Built, element: Tag, folder: str) -> list[str]:
    """The ids of the entries of a list to which an element links."""
    found = (site.inside(one["href"]) or "" for one in element.select("a[href]"))
    return [one[len(folder) : -1] for one in found if one.startswith(folder)]


def section(page: BeautifulSoup, heading: str) -> Tag | None:
    """The section below a heading."""
    found = page.find(id=heading)
    return found.parent if found else None


def made(name: str) -> str:
    return re.sub("[^a-z]+", "-", name.lower())


@pytest.fixture(scope="session")
def talks(written: Written, registered: Registered) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """Whoever spoke or is registered, with their talks: the article and what it says of them."""
    found = {one: [] for one in registered("people")}
    for stem, front in written.items():
        for speaker in front.get("speakers", ()):
            who = speaker.get("person") or made(speaker["name"])
            found.setdefault(who, []).append((stem, speaker))
    return found


def events_of(front: Mapping[str, Any], speaker: dict[str, Any]) -> list[dict[str, Any]]:
    """The events at which somebody spoke: the one that is named, or all of the article's."""
    events = front.get("events", [])
    return [one for one in events if speaker.get("event", one["id"]) == one["id"]]


@LANGUAGE
def test_everybody_is_listed_by_name(
    site: Built,
    talks: dict[str, list[tuple[str, dict[str, Any]]]],
    registered: Registered,
    language: Language,
) -> None:
    """All of the registry and all speakers stand once, by name, with how often they spoke."""
    folder, people = pick(language, *SPEAKERS), registered("people")
    items = site.pages[folder].select("ul.people > li")
    ids = [linked(site, one, folder)[0] for one in items]
    assert sorted(ids) == sorted(talks)
    names = [text(one.a).casefold() for one in items]
    assert names == sorted(names)
    for who, item in zip(ids, items, strict=True):
        count = len(talks[who])
        shown = text(item.select_one(".count"))
        assert shown.partition(" ")[0] == (str(count) if count else "")
        person = people.get(who, {})
        role = person.get("role", {}).get(language.code, "")
        assert role in text(item)
        bodies = linked(site, item, pick(language, *BODIES))
        assert bodies == [person[one] for one in ("organisation",) if one in person]


@LANGUAGE
def test_everybody_has_a_page_with_their_talks(
    site: Built,
    written: Written,
    talks: dict[str, list[tuple[str, dict[str, Any]]]],
    said: Said,
    language: Language,
) -> None:
    """Every talk is shown with its events, its role in the article's words, and the article."""
    checked = 0
    for who, given in talks.items():
        page = site.pages[f"{pick(language, *SPEAKERS)}{who}/"]
        spoken = section(page, "_talks")
        items = spoken.select("li") if spoken else []
        assert len(items) == len(given)
        for stem, speaker in given:
            address = site.address(site.library.by_stem[stem], language)
            (item,) = (one for one in items if address in text_links(site, one))
            events = [one["id"] for one in events_of(written[stem], speaker)]
            anchors = [one["href"].partition("#_e-")[2] for one in item.select('a[href*="#_e-"]')]
            assert anchors == events
            key = {one: speaker[one] for one in ("person", "name") if one in speaker}
            for part in ("role", "institution"):
                expected = said(stem, language.code, "speakers", key, part)
                body = site.library.registry.organisations.get(expected or "")
                assert (body.name.text(language) if body else expected or "") in text(item)
            checked += 1
        days = [one.time["datetime"][:10] for one in items]
        assert all(one >= later for one, later in pairwise(days))
    assert checked > 10


def text_links(site: Built, element: Tag) -> set[str | None]:
    return {site.inside(one["href"]) for one in element.select("a[href]") if "#" not in one["href"]}


@LANGUAGE
def test_whom_only_articles_know_has_the_same_page(site: Built, language: Language) -> None:
    """A speaker by name has a page with what the articles say, and owns nothing."""
    page = site.pages[f"{pick(language, *SPEAKERS)}kak-pensil-warna/"]
    assert text(page.h1) == "Kak Pensil Warna"
    assert len(section(page, "_talks").select("li")) == 2
    assert page.find(id="_actions") is None


@LANGUAGE
def test_a_person_opens_events_and_signs_articles(
    site: Built, written: Written, registered: Registered, language: Language
) -> None:
    """A page shows the events that somebody opened and the articles that they signed."""
    checked = 0
    for who in registered("people"):
        page = site.pages[f"{pick(language, *SPEAKERS)}{who}/"]
        opened = {
            event["id"]
            for front in written.values()
            for event in front.get("events", ())
            if event.get("opened_by") == who
        }
        signed = {stem for stem, front in written.items() if who in front["byline"]}
        assert anchors_in(section(page, "_opened")) == opened
        assert articles_in(site, section(page, "_signed"), language) == signed
        checked += len(opened) + len(signed)
    assert checked > 3


def anchors_in(element: Tag | None) -> set[str]:
    links = element.select('h3 a[href*="#_e-"]') if element else []
    return {one["href"].partition("#_e-")[2] for one in links}


def articles_in(site: Built, element: Tag | None, language: Language) -> set[str]:
    links = element.select("li > a") if element else []
    stems = {site.address(one, language): one.stem for one in site.library.stories}
    return {stems[site.inside(one["href"])] for one in links}


def rank(entries: list[dict[str, Any]]) -> tuple[Any, ...]:
    """Open ones first, by the last day on which they are due."""
    now = entries[-1]
    return (now["status"] in CLOSED, f"{now.get('due', '9999')}-99" if "due" in now else "9999")


def actions_in(site: Built, items: list[Tag], language: Language) -> Iterator[tuple[str, str]]:
    """The id and the state of each action point of a list."""
    folder = pick(language, "/tindak-lanjut/", "/en/actions/")
    for item in items:
        (identifier, *_) = linked(site, item, folder)
        yield identifier, item.select_one(".status")["class"][1]


@LANGUAGE
def test_action_points_of_a_person_and_their_organisation(
    site: Built, histories: Histories, registered: Registered, language: Language
) -> None:
    """What somebody owns now and what their organisation owns stand in lists of their own."""
    checked = 0
    for who, person in registered("people").items():
        page = site.pages[f"{pick(language, *SPEAKERS)}{who}/"]
        lists = page.find(id="_actions").select("ul.actions")
        expected = [
            owned(histories, party) for party in (who, person.get("organisation", "nobody"))
        ]
        found = [[*actions_in(site, one.select("li.action"), language)] for one in lists]
        assert [sorted(one) for one in found] == [sorted(one) for one in expected if one]
        checked += sum(map(len, found))
    assert checked > 8


def owned(histories: Histories, party: str) -> list[tuple[str, str]]:
    """The id and the state of what somebody owns now."""
    return [
        (identifier, entries[-1]["status"])
        for identifier, entries in histories.items()
        if entries[-1].get("owner") == party
    ]


@LANGUAGE
def test_action_points_of_an_organisation(
    site: Built, histories: Histories, registered: Registered, language: Language
) -> None:
    """An organisation's page has all that it owns now, open ones first, as they are due."""
    checked = 0
    for body in registered("organisations"):
        page = site.pages[f"{pick(language, *BODIES)}{body}/"]
        items = page.find(id="_actions").select("li.action")
        found = [*actions_in(site, items, language)]
        assert sorted(found) == sorted(owned(histories, body))
        ranks = [rank(histories[one]) for one, state in found if state not in CLOSED]
        assert ranks == sorted(ranks)
        states = [state in CLOSED for _, state in found]
        assert states == sorted(states)
        checked += len(found)
    assert checked > 8


@LANGUAGE
def test_tree_of_organisations(site: Built, registered: Registered, language: Language) -> None:
    """Every organisation stands once in the tree, below the one that it is a part of."""
    folder, bodies = pick(language, *BODIES), registered("organisations")
    items = site.pages[folder].main.select("ul.places li")
    found = {}
    for item in items:
        outer = item.parent.find_parent("li")
        found[linked(site, item, folder)[0]] = linked(site, outer, folder)[0] if outer else None
    assert len(items) == len(bodies)
    assert found == {one: entry.get("parent") for one, entry in bodies.items()}


@LANGUAGE
def test_facts_of_an_organisation(site: Built, registered: Registered, language: Language) -> None:
    """Names, address, parent, parts and people of an organisation are those of the registries."""
    bodies, people = registered("organisations"), registered("people")
    for body, entry in bodies.items():
        page = site.pages[f"{pick(language, *BODIES)}{body}/"]
        assert text(page.h1) == entry["name"][language.code]
        facts = page.select_one("dl.facts")
        for name in (entry.get("abbreviation", ""), *entry.get("aliases", ())):
            assert name in text(facts)
        around = [entry[one] for one in ("parent",) if one in entry]
        within = [one for one, other in bodies.items() if other.get("parent") == body]
        shown = linked(site, facts, pick(language, *BODIES)) if facts else []
        assert shown == [*around, *within]
        outside = [one["href"] for one in facts.select('a[href^="http"]')] if facts else []
        assert outside == [entry[one] for one in ("url",) if one in entry]
        members = section(page, "_people")
        expected = [one for one, other in people.items() if other.get("organisation") == body]
        assert (linked(site, members, pick(language, *SPEAKERS)) if members else []) == expected


@LANGUAGE
def test_what_an_organisation_holds_and_signs(
    site: Built, written: Written, registered: Registered, language: Language
) -> None:
    """A page shows the events that an organisation holds and the articles that it signed."""
    for body in registered("organisations"):
        page = site.pages[f"{pick(language, *BODIES)}{body}/"]
        held = {
            event["id"]
            for front in written.values()
            for event in front.get("events", ())
            if event.get("organiser") == body
        }
        signed = {stem for stem, front in written.items() if body in front["byline"]}
        assert anchors_in(section(page, "_organised")) == held
        assert articles_in(site, section(page, "_signed"), language) == signed


@LANGUAGE
def test_who_spoke_for_an_organisation(
    site: Built,
    talks: dict[str, list[tuple[str, dict[str, Any]]]],
    registered: Registered,
    language: Language,
) -> None:
    """Those whom an article names as its speakers, or who belong to it, are named with a link."""
    bodies, people = registered("organisations"), registered("people")
    for body in bodies:
        expected = sorted(
            who
            for who, given in talks.items()
            for _, speaker in given
            if body
            == (
                speaker["institution"]
                if speaker.get("institution") in bodies
                else people.get(who, {}).get("organisation")
            )
        )
        spoken = section(site.pages[f"{pick(language, *BODIES)}{body}/"], "_talks")
        heads = spoken.select("li > h3") if spoken else []
        found = [linked(site, one, pick(language, *SPEAKERS))[0] for one in heads]
        assert sorted(found) == expected
