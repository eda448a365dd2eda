"""The site's mark: a notice board on two posts, with two lines. Its shapes stand here alone."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from urllib.parse import quote
from zlib import Z_RLE

from PIL import Image, ImageDraw

Box = tuple[float, float, float, float]  # left, top, right, bottom, in units of the mark

SIDE: Final = 16  # units of the square in which the mark stands
BOARD: Final[tuple[Box, ...]] = ((0, 1, 16, 11), (3, 11, 5, 16), (11, 11, 13, 16))
LINES: Final[tuple[Box, ...]] = ((3, 4, 13, 5.5), (3, 7, 9, 8.5))
# The outline of all of that, the lines cut out of it.
PATH: Final = "M0,1h16v10h-3v5h-2v-5H5v5H3v-5H0zM3,4v1.5h10V4zM3,7v1.5h6V7z"
GROUND: Final = "#7a1f1f"
FIGURE: Final = "#fbf7ef"
_PART: Final = 0.62  # of an icon's side
_PART_OF_CUT: Final = 0.5  # where a device may cut the edges off


def favicon() -> str:
    """The mark as an address that holds it, an SVG."""
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0,0,{SIDE},{SIDE}'>"
        f"<path fill='{GROUND}' d='{PATH}'/></svg>"
    )
    return "data:image/svg+xml," + quote(svg, safe="=:/,'")


def draw_mark(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], unit: float, inks: tuple[object, object]
) -> None:
    """The mark on a picture, `unit` pixels a unit, in the inks of the board and of its lines."""
    for boxes, ink in zip((BOARD, LINES), inks, strict=True):
        for left, top, right, bottom in boxes:
            start = (round(at[0] + left * unit), round(at[1] + top * unit))
            end = (round(at[0] + right * unit) - 1, round(at[1] + bottom * unit) - 1)
            draw.rectangle((start, end), ink)  # type: ignore[arg-type]


def icon(size: int, *, cut: bool = False) -> bytes:
    """The mark as a PNG of so many pixels a side; `cut` where a device may cut its edges off."""
    unit = size * (_PART_OF_CUT if cut else _PART) / SIDE
    edge = (size - unit * SIDE) / 2
    image = Image.new("RGB", (size, size), GROUND)
    draw_mark(ImageDraw.Draw(image), (edge, edge), unit, (FIGURE, GROUND))
    data = BytesIO()
    image.quantize(2).save(data, "PNG", bits=1, compress_level=6, compress_type=Z_RLE)
    return data.getvalue()
