"""Words set in a font: broken into lines of a width, as large as there is room for.

Lines are laid out by Pillow itself: Raqm, which knows kerning, is not on every machine, and a
card is to have the same bytes everywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import distribution
from typing import Final

from PIL import ImageDraw, ImageFont

SERIF: Final = "font-source-serif-pro/SourceSerifPro-Bold.otf"
SANS: Final = "font-source-sans-pro/SourceSansPro-Semibold.otf"
_LEADING: Final = 1.14  # from one line to the next, in sizes
_ASCENT: Final = 0.74  # what stands above a line's foot, in sizes
_DESCENT: Final = 0.24
_UNKNOWN: Final = "\U0010ffff"  # no font has it
_TRIED: Final = 40  # the size at which signs are looked for


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size in a font, and their height in pixels."""

    font: str
    size: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """From the top of capitals to below the last line."""
        whole = (len(self.lines) - 1) * _LEADING + _ASCENT + _DESCENT
        return round(self.size * whole) if self.lines else 0


def set_in(
    font: str, text: str, room: tuple[int, int], sizes: Sequence[int], *, lines: int
) -> Block:
    """A text in at most `lines` lines in the first of some sizes that fits width and height.

    No word is cut. What does not fit even in the last size is left to run over: at 8 pixels, a
    word of 120 letters fits the width of a card.
    """
    words = shown(font, text).split()
    for size in sizes:
        block = Block(font, size, tuple(_broken(font, size, words, room[0])))
        if len(block.lines) <= lines and block.height <= room[1] and _is_within(block, room[0]):
            return _balanced(block, words, room[0])
    return block


def drawn(canvas: ImageDraw.ImageDraw, block: Block, left: int, top: int, shade: int) -> None:
    """Draw a block; its first line's capitals begin at `top`."""
    font = _font(block.font, block.size)
    for number, line in enumerate(block.lines):
        foot = top + round(block.size * (_ASCENT + number * _LEADING))
        canvas.text((left, foot), line, shade, font, anchor="ls")


def _broken(font: str, size: int, words: Sequence[str], width: float) -> Iterator[str]:
    """Lines, each with as many words as fit."""
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and _width(font, size, longer) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _is_within(block: Block, width: float) -> bool:
    return all(_width(block.font, block.size, line) <= width for line in block.lines)


def _balanced(block: Block, words: Sequence[str], width: int) -> Block:
    """The same in as many lines of more equal length: no last line of one word."""
    least, most = 0, width
    while len(block.lines) > 1 and most - least > block.size // 4:
        tried = (least + most) // 2
        lines = tuple(_broken(block.font, block.size, words, tried))
        made = Block(block.font, block.size, lines)
        if len(lines) == len(block.lines) and _is_within(made, tried):
            block, most = made, tried
        else:
            least = tried
    return block


def shown(font: str, text: str) -> str:
    """A text in signs that a font has: others in their simplest form, or left out."""
    return "".join(_sign(font, one) for one in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=4096)
def _sign(font: str, sign: str) -> str:
    if sign.isspace() or _has(font, sign):
        return " " if sign.isspace() else sign
    simple = unicodedata.normalize("NFKD", sign)
    return "".join(one for one in simple if _has(font, one))


def _has(font: str, sign: str) -> bool:
    """Whether a font has a sign: it draws it otherwise than one that no font has."""
    return sign.isprintable() and _look(font, sign) != _look(font, _UNKNOWN)


@lru_cache(maxsize=4096)
def _look(font: str, sign: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(font, _TRIED).getmask(sign)
    return mask.size, bytes(mask)


def _width(font: str, size: int, line: str) -> float:
    """The width of a line: without kerning it is that of its words and spaces."""
    return sum(_word(font, size, one) for one in line.split(" ")) + line.count(" ") * _word(
        font, size, " "
    )


@lru_cache(maxsize=65536)
def _word(font: str, size: int, word: str) -> float:
    return _font(font, size).getlength(word)


@cache
def _font(font: str, size: int) -> ImageFont.FreeTypeFont:
    """A font of a package; where the package is installed is asked without importing it."""
    package, _, name = font.partition("/")
    file = distribution(package).locate_file(f"{package.replace('-', '_')}/files/{name}")
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
