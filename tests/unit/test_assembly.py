"""Documents → the library: what is public, when, and with which facts and words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model.moments import instant, zoned
from bulletin.schema.status import ActionStatus
from bulletin.sources import Kind

if TYPE_CHECKING:
    from tests.unit.conftest import Content

NOW = datetime(2026, 3, 15, 5, tzinfo=UTC)
NOWHERE = "2026-02-01-rapat"


def test_stories_are_newest_first(content: Content) -> None:
    """Public stories are sorted by their instant, newest first, then by stem."""
    content.article("2026-02-01-c").article("2026-02-01-b", date="2026-02-01")
    content.article("2026-02-01-a", date="2026-02-01 09:00")
    assert [story.stem for story in content.library().stories] == [
        "2026-02-01-a",
        "2026-02-01-b",
        "2026-02-01-c",
        "2026-01-10-kerja-bakti",
    ]


@pytest.mark.parametrize("status", ["draft", "review"])
def test_what_is_not_published_is_in_no_index(content: Content, status: str) -> None:
    """A draft's or review's story, actions and page are nowhere among what is public."""
    content.article(status=status, actions="[{id: taman, text: Taman}]", topics="[pangan]")
    content.translation().page("kontak.id", status=status)
    library = content.library()
    assert [story.stem for story in library.stories] == ["2026-01-10-kerja-bakti"]
    assert [page.stem for page in library.pages] == ["tentang"]
    assert "taman" not in library.ledger
    assert "pangan" not in library.by_topic
    assert library.hidden == {(Kind.ARTICLE, NOWHERE), (Kind.PAGE, "kontak")}


def test_the_default_is_published(content: Content) -> None:
    """What is merged is public."""
    assert NOWHERE in content.article().library().by_stem
    assert NOWHERE in content.article(status="published").library().by_stem


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("2026-04-01", datetime(2026, 3, 31, 17, tzinfo=UTC)),
        ("2026-04-01 09:30", datetime(2026, 4, 1, 2, 30, tzinfo=UTC)),
        ("2026-04-01T09:30Z", datetime(2026, 4, 1, 9, 30, tzinfo=UTC)),
    ],
)
def test_a_future_article_is_held_back_until_its_instant(
    content: Content, written: str, first: datetime
) -> None:
    """It is public from that instant on, in the site's time zone, not a second before."""
    content.article(date=written)
    before = content.library(first - timedelta(seconds=1))
    assert NOWHERE not in before.by_stem
    assert before.hidden == {(Kind.ARTICLE, NOWHERE)}
    assert NOWHERE in content.library(first).by_stem


def test_a_day_is_the_sites(content: Content) -> None:
    """18.30 in UTC is the next day in Jakarta, also the year in the address."""
    story = content.article(date="2025-12-31T18:30Z").story()
    assert (story.day, story.year) == (date(2026, 1, 1), "2026")
    assert content.library().by_month.keys() == {(2026, 1)}


def test_a_date_is_midnight_in_the_sites_zone(content: Content) -> None:
    """A date without time begins when the day begins there."""
    story = content.article().story()
    assert story.moment == datetime(2026, 1, 31, 17, tzinfo=UTC)
    assert story.day == date(2026, 2, 1)


@pytest.mark.parametrize("written", ["0001-01-01", "0001-01-01T00:00+14:00", "0001-01-01 00:00Z"])
def test_the_first_day_of_the_calendar_is_read(content: Content, written: str) -> None:
    """A date at the edge of the calendar is told or read, never raised."""
    content.article(date=written, events=f"[{{id: rapat, name: Rapat, start: '{written}'}}]")
    assert content.problems() is not None


@pytest.mark.parametrize("written", ["9999-12-31", "9999-12-31T23:59-12:00"])
def test_the_last_day_of_the_calendar_is_told(content: Content, written: str) -> None:
    """The same at the other edge, where an article's date is an error."""
    content.article(date=written)
    assert content.codes() in (["date-beyond-year"], ["impossible-date"])


def test_moments_without_offset_are_in_the_zone(content: Content) -> None:
    """Event times without offset are the site's; others are led to the site's zone."""
    content.article(
        events="[{id: a, name: A, start: 2026-02-01 09:00, end: 2026-02-01T05:00Z}]",
    )
    (event,) = content.story().events
    assert str(event.start) == "2026-02-01 09:00:00+07:00"
    assert str(event.end) == "2026-02-01 12:00:00+07:00"


