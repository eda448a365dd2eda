"""Lighthouse over one page of every kind, in the two languages by turns, as on a phone.

Its throttling is simulated from what is loaded, and a busy machine still adds to it. A page that
is over a target is measured once more, and the better of the two counts; a time is marked in the
table then, and fails only where it is twice its target, which no machine does but something that
holds a page up. How long the main thread is blocked is the machine's doing where a page has no
script: it is printed, and counts on pages with one.
"""

from __future__ import annotations

import json
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from accessibility import REQUESTS
from audit import Audit
from browser import FLAGS
from sample import Sample, one_a_kind
from table import Column
from tools import node

CATEGORIES: Final = ("speed", "access", "practice", "SEO")
LCP: Final = 800  # milliseconds
SPEED: Final = 60  # of 100; what holds a page up costs more, and no machine as much
# A page that asks not to be found by search engines is right to be told so.
LARGEST: Final = Column("LCP ms", target=lambda _: LCP)
HIDDEN: Final = ("is-crawlable",)
PATIENCE: Final = 20.0


@dataclass(frozen=True)
class Score:
    """What Lighthouse says of a page: four scores of 100, LCP in ms, CLS, and what it blames.

    `steady` is the score of speed without blocking.
    """

    scores: tuple[int, ...]
    steady: int
    largest: float
    shift: float
    failed: tuple[str, ...]

    def faults(self, page: Sample) -> list[str]:
        """What is wrong, in words."""
        speed = self._speed(page)
        low = [f"Lighthouse speed {speed}"] * (speed < SPEED)
        low += [
            f"Lighthouse {name} {score}"
            for name, score in zip(CATEGORIES[1:], self.scores[1:], strict=True)
            if score < 100
        ]
        low += [f"LCP {self.largest:.0f} ms, {LCP} wanted"] * (self.largest > 2 * LCP)
        low += [f"CLS {self.shift:.3f}, 0 allowed"] * (self.shift > 0)
        return [*low, *self.failed] if low else []

    def misses(self, page: Sample) -> bool:
        """Whether it is over any target."""
        return bool(self.faults(page)) or self.largest > LCP or self._speed(page) < 100

    def _speed(self, page: Sample) -> int:
        return self.scores[0] if page.kind in REQUESTS else self.steady


def lighthouse(audit: Audit) -> None:
    """Measure a page of every kind."""
    audit.table.head(*(Column(one, min) for one in CATEGORIES), LARGEST, Column("CLS"))
    pages = one_a_kind(audit.samples)
    found = dict(zip(pages, _scores(audit, pages), strict=True))
    again = [page for page, score in found.items() if score.misses(page)]
    for page, score in zip(again, _scores(audit, again), strict=True):
        found[page] = min(found[page], score, key=lambda one: (len(one.faults(page)), one.largest))
    for page, score in found.items():
        values = (*score.scores, score.largest, score.shift)
        for name, value in zip((*CATEGORIES, "LCP ms", "CLS"), values, strict=True):
            audit.table.put(page.kind, name, value)
        audit.table.blame(page, *score.faults(page))


def _scores(audit: Audit, pages: Sequence[Sample]) -> list[Score]:
    if not pages:
        return []
    given = [{"url": one.url, "skip": HIDDEN if one.hidden else ()} for one in pages]
    with _chromium(audit) as port:
        lines = node("lighthouse.mjs", json.dumps({"port": port, "pages": given})).splitlines()
    return [_score(json.loads(line)) for line in lines]


def _score(said: dict[str, Any]) -> Score:
    scores = tuple(one or 0 for one in said["scores"])
    largest, shift, _ = (one if one is not None else 1e6 for one in said["metrics"])
    error = (said["error"],) if said["error"] else ()
    return Score(scores, said["steady"], largest, shift, (*said["failed"], *error))


@contextmanager
def _chromium(audit: Audit) -> Iterator[int]:
    """The port at which a browser of our own can be driven."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = audit.folder / f"chromium-{port}"
    command = (
        *(audit.chromium, "--headless=new", f"--remote-debugging-port={port}", *FLAGS),
        *(f"--user-data-dir={home}", "--no-first-run", "--disable-background-networking"),
        *("--disable-component-update", "--disable-sync", "about:blank"),
    )
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as process:  # noqa: S603 - the system's
        try:
            _await(port)
            yield port
        finally:
            process.terminate()


def _await(port: int) -> None:
    """Wait until somebody answers at a port; `TimeoutError` where nobody does."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"Chromium does not answer at port {port}")
