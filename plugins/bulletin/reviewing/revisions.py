"""Two revisions of a repository, read from git's objects: nothing of them is checked out or run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final, NamedTuple

_LINK: Final = b"120000"
_MODULE: Final = b"160000"
_FORBIDDEN: Final = frozenset(("", ".", "..", ".git"))
_TEXTS: Final = (".md", ".yaml")
_SECONDS: Final = 60


class RevisionError(Exception):
    """A revision that cannot be read; the text says in both languages what to do."""


class Range(NamedTuple):
    """What is compared, by the full names of commits; without `head`, the working tree."""

    base: str
    head: str | None


class Blob(NamedTuple):
    """A file of a revision: its mode and the name of its content."""

    mode: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository by its top folder."""

    top: Path

    @classmethod
    def of(cls, folder: Path) -> Repository:
        """The repository in which a folder lies."""
        try:
            found = _git(folder, "rev-parse", "--show-toplevel")
        except subprocess.CalledProcessError:
            raise RevisionError(f"{folder}: bukan repositori git / no git repository") from None
        return cls(Path(os.fsdecode(found.rstrip(b"\n"))))

    def range(self, given: str) -> Range:
        """``BASE..HEAD``, ``BASE...HEAD`` (from where HEAD left BASE), or ``BASE``."""
        base, dots, head = divided(given)
        if not dots:
            return Range(self._commit(base), None)
        names = self._commit(base), self._commit(head or "HEAD")
        return Range(self._fork(*names) if dots == "..." else names[0], names[1])

    def _commit(self, given: str) -> str:
        try:
            name = _git(
                self.top, "rev-parse", "--verify", "-q", "--end-of-options", f"{given}^{{commit}}"
            )
        except subprocess.CalledProcessError:
            raise RevisionError(
                f"{given}: revisi itu tidak ada / no such revision{self._shallow()}"
            ) from None
        return name.decode().strip()

    def _fork(self, base: str, head: str) -> str:
        try:
            return _git(self.top, "merge-base", base, head).decode().split()[0]
        except subprocess.CalledProcessError:
            raise RevisionError(
                f"{base[:8]}...{head[:8]}: tanpa leluhur bersama / no common ancestor"
                f"{self._shallow()}"
            ) from None

    def _shallow(self) -> str:
        """What to do where a part of the history is missing."""
        if _git(self.top, "rev-parse", "--is-shallow-repository").strip() != b"true":
            return ""
        return (
            "; riwayat di sini tidak lengkap, ambil dahulu / the history here is shallow, fetch it "
            "first: git fetch --unshallow (GitHub Actions: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"
        )

    def tree(self, commit: str, inside: str) -> Mapping[str, Blob]:
        """Every file below a folder, by its path from there."""
        listed = _git(self.top, "ls-tree", "-r", "-z", "--full-tree", commit, "--", f"{inside}/")
        return dict(entries(listed, f"{inside}/"))

    def changed(self, between: Range) -> Mapping[str, str]:
        """The paths of all files that differ, new files of the working tree among them.

        With each whether it is `added`, `removed` or `changed`.
        """
        names = [between.base, *([between.head] if between.head else [])]
        told = _git(
            self.top, "diff", "--no-ext-diff", "--no-textconv", "--no-renames", "--name-status",
            "-z", *names, "--",
        )  # fmt: skip
        states = dict(statuses(told))
        if between.head is None:
            others = _git(self.top, "ls-files", "--others", "--exclude-standard", "-z")
            states.update({os.fsdecode(one): "added" for one in others.split(b"\0") if one})
        return dict(sorted(states.items()))


def statuses(told: bytes) -> Iterator[tuple[str, str]]:
    """What `git diff --name-status -z` says of each file."""
    parts = told.split(b"\0")
    for letter, name in zip(parts[::2], parts[1::2], strict=False):
        state = {b"A": "added", b"D": "removed"}.get(letter, "changed")
        yield os.fsdecode(name), state


