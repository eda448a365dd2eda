"""The rules that content keeps as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.build.pipeline import build
from bulletin.languages import LANGUAGES, ORIGINAL
from bulletin.model.blocks import stamp
from bulletin.problems import ContentError
from bulletin.views import Scope, sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

SECOND = "2026-02-08-lagi"


def fields(content: Content) -> list[str]:
    """Every problem's field and code."""
    return [f"{one.field} {one.code}" for one in content.problems()]


# -- references ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ({"topics": "[lain]"}, "topics.0"),
        ({"byline": "[lmk-awan-biru, lain]"}, "byline.1"),
        ({"byline": "[awan-biru]"}, "byline.0"),
        ({"events": "[{id: a, name: A, start: 2026-02-01, place: lain}]"}, "events.0.place"),
        ({"events": "[{id: a, name: A, start: 2026-02-01, organiser: x}]"}, "events.0.organiser"),
        (
            {"events": "[{id: a, name: A, start: 2026-02-01, organiser: ani-kapas}]"},
            "events.0.organiser",
        ),
        (
            {"events": "[{id: a, name: A, start: 2026-02-01, opened_by: lmk-awan-biru}]"},
            "events.0.opened_by",
        ),
        ({"speakers": "[{person: lain}]"}, "speakers.0.person"),
        ({"speakers": "[{name: Cici, event: lain}]"}, "speakers.0.event"),
        ({"speakers": "[{name: Cici, institution: dinas-awan}]"}, "speakers.0.institution"),
        ({"actions": "[{id: a, text: A, owner: lain}]"}, "actions.0.owner"),
        ({"actions": "[{id: a, text: A, places: [lain]}]"}, "actions.0.places.0"),
        ({"actions": "[{id: a, text: A, topics: [lain]}]"}, "actions.0.topics.0"),
        ({"updates": "[{action: lain, status: done}]"}, "updates.0.action"),
        ({"updates": "[{action: saringan-kali, status: done, owner: x}]"}, "updates.0.owner"),
    ],
)
def test_every_id_that_an_article_names_exists(
    content: Content, keys: dict[str, str], field: str
) -> None:
    """An unknown id, or one of another kind, is an error at its place."""
    content.article(**keys)
    assert fields(content) == [f"{field} unknown-id"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("people", "organisation: kelurahan-awan-biru", "organisation: lain"),
        ("people", "organisation: kelurahan-awan-biru", "organisation: budi-gulali"),
        ("places", "parent: negeri-khayal", "parent: lain"),
        ("organisations", "id: lmk-awan-biru", "id: lmk-awan-biru\n  parent: lain"),
    ],
)
def test_every_id_that_a_registry_names_exists(
    content: Content, file: str, old: str, new: str
) -> None:
    """The same for parents and organisations."""
    path = f"registry/{file}.yaml"
    content.put(path, (content.root / path).read_text().replace(old, new))
    assert content.codes() == ["unknown-id"]


def test_every_id_that_the_site_names_exists(content: Content) -> None:
    """The same for the publisher and the area."""
    text = (content.root / "site.yaml").read_text()
    content.put("site.yaml", text.replace("area: awan-biru", "area: lmk-awan-biru"))
    assert fields(content) == ["area unknown-id"]


def test_the_nearest_id_is_named(content: Content) -> None:
    """The message names the id that was probably meant."""
    content.article(topics="[kebersihn]")
    (problem,) = content.problems()
    assert dict(problem.values)["nearest"] == "kebersihan"


# -- identity -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("topics", "- id: pangan\n  name: {id: Pangan, en: Food}\n"),
        ("people", "- id: ani-kapas\n  name: Ani\n"),
        ("people", "- id: lmk-awan-biru\n  name: Ani\n"),
        ("organisations", "- id: budi-gulali\n  name: {id: Budi, en: Budi}\n"),
        ("places", "- id: awan-biru\n  name: Awan\n"),
        ("glossary", "- abbr: LMK\n  id: lain\n  en: other\n"),
    ],
)
def test_an_id_stands_for_one_entry(content: Content, file: str, text: str) -> None:
    """Organisations and people share one namespace, an abbreviation stands once."""
    assert content.add(f"registry/{file}.yaml", text).codes() == ["duplicate-id"]


