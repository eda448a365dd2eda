"""The live preview shows what is wrong, keeps the last good page, and recovers."""

from __future__ import annotations

import http.client
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from bulletin.build.pipeline import build
from bulletin.preview import serve, serving
from bulletin.preview.markup import Markup
from bulletin.preview.serving import _Handler
from bulletin.preview.state import State
from bulletin.settings import Settings

SITE = """
name: {id: Warta, en: News}
tagline: {id: Kabar, en: Tidings}
contact: {id: Redaksi, en: Editors}
takedown_contact: {id: Redaksi, en: Editors}
"""
ARTICLE = """---
title: Sumur baru
date: 2026-03-01
summary: Sumur itu dalam.
topics: [air]
byline: [lmk]
---

Airnya jernih.
"""
ADDRESS = "/2026/sumur-baru/"


class Preview:
    """A preview on an ephemeral port of the loopback address."""

    def __init__(self, settings: Settings, file: Path) -> None:
        self.state, self.file = State(settings, "id"), file
        handler = partial(
            _Handler, state=self.state, markup=Markup("id"), directory=str(settings.output)
        )
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def save(self, text: str) -> None:
        """Save the article, as an editor would, and build."""
        self.file.write_text(text, "utf-8")
        self.state.rebuild()

    def get(self, path: str) -> tuple[int, str, dict[str, str]]:
        """What a browser gets: status, text and headers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=30)
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, text, dict(answer.getheaders())

    def page(self, path: str = ADDRESS) -> BeautifulSoup:
        """A page as a browser reads it."""
        return BeautifulSoup(self.get(path)[1], "lxml")

    def panel(self, path: str = ADDRESS) -> str:
        """The problems that a page shows; empty where it shows none."""
        found = self.page(path).select_one("#_preview")
        return found.get_text(" ") if found else ""


@pytest.fixture
def preview(
    settings_for: Callable[..., Settings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Preview]:
    """A preview of one article, built once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773550800")
    content = tmp_path / "content"
    for name, text in {
        "site.yaml": SITE,
        "registry/topics.yaml": "- {id: air, name: {id: Air, en: Water}}",
        "registry/organisations.yaml": "- {id: lmk, name: {id: LMK, en: LMK}}",
        "articles/2026-03-01-sumur-baru.id.md": ARTICLE,
    }.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")
    file = content / "articles/2026-03-01-sumur-baru.id.md"
    found = Preview(settings_for(tmp_path / "output", content), file)
    found.state.rebuild()
    yield found
    found.server.shutdown()
    found.server.server_close()


def test_good_content_is_shown(preview: Preview) -> None:
    """A page is served as it was built, with the wait for the next build and nothing else."""
    status, text, headers = preview.get(ADDRESS)
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert "Airnya jernih." in text
    assert preview.panel() == ""
    assert text.count("<script>") == 1


def test_preview_adds_nothing_to_the_files(preview: Preview) -> None:
    """What the preview adds to pages is in the answers only, never in the output."""
    preview.save(ARTICLE.replace("title:", "tittle:"))
    assert preview.panel()
    built = (preview.state.settings.output / "2026/sumur-baru/index.html").read_text("utf-8")
    assert built.count("<script>") == 1  # the page's own, for the time without network
    for file in preview.state.settings.output.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert b"_preview" not in data, file
            assert b"vscode:" not in data, file


def test_broken_save_shows_the_problem_and_keeps_the_page(preview: Preview) -> None:
    """After a broken save every page shows where and what the problem is, above the last words."""
    preview.save(ARTICLE.replace("jernih", "keruh").replace("summary:", "sumary:"))
    for address in (ADDRESS, "/", "/en/", "/arsip/"):
        panel = preview.panel(address)
        assert "2026-03-01-sumur-baru.id.md:4" in panel, address
        assert "sumary" in panel
        assert "[unknown-key]" in panel
    main = preview.page().main.get_text()
    assert "Airnya jernih." in main
    assert "keruh" not in main


