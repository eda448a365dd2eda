"""Organisations: the list of all of them, and one page for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.views.kinds import Kind, Order

KINDS: Final[Mapping[str, Kind]] = {}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    del library, settings
    yield from ()