@pytest.mark.parametrize(
    "keys",
    [
        {"events": "[{id: kerja-bakti-januari, name: A, start: 2026-02-01}]"},
        {"actions": "[{id: saringan-kali, text: A}]"},
        {"actions": "[{id: a, text: A}, {id: a, text: B}]"},
        {"actions": "[{id: saringan-kali, text: A}]", "status": "draft"},
    ],
)
def test_ids_of_events_and_actions_are_the_sites(content: Content, keys: dict[str, str]) -> None:
    """An event's or an action's id is unique in the whole site, in drafts too."""
    assert content.article(**keys).codes() == ["duplicate-id"]


def test_kinds_have_namespaces_of_their_own(content: Content) -> None:
    """A topic, a place and an action may have the same id."""
    content.article(
        topics="[pangan]",
        actions="[{id: pangan, text: A}]",
        events="[{id: pangan, name: A, start: 2026-02-01}]",
    )
    assert content.codes() == []


def test_a_stem_is_one_article(content: Content) -> None:
    """The same stem in another folder is an error, for originals and for translations."""
    content.article().put("articles/2026-02-01-rapat.id.md", b"---\n---\n")
    assert "duplicate-stem" in content.codes()


@pytest.mark.parametrize(
    ("original", "translation"),
    [({"slug": "kerja-bakti"}, {"slug": "meeting"}), ({}, {"slug": "kerja-bakti"})],
)
def test_an_address_is_one_page(
    content: Content, original: dict[str, str], translation: dict[str, str]
) -> None:
    """Two articles of one year cannot have one address, in either language."""
    content.article(**original).translation(**translation)
    assert content.codes() == ["address-taken"]


def test_another_year_is_another_address(content: Content) -> None:
    """The same slug in another year is another address."""
    content.article("2025-02-01-kerja-bakti", date="2025-02-01")
    assert content.codes() == []


def test_pages_have_addresses_of_their_own(content: Content) -> None:
    """Two pages cannot have one address."""
    assert content.page("kontak.id", slug="tentang").codes() == ["address-taken"]
    assert content.page("kontak.id").page("kontak.en", slug="tentang").codes() == ["address-taken"]


INDONESIAN = ["topik", "agenda", "narasumber", "lembaga", "wilayah", "tindak-lanjut", "arsip"]
ENGLISH = ["topics", "events", "speakers", "organisations", "places", "actions", "archive"]
MORE = ["cari", "ralat", "glosarium", "terjemahan", "search", "corrections", "glossary"]
FOLDERS = [*INDONESIAN, *ENGLISH, *MORE, "translations", "data", "en", "images"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_page_is_none_of_the_sites_folders(content: Content, folder: str) -> None:
    """A slug that is one of the folders of the addresses is refused, given or by default."""
    content.page("kontak.id", slug=folder)
    assert content.codes() == ["reserved-slug"]


def test_a_page_is_no_folder_by_its_name_or_translation(content: Content) -> None:
    """The same for a page's stem and for its English slug."""
    content.page("agenda.id").page("kontak.id").page("kontak.en", slug="events")
    assert content.codes() == ["reserved-slug", "reserved-slug"]


def test_an_article_may_have_a_folders_name(content: Content) -> None:
    """An article lies below its year, so that no folder is in its way."""
    assert content.article(slug="agenda").codes() == []


@pytest.mark.parametrize(
    ("speakers", "codes"),
    [
        ("[{name: Cici}, {name: Cici}]", ["duplicate-speaker"]),
        ("[{person: ani-kapas}, {person: ani-kapas}]", ["duplicate-speaker"]),
        ("[{person: ani-kapas, event: a}, {person: ani-kapas, event: a}]", ["duplicate-speaker"]),
        ("[{name: Cici, event: a}, {name: Cici, event: b}]", ["duplicate-speaker"]),
        ("[{person: ani-kapas, event: a}, {person: ani-kapas, event: b}]", []),
        ("[{name: Cici}, {name: Dodi}]", []),
    ],
)
def test_a_speaker_stands_once(content: Content, speakers: str, codes: list[str]) -> None:
    """A name once in an article, a person once for each event."""
    events = "[{id: a, name: A, start: 2026-02-01}, {id: b, name: B, start: 2026-02-02}]"
    assert content.article(events=events, speakers=speakers).codes() == codes


# -- registries ---------------------------------------------------------------------------------


@pytest.mark.parametrize("length", [1, 2, 5])
def test_parents_form_no_circle(content: Content, length: int) -> None:
    """A circle of any length is told once, with the whole way round."""
    entries = [
        f"- id: rw-{n}\n  name: RW {n}\n  parent: rw-{(n + 1) % length}\n" for n in range(length)
    ]
    content.add("registry/places.yaml", "".join(entries))
    (problem,) = content.problems()
    assert problem.code == "registry-cycle"
    ids = dict(problem.values)["found"].split(" → ")
    assert len(ids) == length + 1
    assert ids[0] == ids[-1]


def test_long_chains_are_no_circle(content: Content) -> None:
    """A thousand levels are read without a failure."""
    entries = [f"- id: rw-{n}\n  name: RW\n  parent: rw-{n + 1}\n" for n in range(1000)]
    content.add("registry/places.yaml", f"{''.join(entries)}- id: rw-1000\n  name: RW\n")
    assert content.codes() == []


# -- files --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link",
    [
        "{filename}2026-01-10-kerja-bakti.id.md",
        "{filename}/articles/2026/2026-01-10-kerja-bakti.id.md",
        "{filename}../lain/2026-01-10-kerja-bakti.en.md",
        "{filename}/pages/tentang.id.md",
        "{static}/images/2026/kali.jpg",
        "images/2026/kali.jpg",
        "/images/2026/kali.jpg",
        "https://awan-biru.example",
        "/topik/pangan/",
    ],
)
def test_links_that_find_their_file(content: Content, link: str) -> None:
    """A file is found by its stem, a picture by its path, whatever language is written."""
    assert content.article(body=f"[a]({link})\n").codes() == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("{filename}2026-01-10-kerja.id.md", "unknown-file-link"),
        ("{filename}2026-01-10-kerja-bakti.md", "unknown-file-link"),
        ("{filename}/registry/topics.yaml", "unknown-file-link"),
        ("{filename", "unknown-file-link"),
        ("{static}/images/2026/lain.jpg", "missing-image"),
        ("images/2026/KALI.jpg", "missing-image"),
        ("{lain}a", "missing-file"),
    ],
)
def test_links_that_find_nothing(content: Content, link: str, code: str) -> None:
    """A link that finds no file is an error at its line."""
    content.article(body=f"Awal.\n\n[a]({link})\n")
    ((line, found),) = [(one.line, one.code) for one in content.problems()]
    assert (line, found) == (11, code)


