"""Audits of the built sites, of which each is a part: one table, and all that is wrong.

`make audit` runs it. `tests/audit/run.py --screenshots DIR` saves pictures of the same pages;
`--only PART` runs one part.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from accessibility import visits
from audit import Audit
from built import sites
from keyboard import keyboard
from lighthouse import lighthouse
from links import links
from markup import markup
from offline import offline
from prints import prints
from reflow import reflow
from sample import samples
from screenshots import picture
from searching import search
from slow import slow
from table import CONSOLE
from tools import missing
from weights import weights

# In this order; a part says in the table what it has measured and what is wrong.
PARTS: Final[tuple[Callable[[Audit], None], ...]] = (
    weights,
    links,
    markup,
    lighthouse,
    slow,
    visits,
    keyboard,
    reflow,
    search,
    offline,
    prints,
)


def main() -> int:
    """Audit, or save screenshots; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="save screenshots instead")
    parser.add_argument("--only", action="append", choices=[one.__name__ for one in PARTS])
    given = parser.parse_args()
    chromium = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    if chromium is None:
        CONSOLE.print("Chromium not found: set CHROMIUM=/path", style="red")
        return 1
    if lacking := [*missing()]:
        CONSOLE.print("\n".join(lacking), style="red", highlight=False)
        return 1
    with tempfile.TemporaryDirectory(prefix="bulletin-audit-") as name:
        folder = Path(name)
        with sites(folder) as both:
            found = tuple(one for site in both for one in samples(site))
            audit = Audit(chromium, folder, both, found)
            if given.screenshots:
                picture(audit, given.screenshots)
                return 0
            return _run(audit, given.only)


def _run(audit: Audit, only: list[str] | None) -> int:
    """Run the parts, print the table; whether anything is wrong."""
    for part in PARTS:
        if not only or part.__name__ in only:
            begun = time.monotonic()
            part(audit)
            CONSOLE.print(f"{part.__name__}: {time.monotonic() - begun:.0f} s", style="dim")
    audit.table.show()
    return int(bool(audit.table.faults))


if __name__ == "__main__":
    sys.exit(main())
