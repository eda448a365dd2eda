"""The index of the search: what is in it, its roots, its years, its size."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from bulletin.outputs.search import PRODUCTS, search_index
from bulletin.outputs.stems import roots, words
from bulletin.views.search_bounds import bounded, shortened
from bulletin.views.search_elements import Found, FoundGroup
from bulletin.views.search_index import search_index as index_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope

FIRST, SECOND = "2025-12-30-satu", "2026-02-03-dua"


@pytest.fixture
def content(content: Content) -> Content:
    """A content folder without articles."""
    shutil.rmtree(content.root / "articles")
    return content


def read(scope: Scope, *key: str) -> dict[str, Any]:
    """A file of the index, read back, its groups by kind."""
    made = json.loads(search_index(index_of(scope, *key)))
    return {**made, "groups": {one["kind"]: one for one in made["groups"]}}


def named(index: dict[str, Any], kind: str, at: int = 0) -> list[str]:
    """The names of an entry."""
    names = [title for one in index["groups"].values() for title in one["titles"]]
    return [names[number] for number in index["groups"][kind]["names"][at]]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_every_kind_is_in_the_index(
    content: Content, scope_of: Callable[..., Scope], language: Language
) -> None:
    """Articles, action points, events, people, organisations, places, topics and pages."""
    content.article(
        events="[{id: rapat, name: Rapat RW, start: 2026-02-03, place: awan-biru}]",
        speakers="[{name: Cici}]",
        actions="[{id: taman, text: Membuat taman, owner: ani-kapas, places: [awan-biru]}]",
    )
    groups = read(scope_of(content.page("kami.id").library(), language))["groups"]
    assert [*groups] == [
        "topic", "organisation", "person", "place", "page", "article", "action", "event"
    ]  # fmt: skip
    assert "Cici" in groups["person"]["titles"]
    assert groups["action"]["titles"] == ["Membuat taman"]
    assert groups["event"]["dates"] == ["2026-02-03"]
    assert groups["article"]["lines"] == ["Hasil rapat warga."]


def test_names_lead_to_the_entries_of_registries(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """An article names its speakers first, an action point its owner and places."""
    content.article(
        speakers="[{name: Cici}]",
        actions="[{id: taman, text: Membuat taman, owner: ani-kapas, places: [awan-biru]}]",
    )
    index = read(scope_of(content.library(), ORIGINAL))
    place = index["groups"]["place"]["titles"][-1]
    assert named(index, "article")[0] == "Cici"
    assert len(named(index, "article")) == 3
    assert named(index, "action")[0] in index["groups"]["person"]["titles"]
    assert named(index, "action")[1] == place


def test_an_event_stands_within_its_article(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """The number of the article is that in the same file."""
    content.article(FIRST, date="2025-12-30")
    content.article(SECOND, date="2026-02-03", title="Kedua")
    content.article(FIRST, date="2025-12-30", events="[{id: temu, name: Temu, start: 2025-12-31}]")
    groups = read(scope_of(content.library(), ORIGINAL))["groups"]
    assert groups["article"]["titles"][groups["event"]["within"][0]] == "Rapat warga"
    assert groups["event"]["addresses"] == ["_e temu"]


@pytest.mark.parametrize("keys", [{"status": "draft"}, {"date": "2026-06-01"}])
def test_what_is_not_public_is_not_in_it(
    content: Content, scope_of: Callable[..., Scope], keys: dict[str, str]
) -> None:
    """Neither a draft nor what is held back, whatever it holds."""
    content.article(**keys, title="Rahasia", speakers="[{name: Tersembunyi}]")
    for language in LANGUAGES:
        text = search_index(index_of(scope_of(content.library(), language))).decode()
        assert "Rahasia" not in text
        assert "Tersembunyi" not in text


def test_untranslated_articles_are_marked(content: Content, scope_of: Callable[..., Scope]) -> None:
    """The English index has their Indonesian words and says which these are."""
    content.article(FIRST, date="2025-12-30", title="Pelebaran jalan")
    content.article(SECOND, date="2026-02-03").translation(SECOND, title="Roads widened")
    library = content.library()
    english = read(scope_of(library, TRANSLATION))
    assert english["groups"]["article"]["titles"] == ["Roads widened", "Pelebaran jalan"]
    assert english["groups"]["article"]["foreign"] == [1]
    assert "lebar" in english["roots"].split()
    assert read(scope_of(library, ORIGINAL))["groups"]["article"]["foreign"] == []


def test_english_words_have_no_indonesian_roots(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """*being* is no form of *ing*: roots are those of Indonesian words only."""
    content.article().translation(title="Berries are seen", summary="Berbuah")
    assert "buah" not in read(scope_of(content.library(), TRANSLATION))["roots"].split()


def test_roots_are_those_of_the_dictionary() -> None:
    """Affixes go, with the sound that they have taken; what only looks like one stays."""
    texts = ["Pengendalian banjir, pelebaran jalan; Menyapu, memotong, perak", "BERAS selang"]
    assert roots(texts) == ["kendali", "lebar", "potong", "sapu"]


def test_words_are_folded() -> None:
    """Case and accents make no difference, a hyphen parts."""
    assert [*words("Éclair Anak-anak RW 03, C\u0327a")] == [
        "eclair", "anak", "anak", "rw", "03", "ca"
    ]  # fmt: skip


@pytest.fixture
def divided(content: Content, monkeypatch: pytest.MonkeyPatch) -> Content:
    """Two articles of two years, more than are in one file."""
    monkeypatch.setattr("bulletin.views.search_index.WHOLE", 1)
    content.article(FIRST, date="2025-12-30", title="Lama", actions="[{id: a, text: Taman}]")
    return content.article(SECOND, date="2026-02-03", title="Baru")


def test_beyond_the_limit_each_year_has_a_file(
    divided: Content, scope_of: Callable[..., Scope]
) -> None:
    """The index names the years, newest first, and has the registries; a year has its own."""
    scope = scope_of(divided.library(), ORIGINAL)
    index = read(scope)
    assert index["years"] == ["2026", "2025"]
    assert "article" not in index["groups"]
    assert read(scope, "2025")["groups"]["article"]["titles"] == ["Lama"]
    assert read(scope, "2025")["groups"]["action"]["titles"] == ["Taman"]
    assert [*read(scope, "2026")["groups"]] == ["article"]


def test_every_file_has_its_key(divided: Content, scope_of: Callable[..., Scope]) -> None:
    """The files that are planned are those that the index names."""
    scope = scope_of(divided.library(), ORIGINAL)
    keys = PRODUCTS["search-index"].keys(scope.library, scope.settings)
    assert [*keys] == [(), ("2026",), ("2025",)]


def test_up_to_the_limit_there_is_one_file(
    content: Content, scope_of: Callable[..., Scope], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as the limit are in one file, whatever their years."""
    monkeypatch.setattr("bulletin.views.search_index.WHOLE", 2)
    content.article(FIRST, date="2025-12-30").article(SECOND, date="2026-02-03")
    index = read(scope_of(content.library(), ORIGINAL))
    assert index["years"] == []
    assert len(index["groups"]["article"]["titles"]) == 2


