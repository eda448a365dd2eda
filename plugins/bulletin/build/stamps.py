"""What the file system says of a file, to know without reading it that it is as it was."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

Stamp = tuple[int, int, int, int]
NEVER: Final[Stamp] = (-1, 0, 0, 0)
_TICK: Final = 20_000_000  # ns; a file system's clock may stand still for some milliseconds


def stamp(status: os.stat_result) -> Stamp:
    """Size, times of change of content and of status (ns), inode.

    No tool sets the time of a status' change back, as `touch` or `rsync` do with the other.
    """
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def stamps(folder: Path) -> Iterator[tuple[str, Stamp]]:
    """Every entry below a folder, by its full path, in no fixed order."""
    pending = [os.fspath(folder)]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                else:
                    yield entry.path, _stamp_of(entry)


def _stamp_of(entry: os.DirEntry[str]) -> Stamp:
    """A file's stamp, a linked file's too; what lies behind a linked folder is never as it was."""
    if not entry.is_symlink():
        return stamp(entry.stat())
    return stamp(entry.stat()) if entry.is_file() else (*NEVER[:3], time.time_ns())


def settled(given: Stamp) -> bool:
    """Whether a file changed long enough ago for a later change to show in its stamp."""
    return given[2] < time.time_ns() - _TICK
