"""A picture made anew for a page: upright, in sRGB, as wide as asked, within a limit of bytes.

The quality is searched for, so that equal pictures give equal bytes on every machine with the
same Pillow.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageCms, ImageOps

from bulletin.sources.pictures.looking import bare
from bulletin.sources.pictures.picture import LIMIT, WIDTHS

_QUALITIES: Final = range(80, 35, -4)
_COLOURS: Final = (256, 128, 64, 32, 16)
_GRAPHICS: Final = frozenset(("PNG", "GIF"))  # drawn with flat colours, more often than not
_COARSER: Final = 1.5
_DEEP: Final = 256  # steps of 16 bits to one of 8

Encode = Callable[[Image.Image, int], bytes]


def rendered(file: Path, size: tuple[int, int], ending: str) -> bytes:
    """The picture of a file in one size and form: ``webp``, ``jpg`` or ``png``."""
    source, is_graphic = _source(file, file.stat().st_mtime_ns)
    image = source if source.size == size else source.resize(size, Image.Resampling.LANCZOS)
    image.info = {}
    if ending == "png":
        return _within(image, _png, _COLOURS)
    if ending == "jpg":
        return _within(_opaque(image), _jpeg, _QUALITIES)
    if is_graphic and len(whole := _lossless(image)) <= LIMIT:
        return whole
    return _within(image, _webp, _QUALITIES)


@lru_cache(maxsize=1)
def _source(file: Path, moment: int) -> tuple[Image.Image, bool]:
    """A picture as wide as it is ever made, and whether it is likely a graphic."""
    del moment  # part of what it is remembered by
    with Image.open(BytesIO(bare(file))) as image:
        is_graphic = image.format in _GRAPHICS
        image.draft(None, (2 * WIDTHS[-1], 2 * WIDTHS[-1]))
        upright = ImageOps.exif_transpose(image)
        profile = image.info.get("icc_profile")
    return _small(_in_srgb(_plain(upright), profile)), is_graphic


def _plain(image: Image.Image) -> Image.Image:
    """Without a palette and with eight bits a colour; CMYK stays, its profile knows it."""
    if image.mode.startswith(("I", "F")):
        return image.point(lambda value: value * (1 / _DEEP)).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def _small(image: Image.Image) -> Image.Image:
    """No wider than the widest that is made."""
    width = min(image.width, WIDTHS[-1])
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """With the colours that a screen shows where nothing else is said."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            return _converted(image, profile)
        except (ImageCms.PyCMSError, OSError):  # a profile of another kind of colours, or none
            pass
    return image.convert(mode)


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    """Converted from a profile, its transparency as it was."""
    given = ImageCms.ImageCmsProfile(BytesIO(profile))
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    found = ImageCms.profileToProfile(
        colours, given, ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    if found is None:
        raise ImageCms.PyCMSError
    if alpha:
        found.putalpha(alpha)
    return found


def _opaque(image: Image.Image) -> Image.Image:
    return image if image.mode == "RGB" else image.convert("RGB")


def _within(image: Image.Image, encode: Encode, steps: range | tuple[int, ...]) -> bytes:
    """The best within the limit; where even the least is too large, a picture with less detail.

    It keeps its measures, which pages state before it is made.
    """
    made = cache(lambda step: encode(image, step))
    fits = bisect_left(steps, 1, key=lambda step: len(made(step)) <= LIMIT)
    if fits < len(steps):
        return made(steps[fits])
    if max(image.size) == 1:
        return made(steps[-1])
    return _within(_smoothed(image), encode, steps)


def _smoothed(image: Image.Image) -> Image.Image:
    """With less detail than the last time: two thirds of its lines at first."""
    factor = _COARSER * image.info.get("smoothed", 1)
    size = max(1, int(image.width / factor)), max(1, int(image.height / factor))
    small = image.resize(size, Image.Resampling.BOX)
    found = small.resize(image.size, Image.Resampling.BICUBIC)
    found.info = {"smoothed": factor}
    return found


def _webp(image: Image.Image, quality: int) -> bytes:
    return _saved(image, "WEBP", quality=quality, alpha_quality=quality, method=4)


def _lossless(image: Image.Image) -> bytes:
    return _saved(image, "WEBP", lossless=True, quality=60, method=4)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    return _saved(image, "JPEG", quality=quality, optimize=True, progressive=True)


def _png(image: Image.Image, colours: int) -> bytes:
    found = image.quantize(colours, Image.Quantize.FASTOCTREE)
    return _saved(found, "PNG", optimize=True)


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    data = BytesIO()
    image.save(data, form, **options)
    return data.getvalue()
