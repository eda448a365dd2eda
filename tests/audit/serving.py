"""A file server on loopback that does what hosts do: HTTP/1.1, gzip, types, security headers."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from bulletin.outputs.headers import HEADERS

TYPES: Final = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".xml": "application/xml; charset=utf-8",
}
# What is compressed already gains nothing.
WHOLE: Final = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".pdf", ".woff2", ".wasm")


@cache
def compressed(data: bytes) -> bytes:
    """The bytes as they are sent: gzip at its default level, as hosts have it."""
    return gzip.compress(data, 6, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, whole files only, and says nothing of each request."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, a folder's index, or the site's page for what is not there."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self._send(HTTPStatus.NOT_FOUND, b"not found", ".txt")
        else:
            self._send(HTTPStatus.OK, file.read_bytes(), file.suffix)

    def _send(self, status: HTTPStatus, data: bytes, suffix: str) -> None:
        body = data if suffix in WHOLE else compressed(data)
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(suffix) or self.guess_type(f"x{suffix}"))
        self.send_header("Cache-Control", "max-age=600")
        for name, value in HEADERS.items():
            self.send_header(name, value)
        if body is not data:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder's server on loopback."""
    handler = partial(Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
