"""Processes of ours: when one may be started, and that none outlives the one that started it."""

from __future__ import annotations

import ctypes
import os
import signal
import threading
from typing import Final

_PR_SET_PDEATHSIG: Final = 1


def may_fork() -> bool:
    """Whether no other thread could be cut in two while it holds a lock.

    Rich's, which draws the sign that a build is running, holds none that a worker needs.
    """
    others = {*threading.enumerate()} - {threading.main_thread()}
    return hasattr(os, "fork") and all(type(one).__module__.startswith("rich.") for one in others)


def end_with(parent: int) -> None:
    """Let the system end this process when the one that started it is gone.

    It holds the lock of a publication, as a copy, and could go on writing beside the next build.
    Source: prctl(2).
    """
    libc = ctypes.CDLL(None)
    if hasattr(libc, "prctl"):
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it went before that
        os._exit(1)
