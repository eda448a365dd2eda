"""Reader's aids on the pages of the fictional site, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from bulletin.languages import LANGUAGES, ORIGINAL, Language, pick

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
Front = Mapping[str, Any]


def text(element: Tag) -> str:
    return " ".join(element.get_text().split())


def things(front: Front) -> set[tuple[str, str]]:
    """What an article tells of, from its front matter alone."""
    actions, events = front.get("actions", ()), front.get("events", ())
    return {
        *(("topic", one) for one in front["topics"]),
        *(("action", one["id"]) for one in actions),
        *(("action", one["action"]) for one in front.get("updates", ())),
        *(("place", place) for one in actions for place in one.get("places") or ()),
        *(("place", one["place"]) for one in events if one.get("place")),
        *(("person", one["opened_by"]) for one in events if one.get("opened_by")),
        *(("person", one) for one in front["byline"]),
        *(("person", one.get("person") or one["name"]) for one in front.get("speakers") or ()),
    }


def led_to(built: Built, language: Language, page: BeautifulSoup, kind: str) -> list[str]:
    """The stems of the articles to which a list on a page leads."""
    stems = {built.address(one, language): one.stem for one in built.library.stories}
    return [stems[built.inside(one["href"])] for one in page.select(f".{kind} li a")]


@LANGUAGE
def test_related_articles_share_something(
    site: Built, written: Mapping[str, Front], language: Language
) -> None:
    """At most three others, the same ones in both languages; what they share stands in them."""
    seen = 0
    for story in site.library.stories:
        found = led_to(site, language, site.page(story, language), "related")
        assert found == led_to(site, ORIGINAL, site.page(story, ORIGINAL), "related")
        assert len({*found} - {story.stem}) == len(found) <= 3
        for other in found:
            assert things(written[story.stem]) & things(written[other]), (story.stem, other)
        seen += len(found)
    assert seen > 30


@LANGUAGE
def test_the_next_ones_are_those_of_the_topic(
    site: Built, written: Mapping[str, Front], language: Language
) -> None:
    """Before and after an article among all on its first topic, by date and stem."""
    for story in site.library.stories:
        topic = written[story.stem]["topics"][0]
        on_topic = sorted(
            (one for one in site.library.stories if topic in written[one.stem]["topics"]),
            key=lambda one: (one.moment, one.stem),
        )
        at = [one.stem for one in on_topic].index(story.stem)
        beside = (*on_topic[max(at - 1, 0) : at], *on_topic[at + 1 : at + 2])
        page = site.page(story, language)
        assert led_to(site, language, page, "neighbours") == [one.stem for one in beside]
        ways = [one["rel"] for one in page.select(".neighbours li a")]
        assert ways == [["prev"]] * (at > 0) + [["next"]] * (at + 1 < len(on_topic))


def test_what_is_in_indonesian_says_so(site: Built) -> None:
    """On English pages its title has its language, for ears and for eyes."""
    untranslated = {one.stem for one in site.library.stories if not one.is_translated}
    (english,) = (one for one in LANGUAGES if one is not ORIGINAL)
    seen = 0
    for story in site.library.stories:
        for kind in ("related", "neighbours"):
            page = site.page(story, english)
            stems = led_to(site, english, page, kind)
            for stem, item in zip(stems, page.select(f".{kind} li"), strict=True):
                marked = item.a.find(recursive=False, lang="id")
                foreign = bool(marked) and text(marked) == text(item.a)
                assert foreign == bool(item.select(".foreign")) == (stem in untranslated)
                seen += foreign
    assert seen > 5


@LANGUAGE
def test_last_updated(
    site: Built,
    written: Mapping[str, Front],
    histories: Mapping[str, list[dict[str, Any]]],
    language: Language,
) -> None:
    """The day of the last correction or news, where there is one, as linked data has it."""
    seen = 0
    for story in site.library.stories:
        front, own = written[story.stem], story.day.isoformat()
        announced = [histories[one["id"]] for one in front.get("actions", ())]
        news = [entry["day"] for one in announced for entry in one[1:] if entry["day"] >= own]
        last = max((own, *news, *(one["date"] for one in front.get("corrections", ()))))
        page = site.page(story, language)
        times = [one["datetime"] for one in page.select("header.heading .meta time")]
        assert times == ([own, last] if last > own else [own])
        data = page.select_one('script[type="application/ld+json"]').string
        assert f'"dateModified":"{last}T' in data.replace(" ", "")
        seen += last > own
    assert seen > 5


@LANGUAGE
def test_reading_time_is_told_of_the_own_language_only(site: Built, language: Language) -> None:
    """Where the text is Indonesian on an English page there is none."""
    said = pick(language, "menit baca", "min read")
    for story in site.library.stories:
        meta = text(site.page(story, language).select_one("header.heading .meta"))
        assert (said in meta) == (story.edition(language) is not None)


def test_every_page_says_where_to_tell_of_a_mistake(built: Built) -> None:
    """By a mail to the site's contact, which has the very address of the page in it."""
    for address, page in built.pages.items():
        (link,) = page.select(".footer a[href^='mailto:']")
        english = page.html["lang"] == "en"
        to = "editors@awan-biru.example" if english else "redaksi@awan-biru.example"
        mail = urlsplit(link["href"])
        assert mail.path == to
        body = parse_qs(mail.query)["body"][0]
        assert body.strip() == f"{built.settings.siteurl}{address}"
        assert text(link) == ("Report an error" if english else "Laporkan kesalahan")


