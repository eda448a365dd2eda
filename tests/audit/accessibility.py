"""Every sample in a browser: axe, light and dark, narrow and wide; requests; complaints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from audit import Audit
from axe_playwright_python.base import AXE_SCRIPT
from browser import SCHEMES, browser, page_of
from playwright.sync_api import Browser, Page, Request
from sample import Sample
from table import Column

WORKERS: Final = 2
WIDTHS: Final = (320, 1280)
REQUESTS: Final = {"search": 3}  # the page, its script, its index
AXE: Final[dict[str, Any]] = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    # Neither is looked at unless it is asked for.
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
# The other scheme changes colours alone: the rules that look at them.
COLOURS: Final[dict[str, Any]] = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "rule",
        "values": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"],
    },
}
# WCAG 2.5.5: 44 px, and room around a smaller one does not excuse it.
FINGERTIP: Final = """axe.configure({checks: [
    {id: "target-size", options: {minSize: 44}},
    {id: "target-offset", options: {minOffset: 10000}},
]})"""
OVERFLOW: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass
class Result:
    """What the visits of a page have found: the most requests, axe's violations, all else."""

    requests: int = 0
    violations: set[str] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)


def visits(audit: Audit) -> None:
    """Visit every sample."""
    audit.table.head(Column("requests"), Column("axe", sum))
    shares = [audit.samples[worker::WORKERS] for worker in range(WORKERS)]
    with ThreadPoolExecutor(WORKERS) as threads:
        for share, results in zip(
            shares, threads.map(partial(_share, audit.chromium), shares), strict=True
        ):
            for sample, result in zip(share, results, strict=True):
                _record(audit, sample, result)


def _share(chromium: str, share: Sequence[Sample]) -> list[Result]:
    """Visit some samples in a browser of this thread's own."""
    with browser(chromium) as opened:
        return [visit(opened, sample) for sample in share]


def _record(audit: Audit, sample: Sample, result: Result) -> None:
    allowed = REQUESTS.get(sample.kind, 1)
    if result.requests != allowed:
        result.faults.add(f"{result.requests} requests, {allowed} allowed")
    audit.table.put(sample.kind, "requests", result.requests)
    audit.table.put(sample.kind, "axe", len(result.violations))
    audit.table.blame(sample, *sorted(result.faults | result.violations))


def visit(opened: Browser, sample: Sample) -> Result:
    """Open a page and examine it in each width and colour scheme."""
    result, asked = Result(), list[Request]()
    page = page_of(opened, WIDTHS[0])
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright marks it
    page.on("console", lambda said: _hear(result, said.type, said.text))
    page.on("pageerror", lambda error: _hear(result, "error", str(error)))
    page.goto(sample.url, wait_until="networkidle")
    loaded = [one for one in asked if not one.url.startswith("data:")]
    result.requests = sum(one.resource_type != "image" for one in loaded)
    host = sample.site.url
    result.faults |= {f"asks {one.url}" for one in loaded if not one.url.startswith(host)}
    page.evaluate(AXE_SCRIPT)
    page.evaluate(FINGERTIP)
    for width in WIDTHS:
        _examine(page, width, result)
    page.close()
    return result


def _examine(page: Page, width: int, result: Result) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    for scheme, options in zip(SCHEMES, (AXE, COLOURS), strict=True):
        page.emulate_media(color_scheme=scheme)
        if (overflow := page.evaluate(OVERFLOW)) > 0:
            result.faults.add(f"scrolls sideways by {overflow} px at {width} px")
        result.violations |= set(_violations(page, options))


def _hear(result: Result, kind: str, text: str) -> None:
    if kind in {"error", "warning"} and "Service Worker" not in text:
        result.faults.add(f"console: {text}")


def _violations(page: Page, options: dict[str, Any]) -> Iterator[str]:
    for one in page.evaluate("options => axe.run(options)", options)["violations"]:
        targets = sorted(" ".join(map(str, node["target"])) for node in one["nodes"])
        more = f" and {len(targets) - 3} more" if len(targets) > 3 else ""
        yield f"{one['id']}: {', '.join(targets[:3])}{more}"
