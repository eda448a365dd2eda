"""The real content: without problems, and the article that the project began with, whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup, Tag

from bulletin.build.pipeline import build, prepare
from bulletin.languages import CODES
from bulletin.model import Library
from bulletin.problems import format_problems
from bulletin.settings import Settings, clock

if TYPE_CHECKING:
    from tests.conftest import Built

ROOT = Path(__file__).resolve().parents[2]
FIRST = "2025-07-31-penguatan-lembaga"
SITEURL = "https://kelapa-dua.example"
LANGUAGE = pytest.mark.parametrize("language", CODES)
SEARCH = {"/cari/", "/en/search/"}
ADDRESS = {"id": "/2025/penguatan-lembaga/", "en": "/en/2025/strengthening-community-institutions/"}
UNSET = {"id": "belum disebut", "en": "not yet named"}
PLANNED = {"id": "Direncanakan", "en": "Planned"}
EVENT = "_e-pembinaan-evaluasi-kecamatan-kelurahan-2025"

HEAD = {
    "id": {
        "title": "Wali Kota Jakarta Barat Dorong Penguatan Kapasitas Lembaga Kemasyarakatan",
        "summary": "Wali Kota Jakarta Barat membuka kegiatan peningkatan kapasitas LMK, RT, dan "
        "RW. Disampaikan pula rencana sensus, pengendalian banjir, pelebaran jalan, dan Koperasi "
        "Merah Putih.",
        "date": "31 Juli 2025",
        "topics": ["Kelembagaan", "Sensus", "Pengendalian banjir", "Jalan", "Koperasi"],
        "byline": "LMK-06 Kelapa Dua dan LMK-08 Kelapa Dua",
        "source": "Artikel LMK-06 dan LMK-08 Kelapa Dua, dengan kredit media08kada, 31 Juli 2025",
    },
    "en": {
        "title": "Mayor of West Jakarta encourages stronger capacity in community institutions",
        "summary": "The Mayor of West Jakarta opened an event to build the capacity of LMK, RT and "
        "RW. Plans for a census, flood control, road widening and the Koperasi Merah Putih were "
        "also announced.",
        "date": "31 July 2025",
        "topics": ["Community institutions", "Census", "Flood control", "Roads", "Cooperatives"],
        "byline": "LMK-06 Kelapa Dua and LMK-08 Kelapa Dua",
        "source": "Article by LMK-06 and LMK-08 Kelapa Dua, credited media08kada, 31 July 2025",
    },
}
THE_EVENT = {
    "id": [
        (
            "Pembinaan dan Evaluasi Kecamatan dan Kelurahan serta Peningkatan Kapasitas Lembaga "
            "Kemasyarakatan (LMK, RT, RW)"
        ),
        "Kamis, 31 Juli 2025",
        "Ruang MH. Thamrin Blok B, Kantor Wali Kota Jakarta Barat",
        "H. Uus Kuswanto",
        UNSET["id"],
    ],
    "en": [
        (
            "Guidance and Evaluation of Districts and Urban Villages, and Capacity Building for "
            "Community Institutions (LMK, RT, RW)"
        ),
        "Thursday 31 July 2025",
        "MH. Thamrin Room, Block B, West Jakarta Mayor’s Office",
        "H. Uus Kuswanto",
        UNSET["en"],
    ],
}
SPEAKERS = {
    "id": [
        ["Tengku Ritawati", "Narasumber", "Badan Strategi Kebijakan Dalam Negeri"],
        ["H. Uus Kuswanto", "Wali Kota Administrasi Jakarta Barat"],
        ["Fahri", "Penyampai update Koperasi Merah Putih", "Kementerian Keuangan"],
    ],
    "en": [
        [
            "Tengku Ritawati",
            "Speaker",
            "Home Affairs Policy Strategy Agency (Badan Strategi Kebijakan Dalam Negeri)",
        ],
        ["H. Uus Kuswanto", "Mayor of the Administrative City of West Jakarta"],
        [
            "Fahri",
            "Presenter of the Koperasi Merah Putih update",
            "Ministry of Finance (Kementerian Keuangan)",
        ],
    ],
}
ACTIONS = {
    "sensus-ekonomi-dan-sektor-usaha": (
        ("Sensus ekonomi dan sensus terhadap sektor usaha", ()),
        ("Economic census and census of the business sector", ()),
    ),
    "polder-air-cengkareng": (
        ("Polder air di Cengkareng", ("Cengkareng",)),
        ("Water polder work in Cengkareng", ("Cengkareng",)),
    ),
    "penurapan-kali-kalideres": (
        ("Penurapan kali di Kalideres", ("Kalideres",)),
        ("River embankment walling in Kalideres", ("Kalideres",)),
    ),
    "penurapan-kali-semanan": (
        ("Penurapan kali di Semanan", ("Semanan",)),
        ("River embankment walling in Semanan", ("Semanan",)),
    ),
    "penurapan-kali-kembangan": (
        ("Penurapan kali di Kembangan", ("Kembangan",)),
        ("River embankment walling in Kembangan", ("Kembangan",)),
    ),
    "polder-air-duri-kepa": (
        ("Polder air di Duri Kepa", ("Duri Kepa",)),
        ("Water polder work in Duri Kepa", ("Duri Kepa",)),
    ),
    "pekerjaan-kali-sekretaris": (
        (
            "Pekerjaan di Kali Sekretaris – Grogol Petamburan (jenisnya tidak disebut)",
            ("Kali Sekretaris", "Grogol Petamburan"),
        ),
        (
            "Works at Kali Sekretaris – Grogol Petamburan (kind not stated)",
            ("Kali Sekretaris", "Grogol Petamburan"),
        ),
    ),
    "pelebaran-jalan-joglo": (
        ("Pelebaran jalan di Joglo sampai perbatasan Tangerang", ("Joglo",)),
        ("Road widening in Joglo as far as the Tangerang border", ("Joglo",)),
    ),
    "dana-koperasi-merah-putih": (
        (
            (
                "Dana Koperasi Merah Putih, murni B2B seperti pengusaha ke bank: pencairan ke "
                "peminjam melalui bank Himbara, dengan jaminan yang perlu diserahkan oleh peminjam"
            ),
            ("Rp3 miliar", "tiap koperasi"),
        ),
        (
            (
                "Funds for the Koperasi Merah Putih (Red and White Cooperatives), purely B2B as "
                "between a business owner and a bank: disbursement to borrowers through Himbara "
                "banks, with collateral that borrowers need to hand over"
            ),
            ("Rp3 billion", "per cooperative"),
        ),
    ),
}
BODY = {
    "id": [
        "Wali Kota Administrasi Jakarta Barat, H. Uus Kuswanto, membuka secara resmi kegiatan",
        "pada Kamis tanggal 31 Juli 2025",
        "Badan Strategi Kebijakan Dalam Negeri (BSKDN) Kementerian Dalam Negeri",
        "Tengku Ritawati sebagai narasumber",
        "tata kelola kelembagaan masyarakat serta peran aktif warga dalam pembangunan lokal",
        "Peningkatan kapasitas RT, RW, dan LMK sebagai garda terdepan",
        "peningkatan kepribadian dan penguasaan teknologi",
        "kolaborasi antara RT, RW, LMK, kelurahan, dan kecamatan",
        "menciptakan kebersamaan dan memahami setiap permasalahan yang ada",
        "BPS Jakarta Barat menyampaikan kegiatan sensus ekonomi dan sensus terhadap sektor usaha",
        "polder air di Cengkareng",
        "penurapan kali di beberapa tempat seperti Kalideres, Semanan, Kembangan",
        "Polder air di Duri Kepa, Kali Sekretaris – Grogol Petamburan",
        "pelebaran jalan di Joglo sampai perbatasan Tangerang",
        "Fahri dari Kemenkeu",
        "murni B2B seperti pengusaha ke bank",
        "dana digelontorkan Rp3 miliar tiap koperasi",
        "pencairan ke peminjam melalui bank Himbara",
        "jaminan yang perlu diserahkan oleh peminjam",
        "memperkuat sinergi antarpemangku kepentingan di wilayah",
        "partisipasi masyarakat yang lebih inklusif dan berkelanjutan",
    ],
    "en": [
        "the Mayor of the Administrative City of West Jakarta, H. Uus Kuswanto, officially opened",
        "on Thursday 31 July 2025",
        (
            "the Home Affairs Policy Strategy Agency (Badan Strategi Kebijakan Dalam Negeri, "
            "BSKDN) of the Ministry of Home Affairs"
        ),
        "Tengku Ritawati as speaker",
        "the governance of community institutions and the active role of residents",
        "Building the capacity of RT, RW and LMK as the front line",
        "improve personal character and mastery of technology",
        "collaboration between RT, RW, LMK, urban villages and districts",
        "create togetherness and to understand every problem that exists",
        "West Jakarta, announced the economic census and a census of the business sector",
        "water polder work in Cengkareng",
        "in several places such as Kalideres, Semanan and Kembangan",
        "Water polder work in Duri Kepa, Kali Sekretaris – Grogol Petamburan",
        "road widening in Joglo as far as the Tangerang border",
        "Fahri of the Ministry of Finance (Kemenkeu)",
        "purely B2B, as between a business owner and a bank",
        "funds of Rp3 billion released per cooperative",
        "disbursement to borrowers through Himbara banks",
        "collateral that borrowers need to hand over",
        "strengthen synergy between stakeholders in the area",
        "community participation that is more inclusive and sustainable",
    ],
}


def settings(output: Path) -> Settings:
    return Settings(
        content=ROOT / "content",
        output=output,
        theme=ROOT / "theme",
        cache=output.parent / ".cache",
        now=max(clock(), datetime(2025, 8, 1, tzinfo=UTC)),
        siteurl=SITEURL,
    )


@cache
def library() -> Library:
    return prepare(settings(Path("output")))[0]


@pytest.fixture(scope="module")
def real(site: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site as it was with its first article, so that later news changes no fact of it."""
    folder = tmp_path_factory.mktemp("real")
    articles = (ROOT / "content/articles").rglob("*.md")
    later = {one.name for one in articles if FIRST not in one.name}
    shutil.copytree(ROOT / "content", folder / "content", ignore=lambda _, names: later & {*names})
    given = replace(settings(folder / "output"), content=folder / "content")
    build(given)
    return type(site)(given.output, given)


