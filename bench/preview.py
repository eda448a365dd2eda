"""The live preview's answer: from a saved article to its new page in the browser, and on disk.

Alone: `python -m bench.preview --pairs 1000`.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.request import urlopen

import click

from bench.results import Preview
from bench.tools import CACHE, OURS, SetupError, Tree, available

_OUTPUT: Final = ".cache/preview"
_FIRST: Final = 600.0
_EACH: Final = 120.0
_POLL: Final = 0.003
_SETTLED: Final = 1.0
_NUMBER: Final = re.compile(r"let n=(\d+);")


def saves(tree: Tree, count: int, rest: float = _SETTLED) -> Preview:
    """Time some saves, each so many seconds after all of the one before was on disk."""
    tree.clean()
    with _serving(tree) as port:
        found = [_save(tree, port, number, rest) for number in range(1, count + 1)]
    seen, published = zip(*found, strict=True)
    return Preview(tree.pairs, seen, published)


@contextmanager
def _serving(tree: Tree) -> Iterator[int]:
    """`bulletin serve` at a port, from its first build until the block ends; it alone is ended."""
    port = _free_port()
    program = str(Path(sys.executable).with_name("bulletin"))
    with tree.log.open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - our own program
            (program, "serve", "content", "--port", str(port)),
            cwd=tree.folder,
            env={**os.environ, **tree.environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            _wait(lambda: process.poll() is not None or _answers(port), _FIRST)
            if process.poll() is not None:
                raise SetupError(f"bulletin serve: status {process.returncode}")
            yield port
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Interrupt a process as a person would; kill it where it does not listen."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=_EACH)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _save(tree: Tree, port: int, number: int, rest: float) -> tuple[float, float]:
    """Seconds until an open page has reloaded with what was saved, and until it is on disk."""
    edit = tree.edit(number)
    file, address = tree.folder / _OUTPUT / edit.page, f"/{edit.page.removesuffix('index.html')}"
    time.sleep(rest)
    page = _get(port, address)
    begin = time.perf_counter()
    tree.save(edit)
    while edit.marker not in page:
        found = _NUMBER.search(page)
        _get(port, f"/_preview/{found[1] if found else 0}")  # answered by the next save
        page = _get(port, address)
    seen = time.perf_counter() - begin
    _wait(lambda: edit.marker in _text(file), _EACH)
    return seen, time.perf_counter() - begin


def _get(port: int, path: str) -> str:
    with urlopen(f"http://127.0.0.1:{port}{path}", timeout=_EACH) as answer:
        return str(answer.read().decode())


def _wait(done: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise SetupError(f"bulletin serve: no answer within {seconds:.0f} s")
        time.sleep(_POLL)


def _text(page: Path) -> str:
    try:
        return page.read_text("utf-8")
    except OSError:
        return ""


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@click.command()
@click.option("--pairs", default=1000, show_default=True, type=click.IntRange(1))
@click.option("--saves", "count", default=5, show_default=True, type=click.IntRange(1))
@click.option("--rest", default=_SETTLED, show_default=True, help="Seconds before each save.")
def main(pairs: int, count: int, rest: float) -> None:
    """Time the live preview alone."""
    tool = next(one for one in available() if one.name == OURS)
    tree = Tree(tool, pairs, CACHE / "work" / "preview" / str(pairs))
    tree.prepare()
    found = saves(tree, count, rest)
    for seen, published in zip(found.seconds, found.published, strict=True):
        click.echo(f"in the browser {seen:.2f} s, on disk {published:.2f} s")


if __name__ == "__main__":
    main()
