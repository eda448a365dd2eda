"""The search of full texts: Pagefind goes over the new site before that is put in place.

It is in this environment (the extra ``fulltext``) or in one of its own below the cache.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from bulletin.build.full_text_order import in_order
from bulletin.settings import Settings

FOLDER: Final = "pagefind/"
_OWN: Final = "fulltext"
# What Pagefind adds to show results; our own page does that.
_UNUSED: Final = ("pagefind-ui", "pagefind-modular", "pagefind-component", "pagefind-highlight")


class FullTextError(Exception):
    """Pagefind is not there, or has failed; the text says so in both languages."""

    is_explained = True


def demand_pagefind(settings: Settings) -> None:
    """`FullTextError` where full texts are to be searched and Pagefind is not there."""
    if settings.full_text:
        _python(settings)


def _python(settings: Settings) -> Path:
    """The Python that has Pagefind."""
    if find_spec("pagefind_bin"):
        return Path(sys.executable)
    own = settings.cache / _OWN / "bin" / "python"
    if own.exists():
        return own
    raise FullTextError(
        "Pagefind belum terpasang; jalankan make publish FULLTEXT=1 / Pagefind is not installed; "
        "run make publish FULLTEXT=1, or pip install 'bulletin-lmk[fulltext]'"
    )


def pagefind_version(settings: Settings) -> str:
    """Which Pagefind it is."""
    packages = _python(settings).parents[1].glob("lib/python*/site-packages/pagefind*.dist-info")
    return " ".join(sorted(one.name for one in packages))


def full_texts(settings: Settings, site: Path) -> dict[str, bytes]:
    """Every file of the search of a site's texts, by its path there."""
    with tempfile.TemporaryDirectory() as folder:
        options = ("--site", str(site), "--output-path", folder)
        done = subprocess.run(  # noqa: S603 - our own command
            (str(_python(settings)), "-m", "pagefind", *options),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            said = (done.stderr or done.stdout).strip() or "?"
            raise FullTextError(f"Pagefind: {said.splitlines()[-1]}")
        try:
            return in_order(dict(_files(Path(folder))))
        except (KeyError, ValueError) as failure:
            raise FullTextError(f"Pagefind: {failure}") from failure


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        if not file.name.startswith(_UNUSED):
            yield f"{FOLDER}{file.relative_to(folder).as_posix()}", file.read_bytes()