def article(real: Built, language: str) -> BeautifulSoup:
    return real.pages[ADDRESS[language]]


def text(element: Tag) -> str:
    return " ".join(element.get_text(" ").split()).replace(" ,", ",").replace(" .", ".")


def lacking(element: Tag, expected: list[str]) -> list[str]:
    shown = " ".join(element.get_text().split())
    return [one for one in expected if one not in shown]


def test_no_problems() -> None:
    """The real content has neither errors nor warnings."""
    _, problems = prepare(settings(Path("output")))
    assert format_problems(problems, "text", "en") == ""


def test_first_article_and_pages_are_there() -> None:
    """The first article and the three pages are published, all in both languages."""
    found = library()
    assert "2025-07-31-penguatan-lembaga" in found.by_stem
    assert {"berkontribusi", "privasi", "tentang"} <= found.pages_by_stem.keys()
    assert all(one.is_translated for one in (*found.stories, *found.pages))


def test_site_says_where_it_is_from() -> None:
    """The site is named in both languages and tells whom to write to."""
    site = library().site
    assert (site.name.id, site.name.en) == ("Kabar Kelapa Dua", "Kelapa Dua Bulletin")
    for words in (site.tagline, site.contact, site.takedown_contact):
        assert words.id != words.en
    assert site.area == "kelapa-dua"


