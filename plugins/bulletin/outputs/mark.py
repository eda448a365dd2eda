"""The site's mark: a sheet with three lines, the last one short. Its shapes stand here alone."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from urllib.parse import quote
from zlib import Z_RLE

SHEET: Final = "#7a1f1f"
LINE: Final = "#fbf7ef"
SIDE: Final = 16  # units of the sheet, in which the lines are given
LINES: Final = ((3, 13, 4), (3, 13, 7), (3, 9, 10))  # from, to, at which height
STROKE: Final = 1.5
_MIDDLE: Final = 0.7  # of a sheet's side: what no device cuts off; the lines stay within it


def favicon() -> str:
    """The mark as an address that holds it, an SVG."""
    lines = "".join(f"M{start} {y}h{end - start}" for start, end, y in LINES)
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {SIDE} {SIDE}'>"
        f"<rect width='{SIDE}' height='{SIDE}' fill='{SHEET}'/>"
        f"<path d='{lines}' stroke='{LINE}' stroke-width='{STROKE}'/></svg>"
    )
    return f"data:image/svg+xml,{quote(svg, safe=' =:/')}".replace("%27", "'")


def icon(size: int, *, cut: bool = False) -> bytes:
    """The mark as a PNG of so many pixels a side; `cut` where a device may cut its edges off."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - 30 ms, where it is new

    unit = size * (_MIDDLE if cut else 1) / SIDE
    edge = (size - unit * SIDE) / 2
    image = Image.new("RGB", (size, size), SHEET)
    draw = ImageDraw.Draw(image)
    for start, end, y in LINES:
        top, bottom = y - STROKE / 2, y + STROKE / 2
        box = (start, top, end, bottom)
        left, upper, right, lower = (round(edge + unit * one) for one in box)
        draw.rectangle((left, upper, right - 1, lower - 1), LINE)
    data = BytesIO()
    image.quantize(2).save(data, "PNG", bits=1, compress_level=6, compress_type=Z_RLE)
    return data.getvalue()
