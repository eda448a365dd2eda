"""The search on the built site: its page, its index, its script, and the policy of all pages."""

from __future__ import annotations

import json
import re
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import blake2b, sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bulletin.build import full_text
from bulletin.build.pipeline import build
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built

PAGES = {"id": "/cari/", "en": "/en/search/"}
LANGUAGE = pytest.mark.parametrize("code", PAGES)
STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
POLICY = 'meta[http-equiv="Content-Security-Policy"]'
# Stands in for Pagefind: it counts the pages of the site that it is given.
PROGRAM = """#!{python}
import sys
from pathlib import Path
site, out = Path(sys.argv[4]), Path(sys.argv[6])
assert sys.argv[1:3] == ["-m", "pagefind"], sys.argv
pages = sorted(str(one.relative_to(site)) for one in site.rglob("*.html"))
searched = [one for one in pages if "data-pagefind-body" in (site / one).read_text("utf-8")]
(out / "pagefind.js").write_text("\\n".join(searched))
(out / "pagefind-ui.js").write_text("unused")
(Path({log!r})).open("a").write("run\\n")
"""


def policy(built: Built, address: str) -> dict[str, str]:
    """The directives of a page's policy."""
    (found,) = built.pages[address].select(POLICY)
    parts = (one.strip().partition(" ") for one in found["content"].split(";"))
    return {name: value for name, _, value in parts}


def index(built: Built, code: str) -> dict[str, Any]:
    return json.loads(built.files[f"{PAGES[code].strip('/')}/index.json"])


def addresses(built: Built, code: str) -> Iterator[str]:
    """Every address in an index, put together as the script does it."""
    home, articles = ("/" if code == "id" else "/en/"), list[str]()
    for group in index(built, code)["groups"]:
        for at, written in enumerate(group["addresses"]):
            name = written.replace(" ", "-")
            if group["kind"] == "event":
                yield f"{articles[group['within'][at]]}#{name}"
                continue
            year = f"{group['dates'][at][:4]}/" if group["kind"] == "article" else ""
            address = f"{home}{group['folder']}{year}{name}/"
            articles += [address] * bool(year)
            yield address


@LANGUAGE
def test_the_page_has_a_form(built: Built, code: str) -> None:
    """One input for the words, labelled; the query goes into the address."""
    page = built.pages[PAGES[code]]
    (form,) = page.select("form[role=search]")
    (field,) = form.select("input")
    assert (form["method"], field["name"]) == ("get", "q")
    assert form.select_one(f'label[for="{field["id"]}"]').get_text(strip=True)
    assert page.select_one(".told")["role"] == "status"


@LANGUAGE
def test_without_a_script_the_page_has_the_lists(built: Built, code: str) -> None:
    """It says so plainly, shows no form that would do nothing, and leads to every list."""
    page = built.pages[PAGES[code]]
    assert page.select_one("form[role=search]").has_attr("hidden")
    assert "JavaScript" in page.select_one("noscript").get_text()
    led = {one["href"].removeprefix("/warta") for one in page.select(".browse a")}
    lists = {
        "id": ("topik", "wilayah", "narasumber", "lembaga", "tindak-lanjut", "arsip", "agenda"),
        "en": ("topics", "places", "speakers", "organisations", "actions", "archive", "events"),
    }
    root = "/" if code == "id" else "/en/"
    assert {f"{root}{one}/" for one in lists[code]} <= led


def test_every_page_leads_to_the_search(built: Built) -> None:
    """In the masthead, in the page's language; on the page itself it is marked."""
    for address, page in built.pages.items():
        (link,) = page.select("header .tools a:not(.switch)")
        own = PAGES["en" if address.startswith("/en/") else "id"]
        assert built.inside(link["href"], address) == own
        assert (link.get("aria-current") == "page") == (address == own)


@LANGUAGE
def test_addresses_of_the_index_lead_somewhere(built: Built, code: str) -> None:
    """Every one is a page, and an event's a place in it."""
    wrong = []
    for address in addresses(built, code):
        path, _, fragment = address.partition("#")
        page = built.pages.get(path)
        if page is None or (fragment and page.find(id=fragment) is None):
            wrong.append(address)
    assert wrong == []


@LANGUAGE
def test_every_public_article_is_in_the_index(built: Built, code: str) -> None:
    """And every action point, place, topic and organisation."""
    counts = {one["kind"]: len(one["titles"]) for one in index(built, code)["groups"]}
    library = built.library
    assert counts["article"] == len(library.stories)
    assert counts["action"] == len(library.ledger)
    assert counts["place"] == len(library.registry.places)
    assert counts["topic"] == len(library.registry.topics)
    assert counts["organisation"] == len(library.registry.organisations)
    assert counts["person"] == len(library.cross.voices)


