"""The files of share cards: each is drawn once and remembered by its name."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Final

from bulletin.outputs.palette import palette
from bulletin.settings import Settings
from bulletin.views.cards import Card

_MEMORY: Final = "cards"
_SIZE: Final = 16  # of the checksum before each card in the cache
_HERE: Final = Path(__file__).parent
_CODE: Final = ("drawing.py", "lettering.py", "palette.py")
_PACKAGES: Final = ("pillow", "font-source-sans-pro", "font-source-serif-pro")


@cache
def recipe(theme: Path) -> str:
    """A digest of all that cards are drawn with: the code, the fonts, Pillow, the colours."""
    digest = blake2b(repr((palette(theme), [*map(version, _PACKAGES)])).encode(), digest_size=8)
    for name in _CODE:
        digest.update((_HERE / name).read_bytes())
    return digest.hexdigest()


def card_file(settings: Settings, card: Card, path: str) -> bytes:
    """A card as PNG, from the cache where it was drawn before.

    `path` has a digest of all that it is drawn from and with, so no other card has it.
    """
    memory = settings.cache / _MEMORY / Path(path).name
    if (known := _remembered(memory)) is not None:
        return known
    from bulletin.outputs.drawing import card_png  # noqa: PLC0415 - 40 ms, where a card is new

    content = card_png(settings.theme, card)
    with suppress(OSError):  # a cache that cannot be written costs time, no more
        _remember(memory, content)
    return content


def _remembered(memory: Path) -> bytes | None:
    """What was remembered; a file that is damaged, cut off or gone counts as not there."""
    try:
        known = memory.read_bytes()
    except OSError:
        return None
    checksum, content = known[:_SIZE], known[_SIZE:]
    return content if checksum == _checksum(content) else None


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()


def _remember(memory: Path, content: bytes) -> None:
    memory.parent.mkdir(parents=True, exist_ok=True)
    partial = memory.with_name(f"{memory.name}.{os.getpid()}")
    partial.write_bytes(_checksum(content) + content)
    partial.replace(memory)


def forget_others(settings: Settings, paths: Collection[str]) -> None:
    """Leave only those cards in the cache which the site has."""
    folder = settings.cache / _MEMORY
    known = {Path(one).name for one in paths}
    for name in os.listdir(folder) if folder.is_dir() else ():  # noqa: PTH208 - names are all we want
        if name not in known:
            (folder / name).unlink(missing_ok=True)
