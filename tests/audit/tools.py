"""The tools that are no Python: those of npm below `.cache/audit`, and a Java runtime.

`make .cache/audit/ready` installs the former from `tests/audit/npm/package-lock.json`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
HOME: Final = ROOT / ".cache" / "audit"
NU: Final = HOME / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def missing() -> Iterator[str]:
    """What has to be installed before the audit can run, a line each."""
    if shutil.which("node") is None:
        yield "Node.js 20 or newer not found: sudo apt install nodejs npm"
    if shutil.which("java") is None:
        yield "Java not found: sudo apt install default-jre-headless"
    if not NU.is_file():
        yield "Lighthouse, html-validate and vnu-jar not found: make .cache/audit/ready"


def node(script: str, given: str, *arguments: str) -> str:
    """What a script of ours says that is given something to read."""
    return _said("node", script, *arguments, given=given)


def said(*command: str | Path, allowed: tuple[int, ...] = (0,)) -> str:
    """What a command prints; `RuntimeError` with its complaint where it fails."""
    return _said(*map(str, command), allowed=allowed)


def _said(*command: str, given: str = "", allowed: tuple[int, ...] = (0,)) -> str:
    # No tool of these asks anybody anything but on loopback; this says so to those that listen.
    environment = {**os.environ, "NO_UPDATE_NOTIFIER": "1", "CI": "1"}
    done = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=HOME, input=given, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in allowed:
        raise RuntimeError(
            f"{command[0]} {command[1]}: {done.stderr.strip() or done.stdout[-500:]}"
        )
    return done.stdout