def test_next_good_save_recovers(preview: Preview) -> None:
    """After the mistake is mended the panel is gone and the new words are there."""
    preview.save(ARTICLE.replace("date: 2026-03-01", "date: besok"))
    assert preview.panel()
    preview.save(ARTICLE.replace("jernih", "sejuk"))
    assert preview.panel() == ""
    assert "Airnya sejuk." in preview.page().main.get_text()


def test_content_that_was_never_good(
    settings_for: Callable[..., Settings], preview: Preview, tmp_path: Path
) -> None:
    """A preview that begins with broken content shows the problem, and the site once it is good."""
    preview.file.write_text(ARTICLE.replace("date: 2026-03-01", "date: besok"), "utf-8")
    settings = settings_for(tmp_path / "fresh", preview.state.settings.content)
    late = Preview(settings, preview.file)
    late.state.rebuild()
    assert "[" in late.panel("/")
    assert "Belum ada halaman" in late.panel("/")
    assert late.page("/").html["lang"] == "id"
    assert not settings.output.exists()
    late.save(ARTICLE)
    assert late.get(ADDRESS)[0] == 200
    assert late.panel(ADDRESS) == ""
    late.server.shutdown()
    late.server.server_close()


def test_problems_are_shown_as_text(preview: Preview) -> None:
    """Markup in a faulty value is shown, not carried out."""
    preview.save(ARTICLE.replace("Sumur baru", "'<img src=x onerror=alert(1)> baru'"))
    assert preview.page().select("#_preview img") == []
    assert "<img src=x onerror=alert(1)>" in preview.panel()


