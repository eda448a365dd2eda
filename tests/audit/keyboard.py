"""One page of every kind by keyboard alone: each stop in the order of reading, seen and marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from audit import Audit
from browser import browser, page_of
from playwright.sync_api import Browser, Page
from sample import Sample, one_a_kind
from table import Column

WIDTHS: Final = (320, 1280)
MOST: Final = 1000  # stops of a page, so that a trap ends
FRAMELESS: Final = {"offline"}  # nothing stands before its content that one would skip
# Counts what has to be a stop, and gives each its number in the order of the document.
STOPS: Final = """() => {
  const seen = one => one.getClientRects().length && getComputedStyle(one).visibility === 'visible';
  window.stops = [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
    .filter(one => one.tabIndex >= 0 && !one.disabled && (seen(one) || one.matches('.skip')));
  return stops.length;
}"""
# Of the focused element: its number, what it says, and what is wrong with how it is shown.
FOCUSED: Final = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const style = getComputedStyle(it), faults = [];
  const all = [...it.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  const inside = all.filter(box => box.left >= -1 && box.right <= innerWidth + 1
    && box.bottom > 0 && box.top < innerHeight);
  if (!all.length || !inside.length) faults.push('is not within the window');
  else if (!inside.some(box => {
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(Math.min(box.left + box.width / 2, innerWidth - 1), y);
    return top && (it.contains(top) || top.contains(it));
  })) faults.push('is covered');
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
    faults.push('has no outline');
  const channels = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(one => one / 255)
    .map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4)
    .reduce((sum, one, at) => sum + one * [.2126, .7152, .0722][at], 0);
  // The outline stands outside of the element, on what is behind it.
  let behind = it.parentElement, ground;
  while (behind) {
    ground = channels(getComputedStyle(behind).backgroundColor);
    if (ground.length === 3 || ground[3] > 0) break;
    behind = behind.parentElement;
  }
  const pair = [light(channels(style.outlineColor)), light(behind ? ground : [255, 255, 255])];
  const ratio = (Math.max(...pair) + .05) / (Math.min(...pair) + .05);
  if (ratio < 3) faults.push(`has an outline of ${ratio.toFixed(1)} : 1`);
  const name = it.textContent.trim().slice(0, 40) || it.id || it.tagName;
  return {number: stops.indexOf(it), name, skip: it.matches('.skip'), faults};
}"""


def keyboard(audit: Audit) -> None:
    """Tab through a page of every kind, narrow and wide, light and dark."""
    audit.table.head(Column("stops"), Column("unseen", sum))
    with browser(audit.chromium) as opened:
        for turn, sample in enumerate(one_a_kind(audit.samples)):
            for width in WIDTHS:
                scheme = ("light", "dark")[(turn + (width == WIDTHS[0])) % 2]
                _walk(audit, opened, sample, width, scheme)


def _walk(audit: Audit, opened: Browser, sample: Sample, width: int, scheme: str) -> None:
    page = page_of(opened, width, scheme=scheme)
    page.goto(sample.url, wait_until="networkidle")
    wanted = page.evaluate(STOPS)
    met = [*_stops(page)]
    has_frame = sample.kind not in FRAMELESS
    faults = [*_faults(met, wanted, has_frame=has_frame)]
    audit.table.put(sample.kind, "stops", len(met))
    audit.table.put(sample.kind, "unseen", len(faults))
    skipped = _skipped(page) if has_frame else ()
    audit.table.blame(f"{sample} at {width} px by keyboard", *faults, *skipped)
    page.close()


def _stops(page: Page) -> Iterator[dict[str, Any]]:
    """What is focused, Tab by Tab, until the page is left."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if (stop := page.evaluate(FOCUSED)) is None:
            return
        yield stop


def _faults(met: list[dict[str, Any]], wanted: int, *, has_frame: bool) -> Iterator[str]:
    if has_frame and not (met and met[0]["skip"]):
        yield "the first Tab does not reach the link to the content"
    numbers = [one["number"] for one in met if one["number"] >= 0]
    if numbers != [*range(wanted)]:
        yield f"{len(numbers)} stops of {wanted}, or not in the order of the document"
    for one in met:
        yield from (f"{one['name']!r} {fault}" for fault in one["faults"])


def _skipped(page: Page) -> Iterator[str]:
    """Whether the first stop leads past the head of the page."""
    page.reload(wait_until="networkidle")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    if page.evaluate("document.activeElement.localName") != "main":
        yield "the link to the content does not lead there"
