"""The atomic publication of a folder: made aside, then exchanged in one step.

Unchanged files are hard links to those of the old folder, so that their times stay; where
nothing has changed, nothing is touched. A build that is killed leaves the old site whole.
"""

from __future__ import annotations

import fcntl
import os
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from bulletin.build import trees
from bulletin.build.trees import Mark, mark
from bulletin.build.workshop import Workshop, clear_rests, workshop_of

_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_OURS: Final = ("404.html", "sitemap.xml", "robots.txt")


class ForeignFolderError(Exception):
    """The output folder holds something that no build of ours wrote."""

    is_explained = True


@dataclass(frozen=True, slots=True)
class Shelf:
    """Takes files of the new site, from several processes at once."""

    old: Path
    new: Path
    _made: set[str] = field(default_factory=set)  # folders, so that each is made once a process

    def put(self, path: str, content: bytes) -> tuple[Mark, bool]:
        """Write a file where the old site has other bytes; its mark, and whether it was written."""
        try:
            status = os.lstat(f"{self.old}/{path}")
            same = stat.S_ISREG(status.st_mode) and status.st_size == len(content)
            if same and (self.old / path).read_bytes() == content:
                return mark(status), False
        except OSError:
            pass
        return self._write(f"{self.new}/{path}", path, content), True

    def _write(self, target: str, path: str, content: bytes) -> Mark:
        """Write a new file, never into the old one, of which there may be a link here."""
        folder = os.path.dirname(target)  # noqa: PTH120 - thousands of times
        if folder not in self._made:
            with suppress(OSError):
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - the same
            self._made.add(folder)
        try:
            file = os.open(target, _NEW, 0o666)
        except OSError:
            trees.clear_way(self.new, path)
            file = os.open(target, _NEW, 0o666)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(file, rest) :]
            return mark(os.fstat(file))
        finally:
            os.close(file)


class Publication:
    """One publication of `output`; files are added, then `finish` puts all of them in place.

    Only one build at a time publishes below a folder; another one waits. With a `cache` folder
    the old site is kept there, so that the next publication needs to make changes only.
    """

    def __init__(self, output: Path, cache: Path | None = None) -> None:
        """Nothing is touched before the publication begins."""
        self.output = _real(output)
        self.old: dict[str, Mark] = {}
        self._cache = cache
        self._workshop: Workshop | None = None
        self._shelf: Shelf | None = None
        self._kept: set[str] = set()
        self._written: set[str] = set()
        self._lock = -1

    def __enter__(self) -> Self:
        """Begin; `ForeignFolderError` where the folder is not ours to replace."""
        self.output.parent.mkdir(parents=True, exist_ok=True)
        self._lock = os.open(self.output.parent, os.O_RDONLY)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            _demand_ours(self.output)
            self.old = trees.marks(self.output)
            clear_rests(self.output)
            self._workshop = workshop_of(self.output, self._cache)
            self._workshop.begin()
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
        """Keep the old site for the next time, or clear it away."""
        try:
            if self._workshop is not None:
                self._workshop.close()
        finally:
            os.close(self._lock)

    @property
    def shelf(self) -> Shelf:
        """Where files are put; other processes may put them there, and tell by `placed`."""
        if self._shelf is None:
            if self._workshop is None:
                raise RuntimeError("the publication has not begun")
            self._shelf = Shelf(self.output, self._workshop.ready())
        return self._shelf

    def keep(self, path: str) -> None:
        """A file of the new site that is known to be as it was."""
        self._kept.add(path)

    def add(self, path: str, content: bytes) -> Mark:
        """A file of the new site; written aside where the old one has other bytes."""
        mark_, written = self.shelf.put(path, content)
        self.placed(path, mark_, written=written)
        return mark_

    def placed(self, path: str, mark_: Mark, *, written: bool) -> None:
        """Count a file that was put on the shelf; one with the old bytes is the old file."""
        if written:
            self._written.add(path)
            return
        self._kept.add(path)
        if self._workshop is not None:
            self._workshop.adopt(path, mark_)

    def whole(self) -> Path:
        """The new site as it stands, without what is not of it, for those who read all of it."""
        new = self.shelf.new
        for path in self.old.keys() - self._written - self._kept:
            trees.remove(new, path)
        return new

    def finish(self) -> tuple[int, int]:
        """Put the new site in place; how many files were written, how many taken away."""
        removed = self.old.keys() - self._written - self._kept
        if self._written or removed:
            new = self.shelf.new
            for path in removed:
                trees.remove(new, path)
            self._swap(new)
        return len(self._written), len(removed)

    def _swap(self, new: Path) -> None:
        if not self.output.exists():
            new.rename(self.output)
            return
        trees.exchange(new, self.output)
        trees.keep_hidden(new, self.output)


def _real(output: Path) -> Path:
    """The folder that a name stands for; a link that a publication made stays a link."""
    ours = output.is_symlink() and output.readlink().name.startswith(f".{output.name}-")
    return output.absolute() if ours else output.resolve()


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
    if not all((output / name).is_file() for name in _OURS) and trees.marks(output):
        raise ForeignFolderError(
            f"{output}: folder ini berisi berkas lain; sebutkan folder kosong / "
            "this folder holds other files; name an empty one"
        )
