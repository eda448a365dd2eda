"""Which files the content holds: every one is read, used, or told."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bulletin.sources import Kind
from bulletin.sources.discovery import discover
from bulletin.sources.stems import slug_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.conftest import Content


def told(content: Content) -> list[tuple[str, str]]:
    """The problems of files as such: path, code."""
    return [(one.path, one.code) for one in discover(content.root, "isi").problems]


def test_every_file_of_the_form_is_found_in_order(content: Content) -> None:
    """Site, registry, articles and pages with their languages, pictures apart; sorted."""
    content.article().translation()
    found = discover(content.root, "isi")
    assert [(one.kind, one.name, one.language and one.language.code) for one in found.files] == [
        (Kind.ARTICLE, "2026-01-10-kerja-bakti", "id"),
        (Kind.ARTICLE, "2026-02-01-rapat", "en"),
        (Kind.ARTICLE, "2026-02-01-rapat", "id"),
        (Kind.PAGE, "tentang", "id"),
        (Kind.REGISTRY, "glossary", None),
        (Kind.REGISTRY, "organisations", None),
        (Kind.REGISTRY, "people", None),
        (Kind.REGISTRY, "places", None),
        (Kind.REGISTRY, "topics", None),
        (Kind.SITE, "site", None),
    ]
    assert found.images == {"images/2026/kali.jpg": "images/2026/kali.jpg"}
    assert found.problems == ()


@pytest.mark.parametrize("folder", ["articles", "articles/2026", "articles/a/b c/D", "pages/sub"])
def test_folders_below_articles_are_free(content: Content, folder: str) -> None:
    """A file may lie in any folder, its stem is what counts."""
    content.put(f"{folder}/2026-02-01-rapat.id.md", "")
    assert told(content) == []


@pytest.mark.parametrize(
    "inside",
    [
        "articles/2026/2026-02-01-rapat.md",
        "articles/2026/2026-02-01-rapat.fr.md",
        "articles/2026/2026-02-01-rapat.ID.MD",
        "articles/2026/2026-02-01-rapat.id.MD",
        "articles/2026/2026-02-01-rapat.id.markdown",
        "articles/2026/2026-02-01-rapat.html",
        "articles/2026/2026-02-01-rapat.id.md~",
        "articles/catatan",
        "pages/tentang.md",
        "pages/tentang.html",
        "artikel/2026-02-01-rapat.id.md",
        "Articles/2026-02-01-rapat.id.md",
        "2026-02-01-rapat.id.md",
        "index.html",
        "images/2026/kali.md",
    ],
)
def test_a_file_that_would_not_be_published_is_an_error(content: Content, inside: str) -> None:
    """Another language, another ending, another folder: an error, never skipped."""
    content.put(inside, "")
    assert told(content) == [(f"isi/{inside}", "stray-file")]


@pytest.mark.parametrize(
    "inside",
    [
        "articles/2026/.2026-02-01-rapat.id.md",
        "articles/.git/2026-02-01-rapat.id.md",
        "articles/.DS_Store",
        "pages/.tentang.id.md.swp",
        "images/.rahasia.jpg",
        "registry/.topics.yaml.swp",
        ".DS_Store",
        ".git/config",
    ],
)
def test_a_hidden_file_is_an_error(content: Content, inside: str) -> None:
    """A dotfile, or a file in a hidden folder, is never skipped."""
    content.put(inside, "")
    assert told(content) == [(f"isi/{inside}", "hidden-file")]


@pytest.mark.parametrize(
    "stem",
    [
        "2026-02-01-Rapat",
        "2026-02-01-rapat warga",
        "2026-02-01-rapat_warga",
        "2026-02-01-rapat-",
        "2026-02-01-",
        "2026-02-01-2026",
        "2026-02-01-kafé",
        "2026-02-01-kafe\u0301",
        f"2026-02-01-{'a' * 65}",
        "2026",
        "rapat.lama",
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_stem_is_an_identifier_after_its_date(content: Content, stem: str, language: str) -> None:
    """Capitals, spaces, other letters, digits alone and great length are refused."""
    content.put(f"articles/{stem}.{language}.md", "")
    assert [code for _, code in told(content)] == ["bad-stem"]


@pytest.mark.parametrize("stem", ["2026-02-01-a", f"2026-02-01-{'a' * 64}", "2026-02-01-2-rapat"])
def test_a_good_stem(content: Content, stem: str) -> None:
    """Up to 64 characters after the date."""
    content.put(f"articles/{stem}.id.md", "")
    assert told(content) == []


@pytest.mark.parametrize("inside", ["catatan.txt", "data/tabel.csv", "site.yml", "Site.yaml"])
def test_another_file_is_a_warning(content: Content, inside: str) -> None:
    """A harmless file that is no part of the form is not used, and told."""
    content.put(inside, "")
    assert told(content) == [(f"isi/{inside}", "unused-file")]
    assert not discover(content.root, "isi").problems[0].is_error


@pytest.mark.parametrize("name", ["topic.yaml", "topics.yml", "Topics.yaml", "a/topics.yaml"])
def test_an_unknown_registry_is_an_error(content: Content, name: str) -> None:
    """A file in `registry/` that is none of the five is an error."""
    content.put(f"registry/{name}", "")
    assert told(content) == [(f"isi/registry/{name}", "unknown-registry")]


@pytest.mark.parametrize("name", ["articles/2026-02-01-a.id.md", "images/a.jpg", "pages/b", "c"])
@pytest.mark.parametrize("target", ["/etc/hostname", "site.yaml", "registry", "tidak-ada", "."])
def test_a_symbolic_link_is_an_error(content: Content, name: str, target: str) -> None:
    """Any link below the content is an error, to a file, a folder or nothing; none is followed."""
    (content.root / name).symlink_to(target)
    assert told(content) == [(f"isi/{name}", "symbolic-link")]


def test_a_linked_site_file_is_not_read(content: Content) -> None:
    """A link in the place of `site.yaml` doesn't stand in for it."""
    (content.root / "site.yaml").rename(content.root.parent / "site.yaml")
    (content.root / "site.yaml").symlink_to("../site.yaml")
    assert told(content) == [("isi/site.yaml", "symbolic-link"), ("isi/site.yaml", "missing-site")]