@pytest.mark.parametrize("rest", ["", "#hasil"])
def test_a_wrong_link_names_the_nearest_file(content: Content, rest: str) -> None:
    """The message names the one file that was probably meant."""
    content.article(body=f"[a]({{filename}}2026-01-10-kerja-baktu.id.md{rest})\n")
    (problem,) = content.problems()
    assert dict(problem.values)["nearest"] == "2026-01-10-kerja-bakti.id.md"


@pytest.mark.parametrize("status", ["draft", "review"])
def test_a_public_article_leads_to_no_draft(content: Content, status: str) -> None:
    """A link to what is not published is an error, save from what isn't public either."""
    content.article(status=status)
    content.article(SECOND, body="[a]({filename}2026-02-01-rapat.id.md)\n")
    assert content.codes() == ["unpublished-link"]
    content.article(SECOND, status="review", body="[a]({filename}2026-02-01-rapat.id.md)\n")
    assert content.codes() == []


def test_a_public_article_leads_to_nothing_held_back(content: Content) -> None:
    """The same for an article whose date has not come."""
    content.article(date="2026-04-01")
    content.article(SECOND, body="[a]({filename}2026-02-01-rapat.id.md)\n")
    assert sorted(content.codes()) == ["future-date?", "unpublished-link"]


@pytest.mark.parametrize("status", ["draft", "review"])
def test_nothing_public_leads_to_a_drafts_page(content: Content, status: str) -> None:
    """A page that is not published is like an article: a link to it is an error."""
    content.page("kontak.id", status=status)
    content.article(body="[a]({filename}/pages/kontak.id.md)\n")
    assert content.codes() == ["unpublished-link"]


def test_a_public_page_leads_to_no_draft(content: Content) -> None:
    """The same for a link from a page, and from a translation."""
    content.article(status="draft").page("kontak.id", body="[a]({filename}2026-02-01-rapat.id.md)")
    assert content.codes() == ["unpublished-link"]
    content.page("kontak.id").page("kontak.en", body="[a]({filename}2026-02-01-rapat.id.md)")
    assert content.codes() == ["unpublished-link"]


