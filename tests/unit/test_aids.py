"""What helps to read an article: how long it takes, its contents, whom to tell of a mistake."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from bulletin.views.aids import word_count
from bulletin.views.article import article_page
from bulletin.views.mistakes import report

if TYPE_CHECKING:
    from tests.unit.conftest import Content

    from bulletin.views import Scope
    from bulletin.views.data import ArticlePage

ScopeOf = Callable[..., "Scope"]
STEM = "2026-02-01-rapat"
SITE = """\
name: {{id: "Warta & Kabar", en: "News & More"}}
tagline: {{id: Kabar, en: News}}
contact: {{id: '{id}', en: '{en}'}}
takedown_contact: {{id: RW, en: RW}}
"""


def page(content: Content, scope_of: ScopeOf, language: Language = ORIGINAL) -> ArticlePage:
    """The article's page in a language."""
    library = content.library()
    return article_page(scope_of(library, language), library.by_stem[STEM])


def long(words: int, *headings: str) -> str:
    """A body of some words, headings apart."""
    return "\n\n".join((*headings, " ".join(["kata"] * words)))


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("", 0),
        ("<p>Satu dua <strong>tiga</strong>.</p>\n<p>Empat</p>", 4),
        ("<p>RT &amp; RW – anak-anak, 1.250 (orang)</p>", 7),
        ("<p>H<sub>2</sub>O</p>\n<ul>\n<li>satu</li>\n<li>dua</li>\n</ul>", 3),
    ],
)
def test_words_are_those_of_readers(html: str, count: int) -> None:
    """Tags are no words, and divide none."""
    assert word_count(html) == count


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (200, 1), (201, 2), (600, 3), (601, 4)])
def test_reading_time(content: Content, scope_of: ScopeOf, words: int, minutes: int) -> None:
    """Two hundred words take a minute, what is begun counts; in the words of each language."""
    content.article(body=long(words)).translation(body=long(words + 200))
    assert page(content, scope_of).reading_time == f"{minutes} menit baca"
    assert page(content, scope_of, TRANSLATION).reading_time == f"{minutes + 1} min read"


def test_no_time_is_told_for_the_other_language(content: Content, scope_of: ScopeOf) -> None:
    """Neither without a translation nor with one that has no body: the text is Indonesian."""
    content.article(body=long(900))
    assert page(content, scope_of, TRANSLATION).reading_time is None
    content.translation(body="")
    assert page(content, scope_of, TRANSLATION).reading_time is None


HEADINGS = ("## Satu", "### Dua", "### Tiga", "## Empat")


@pytest.mark.parametrize(
    ("words", "headings", "shown"),
    [(597, HEADINGS, True), (596, HEADINGS, False), (900, HEADINGS[:3], False)],
)
def test_only_long_texts_have_contents(
    content: Content, scope_of: ScopeOf, words: int, headings: tuple[str, ...], *, shown: bool
) -> None:
    """More than 600 words, and more than three headings."""
    content.article(body=long(words, *headings))
    assert bool(page(content, scope_of).contents) is shown


def test_contents_are_the_headings(content: Content, scope_of: ScopeOf) -> None:
    """Each leads to itself; those of the lower level stand within the one before them."""
    content.article(
        body=long(900, "### Awal", "## RT & *RW*", "### Apa [itu](/topik/)?", "## Tiga")
    )
    found = page(content, scope_of)
    said = [(one.words.text, one.href, len(one.within)) for one in found.contents]
    assert said == [("Awal", "#awal", 0), ("RT & RW", "#rt-rw", 1), ("Tiga", "#tiga", 0)]
    (below,) = found.contents[1].within
    assert (below.words.text, below.href) == ("Apa itu?", "#apa-itu")
    marked = found.contents[1].words.marked
    assert marked is not None
    assert marked.html == "RT &amp; <em>RW</em>"
    assert "<a" not in repr(found.contents)


def test_contents_lead_to_what_is_on_the_page(content: Content, scope_of: ScopeOf) -> None:
    """A translation has its own headings, an article without one those of the original."""
    content.article(body=long(900, *HEADINGS))
    fallback = page(content, scope_of, TRANSLATION)
    assert [one.href for one in fallback.contents] == ["#satu", "#empat"]
    assert fallback.body.lang == "id"
    content.translation(body=long(900, "## One", "### Two", "### Three", "## Four"))
    assert [one.href for one in page(content, scope_of, TRANSLATION).contents] == ["#one", "#four"]


def mail(content: Content, scope_of: ScopeOf, language: Language, path: str) -> str:
    return report(scope_of(content.library(), language), path)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_a_mistake_is_told_by_mail(content: Content, scope_of: ScopeOf, language: Language) -> None:
    """To the site's contact, with its name and the page's address, whatever signs are in them."""
    content.put("site.yaml", SITE.format(id="Surel: a.b+c@awan-biru.example.", en="x@b.example"))
    written = mail(content, scope_of, language, "/2026/a&b ç/")
    to = urlsplit(written)
    assert to.scheme == "mailto"
    assert unquote(to.path) == (
        "a.b+c@awan-biru.example" if language is ORIGINAL else "x@b.example"
    )
    said = parse_qs(to.query, strict_parsing=True)
    assert said.keys() == {"subject", "body"}
    subject = "Kesalahan di Warta & Kabar" if language is ORIGINAL else "Error on News & More"
    assert said["subject"] == [subject]
    assert said["body"] == ["https://awan-biru.example/warta/2026/a&b ç/\r\n"]
    assert not {" ", "+", '"', "/"} & {*to.query}


def test_without_an_address_the_page_says_whom_to_tell(content: Content, scope_of: ScopeOf) -> None:
    """A contact is any text; where it has no address for mail, none is made up."""
    content.put("site.yaml", SITE.format(id="Anggota LMK di RW Anda", en="x@b.example"))
    assert mail(content, scope_of, ORIGINAL, "/2026/rapat/") == "/warta/ralat/"
    assert mail(content, scope_of, TRANSLATION, "/en/2026/rapat/").startswith("mailto:x@b.example?")
