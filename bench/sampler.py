"""Runs a Python program and looks, a few hundred times a second, at what it is doing.

Unlike a tracing profiler it hardly slows the program. A look is worth the processor time since
the one before, so that a long call into C, during which Python hears no signal, has its weight.
"""

from __future__ import annotations

import json
import re
import runpy
import signal
import sys
import time
from collections import defaultdict
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Final

REST: Final = "Python and its library"
IMPORTS: Final = "imports"
_EVERY: Final = 0.003
_LIBRARIES: Final = (
    "markdown", "jinja2", "yaml", "pydantic", "nh3", "babel", "feedgenerator", "pelican",
)  # fmt: skip
_ROOM: Final = re.compile(r"/plugins/(bulletin/[a-z]+)")
_PACKAGE: Final = re.compile(r"/site-packages/(\w+)")


class Sampler:
    """Seconds of processor time by part: `own` where it stood, `total` where it was on the way."""

    def __init__(self) -> None:
        """Begin to count now."""
        self.own: dict[str, float] = defaultdict(float)
        self.total: dict[str, float] = defaultdict(float)
        self._last = time.process_time()

    def look(self, signal_number: int, frame: FrameType | None) -> None:
        """The handler of the timer's signal."""
        del signal_number
        now = time.process_time()
        spent, self._last = now - self._last, now
        parts = _parts(frame)
        own = IMPORTS if IMPORTS in parts else next(iter(parts), REST)
        self.own[own] += spent
        for part in parts if own != IMPORTS else (IMPORTS,):
            self.total[part] += spent

    def save(self, file: Path) -> None:
        """What was seen, as JSON."""
        names = sorted(self.own.keys() | self.total.keys())
        seen = {name: (self.own[name], max(self.own[name], self.total[name])) for name in names}
        file.write_text(json.dumps(seen), "utf-8")


def _parts(frame: FrameType | None) -> dict[str, None]:
    """The parts on the way to a frame, the innermost first, each once."""
    found: dict[str, None] = {}
    while frame:
        part = part_of(frame.f_code.co_filename)
        if part != REST:
            found[part] = None
        frame = frame.f_back
    return found


@cache
def part_of(file: str) -> str:
    """The room or the library that a file of code belongs to."""
    if file.startswith("<frozen importlib"):
        return IMPORTS
    if "/theme/templates/" in file or file == "<template>":
        return "theme/templates"
    if room := _ROOM.search(file):
        return room[1]
    package = _PACKAGE.search(file)
    return package[1] if package and package[1] in _LIBRARIES else REST


def main(into: str, program: str, *arguments: str) -> None:
    """Run a program with its arguments, and save what was seen when it ends."""
    sampler = Sampler()
    sys.argv = [program, *arguments]
    signal.signal(signal.SIGPROF, sampler.look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    try:
        runpy.run_path(program, run_name="__main__")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        sampler.save(Path(into))


if __name__ == "__main__":
    main(*sys.argv[1:])
