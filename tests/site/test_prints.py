"""PDFs for notice boards: what is in them, on which pages they are offered, when they are made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from bs4 import BeautifulSoup
from tests.audit.printing import faults
from tests.conftest import Built, Run

from bulletin.build import printing
from bulletin.build.pipeline import build, prepare
from bulletin.outputs import NoPrinterError, Planned, Press, found_printer, page_of
from bulletin.settings import Settings

REAL = Path(__file__).resolve().parents[2] / "content"
REQUIRED = os.environ.get("BULLETIN_PDF") == "required"  # in the continuous integration
STEM = "2025-10-05-siaga-musim-hujan"  # with pictures, news, and an event put off
WANTED = (("article", STEM), ("month", 2026, 3), ("actions", 1))


@pytest.fixture(scope="module")
def printer_name() -> str:
    """What makes PDFs here; these tests are left out where nothing does, but not in the CI."""
    try:
        return found_printer()
    except NoPrinterError as missing:
        if REQUIRED:
            raise
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def press(
    settings_for: Callable[..., Settings],
    printer_name: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Press:
    """The fictional site with a printer, of which nothing is made yet."""
    settings = settings_for(tmp_path_factory.mktemp("press") / "output", printer=printer_name)
    return Press(prepare(settings)[0], settings)


@pytest.fixture(scope="module")
def made(press: Press) -> dict[tuple[str, str], bytes]:
    """A few PDFs by language and kind."""
    return {
        (item.code, str(item.order.key[0])): press.plan(item).make()
        for item in press.items()
        if page_of(item.order) and item.order.key in WANTED
    }


@pytest.fixture(scope="module")
def real(printer_name: str, tmp_path_factory: pytest.TempPathFactory, site: Built) -> Built:
    """The real content with PDFs."""
    del printer_name
    output = tmp_path_factory.mktemp("real") / "output"
    given = {"content": REAL, "output": output, "cache": output.parent / ".cache", "pdf": True}
    settings = replace(site.settings, **given)
    build(settings)
    return Built(output, settings)


def _opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def test_there_is_one_for_each_language(made: dict[tuple[str, str], bytes]) -> None:
    """An article, a month and the open action points have each a PDF in both languages."""
    kinds = ("article", "month", "actions")
    assert {*made} == {(code, kind) for code in ("id", "en") for kind in kinds}


def test_they_are_tagged(made: dict[tuple[str, str], bytes], tmp_path: Path) -> None:
    """No fault is found in tags, titles, words of pictures, bookmarks, size and form of pages."""
    for (code, kind), content in made.items():
        file = tmp_path / f"{code}-{kind}.pdf"
        file.write_bytes(content)
        assert [*faults(file)] == [], file.name


def test_a_fault_would_be_found(made: dict[tuple[str, str], bytes], tmp_path: Path) -> None:
    """Without tags, title or language the checks have something to say."""
    file = tmp_path / "bad.pdf"
    with _opened(made["id", "article"]) as opened:
        for key in ("/Lang", "/Outlines", "/StructTreeRoot", "/MarkInfo"):
            del opened.Root[key]
        opened.save(file)
    found = " ".join(faults(file))
    for said in ("no tags", "no bookmarks", "language None"):
        assert said in found


def test_they_say_what_and_whose_they_are(made: dict[tuple[str, str], bytes]) -> None:
    """Language, title, and no clock: nothing of when or where it was made."""
    for (code, _), content in made.items():
        with _opened(content) as opened:
            assert str(opened.Root.Lang) == code
            title = str(opened.docinfo["/Title"])
            assert title.endswith({"id": "Warta Awan Biru", "en": "Awan Biru Bulletin"}[code])
            assert not {"/CreationDate", "/ModDate"} & {*opened.docinfo}
            assert b"/tmp/" not in content


def test_bookmarks_lead_to_the_parts(made: dict[tuple[str, str], bytes]) -> None:
    """The title is the first bookmark; what was promised is one below it."""
    with _opened(made["en", "article"]) as opened, opened.open_outline() as outline:
        (top,) = outline.root
        assert top.title.startswith("Ready before the rain")
        assert {"Event", "What was promised"} & {one.title for one in top.children}


def test_fonts_are_embedded_in_parts(made: dict[tuple[str, str], bytes]) -> None:
    """All letters come from our four fonts, each as a subset within the file."""
    for content in made.values():
        with _opened(content) as opened:
            fonts = [
                one
                for one in opened.objects
                if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
            ]
            assert all("+Bulletin-" in str(one.FontName) for one in fonts)
            assert all("/FontFile2" in one for one in fonts)


def test_pictures_have_their_words(made: dict[tuple[str, str], bytes]) -> None:
    """Each picture says what it shows; the code says what it is for, in the print's language."""
    with _opened(made["id", "article"]) as opened:
        said = {
            str(one.Alt)
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        }
    assert len(said) > 1
    assert "Kode QR menuju halaman ini di web" in said


