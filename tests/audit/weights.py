"""What every page weighs, compressed as hosts compress it, against its budget and its target."""

from __future__ import annotations

import gzip
import re
from typing import Final

from audit import Audit
from bs4 import BeautifulSoup
from sample import kind_of
from table import Column

# In bytes: what fails, and what is aimed at.
LIMITS: Final = {"article": 8 * 1024}
LIMIT: Final = 12 * 1024
TARGETS: Final = {"article": 5 * 1024}
TARGET: Final = 8 * 1024
# The budget of an article is for one of this many words, with as many around its text; a longer one
# has the budget of lists.
WORDS: Final = 600
STYLES: Final = (
    2816  # above the target for as long as no page is there: lower it as pages get there
)
STYLES_TARGET: Final = 1536
EXEMPT: Final = ("style", "bytes of styles")  # it shows every component there is
SCRIPT: Final = 1024
SCRIPTED: Final = ("search",)
STYLE: Final = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
CODE: Final = re.compile(rb"<script(?! type=.application/ld\+json)[^>]*>(.*?)</script>", re.DOTALL)


def weights(audit: Audit) -> None:
    """Weigh every page of every site."""
    audit.table.head(
        Column("pages", sum),
        Column("gzip", target=lambda kind: TARGETS.get(kind, TARGET)),
        Column("CSS", target=lambda _: STYLES_TARGET),
        Column("JS"),
    )
    for site in audit.sites:
        for file in site.pages():
            _weigh(audit, f"{site.name} {site.address(file)}", file.read_bytes())


def _weigh(audit: Audit, where: str, data: bytes) -> None:
    soup = BeautifulSoup(data, "lxml")
    kind = kind_of(soup)
    long = len(soup.get_text(" ").split()) > 2 * WORDS
    limit = LIMIT if long else LIMITS.get(kind, LIMIT)
    whole = size(data)
    styles = whole - size(STYLE.sub(b"<style></style>", data))
    script = sum(size(one) for one in CODE.findall(data) if one)
    for column, value in (("pages", 1), ("gzip", whole), ("CSS", styles), ("JS", script)):
        audit.table.put(kind, column, value)
    for name, value, allowed in (
        ("bytes", whole, limit),
        ("bytes of styles", styles, STYLES),
        ("bytes of scripts", script, SCRIPT),
    ):
        if value > allowed and (kind, name) != EXEMPT:
            audit.table.blame(where, f"{value} {name}, {allowed} allowed")


def size(data: bytes) -> int:
    """The bytes of a text compressed with gzip."""
    return len(gzip.compress(data, mtime=0))