# -- publication --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "codes"),
    [
        ("2026-03-15", []),
        ("2026-03-15 12:00", []),
        ("2026-03-15 12:01", ["future-date?"]),
        ("2026-03-16", ["future-date?"]),
        ("2027-03-14", ["future-date?"]),
        ("2027-03-20", ["date-beyond-year"]),
        ("2062-02-01", ["date-beyond-year"]),
    ],
)
def test_future_dates_are_told(content: Content, date: str, codes: list[str]) -> None:
    """Held back and said so; beyond a year it is an error."""
    assert content.article(date=date).codes() == codes


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2026-03-15", ""),
        ("2026-03-16", "-ahead?"),
        ("2027-03-15", "-ahead?"),
        ("2027-03-16", "-beyond-year"),
        ("2028-02-29", "-beyond-year"),
    ],
)
@pytest.mark.parametrize(
    ("field", "entry"),
    [
        ("updates", "action: saringan-kali, status: done"),
        ("corrections", "text: Yang benar lima"),
    ],
)
def test_news_of_the_future_is_told(
    content: Content, day: str, end: str, field: str, entry: str
) -> None:
    """At its own line; of this very day it is not."""
    content.article(**{field: f"[{{{entry}, date: {day}}}]"})
    told = [f"{field[:-1]}{end}"] if end else []
    assert content.codes() == told
    assert [one.field for one in content.problems()] == [f"{field}.0.date"] * len(told)


@pytest.mark.parametrize("status", ["published", "review"])
def test_news_of_the_day_of_an_article_that_is_held_back_is_not_told(
    content: Content, status: str
) -> None:
    """It comes with it; later news is a mistake there, too."""
    updates = "[{{action: saringan-kali, status: done{}}}]".format
    keys = {
        "date": "2026-04-01",
        "status": status,
        "corrections": "[{text: Teks, date: 2026-04-01}]",
    }
    assert content.article(**keys, updates=updates("")).codes() == ["future-date?"]
    assert content.article(**keys, updates=updates(", date: 2026-04-01")).codes() == [
        "future-date?"
    ]
    later = content.article(**keys, updates=updates(", date: 2026-04-02")).codes()
    assert later == ["future-date?", "update-ahead?"]


@pytest.mark.parametrize(
    "keys",
    [
        {"status": "draft"},
        {"status": "review"},
        {"date": "2026-04-01"},
        {"status": "draft", "summary": None},
        {"status": "draft", "date": None},
    ],
)
def test_a_public_article_gives_no_news_of_what_is_not_public(
    content: Content, keys: dict[str, str | None]
) -> None:
    """An update of an unpublished action is an error, also where the draft is unfinished."""
    content.article(actions="[{id: taman, text: Taman}]", **keys)
    content.article(SECOND, updates="[{action: taman, status: done}]")
    assert [one for one in content.codes() if not one.endswith("?")] == ["unpublished-action"]


def test_drafts_may_give_news_of_drafts(content: Content) -> None:
    """What isn't public either may name what is not public."""
    content.article(actions="[{id: taman, text: Taman}]", status="draft")
    content.article(SECOND, updates="[{action: taman, status: done}]", status="draft")
    assert content.codes() == []


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        ("2026-02-01", "2026-02-01", []),
        ("2026-02-01", "2026-02-03", []),
        ("2026-02-01 09:00", "2026-02-01 09:00", []),
        ("2026-02-01 09:00", "2026-02-01T03:00Z", []),
        ("2026-02-02", "2026-02-01", ["event-order"]),
        ("2026-02-01 09:00", "2026-02-01 08:59", ["event-order"]),
        ("2026-02-01 09:00", "2026-02-01T01:00Z", ["event-order"]),
        ("2026-02-01", "2026-02-01 09:00", ["event-kinds"]),
        ("2026-02-01 09:00", "2026-02-02", ["event-kinds"]),
    ],
)
def test_event_times(content: Content, start: str, end: str, codes: list[str]) -> None:
    """Start and end are of one kind, and in order as instants."""
    content.article(events=f"[{{id: a, name: A, start: '{start}', end: '{end}'}}]")
    assert content.codes() == codes


def test_events_lie_before_or_after_the_article(content: Content) -> None:
    """An event's date is free."""
    content.article(
        events="[{id: a, name: A, start: 2020-01-01}, {id: b, name: B, start: 2030-01-01}]"
    )
    assert content.codes() == []


