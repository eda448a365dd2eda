"""Files that are written whole or not at all; a new one never in the place of another."""

from __future__ import annotations

import os
from pathlib import Path


def write_new(file: Path, text: str) -> None:
    """Write a file that there is not yet; `FileExistsError` where there is one.

    It is written aside and then given its name in one step, so it is never half there.
    """
    aside = file.with_name(f".{file.name}.new")
    aside.write_bytes(text.encode())
    try:
        os.link(aside, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        _move_to_nothing(aside, file)
    finally:
        aside.unlink(missing_ok=True)


def replace_file(file: Path, text: str) -> None:
    """Write a file in the place of another one, in one step."""
    aside = file.with_name(f".{file.name}.new")
    aside.write_bytes(text.encode())
    aside.replace(file)


def _move_to_nothing(aside: Path, file: Path) -> None:
    if file.exists():
        raise FileExistsError(file)
    aside.replace(file)
