"""Folders of files: walked, linked, exchanged in one step."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

Mark = tuple[int, int, int]  # of a file: size, time of change (ns), inode

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_UNSUPPORTED: Final = frozenset((errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM))


def mark(status: os.stat_result) -> Mark:
    """What tells a published file from any other that may have come in its place."""
    return status.st_size, status.st_mtime_ns, status.st_ino


def marks(folder: Path) -> dict[str, Mark]:
    """Every file below a folder, by its path in it, hidden entries at the top apart."""
    return {path: mark(entry.stat(follow_symlinks=False)) for path, entry in _walk(folder)}


def _walk(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    if not folder.is_dir():
        return
    pending = [(os.fspath(folder), "")]
    while pending:
        base, inside = pending.pop()
        with os.scandir(base) as entries:
            for entry in entries:
                if not inside and entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    pending.append((entry.path, f"{inside}{entry.name}/"))
                else:
                    yield f"{inside}{entry.name}", entry


def link_tree(old: Path, new: Path) -> None:
    """Fill a new folder with hard links to all files of another one."""
    made = set()
    for path, entry in _walk(old):
        target = f"{new}/{path}"
        if (folder := os.path.dirname(target)) not in made:  # noqa: PTH120 - thousands of times
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - the same
            made.add(folder)
        link(entry.path, target)


def link(source: str | Path, target: str | Path) -> None:
    """Another name of a file, or a copy with its times where the system has no hard links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def remove(folder: Path, path: str) -> None:
    """Remove a file below a folder, if it is there, and the folders that are empty then."""
    target = folder / path
    try:
        target.unlink()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return
    for parent in target.relative_to(folder).parents:
        try:
            (folder / parent).rmdir()
        except OSError:
            return


def clear_way(folder: Path, path: str) -> None:
    """Make it possible that a file is written: nothing else stands at its path or on its way."""
    target = folder / path
    for parent in reversed(target.relative_to(folder).parents[:-1]):
        if (place := folder / parent).is_symlink() or place.is_file():
            place.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    else:
        target.unlink(missing_ok=True)


def keep_hidden(old: Path, new: Path) -> None:
    """Bring what begins with a dot at the top of a folder, such as `.git`, to another one."""
    for entry in old.glob(".*"):
        if not (new / entry.name).exists():
            entry.rename(new / entry.name)


def exchange(new: Path, old: Path) -> None:
    """Let two folders change places at once; through a link where the system cannot.

    Source: renameat2(2).
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2") and not old.is_symlink():
        paths = os.fsencode(new), os.fsencode(old)
        if libc.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
            return
        code = ctypes.get_errno()
        if code not in _UNSUPPORTED:
            raise OSError(code, os.strerror(code), str(old))
    exchange_by_link(new, old)


def exchange_by_link(new: Path, old: Path) -> None:
    """Lead the output's name, a symbolic link, to the new folder in one step.

    Only the first time, when the output is still a folder, there is a moment without it.
    """
    home = old.with_name(f".{old.name}-{os.urandom(4).hex()}")
    link_ = new.with_name("link")
    new.rename(home)
    link_.symlink_to(os.path.relpath(home, old.parent), target_is_directory=True)
    before = old.resolve()
    if not old.is_symlink():
        before = new.with_name("old")
        old.rename(before)
    link_.replace(old)
    before.rename(new)
