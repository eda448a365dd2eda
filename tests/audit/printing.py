"""What is asked of every PDF of a site: its pages, its size, its tags."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pdfua
import pikepdf

PAGES = 2  # of an article
BYTES = 40 * 1024
A4 = (595, 842)


def printed(site: Path) -> Iterator[tuple[str, str]]:
    """Every fault of the PDFs of a built site: the file and what is wrong with it."""
    files = sorted(site.rglob("*.pdf"))
    if not files:
        yield "*.pdf", "there is none"
    for file in files:
        name = file.relative_to(site).as_posix()
        yield from ((name, one) for one in faults(file))


def faults(file: Path) -> Iterator[str]:
    """What is wrong with a PDF; `pdfua` checks a part of PDF/UA-1, and what follows is ours."""
    yield from (f"{one.rule_id}: {one.message}" for one in pdfua.validate(file).findings)
    if file.stat().st_size > BYTES:
        yield f"{file.stat().st_size} bytes, {BYTES} allowed"
    with pikepdf.open(file) as opened:
        pages, root = len(opened.pages), opened.Root
        if pages > PAGES and "/arsip/" not in str(file) and "/archive/" not in str(file):
            yield f"{pages} pages, {PAGES} allowed"
        sizes = {tuple(round(float(one)) for one in page.mediabox[2:]) for page in opened.pages}
        if sizes != {A4}:
            yield f"pages of {sizes} points"
        if not root.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in root:
            yield "no tags"
        if "/Outlines" not in root:
            yield "no bookmarks"
        if str(root.get("/Lang")) not in {"id", "en"}:
            yield f"language {root.get('/Lang')}"
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            yield "the title is not shown"
        yield from _untagged(opened)


def _untagged(opened: pikepdf.Pdf) -> Iterator[str]:
    """Pictures without words, and text outside any tag."""
    tags = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary)]
    pictures = (one for one in tags if one.get("/S") == "/Figure")
    if not all(str(one.get("/Alt", "")).strip() for one in pictures):
        yield "a picture without words"
    for number, page in enumerate(opened.pages, 1):
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += (name in {"BDC", "BMC"}) - (name == "EMC")
            if name in {"Tj", "TJ"} and not depth:
                yield f"page {number}: text without a tag"
                break
