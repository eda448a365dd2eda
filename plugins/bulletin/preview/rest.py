"""Work for when nobody waits: it stands still meanwhile, and ends where other work replaces it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


class SupersededError(Exception):
    """Other work has taken the place of this one."""


@dataclass(slots=True)
class Rest:
    """One piece of work at a time, in a thread of its own.

    The work is given `pause`, and calls it again and again.
    """

    _thread: threading.Thread | None = None
    _held: int = 0
    _over: bool = False
    _changed: threading.Condition = field(default_factory=threading.Condition)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Somebody waits: the work stands still until the block ends."""
        with self._changed:
            self._held += 1
        try:
            yield
        finally:
            with self._changed:
                self._held -= 1
                self._changed.notify_all()

    def pause(self) -> None:
        """Wait while the work is held; `SupersededError` where it is to end."""
        if self._held or self._over:  # read without the lock: asked some ten thousand times
            with self._changed:
                self._changed.wait_for(lambda: self._over or not self._held)
        if self._over:
            raise SupersededError

    def begin(self, work: Callable[[], None]) -> None:
        """Let other work take the place of what is under way."""
        self.end()
        self._over = False
        self._thread = threading.Thread(target=work, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Let the work end where it stands."""
        with self._changed:
            self._over = True
            self._changed.notify_all()
        self.wait()

    def wait(self) -> None:
        """Wait until the work is done."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
