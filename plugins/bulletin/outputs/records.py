"""JSON of open data: what the file is, then the records, one a line, so that a diff can be read.

The writer is pydantic's: a third of the standard library's time, for some megabytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic_core import to_json


def records(meta: Mapping[str, Any], lists: Mapping[str, Iterable[Mapping[str, Any]]]) -> bytes:
    """A JSON object: ``meta``, and each list by its name."""
    parts = [b'"meta": ' + to_json(meta)]
    parts += [to_json(name) + b": " + _list(rows) for name, rows in lists.items()]
    return b"{\n" + b",\n".join(parts) + b"\n}\n"


def _list(rows: Iterable[Mapping[str, Any]]) -> bytes:
    lines = b",\n".join(map(to_json, rows))
    return b"[\n" + lines + b"\n]" if lines else b"[]"