def test_an_event_on_a_day_stays_a_day(content: Content) -> None:
    """A date is no date-time at midnight."""
    zone = content.library().zone
    assert zoned(date(2026, 2, 1), zone) == date(2026, 2, 1)
    assert zoned(None, zone) is None
    assert instant(date(2026, 2, 1), zone) == datetime(2026, 1, 31, 17, tzinfo=UTC)


def test_slugs(content: Content) -> None:
    """A slug is per language; the default is the stem without its date."""
    story = content.article().translation(slug="residents-meet").story()
    assert (story.slug(ORIGINAL), story.slug(TRANSLATION)) == ("rapat", "residents-meet")
    story = content.article(slug="musyawarah").translation().story()
    assert (story.slug(ORIGINAL), story.slug(TRANSLATION)) == ("musyawarah", "rapat")


def test_without_a_translation_the_originals_slug_is_used(content: Content) -> None:
    """The English address of an article without translation has the original's slug."""
    story = content.article(slug="musyawarah").story()
    assert story.slug(TRANSLATION) == "musyawarah"
    assert not story.is_translated


def test_folders_are_no_identity(content: Content) -> None:
    """A translation belongs to the original of the same stem, whatever their folders."""
    content.article()
    (content.root / f"articles/2026/{NOWHERE}.id.md").rename(
        content.root / f"articles/{NOWHERE}.id.md"
    )
    assert content.translation().story().is_translated


def test_actions_have_the_articles_topics(content: Content) -> None:
    """An action point's topics are its own, or else the article's; repeated ids count once."""
    content.article(
        topics="[kebersihan, pangan, pangan]",
        actions="[{id: a, text: A}, {id: b, text: B, topics: [pangan]}]",
    )
    story = content.story()
    assert [one.topics for one in story.promises] == [("kebersihan", "pangan"), ("pangan",)]
    assert story.topics == ("kebersihan", "pangan")


def test_an_amount_of_nought_is_set(content: Content) -> None:
    """`amount: 0` is an amount; nothing is none."""
    content.article(actions="[{id: a, text: A, amount: 0}, {id: b, text: B, amount: ''}]")
    assert [one.amount for one in content.story().promises] == [0, None]


def test_defaults_of_updates(content: Content) -> None:
    """An update's date is the article's day; what it doesn't say is unset."""
    content.article(
        date="2026-01-31T18:30Z",
        updates="[{action: saringan-kali, status: done}]",
    )
    (report,) = content.story().reports
    assert report.date == date(2026, 2, 1)
    assert report.status is ActionStatus.DONE
    assert (report.due, report.owner, report.amount) == (None, None, None)


def test_institutions(content: Content) -> None:
    """An institution is an organisation of the registry where it is known, else a text."""
    content.article(
        speakers="[{name: Cici, institution: lmk-awan-biru}, {name: Dodi, institution: Warga RT 1}]"
    )
    story = content.story()
    assert [one.organisation for one in story.speakers] == ["lmk-awan-biru", None]
    assert story.original.words["speakers", "Dodi", "institution"] == "Warga RT 1"
    assert ("speakers", "Cici", "institution") not in story.original.words


def test_words_are_matched_by_what_names_them(content: Content) -> None:
    """Events and actions match by id, speakers by person or name, whatever the order."""
    content.article(
        events="[{id: a, name: A}, {id: b, name: B}]".replace("}", ", start: 2026-02-01}"),
        speakers="[{person: ani-kapas, role: lurah}, {name: Cici, role: warga}]",
        actions="[{id: c, text: C}, {id: d, text: D, amount_note: tiap RT}]",
    ).translation(
        events="[{id: b, name: Be}, {id: a, name: Ay}]",
        speakers="[{name: Cici, role: resident}, {person: ani-kapas, role: head}]",
        actions="[{id: d, text: Dee, amount_note: each}, {id: c, text: Cee}]",
    )
    words = content.story().editions["en"].words
    assert words["events", "a", "name"] == "Ay"
    assert words["events", "b", "name"] == "Be"
    assert words["speakers", "ani-kapas", "role"] == "head"
    assert words["speakers", "Cici", "role"] == "resident"
    assert words["actions", "c", "text"] == "Cee"
    assert words["actions", "d", "amount_note"] == "each"
    assert content.codes() == []


