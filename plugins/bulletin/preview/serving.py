"""A web server on the loopback address that builds when a file is saved."""

from __future__ import annotations

import re
import sys
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from watchfiles import watch

from bulletin.languages import Code
from bulletin.preview.state import State
from bulletin.settings import Settings

_EVENTS: Final = "/_preview/"
_HOSTS: Final = ("127.0.0.1", "localhost")  # no other site reaches it by a name of its own
_WAIT: Final = 25.0
_SCRIPT: Final = (
    "<script>(async()=>{let n=%d;for(;;){try{const r=await fetch('/_preview/'+n);"
    "if(+await r.text()!==n)return location.reload()}catch{await new Promise(d=>setTimeout(d,999))"
    "}}})()</script>"
)
# The preview adds a script and styles to a page, which its policy would not let run, and shows no
# page of yesterday.
_LEFT_OUT: Final = re.compile(
    r'<meta http-equiv="Content-Security-Policy"[^>]*>|<script>navigator\.[^<]*</script>'
)


def serve(settings: Settings, port: int, language: Code) -> None:
    """Build, serve on 127.0.0.1 and build again on every save, until interrupted."""
    state = State(settings, language)
    state.rebuild()
    handler = partial(_Handler, state=state, directory=str(settings.output))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stderr.write(f"http://127.0.0.1:{server.server_port}/  (Ctrl+C: berhenti / stop)\n")
    try:
        for _ in watch(settings.content, settings.theme, debounce=50, step=20):
            state.rebuild()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    """Serves the last good build; HTML carries the problems and the wait for the next build."""

    def __init__(self, *args: object, state: State, directory: str) -> None:
        self.state = state
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page with the preview's additions, a file as it is, or the next build's number."""
        if (self.headers.get("Host") or "").rpartition(":")[0] not in _HOSTS:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        if self.path.startswith(_EVENTS):
            seen = self.path.removeprefix(_EVENTS)
            self._send(str(self.state.wait(int(seen) if seen.isdecimal() else 0, _WAIT)))
            return
        page = Path(self.translate_path(self.path))
        if page.is_dir() and self.path.partition("?")[0].endswith("/"):
            page /= "index.html"
        if page.suffix == ".html" or not page.exists():
            self._page(page)
        else:
            super().do_GET()

    def _page(self, page: Path) -> None:
        status = HTTPStatus.OK
        if not page.is_file():
            status, page = HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"
        html = page.read_text("utf-8") if page.is_file() else "<!doctype html><body></body>"
        added = self.state.panel(), _SCRIPT % self.state.number
        before, body, after = _LEFT_OUT.sub("", html).partition("<body>")
        self._send(f"{before}{body}{added[0]}{after}{added[1]}", "text/html", status)

    def _send(
        self, text: str, kind: str = "text/plain", status: HTTPStatus = HTTPStatus.OK
    ) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing of each request."""
