"""An address that was published leads to its page for ever, on any server."""

from __future__ import annotations

import shutil
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from bs4 import BeautifulSoup

from bulletin.build.pipeline import build
from bulletin.problems import ContentError
from bulletin.settings import Settings

if TYPE_CHECKING:
    from click.testing import Result
    from tests.conftest import Built, Run

Bulletin = Callable[..., "Result"]
Make = Callable[..., Settings]
STEM = "2025-09-14-rapat-lmk-september"
ORIGINAL = f"articles/2025/{STEM}.id.md"
TRANSLATION = f"articles/2025/{STEM}.en.md"
OLD = "/2025/rapat-lmk-september/"


@pytest.fixture
def published(content: Path, bulletin: Bulletin) -> Path:
    """The fictional content with its addresses recorded."""
    assert bulletin("addresses", "--record").exit_code == 0
    return content


@pytest.fixture
def make(site: Built, settings_for: Make, content: Path, tmp_path: Path) -> Callable[[], Built]:
    """Build the content as it is now."""

    def made() -> Built:
        settings = settings_for(tmp_path / "output", content)
        build(settings)
        return type(site)(settings.output, settings)

    return made


def edit(file: Path, before: str, after: str) -> None:
    """Replace a text that must be there, once."""
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


def give(file: Path, slug: str) -> None:
    """Give a file a slug, in place of one that it has."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("slug:")]
    file.write_text("".join([kept[0], f"slug: {slug}\n", *kept[1:]]), "utf-8")


def amend(content: Path, address: str, more: str) -> None:
    """Write more into the line of an address."""
    edit(content / "addresses.yaml", f"{{address: {address}, ", f"{{address: {address}, {more}, ")


def leads(built: Built, address: str) -> str | None:
    """Where a page leads at once, as an address below the root; the page says so in words, too."""
    page = built.pages[address]
    to = page.select_one('meta[http-equiv="refresh"]')
    if to is None:
        return None
    seconds, _, href = to["content"].partition("; url=")
    assert seconds == "0"
    assert page.select_one("main a")["href"] == href
    there = built.inside(href)
    assert page.select_one('link[rel="canonical"]')["href"] == f"{built.settings.siteurl}{there}"
    assert built.file(there) in built.files
    return there


def lines(built: Built) -> list[str]:
    """What servers are told."""
    return built.files["_redirects"].decode().splitlines()


def english(site: Built) -> str:
    """The English address of the article before anything is changed."""
    return site.address(
        site.library.by_stem[STEM], site.library.by_stem[STEM].editions["en"].language
    )


def test_nothing_leads_on_at_first(site: Built, published: Path, make: Callable[[], Built]) -> None:
    """A record of what there is changes no byte, and is not published itself."""
    assert (published / "addresses.yaml").is_file()
    assert make().files == site.files


def test_every_page_of_content_is_recorded(site: Built, published: Path) -> None:
    """Each page but those in the site's own folders, in both languages."""
    record = yaml.safe_load((published / "addresses.yaml").read_text("utf-8"))
    found = [one["address"] for one in record]
    assert found == sorted({*found})
    folders = {one for one in site.pages if one.strip("/").count("/") == one.startswith("/en/")}
    slugs = {"/tentang/", "/en/about/", "/kirim-berita/", "/en/kirim-berita/"}
    parts = {one for one in site.pages if one.rstrip("/").rpartition("/")[2] in {"2", "3"}}
    homes = {"/", "/en/", "/404.html", "/en/404.html"}
    assert {*found} == {*site.pages} - (folders - slugs) - parts - homes


def test_a_slug_may_change_in_either_language(
    site: Built, published: Path, make: Callable[[], Built]
) -> None:
    """The old address leads to the new one of its own language, the other one stays."""
    before = english(site)
    give(published / ORIGINAL, "rapat-september")
    built = make()
    assert leads(built, OLD) == "/2025/rapat-september/"
    assert leads(built, before) is None
    give(published / TRANSLATION, "september-meeting")
    built = make()
    assert leads(built, OLD) == "/2025/rapat-september/"
    assert leads(built, before) == "/en/2025/september-meeting/"
    assert lines(built) == [
        f"/warta{OLD} /warta/2025/rapat-september/ 301",
        f"/warta{before} /warta/en/2025/september-meeting/ 301",
    ]