# -- updates ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("news", "codes"),
    [
        (["status: done"], []),
        (["status: done, date: 2026-01-10"], []),
        (["status: done, date: 2026-01-09"], ["update-before-declaration?"]),
        (["status: done", "status: done"], []),
        (["status: done", "status: delayed"], ["update-same-day?"]),
        (["status: done, date: 2026-01-20", "status: delayed"], []),
    ],
)
def test_the_order_of_news(content: Content, news: list[str], codes: list[str]) -> None:
    """News comes after the declaration, and one day brings one status."""
    updates = ", ".join(f"{{action: saringan-kali, {one}}}" for one in news)
    assert content.article(updates=f"[{updates}]").codes() == codes


def test_news_of_two_articles_on_one_day(content: Content) -> None:
    """The same across articles."""
    content.article(updates="[{action: saringan-kali, status: done, date: 2026-02-10}]")
    content.article(SECOND, updates="[{action: saringan-kali, status: delayed, date: 2026-02-10}]")
    assert content.codes() == ["update-same-day?"]


# -- translations -------------------------------------------------------------------------------


def test_a_translation_belongs_to_an_original(content: Content) -> None:
    """A translation alone is an error, of an article and of a page."""
    assert content.translation().page("kontak.en").codes() == ["no-original", "no-original"]


def test_a_pages_translation_is_no_articles(content: Content) -> None:
    """An article and a page of one stem are two things."""
    assert content.article("kontak").page("kontak.en").codes() == ["no-original"]


WORDS = {
    "image": "{src: images/2026/kali.jpg, alt: Kali, caption: Kali Gulali}",
    "events": "[{id: rapat, name: Rapat, start: 2026-02-01, venue: Balai}]",
    "speakers": "[{name: Cici, role: warga, institution: Warga RT 1}]",
    "actions": "[{id: taman, text: Taman, amount_note: tiap RT}]",
    "updates": "[{action: saringan-kali, status: done, note: terpasang}]",
    "corrections": "[{date: 2026-02-02, text: Nama}]",
    "sources": "[{title: Berita acara}]",
}


def test_missing_words_are_warnings(content: Content) -> None:
    """Every text of the original that a translation leaves out is told, the body too."""
    content.article(**WORDS).translation(body="")
    assert sorted(one.field for one in content.problems() if one.code == "words-missing") == [
        "actions.taman.amount_note",
        "actions.taman.text",
        "body",
        "corrections.0.text",
        "events.rapat.name",
        "events.rapat.venue",
        "image.alt",
        "image.caption",
        "sources.0.title",
        "speakers.0.institution",
        "speakers.0.role",
        "updates.0.note",
    ]
    assert not any(one.is_error for one in content.problems())


def test_a_speaker_without_words_is_named_by_its_place(content: Content) -> None:
    """Whatever tells speakers of one name apart within the program is nobody's business."""
    speakers = "[{name: Cici, role: Ketua}, {name: Cici, role: Anggota}]"
    content.article(speakers=speakers).translation(speakers="[{name: Cici, role: Chair}]")
    assert fields(content) == ["speakers.1.role words-missing", "speakers.1 duplicate-speaker"]
    confirmed = "speakers.Cici=00000000 body=00000000"
    content.translation(translates=confirmed, speakers="[{name: Cici, role: Chair}]")
    (stale,) = (one for one in content.problems() if one.code == "outdated")
    assert "speakers.0.role, speakers.1.role" in dict(stale.values)["found"]
    assert "@" not in stale.message("id")


def test_what_is_out_of_date_says_what_to_do(content: Content) -> None:
    """The paragraph by its first words, and the commands."""
    confirmed = stamp(content.article(body="Satu.\n").story().original)
    content.translation(translates=confirmed)
    content.article(body="Satu.\n\nDua **tiga** empat &amp; lima enam tujuh.\n")
    told = content.problems()[0].message("en")
    assert "body 2 “Dua tiga empat & lima…”" in told
    assert "see what has changed with bulletin translate" in told
    assert "bulletin translate --confirm" in told
    assert "2026-02-01-rapat.en.md" in told
    content.article(body="")
    assert "1 block removed" in content.problems()[0].message("en")


@pytest.mark.parametrize(
    ("topics", "nearest"),
    [
        ("\n  -kebersihan", "- kebersihan"),
        ("\n  -kebersihan\n  -pangan", "- kebersihan"),
        ("\n  - kebersihan\n  -pangan", "- pangan"),
    ],
)
def test_a_hyphen_without_its_space(content: Content, topics: str, nearest: str) -> None:
    """It is told with the item as it should be."""
    (problem,) = content.article(topics=topics).problems()
    assert (problem.code, dict(problem.values)["nearest"]) == ("yaml-hyphen", nearest)