def test_an_undecodable_name_can_be_told(content: Content) -> None:
    """A file name that is not UTF-8 is an error that can be printed."""
    (content.root / "articles" / "rapat-\udce9.id.md").write_text("")
    (problem,) = content.problems()
    assert problem.code in {"stray-file", "bad-stem"}
    assert f"{problem.path} {problem.message()}".encode()


@pytest.mark.parametrize(
    ("stem", "slug"),
    [
        ("2026-02-01-rapat", "rapat"),
        ("rapat", "rapat"),
        ("2026-02-01", "2026-02-01"),
        ("2026-02-01-2026-02-02-rapat", "2026-02-02-rapat"),
    ],
)
def test_the_default_slug(stem: str, slug: str) -> None:
    """A slug is the stem without its date."""
    assert slug_of(stem) == slug


def test_what_cannot_be_opened_is_told(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose permissions keep us out is a problem at its path, not a failure."""
    monkeypatch.setattr(os, "access", lambda path, _: not str(path).endswith("site.yaml"))
    found = discover(content.root, "isi")
    assert ("isi/site.yaml", "unreadable") in {(one.path, one.code) for one in found.problems}


def test_a_folder_that_cannot_be_opened_is_told(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that keeps us out is a problem at its path."""
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if str(path).rstrip("/").endswith("pages"):
            raise PermissionError(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = discover(content.root, "isi")
    assert ("isi/pages", "unreadable") in {(one.path, one.code) for one in found.problems}
