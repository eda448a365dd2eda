"""Where the content lies that a command is about, and the site's settings."""

from __future__ import annotations

import runpy
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import click

from bulletin.settings import Settings, from_options

_SETTINGS_FILE: Final = "pelicanconf.py"
PROJECT: Final = Path(__file__).resolve().parents[3]


def content_of(paths: Iterable[Path]) -> Path:
    """The content folder that paths name or lie in; ``content`` where none is named."""
    folders = {_root(path) for path in paths} or {Path("content")}
    if len(folders) > 1:
        raise click.UsageError("satu folder isi saja / one content folder only")
    return folders.pop()


def _root(path: Path) -> Path:
    if path.is_dir():
        return path
    from bulletin.sources.discovery import SITE_FILE  # noqa: PLC0415 - an unchanged check needs none of it

    for folder in path.parents:
        if (folder / SITE_FILE).is_file():
            return folder
    raise click.UsageError(f"{path}: tidak di dalam folder isi / not inside a content folder")


def site_settings(
    *,
    content: Path,
    output: Path = Path("output"),
    siteurl: str | None = None,
    cache: Path | None = None,
) -> Settings:
    """The settings of the ``pelicanconf.py`` in this folder, else of the project's own."""
    here = Path(_SETTINGS_FILE)
    found: dict[str, Any] = runpy.run_path(
        str(here if here.is_file() else PROJECT / _SETTINGS_FILE)
    )
    options = {
        **found.get("BULLETIN", {}),
        "siteurl": found["SITEURL"] if siteurl is None else siteurl,
        "timezone": found["TIMEZONE"],
    }
    return from_options(
        options,
        content=content,
        output=output,
        theme=Path(found["THEME"]),
        cache=cache or output.parent / ".cache",
    )