@LANGUAGE
def test_head_of_the_article(real: Built, language: str) -> None:
    """Title, summary, date, topics, byline and source of the first article stand on its page."""
    page, expected = article(real, language), HEAD[language]
    head = page.select_one("main header.heading")
    assert text(head.h1) == expected["title"]
    assert text(head.select_one(".standfirst")) == expected["summary"]
    assert (head.time["datetime"], text(head.time)) == ("2025-07-31", expected["date"])
    assert [text(one) for one in head.select(".topics a")] == expected["topics"]
    assert expected["byline"] in text(head.select_one(".meta"))
    assert [text(one) for one in page.select(".sources li")] == [expected["source"]]
    assert page.select(".notice") == []


@LANGUAGE
def test_event_of_the_article(real: Built, language: str) -> None:
    """The event has its name, day, venue and opener; its organiser is not yet named."""
    (box,) = article(real, language).select("section.event")
    assert box["id"] == EVENT
    assert box.time["datetime"] == "2025-07-31"
    assert lacking(box, THE_EVENT[language]) == []


@LANGUAGE
def test_speakers_of_the_article(real: Built, language: str) -> None:
    """The speakers stand on the page with the roles and institutions that the source gives."""
    items = article(real, language).select("ul.speakers > li")
    named = {
        text(item.strong): [
            " ".join(one.get_text().split()) for one in item.select("strong, li > span")
        ]
        for item in items
    }
    assert [named[speaker[0]] for speaker in SPEAKERS[language]] == SPEAKERS[language]
    assert set(named) - {speaker[0] for speaker in SPEAKERS[language]} <= {"BPS Jakarta Barat"}


