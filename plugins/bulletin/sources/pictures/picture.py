"""What is known of a picture that may be published, and how small it is made for a page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

import PIL

DEFAULT_WIDTH: Final = 640  # pixels: a text's measure, or a telephone's screen at two a point
WIDTHS: Final = (320, DEFAULT_WIDTH, 960)
LIMIT: Final = 25_000  # bytes of a picture on a page, whatever its width
WEBP: Final = "webp"
_NAME: Final = 5
_DIGEST: Final = 16


@cache
def recipe() -> bytes:
    """What a picture is made by, 16 bytes: the modules of this folder, and Pillow."""
    digest = blake2b(PIL.__version__.encode(), digest_size=_DIGEST)
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.digest()


class Rendition(NamedTuple):
    """A picture made anew: where it is published, width and height, its form's ending."""

    path: str
    size: tuple[int, int]
    ending: str


class Picture(NamedTuple):
    """A picture's measures in pixels as it stands upright, 0 where a drawing states none.

    `digest` is that of its file, hexadecimal; `size` counts the bytes that are published;
    `ending` is that of the form beside WebP, empty where the picture is shown as it is: a
    drawing, an animation, or one that is small already.
    """

    digest: str
    width: int
    height: int
    size: int
    ending: str = ""

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths in which it is made, never wider than it is; none where it is kept."""
        return tuple(sorted({min(one, self.width) for one in WIDTHS})) if self.ending else ()

    @property
    def default(self) -> int:
        """The width for those who choose none."""
        return min(self.width, DEFAULT_WIDTH)

    def height_at(self, width: int) -> int:
        """The height at a width, at least one pixel."""
        return max(1, round(self.height * width / self.width))

    def renditions(self) -> Iterator[Rendition]:
        """All that is made from it: WebP in each width, the other form in the default one."""
        for width in self.widths:
            size = width, self.height_at(width)
            yield Rendition(self.path(width, WEBP), size, WEBP)
            if width == self.default:
                yield Rendition(self.path(width, self.ending), size, self.ending)

    def path(self, width: int, ending: str) -> str:
        """Where it is published in a width and a form: other bytes have another name."""
        digest = blake2b(recipe() + self.digest.encode(), digest_size=_NAME)
        return f"images/{digest.hexdigest()}-{width}.{ending}"
