"""The theme's colours, for what is drawn and not styled."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

Colour = tuple[int, ...]

_PURPOSES: Final = ("surface", "text", "accent")
_TOKEN: Final = re.compile(r"--([\w-]+):\s*([^;]+);")
_NAMED: Final = re.compile(r"var\(--([\w-]+)\)")


@cache
def palette(theme: Path) -> tuple[Colour, ...]:
    """Paper, ink and accent of the light page, each as red, green and blue from 0 to 255.

    `KeyError` where a token lacks, `ValueError` where it is not written as `#7a1f1f`.
    """
    text = (theme / "static" / "css" / "tokens.css").read_text("utf-8")
    tokens = dict(_TOKEN.findall(text.partition("}")[0]))
    return tuple(tuple(bytes.fromhex(_value(tokens, tokens[one])[1:])) for one in _PURPOSES)


def _value(tokens: dict[str, str], written: str) -> str:
    """A value; that of the token which it names, where it names one."""
    named = _NAMED.fullmatch(written.strip())
    return _value(tokens, tokens[named[1]]) if named else written.strip()
