"""Audits in a browser: accessibility, reflow, weight, requests, keyboard, in light and dark.

`make audit` runs it. `tests/audit/run.py --screenshots DIR` saves pictures of the same pages.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from axe_playwright_python.base import AXE_SCRIPT
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, Request, sync_playwright
from printing import printed
from rich.console import Console
from rich.table import Table
from searching import searches

from bulletin.build.pipeline import build
from bulletin.settings import Settings, clock

ROOT: Final = Path(__file__).resolve().parents[2]
CONSOLE: Final = Console()
WORKERS: Final = 2
# Root has no sandbox, and a container little shared memory and no graphics card.
FLAGS: Final = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")
WIDTHS: Final = (320, 1280)
PICTURE_WIDTHS: Final = (360, 1280)
SCHEMES: Final = ("light", "dark")
LIMITS: Final = {"article": 8 * 1024}
LIMIT: Final = 12 * 1024
REQUESTS: Final = {"search": 3}  # the page, its script, its index
ASKED: Final = "?q=air"  # the page of the search is also looked at with results
AXE: Final[dict[str, Any]] = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}
OVERFLOW: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUSED: Final = """() => {
  const link = document.activeElement, box = link.getBoundingClientRect();
  const style = getComputedStyle(link);
  return link.classList.contains('skip') && box.width > 0 && box.height > 0
    && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
    && style.visibility === 'visible' && +style.opacity === 1
    && link === document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
}"""


class Quiet(SimpleHTTPRequestHandler):
    """A file server that says nothing of each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


@dataclass(frozen=True)
class Site:
    """A built site: its name, its folder, and the address at which it is served."""

    name: str
    folder: Path
    url: str


@dataclass(frozen=True)
class Sample:
    """A page to be audited: what kind it is, where it is, its size compressed."""

    kind: str
    url: str
    address: str
    size: int

    @property
    def limit(self) -> int:
        """The size that it may have."""
        return LIMITS.get(self.kind, LIMIT)

    @property
    def requests(self) -> int:
        """How many requests it may make."""
        return REQUESTS.get(self.kind, 1)


@dataclass
class Result:
    """What the visits of a page have found: the most requests and overflow, all that is wrong."""

    requests: int = 0
    overflow: int = 0
    violations: set[str] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)

    def add(self, other: Result) -> None:
        """Take over what another visit has found."""
        self.requests = max(self.requests, other.requests)
        self.overflow = max(self.overflow, other.overflow)
        self.violations |= other.violations
        self.faults |= other.faults

    def failures(self, sample: Sample) -> list[str]:
        """What is wrong with a page, in words; empty where nothing is."""
        found = sorted(self.faults | self.violations)
        if self.requests != sample.requests:
            found.append(f"{self.requests} requests, {sample.requests} allowed")
        if self.overflow > 0:
            found.append(f"scrolls sideways by {self.overflow} px")
        if sample.size > sample.limit:
            found.append(f"{sample.size} bytes, {sample.limit} allowed")
        return found


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder's server on loopback."""
    handler = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def sites(folder: Path) -> Iterator[tuple[Site, ...]]:
    """The real site, and the fictional one with lists in parts below a path, both served."""
    real, fictional = folder / "real", folder / "fictional"
    real.mkdir()
    fictional.mkdir()
    with served(real) as first, served(fictional) as second:
        settings = Settings(
            content=ROOT / "content",
            output=real / "site",
            theme=ROOT / "theme",
            cache=folder / "cache",
            now=clock(),
            siteurl=f"{first}/site",
            pdf=True,
        )
        build(settings)
        build(
            replace(
                settings,
                content=ROOT / "tests" / "sites" / "awan-biru",
                output=fictional / "warta",
                now=datetime.fromtimestamp(1773550800, UTC),
                siteurl=f"{second}/warta",
                page_size=10,
            )
        )
        yield (
            Site("kelapa-dua", real / "site", f"{first}/site"),
            Site("awan-biru", fictional / "warta", f"{second}/warta"),
        )


def samples(site: Site) -> Iterator[Sample]:
    """A page of every kind in both languages, with every component, and all that are too heavy.

    In each language the largest page of a kind is taken, and every further one that has an
    element or a class which none before it had.
    """
    seen: dict[str, set[str]] = {}
    for file in sorted(site.folder.rglob("*.html"), key=lambda one: (-one.stat().st_size, one)):
        data = file.read_bytes()
        soup = BeautifulSoup(data, "lxml")
        kind = soup.main["class"][0].removeprefix("kind-")
        address = "/" + file.relative_to(site.folder).as_posix().removesuffix("index.html")
        sample = Sample(kind, f"{site.url}{address}", address, len(gzip.compress(data, mtime=0)))
        known = seen.setdefault(soup.html["lang"], set())
        features = {f"kind {kind}", *_features(soup)}
        if features - known or sample.size > sample.limit:
            yield sample
            if kind == "search":
                yield replace(sample, url=f"{sample.url}{ASKED}", address=f"{address}{ASKED}")
        known |= features


def _features(soup: BeautifulSoup) -> Iterator[str]:
    for element in soup.body.select("*"):
        yield element.name
        yield from element.get("class", [])


