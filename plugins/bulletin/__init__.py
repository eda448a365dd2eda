"""A bilingual civic bulletin on Pelican.

This package is a Pelican plugin: ``PLUGINS = ["bulletin"]`` and
``PELICAN_CLASS = "bulletin.Host"``. Pelican itself is imported only when it asks for one of
the two, so that the command line stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["Host", "register"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's lazy attribute may be anything
    if name in __all__:
        return getattr(import_module("bulletin.adapter"), name)
    raise AttributeError(name)
