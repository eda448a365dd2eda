"""Measuring a picture: it is decoded, so that one which cannot be shown is known."""

from __future__ import annotations

import re
from hashlib import blake2b
from io import BytesIO
from typing import Final

from PIL import Image, ImageFile

from bulletin.sources.pictures.picture import DEFAULT_WIDTH, LIMIT, Picture
from bulletin.sources.pictures.unfit import broken

_ORIENTATION: Final = 0x0112
_LYING: Final = range(5, 9)  # the orientations that change width and height
_BUDGET: Final = 100_000_000  # pixels of an animation that are decoded
_OPAQUE: Final = 255
_ROOT: Final = re.compile(rb"<(?:[\w.-]+:)?svg\b([^>]*)>")
_NUMBER: Final = rb"(\d+(?:\.\d+)?)"
_WIDTH, _HEIGHT = (
    re.compile(rb"\s%s\s*=\s*[\"']\s*%s(?:px)?\s*[\"']" % (name, _NUMBER))
    for name in (b"width", b"height")
)
_BOX: Final = re.compile(
    rb"\sviewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+%s[\s,]+%s" % (_NUMBER, _NUMBER)
)
_DIGEST: Final = 16


def measured(data: bytes, published: bytes, *, drawn: bool) -> Picture:
    """A picture of these bytes, of which some are published; `drawn` for an SVG.

    `UnfitError` where it cannot be decoded. A decoder finds what breaks its reading; a false
    value within the data of a JPEG is a picture for it, too.
    """
    digest, size = blake2b(data, digest_size=_DIGEST).hexdigest(), len(published)
    if drawn:
        return Picture(digest, *_drawn(published), size)
    try:
        width, height, ending = _decoded(published)
    except Exception:  # noqa: BLE001 - whatever a decoder's failure is called
        raise broken(len(data)) from None
    is_small = width <= DEFAULT_WIDTH and size <= LIMIT
    return Picture(digest, width, height, size, "" if is_small else ending)


def _decoded(data: bytes) -> tuple[int, int, str]:
    """Width and height as it stands upright, and the form beside WebP."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    with Image.open(BytesIO(data)) as image:
        frames = getattr(image, "n_frames", 1)
        width, height = image.size
        for number in range(min(frames, 1 + _BUDGET // (width * height))):
            image.seek(number)
            image.load()
        if image.getexif().get(_ORIENTATION) in _LYING:
            width, height = height, width
        return width, height, _ending(image) if frames == 1 else ""


def _ending(image: Image.Image) -> str:
    """PNG keeps transparency, where there is any; JPEG is smaller."""
    if not image.has_transparency_data:
        return "jpg"
    lowest = image.convert("RGBA").getchannel("A").getextrema()[0]
    return "jpg" if lowest == _OPAQUE else "png"


def _drawn(data: bytes) -> tuple[int, int]:
    """The measures that an SVG states, in pixels; noughts where it states none."""
    root = _ROOT.search(data)
    attributes = root[1] if root else b""
    width, height, box = (one.search(attributes) for one in (_WIDTH, _HEIGHT, _BOX))
    if width and height:
        found = round(float(width[1])), round(float(height[1]))
    else:
        found = (round(float(box[1])), round(float(box[2]))) if box else (0, 0)
    return found if all(found) else (0, 0)
