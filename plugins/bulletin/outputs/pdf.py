"""A print → PDF/UA: WeasyPrint lays out a template of the theme, with fonts of its own.

The same sheet gives the same bytes with the same libraries: there is no clock in it, and its
identifier is made from what is printed.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

import font_source_sans_pro
import font_source_serif_pro
import pydyf
import segno
from fontTools.ttLib import TTFont
from PIL import Image, ImageOps, UnidentifiedImageError
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from bulletin.outputs.html import theme_of
from bulletin.outputs.prints import STYLES, PrintSheet
from bulletin.sources.pictures import bare

# Source: PDF 1.7 (ISO 32000-1), 9.9 Embedded Font Programs.
_TABLES: Final = frozenset(["glyf", "head", "hhea", "hmtx", "loca", "maxp", "cvt ", "fpgm", "prep"])
_PIXELS: Final = 328  # a side: 95 an inch in a column
_QUALITY: Final = 40  # of JPEG: a photograph for a notice board, not for a book
_FACES: Final = (
    ("Bulletin Serif", font_source_serif_pro, "SourceSerifPro-Regular", 400, "normal"),
    ("Bulletin Serif", font_source_serif_pro, "SourceSerifPro-It", 400, "italic"),
    ("Bulletin Serif", font_source_serif_pro, "SourceSerifPro-Bold", 700, "normal"),
    ("Bulletin Sans", font_source_sans_pro, "SourceSansPro-Regular", 400, "normal"),
    ("Bulletin Sans", font_source_sans_pro, "SourceSansPro-Bold", 700, "normal"),
)


def write(sheet: PrintSheet) -> bytes:
    """The bytes of a PDF."""
    fonts, styles = _styles(sheet.theme)
    target = BytesIO()
    HTML(
        string=_html(sheet), base_url=sheet.printed.imprint.address, url_fetcher=_Pictures(sheet)
    ).write_pdf(
        target,
        finisher=_finish,
        stylesheets=[styles],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=blake2b(repr(sheet).encode(), digest_size=16).digest(),
    )
    return target.getvalue()


def _finish(document: object, made: pydyf.PDF) -> None:
    """What WeasyPrint leaves undone: a header's direction, and fonts of what a PDF needs."""
    del document
    for one in made.objects:
        if isinstance(one, pydyf.Dictionary) and one.get("S") == "/TH":
            one["A"] = pydyf.Dictionary({"O": "/Table", "Scope": "/Column"})
        elif isinstance(one, pydyf.Stream) and "Length1" in one.extra:
            one.stream = [_slimmed(b"".join(one.stream))]
            one.extra["Length1"] = len(one.stream[0])


def _slimmed(content: bytes) -> bytes:
    """A font without the tables that only other programs ask for: a tenth of a short PDF."""
    font, target = TTFont(BytesIO(content), recalcTimestamp=False), BytesIO()
    for tag in font.reader.keys() - _TABLES:
        del font[tag]
    font.save(target, reorderTables=None)
    return target.getvalue()


@cache
def _styles(theme: Path) -> tuple[FontConfiguration, CSS]:
    """The fonts and the styles of prints, read once a process."""
    fonts = FontConfiguration()
    text = "".join(_face(*one) for one in _FACES) + (theme / STYLES).read_text("utf-8")
    return fonts, CSS(string=text, font_config=fonts, url_fetcher=_Fonts())


def _face(family: str, package: Any, name: str, weight: int, style: str) -> str:  # noqa: ANN401 - a module
    file = Path(package.font_directory, f"{name}.ttf")
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
        f'src:url("{file.as_uri()}")}}'
    )


def _html(sheet: PrintSheet) -> str:
    environment = theme_of(sheet.theme).environments[sheet.code]
    template = environment.get_template(f"pdf/{sheet.printed.template}.html")
    return template.render(
        page=sheet.printed.page,
        imprint=sheet.printed.imprint,
        code=segno.make(sheet.printed.imprint.address, error="m").svg_data_uri(border=0),
    )


class _Pictures(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives a print its pictures from the content; nothing is asked for anywhere else."""

    def __init__(self, sheet: PrintSheet) -> None:
        """Know the pictures by their full addresses."""
        super().__init__(allowed_protocols={"data"})
        self._files = {urljoin(f"{sheet.siteurl}/", one.href): one.file for one in sheet.pictures}

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ANN401 - the base's
        """A picture without its notes; what an address holds itself."""
        if file := self._files.get(url):
            return URLFetcherResponse(url, _small(bare(file)))
        return super().fetch(url, headers)


class _Fonts(URLFetcher):  # type: ignore[misc]  # the same
    """Gives the style sheet its fonts."""

    def __init__(self) -> None:
        """Nothing but files of this machine, which our own sheet names."""
        super().__init__(allowed_protocols={"file"})


def _small(content: bytes) -> bytes:
    """A photograph as a small JPEG; what is no bitmap, such as SVG, as it is."""
    try:
        picture = ImageOps.exif_transpose(Image.open(BytesIO(content))).convert("RGBA")
    except UnidentifiedImageError:
        return content
    picture.thumbnail((_PIXELS, _PIXELS))
    paper, target = Image.new("RGB", picture.size, "white"), BytesIO()
    paper.paste(picture, mask=picture)
    paper.save(target, "JPEG", quality=_QUALITY, optimize=True)
    return target.getvalue()
