"""Every sample at 400 % zoom, with text at 200 %, with little motion and in forced colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from audit import Audit
from browser import browser, page_of
from playwright.sync_api import Page
from table import Column

# Viewports in CSS pixels: a window of 1280 × 1024 at 400 % zoom, a wide one and a phone.
ZOOMED: Final = (320, 256)
ENLARGED: Final = ((1280, 720), (360, 720))
# What does not fit: the page scrolls sideways, or a text is cut off by its own box or the window.
LOST: Final = """() => {
  const root = document.documentElement, found = [];
  if (root.scrollWidth > root.clientWidth)
    found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);
  for (const one of document.querySelectorAll('body *')) {
    if (one.closest('.hidden, .skip, template, script') || !one.textContent.trim()) continue;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (!box.width || style.display === 'inline') continue;
    const hides = flow => ['hidden', 'clip'].includes(flow);
    const cut = hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1
      || hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
    const away = box.left < -1 || box.right > innerWidth + 1;
    const scrolls = one.parentElement.closest('pre, [tabindex="0"]');
    if ((cut || away) && !scrolls) found.push(`loses ${one.localName}.${one.className}`);
  }
  return [...new Set(found)].slice(0, 5);
}"""
MOVING: Final = """() => [...document.querySelectorAll('*')].filter(one => {
  const style = getComputedStyle(one);
  return style.transitionDuration !== '0s' || style.animationName !== 'none'
    || style.scrollBehavior === 'smooth';
}).map(one => `${one.localName}.${one.className} moves`).slice(0, 3)"""
# In forced colours backgrounds go: a state told by colour alone would be gone, too.
UNTOLD: Final = """() => [...document.querySelectorAll('.status, .flag')]
  .filter(one => one.getClientRects().length && !one.textContent.trim())
  .map(one => `${one.className} has no words`).slice(0, 3)"""


def reflow(audit: Audit) -> None:
    """Look at every sample enlarged; whatever is lost is wrong."""
    audit.table.head(Column("lost", sum))
    with browser(audit.chromium) as opened:
        pages = {size: page_of(opened, *size) for size in (ZOOMED, *ENLARGED)}
        for sample in audit.samples:
            faults = {
                fault for size, page in pages.items() for fault in _faults(page, sample.url, size)
            }
            audit.table.put(sample.kind, "lost", len(faults))
            audit.table.blame(sample, *sorted(faults))


def _faults(page: Page, url: str, size: tuple[int, int]) -> Iterator[str]:
    page.emulate_media(reduced_motion="reduce", forced_colors="none")
    page.goto(url, wait_until="load")
    how = f"at {size[0]} px"
    if size in ENLARGED:
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        how = f"with text at 200 % at {size[0]} px"
    lost = page.evaluate(LOST)
    yield from (f"{one} {how}" for one in lost)
    yield from page.evaluate(MOVING)
    page.emulate_media(forced_colors="active")
    more = {*page.evaluate(LOST)} - {*lost}
    yield from (f"{one} {how} in forced colours" for one in more)
    yield from page.evaluate(UNTOLD)