def test_the_same_data_has_the_same_bytes(press: Press, made: dict[tuple[str, str], bytes]) -> None:
    """A PDF made once more is equal to the byte."""
    for item in press.items():
        if page_of(item.order) and item.order.key == WANTED[0]:
            assert press.plan(item).make() == made[item.code, "article"]


def test_pages_offer_them(real: Built) -> None:
    """A page with a PDF names it and its size; each PDF is named by one page, in its folder."""
    named = {}
    for address, page in real.pages.items():
        for link in page.select("main:not(.kind-style) .pdf a"):
            assert link["type"] == "application/pdf"
            inside = str(real.inside(str(link["href"]), address)).lstrip("/")
            assert f"/{inside}".startswith(address)
            size = -(-len(real.files[inside]) // 1000)
            assert f"({size} kB)" in link.parent.get_text()
            named[inside] = address
    assert {*named} == {name for name in real.files if name.endswith(".pdf")}
    assert len(named) == 6


def test_no_page_offers_what_is_not_there(site: Built) -> None:
    """Where no PDFs are wanted there is none, nor a word of them."""
    assert not [name for name in site.files if name.endswith(".pdf")]
    assert not [one for one, page in site.pages.items() if page.select('[href$=".pdf"]')]


def test_nothing_is_made_twice(real: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the cache, an output from nothing has the same bytes, and no PDF is made for it."""
    kept = printing.Kept.content

    def only_kept(self: printing.Kept, planned: Planned) -> bytes:
        return kept(self, replace(planned, make=lambda: pytest.fail(planned.path)))

    monkeypatch.setattr(printing.Kept, "content", only_kept)
    files = dict(real.files)
    again = replace(real.settings, output=real.path.parent / "again", executor="in-process")
    build(again)
    assert Built(again.output, again).files == files
    assert build(real.settings).written == 0


def test_after_an_edit_all_is_as_from_nothing(real: Built, tmp_path: Path) -> None:
    """A warm build with an edited article has the bytes of one from nothing, sizes included."""
    content = Path(shutil.copytree(REAL, tmp_path / "content"))
    settings = replace(
        real.settings, content=content, output=tmp_path / "output", cache=tmp_path / ".cache"
    )
    shutil.copytree(real.settings.cache / "pdf", settings.cache / "pdf")
    build(settings)
    (file,) = content.glob("articles/2025/*.id.md")
    longer = f"\n\n{'Ruangan penuh sampai acara selesai. ' * 40}\n"
    file.write_text(f"{file.read_text('utf-8')}{longer}", "utf-8")
    build(settings)
    warm = Built(settings.output, settings).files
    cold = replace(settings, output=tmp_path / "cold" / "output", cache=tmp_path / "cold" / ".c")
    build(cold)
    assert Built(cold.output, cold).files == warm
    changed = {name for name, data in warm.items() if real.files.get(name) != data}
    assert "2025/penguatan-lembaga/penguatan-lembaga.pdf" in changed
    assert "2025/penguatan-lembaga/index.html" in changed
    assert not {one for one in changed if one.endswith(("actions.pdf", "terbuka.pdf"))}


def test_stock_pelican_makes_the_same(real: Built, pelican: Run, tmp_path: Path) -> None:
    """Pelican's own command writes the same files."""
    chosen = '{"pdf": true, "style_page": true}'
    wanted = ("-e", f'SITEURL="{real.settings.siteurl}"', f"BULLETIN={chosen}")
    done = pelican(REAL, tmp_path / "output", *wanted)
    assert done.returncode == 0, done.stderr
    assert Built(tmp_path / "output", real.settings).files == real.files


def test_without_a_printer_the_site_is_built_all_the_same(
    site: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line in both languages says what to install, and no page leads to what is not there."""

    def fail() -> str:
        raise NoPrinterError("PDF tidak dibuat / No PDFs are made")

    monkeypatch.setattr("bulletin.outputs.printer.found_printer", fail)
    output = tmp_path / "output"
    settings = replace(
        site.settings, content=REAL, output=output, cache=tmp_path / ".cache", pdf=True
    )
    build(settings)
    said = capsys.readouterr().err
    assert said == "PDF tidak dibuat / No PDFs are made\n"
    page = BeautifulSoup((output / "index.html").read_bytes(), "lxml")
    assert page.h1
    assert not [*output.rglob("*.pdf")]
    assert b'.pdf"' not in b"".join(one.read_bytes() for one in output.rglob("*.html"))
