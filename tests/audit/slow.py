"""How long the first text of an article takes on a line of 50 kbps that answers after 300 ms."""

from __future__ import annotations

from typing import Final

from audit import Audit
from browser import browser
from playwright.sync_api import Browser
from table import Column

LATENCY: Final = 300  # milliseconds
SPEED: Final = 50_000 / 8  # bytes a second
FIRST_TEXT: Final = 2600  # milliseconds
COLUMN: Final = "50 kbps ms"
PAINTED: Final = """() => new Promise(done => {
  const first = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const look = () => first() === undefined ? setTimeout(look, 50) : done(first());
  look();
})"""


def slow(audit: Audit) -> None:
    """Open the articles of the real site, each with nothing remembered."""
    audit.table.head(Column(COLUMN, target=lambda _: FIRST_TEXT))
    site = audit.sites[0]
    with browser(audit.chromium) as opened:
        for file in sorted(one for one in site.pages() if "kind-article" in one.read_text("utf-8")):
            taken = _first_text(opened, f"{site.url}{site.address(file)}")
            audit.table.put("article", COLUMN, taken)
            if taken > FIRST_TEXT:
                fault = f"first text after {taken:.0f} ms on a slow line, {FIRST_TEXT} allowed"
                audit.table.blame(f"{site.name} {site.address(file)}", fault)


def _first_text(opened: Browser, url: str) -> float:
    context = opened.new_context(viewport={"width": 360, "height": 720})
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    conditions = {"offline": False, "latency": LATENCY}
    conditions |= {"downloadThroughput": SPEED, "uploadThroughput": SPEED}
    line.send("Network.emulateNetworkConditions", conditions)
    page.goto(url, wait_until="load")
    taken: float = page.evaluate(PAINTED)
    context.close()
    return taken
