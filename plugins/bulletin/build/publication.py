"""The atomic publication of a folder: built aside, then exchanged in one step.

Unchanged files are hard links to those of the old folder, so that their times stay; where
nothing has changed, nothing is touched. A build that is killed leaves the old site whole.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Self

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_UNSUPPORTED: Final = frozenset((errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM))
_PREFIX: Final = ".bulletin-build-"
_MARKER: Final = "output-name"
_SITE: Final = "site"
_OURS: Final = ("404.html", "sitemap.xml", "robots.txt")


class ForeignFolderError(Exception):
    """The output folder holds something that no build of ours wrote."""


class Publication:
    """One publication of `output`; files are added, then `finish` puts all of them in place.

    Only one build at a time publishes below a folder; another one waits.
    """

    def __init__(self, output: Path) -> None:
        """Nothing is touched before the publication begins."""
        self.output = _real(output)
        self._old: set[str] = set()
        self._aside: Path | None = None
        self._same: list[str] = []
        self._written: set[str] = set()
        self._lock = -1

    def __enter__(self) -> Self:
        """Begin; `ForeignFolderError` where the folder is not ours to replace."""
        self.output.parent.mkdir(parents=True, exist_ok=True)
        self._lock = os.open(self.output.parent, os.O_RDONLY)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            self._old = _files(self.output)
            _demand_ours(self.output)
            _clear_rests(self.output)
        except BaseException:
            os.close(self._lock)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Clear away what is left aside: the old site, or what a failed build has made."""
        if self._aside is not None:
            shutil.rmtree(self._aside, ignore_errors=True)
        os.close(self._lock)

    def add(self, path: str, content: bytes) -> None:
        """A file of the new site; written aside where the old one has other bytes."""
        old = self.output / path
        if old.is_file() and old.read_bytes() == content:
            self._same.append(path)
            return
        target = self._place(path)
        target.write_bytes(content)
        self._written.add(path)

    def finish(self) -> tuple[int, int]:
        """Put the new site in place; how many files were written, how many taken away."""
        removed = len(self._old - self._written - {*self._same})
        if self._written or removed:
            for path in self._same:
                _link(self.output / path, self._place(path))
            self._swap()
        return len(self._written), removed

    def _place(self, path: str) -> Path:
        if self._aside is None:
            self._aside = _workshop(self.output)
        target = self._aside / _SITE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def _swap(self) -> None:
        new = self._place("x").parent
        if not self.output.exists():
            new.rename(self.output)
            return
        _exchange(new, self.output)
        _keep_hidden(new, self.output)


def _workshop(output: Path) -> Path:
    """A new folder beside the output, in which a site is made; it says whose it is."""
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=output.parent))
    (folder / _MARKER).write_text(output.name, "utf-8")
    (folder / _SITE).mkdir()
    return folder


def _clear_rests(output: Path) -> None:
    """Remove the workshop of a killed build; hidden entries of the old site go home first."""
    for entry in os.scandir(output.parent):
        marker = Path(entry.path) / _MARKER
        if not entry.name.startswith(_PREFIX) or entry.is_symlink() or not marker.is_file():
            continue
        if marker.read_text("utf-8") == output.name:
            if output.is_dir():
                _keep_hidden(Path(entry.path) / _SITE, output)
            shutil.rmtree(entry.path, ignore_errors=True)


def _real(output: Path) -> Path:
    """The folder that a name stands for; a link that a publication made stays a link."""
    ours = output.is_symlink() and output.readlink().name.startswith(f".{output.name}-")
    return output.absolute() if ours else output.resolve()


def _files(folder: Path) -> set[str]:
    """Every file below a folder, by its path in it, hidden ones at the top apart."""
    found = set()
    for base, folders, names in os.walk(folder):
        inside = os.path.relpath(base, folder)
        if inside == ".":
            folders[:] = [one for one in folders if not one.startswith(".")]
            names = [one for one in names if not one.startswith(".")]  # noqa: PLW2901
        found |= {os.path.normpath(os.path.join(inside, one)) for one in names}  # noqa: PTH118
    return found


def demand_ours(output: Path, content: Path) -> None:
    """`ForeignFolderError` where a folder is not for a site to be written to."""
    if output.resolve().is_relative_to(content.resolve()):
        raise ForeignFolderError(
            f"{output}: ada di dalam folder isi / lies inside the content folder"
        )
    _demand_ours(output)


def _demand_ours(output: Path) -> None:
    if output.exists() and not output.is_dir():
        raise ForeignFolderError(f"{output}: bukan folder / not a folder")
    if not all((output / name).is_file() for name in _OURS) and _files(output):
        raise ForeignFolderError(
            f"{output}: folder ini berisi berkas lain; sebutkan folder kosong / "
            "this folder holds other files; name an empty one"
        )


def _keep_hidden(old: Path, new: Path) -> None:
    """Bring what begins with a dot at the top of a folder, such as `.git`, to another one."""
    for entry in old.glob(".*"):
        if not (new / entry.name).exists():
            entry.rename(new / entry.name)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without hard links
        shutil.copy2(source, target)


def _exchange(new: Path, old: Path) -> None:
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
    _exchange_by_link(new, old)


def _exchange_by_link(new: Path, old: Path) -> None:
    """Lead the output's name, a symbolic link, to the new folder in one step.

    Only the first time, when the output is still a folder, there is a moment without it.
    """
    workshop = new.parent
    home = old.with_name(f".{old.name}-{workshop.name.removeprefix(_PREFIX)}")
    link = workshop / "link"
    new.rename(home)
    link.symlink_to(home.name, target_is_directory=True)
    before = old.resolve()
    if not old.is_symlink():
        before = workshop / "old"
        old.rename(before)
    link.replace(old)
    before.rename(new)
