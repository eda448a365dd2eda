"""The words that are known, from the one file in which they stand, and patterns made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

_FILE: Final = "vocabulary.toml"


@cache
def vocabulary() -> Mapping[str, Mapping[str, Any]]:
    """Every list of words, by its part and its name."""
    text = files("bulletin.importing").joinpath(_FILE).read_text(encoding="utf-8")
    return tomllib.loads(text)


def words(part: str, name: str) -> tuple[str, ...]:
    """A list of words."""
    return tuple(vocabulary()[part][name])


def table(part: str, name: str) -> Mapping[str, Any]:
    """A table of words: what is written, and what it stands for."""
    found: Mapping[str, Any] = vocabulary()[part][name]
    return found


def one_of(given: Iterable[str]) -> str:
    """The pattern of one of some phrases, the longest first, with any space between words."""
    ordered = sorted(given, key=len, reverse=True)
    return "|".join(re.escape(one.strip()).replace(r"\ ", r"\s+") for one in ordered)


def any_of(part: str, *names: str) -> str:
    """The pattern of one of the words of some lists, whole."""
    return rf"(?<![\w-])(?:{one_of(one for name in names for one in words(part, name))})(?![\w-])"
