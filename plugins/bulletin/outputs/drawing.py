"""A share card as a picture: the site's mark and name, a title, a line below it.

It is a PNG of 16 colours: two ramps, from paper to ink and from paper to the accent. So it is a
third of a JPEG's size and sharp, and WhatsApp, Facebook and Telegram all take it.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final
from zlib import Z_RLE

from PIL import Image, ImageDraw

from bulletin.outputs.lettering import SANS, SERIF, drawn, set_in
from bulletin.outputs.mark import SIDE, draw_mark
from bulletin.outputs.palette import palette
from bulletin.views.cards import HEIGHT, WIDTH, Card

_MARGIN: Final = 72
_MARK: Final = 64
_HEAD: Final = 56  # of the picture above the mark
_RULE: Final = 148  # where the head ends
_ROOM: Final = (188, 508)  # where topic and title may begin and end
_FOOT: Final = 586  # where the last line ends
_LEVELS: Final = 8
_INK: Final = 255
_QUIET: Final = 190
_FAINT: Final = 72
_BETWEEN: Final = 22  # the topic and the title
_SMALL: Final = (32, 28, 24, 20, 16, 12, 8)
_NAME: Final = (46, 40, *_SMALL)
_SIZES: Final = (88, 84, 76, 70, 64, 58, 54, 50, 46, 42, 38, 34, 30, 26, 22, 18, 14, 11, 8)


def card_png(theme: Path, card: Card) -> bytes:
    """A card as PNG; the same bytes for the same words, as nothing in it is of the moment."""
    ink, accent = (Image.new("L", (WIDTH, HEIGHT)) for _ in range(2))
    _head(ImageDraw.Draw(ink), ImageDraw.Draw(accent), card)
    _story(ImageDraw.Draw(ink), ImageDraw.Draw(accent), card)
    _foot(ImageDraw.Draw(ink), card)
    return _encoded(theme, ink, accent)


def _head(ink: ImageDraw.ImageDraw, accent: ImageDraw.ImageDraw, card: Card) -> None:
    """The mark, the site's name, and the double rule of a newspaper."""
    draw_mark(accent, (_MARGIN, _HEAD), _MARK / SIDE, (_INK, 0))
    left, width = _MARGIN + _MARK + 24, WIDTH - 2 * _MARGIN - _MARK - 24
    name = set_in(SERIF, card.site, (width, _MARK), _NAME, lines=2)
    drawn(ink, name, left, _HEAD + (_MARK - name.height) // 2, _INK)
    ink.rectangle((_MARGIN, _RULE, WIDTH - _MARGIN - 1, _RULE + 3), _INK)
    ink.rectangle((_MARGIN, _RULE + 8, WIDTH - _MARGIN - 1, _RULE + 8), _QUIET)


def _story(ink: ImageDraw.ImageDraw, accent: ImageDraw.ImageDraw, card: Card) -> None:
    """The topic and the title, as large as it can be, a little above the middle of their room."""
    width, (top, end) = WIDTH - 2 * _MARGIN, _ROOM
    topic = set_in(SANS, card.topic, (width, 40), _SMALL, lines=1)
    above = topic.height + _BETWEEN if topic.lines else 0
    title = set_in(SERIF, card.title, (width, end - top - above), _SIZES, lines=5)
    top += (end - top - above - title.height) * 2 // 5
    drawn(accent, topic, _MARGIN, top, _INK)
    drawn(ink, title, _MARGIN, top + above, _INK)


def _foot(ink: ImageDraw.ImageDraw, card: Card) -> None:
    """Date and place, below a hairline."""
    block = set_in(SANS, card.line, (WIDTH - 2 * _MARGIN, 52), _SMALL, lines=2)
    if block.lines:
        ink.rectangle((_MARGIN, _FOOT - 58, WIDTH - _MARGIN - 1, _FOOT - 58), _FAINT)
        drawn(ink, block, _MARGIN, _FOOT - block.height, _QUIET)


def _encoded(theme: Path, ink: Image.Image, accent: Image.Image) -> bytes:
    """Both layers as one picture of 16 colours; where there is accent, there is no ink."""
    indexes = [round(value * (_LEVELS - 1) / _INK) for value in range(_INK + 1)]
    picture = ink.point(indexes)
    picture.paste(accent.point([_LEVELS + one for one in indexes]), (0, 0), accent.point(_solid()))
    picture.putpalette(_ramps(theme))
    written = BytesIO()
    # Runs alone are packed: a fifth larger, 20 times as fast as the smallest, and what a
    # processor is good at plays no part in it.
    picture.save(written, "PNG", bits=4, compress_level=6, compress_type=Z_RLE)
    return written.getvalue()


def _solid() -> list[int]:
    return [0] + [_INK] * _INK


def _ramps(theme: Path) -> list[int]:
    """The colours from paper to ink, then those from paper to the accent, as bytes."""
    paper, *others = palette(theme)
    return [
        round(base + (full - base) * level / (_LEVELS - 1))
        for colour in others
        for level in range(_LEVELS)
        for base, full in zip(paper, colour, strict=True)
    ]
