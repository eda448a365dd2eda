"""Names in the other language, abbreviations and offices: what is marked in texts, and what not."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conftest import Content

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION
from bulletin.model import Registry
from bulletin.schema import Glossary, Organisation, Person
from bulletin.schema.registry import Bilingual
from bulletin.views import Scope
from bulletin.views.action_page import action_page
from bulletin.views.article import article_page
from bulletin.views.elements import Html
from bulletin.views.foreign import foreign_names
from bulletin.views.organisations import organisation_part
from bulletin.views.prose import body, full_body
from bulletin.views.terms import by_abbreviation, terms
from bulletin.views.words import words_pattern

ScopeOf = Callable[..., Scope]


def organisation(identifier: str, indonesian: str, english: str) -> Organisation:
    return Organisation(id=identifier, name=Bilingual(id=indonesian, en=english))


REGISTRY = Registry(
    organisations={
        one.id: one
        for one in (
            organisation("dinas", "Dinas Awan", "Cloud Agency"),
            organisation("dinas-kota", "Dinas Awan Kota", "City Cloud Agency"),
            organisation("karang", "Karang Biru", "Karang Biru"),
            organisation("satu", "Kepolisian", "Police"),
            organisation("tanda", "Seni & Budaya", "Arts & Culture"),
        )
    },
    people={
        "a": Person(
            id="a", name="Nama Orang", role=Bilingual(id="Kepala Dinas", en="Head of the Agency")
        )
    },
    glossary=(Glossary(abbr="SDA", id="sumber daya awan", en="cloud resources"),),
)


def marked(text: str, language: object = TRANSLATION) -> str:
    """A text with its marks, as HTML."""
    found = foreign_names(REGISTRY, language).marked(text)  # type: ignore[arg-type]
    return found.html if found else text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Dinas Awan came.", 'The <span lang="id">Dinas Awan</span> came.'),
        ("Dinas Awan Kota", '<span lang="id">Dinas Awan Kota</span>'),
        ("a Kepala Dinas", 'a <span lang="id">Kepala Dinas</span>'),
        ("(sumber daya awan)", '(<span lang="id">sumber daya awan</span>)'),
        ("Seni & Budaya <b>", '<span lang="id">Seni &amp; Budaya</span> &lt;b&gt;'),
        ("Dinas\nAwan", '<span lang="id">Dinas\nAwan</span>'),
    ],
)
def test_names_of_the_other_language_are_marked(text: str, expected: str) -> None:
    """Organisations, roles and meanings; the longest one, with its signs as HTML."""
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    ["dinas awan", "Dinas Awanku", "XDinas Awan", "Sub-Dinas Awan", "Kepolisian", "Karang Biru",
     "Nama Orang", "Cloud Agency"],
)  # fmt: skip
def test_what_is_not_marked(text: str) -> None:
    """Parts of words, another case, single words, names of both languages, people, own names."""
    assert marked(text) == text


def test_indonesian_texts_have_english_names_marked() -> None:
    """The same the other way round."""
    assert marked("Cloud Agency", ORIGINAL) == '<span lang="en">Cloud Agency</span>'
    assert marked("Dinas Awan", ORIGINAL) == "Dinas Awan"


def test_without_registry_nothing_is_marked() -> None:
    """An empty registry has no pattern that would match everywhere."""
    assert [foreign_names(Registry(), one).marked("Apa saja") for one in LANGUAGES] == [None, None]


PIECES = st.sampled_from(
    [
        "Dinas Awan",
        "Kota",
        " ",
        "-",
        "<b>",
        "&",
        '"',
        "sumber daya awan",
        "Seni & Budaya",
        "x",
        "\n",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_marks_change_no_word(text: str) -> None:
    """Without its tags, what is marked is the text, and there are no tags but the marks."""
    html = marked(text)
    if html != text:
        assert unescape(re.sub(r'<span lang="id">|</span>', "", html)) == text
        assert html.count("<span") == html.count("</span>") == html.count("<") / 2


WORDS = st.text("abAB.&-", min_size=1, max_size=5).filter(str.strip)


@given(st.lists(WORDS, min_size=1, max_size=8), st.text("abAB.&- ", max_size=30))
def test_a_pattern_finds_what_each_word_alone_would(words: list[str], text: str) -> None:
    """Phrases that share their beginning are found as if they were written one after the other."""
    longest = "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
    plain = re.compile(rf"(?<![\w-])(?:{longest})(?![\w-])")
    assert words_pattern(words).findall(text) == plain.findall(text)
    in_html = words_pattern(words, in_html=True)
    assert all(in_html.fullmatch(escape(one, quote=False)) for one in words)


BODY = """[Dinas](https://a.example/Awan-Biru Village Office) `Awan Biru Village Office`

## Awan Biru Village Office

LMK, Awan Biru Village Office, <span lang="en">Awan Biru Village Office</span>, \
[Awan Biru Village Office](https://a.example/)
"""
ABBREVIATIONS = """## LMK

`LMK` [LMK](https://a.example/) <abbr title="a">LMK</abbr> PLMK LMK, LMK
"""


def rendered(content: Content, scope_of: ScopeOf, text: str) -> BeautifulSoup:
    """The body of an Indonesian page."""
    content.article(body=text)
    scope = scope_of(content.library(), ORIGINAL)
    (passage,) = body(scope, content.story()).passages
    return BeautifulSoup(passage.html.html, "html.parser")


def test_names_in_a_body(content: Content, scope_of: ScopeOf) -> None:
    """In paragraphs, headings and links; not in code, nor where a language is said already."""
    page = rendered(content, scope_of, BODY)
    inside = [one.parent.name for one in page.select('span[lang="en"]') if one.parent]
    assert inside == ["h2", "p", "p", "a"]
    assert page.select("code span, span span") == []
    assert page.get_text().count("<span") == 0


def test_the_first_abbreviation_leads_to_its_meaning(content: Content, scope_of: ScopeOf) -> None:
    """Once; not in a heading, code, a link or an abbreviation that the writer explains."""
    page = rendered(content, scope_of, ABBREVIATIONS)
    (way,) = page.select('a[href="#_t-LMK"]')
    assert str(way.abbr) == '<abbr title="Lembaga Musyawarah Kelurahan">LMK</abbr>'
    assert str(way.previous_sibling).endswith(" PLMK ")
    assert str(way.next_sibling) == ", LMK"
    scope = scope_of(content.library(), ORIGINAL)
    (listed,) = terms(scope, article_page(scope, content.story()))
    assert (listed.anchor, listed.href) == ("_t-LMK", "/warta/glosarium/#_g-LMK")


def test_bodies_of_feeds_have_no_ways_within_a_page(content: Content, scope_of: ScopeOf) -> None:
    """Languages are marked there too; abbreviations are not explained."""
    content.article(body=BODY)
    html = full_body(scope_of(content.library(), ORIGINAL), content.story()).html
    assert html.count('<span lang="en">') == 4
    assert "#_t-" not in html


def test_entries_of_one_name_have_ids_of_their_own() -> None:
    """White space and repetition make no id twice, and none with white space."""
    written = ("R W", "R-W", "RW", "RW", "R&D")
    names = [
        name for name, _ in by_abbreviation(Glossary(abbr=one, id="a", en="b") for one in written)
    ]
    assert len({*names}) == len(written)
    assert not any(" " in one for one in names)


OFFICE = "Awan Biru Village Office (Kelurahan Awan Biru)"


def test_an_office_has_both_names_once(content: Content, scope_of: ScopeOf) -> None:
    """On an English article, at its first mention in the order of reading."""
    content.article(
        byline="[lmk-awan-biru, kelurahan-awan-biru]",
        events="[{id: rapat, name: Rapat, start: 2026-02-01, organiser: kelurahan-awan-biru}]",
        actions="[{id: taman, text: Taman, owner: kelurahan-awan-biru}]",
    )
    library, story = content.library(), content.story()
    page = article_page(scope_of(library, TRANSLATION), story)
    first, (event,), (action,) = page.byline[-1].link.text, page.events, page.actions
    assert first.text == OFFICE
    assert first.marked == Html(
        OFFICE.replace("Kelurahan", '<span lang="id">Kelurahan').replace(")", "</span>)")
    )
    assert event.organiser is not None
    assert action.owner is not None
    assert {event.organiser.text.text, action.owner.text.text} == {"Awan Biru Village Office"}
    original = article_page(scope_of(library, ORIGINAL), story)
    assert original.byline[-1].link.text.text == "Kelurahan Awan Biru"
    assert original.byline[-1].link.text.marked is None


def test_offices_on_other_pages(content: Content, scope_of: ScopeOf) -> None:
    """An action point names its owner by both, an organisation says what else it is called."""
    content.article(actions="[{id: taman, text: Taman, owner: kelurahan-awan-biru}]")
    library = content.library()
    scope = scope_of(library, TRANSLATION)
    owner = action_page(scope, "taman").item.owner
    assert owner is not None
    assert owner.text.text == OFFICE
    other = organisation_part(scope, "kelurahan-awan-biru", 1).other_name
    assert other is not None
    assert (other.text, other.lang) == ("Kelurahan Awan Biru", "id")
    away = organisation_part(scope_of(library, ORIGINAL), "kelurahan-awan-biru", 1).other_name
    assert away is not None
    assert (away.text, away.lang) == ("Awan Biru Village Office", "en")


def test_the_due_date_that_moves_again_is_said_to(content: Content, scope_of: ScopeOf) -> None:
    """From the second change on, with its number; naming a due date for the first time is none."""
    for number, due in enumerate(("2026-03", "2026-04", "2026-05", "2026-06"), 1):
        key = "actions" if number == 1 else "updates"
        entry = "id: taman, text: Taman" if number == 1 else "action: taman, status: delayed"
        content.article(
            f"2026-02-0{number}-kabar-{'abcd'[number - 1]}",
            date=f"2026-02-0{number}",
            **{key: f"[{{{entry}, due: {due}}}]"},
        )
    library = content.library()
    said = [one.remarks for one in action_page(scope_of(library, TRANSLATION), "taman").steps]
    assert [" ".join(one) for one in said[1:]] == [
        "",
        "The due date has changed for the 2nd time.",
        "The due date has changed for the 3rd time.",
    ]
    said = [one.remarks for one in action_page(scope_of(library, ORIGINAL), "taman").steps]
    assert said[-1] == ("Tenggat berubah untuk ke-3 kalinya.",)
