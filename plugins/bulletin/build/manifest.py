"""The fingerprint of every published path, kept beside the caches."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

FORMAT: Final = 1


def manifest_path(cache: Path, output: Path) -> Path:
    """Where the manifest of an output folder lies."""
    return cache / f"{output.name}.manifest.json"


def write_manifest(cache: Path, output: Path, fingerprints: Mapping[str, str]) -> None:
    """Replace the manifest whole; leave it alone where it would say the same."""
    path = manifest_path(cache, output)
    text = json.dumps({"format": FORMAT, "files": fingerprints}, indent=0)
    if path.is_file() and path.read_text("utf-8") == text:
        return
    cache.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{os.getpid()}")
    partial.write_text(text, "utf-8")
    partial.replace(path)
