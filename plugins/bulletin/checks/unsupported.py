"""Signs of other kinds of Markdown: here a reader would see them as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bulletin.checks.finding import finds
from bulletin.checks.known import FileRule, Known
from bulletin.checks.passages import without_code
from bulletin.checks.texts import body_of
from bulletin.problems import Problem
from bulletin.sources import Document

_NOTE: Final = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
BOX: Final = "!!!"
ADMONITION: Final = re.compile(rf"^{BOX} ?[A-Za-z][^\n]{{0,60}}", re.MULTILINE)


@finds("footnote")
def footnotes(document: Document, known: Known) -> Iterator[Problem]:
    """A note stands in brackets in the text, or its document among `sources`: no ``[^1]``."""
    del known
    body = body_of(document)
    if body and "[^" in body.written and (found := _NOTE.search(without_code(body.written))):
        yield body.problem("footnote", found.start(), found=found[0])


@finds("admonition")
def admonitions(document: Document, known: Known) -> Iterator[Problem]:
    """A box for a remark is a quotation: ``!!! note`` makes none."""
    del known
    body = body_of(document)
    if body and BOX in body.written and (box := ADMONITION.search(without_code(body.written))):
        yield body.problem("admonition", box.start(), found=box[0].strip())


FILE_RULES: Final[tuple[FileRule, ...]] = (footnotes, admonitions)