def visit(opened: Browser, sample: Sample, width: int) -> Result:
    """Open a page in one width and examine it in each colour scheme."""
    result, asked = Result(), list[Request]()
    page = _page(opened, width)
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright marks it
    page.on("console", lambda said: _hear(result, said.type, said.text))
    page.on("pageerror", lambda error: _hear(result, "error", str(error)))
    page.goto(sample.url, wait_until="networkidle")
    page.keyboard.press("Tab")
    if not page.evaluate(FOCUSED):
        result.faults.add("the first Tab does not reach a visible skip link")
    page.evaluate("document.activeElement.blur()")
    loaded = [one for one in asked if not one.url.startswith("data:")]
    result.requests = sum(one.resource_type != "image" for one in loaded)
    host = sample.url.removesuffix(sample.address)
    result.faults |= {f"asks {one.url}" for one in loaded if not one.url.startswith(host)}
    page.evaluate(AXE_SCRIPT)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        result.overflow = max(result.overflow, page.evaluate(OVERFLOW))
        result.violations |= set(_violations(page))
    page.close()
    return result


def _hear(result: Result, kind: str, text: str) -> None:
    if kind in {"error", "warning"}:
        result.faults.add(f"console: {text}")


def _violations(page: Page) -> Iterator[str]:
    for one in page.evaluate("options => axe.run(options)", AXE)["violations"]:
        targets = sorted(" ".join(map(str, node["target"])) for node in one["nodes"])
        more = f" and {len(targets) - 3} more" if len(targets) > 3 else ""
        yield f"{one['id']}: {', '.join(targets[:3])}{more}"


def audit(chromium: str, found: Sequence[Sample]) -> list[Result]:
    """Visit some pages in every width."""
    results = [Result() for _ in found]
    with browser(chromium) as opened:
        for result, sample in zip(results, found, strict=True):
            for width in WIDTHS:
                result.add(visit(opened, sample, width))
    return results


@contextmanager
def browser(chromium: str) -> Iterator[Browser]:
    """A browser of this thread's own."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            yield opened
        finally:
            opened.close()


def _page(opened: Browser, width: int, scheme: str = "light") -> Page:
    size = {"width": width, "height": 720}
    page = opened.new_page(viewport=size, color_scheme=scheme)
    page.set_default_timeout(60_000)
    return page


def report(rows: Iterable[tuple[Site, Sample, Result]]) -> bool:
    """Print one table and what is wrong below it; whether anything is."""
    table = Table("kind", "address", "gzip", "requests", "axe", "overflow")
    wrong: list[str] = []
    for site, sample, result in rows:
        failures = result.failures(sample)
        table.add_row(
            sample.kind,
            f"{site.name} {sample.address}",
            str(sample.size),
            str(result.requests),
            str(len(result.violations)),
            str(result.overflow),
            style="red" if failures else "",
        )
        wrong += [f"{site.name} {sample.address}: {one}" for one in failures]
    CONSOLE.print(table)
    for line in wrong:
        CONSOLE.print(line, style="red", markup=False, highlight=False, soft_wrap=True)
    return bool(wrong)


def examine(chromium: str, all_sites: tuple[Site, ...]) -> bool:
    """Audit both sites; whether anything is wrong."""
    found = [(site, sample) for site in all_sites for sample in samples(site)]
    if missing := LIMITS.keys() - {sample.kind for _, sample in found}:
        raise LookupError(f"no page of the kind {', '.join(missing)}")
    shares = [[sample for _, sample in found[worker::WORKERS]] for worker in range(WORKERS)]
    results = [Result() for _ in found]
    with ThreadPoolExecutor(WORKERS) as threads:
        for worker, done in enumerate(threads.map(partial(audit, chromium), shares)):
            results[worker::WORKERS] = done
    wrong = report((*pair, result) for pair, result in zip(found, results, strict=True))
    searched = search(chromium, all_sites)
    return not print_out(all_sites) or not searched or wrong


def print_out(all_sites: tuple[Site, ...]) -> bool:
    """Whether every PDF of every site is as it must be; what is not is printed."""
    wrong = [(site.name, *one) for site in all_sites for one in printed(site.folder)]
    for name, file, fault in wrong:
        CONSOLE.print(
            f"{name} {file}: {fault}", style="red", markup=False, highlight=False, soft_wrap=True
        )
    return not wrong


def search(chromium: str, all_sites: tuple[Site, ...]) -> bool:
    """Whether the search of every site finds what it must; what it does not is printed."""
    with browser(chromium) as opened:
        wrong = [f"{site.name} {one}" for site in all_sites for one in searches(opened, site.url)]
    for line in wrong:
        CONSOLE.print(line, style="red", markup=False, highlight=False, soft_wrap=True)
    return not wrong


def picture(chromium: str, all_sites: tuple[Site, ...], folder: Path) -> None:
    """Save full-page screenshots of the pages that are audited."""
    folder.mkdir(parents=True, exist_ok=True)
    with browser(chromium) as opened:
        for width, scheme in itertools.product(PICTURE_WIDTHS, SCHEMES):
            page = _page(opened, width, scheme)
            for site in all_sites:
                for sample in samples(site):
                    page.goto(sample.url, wait_until="networkidle")
                    name = re.sub(r"[^a-z0-9]+", "-", sample.address.removesuffix(".html"))
                    file = f"{site.name}{name.rstrip('-')}-{width}-{scheme}.png"
                    page.screenshot(path=folder / file, full_page=True)


def main() -> int:
    """Audit, or save screenshots; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="save screenshots instead")
    given = parser.parse_args()
    chromium = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    if chromium is None:
        CONSOLE.print("Chromium not found: set CHROMIUM=/path", style="red")
        return 1
    with (
        tempfile.TemporaryDirectory(prefix="bulletin-audit-") as folder,
        sites(Path(folder)) as both,
    ):
        if given.screenshots:
            picture(chromium, both, given.screenshots)
            return 0
        return int(examine(chromium, both))


if __name__ == "__main__":
    sys.exit(main())
