"""The scripts of the theme: minified, each with a digest of its bytes in its address.

So a browser may keep them for ever, and none that is kept belongs to another build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

import rjsmin

FULL_TEXT: Final = "full-text"
_WORKER: Final = "sw"  # has an address of its own, which browsers ask for anew
_DIGEST: Final = 4


@dataclass(frozen=True, slots=True)
class Script:
    """A script as it is published; `path` is its address below the site's root."""

    path: str
    content: bytes


def scripts_in(theme: Path) -> Mapping[str, Script]:
    """Every script of a theme's pages, by the name of its file."""
    files = sorted((theme / "static" / "js").glob("*.js"))
    return {one.stem: _script(one) for one in files if one.stem != _WORKER}


def published(theme: Path, *, full_text: bool) -> Iterator[Script]:
    """The scripts of a site; that of full texts only where there is such a search."""
    for name, one in scripts_in(theme).items():
        if name != FULL_TEXT or full_text:
            yield one


def _script(file: Path) -> Script:
    content = f"{rjsmin.jsmin(file.read_text('utf-8'))}\n".encode()
    digest = blake2b(content, digest_size=_DIGEST).hexdigest()
    return Script(f"{file.stem}-{digest}.js", content)
