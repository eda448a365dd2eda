"""Pelican's settings → ours."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican import Pelican

from bulletin.settings import Settings, from_options


def read_settings(pelican: Mapping[str, Any]) -> Settings:
    """The frozen settings of one run, with the clock read now.

    Our options stand in one block, ``BULLETIN``; folders, ``SITEURL`` and ``TIMEZONE`` are
    Pelican's. The cache lies beside the output folder.
    """
    output = Path(pelican["OUTPUT_PATH"])
    return from_options(
        {
            **pelican.get("BULLETIN", {}),
            "siteurl": pelican["SITEURL"],
            "timezone": pelican["TIMEZONE"],
        },
        content=Path(pelican["PATH"]),
        output=output,
        theme=Path(pelican["THEME"]),
        cache=output.parent / ".cache",
    )


def said_by(host: Pelican) -> str:
    """All of Pelican's own settings, as text; empty where other plugins may do anything."""
    if host.settings["PLUGINS"] != ["bulletin"]:
        return ""
    plain = (str, int, float, bool, list, tuple, dict, type(None))
    said = {name: one for name, one in host.settings.items() if isinstance(one, plain)}
    return repr(sorted(said.items()))
