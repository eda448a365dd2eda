"""A web server on the loopback address that builds when a file is saved."""

from __future__ import annotations

import re
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from watchfiles import watch

from bulletin.build.collector import no_collection
from bulletin.languages import Code
from bulletin.preview.markup import EDITOR, Markup
from bulletin.preview.state import State
from bulletin.settings import Settings
from bulletin.views.registration import WORKER

_EVENTS: Final = "/_preview/"
_HOSTS: Final = ("127.0.0.1", "localhost")  # no other site reaches it by a name of its own
_WAIT: Final = 25.0
# A worker that a built site left at this address would show its pages; this one clears it away.
_LEAVING: Final = (
    "addEventListener('install',()=>skipWaiting());"
    "addEventListener('activate',e=>e.waitUntil((async()=>{"
    "for(const k of await caches.keys())await caches.delete(k);await registration.unregister();"
    "for(const c of await clients.matchAll())c.navigate(c.url)})()))"
)
# The preview adds a script and styles to a page, which its policy would not let run, and shows no
# page of yesterday.
_LEFT_OUT: Final = re.compile(
    r'<meta http-equiv="Content-Security-Policy"[^>]*>|<script>navigator\.[^<]*</script>'
)


def serve(settings: Settings, port: int, language: Code, editor: str = EDITOR) -> None:
    """Build, serve on 127.0.0.1 and build again on every save, until interrupted.

    PDFs and share cards are left out: a page names the size of its PDF, so it would have to wait
    for it, and nobody shares an address of this machine.
    """
    settings = replace(settings, cards=False, pdf=False)
    state, markup = State(settings, language), Markup(language, editor)
    state.begin()
    handler = partial(_Handler, state=state, markup=markup, directory=str(settings.output))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stderr.write(f"http://127.0.0.1:{server.server_port}/  (Ctrl+C: berhenti / stop)\n")
    state.rest.begin(state.warm)
    try:
        with no_collection():  # it would hold up a save; garbage is looked for once that is done
            for _ in watch(settings.content, settings.theme, debounce=50, step=20):
                state.answer()
        state.rest.wait()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    """Serves the last good build; HTML carries the problems and the wait for the next build."""

    def __init__(self, *args: object, state: State, markup: Markup, directory: str) -> None:
        self.state, self.markup = state, markup
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def handle(self) -> None:
        """Answer; a browser that has gone on to another page needs no word in the terminal."""
        with suppress(ConnectionError):
            super().handle()

    def do_HEAD(self) -> None:
        """The head of a file, for those alone who may have the file."""
        if self._is_ours():
            super().do_HEAD()

    def do_GET(self) -> None:
        """A page with the preview's additions, a file as it is, or the next build's number."""
        path, self.number = self.path.partition("?")[0], self.state.number  # before what is made
        if not self._is_ours():
            return
        if path.startswith(_EVENTS):
            seen = path.removeprefix(_EVENTS)
            self._send(str(self.state.wait(int(seen) if seen.isdecimal() else 0, _WAIT)))
        elif path == WORKER:
            self._send(_LEAVING, "text/javascript")
        elif (html := self.state.page(path)) is not None:
            self._html(html, path)
        elif (picture := self.state.picture(path)) is not None:
            self._answer(picture, self.guess_type(path))
        else:
            self._file(path)

    def _is_ours(self) -> bool:
        """Whether the browser means this machine; another site's name is refused."""
        ours = (self.headers.get("Host") or "").rpartition(":")[0] in _HOSTS
        if not ours:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        return ours

    def _file(self, path: str) -> None:
        """A file that is published, a draft's page, or the page for what is not there."""
        file = Path(self.translate_path(self.path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if file.is_file() and file.suffix == ".html":
            self._html(file.read_text("utf-8"), path)
        elif file.exists():
            super().do_GET()
        elif (html := self.state.draft(path)) is not None:
            self._html(html, path)
        else:
            missing = Path(self.directory) / "404.html"
            html = missing.read_text("utf-8") if missing.is_file() else self.markup.blank()
            self._html(html, path, HTTPStatus.NOT_FOUND)

    def _html(self, html: str, path: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        seen, wrong = self.state.seen(path), self.state.wrong
        panel = self.markup.panel(wrong.problems, wrong.failures, has_page=self.state.has_page)
        after = f"{self.markup.bar(seen, wrong.problems)}{self.markup.around(self.number)}"
        before, body, rest = _LEFT_OUT.sub("", html).partition("<body>")
        rest, end, last = rest.rpartition("</body>")
        self._send(f"{before}{body}{panel}{rest}{after}{end}{last}", "text/html", status)

    def _send(
        self, text: str, kind: str = "text/plain", status: HTTPStatus = HTTPStatus.OK
    ) -> None:
        self._answer(text.encode(), f"{kind}; charset=utf-8", status)

    def _answer(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing of each request."""
