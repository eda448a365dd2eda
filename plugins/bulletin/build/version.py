"""What a cache was made by: this code, its dependencies, this Python."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_SIZE: Final = 16


@cache
def version() -> bytes:
    """A digest, 16 bytes, of all of our code, of every package installed, and of Python.

    A package's version stands in the name of its ``.dist-info`` folder: reading the names is
    50 times as cheap as asking for the version of each.
    """
    digest = blake2b(sys.version.encode(), digest_size=_SIZE)
    for file in sorted(_PACKAGE.rglob("*.py")):
        digest.update(file.read_bytes())
    for folder in filter(os.path.isdir, sys.path):
        names = sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208 - names are all we want
        digest.update("\n".join(names).encode("utf-8", "surrogateescape"))
    return digest.digest()
