"""The machine of a measurement, without its name."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path


def describe() -> dict[str, str]:
    """Processor, cores, memory, kernel and Python."""
    return {
        "processor": _field("/proc/cpuinfo", "model name") or platform.machine(),
        "cores": str(_cores()),
        "memory": f"{_memory():.0f} GiB",
        "kernel": f"{platform.system()} {_kernel()}",
        "python": platform.python_version(),
    }


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory() -> float:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1024**3


def _kernel() -> str:
    """The kernel's version number alone."""
    found = re.match(r"[0-9.]+", platform.release())
    return found[0].rstrip(".") if found else ""


def _field(file: str, name: str) -> str | None:
    """The first value of a name in a list of ``name : value``."""
    try:
        text = Path(file).read_text("utf-8")
    except OSError:
        return None
    found = re.search(rf"^{name}\s*:\s*(.+)$", text, re.MULTILINE)
    return found[1].strip() if found else None
