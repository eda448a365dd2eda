"""Action points, read back from every page and compared with the articles' front matter.

The ledger is drawn up here anew, from what PyYAML reads; nothing of our model is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from babel.dates import format_date
from bs4 import BeautifulSoup, Tag
from tests.reading import news_of, text

from bulletin.languages import LANGUAGES, ORIGINAL, Language, pick

if TYPE_CHECKING:
    from tests.conftest import Built

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
TODAY = date(2026, 3, 15)
NO_NEWS = 60
RECENT = 30
STATES = {
    "proposed": ("Usulan", "Proposed"),
    "planned": ("Direncanakan", "Planned"),
    "in-progress": ("Proses", "In progress"),
    "done": ("Selesai", "Done"),
    "delayed": ("Tertunda", "Delayed"),
    "cancelled": ("Dibatalkan", "Cancelled"),
}
ORDER = (
    "overdue", "silent", "delayed", "in-progress", "planned", "proposed", "done", "cancelled",
)  # fmt: skip
UNSET = ("belum disebut", "not yet named")
Written = Mapping[str, Mapping[str, Any]]


@dataclass
class Step:
    """What one article says of an action point."""

    day: date
    stem: str
    given: Mapping[str, Any]
    was: str | None = None


@dataclass
class Point:
    """An action point as the front matter tells of it."""

    declared: Mapping[str, Any]
    stem: str
    steps: list[Step] = field(default_factory=list)

    def last(self, key: str) -> str | None:
        """The last value of owner, due date or amount that was given."""
        found = [one.given[key] for one in self.steps if one.given.get(key)]
        return found[-1] if found else None

    @cached_property
    def status(self) -> str:
        return self.steps[-1].given.get("status", "planned")

    @cached_property
    def is_open(self) -> bool:
        return self.status not in {"done", "cancelled"}

    @cached_property
    def latest(self) -> date:
        return max(one.day for one in self.steps)

    @cached_property
    def overdue(self) -> date | None:
        """The first day of being overdue; a month and a year end with their last day."""
        due = self.last("due")
        if not due or not self.is_open:
            return None
        year, *rest = map(int, due.split("-"))
        after = {
            0: lambda: date(year + 1, 1, 1),
            1: lambda: date(year + rest[0] // 12, rest[0] % 12 + 1, 1),
            2: lambda: date.fromisoformat(due) + timedelta(days=1),
        }[len(rest)]()
        return after if after <= TODAY else None

    @cached_property
    def silent(self) -> bool:
        return self.is_open and (TODAY - self.latest).days >= NO_NEWS

    @cached_property
    def group(self) -> str:
        return "overdue" if self.overdue else "silent" if self.silent else self.status


@pytest.fixture(scope="session")
def points(written: Written, moment_of: Callable[[str], date | datetime]) -> dict[str, Point]:
    """The ledger, drawn up in a few lines: declarations, then news by date and article."""

    def day_of(stem: str) -> date:
        """The day of an article on the site, which may be the one after that of its UTC."""
        moment = moment_of(written[stem]["date"])
        return moment.date() if isinstance(moment, datetime) else moment

    found: dict[str, Point] = {}
    for stem, front in written.items():
        for action in front.get("actions") or ():
            point = Point({"topics": front["topics"], **action}, stem)
            point.steps.append(Step(day_of(stem), stem, action))
            found[action["id"]] = point
    news = [
        (update.get("date", day_of(stem).isoformat()), day_of(stem), stem, number, update)
        for stem, front in written.items()
        for number, update in enumerate(front.get("updates") or ())
    ]
    for day, _, stem, _, update in sorted(news, key=lambda one: one[:4]):
        point = found[update["action"]]
        was = point.steps[-1].given.get("status", "planned")
        point.steps.append(Step(date.fromisoformat(day), stem, update, was))
    return found


@pytest.fixture(scope="session")
def names(site: Built) -> Mapping[str, Mapping[str, Any]]:
    """Every entry of the registries as it is written, by its file and id."""
    folder = site.settings.content / "registry"
    return {
        name: {
            one["id"]: one
            for one in yaml.load((folder / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only
        }
        for name in ("organisations", "people", "places", "topics")
    }


def folder(language: Language) -> str:
    return pick(language, "/tindak-lanjut/", "/en/actions/")


def page_of(site: Built, identifier: str, language: Language) -> BeautifulSoup:
    return site.pages[f"{folder(language)}{identifier}/"]


def words(site: Built, identifier: str, point: Point, language: Language) -> str:
    """The text of an action point on pages of a language."""
    story, key = site.library.by_stem[point.stem], ("actions", identifier, "text")
    translated = story.editions.get(language.code, story.original).words.get(key)
    return " ".join((translated or str(point.declared["text"])).split())


def leads_to(site: Built, link: Tag, language: Language) -> str:
    """The action point whose page a link leads to."""
    inside = site.inside(link["href"]) or ""
    assert inside.startswith(folder(language)), inside
    return inside.removeprefix(folder(language)).strip("/")


def article(site: Built, stem: str, language: Language) -> str:
    return site.address(site.library.by_stem[stem], language)


def day(when: date, language: Language) -> str:
    return format_date(when, "d MMMM y", language.locale)


def due_words(due: str, language: Language) -> str:
    parts = [*map(int, due.split("-"))]
    if len(parts) == 1:
        return due
    if len(parts) == 2:
        return format_date(date(*parts, 1), "MMMM y", language.locale)
    return day(date(*parts), language)


def party(names: Mapping[str, Mapping[str, Any]], identifier: str, language: Language) -> str:
    """The name of an organisation or a person."""
    if found := names["organisations"].get(identifier):
        return str(found["name"][language.code])
    return str(names["people"][identifier]["name"])


def first_named(names: Mapping[str, Mapping[str, Any]], identifier: str, language: Language) -> str:
    """The same; in English an office has its Indonesian name beside it, where that is another."""
    said, original = party(names, identifier, language), party(names, identifier, ORIGINAL)
    return said if said == original else f"{said} ({original})"


def section(page: BeautifulSoup, name: str) -> Tag:
    (found,) = page.select(f"main section[aria-labelledby={name}]")
    return found


def facts(page: BeautifulSoup) -> list[Tag]:
    """Owner, due date, amount and place of an action point's own page."""
    return section(page, "_facts").select("dd")


