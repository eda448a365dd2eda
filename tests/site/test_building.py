"""Builds are the same to the byte, touch only what has changed, and never half a site."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.build.making import Record, records_of
from bulletin.build.pipeline import build
from bulletin.build.publication import ForeignFolderError
from bulletin.build.standing import WHOLE, store_of
from bulletin.outputs.html import theme_of
from bulletin.problems import ContentError
from bulletin.settings import Settings

if TYPE_CHECKING:
    from tests.conftest import Built, Run

Snapshot = Callable[[Path], dict[str, tuple[int, int]]]
Make = Callable[..., Settings]
ARTICLE = "articles/2025/2025-07-27-bank-sampah-kepompong-biru.id.md"


def edit(file: Path, before: str, after: str) -> None:
    """Replace a text that must be there, keeping every other byte."""
    data = file.read_bytes().decode("utf-8")
    assert before in data
    file.write_bytes(data.replace(before, after).encode())


def test_we_and_pelican_build_the_same_bytes(
    site: Built, settings_for: Make, tmp_path: Path
) -> None:
    """Our own build has the same files with the same bytes as stock Pelican's."""
    settings = settings_for(tmp_path / "output")
    result = build(settings)
    assert type(site)(settings.output, settings).files == site.files
    assert (result.files, result.written, result.removed) == (len(site.files), len(site.files), 0)


