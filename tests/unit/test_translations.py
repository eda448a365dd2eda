"""How translations stand: their states, what is left to do on each, and whole per cents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION
from bulletin.model.blocks import stamp
from bulletin.model.translations import State, percent
from bulletin.views.labels import TRANSLATION_ABOUT, TRANSLATION_STATE
from bulletin.views.site import orders, sheet
from bulletin.views.translation_tasks import by_topic, by_year, changes, remark, standing, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.model import Library, Translation
    from bulletin.views import Scope

STEM = "2026-02-01-rapat"
EVENTS = "[{id: rapat, name: Rapat, start: 2026-02-01, venue: Aula}]"
EVENT_WORDS = "[{id: rapat, name: Meeting, venue: Hall}]"
BODY_WORDS = "One.\n\nTwo.\n\nThree.\n"
BODY = "Satu.\n\nDua.\n\nTiga.\n"


def found(library: Library, stem: str = STEM) -> Translation:
    return library.translation(library.by_stem[stem])


def confirmed(content: Content, **keys: str) -> None:
    """A translation that is confirmed against the original as it is now."""
    value = stamp(content.story().original)
    given = {"events": EVENT_WORDS, "translates": f'"{value}"', "body": BODY_WORDS}
    content.translation(**{**given, **keys})


@pytest.fixture
def told(content: Content) -> Content:
    """An article with an event, translated and confirmed."""
    content.article(events=EVENTS, body=BODY)
    confirmed(content)
    return content


def test_what_is_confirmed_and_has_every_word_is_complete(told: Content) -> None:
    """Nothing has changed, nothing is missing."""
    one = found(told.library())
    assert (one.state, one.missing, changes(one)) == (State.COMPLETE, (), {})


def test_without_a_file_it_is_untranslated(told: Content) -> None:
    """Nothing is said to be missing or changed of what is not there."""
    (told.root / f"articles/2026/{STEM}.en.md").unlink()
    one = found(told.library())
    assert (one.state, one.missing, changes(one)) == (State.UNTRANSLATED, (), {})


def test_a_draft_is_none_yet_and_is_known(told: Content) -> None:
    """A file that nobody has reviewed counts as untranslated, but somebody is at it."""
    told.translation(events=EVENT_WORDS, **{"x-unreviewed": "true"})
    one = found(told.library())
    assert (one.state, one.drafted, one.missing, one.short) == (State.UNTRANSLATED, True, (), 0)
    confirmed(told)
    assert not found(told.library()).drafted


def test_a_paragraph_that_was_never_translated_is_missed_for_good(told: Content) -> None:
    """It was added and confirmed: the state says so, and so does every check."""
    told.article(events=EVENTS, body=f"{BODY}\n\nJadwalnya menyusul.\n")
    confirmed(told)
    one = found(told.library())
    assert (one.state, one.short) == (State.INCOMPLETE, 1)
    assert told.codes() == ["paragraphs-missing?"]
    confirmed(told, body="One.\n\nTwo.\n\nThe dates will follow.\n\nThey have come.\n")
    assert found(told.library()).state is State.COMPLETE
    assert told.codes() == []


def test_what_was_never_confirmed(told: Content) -> None:
    """A translation without `translates` is not confirmed, whether words are missing or not."""
    for more in ({"events": EVENT_WORDS}, {}):
        told.translation(**more)
        assert found(told.library()).state is State.UNCONFIRMED


def test_what_cannot_be_read_is_outdated(told: Content) -> None:
    """A malformed `translates` is taken as out of date, as the contract says."""
    told.translation(events=EVENT_WORDS, translates="sudah")
    assert found(told.library()).state is State.OUTDATED


def test_changes_are_counted_by_kind(told: Content) -> None:
    """A new title, another venue, another paragraph, and one that has gone."""
    told.article(
        title="Rapat besar",
        events=EVENTS.replace("Aula", "Taman"),
        body="Satu.\n\nLain.\n",
    )
    one = found(told.library())
    assert one.state is State.OUTDATED
    assert changes(one) == {"title": 1, "events": 1, "body": 1, "removed": 1}


def test_missing_words_make_it_incomplete(told: Content) -> None:
    """A venue without words, and a body without any, are missing."""
    confirmed(told, events="[{id: rapat, name: Meeting}]")
    assert found(told.library()).state is State.INCOMPLETE
    assert found(told.library()).missing == (("events", "rapat", "venue"),)
    confirmed(told, body="")
    assert found(told.library()).missing == (("body",),)


def test_incomplete_is_what_the_check_warns_of(told: Content) -> None:
    """`words-missing` and the state *incomplete* are one."""
    for words_of, warned in (
        (EVENT_WORDS, []),
        ("[{id: rapat, name: Meeting}]", ["words-missing?"]),
    ):
        confirmed(told, events=words_of)
        assert told.codes() == warned
        assert (found(told.library()).state is State.INCOMPLETE) is bool(warned)


def test_outdated_beats_incomplete(told: Content) -> None:
    """A translation has one state: that which asks for more."""
    confirmed(told, events="[{id: rapat, name: Meeting}]")
    told.article(title="Lain", events=EVENTS, body=BODY)
    one = found(told.library())
    assert one.state is State.OUTDATED
    assert one.missing


def test_every_state_has_its_words() -> None:
    """A new state needs a label, and words for what is left to do."""
    assert {*TRANSLATION_STATE} == {*State}
    assert {*TRANSLATION_ABOUT} == {*State} - {State.COMPLETE}


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (0, 0, 0),
        (0, 3, 0),
        (3, 3, 100),
        (1, 3, 33),
        (2, 3, 67),
        (1, 8, 13),
        (1, 1000, 1),
        (999, 1000, 99),
    ],
)
def test_per_cents(part: int, whole: int, shown: int) -> None:
    """Halves are rounded up; hardly any is 1, nearly all is 99."""
    assert percent(part, whole) == shown


@given(
    st.integers(1, 10**6).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))
)
def test_per_cents_never_say_all_or_none_where_it_is_not(pair: tuple[int, int]) -> None:
    """100 means all and 0 means none, to both sides; else it is off by less than one."""
    part, whole = pair
    made = percent(part, whole)
    assert (made == 100) is (part == whole)
    assert (made == 0) is (part == 0)
    assert abs(made - 100 * part / whole) < 1


def test_shares_by_year_and_topic(told: Content) -> None:
    """An article counts once in its year, and in each of its topics; drafts count nowhere."""
    told.article("2025-12-01-lama", date="2025-12-01", topics="[kebersihan, pangan]", slug="lama")
    told.article("2026-03-01-draf", date="2026-03-01", status="draft", slug="draf")
    told.article("2026-03-20-nanti", date="2026-03-20", slug="nanti")
    library = told.library()
    every = standing(library.translations)
    assert every.total == sum(one.total for one in by_year(library).values()) == 3
    assert {year: one.total for year, one in by_year(library).items()} == {"2026": 2, "2025": 1}
    pangan = by_topic(library)["pangan"]
    assert (pangan.total, pangan.count(State.UNTRANSLATED), pangan.percent(State.COMPLETE)) == (
        1,
        1,
        0,
    )
    assert "olahraga" not in by_topic(library)


def test_remarks_say_what_is_to_be_done(told: Content, scope_of: Callable[..., Scope]) -> None:
    """How many blocks have changed and of which kinds, how many words there are, what lacks."""
    told.article(title="Lain", events=EVENTS, body="Satu.\n\nDua.\n\nTiga.\n\nEmpat.\n\nLima.\n")
    told.article("2026-02-02-pendek", slug="pendek", body="Tiga kata saja.\n")
    library = told.library()
    for language, wanted, size in (
        (TRANSLATION, "3 blocks changed: title, body text (2)", "words"),
        (ORIGINAL, "3 bagian berubah: judul, isi naskah (2)", "kata"),
    ):
        scope = scope_of(library, language)
        assert remark(scope, found(library)) == wanted
        short = found(library, "2026-02-02-pendek")
        assert remark(scope, short) == f"{words(short)} {size}"
    assert words(short) == len(
        ["Rapat", "warga", "Hasil", "rapat", "warga.", "Tiga", "kata", "saja."]
    )


def test_the_list_goes_on_and_loses_nothing(told: Content, scope_of: Callable[..., Scope]) -> None:
    """Each task stands once, by state and newest first; the summary stands on the first part."""
    for number in range(1, 9):
        stem = f"2026-01-{number + 10}-kabar-{number}"
        told.article(stem, date=stem[:10], slug=stem[11:])
    told.translation("2026-01-11-kabar-1")
    library = told.library()
    for language in LANGUAGES:
        scope = scope_of(library, language, page_size=1)
        wanted = [one for one in orders(library, scope.settings) if one.kind == "translations"]
        pages = [sheet(scope, one).data for one in wanted]
        assert len(pages) == 4
        assert [one.first for one in pages] == [True, False, False, False]
        assert [bool(one.tables) for one in pages] == [True, False, False, False]
        items = [item for page in pages for group in page.groups for item in group.items]
        assert len({one.link.href for one in items}) == len(items) == 8 + 1 + 1
        dates = [one.date.iso for one in items if one.date]
        assert dates[:8] == sorted(dates[:8], reverse=True)
        assert dates[-1] == "2026-01-11"
        assert items[-1].date is None
        for tally in pages[0].tallies:
            if tally.href:
                path, _, anchor = tally.href.removeprefix(scope.addresses.base).partition("#")
                (there,) = (one for one in pages if one.frame.path == path)
                assert anchor in {group.anchor for group in there.groups}


def test_a_site_without_articles(content: Content, scope_of: Callable[..., Scope]) -> None:
    """There is nothing to share, and no per cent of it."""
    for file in (content.root / "articles").rglob("*.md"):
        file.unlink()
    scope = scope_of(content.library(), ORIGINAL)
    (wanted,) = (one for one in orders(scope.library, scope.settings) if one.kind == "translations")
    page = sheet(scope, wanted).data
    assert page.standing == "Belum ada artikel yang terbit."
    assert [row.total for row in page.tables[0].rows] == ["0"]
    assert [group.anchor for group in page.groups] == ["_pages"]
