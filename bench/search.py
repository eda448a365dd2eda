"""How well the search finds, how large its index is, how long it takes: `python -m bench.search`.

It needs Chromium, the environment of the audits, Node with npm, and for Pagefind
`make .cache/fulltext/ready`; what is not there is named in one line and left out.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import click
from playwright.sync_api import Page, sync_playwright

from bench.search_corpus import Article, Query, articles, enlarged, queries, write
from bench.search_results import entries, recalls
from bench.served import served
from bench.tools import CACHE, ROOT, SetupError, installed
from bulletin.build.full_text import FullTextError
from bulletin.build.pipeline import build
from bulletin.settings import Settings

_SLOWER: Final = 6
_VISITS: Final = 3  # of which a letter's least time counts: others work on the machine, too
_SIZES: Final = (200, 1000)
_HERE: Final = ROOT / "bench" / "search_peers"
_WORK: Final = CACHE / "search"
_FLAGS: Final = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")
_READY: Final = "form[data-ready]"
_ADDRESSES: Final = "all => all.map(one => one.getAttribute('href'))"
_PAGEFIND: Final = """async queries => {
  const pagefind = await import('/pagefind/pagefind.js'), found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    found.push((await Promise.all(results.slice(0, 5).map(one => one.data()))).map(one => one.url));
  }
  return found;
}"""
_TIMES: Final = """queries => {
  const input = document.getElementById('_q'), times = [];
  for (const query of queries) for (let end = 1; end <= query.length; end += 1) {
    input.value = query.slice(0, end);
    const begin = performance.now();
    input.dispatchEvent(new Event('input'));
    times.push(performance.now() - begin);
  }
  return times;
}"""


@click.command()
def main() -> None:
    """Recall at 5 of our search and of others, sizes of indexes, times under throttling."""
    asked = queries()
    site, address = built("invented", articles(), "http://127.0.0.1:8771")
    chromium = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    if chromium is None:
        raise click.ClickException("Chromium not found: set CHROMIUM=/path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        with served(site, address):
            page = browser.new_page()
            page.goto(f"{address}/cari/")
            page.wait_for_selector(_READY)
            found = dict(_found(page, site, asked))
        click.echo("\n".join(recalls(asked, found)))
        for count in (len(articles()), *_SIZES):
            _measure(browser.new_page, count, asked)
        browser.close()


def built(name: str, found: Sequence[Article], address: str) -> tuple[Path, str]:
    """A site of some articles, with a search of full texts where Pagefind is there."""
    content, output = _WORK / name / "content", _WORK / name / "output"
    write(content, found)
    shutil.rmtree(output, ignore_errors=True)
    for full_text in (True, False):
        settings = Settings(
            content=content,
            output=output,
            theme=ROOT / "theme",
            cache=ROOT / ".cache",
            now=datetime(2026, 3, 15, tzinfo=UTC),
            siteurl=address,
            full_text=full_text,
        )
        try:
            build(settings)
            break
        except FullTextError as failure:
            click.echo(str(failure), err=True)
    return output, address


def _found(page: Page, site: Path, asked: Sequence[Query]) -> Iterator[tuple[str, Any]]:
    """What each tool finds for each query."""
    texts = [one.text for one in asked]
    yield "ours", [_typed(page, one) for one in texts]
    if (site / "pagefind").is_dir():
        yield "Pagefind", page.evaluate(_PAGEFIND, texts)
    try:
        made = peers(site, texts)
        yield from ((name, made[name]["found"]) for name in ("MiniSearch", "lunr"))
    except SetupError as failure:
        click.echo(f"MiniSearch, lunr: {failure}", err=True)


def _typed(page: Page, text: str) -> list[str]:
    page.fill("#_q", text)
    found: list[str] = page.eval_on_selector_all(".results a", _ADDRESSES)
    return found


def peers(site: Path, texts: Sequence[str], files: Sequence[Path] = ()) -> dict[str, Any]:
    """What MiniSearch and lunr find, and the sizes of some files with brotli, by Node."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise SetupError("Node.js 20 or newer with npm is not there")
    home = CACHE / "search-peers"
    installed(home, _HERE / "package-lock.json", lambda: _install(home, npm))
    shutil.copy(_HERE / "peers.mjs", home)
    given = {
        "entries": [*entries(site)],
        "queries": texts,
        "files": [str(one) for one in files],
    }
    done = subprocess.run(  # noqa: S603 - our own command
        (node, "peers.mjs"),
        cwd=home,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def _install(home: Path, npm: str) -> None:
    home.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_HERE / name, home)
    command = (npm, "ci", "--prefix", str(home), "--no-audit", "--no-fund", "--silent")
    subprocess.run(command, check=True)  # noqa: S603 - our own command


def _measure(open_page: Callable[[], Page], count: int, asked: Sequence[Query]) -> None:
    """The sizes of an index and the times of all queries, typed letter by letter."""
    site, address = built(str(count), enlarged(count), "http://127.0.0.1:8772")
    files = [*sorted((site / "cari").glob("*.json"))]
    sizes = peers(site, [], files)["sizes"]
    with served(site, address):
        visits = [_visit(open_page(), address, asked) for _ in range(_VISITS)]
    times = sorted(map(min, zip(*visits, strict=True)))
    parts = ", ".join(f"{one.name} {size:,}" for one, size in zip(files, sizes, strict=True))
    late = times[int(len(times) * 0.95)]
    click.echo(
        f"{count} articles: {parts} bytes with brotli; a letter typed, {_SLOWER} times slower: "
        f"median {statistics.median(times):.1f} ms, 95 % {late:.1f} ms, most {times[-1]:.1f} ms"
    )


def _visit(page: Page, address: str, asked: Sequence[Query]) -> list[float]:
    """What each letter takes (ms) in one visit of the page on a slowed processor."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.goto(f"{address}/cari/")
    page.wait_for_selector(_READY, timeout=120_000)
    times: list[float] = page.evaluate(_TIMES, [one.text for one in asked])
    page.close()
    return times


if __name__ == "__main__":
    sys.exit(main())