def divided(given: str) -> tuple[str, str, str]:
    """The two ends of a range with the dots between them."""
    dots = "..." if "..." in given else ".." if ".." in given else ""
    base, _, head = given.partition(dots) if dots else (given, "", "")
    if not base:
        raise RevisionError(f"{given}: tulis / write BASE..HEAD")
    return base, dots, head


def entries(listed: bytes, folder: str) -> Iterator[tuple[str, Blob]]:
    """The files that `git ls-tree -z` lists, by their paths below a folder."""
    for line in filter(None, listed.split(b"\0")):
        head, _, path = line.partition(b"\t")
        mode, _, name = head.split()
        inside = os.fsdecode(path).removeprefix(folder)
        if not _FORBIDDEN.isdisjoint(inside.split("/")):
            raise RevisionError(f"{inside!r}: nama berkas tak boleh / forbidden file name")
        if mode != _MODULE:
            yield inside, Blob(mode, name.decode())


@dataclass(slots=True)
class Written:
    """A folder into which one revision after the other is written; what stays is not touched.

    `texts` are the bytes of the text files of the present revision, by their paths.
    """

    repository: Repository
    folder: Path
    texts: dict[str, bytes] = field(default_factory=dict)
    _now: dict[str, Blob] = field(default_factory=dict)

    def turn_to(self, tree: Mapping[str, Blob]) -> None:
        """Make the folder that of a revision."""
        for inside in [one for one, blob in self._now.items() if tree.get(one) != blob]:
            (self.folder / inside).unlink()
            self.texts.pop(inside, None)
            del self._now[inside]
        new = [(inside, blob) for inside, blob in tree.items() if inside not in self._now]
        for (inside, blob), data in zip(new, self._contents(new), strict=True):
            self._write(inside, blob, data)
        _without_empty(self.folder)

    def _contents(self, wanted: Sequence[tuple[str, Blob]]) -> Iterator[bytes]:
        command = [_program(), "-C", str(self.repository.top), "cat-file", "--batch"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:  # noqa: S603 - no shell, our own words
            for _, blob in wanted:
                yield _content(running, blob.name)

    def _write(self, inside: str, blob: Blob, data: bytes) -> None:
        """Write a file; a link leads nowhere, as it is an error in any case."""
        file = self.folder / inside
        file.parent.mkdir(parents=True, exist_ok=True)
        if blob.mode == _LINK:
            file.symlink_to("-")
        else:
            file.write_bytes(data)
        if inside.endswith(_TEXTS) and blob.mode != _LINK:
            self.texts[inside] = data
        self._now[inside] = blob


def _content(running: subprocess.Popen[bytes], name: str) -> bytes:
    to, of = _pipes(running)
    to.write(f"{name}\n".encode())
    to.flush()
    told = of.readline().split()
    if told[1:2] != [b"blob"]:
        raise RevisionError(f"{name}: git tidak punya isinya / git lacks its content")
    data = of.read(int(told[2]))
    of.read(1)
    return data


def _pipes(running: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if running.stdin is None or running.stdout is None:
        raise RevisionError("git")
    return running.stdin, running.stdout


def _without_empty(folder: Path) -> None:
    """A folder without files is not in git."""
    for path, _, _ in os.walk(folder, topdown=False):
        if path != str(folder) and not os.listdir(path):  # noqa: PTH208 - a name is enough
            Path(path).rmdir()


def texts_in(folder: Path) -> dict[str, bytes]:
    """The bytes of the text files of a working tree, by their paths."""
    files = (one for one in folder.rglob("*") if one.name.endswith(_TEXTS))
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in files
        if one.is_file() and not one.is_symlink()
    }


def _program() -> str:
    program = shutil.which("git")
    if program is None:
        raise RevisionError("git belum terpasang / git is not installed")
    return program


def _git(folder: Path, *arguments: str) -> bytes:
    command = [_program(), "-C", str(folder), *arguments]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
    done = subprocess.run(  # noqa: S603 - no shell, our own words
        command, capture_output=True, check=True, timeout=_SECONDS, env=environment
    )
    return done.stdout