def around(names: Mapping[str, Mapping[str, Any]], place: str | None) -> Iterator[str]:
    """A place and what encloses it."""
    while place:
        yield place
        place = names["places"][place].get("parent")


def test_the_content_has_what_is_to_be_read(points: dict[str, Point]) -> None:
    """Every state, both derived ones, a reopening and changes of all facts occur, or tests lie."""
    assert {one.status for one in points.values()} == set(STATES)
    assert {one.group for one in points.values()} >= {"overdue", "silent", "done", "cancelled"}
    steps = [step for one in points.values() for step in one.steps]
    assert any(one.was == "done" and one.given["status"] != "done" for one in steps)
    assert all(any(one.was and one.given.get(key) for one in steps) for key in ("owner", "due"))


@LANGUAGE
def test_every_action_point_has_its_page(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """Each has one page, titled with its text, and nothing else has one."""
    pages = {one for one in site.pages if one.startswith(folder(language))}
    assert pages == {folder(language), *(f"{folder(language)}{one}/" for one in points)}
    for identifier, point in points.items():
        page = page_of(site, identifier, language)
        assert text(page.h1) == words(site, identifier, point, language)


@LANGUAGE
def test_the_page_says_how_it_stands(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """The state in words, and since when it is overdue or without news."""
    late = pick(language, "Lewat tenggat sejak", "Overdue since")
    quiet = pick(language, "Tidak ada kabar sejak", "No news since")
    for identifier, point in points.items():
        header = page_of(site, identifier, language).select_one("main header")
        status = header.select_one(".status")
        assert text(status) == pick(language, *STATES[point.status])
        assert status["class"] == ["status", point.status]
        expected = [f"{late} {day(point.overdue, language)}"] if point.overdue else []
        expected += [f"{quiet} {day(point.latest, language)}"] if point.silent else []
        assert [text(one) for one in header.select(".flag")] == expected
        closed = pick(language, "Ditutup tanpa dilaksanakan.", "Closed without being done.")
        assert (closed in text(header)) is (point.status == "cancelled")


@LANGUAGE
def test_the_page_says_since_when_the_state_is_so(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """It names the day and the article with which the present state began."""
    for identifier, point in points.items():
        began = point.steps[-1]
        for step in reversed(point.steps):
            if step.given.get("status", "planned") != point.status:
                break
            began = step
        line = page_of(site, identifier, language).select("main header .meta")[-1]
        assert line.time["datetime"] == began.day.isoformat()
        assert site.inside(line.a["href"]) == article(site, began.stem, language)


@LANGUAGE
def test_the_page_has_the_facts_of_now(
    site: Built,
    points: dict[str, Point],
    names: Mapping[str, Mapping[str, Any]],
    language: Language,
) -> None:
    """Owner, due date, amount, places and topics as last given, with ways on, or not yet named."""
    unset = pick(language, *UNSET)
    for identifier, point in points.items():
        page = page_of(site, identifier, language)
        owner, due, amount, place = facts(page)
        named = point.last("owner")
        assert text(owner) == (first_named(names, named, language) if named else unset)
        if named:
            kind = pick(language, "lembaga", "en/organisations")
            kind = kind if named in names["organisations"] else ""
            kind = kind or pick(language, "narasumber", "en/speakers")
            assert site.inside(owner.a["href"]) == f"/{kind}/{named}/"
        last = point.last("due")
        assert text(due) == (due_words(last, language) if last else unset)
        assert (due.time and due.time["datetime"]) == last
        digits = str(point.last("amount") or "").rstrip("0")
        assert unset in text(amount) if point.last("amount") is None else digits in _digits(amount)
        places = [site.inside(one["href"]) for one in place.select("a")]
        root = pick(language, "/wilayah/", "/en/places/")
        assert places == [f"{root}{one}/" for one in point.declared.get("places") or ()]
        assert bool(places) is (text(place) != unset)
        topics = [site.inside(one["href"]) for one in page.select("main header .topics a")]
        root = pick(language, "/topik/", "/en/topics/")
        assert topics == [f"{root}{one}/" for one in point.declared["topics"]]


def _digits(element: Tag) -> str:
    """The digits of an amount in words, of which noughts at the end may be a word."""
    return "".join(one for one in text(element) if one.isdigit()) or "0"


@LANGUAGE
def test_the_timeline_is_the_history(
    site: Built,
    points: dict[str, Point],
    names: Mapping[str, Mapping[str, Any]],
    language: Language,
) -> None:
    """Each step has its day, its state after the old one, what it changed, and its article."""
    for identifier, point in points.items():
        items = page_of(site, identifier, language).select(".timeline > li")
        assert len(items) == len(point.steps)
        before: dict[str, str] = {}
        for item, step in zip(items, point.steps, strict=True):
            now = step.given.get("status", "planned")
            assert item.time["datetime"] == step.day.isoformat()
            states = [now] if step.was in {None, now} else [step.was, now]
            assert [one["class"][1] for one in item.select(".status")] == states
            assert site.inside(item.select(".meta a")[-1]["href"]) == article(
                site, step.stem, language
            )
            assert _changes(item) == _expected(step, before, names, language)
            before |= {key: step.given[key] for key in ("owner", "due") if step.given.get(key)}


def _changes(item: Tag) -> list[tuple[str, str]]:
    """Owners and due dates of a step: what was, struck out, and what is."""
    return [
        (text(one.s), after)
        for one in item.select("dl > div")
        if not (after := _after(one.dd)).startswith("Rp")
    ]


def _after(value: Tag) -> str:
    """The new value of a change: the last element, or all where nothing was before."""
    hidden = value.select(".hidden, [aria-hidden], s")
    return text(BeautifulSoup(str(value), "lxml")) if not hidden else _without(value)


def _without(value: Tag) -> str:
    copy = BeautifulSoup(str(value), "lxml")
    for one in copy.select(".hidden, [aria-hidden], s"):
        one.decompose()
    return text(copy)


def _expected(
    step: Step,
    before: Mapping[str, str],
    names: Mapping[str, Mapping[str, Any]],
    language: Language,
) -> list[tuple[str, str]]:
    says = {
        "owner": lambda value: party(names, value, language),
        "due": lambda value: due_words(value, language),
    }
    found = []
    for key, say in says.items():
        given, old = step.given.get(key), before.get(key)
        if given and given != old:
            unset = pick(language, *UNSET) if step.was else ""
            found.append((say(old) if old else unset, say(given)))
    return found


@LANGUAGE
def test_a_reopening_is_said_plainly(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """What was called done and is open again says so, there and nowhere else."""
    said = pick(language, "Dibuka kembali: sebelumnya dinyatakan selesai", "Reopened: it had been")
    found = 0
    for identifier, point in points.items():
        items = page_of(site, identifier, language).select(".timeline > li")
        for item, step in zip(items, point.steps, strict=True):
            reopened = step.was == "done" and step.given["status"] not in {"done", "cancelled"}
            assert any(said in text(one) for one in item.select(".remark")) is reopened
            found += reopened
    assert found == 1


@LANGUAGE
def test_the_announcement_is_quoted_from_its_article(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """What is quoted stands in the article's text, marked where it is in Indonesian."""
    quoted = 0
    for identifier, point in points.items():
        announced = section(page_of(site, identifier, language), "_announced")
        path, _, anchor = announced.a["href"].partition("#")
        assert site.inside(path) == article(site, point.stem, language)
        assert anchor == f"_a-{identifier}"
        assert announced.time["datetime"] == point.steps[0].day.isoformat()
        for quote in announced.select("blockquote"):
            story = site.library.by_stem[point.stem]
            code = quote.get("lang", language.code)
            body = BeautifulSoup(story.editions[code].prose.html, "lxml")
            assert text(quote) in text(body)
            assert (quote.get("lang") is not None) is (code != language.code)
            quoted += 1
    assert quoted >= len(points) // 2


@pytest.mark.parametrize(
    ("identifier", "language", "quote"),
    [
        ("jadwal-piket-saluran", 0, "jadwal piket membersihkan saluran di setiap RT;"),
        ("jadwal-piket-saluran", 1, "a rota for clearing the drains in every RT;"),
        ("tenda-lapak", 0, "Koperasi Kapas Langit menyewa sepuluh tenda dengan biaya Rp1,5 juta;"),
        ("pompa-portabel", 1, "Two portable pumps are needed before 30 November 2025,"),
        ("modal-bergulir", 1, "Enam kelompok UMKM di Awan Biru memperoleh modal bergulir"),
        ("pagar-taman", 0, ""),
    ],
)
def test_quotes(site: Built, identifier: str, language: int, quote: str) -> None:
    """The sentence or item is the one that announces it, or there is none."""
    found = page_of(site, identifier, LANGUAGES[language]).select_one("blockquote")
    assert text(found).startswith(quote)
    assert (found is None) is (not quote)


@LANGUAGE
def test_the_list_counts_what_there_is(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """All, open, overdue, without news, and every state; those of a group lead to it."""
    page, every = site.pages[folder(language)], points.values()
    numbers = [
        len(points),
        sum(one.is_open for one in every),
        sum(one.overdue is not None for one in every),
        sum(one.silent for one in every),
        *(sum(one.status == name for one in every) for name in ORDER[2:]),
    ]
    items = section(page, "_summary").select(".tallies li")
    assert [int(text(one.strong)) for one in items] == numbers
    states = [pick(language, *STATES[name]) for name in ORDER[2:]]
    assert [text(one).partition(" ")[2] for one in items][4:] == states
    groups = {one.group for one in every}
    for item, name in zip(items, ("all", "open", *ORDER), strict=True):
        assert (item.a is not None) is (name in groups)
        assert item.a is None or page.find(id=item.a["href"].partition("#")[2]) is not None
    assert f"{NO_NEWS} {pick(language, 'hari', 'days')}" in text(section(page, "_summary"))


@LANGUAGE
def test_each_action_point_stands_in_one_group(
    built: Built, points: dict[str, Point], language: Language
) -> None:
    """Over all parts each stands once, in its group; the groups are in order and say their size."""
    parts = _parts(built, language)
    sizes, found = Counter(one.group for one in points.values()), []
    for part in parts:
        shown = part.select("main section:has(> .halves.actions)")
        for group in shown:
            name = group["aria-labelledby"].removeprefix("_")
            assert text(group.h2).endswith(f"({sizes[name]})")
            for item in group.select("li.action"):
                identifier = leads_to(built, item.h3.a, language)
                assert points[identifier].group == name
                assert points[identifier].status in item.select_one(".status")["class"]
                found.append((ORDER.index(name), identifier))
        count = sum(len(group.select("li.action")) for group in shown)
        assert count <= built.settings.page_size
    assert [order for order, _ in found] == sorted(order for order, _ in found)
    assert Counter(one for _, one in found) == dict.fromkeys(points, 1)


def _parts(built: Built, language: Language) -> list[BeautifulSoup]:
    """The parts of the list in their order."""
    later = (f"{folder(language)}{number}/" for number in range(2, 99))
    every = (folder(language), *(one for one in later if one in built.pages))
    return [built.pages[one] for one in every]


@LANGUAGE
def test_counts_of_a_list_in_parts_lead_to_the_right_part(parts: Built, language: Language) -> None:
    """A group's count leads to the part in which it begins."""
    page = parts.pages[folder(language)]
    assert len(_parts(parts, language)) > 3
    for link in section(page, "_summary").select(".tallies a"):
        path, _, anchor = link["href"].partition("#")
        there = parts.pages[parts.inside(path)]
        assert there.find(id=anchor) is not None
        earlier = _parts(parts, language)[: _parts(parts, language).index(there)]
        assert all(one.find(id=anchor) is None for one in earlier)


@LANGUAGE
def test_later_parts_have_lists_only(parts: Built, language: Language) -> None:
    """How all stand is on the first part; what is new and what to ask go on."""
    for page in _parts(parts, language)[1:]:
        assert {one["aria-labelledby"] for one in page.select("main section")} <= {
            *(f"_{name}" for name in ORDER),
            *("_changes", "_questions", "_terms"),
        }


@LANGUAGE
def test_what_does_not_fit_goes_on(parts: Built, language: Language) -> None:
    """The end of a shortened list leads to where it goes on, and so to all of it."""
    for anchor in ("_changes", "_questions"):
        found, pages = list[str](), _parts(parts, language)
        for number, page in enumerate(pages, 1):
            here = page.select_one(f"section[aria-labelledby={anchor}]")
            if here is None:
                continue
            found += [one["href"] for one in here.select("li h3 a, .questions a")]
            if led := here.select_one(".more a"):
                path, _, fragment = led["href"].partition("#")
                assert fragment == anchor
                assert parts.pages[parts.inside(path)] is pages[number]
        whole = parts.library.ledger.values()
        asked = [one for one in whole if one.is_open and not (one.owner and one.due)]
        assert len(found) == len(asked) if anchor == "_questions" else len(found) > 3


@LANGUAGE
def test_what_changed_of_late(site: Built, points: dict[str, Point], language: Language) -> None:
    """Announcements and news of the last 30 days, newest first, from the old state to the new."""
    expected = sorted(
        (
            (step.day, identifier, step.stem, step.was, step.given.get("status", "planned"))
            for identifier, point in points.items()
            for step in point.steps
            if 0 <= (TODAY - step.day).days <= RECENT
        ),
        key=lambda one: one[:2],
    )
    assert len(expected) > 4
    items = section(site.pages[folder(language)], "_changes").select("li.action")
    found = []
    for item in items:
        states = [one["class"][1] for one in item.select(".status")]
        found.append(
            (
                date.fromisoformat(item.time["datetime"]),
                leads_to(site, item.h3.a, language),
                site.inside(item.select_one(".meta a")["href"]),
                states,
            )
        )
    days = [one[0] for one in found]
    assert days == sorted(days, reverse=True)
    assert sorted(found) == [
        (when, one, article(site, stem, language), [now] if was in {None, now} else [was, now])
        for when, one, stem, was, now in expected
    ]


@LANGUAGE
def test_what_is_to_be_asked_at_the_next_meeting(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """Open action points without owner or due date, each with what is missing, and no others."""
    owner = pick(language, "penanggung jawab", "owner")
    due = pick(language, "tenggat", "due")
    expected = {
        identifier: (not point.last("owner"), not point.last("due"))
        for identifier, point in points.items()
        if point.is_open and not (point.last("owner") and point.last("due"))
    }
    items = section(site.pages[folder(language)], "_questions").select("li")
    assert expected
    assert {
        leads_to(site, one.a, language): (
            owner in text(one.select_one(".unset")),
            due in text(one.select_one(".unset")),
        )
        for one in items
    } == expected


@LANGUAGE
def test_ways_by_topic_place_and_owner(
    site: Built,
    points: dict[str, Point],
    names: Mapping[str, Mapping[str, Any]],
    language: Language,
) -> None:
    """Each has how many are open of how many, and leads to where these are listed."""
    page, of = site.pages[folder(language)], pick(language, "dari", "of")
    for name, root, found in (
        ("_topics", ("/topik/", "/en/topics/"), _by_topic(points)),
        ("_places", ("/wilayah/", "/en/places/"), _by_place(points, names)),
        ("_owners", None, _by_owner(points)),
    ):
        shown = {}
        for item in section(page, name).select("li"):
            path, _, anchor = item.a["href"].partition("#")
            there = site.inside(path)
            shown[there.rstrip("/").rpartition("/")[2]] = text(item.select_one(".meta"))
            assert root is None or there.startswith(pick(language, *root))
            assert site.pages[there].find(id=anchor) is not None
        assert shown == {
            one: f"{sum(point.is_open for point in group)} {of} {len(group)}"
            for one, group in found.items()
        }


def _by_topic(points: dict[str, Point]) -> dict[str, list[Point]]:
    found: dict[str, list[Point]] = {}
    for point in points.values():
        for topic in point.declared["topics"]:
            found.setdefault(topic, []).append(point)
    return found


def _by_place(
    points: dict[str, Point], names: Mapping[str, Mapping[str, Any]]
) -> dict[str, list[Point]]:
    found: dict[str, list[Point]] = {}
    for point in points.values():
        places = point.declared.get("places") or ()
        for one in {at for place in places for at in around(names, place)}:
            found.setdefault(one, []).append(point)
    return found


def _by_owner(points: dict[str, Point]) -> dict[str, list[Point]]:
    found: dict[str, list[Point]] = {}
    for point in points.values():
        if owner := point.last("owner"):
            found.setdefault(owner, []).append(point)
    return found


@LANGUAGE
def test_the_list_offers_its_feed_and_its_calendar(site: Built, language: Language) -> None:
    """Both stand on the page and in its head."""
    page = site.pages[folder(language)]
    wanted = {f"{folder(language)}feed.atom", f"{folder(language).rstrip('/')}.ics"}
    for place in ("main header a", "head link"):
        assert wanted <= {site.inside(one["href"]) for one in page.select(place)}


@LANGUAGE
def test_an_article_says_what_has_happened_since(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """All news of what it announced, below each action point and by date, with all ways."""
    told = 0
    for story in site.library.stories:
        page = site.page(story, language)
        expected = sorted(
            (step.day, identifier, article(site, step.stem, language))
            for identifier, point in points.items()
            if point.stem == story.stem
            for step in point.steps[1:]
        )
        items = page.select("section[aria-labelledby=_since] li.action")
        found = [
            (
                date.fromisoformat(one.time["datetime"]),
                leads_to(site, item.h3.a, language),
                site.inside(one.select_one(".meta a")["href"]),
            )
            for item in items
            for one in news_of(item)
        ]
        for item in items:
            days = [one.time["datetime"] for one in news_of(item)]
            assert days == sorted(days)
        assert len(items) == len({identifier for _, identifier, _ in expected})
        assert sorted(found) == expected
        told += len(found)
    assert told == sum(len(point.steps) - 1 for point in points.values())


@LANGUAGE
def test_an_article_shows_the_current_state_of_what_it_announced(
    site: Built, points: dict[str, Point], language: Language
) -> None:
    """The state is that of now, its flags too, and the name leads to the action point's page."""
    changed = 0
    for identifier, point in points.items():
        page = site.pages[article(site, point.stem, language)]
        item = page.find(id=f"_a-{identifier}")
        assert leads_to(site, item.h3.a, language) == identifier
        assert item.select_one(".status")["class"] == ["status", point.status]
        flags = [point.overdue is not None, point.silent].count(True)
        assert len(item.select(".flag")) == flags
        changed += point.status != point.declared.get("status", "planned")
    assert changed > 5


@LANGUAGE
def test_an_article_leads_to_who_and_where(
    site: Built, written: Written, language: Language
) -> None:
    """Signers, speakers, organisers, openers and places all lead to a page of their own."""
    roots = {
        "party": pick(
            language, ("/lembaga/", "/narasumber/"), ("/en/organisations/", "/en/speakers/")
        ),
        "place": (pick(language, "/wilayah/", "/en/places/"),),
        "voice": (pick(language, "/narasumber/", "/en/speakers/"),),
    }
    for stem, front in written.items():
        page = site.pages[article(site, stem, language)]
        byline = page.select("main header .meta a")
        ids = [site.inside(one["href"]).rstrip("/").rpartition("/")[2] for one in byline]
        assert ids == front["byline"]
        for link in page.select("ul.speakers strong a"):
            assert site.inside(link["href"]).startswith(roots["voice"])
        for event in _listed(front, "events"):
            box = page.find(id=f"_e-{event['id']}")
            links = {site.inside(one["href"]) for one in box.select("dl a")}
            for key, kind in (("organiser", "party"), ("opened_by", "party"), ("place", "place")):
                if key in event:
                    assert links & {f"{root}{event[key]}/" for root in roots[kind]}, (stem, key)


def _listed(front: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = front.get(key)
    return found if isinstance(found, list) else []


@LANGUAGE
def test_a_resident_finds_what_was_promised_in_three_taps(
    site: Built,
    points: dict[str, Point],
    names: Mapping[str, Mapping[str, Any]],
    language: Language,
) -> None:
    """Home, the places, the place: there each promise stands with its state."""
    home = site.pages[pick(language, "/", "/en/")]
    root = pick(language, "/wilayah/", "/en/places/")
    assert root in {site.inside(one["href"]) for one in home.select("header nav a")}
    taps = {site.inside(one["href"]) for one in site.pages[root].select("main a")}
    for place, group in _by_place(points, names).items():
        assert f"{root}{place}/" in taps
        shown = {
            leads_to(site, item.h3.a, language): item.select_one(".status")["class"][1]
            for item in section(site.pages[f"{root}{place}/"], "_actions").select("li.action")
        }
        assert shown == {one.declared["id"]: one.status for one in group}
