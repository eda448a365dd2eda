"""The agenda, read back and compared with the front matter of the articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import TYPE_CHECKING, Any

import pytest
from babel.dates import format_skeleton
from bs4 import Tag
from tests.reading import text

from bulletin.build.pipeline import build
from bulletin.languages import LANGUAGES, Language, pick
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
SIZE = 3
Moment = date | datetime
Read = Callable[[str], Moment]
Written = Mapping[str, Mapping[str, Any]]
STATES = {
    "cancelled": ("Dibatalkan", "Cancelled"),
    "postponed": ("Ditunda", "Postponed"),
    "tentative": ("Belum pasti", "Tentative"),
}


def address(language: Language) -> str:
    return pick(language, "/agenda/", "/en/events/")


def events(written: Written) -> Iterator[tuple[str, dict[str, str]]]:
    """Every event as it is written, with its article's stem."""
    for stem, front in written.items():
        yield from ((stem, event) for event in front.get("events", ()))


def over(event: dict[str, str], read: Read, built: Built) -> datetime:
    """When an event is over."""
    last = read(event.get("end", event["start"]))
    if isinstance(last, datetime):
        if "end" in event:
            return last
        last = last.date()
    return datetime.combine(last + timedelta(days=1), time(), built.settings.zone)


def expected(written: Written, read: Read, built: Built) -> tuple[list[str], list[str]]:
    """The ids of what is coming, soonest first, and of what was, newest first."""
    every = sorted(
        (read(event["start"]).isoformat(), event["id"], over(event, read, built))
        for _, event in events(written)
    )
    now = built.settings.now
    coming = [identifier for _, identifier, end in every if end > now]
    past = [identifier for _, identifier, end in reversed(every) if end <= now]
    return coming, past


def listed(built: Built, part: Tag | None) -> list[str]:
    """The ids of the events of a section: each has its calendar file, named by it."""
    items = part.select("li.occasion") if part else []
    return [identifier(built, one) for one in items]


def identifier(built: Built, item: Tag) -> str:
    (found,) = {
        built.inside(one["href"]) or "" for one in item.select("a") if one["href"].endswith(".ics")
    }
    return found.rpartition("/")[2].removesuffix(".ics")


def section(built: Built, at: str, heading: str) -> Tag | None:
    return built.pages[at].select_one(f'section[aria-labelledby="{heading}"]')


@LANGUAGE
def test_coming_events_soonest_first_then_past_ones_newest_first(
    site: Built, written: Written, moment_of: Read, language: Language
) -> None:
    """Every event of every public article stands in the agenda once, on its side of the clock."""
    coming, past = expected(written, moment_of, site)
    assert listed(site, section(site, address(language), "_coming")) == coming
    assert listed(site, section(site, address(language), "_past")) == past
    assert min(len(coming), len(past)) > 4
    assert "pekan-umkm-2026" in coming  # since yesterday, until tomorrow
    assert "tinjau-talang-2026" in past  # this morning
    assert "lokakarya-hujan-2026" in coming  # this morning, without an end


@LANGUAGE
def test_past_events_are_cut_into_parts(
    parts: Built, written: Written, moment_of: Read, language: Language
) -> None:
    """What is coming stands on part 1 alone; past events stand once each, in full parts."""
    coming, past = expected(written, moment_of, parts)
    total = ceil(len(past) / SIZE)
    first = address(language)
    names = [first, *(f"{first}{number}/" for number in range(2, total + 1))]
    found = [listed(parts, section(parts, name, "_past")) for name in names]
    assert [one for part in found for one in part] == past
    assert {len(part) for part in found[:-1]} == {SIZE}
    assert [listed(parts, section(parts, name, "_coming")) for name in names] == [
        coming,
        *([] for _ in names[1:]),
    ]
    assert f"{first}{total + 1}/" not in parts.pages


@LANGUAGE
def test_events_are_grouped_by_the_month_in_which_they_begin(
    site: Built, written: Written, moment_of: Read, language: Language
) -> None:
    """Each month's heading stands once on either side, before the events that begin in it."""
    starts = {event["id"]: moment_of(event["start"]) for _, event in events(written)}
    for side in ("_coming", "_past"):
        part = section(site, address(language), side)
        headings = [text(one) for one in part.select("h3")]
        assert len(headings) == len(set(headings)) > 1
        for heading in part.select("h3"):
            for item in heading.find_next_sibling("ul").select("li.occasion"):
                start = starts[identifier(site, item)]
                month = format_skeleton("yMMMM", start, locale=language.locale)
                assert text(heading) == month


@LANGUAGE
def test_what_is_said_of_an_event(site: Built, written: Written, language: Language) -> None:
    """Its state in words, and ways to its article's part, its place, and who holds and opens it."""
    items = {
        identifier(site, one): one for one in site.pages[address(language)].select("li.occasion")
    }
    folders = pick(
        language, ("wilayah", "lembaga", "narasumber"), ("places", "organisations", "speakers")
    )
    root = pick(language, "/", "/en/")
    for stem, event in events(written):
        item = items[event["id"]]
        state = STATES.get(event.get("status", "confirmed"))
        assert text(item.select_one(".status")) == (pick(language, *state) if state else "")
        article = site.address(site.library.by_stem[stem], language)
        links = {site.inside(one["href"]) for one in item.select("a")}
        wanted = zip(folders, ("place", "organiser", "opened_by"), strict=True)
        assert links == {
            article,
            f"{address(language)}{event['id']}.ics",
            *(f"{root}{folder}/{event[key]}/" for folder, key in wanted if key in event),
        }
        assert item.select_one("h4 > a")["href"].endswith(f"{article}#_e-{event['id']}")
        if "venue" in event and language.code == "id":
            assert event["venue"] in text(item)


def test_words_of_an_untranslated_article_are_marked(site: Built, written: Written) -> None:
    """In English, an event of an untranslated article is named in Indonesian, and says so."""
    items = {identifier(site, one): one for one in site.pages["/en/events/"].select("li.occasion")}
    found = set()
    for stem, event in events(written):
        if not site.library.by_stem[stem].is_translated:
            found.add(event["id"])
            marked = items[event["id"]].select_one("h4 [lang=id]")
            assert text(marked) == event["name"]
            assert "In Indonesian" in text(items[event["id"]])
        else:
            assert "In Indonesian" not in text(items[event["id"]])
    assert len(found) > 3


@LANGUAGE
def test_the_calendar_of_all_events_is_offered(site: Built, language: Language) -> None:
    """The page leads to the calendar of all events and shows its full address to be copied."""
    page = site.pages[address(language)]
    calendar = pick(language, "/agenda.ics", "/en/events.ics")
    assert calendar in {site.inside(one["href"]) for one in page.select("main header a")}
    assert text(page.select_one("main header code")) == f"{site.settings.siteurl}{calendar}"


def test_nothing_is_coming(
    site: Built, settings_for: Callable[..., Settings], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A year later nothing is coming: the page says so in words, and all events are past."""
    output = tmp_path_factory.mktemp("later") / "output"
    settings = settings_for(output)
    object.__setattr__(settings, "now", settings.now + timedelta(days=365))
    build(settings)
    later = type(site)(output, settings)
    for language in LANGUAGES:
        coming = section(later, address(language), "_coming")
        assert listed(later, coming) == []
        assert pick(language, "Tidak ada acara mendatang.", "No upcoming events.") in text(coming)
        assert "lari-capung-2026" in listed(later, section(later, address(language), "_past"))
