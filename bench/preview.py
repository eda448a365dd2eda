"""The live preview's answer: from a saved article to new bytes on disk."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bench.tools import SetupError, Tree

_OUTPUT: Final = ".cache/preview"
_FIRST: Final = 600.0
_EACH: Final = 120.0
_POLL: Final = 0.003
_SETTLED: Final = 1.0


def saves(tree: Tree, count: int) -> tuple[float, ...]:
    """Seconds from each of some saves until the article's page says what was saved."""
    tree.clean()
    with _serving(tree):
        return tuple(_save(tree, number) for number in range(1, count + 1))


@contextmanager
def _serving(tree: Tree) -> Iterator[None]:
    """`bulletin serve`, from its first build until the block ends; it alone is ended."""
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
            yield
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


def _save(tree: Tree, number: int) -> float:
    edit = tree.edit(number)
    page = tree.folder / _OUTPUT / edit.page
    time.sleep(_SETTLED)
    begin = time.perf_counter()
    tree.save(edit)
    _wait(lambda: edit.marker in _text(page), _EACH)
    return time.perf_counter() - begin


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