def test_an_index_is_the_same_each_time(content: Content, scope_of: Callable[..., Scope]) -> None:
    """Two readings of one content give the same bytes."""
    content.article(FIRST, date="2025-12-30").article(SECOND, date="2026-02-03")
    made = [search_index(index_of(scope_of(content.library(), ORIGINAL))) for _ in range(2)]
    assert made[0] == made[1]


def groups(count: int, length: int) -> tuple[FoundGroup, ...]:
    """Articles with summaries of a length, and a person with a long line."""
    line = ("kata " * length)[:length]
    articles = (Found(f"Judul {one}", f"judul-{one}", line) for one in range(count))
    person = FoundGroup("person", "narasumber/", (Found("Ani", "ani", line),))
    return FoundGroup("article", "", tuple(articles)), person


def test_summaries_are_whole_where_all_fit() -> None:
    """A hundred articles with the longest summaries there may be lose nothing."""
    few = groups(100, 200)
    assert bounded(few) == few


def test_summaries_are_cut_at_one_length_where_they_do_not_fit() -> None:
    """All at the same, and only those of articles."""
    articles, person = bounded(groups(200, 200))
    lengths = {len(one.line) for one in articles.entries}
    assert len(lengths) == 1
    assert 40 < lengths.pop() < 200
    assert len(person.entries[0].line) == 200
    assert sum(len(one.title + one.address + one.line) for one in articles.entries) < 34_000


def test_a_text_is_cut_between_words() -> None:
    """No word is broken, and no sign is left before the mark."""
    assert shortened("Warga RW 02, lalu RW 03", 13) == "Warga RW 02…"
    assert shortened("Warga RW 02, lalu RW 03", 11) == "Warga RW…"
    assert shortened("Warga RW 02", 11) == "Warga RW 02"
