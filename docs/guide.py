"""A guide as a PDF, a sheet of A4 for each language: for who reads on paper."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

from markdown import Markdown
from weasyprint import HTML

_STYLES: Final = """
@page { size: A4; margin: 13mm 16mm; }
body { font: 9.6pt/1.34 "Source Sans Pro", "DejaVu Sans", sans-serif; }
article + article { break-before: page; }
h1 { font-size: 17pt; margin: 0 0 2mm; border-bottom: 1.5pt solid; }
h2 { font-size: 11.5pt; margin: 3.2mm 0 1mm; }
p, ul, ol { margin: 0 0 1.6mm; }
ul, ol { padding-left: 5mm; }
li { margin-bottom: .8mm; }
code, pre { font: 8.2pt/1.25 "DejaVu Sans Mono", monospace; }
pre { border: .5pt solid #777; padding: 2mm 3mm; margin: 0 0 1.6mm; white-space: pre-wrap; }
a { color: inherit; }
"""
_PARTED: Final = "\n---\n\n# "  # a language from the next one


def pages(text: str) -> str:
    """A guide's Markdown as HTML, an article for each language."""
    convert = Markdown(extensions=["fenced_code", "sane_lists"])
    first, *others = text.split(_PARTED)
    parts = (convert.reset().convert(one) for one in (first, *(f"# {one}" for one in others)))
    head = f"<!doctype html><meta charset=utf-8><title>Panduan</title><style>{_STYLES}</style>"
    return head + "".join(f"<article>{one}</article>" for one in parts)


def document(text: str) -> Any:  # noqa: ANN401 - WeasyPrint's own, without types
    """A guide laid out in pages."""
    return HTML(string=pages(text)).render()


if __name__ == "__main__":
    document(Path(sys.argv[1]).read_text("utf-8")).write_pdf(sys.argv[2])