@pytest.mark.parametrize("step", ["read", "building"])
def test_failure_of_our_own_is_shown_too(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """A failure that is none of the content's is shown as well; the preview lives on."""

    def fail(settings: Settings, *_: object, **__: object) -> None:
        raise RuntimeError(f"<broken> {settings.timezone}")

    with monkeypatch.context() as patch:
        patch.setattr(f"bulletin.preview.state.{step}", fail)
        preview.state.rebuild()
    assert "<broken> Asia/Jakarta" in preview.panel()
    preview.state.rebuild()
    assert preview.panel() == ""


def test_every_build_has_a_number_for_the_browser(preview: Preview) -> None:
    """A browser that saw another build is answered at once with the number of the newest."""
    seen = preview.state.number
    assert preview.get("/_preview/0")[1] == str(seen)
    answers: list[str] = []
    waiting = threading.Thread(target=lambda: answers.append(preview.get(f"/_preview/{seen}")[1]))
    waiting.start()
    preview.save(ARTICLE)
    waiting.join(20)
    assert answers == [str(seen + 1)]
    assert f"let n={seen + 1};" in preview.get(ADDRESS)[1]


def test_address_that_leads_nowhere(preview: Preview) -> None:
    """An address without a page gets the site's own page for it, as not found."""
    status, text, _ = preview.get("/tidak-ada/")
    assert status == 404
    assert "Halaman tidak ditemukan" in text


def test_folder_without_slash_leads_to_the_page(preview: Preview) -> None:
    """An address without its last slash is led to the page."""
    status, _, headers = preview.get(ADDRESS.rstrip("/"))
    assert (status, headers["Location"]) == (301, ADDRESS)


@pytest.mark.parametrize("path", ["/../content/site.yaml", "/%2e%2e/content/site.yaml"])
def test_nothing_outside_of_the_output_is_served(preview: Preview, path: str) -> None:
    """No address leads out of the output folder."""
    status, text, _ = preview.get(path)
    assert status == 404
    assert "takedown" not in text


def test_feeds_are_served_as_they_are(preview: Preview) -> None:
    """Files that are no pages are served without any addition."""
    status, text, _ = preview.get("/feed.atom")
    assert status == 200
    assert text == (preview.state.settings.output / "feed.atom").read_text("utf-8")


@pytest.fixture
def held(preview: Preview) -> Iterator[Preview]:
    """A preview in which nothing is published as long as the test runs."""
    with preview.state.rest.held():
        yield preview
        preview.state.rest.end()


def _answer(preview: Preview, text: str) -> None:
    preview.file.write_text(text, "utf-8")
    preview.state.answer()


def test_page_is_shown_before_it_is_published(held: Preview) -> None:
    """What was saved is on every page that is looked at, though the files are the old ones."""
    _answer(held, ARTICLE.replace("Sumur baru", "Sumur lama").replace("jernih", "sejuk"))
    assert "Airnya sejuk." in held.page().main.get_text()
    assert "Sumur lama" in held.page("/en/").main.get_text()
    built = held.state.settings.output / "2026/sumur-baru/index.html"
    assert "Airnya jernih." in built.read_text("utf-8")


def test_page_ahead_is_the_page_that_is_published(held: Preview) -> None:
    """A page that is made when it is looked at has the bytes that are published."""
    _answer(held, ARTICLE.replace("jernih", "sejuk"))
    ahead = {path: held.state.page(path) for path in (ADDRESS, "/", "/en/topics/air/", "/404.html")}
    held.state.rest.end()
    assert build(held.state.settings).written
    for path, html in ahead.items():
        file = f"{path}index.html" if path.endswith("/") else path
        assert (held.state.settings.output / file.lstrip("/")).read_text("utf-8") == html, path


def test_broken_save_shows_the_last_good_one_before_it_is_published(held: Preview) -> None:
    """The page below the problems is that of the last good save, published or not."""
    _answer(held, ARTICLE.replace("jernih", "sejuk"))
    _answer(held, ARTICLE.replace("date: 2026-03-01", "date: besok"))
    assert "besok" in held.panel()
    assert "Airnya sejuk." in held.page().main.get_text()


def test_later_save_takes_the_place_of_one_being_published(preview: Preview) -> None:
    """Only the last of two saves is published where the first one was not yet."""
    with preview.state.rest.held():
        _answer(preview, ARTICLE.replace("jernih", "keruh"))
        _answer(preview, ARTICLE.replace("jernih", "sejuk"))
        assert "Airnya sejuk." in preview.page().main.get_text()
    preview.state.rest.wait()
    built = preview.state.settings.output / "2026/sumur-baru/index.html"
    assert "Airnya sejuk." in built.read_text("utf-8")
    assert preview.panel() == ""


def test_broken_save_does_not_end_what_is_being_published(preview: Preview) -> None:
    """The last good save is published, whatever was saved since."""
    with preview.state.rest.held():
        _answer(preview, ARTICLE.replace("jernih", "sejuk"))
        _answer(preview, ARTICLE.replace("date: 2026-03-01", "date: besok"))
    preview.state.rest.wait()
    built = preview.state.settings.output / "2026/sumur-baru/index.html"
    assert "Airnya sejuk." in built.read_text("utf-8")
    assert "besok" in preview.panel()


def test_broken_template_shows_its_line_above_the_last_page(
    preview: Preview, tmp_path: Path
) -> None:
    """A template that cannot be made into a page is told; the published page stands below."""
    theme = tmp_path / "theme"
    shutil.copytree(preview.state.settings.theme, theme)
    preview.state.settings = replace(preview.state.settings, theme=theme)
    preview.state.rebuild()
    template = theme / "templates/article.html"
    template.write_text("{{ page.missing }}", "utf-8")
    preview.state.rebuild()
    assert "missing" in preview.panel()
    assert "Airnya jernih." in preview.page().main.get_text()


def test_only_the_loopback_address_is_served(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The preview's server is bound to 127.0.0.1, so that nobody else can reach it."""
    bound: list[str] = []

    class Recorded(ThreadingHTTPServer):
        def server_bind(self) -> None:
            super().server_bind()
            bound.append(self.socket.getsockname()[0])

    monkeypatch.setattr(serving, "ThreadingHTTPServer", Recorded)
    monkeypatch.setattr(serving, "watch", lambda *_, **__: iter(()))
    serve(preview.state.settings, 0, "id")
    assert bound == ["127.0.0.1"]


def test_every_save_is_built(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The preview builds at its start and at every change that the watch reports."""

    def saves(*folders: Path, **_: object) -> Iterator[set[str]]:
        assert preview.state.settings.content in folders
        preview.file.write_text(ARTICLE.replace("jernih", "sejuk"), "utf-8")
        yield {"changed"}
        preview.file.write_text(ARTICLE.replace("date:", "dat:"), "utf-8")
        yield {"changed"}

    monkeypatch.setattr(serving, "watch", saves)
    serve(preview.state.settings, 0, "id")
    page = preview.state.settings.output / "2026/sumur-baru/index.html"
    assert "Airnya sejuk." in page.read_text("utf-8")
    told = capsys.readouterr().err
    assert "http://127.0.0.1:" in told
    assert "[unknown-key]" in told


def test_an_old_address_leads_on(preview: Preview) -> None:
    """An address that was published leads to the new one here, too."""
    record = preview.file.parents[1] / "addresses.yaml"
    record.write_text("- {address: /2026/sumur/, page: article/2026-03-01-sumur-baru}\n", "utf-8")
    preview.state.rebuild()
    found = preview.page("/2026/sumur/").select_one('meta[http-equiv="refresh"]')
    assert found["content"].endswith(ADDRESS)


def test_another_sites_name_is_refused(preview: Preview) -> None:
    """A name that leads to this machine but is not its own gets nothing, not even a head."""
    for method in ("GET", "HEAD"):
        for host in ("evil.example", "evil.example:8000", "127.0.0.1.evil.example:8000"):
            server = preview.server.server_port
            connection = http.client.HTTPConnection("127.0.0.1", server, timeout=30)
            connection.request(method, "/feed.atom", headers={"Host": host})
            answer = connection.getresponse()
            assert answer.status == 421, (method, host)
            assert b"Sumur" not in answer.read()
            connection.close()


def test_bar_says_where_a_page_was_written(preview: Preview) -> None:
    """Below a page stand its file and the line of each part, to copy and as a link."""
    bar = preview.page().select_one("#_preview-bar")
    assert bar
    path = str(preview.file)
    places = [one.get_text() for one in bar.select("li code")]
    registry = preview.file.parents[1] / "registry"
    named = [f"{registry}/topics.yaml:1", f"{registry}/organisations.yaml:1"]
    assert places == [*(f"{path}:{line}" for line in (2, 3, 4, 5, 6, 9)), *named]
    links = [one["href"] for one in bar.select("li a")]
    assert links[0] == f"vscode://file{path}:2"
    assert "Paragraf: Airnya jernih." in " ".join(bar.get_text(" ").split())
    assert bar.select_one('p a[hreflang="en"]')["href"] == "/en/2026/sumur-baru/"
    there = preview.page("/en/2026/sumur-baru/").select_one("#_preview-bar")
    assert "Belum diterjemahkan" in there.summary.get_text()
    assert there.select_one('p a[hreflang="id"]')["href"] == ADDRESS


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "site.yaml:1"),
        ("/topik/air/", "registry/topics.yaml:1"),
        ("/en/organisations/lmk/", "registry/organisations.yaml:1"),
    ],
)
def test_bar_names_the_file_of_other_pages(preview: Preview, path: str, file: str) -> None:
    """What a registry says has its line there; the home page has the site's own file."""
    found = preview.page(path).select("#_preview-bar h2 + p code")
    assert [one.get_text() for one in found] == [str(preview.file.parents[1] / file)]


def test_bar_shows_the_warnings_of_its_own_page(preview: Preview) -> None:
    """A warning stands on the page whose file has it, and on no other one."""
    preview.save(
        ARTICLE.replace("summary:", "x-allow: [{code: phone, text: a, reason: b}]\nsummary:")
    )
    bar = preview.page().select_one("#_preview-bar")
    assert "1 peringatan" in bar.summary.get_text()
    assert f"{preview.file}:4" in bar.get_text()
    assert preview.panel() == ""
    assert "peringatan" not in preview.page("/").select_one("#_preview-bar").summary.get_text()


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ("status: draft\ndate: 2026-03-01", "Draf, belum terbit"),
        ("status: review\ndate: 2026-03-01", "Menunggu tinjauan, belum terbit"),
        ("date: 2026-08-01", "Ditunda sampai 2026-08-01"),
    ],
)
def test_what_is_not_public_is_shown_and_marked(preview: Preview, given: str, state: str) -> None:
    """A draft, a review and what is held back have their page, in the preview's answers only."""
    preview.save(ARTICLE.replace("date: 2026-03-01", given))
    status, text, _ = preview.get(ADDRESS)
    assert status == 200
    assert "Airnya jernih." in text
    assert state in preview.page().select_one("#_preview-bar").summary.get_text()
    assert "Sumur baru" not in preview.page("/").main.get_text()
    listed = preview.page("/").select_one(f'#_preview-bar li a[href="{ADDRESS}"]')
    assert listed.get_text() == "Sumur baru"
    output = preview.state.settings.output
    assert not (output / "2026/sumur-baru").exists()
    assert not any(b"Sumur" in one.read_bytes() for one in output.rglob("*") if one.is_file())


def test_draft_that_lacks_too_much_is_named(preview: Preview) -> None:
    """A draft of which no page can be made yet is listed with its file, and leads nowhere."""
    preview.save("---\ntitle: Sumur lama\nstatus: draft\n---\n\nBelum ada.\n")
    assert preview.get(ADDRESS)[0] == 404
    bar = preview.page("/").select_one("#_preview-bar")
    assert "Sumur lama (Draf, belum terbit; belum dapat ditampilkan)" in bar.get_text()
    assert bar.select_one(f'a[href="{ADDRESS}"]') is None


def test_picture_is_shown_before_it_is_published(held: Preview) -> None:
    """A picture that was saved with its article is there when the page is looked at."""
    picture = held.file.parents[1] / "images/sumur.png"
    picture.parent.mkdir()
    Image.new("RGB", (900, 600), "teal").save(picture)
    image = "image: {src: images/sumur.png, alt: Sumur}\nsummary:"
    _answer(held, ARTICLE.replace("summary:", image))
    base = held.state.settings.base
    shown = [str(one["src"]).removeprefix(base) for one in held.page().select("main img")]
    assert shown
    assert not (held.state.settings.output / "images").exists()
    for path in (*shown, "/images/sumur.png"):
        status, _, headers = held.get(path)
        assert (status, headers["Content-Type"].partition("/")[0]) == (200, "image"), path


def test_worker_of_a_built_site_is_cleared_away(preview: Preview) -> None:
    """What a built site left in the browser at this address does not show its pages here."""
    _, text, headers = preview.get("/sw.js")
    assert headers["Content-Type"].startswith("text/javascript")
    assert "unregister" in text
    assert text != (preview.state.settings.output / "sw.js").read_text("utf-8")


def test_preview_makes_neither_prints_nor_cards(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PDFs and share cards are left to the build, whatever the site's settings say."""
    monkeypatch.setattr(serving, "watch", lambda *_, **__: iter(()))
    serve(replace(preview.state.settings, cards=True, pdf=True), 0, "id")
    files = [one.suffix for one in preview.state.settings.output.rglob("*.*")]
    assert ".pdf" not in files
    assert not [*preview.state.settings.output.rglob("kartu*")]
