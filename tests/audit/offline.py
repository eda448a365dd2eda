"""Without network, in a browser: what was visited, the agenda, and what was never opened.

The network is a server of its own, which can be cut off: what the browser calls offline is so for
pages, not always for their service worker.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final, NamedTuple

from audit import Audit
from browser import browser
from playwright.sync_api import Browser, BrowserContext, Error, Page


class _Way(NamedTuple):
    """In a language: a page that is visited, the agenda, which is not, one that is never opened.

    `said` is how the note of a copy's age begins.
    """

    lang: str
    visited: str
    agenda: str
    never: str
    said: str


_WAYS: Final = (
    _Way("id", "/topik/", "/agenda/", "/glosarium/", "Salinan tersimpan, "),
    _Way("en", "/en/topics/", "/en/events/", "/en/glossary/", "Saved copy, "),
)
_LATE: Final = 20.0  # seconds; the worker waits for five
_READY: Final = "navigator.serviceWorker.ready.then(one => one.active.state)"
_MOST: Final = 1_024  # bytes of the worker
_NO_NETWORK: Final = "Tanpa jaringan"
_KEPT: Final = "caches.keys().then(all => Promise.all(all.map(async name => \
(await (await caches.open(name)).keys()).map(one => one.url)))).then(found => found.flat())"


class _Network(SimpleHTTPRequestHandler):
    """Serves a folder, or nothing at all while it is cut off, or too late."""

    def __init__(
        self, *args: object, cut: threading.Event, slow: threading.Event, directory: str
    ) -> None:
        self._cut, self._slow = cut, slow
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer, or close the connection without a word."""
        if self._slow.is_set():
            self._cut.wait(_LATE)
        if self._cut.is_set():
            self.close_connection = True
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing of each request."""


class _Site:
    """A site as a network has it: its address, its folder, and whether it is reached."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.cut, self.slow = folder, threading.Event(), threading.Event()
        handler = partial(_Network, cut=self.cut, slow=self.slow, directory=str(folder.parent))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/{folder.name}"

    @contextmanager
    def served(self) -> Iterator[_Site]:
        """The site while it is there."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        yield self
        self._server.shutdown()
        self._server.server_close()


def offline(audit: Audit) -> None:
    """Whether every site is there without network as it must be.

    On a busy machine a browser was seen to be late with a new worker: what is wrong is looked at
    once more, and only what is wrong again is told.
    """
    for site in audit.sites:
        faults = _faults(audit, site.folder)
        audit.table.blame(site.name, *(_faults(audit, site.folder) if faults else ()))


def _faults(audit: Audit, folder: Path) -> list[str]:
    with browser(audit.chromium) as opened:
        return [*_without_network(opened, folder)]


def _without_network(opened: Browser, folder: Path) -> Iterator[str]:
    """What is wrong with a site without network, in words; it is left as it was."""
    with _Site(folder).served() as site:
        yield from _wrong(opened, site)


def _wrong(opened: Browser, site: _Site) -> Iterator[str]:
    if (size := (site.folder / "sw.js").stat().st_size) > _MOST:
        yield f"the service worker has {size} bytes, {_MOST} allowed"
    for way in _WAYS:
        context = opened.new_context()
        try:
            yield from _visited(context, site, way)
        except Error as error:
            yield f"without network: {error.message.splitlines()[0]}"
        finally:
            site.cut.clear()
            context.close()
    yield from _slowly(opened, site)
    yield from _replaced(opened, site)


def _visited(context: BrowserContext, site: _Site, way: _Way) -> Iterator[str]:
    """Visit a page, go off the network, and open it, the agenda, and another one."""
    url, page = site.url, context.new_page()
    page.goto(f"{url}{way.visited}?utm_source=kabar")
    page.evaluate(_READY)
    page.wait_for_function(_holds(f"{url}{way.visited}"))
    kept = page.evaluate(_KEPT)
    if any("?" in one for one in kept):
        yield f"{way.visited}: a query is kept: {kept}"
    site.cut.set()
    for address in (way.visited, way.agenda):
        page.goto(f"{url}{address}")
        yield from _aged(page, address, way)
    page.goto(f"{url}{way.never}")
    if page.inner_text("h1") != _NO_NETWORK:
        yield f"{way.never}: says {page.inner_text('h1')!r} without network and copy"
    site.cut.clear()
    page.get_by_role("link").first.click()  # try again
    page.wait_for_function("document.title.includes('/') === false")
    if page.url != f"{url}{way.never}" or page.locator("main > p[role=status]:first-child").count():
        yield f"{way.never}: is not there with network again"


def _aged(page: Page, address: str, way: _Way) -> Iterator[str]:
    """A copy says its age in the page's language, where one reads it first, with a day and hour."""
    note = page.locator("main > p[role=status]:first-child")
    text = note.inner_text() if note.count() == 1 else ""
    if not text.startswith(way.said) or not re.search(r"\d{4}.*\d\d[.:]\d\d", text):
        yield f"{address}: the copy's note is {text!r}"
    if page.get_attribute("html", "lang") != way.lang:
        yield f"{address}: is in another language without network"


def _holds(address: str) -> str:
    return f"({_KEPT}).then(all => all.includes('{address}'))"


def _slowly(opened: Browser, site: _Site) -> Iterator[str]:
    """From a network that is too slow a copy comes first; what has none waits for it."""
    page = opened.new_page()
    try:
        page.goto(f"{site.url}/topik/")
        page.evaluate(_READY)
        page.wait_for_function(_holds(f"{site.url}/topik/"))
        site.slow.set()
        page.goto(f"{site.url}/topik/")
        yield from _aged(page, "/topik/ (slow)", _WAYS[0])
    except Error as error:
        yield f"a slow network: {error.message.splitlines()[0]}"
    finally:
        site.slow.clear()
        page.close()


def _replaced(opened: Browser, site: _Site) -> Iterator[str]:
    """A new worker takes the old one's place, with the agenda as it is then."""
    worker, agenda = site.folder / "sw.js", site.folder / "agenda" / "index.html"
    before = worker.read_bytes(), agenda.read_bytes()
    page = opened.new_page()
    try:
        page.goto(f"{site.url}/topik/")
        page.evaluate(_READY)
        agenda.write_bytes(before[1].replace(b"</h1>", b" BARU</h1>", 1))
        worker.write_bytes(b'"lain";' + before[0])
        page.evaluate("navigator.serviceWorker.getRegistration().then(one => one.update())")
        page.wait_for_function(
            f"caches.match('{site.url}/agenda/').then(one => one.text())"
            ".then(text => text.includes(' BARU</h1>'))"
        )
        site.cut.set()
        page.goto(f"{site.url}/agenda/")
        if not page.inner_text("h1").endswith("BARU"):
            yield f"/agenda/: {page.inner_text('h1')!r} is shown after a new version"
    except Error as error:
        yield f"a new version: {error.message.splitlines()[0]}"
    finally:
        site.cut.clear()
        page.close()
        worker.write_bytes(before[0])
        agenda.write_bytes(before[1])
