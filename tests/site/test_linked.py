"""Linked data: what a machine reads of a page is what the page says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION
from bulletin.model.links import anchor
from bulletin.schema.status import ActionStatus, EventStatus

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from tests.conftest import Built

Node = dict[str, Any]
CONTEXT = "https://schema.org"
KINDS = ("GovernmentOrganization", "Organization")


def nodes(page: BeautifulSoup, *kinds: str) -> list[Node]:
    """The nodes of some types on a page."""
    script = page.find("script", type="application/ld+json")
    graph = json.loads(script.string) if script and script.string else {"@graph": []}
    return [one for one in graph["@graph"] if one["@type"] in kinds]


def one(page: BeautifulSoup, *kinds: str) -> Node:
    """The only node of some types."""
    (found,) = nodes(page, *kinds)
    return found


def values(part: object) -> Iterator[object]:
    """Every value in a node."""
    if isinstance(part, dict):
        for inner in part.values():
            yield from values(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from values(inner)
    else:
        yield part


def test_every_page_says_the_way_to_it(built: Built) -> None:
    """The breadcrumb for machines is the one that readers see."""
    seen = 0
    for page in built.pages.values():
        items = page.select(".breadcrumb li")
        trail = nodes(page, "BreadcrumbList")
        assert bool(trail) == (len(items) > 1) or page.title.string.startswith(("Halaman", "Page"))
        for node in trail:
            seen += 1
            said = [entry["name"] for entry in node["itemListElement"]]
            assert said == [item.get_text(strip=True) for item in items]
            assert all(entry["item"].startswith("https://") for entry in node["itemListElement"])
    assert seen > 100


def test_an_article_is_as_its_page_says(built: Built) -> None:
    """Headline, dates with offset, language, authors, picture, the other edition."""
    for story in built.library.stories:
        for language in LANGUAGES:
            page = built.page(story, language)
            node = one(page, "NewsArticle")
            assert node["headline"] == page.h1.get_text(strip=True)
            published = datetime.fromisoformat(node["datePublished"])
            assert published == story.moment
            assert published.utcoffset() is not None
            assert node["dateModified"] >= node["datePublished"]
            canonical = page.find("link", rel="canonical")["href"]
            assert node["@id"] == node["url"] == canonical
            written = page.select_one(".prose").get("lang") or page.html["lang"]
            assert node["inLanguage"] == written
            assert len(node["author"]) == len(story.byline)
            other = node.get("translationOfWork" if language is TRANSLATION else "workTranslation")
            assert (other is not None) == story.is_translated
            if other:
                away = TRANSLATION if language is ORIGINAL else ORIGINAL
                assert other["@id"].endswith(built.address(story, away))


def test_events_are_those_of_the_article(built: Built) -> None:
    """Each with its start, end, state and place; nothing that the content does not say."""
    states = {"EventScheduled": 0, "EventCancelled": 0, "EventPostponed": 0}
    for story in built.library.stories:
        for language in LANGUAGES:
            found = nodes(built.page(story, language), "Event")
            assert len(found) == len(story.events)
            for node, event in zip(found, story.events, strict=True):
                assert node["@id"].endswith(f"#{anchor('events', event.id)}")
                assert node["startDate"] == event.start.isoformat()
                assert node.get("endDate") == (event.end.isoformat() if event.end else None)
                assert ("organizer" in node) == (event.organiser is not None)
                venue = story.original.words.get(("events", event.id, "venue"))
                assert ("location" in node) == bool(event.place or venue)
                if event.place:
                    location = node["location"]
                    registered = location.get("containedInPlace", location)
                    assert registered["name"] == built.library.registry.places[event.place].name
                    assert location["address"] == {
                        "@type": "PostalAddress",
                        "addressLocality": "Kota Dongeng",
                        "addressRegion": "Provinsi Antah Berantah",
                        "addressCountry": "ID",
                    }
                speakers = [who for who in story.speakers if who.event in (None, event.id)]
                names = {speaking["name"] for speaking in node.get("performer", [])}
                assert {who.name for who in speakers if who.name} <= names
                assert len(names) == len({built.library.cross.voice_of(w).id for w in speakers})
                state = node["eventStatus"].removeprefix(f"{CONTEXT}/")
                states[state] += 1
                assert (state == "EventCancelled") == (event.status is EventStatus.CANCELLED)
                assert (state == "EventPostponed") == (event.status is EventStatus.POSTPONED)
    assert all(states.values())


def test_action_points_are_as_they_stand_now(built: Built) -> None:
    """On the article and on their own pages, with the last owner and the state of today."""
    library = built.library
    done = 0
    for point in library.ledger.values():
        for language in LANGUAGES:
            folder = {ORIGINAL: "/tindak-lanjut/", TRANSLATION: "/en/actions/"}[language]
            page = built.pages[f"{folder}{point.promise.id}/"]
            node = one(page, "Action")
            marked = page.h1.get("lang")
            text = page.h1.get_text(strip=True)
            assert node["name"] == ({"@value": text, "@language": marked} if marked else text)
            assert ("agent" in node) == (point.owner is not None)
            assert len(node.get("location", [])) == len(point.promise.places)
            state = node["actionStatus"].removeprefix(f"{CONTEXT}/")
            assert (state == "CompletedActionStatus") == (point.status is ActionStatus.DONE)
            assert (state == "FailedActionStatus") == (point.status is ActionStatus.CANCELLED)
            done += state == "CompletedActionStatus"
            assert ("endTime" in node) == (
                point.status is ActionStatus.DONE or (point.is_open and point.due is not None)
            )
            if point.status is ActionStatus.DONE:
                assert node["endTime"] == point.since.date.isoformat()
            article = built.page(point.story, language)
            same = [one_ for one_ in nodes(article, "Action") if one_["@id"] == node["@id"]]
            assert [item["actionStatus"] for item in same] == [node["actionStatus"]]
    assert done


def test_people_organisations_and_places_have_their_nodes(built: Built) -> None:
    """Each on its own page, by the name that the page has."""
    registry = built.library.registry
    for folder, kinds, entries in (
        ("/narasumber/", ("Person",), built.library.cross.voices),
        ("/lembaga/", KINDS, registry.organisations),
        ("/wilayah/", ("Place",), registry.places),
    ):
        for identifier in entries:
            page = built.pages[f"{folder}{identifier}/"]
            assert one(page, *kinds)["name"] == page.h1.get_text(strip=True)
    offices = {
        identifier: one(built.pages[f"/lembaga/{identifier}/"], *KINDS)["@type"]
        for identifier in registry.organisations
    }
    assert {key for key, kind in offices.items() if kind == "Organization"} == {
        "pkk-awan-biru",
        "karang-taruna-awan-biru",
        "koperasi-kapas-langit",
    }


def test_every_address_in_it_is_of_the_site(built: Built) -> None:
    """What begins with the site's address leads to a page or a file."""
    for page in built.pages.values():
        script = page.find("script", type="application/ld+json")
        for value in values(json.loads(script.string) if script and script.string else {}):
            if isinstance(value, str) and value.startswith(built.settings.siteurl):
                inside = built.inside(value.partition("#")[0])
                assert built.file(inside or "") in built.files


def test_nothing_ends_the_script(site: Built) -> None:
    """No sign of a writer's stands in it that a browser would take for the end of the element."""
    for name, data in site.files.items():
        if name.endswith(".html"):
            for part in data.decode().split('<script type="application/ld+json">')[1:]:
                script = part.partition("</script>")[0]
                assert "<" not in script
                json.loads(script)