def offers(page: BeautifulSoup) -> Iterator[str]:
    for link in page.select("main a[href]"):
        name = urlsplit(link["href"]).path.rpartition("/")[2]
        if name.endswith((".atom", ".json", ".ics")):
            yield name


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", {"feed.atom", "feed.json", "agenda.ics"}),
        ("/topik/lingkungan/", {"feed.atom", "agenda.ics"}),
        ("/wilayah/awan-biru/", {"agenda.ics"}),
        ("/agenda/", {"agenda.ics"}),
        ("/tindak-lanjut/", {"feed.atom", "tindak-lanjut.ics"}),
        ("/en/", {"feed.atom", "feed.json", "events.ics"}),
        ("/en/events/", {"events.ics"}),
    ],
)
def test_feeds_and_calendars_are_offered_where_they_belong(
    site: Built, address: str, expected: set[str]
) -> None:
    """As links to see, with a sentence that says what they are for."""
    page = site.pages[address]
    assert expected <= {*offers(page)}
    assert page.select("main .aids")


@pytest.mark.parametrize("address", ["/agenda/", "/en/events/"])
def test_the_agenda_can_be_subscribed_to(site: Built, address: str) -> None:
    """By a link that a calendar program opens, and by the address to be copied."""
    page = site.pages[address]
    (link,) = page.select("a[href^='webcal:']")
    shown = page.select_one("header.heading code").string
    assert link["href"] == shown.replace("https:", "webcal:")
    assert site.file(site.inside(shown)) in site.files


def test_coming_events_can_be_kept(site: Built) -> None:
    """Wherever a page lists them: at home, on topics, at places, in the agenda and on articles."""
    seen = 0
    for address, page in site.pages.items():
        shown = page.select("[aria-labelledby=_coming] :is(.event, .occasion), .event")
        for item in [] if page.select("main.kind-style") else shown:
            assert item.select("a[href$='.ics']"), address
            seen += 1
    assert seen > 40


def test_corrections_stand_before_the_text(site: Built) -> None:
    """Whoever reads an article that was corrected reads that first."""
    seen = 0
    for story in site.library.stories:
        for language in LANGUAGES:
            page = site.page(story, language)
            order = [one["class"][0] for one in page.select("article .corrections, article .prose")]
            assert order == (["corrections", "prose"] if story.corrections else ["prose"])
            seen += len(order) > 1
    assert seen > 0