def test_surroundings_change_nothing(site: Built, pelican: Run, tmp_path: Path) -> None:
    """Another time zone, locale, hash seed and folder of the process change no byte."""
    output = tmp_path / "elsewhere" / "site"
    surroundings = {
        "PYTHONHASHSEED": "4711",
        "TZ": "America/New_York",
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
    }
    address = f'SITEURL="{site.settings.siteurl}"'
    done = pelican(
        site.settings.content, output, "-e", address, cwd=tmp_path, **surroundings
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert type(site)(output, site.settings).files == site.files


def test_cache_and_age_of_the_output_change_nothing(
    site: Built, content: Path, settings_for: Make, tmp_path: Path
) -> None:
    """A build over the site of other content gives the same bytes as a build from nothing."""
    settings = settings_for(tmp_path / "output", content)
    edit(content / ARTICLE, "Bank sampah", "Tabungan sampah")
    (content / "articles/2026/2026-01-25-angin-kencang-papan-roboh.id.md").unlink()
    build(settings)
    shutil.rmtree(content)
    shutil.copytree(site.settings.content, content)
    result = build(settings)
    assert type(site)(settings.output, settings).files == site.files
    assert result.written > 0


@pytest.mark.parametrize("how", ["bulletin", "pelican"])
def test_second_build_touches_nothing(
    how: str, settings_for: Make, pelican: Run, snapshot: Snapshot, tmp_path: Path
) -> None:
    """A build of unchanged content leaves every file and folder as it is, time and inode."""
    settings = settings_for(tmp_path / "output")
    build(settings)
    before = snapshot(settings.output)
    if how == "bulletin":
        result = build(settings)
        assert (result.written, result.removed) == (0, 0)
    else:
        address = f'SITEURL="{settings.siteurl}"'
        done = pelican(settings.content, settings.output, "-e", address)
        assert done.returncode == 0, done.stderr
    assert snapshot(settings.output) == before
    assert {one.name for one in tmp_path.iterdir()} == {"output", ".cache"}


def test_later_clock_touches_nothing_where_it_decides_nothing(
    settings_for: Make, snapshot: Snapshot, tmp_path: Path
) -> None:
    """An hour later, with no event begun or ended, a build touches nothing."""
    settings = settings_for(tmp_path / "output")
    build(settings)
    before = snapshot(settings.output)
    build(replace(settings, now=settings.now + timedelta(hours=1)))
    assert snapshot(settings.output) == before


def test_edit_rewrites_only_what_shows_it(
    site: Built, content: Path, settings_for: Make, snapshot: Snapshot, tmp_path: Path
) -> None:
    """After a word of one body changes, only its pages and feeds are new; the rest is untouched."""
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    before = snapshot(settings.output)
    edit(content / ARTICLE, "antrean mengular", "antrean memanjang")
    result = build(settings)
    after = snapshot(settings.output)
    files = {name for name in after if (settings.output / name).is_file()}
    assert set(after) == set(before)
    assert {name for name in files if after[name] != before[name]} == {
        "2025/bank-sampah-kepompong-biru/index.html",
        "en/2025/bank-sampah-kepompong-biru/index.html",
        "feed.atom",
        "en/feed.atom",
        "feed.json",
        "en/feed.json",
        *(f"topik/{topic}/feed.atom" for topic in ("lingkungan", "ekonomi")),
        *(f"en/topics/{topic}/feed.atom" for topic in ("lingkungan", "ekonomi")),
    }
    assert result.written == 10
    new = type(site)(settings.output, settings).files
    assert b"antrean memanjang" in new["2025/bank-sampah-kepompong-biru/index.html"]


def test_what_is_gone_is_taken_away(
    site: Built, content: Path, settings_for: Make, tmp_path: Path
) -> None:
    """An article no longer published leaves nothing behind: no page, none of its action points."""
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    edit(content / ARTICLE, "title:", "status: draft\ntitle:")
    edit(content / "pages/kirim-berita.id.md", "status: published", "status: draft")
    edit(
        content / "articles/2025/2025-09-14-rapat-lmk-september.id.md",
        "]({filename}2025-07-27-bank-sampah-kepompong-biru.id.md)",
        "](/)",
    )
    edit(
        content / "articles/2025/2025-09-14-rapat-lmk-september.en.md",
        "]({filename}2025-07-27-bank-sampah-kepompong-biru.id.md)",
        "](/)",
    )
    edit(
        content / "articles/2026/2026-01-04-catatan-tahun-2025.id.md",
        "  - action: timbangan-bank-sampah\n    status: cancelled\n    note: Tidak jadi dibeli; "
        "warga RW 04 meminjam timbangan milik koperasi.\n",
        "",
    )
    edit(
        content / "articles/2026/2026-01-04-catatan-tahun-2025.en.md",
        "  - action: timbangan-bank-sampah\n    note: Not to be bought; the residents of RW 04 "
        "borrow the cooperative's scales.\n",
        "",
    )
    result = build(settings)
    assert result.removed == 6
    after = type(site)(settings.output, settings)
    gone = set(site.files) - set(after.files)
    assert gone == {
        f"{root}{page}/index.html"
        for root in ("", "en/")
        for page in ("2025/bank-sampah-kepompong-biru", "kirim-berita")
    } | {f"{root}/timbangan-bank-sampah/index.html" for root in ("tindak-lanjut", "en/actions")}
    assert not (settings.output / "kirim-berita").exists()


@pytest.mark.parametrize("what", ["content", "template"])
def test_failed_build_touches_nothing(
    what: str, content: Path, settings_for: Make, snapshot: Snapshot, tmp_path: Path
) -> None:
    """A build that fails, in content or half-way in a template, leaves the old site and no rest."""
    theme = Path(shutil.copytree(settings_for(tmp_path).theme, tmp_path / "theme"))
    settings = replace(settings_for(tmp_path / "output", content), theme=theme)
    build(settings)
    before, around = snapshot(settings.output), {one.name for one in tmp_path.iterdir()}
    edit(content / ARTICLE, "Warga RW 04", "Penduduk RW 04")
    if what == "content":
        edit(content / ARTICLE, "title:", "tittle:")
        with pytest.raises(ContentError):
            build(settings)
    else:
        edit(theme / "templates" / "page.html", "page.title", "page.no_such_title")
        theme_of.cache_clear()
        with pytest.raises(Exception, match="no_such_title"):
            build(settings)
    assert snapshot(settings.output) == before
    assert {one.name for one in tmp_path.iterdir()} == around


def records(site: Built) -> dict[str, Record]:
    """What is remembered of every published file, by its path."""
    values = {name: one for name, one in store_of(site.settings).values.items() if name != WHOLE}
    return {record.path: record for _, record in records_of(values)}


def test_every_path_is_remembered(settings_for: Make, site: Built, tmp_path: Path) -> None:
    """The records beside the caches have a fingerprint for each published path, no other."""
    settings = settings_for(tmp_path / "output")
    build(settings)
    found = records(type(site)(settings.output, settings))
    assert set(found) == set(site.files)
    assert all(len(one.fingerprint) == 16 for one in found.values())


def test_fingerprints_follow_what_is_shown(
    site: Built, content: Path, settings_for: Make, tmp_path: Path
) -> None:
    """Files whose bytes change get another fingerprint, those whose bytes stay keep theirs.

    The open data is made of everything at once, and has one fingerprint in common.
    """
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    old = records(type(site)(settings.output, settings))
    edit(content / ARTICLE, "antrean mengular", "antrean memanjang")
    edit(content / "registry/topics.yaml", "Ekonomi Warga", "Ekonomi Rakyat")
    build(settings)
    after = type(site)(settings.output, settings)
    new = records(after)
    changed = {name for name in site.files if site.files[name] != after.files[name]}
    other = {name for name in old if old[name].fingerprint != new[name].fingerprint}
    data = {name for name in site.files if name.startswith("data/") and name[-5:] != ".html"}
    assert changed - data
    assert changed & data
    assert changed | data == other


def test_held_back_article_comes_out_on_its_day(
    site: Built, settings_for: Make, tmp_path: Path
) -> None:
    """Once its day has come, an article held back is published with all that it changes."""
    settings = settings_for(tmp_path / "output")
    later = replace(settings, now=settings.now + timedelta(days=50))
    build(later)
    after = type(site)(later.output, later)
    assert "/2026/lari-lorong-capung/" in after.pages
    assert "/en/2026/dragonfly-lane-run/" in after.pages
    pumps = after.pages["/2025/siaga-musim-hujan/"].find(id="_a-pompa-portabel")
    assert pumps.select_one(".status").get_text() == "Proses"


@pytest.mark.parametrize("how", ["bulletin", "pelican"])
def test_foreign_folder_is_refused_and_left_alone(
    how: str, settings_for: Make, pelican: Run, snapshot: Snapshot, tmp_path: Path
) -> None:
    """A folder that holds other files is no output: the build fails and changes nothing in it."""
    output = tmp_path / "home"
    (output / "letters").mkdir(parents=True)
    (output / "letters" / "dear.txt").write_text("dear", "utf-8")
    (output / "index.html").write_text("mine", "utf-8")
    before = snapshot(tmp_path)
    if how == "bulletin":
        with pytest.raises(ForeignFolderError, match="home"):
            build(settings_for(output))
    else:
        done = pelican(settings_for(output).content, output)
        assert done.returncode == 1
        assert str(output) in done.stderr + done.stdout
    assert snapshot(tmp_path) == before


def test_output_may_not_be_a_file(settings_for: Make, tmp_path: Path) -> None:
    """An output that is a file is refused, and the file stays."""
    (tmp_path / "output").write_text("mine", "utf-8")
    with pytest.raises(ForeignFolderError):
        build(settings_for(tmp_path / "output"))
    assert (tmp_path / "output").read_text("utf-8") == "mine"


def test_hidden_entries_of_the_output_stay(
    content: Path, settings_for: Make, tmp_path: Path
) -> None:
    """What begins with a dot at the top of the output, such as `.git`, outlives a new build."""
    settings = settings_for(tmp_path / "output", content)
    build(settings)
    (settings.output / ".git").mkdir()
    (settings.output / ".git" / "HEAD").write_text("ref: x", "utf-8")
    (settings.output / ".nojekyll").write_text("", "utf-8")
    edit(content / ARTICLE, "antrean mengular", "antrean memanjang")
    assert build(settings).written > 0
    assert (settings.output / ".git" / "HEAD").read_text("utf-8") == "ref: x"
    assert (settings.output / ".nojekyll").is_file()


def test_output_is_readable_by_a_web_server(settings_for: Make, tmp_path: Path) -> None:
    """Everybody may read the published files and enter the folders."""
    settings = settings_for(tmp_path / "output")
    build(settings)
    folders = [settings.output, *(one for one in settings.output.rglob("*") if one.is_dir())]
    assert {oct(one.stat().st_mode & 0o755) for one in folders} == {"0o755"}
    files = (one for one in settings.output.rglob("*") if one.is_file())
    assert {oct(one.stat().st_mode & 0o444) for one in files} == {"0o444"}


def test_warnings_stop_nothing(site: Built, pelican: Run, tmp_path: Path) -> None:
    """A content with warnings only is built, exit status 0, and every warning is said."""
    done = pelican(site.settings.content, tmp_path / "output")
    assert done.returncode == 0
    assert "[future-date]" in done.stderr
    assert "[words-missing]" in done.stderr
    assert (tmp_path / "output" / "index.html").is_file()


def test_root_site_has_no_path_in_its_links(settings_for: Make, tmp_path: Path) -> None:
    """Where SITEURL has no path, inner links begin at the root of the host."""
    settings = replace(settings_for(tmp_path / "output"), siteurl="https://awan-biru.example")
    build(settings)
    home = (settings.output / "index.html").read_text("utf-8")
    assert "/warta" not in home
    assert 'href="/topik/"' in home
    assert '<link rel="canonical" href="https://awan-biru.example/">' in home