def test_complete_words_are_no_problem(content: Content) -> None:
    """A translation with all words, confirmed, has no problem at all."""
    content.article(**WORDS).translation(
        image="{alt: Creek, caption: Gulali Creek}",
        events="[{id: rapat, name: Meeting, venue: Hall}]",
        speakers="[{name: Cici, role: resident, institution: Residents}]",
        actions="[{id: taman, text: Park, amount_note: each}]",
        updates="[{action: saringan-kali, note: installed}]",
        corrections="[{text: Name}]",
        sources="[{title: Minutes}]",
        translates=stamp(content.article(**WORDS).story().original),
    )
    assert content.codes() == []


def test_what_changed_since_is_named(content: Content) -> None:
    """A translation is out of date where a text, a paragraph or an entry has changed."""
    confirmed = stamp(content.article(body="Satu.\n\nDua.\n").story().original)
    content.translation(translates=confirmed, body="One.\n\nTwo.\n")
    assert content.codes() == []
    content.article(title="Rapat besar", body="Satu.\n\nTiga.\n")
    (problem,) = content.problems()
    assert (problem.code, problem.is_error) == ("outdated", False)
    assert dict(problem.values)["found"] == "title, body 2 “Tiga.”"


# -- the whole ----------------------------------------------------------------------------------


def test_problems_are_in_the_order_of_files_and_lines(content: Content) -> None:
    """Reading problems and rules' problems are told together, each once."""
    content.article(title="'**a**'").article(SECOND, topics="[lain]", date="2026-02-30")
    content.page("agenda.id").put("catatan.txt", "")
    problems = content.problems()
    assert [*problems] == sorted(problems)
    assert [one.code for one in problems] == [
        "markup",
        "impossible-date",
        "unknown-id",
        "unused-file",
        "reserved-slug",
    ]


@pytest.mark.parametrize(
    "start", ["9999-12-31", "9999-12-31 23:00", "0001-01-01", "0001-01-01T00:00Z", "2026-02-01"]
)
def test_content_without_error_can_be_shown(
    content: Content, scope_of: Callable[..., Scope], start: str
) -> None:
    """Where the checks find no error, every page of both languages can be made."""
    content.article(events=f"[{{id: rapat, name: Rapat, start: '{start}'}}]").translation()
    library = content.library()
    if not any(one.is_error for one in content.problems()):
        for language in LANGUAGES:
            assert [*sheets(scope_of(library, language))]


def test_an_error_stops_the_build_before_anything_is_touched(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A content error leaves the output folder as it was."""
    content.article(date="besok")
    settings = scope_of(content.library(), ORIGINAL).settings
    with pytest.raises(ContentError) as failure:
        build(settings)
    assert [one.code for one in failure.value.problems] == ["moment"]
    assert not settings.output.exists()


@pytest.mark.parametrize(
    ("link", "codes"),
    [
        ("[a](#hasil)", []),
        ("[a](#tiada)", ["unknown-anchor"]),
        ("[a]({filename}2026-02-01-rapat.id.md#hasil)", []),
        ("[a]({filename}2026-02-01-rapat.id.md#tiada)", ["unknown-anchor"]),
        ("[a](../lain/)", ["unknown-file-link"]),
        ("![a](../../site.yaml)", ["unknown-file-link"]),
        ("![a](images/../site.yaml)", ["unknown-file-link"]),
        ("![a](https://contoh.example/a.png)", ["foreign-image"]),
    ],
)
def test_links_within_the_site_lead_somewhere(
    content: Content, link: str, codes: list[str]
) -> None:
    """Headings, files and pictures that a body names are there."""
    content.article(body=f"{link}\n\n## Hasil\n")
    assert sorted(content.codes()) == sorted(codes)


def test_a_link_is_told_at_its_line_below_broken_front_matter(content: Content) -> None:
    """Where the front matter cannot be read, the body's lines are counted all the same."""
    content.put(
        "articles/2026/2026-02-01-rapat.id.md",
        "---\ntitle: a: b\n---\n\nSatu.\n\n[a]({filename}tiada.id.md)\n",
    )
    found = {one.code: one.line for one in content.problems()}
    assert found == {"yaml-colon": 2, "unknown-file-link": 7}