def test_a_speaker_of_two_events_has_words_for_each(content: Content) -> None:
    """One person may speak at two events, in two roles, told apart by `event`."""
    content.article(
        events="[{id: a, name: A, start: 2026-02-01}, {id: b, name: B, start: 2026-02-02}]",
        speakers="[{person: ani-kapas, role: lurah, event: a},"
        " {person: ani-kapas, role: warga, event: b}]",
    ).translation(
        events="[{id: a, name: A}, {id: b, name: B}]",
        speakers="[{person: ani-kapas, role: resident, event: b},"
        " {person: ani-kapas, role: head, event: a}]",
    )
    story = content.story()
    roles = {
        one.event: story.editions["en"].words["speakers", one.key, "role"] for one in story.speakers
    }
    assert roles == {"a": "head", "b": "resident"}
    assert content.codes() == []


def test_notes_of_two_updates_are_matched_by_date(content: Content) -> None:
    """Where an article has two updates of one action, `date` tells their notes apart."""
    content.article(
        updates="[{action: saringan-kali, status: delayed, date: 2026-01-20, note: tertunda},"
        " {action: saringan-kali, status: done, note: terpasang}]",
    ).translation(
        updates="[{action: saringan-kali, date: 2026-02-01, note: installed},"
        " {action: saringan-kali, date: 2026-01-20, note: delayed}]",
    )
    story = content.story()
    words = story.editions["en"].words
    notes = {one.date.isoformat(): words["updates", one.key, "note"] for one in story.reports}
    assert notes == {"2026-01-20": "delayed", "2026-02-01": "installed"}
    assert content.codes() == []


def test_corrections_and_sources_match_by_their_place(content: Content) -> None:
    """Lists without ids are in the same order."""
    content.article(
        corrections="[{date: 2026-02-02, text: satu}, {date: 2026-02-03, text: dua}]",
        sources="[{title: berita acara}, {title: foto, url: 'https://awan-biru.example'}]",
    ).translation(
        corrections="[{text: one}, {text: two}]", sources="[{title: minutes}, {title: photo}]"
    )
    story = content.story()
    words = story.editions["en"].words
    assert [words["corrections", str(index), "text"] for index in (0, 1)] == ["one", "two"]
    assert [words["sources", str(index), "title"] for index in (0, 1)] == ["minutes", "photo"]
    assert story.corrections == (date(2026, 2, 2), date(2026, 2, 3))
    assert story.modified == date(2026, 2, 3)
    assert content.codes() == []


def test_a_broken_file_is_left_out(content: Content) -> None:
    """An article that cannot be read is in no list; its problems are told."""
    content.article(date="besok").page("kontak.id", slug="A B")
    library = content.library()
    assert NOWHERE not in library.by_stem
    assert "kontak" not in library.pages_by_stem
    assert content.codes() == ["moment", "identifier"]


def test_ids_of_broken_files_are_known(content: Content) -> None:
    """What a broken file declares isn't told as missing elsewhere."""
    content.article(date="besok", actions="[{id: taman, text: Taman}]")
    content.article("2026-02-08-lagi", updates="[{action: taman, status: done}]")
    assert content.codes() == ["moment"]


def test_a_place_knows_what_encloses_it(content: Content) -> None:
    """A place's path leads from the inside out."""
    registry = content.library().registry
    assert [one.id for one in registry.place_path("awan-biru")] == ["awan-biru", "negeri-khayal"]
    assert [one.id for one in registry.place_path("negeri-khayal")] == ["negeri-khayal"]


def test_parties_have_names_in_both_languages(content: Content) -> None:
    """Organisations and people share one namespace."""
    registry = content.library().registry
    assert registry.party("kelurahan-awan-biru", TRANSLATION) == "Awan Biru Village Office"
    assert registry.party("kelurahan-awan-biru", ORIGINAL) == "Kelurahan Awan Biru"
    assert registry.party("ani-kapas", TRANSLATION) == "Ani Kapas"


def test_pages(content: Content) -> None:
    """A page's slug is its stem by default, its translation has its own."""
    content.page("tentang.en", slug="about")
    page = content.library().pages_by_stem["tentang"]
    assert (page.slug(ORIGINAL), page.slug(TRANSLATION)) == ("tentang", "about")
    content.page("2026-rencana.id")
    assert content.library().pages_by_stem["2026-rencana"].slug(ORIGINAL) == "2026-rencana"


def test_indexes(content: Content) -> None:
    """Stories are found by topic and by month, newest first."""
    content.article(topics="[kebersihan, pangan]")
    library = content.library()
    assert [one.stem for one in library.by_topic["kebersihan"]] == [
        "2026-02-01-rapat",
        "2026-01-10-kerja-bakti",
    ]
    assert [*library.by_month] == [(2026, 2), (2026, 1)]
