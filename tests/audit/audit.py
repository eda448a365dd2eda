"""What every part of the audit is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from built import Site
from sample import Sample
from table import Table


@dataclass(frozen=True)
class Audit:
    """The browser, the sites, the pages to be looked at; a folder to write in; the results."""

    chromium: str
    folder: Path
    sites: tuple[Site, ...]
    samples: tuple[Sample, ...]
    table: Table = field(default_factory=Table)