def test_a_year_may_change(site: Built, published: Path, make: Callable[[], Built]) -> None:
    """The day of publication decides on the address; its month keeps what else happened in it."""
    before = english(site)
    edit(published / ORIGINAL, "date: 2025-09-14", "date: 2026-01-02")
    built = make()
    assert leads(built, OLD) == "/2026/rapat-lmk-september/"
    assert leads(built, before) == before.replace("2025", "2026")
    assert {"/arsip/2025/09/", "/en/archive/2025/09/"} <= {*built.pages}


def test_pages_at_old_addresses_permit_their_styles_only(
    published: Path, make: Callable[[], Built]
) -> None:
    """Their policy is as strict as that of other pages."""
    edit(published / ORIGINAL, "date: 2025-09-14", "date: 2026-01-02")
    page = make().pages[OLD]
    policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]
    digest = b64encode(sha256(page.style.string.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'"


def test_an_empty_month_leads_to_the_archive(published: Path, make: Callable[[], Built]) -> None:
    """Where nothing is told of a month any more there is no page of it."""
    record = published / "addresses.yaml"
    lines = "".join(
        f"- {{address: /{folder}/2024/05/, page: month/2024/05}}\n"
        for folder in ("arsip", "en/archive")
    )
    record.write_text(record.read_text("utf-8") + lines, "utf-8")
    built = make()
    assert leads(built, "/arsip/2024/05/") == "/arsip/"
    assert leads(built, "/en/archive/2024/05/") == "/en/archive/"


def test_a_translation_may_be_withdrawn(
    site: Built, published: Path, make: Callable[[], Built], bulletin: Bulletin
) -> None:
    """Its address leads to the page with the original's slug; when it is back, the other way."""
    before, text = english(site), (published / TRANSLATION).read_text("utf-8")
    (published / TRANSLATION).unlink()
    withdrawn = make()
    assert leads(withdrawn, before) == f"/en{OLD}"
    assert "in Indonesian only" in withdrawn.pages[before].h1.get_text()
    assert f"/warta{before} /warta/en{OLD} 302" in lines(withdrawn)
    assert bulletin("addresses", "--record").exit_code == 0
    (published / TRANSLATION).write_text(text, "utf-8")
    built = make()
    assert (leads(built, before), leads(built, f"/en{OLD}")) == (None, before)


def test_slugs_that_change_again_lead_to_the_last_one(
    published: Path, make: Callable[[], Built], bulletin: Bulletin
) -> None:
    """Every address leads there in one step; the first one may come back."""
    for slug in ("satu", "dua"):
        give(published / ORIGINAL, slug)
        assert bulletin("addresses", "--record").exit_code == 0
    built = make()
    assert (leads(built, OLD), leads(built, "/2025/satu/")) == ("/2025/dua/", "/2025/dua/")
    give(published / ORIGINAL, "rapat-lmk-september")
    built = make()
    assert leads(built, OLD) is None
    assert (leads(built, "/2025/satu/"), leads(built, "/2025/dua/")) == (OLD, OLD)


def refused(make: Callable[[], Built]) -> set[str]:
    """The codes of the errors that stop a build, all of them in the record."""
    with pytest.raises(ContentError) as failure:
        make()
    errors = [one for one in failure.value.problems if one.is_error]
    assert {Path(one.path).name for one in errors} == {"addresses.yaml"}
    return {one.code for one in errors}


@pytest.fixture
def alone(content: Path, bulletin: Bulletin) -> Path:
    """An article of which no other one speaks, published with all others."""
    text = (
        "---\ntitle: Pawai sepeda\ndate: 2026-01-20\nsummary: Warga bersepeda.\n"
        "topics: [lingkungan]\nbyline: [lmk-05-awan-biru]\n---\n\nWarga bersepeda.\n"
    )
    file = content / "articles/2026/2026-01-20-pawai-sepeda.id.md"
    known = yaml.safe_load((content / "registry/organisations.yaml").read_text("utf-8"))
    file.write_text(text.replace("lmk-05-awan-biru", known[0]["id"]), "utf-8")
    assert bulletin("addresses", "--record").exit_code == 0
    return file


def test_a_deletion_is_refused(alone: Path, make: Callable[[], Built]) -> None:
    """Until the record says where it leads, or why it is gone; the old site stands meanwhile."""
    before = make().files
    alone.unlink()
    assert refused(make) == {"address-lost"}
    content = alone.parents[2]
    amend(content, "/2026/pawai-sepeda/", "to: /topik/lingkungan/")
    assert refused(make) == {"address-lost"}
    amend(content, "/en/2026/pawai-sepeda/", "gone: {id: Keliru & ganda, en: Wrong & twice}")
    built = make()
    assert built.files != before
    assert leads(built, "/2026/pawai-sepeda/") == "/topik/lingkungan/"
    assert leads(built, "/en/2026/pawai-sepeda/") is None
    page = built.pages["/en/2026/pawai-sepeda/"]
    assert [one.get_text() for one in page.select("h1, p")] == [
        "This page has been withdrawn", "Wrong & twice",
        "Go to the home page", "All articles", "Search",
    ]  # fmt: skip
    ways = [one["href"] for one in page.select("a")]
    assert ways == ["/warta/en/", "/warta/en/archive/", "/warta/en/search/"]
    beside = ("feed.atom", "agenda.ics")
    assert lines(built) == ["/warta/2026/pawai-sepeda/ /warta/topik/lingkungan/ 301"] + [
        f"/warta/2026/pawai-sepeda/{one} /warta/topik/lingkungan/{one} 301" for one in beside
    ]


@pytest.mark.parametrize("status", ["draft", "review"])
def test_a_way_back_to_a_draft_is_refused(
    alone: Path, make: Callable[[], Built], status: str
) -> None:
    """What was published does not vanish by a change of its status."""
    give(alone, "pawai-sepeda")
    edit(alone, "title:", f"status: {status}\ntitle:")
    assert refused(make) == {"address-withheld"}


def test_an_address_is_not_handed_over(alone: Path, make: Callable[[], Built]) -> None:
    """A new article does not get the address that an older one was published at."""
    give(alone, "sepeda")
    shutil.copy(alone, alone.with_name("2026-01-21-pawai.id.md"))
    give(alone.with_name("2026-01-21-pawai.id.md"), "pawai-sepeda")
    assert refused(make) == {"address-reused"}


def test_an_identity_of_the_registry_may_change(published: Path, make: Callable[[], Built]) -> None:
    """A new id of a topic is told for both languages; feeds and calendars lead on, too."""
    for file in (published / "registry/topics.yaml", *(published / "articles").rglob("*.md")):
        file.write_text(file.read_text("utf-8").replace("lingkungan", "alam"), "utf-8")
    assert refused(make) == {"address-lost"}
    amend(published, "/topik/lingkungan/", "to: /topik/alam/")
    amend(published, "/en/topics/lingkungan/", "to: /en/topics/alam/")
    built = make()
    assert leads(built, "/topik/lingkungan/") == "/topik/alam/"
    assert "/warta/topik/lingkungan/feed.atom /warta/topik/alam/feed.atom 301" in lines(built)
    assert "/warta/en/topics/lingkungan/events.ics /warta/en/topics/alam/events.ics 301" in lines(
        built
    )
    for line in lines(built):
        old, new, _ = line.split()
        assert new.removeprefix("/warta/") in built.files or built.file(new[6:]) in built.files
        assert old.removeprefix("/warta/") not in built.files


@pytest.mark.parametrize("siteurl", ["https://awan-biru.example", "https://a.example/b/c"])
def test_servers_are_told_paths_from_the_root_of_the_host(
    published: Path, settings_for: Make, tmp_path: Path, siteurl: str
) -> None:
    """With the path of SITEURL, if it has one."""
    give(published / ORIGINAL, "rapat-september")
    settings = settings_for(tmp_path / "output", published)
    settings = Settings(
        **{name: getattr(settings, name) for name in settings.__slots__} | {"siteurl": siteurl}
    )
    build(settings)
    base = settings.base
    found = (settings.output / "_redirects").read_text("utf-8")
    assert found == f"{base}{OLD} {base}/2025/rapat-september/ 301\n"


def test_pages_that_lead_on_are_nowhere_else(
    site: Built, published: Path, make: Callable[[], Built]
) -> None:
    """No list, feed, sitemap or page names an old address; robots leave the page out."""
    give(published / ORIGINAL, "rapat-september")
    built = make()
    assert {*built.files} - {*site.files} == {"_redirects", built.file("/2025/rapat-september/")}
    own = {"_redirects", built.file(OLD)}
    told = [name for name, data in built.files.items() if OLD.encode() in data and name not in own]
    assert told == []
    assert built.pages[OLD].select_one('meta[name="robots"]')["content"] == "noindex"


@pytest.mark.parametrize(("address", "language"), [(OLD, "id"), ("/en/about/", "en")])
def test_a_page_that_leads_on_speaks_its_language(
    published: Path, make: Callable[[], Built], address: str, language: str
) -> None:
    """It is a whole page: language, title, one heading, a link of words."""
    give(published / ORIGINAL, "rapat-september")
    give(published / "pages/tentang.en.md", "about-us")
    data = make().files[f"{address.strip('/')}/index.html"]
    page = BeautifulSoup(data, "lxml")
    assert data.startswith(b"<!doctype html>")
    assert page.html["lang"] == language
    heading = {"id": "Halaman ini sudah pindah", "en": "This page has moved"}[language]
    assert [one.get_text() for one in page.select("main h1")] == [heading]
    assert page.title.get_text().startswith(f"{heading} – ")
    assert page.select_one("main a").get_text(strip=True)
    assert page.select_one('meta[name="viewport"]')
    assert "<body>" in data.decode()  # the preview's mark


def test_pelican_builds_the_same(
    site: Built, published: Path, make: Callable[[], Built], pelican: Run, tmp_path: Path
) -> None:
    """Stock Pelican leads on as we do, to the byte."""
    give(published / ORIGINAL, "rapat-september")
    output = tmp_path / "pelican" / "output"
    done = pelican(published, output, "-e", f'SITEURL="{site.settings.siteurl}"')
    assert done.returncode == 0, done.stderr
    assert type(site)(output, site.settings).files == make().files


def test_a_record_that_grows_renders_nothing(
    published: Path, settings_for: Make, tmp_path: Path
) -> None:
    """After a publication, recording it makes the next build write no page anew."""
    settings = settings_for(tmp_path / "output", published)
    record = published / "addresses.yaml"
    text = record.read_text("utf-8")
    record.unlink()
    build(settings)
    record.write_text(text, "utf-8")
    assert build(settings).written == 0


# The command


def test_the_command_lists_what_changed(site: Built, published: Path, bulletin: Bulletin) -> None:
    """New and moved addresses, a line each, and how many there are, in either language."""
    assert bulletin("addresses").stdout.splitlines()[0].endswith("0 baru, 0 pindah, 0 ditarik")
    give(published / ORIGINAL, "rapat-september")
    found = bulletin("addresses", "--lang", "en")
    count = len(yaml.safe_load((published / "addresses.yaml").read_text("utf-8")))
    assert found.stdout.splitlines() == [
        "new: /2025/rapat-september/",
        f"moved: {OLD} → /2025/rapat-september/",
        f"{count} recorded, 1 new, 1 moved, 0 withdrawn",
    ]
    assert english(site) not in found.stdout


def test_the_command_records_nothing_lost(alone: Path, bulletin: Bulletin) -> None:
    """With an address lost it tells so, leaves with 1, and leaves the record."""
    record = alone.parents[2] / "addresses.yaml"
    alone.unlink()
    before = record.read_bytes()
    found = bulletin("addresses", "--record")
    assert found.exit_code == 1
    assert "/2026/pawai-sepeda/" in found.stderr
    assert record.read_bytes() == before


def test_builds_record_nothing(
    content: Path, make: Callable[[], Built], bulletin: Bulletin
) -> None:
    """Only the command writes into the content, and says how many addresses are new."""
    make()
    assert not (content / "addresses.yaml").exists()
    found = bulletin("addresses", "--record")
    assert "alamat baru" in found.stdout
    assert "git" in found.stdout
    assert "0 alamat baru" in bulletin("addresses", "--record").stdout
