"""The PDFs of both sites."""

from __future__ import annotations

from audit import Audit
from printing import printed


def prints(audit: Audit) -> None:
    """Look at every PDF of the sites."""
    for site in audit.sites:
        for file, fault in printed(site.folder):
            audit.table.blame(site.name, f"{file}: {fault}")
