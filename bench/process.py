"""One process measured from outside: time, processor time and memory of it and its children."""

from __future__ import annotations

import os
import re
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

_EVERY: Final = 0.02
_KIB: Final = 1024
_REST: Final = 30  # a look takes at most this part of the time, so that it slows nothing
_SHARE: Final = re.compile(r"^Pss:\s+(\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Measured:
    """What a process used.

    `wall` and `cpu` are seconds, `cpu` with the children that it waited for; `largest` is the
    peak of the largest single process in MiB, `tree` the largest sum over all of them at one
    moment, seen many times a second, with memory that processes share counted once.
    """

    wall: float
    cpu: float
    largest: float
    tree: float
    status: int


def measure(
    command: Sequence[str], folder: Path, log: Path, environment: Mapping[str, str]
) -> Measured:
    """Run a command to its end; what it says goes into `log`."""
    with log.open("wb") as said:
        begin = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own command
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        with _Watch(process.pid) as watch:
            _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    largest = used.ru_maxrss / _KIB
    return Measured(
        wall=wall,
        cpu=used.ru_utime + used.ru_stime,
        largest=largest,
        tree=max(watch.peak, largest),
        status=process.returncode,
    )


class _Watch:
    """Looks at the memory of a process and its descendants until it is told to stop."""

    def __init__(self, pid: int) -> None:
        self.peak = 0.0
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        pause = _EVERY
        while not self._over.wait(pause):
            begin = time.perf_counter()
            self.peak = max(self.peak, sum(map(_memory, _family(self._pid))))
            pause = max(_EVERY, _REST * (time.perf_counter() - begin))


def _family(pid: int) -> list[int]:
    """A process and all below it, as far as they can be seen."""
    found = [pid]
    for one in found:
        found += [int(child) for child in _children(one)]
    return found


def _children(pid: int) -> list[str]:
    """The children that any thread of a process has started."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return []
    return " ".join(_read(task / "children") for task in tasks).split()


def _memory(pid: int) -> float:
    """A process's share of memory (PSS) in MiB; 0 where it has ended."""
    found = _SHARE.search(_read(Path(f"/proc/{pid}/smaps_rollup")))
    return int(found[1]) / _KIB if found else 0.0


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii")
    except OSError:
        return ""