def test_every_page_has_a_policy(built: Built) -> None:
    """Its own styles and pictures, one script by its digest; others only for the search."""
    for address in built.pages:
        given = policy(built, address)
        assert given["default-src"] == "'none'"
        assert given["base-uri"] == "'none'"
        assert given["form-action"] == "'self'"
        assert given["img-src"] == "'self' data:"
        searching = address in PAGES.values()
        digest, _, others = given["script-src"].partition(" ")
        assert digest.startswith("'sha256-")
        assert others == ("'self'" if searching else "")
        assert given["connect-src"] == "'self'"  # Lighthouse asks for robots.txt as the page may


def test_the_policy_permits_the_styles_of_the_page(built: Built) -> None:
    """The digest is that of the very bytes between the tags."""
    for name, data in built.files.items():
        if name.endswith(".html"):
            (styles,) = STYLE.findall(data)
            digest = b64encode(sha256(styles).digest()).decode()
            assert f"style-src 'sha256-{digest}'".encode() in data


def test_no_page_has_styles_of_an_element(built: Built) -> None:
    """The policy would not let them be."""
    assert [address for address, page in built.pages.items() if page.select("[style]")] == []


def test_cells_of_tables_are_aligned_all_the_same(site: Built) -> None:
    """By a class that the page has styles for."""
    page = site.pages["/2025/kerja-bakti-kali-gulali/"]
    assert page.select("td.align-right")
    assert ".align-right{text-align:right}" in page.style.string


@LANGUAGE
def test_the_script_has_its_digest_in_its_address(built: Built, code: str) -> None:
    """One script, there, deferred; another content has another address."""
    (script,) = built.pages[PAGES[code]].select("script[src]")
    name = built.inside(script["src"]).lstrip("/")
    digest = blake2b(built.files[name], digest_size=4).hexdigest()
    assert name == f"search-{digest}.js"
    assert script.has_attr("defer")


def test_nothing_is_there_for_full_texts(built: Built) -> None:
    """Ordinary sites carry no byte of it: no attribute, no script, no button."""
    assert [name for name, data in built.files.items() if b"pagefind" in data] == []
    assert [name for name in built.files if "full-text" in name] == []


@pytest.fixture
def full(
    settings_for: Callable[..., Settings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Settings:
    """The settings of a site with full texts, where a program stands in for Pagefind."""
    monkeypatch.setattr(full_text, "find_spec", lambda _: None)
    settings = settings_for(tmp_path / "output", full_text=True)
    program = settings.cache / "fulltext" / "bin" / "python"
    program.parent.mkdir(parents=True)
    program.write_text(PROGRAM.format(python=sys.executable, log=str(tmp_path / "log")))
    program.chmod(0o755)
    return settings


def test_full_texts_are_those_of_articles_actions_and_pages(full: Settings, site: Built) -> None:
    """Pagefind is given the whole new site; lists are left out, what is not needed is not kept."""
    build(full)
    built = type(site)(full.output, full)
    known = built.library
    wanted = 2 * (len(known.stories) + len(known.ledger) + len(known.pages))
    assert len(built.files["pagefind/pagefind.js"].splitlines()) == wanted
    assert "pagefind/pagefind-ui.js" not in built.files
    assert policy(built, "/cari/")["script-src"].endswith(" 'self' 'wasm-unsafe-eval'")
    assert "wasm" not in str(policy(built, "/").values())
    assert len(built.pages["/cari/"].select(".full-text button")) == 1


def test_full_texts_are_made_anew_only_where_a_page_is(
    full: Settings, tmp_path: Path, snapshot: Callable[[Path], dict[str, tuple[int, int]]]
) -> None:
    """A second build does nothing; a page that changed, or a lost file, lets Pagefind run again."""
    build(full)
    before = snapshot(full.output)
    build(full)
    assert snapshot(full.output) == before
    (full.output / "pagefind" / "pagefind.js").unlink()
    build(full)
    assert (full.output / "pagefind" / "pagefind.js").is_file()
    assert (tmp_path / "log").read_text() == "run\n" * 2


def test_a_site_without_full_texts_again_has_nothing_of_them(full: Settings) -> None:
    """What a build with full texts left is gone with the next one without."""
    from dataclasses import replace  # noqa: PLC0415

    build(full)
    build(replace(full, full_text=False))
    assert not (full.output / "pagefind").exists()
    assert not [*full.output.glob("full-text-*")]


def test_where_pagefind_fails_the_old_site_stays(full: Settings) -> None:
    """A failure is one line, and nothing of the output has changed."""
    (full.cache / "fulltext" / "bin" / "python").write_text("#!/bin/sh\necho broken >&2; exit 3\n")
    with pytest.raises(full_text.FullTextError, match="Pagefind: broken"):
        build(full)
    assert not full.output.exists()
