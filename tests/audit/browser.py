"""The system's Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright

# Root has no sandbox, and a container little shared memory and no graphics card.
FLAGS: Final = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")
SCHEMES: Final = ("light", "dark")


@contextmanager
def browser(chromium: str) -> Iterator[Browser]:
    """A browser of this thread's own."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            yield opened
        finally:
            opened.close()


def page_of(opened: Browser, width: int, height: int = 720, scheme: str = "light") -> Page:
    """A new page with a viewport of this size in CSS pixels, and nothing remembered."""
    size = {"width": width, "height": height}
    # What a page asks for is counted without the worker, which comes after it.
    page = opened.new_page(viewport=size, color_scheme=scheme, service_workers="block")
    page.set_default_timeout(60_000)
    return page
