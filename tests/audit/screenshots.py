"""Full-page pictures of the pages that are audited, for people to look at."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Final

from audit import Audit
from browser import SCHEMES, browser, page_of

WIDTHS: Final = (360, 1280)


def picture(audit: Audit, folder: Path) -> None:
    """Save every sample in both widths, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    with browser(audit.chromium) as opened:
        for width, scheme in itertools.product(WIDTHS, SCHEMES):
            page = page_of(opened, width, scheme=scheme)
            for sample in audit.samples:
                page.goto(sample.url, wait_until="networkidle")
                name = re.sub(r"[^a-z0-9]+", "-", sample.address.removesuffix(".html"))
                file = f"{sample.site.name}{name.rstrip('-')}-{width}-{scheme}.png"
                page.screenshot(path=folder / file, full_page=True)
