"""A kind of file beside the pages, which there is in each language: a feed, a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.views import Reads


@dataclass(frozen=True, slots=True)
class Product:
    """How files of a kind are made.

    `keys` tells which there are; the other functions take a key after what they know: `path` a
    `PathScope`, `data` a `Scope`, `reads` a library and settings. `make` turns the data into bytes.
    """

    keys: Callable[[Library, Settings], Iterable[tuple[str | int, ...]]]
    path: Callable[..., str]
    data: Callable[..., Any]
    make: Callable[[Any], bytes]
    reads: Callable[..., Reads | None]
