"""What a link written in a body leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model.links import Reference, Target, refer, stem_of
from bulletin.views.prose import body, full_body

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.model import Story
    from bulletin.views import Scope

INSIDE = "articles/2026/2026-02-01-rapat.id.md"


def shown(scope: Scope, story: Story) -> str:
    """The HTML of a body that has no marks."""
    (passage,) = body(scope, story).passages
    return passage.html.html


@pytest.mark.parametrize(
    ("written", "target", "path", "rest"),
    [
        ("{filename}a.id.md", Target.FILE, "articles/2026/a.id.md", ""),
        ("{filename}../b/a.id.md#c", Target.FILE, "articles/b/a.id.md", "#c"),
        ("{filename}/pages/a.id.md?b#c", Target.FILE, "pages/a.id.md", "?b#c"),
        ("{filename}a%20b.id.md", Target.FILE, "articles/2026/a b.id.md", ""),
        ("{static}a.pdf", Target.IMAGE, "articles/2026/a.pdf", ""),
        ("{static}/images/a.jpg", Target.IMAGE, "images/a.jpg", ""),
        ("{static}images/a.jpg", Target.IMAGE, "images/a.jpg", ""),
        ("images/a.jpg", Target.IMAGE, "images/a.jpg", ""),
        ("/images/a%20b.jpg#c", Target.IMAGE, "images/a b.jpg", "#c"),
        ("https://awan-biru.example/#a", Target.OUTSIDE, "https://awan-biru.example/#a", ""),
        ("/topik/pangan/", Target.OUTSIDE, "/topik/pangan/", ""),
        ("#hasil", Target.OUTSIDE, "#hasil", ""),
        ("mailto:a@awan-biru.example", Target.OUTSIDE, "mailto:a@awan-biru.example", ""),
        ("", Target.OUTSIDE, "", ""),
    ],
)
def test_references(written: str, target: Target, path: str, rest: str) -> None:
    """A path with a slash counts from the content, another one from the file's folder."""
    assert refer(written, INSIDE) == Reference(target, path, rest)


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("articles/2026/a.id.md", "a"),
        ("a.en.md", "a"),
        ("a.md", ""),
        ("a.fr.md", ""),
        ("a.ID.MD", ""),
        ("registry/topics.yaml", ""),
        ("", ""),
    ],
)
def test_stems_of_paths(path: str, stem: str) -> None:
    """A content file is named by its stem, in whichever language and folder."""
    assert stem_of(path) == stem


LINK = "{filename}2026-01-10-kerja-bakti"


@pytest.mark.parametrize("suffix", [".id.md", ".en.md"])
@pytest.mark.parametrize("file", ["article", "translation"])
def test_a_link_leads_to_the_readers_language(
    content: Content, scope_of: Callable[..., Scope], file: str, suffix: str
) -> None:
    """Whichever file is named, and whichever file it stands in."""
    written = {"article": "Teks.", "translation": "Text."} | {file: f"[a]({LINK}{suffix})"}
    content.article(body=written["article"])
    content.translation(body=written["translation"])
    story = content.story()
    language, start = (ORIGINAL, "") if file == "article" else (TRANSLATION, "/en")
    html = shown(scope_of(content.library(), language), story)
    assert f'href="/warta{start}/2026/kerja-bakti/"' in html


def test_an_untranslated_body_leads_to_the_readers_language(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """On an English page the original's links lead to English pages, its text is marked."""
    content.article(body=f"[a]({LINK}.id.md) [b](/topik/pangan/) [c](#hasil)\n")
    found = body(scope_of(content.library(), TRANSLATION), content.story())
    html = found.passages[0].html.html
    assert found.lang == "id"
    assert 'href="/warta/en/2026/kerja-bakti/"' in html
    assert 'href="/warta/topik/pangan/"' in html
    assert 'href="#hasil"' in html


def test_pictures_lie_below_the_sites_path(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A picture's address holds the site's path; it is loaded when it is seen."""
    content.article(body="![Kali](images/2026/kali.jpg)\n")
    html = shown(scope_of(content.library(), ORIGINAL), content.story())
    assert '<img loading="lazy" ' in html
    assert 'src="/warta/images/2026/kali.jpg"' in html


def test_a_feeds_links_are_full_addresses(content: Content, scope_of: Callable[..., Scope]) -> None:
    """In a feed every link has scheme and host, also one to a part of the page."""
    content.article(body=f"[a]({LINK}.id.md) [c](#hasil) ![d](images/2026/kali.jpg)\n")
    site = "https://awan-biru.example/warta"
    html = full_body(scope_of(content.library(), ORIGINAL), content.story()).html
    assert f'href="{site}/2026/kerja-bakti/"' in html
    assert f'href="{site}/2026/rapat/#hasil"' in html
    assert f'src="{site}/images/2026/kali.jpg"' in html


def test_an_abbreviation_is_explained_once(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """The first of each abbreviation carries its meaning; links, headings and code don't."""
    content.article(body="## LMK\n\n`LMK` [LMK](#a) LMK-07 SLMK LMK dan LMK\n")
    html = shown(scope_of(content.library(), ORIGINAL), content.story())
    assert html.count("<abbr") == 1
    assert (
        'SLMK <a href="#_t-LMK"><abbr title="Lembaga Musyawarah Kelurahan">LMK</abbr></a> dan'
        in html
    )


@pytest.mark.parametrize(
    ("written", "kind", "path"),
    [
        ("2026-01-10-x.id.md", Target.FILE, "articles/2026/2026-01-10-x.id.md"),
        ("../2025/y.en.md#a", Target.FILE, "articles/2025/y.en.md"),
        ("../../images/x.jpg", Target.IMAGE, "images/x.jpg"),
        ("https://contoh.example/x.id.md", Target.OUTSIDE, "https://contoh.example/x.id.md"),
        ("#bagian", Target.OUTSIDE, "#bagian"),
        ("images/a\u0301.jpg", Target.IMAGE, "images/\u00e1.jpg"),
    ],
)
def test_relative_links_to_content_are_understood(written: str, kind: Target, path: str) -> None:
    """A relative path to a content file or a picture is read as if it had its mark."""
    found = refer(written, "articles/2026/2026-02-01-rapat.id.md")
    assert (found.target, found.path) == (kind, path)


def test_a_heading_is_found_in_the_readers_language(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A link to a heading leads to the same heading of the page that the reader sees."""
    content.article(body="[a]({filename}2026-02-01-rapat.id.md#hasil)\n\n## Awal\n\n## Hasil\n")
    content.translation(
        body="[a]({filename}2026-02-01-rapat.id.md#hasil)\n\n## Beginning\n\n## Outcome\n"
    )
    html = shown(scope_of(content.library(), TRANSLATION), content.story())
    assert '/#outcome"' in html
    assert 'id="outcome"' in html
    assert "#hasil" not in html


GLOSSARY = "- {abbr: lt, id: lantai, en: floor}\n- {abbr: P&K, id: pendidikan, en: education}\n"


def test_an_abbreviation_leaves_entities_whole(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """An abbreviation is looked for in what a reader sees, not in how HTML writes it."""
    content.put("registry/glossary.yaml", GLOSSARY)
    content.article(body="Bila 3 < 4 di lt 2 dan P&K.\n")
    html = shown(scope_of(content.library(), ORIGINAL), content.story())
    assert '3 &lt; 4 di <a href="#_t-lt"><abbr title="lantai">lt</abbr></a> 2' in html
    assert '<a href="#_t-P%26K"><abbr title="pendidikan">P&amp;K</abbr></a>' in html
