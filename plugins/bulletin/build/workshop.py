"""Where the new site is made, aside from the old one.

Once a site was published, the site before it stays below the cache folder as a *spare*: its
files are hard links, so it takes no room. Brought up to date, by comparing the marks of all
files, it is the next workshop: a build that changes ten files of ten thousand makes some ten
links, not ten thousand (at 10,000 pages 1 s is spared). All this is done by a process of its
own while content is being read.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bulletin.build import trees
from bulletin.build.children import end_with, may_fork
from bulletin.build.trees import Mark

PREFIX: Final = ".bulletin-build-"
MARKER: Final = "output-name"
SITE: Final = "site"


@dataclass(slots=True)
class Workshop:
    """A folder in which `site` becomes the new site; it says whose it is.

    `lasting` is true where it stays as a spare.
    """

    folder: Path
    output: Path
    lasting: bool
    _child: int = 0
    _is_ready: bool = False

    @property
    def site(self) -> Path:
        """The site that is being made."""
        return self.folder / SITE

    def begin(self) -> None:
        """Let the spare be brought up to date meanwhile, where there is an old site."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / MARKER).write_text(self.output.name, "utf-8")
        bring_home(self.folder, self.output)
        if self.lasting and self.output.is_dir() and may_fork():
            parent = os.getpid()
            self._child = os.fork()
            if self._child == 0:
                self._refresh_and_leave(parent)

    def _refresh_and_leave(self, parent: int) -> None:
        """The work of the other process; it returns nowhere."""
        code = 1
        try:
            end_with(parent)
            self._refresh()
            code = 0
        finally:
            os._exit(code)

    def ready(self) -> Path:
        """The site that is being made, equal to the old one before anything is written to it."""
        if not self._is_ready:
            if not self._is_refreshed():
                self._refresh()
            self._is_ready = True
        return self.site

    def _is_refreshed(self) -> bool:
        """Whether the other process has done its work."""
        if not self._child:
            return False
        _, status = os.waitpid(self._child, 0)
        self._child = 0
        return os.waitstatus_to_exitcode(status) == 0

    def _refresh(self) -> None:
        """Let the new site have just the files of the old one, as links to them."""
        if not self.site.is_dir():
            self.site.mkdir()
            trees.link_tree(self.output, self.site)
            return
        here, there = trees.marks(self.site), trees.marks(self.output)
        for path in here.keys() | there.keys():
            if here.get(path) != there.get(path):
                self.relink(path)

    def relink(self, path: str) -> None:
        """Let a file of the new site be that of the old one, or be gone with it."""
        old = self.output / path
        if old.is_file() and not old.is_symlink():
            trees.clear_way(self.site, path)
            trees.link(old, self.site / path)
        else:
            trees.remove(self.site, path)

    def adopt(self, path: str, mark: Mark) -> None:
        """Let a file whose bytes are the old ones be the old file, where it is not already."""
        try:
            here = trees.mark((self.site / path).lstat())
        except OSError:
            here = None
        if here != mark:
            self.relink(path)

    def close(self) -> None:
        """Leave the spare where it is; what is in it is compared before it is used again."""
        if self._child:
            self._is_refreshed()
        if not self.lasting:
            bring_home(self.folder, self.output)
            shutil.rmtree(self.folder, ignore_errors=True)


def workshop_of(output: Path, cache: Path | None) -> Workshop:
    """The workshop of an output folder: below the cache, or for once beside the output.

    Folders change places on one file system only.
    """
    if cache is not None:
        cache.mkdir(parents=True, exist_ok=True)
        if cache.stat().st_dev == output.parent.stat().st_dev:
            return Workshop(cache / f"{output.name}.spare", output, lasting=True)
    return Workshop(Path(tempfile.mkdtemp(prefix=PREFIX, dir=output.parent)), output, lasting=False)


def clear_rests(output: Path) -> None:
    """Remove the workshop of a killed build; hidden entries of the old site go home first."""
    for entry in os.scandir(output.parent):
        marker = Path(entry.path) / MARKER
        if not entry.name.startswith(PREFIX) or entry.is_symlink() or not marker.is_file():
            continue
        if marker.read_text("utf-8") == output.name:
            bring_home(Path(entry.path), output)
            shutil.rmtree(entry.path, ignore_errors=True)


def bring_home(folder: Path, output: Path) -> None:
    """Bring hidden entries, which a kill left on their way, from a workshop to the output."""
    if output.is_dir():
        trees.keep_hidden(folder / SITE, output)