@LANGUAGE
@pytest.mark.parametrize("action", ACTIONS)
def test_actions_of_the_article(real: Built, language: str, action: str) -> None:
    """Every announced activity stands on the page, planned, with its places and amount."""
    item = article(real, language).find(id=f"_a-{action}")
    words, more = ACTIONS[action][CODES.index(language)]
    assert text(item.h3) == words
    assert text(item.select_one(".status")) == PLANNED[language]
    assert lacking(item, list(more)) == []


@LANGUAGE
@pytest.mark.parametrize("action", ACTIONS)
def test_what_the_source_does_not_name(real: Built, language: str, action: str) -> None:
    """Nobody named an owner or a due date of any activity, and nobody has guessed one."""
    item = article(real, language).find(id=f"_a-{action}")
    (unset,) = item.select("dl > div:has(.unset)")
    assert text(unset.dd) == UNSET[language]
    owner, due = {"id": ("Penanggung jawab", "tenggat"), "en": ("Owner", "due")}[language]
    assert owner in text(unset.dt)
    assert due in text(unset.dt)
    assert item.select("dl time") == []


@LANGUAGE
def test_no_other_activities(real: Built, language: str) -> None:
    """The article announces these nine activities and no other, with no news of them yet."""
    items = article(real, language).select("li.action")
    assert [one["id"] for one in items] == [f"_a-{action}" for action in ACTIONS]


@LANGUAGE
def test_body_of_the_article(real: Built, language: str) -> None:
    """Each statement of the source stands in the text of the article."""
    prose = article(real, language).select_one(".prose")
    assert prose.get("lang") is None
    assert lacking(prose, BODY[language]) == []


@LANGUAGE
def test_figures_are_those_of_the_source(real: Built, language: str) -> None:
    """No figure stands in the text but the day of the event and the amount of the source."""
    prose = " ".join(article(real, language).select_one(".prose").get_text().split())
    assert set(re.findall(r"\d+", prose)) == {"31", "2025", "3", "2"}
    assert set(re.findall(r"\w*\d\w*", prose)) == {"31", "2025", "Rp3", "B2B"}


