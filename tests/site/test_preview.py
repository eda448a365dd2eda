"""The live preview shows what is wrong, keeps the last good page, and recovers."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from bulletin.preview import serve, serving
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
        handler = partial(_Handler, state=self.state, directory=str(settings.output))
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
    assert "/_preview/" not in built
    assert "_preview" not in built


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


def test_failure_of_our_own_is_shown_too(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure that is none of the content's is shown as well; the preview lives on."""

    def fail(settings: Settings, *_: object) -> None:
        raise RuntimeError(f"<broken> {settings.timezone}")

    with monkeypatch.context() as patch:
        patch.setattr("bulletin.preview.state.build", fail)
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