def registry_ids() -> Iterator[tuple[str, str]]:
    registry = library().registry
    for kind in ("topics", "organisations", "people", "places"):
        yield from ((kind, identifier) for identifier in getattr(registry, kind))
    yield from (("glossary", entry.abbr) for entry in registry.glossary)


def used() -> set[tuple[str, str]]:
    """Every entry of the registry that a fact names, or another entry that is used."""
    found, site = library(), library().site
    facts: set[tuple[str, str | None]] = {("organisations", site.publisher), ("places", site.area)}
    parties: set[str | None] = set()
    for story in found.stories:
        facts |= {("topics", one) for one in story.topics}
        parties |= set(story.byline)
        for event in story.events:
            facts.add(("places", event.place))
            parties |= {event.organiser, event.opened_by}
        for speaker in story.speakers:
            parties |= {speaker.person, speaker.organisation}
        for promise in story.promises:
            facts |= {("topics", one) for one in promise.topics}
            facts |= {("places", one) for one in promise.places}
            parties.add(promise.owner)
        parties |= {report.owner for report in story.reports}
    people = found.registry.people
    parties |= {people[one].organisation for one in parties if one in people}
    facts |= {(kind, one) for one in parties for kind in ("organisations", "people")}
    return {(kind, one) for kind, one in facts if one} | set(_parents(facts))


def _parents(facts: set[tuple[str, str | None]]) -> Iterator[tuple[str, str]]:
    for kind in ("organisations", "places"):
        entries = getattr(library().registry, kind)
        for given, identifier in facts:
            entry = entries.get(identifier) if given == kind else None
            while entry is not None and entry.parent:
                yield kind, entry.parent
                entry = entries[entry.parent]


@pytest.mark.parametrize(
    ("kind", "identifier"), list(registry_ids()), ids=lambda given: str(given).replace(" ", "-")
)
def test_every_entry_of_the_registry_is_used(kind: str, identifier: str) -> None:
    """No entry of the registry is there for nothing: a fact names it, or a text has the term."""
    if kind != "glossary":
        assert (kind, identifier) in used()
        return
    pages = (*library().stories, *library().pages)
    words = " ".join(
        word
        for page in pages
        for edition in page.editions.values()
        for word in (*edition.words.values(), edition.prose.text)
    )
    assert re.search(rf"(?<![\w-]){re.escape(identifier)}(?![\w-])", words)


@LANGUAGE
def test_pages_are_whole(real: Built, language: str) -> None:
    """The pages about the site exist in both languages and lead to each other."""
    addresses = {
        "id": ("/berkontribusi/", "/privasi/", "/tentang/"),
        "en": ("/en/contribute/", "/en/privacy/", "/en/about/"),
    }[language]
    for address in addresses:
        page = real.pages[address]
        assert page.html["lang"] == language
        assert page.select(".notice") == []
        links = {real.inside(one["href"]) for one in page.select("footer a")}
        assert set(addresses) <= links


def test_every_link_leads_somewhere(real: Built) -> None:
    """No link of the real site within itself is dead, down to the id after the #."""
    dead = [
        (address, href)
        for address, page in real.pages.items()
        for element in page.select("[href], [src]")
        if (href := element.get("href") or element["src"])
        and not href.startswith(("data:", "mailto:", "tel:"))
        and (to := real.inside(href, address)) is not None
        and (
            real.file(to) not in real.files
            or ("#" in href and real.pages[to].find(id=href.partition("#")[2]) is None)
        )
    ]
    assert dead == []


def test_nothing_is_loaded_from_elsewhere(real: Built) -> None:
    """No page loads anything but its own pictures, and that of the search its own script."""
    loading = [
        address
        for address, page in real.pages.items()
        if page.select("iframe, [rel~=stylesheet]")
        or (address not in SEARCH and page.select("script[src]"))
        or [
            one
            for one in page.select('[src]:not([src^="data:"])')
            if real.inside(one["src"], address) is None
        ]
        or "url(" in str(page.style)
        or "@import" in str(page.style)
    ]
    assert loading == []
