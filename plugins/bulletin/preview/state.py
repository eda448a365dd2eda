"""What the preview knows: which build this is, and what is wrong with the content."""

from __future__ import annotations

import gc
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from bulletin.build.collector import no_collection
from bulletin.build.documents import Memory
from bulletin.build.pipeline import Reading, build, building, demand_clean, read
from bulletin.build.stamps import Stamp, stamps
from bulletin.languages import Code
from bulletin.outputs import Press
from bulletin.outputs.html import theme_of
from bulletin.preview.ahead import Ahead
from bulletin.preview.rest import Rest, SupersededError
from bulletin.preview.standing import Seen, seen
from bulletin.problems import ContentError, Problem, format_problems
from bulletin.settings import Settings, clock

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What the content's problems are, and what else has failed, as it is told."""

    problems: list[Problem] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """What is served: `number` grows with every save, so that browsers reload.

    A save is read and checked at once; then pages are made as they are looked at, while the rest
    of the site is published behind them.
    """

    settings: Settings
    language: Code
    number: int = 0
    wrong: Wrong = field(default_factory=Wrong)
    rest: Rest = field(default_factory=Rest)
    _memory: Memory | None = None
    _ahead: Ahead | None = None
    _last: Ahead | None = None
    _theme: list[tuple[str, Stamp]] = field(default_factory=list)
    _reading: threading.Lock = field(default_factory=threading.Lock)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def begin(self) -> None:
        """Build the whole site, in several processes: nothing is served yet."""
        self._theme = sorted(stamps(self.settings.theme))
        with self._caught() as wrong:
            wrong.problems[:] = build(self.settings).problems
        self._print(wrong.problems)
        self._tell(wrong)

    def warm(self) -> None:
        """Have at hand what is not saved anew, so that the first save is answered quickly."""
        with suppress(Exception), no_collection():  # what is wrong was told by `begin`
            reading = self._read()
            if self._last is None:
                demand_clean(reading.problems)
                self._last = Ahead(Press(reading.library, self.settings))
                self._tell(self.wrong)
        gc.freeze()

    def rebuild(self) -> None:
        """Answer a save, and wait until all of it is published."""
        self.answer()
        self.rest.wait()

    def answer(self) -> None:
        """Read what was saved with the clock read anew, and let browsers ask for it.

        A failure is kept to be shown; what was read before is published all the same.
        """
        ahead = None
        with self.rest.held(), no_collection():
            self._renew_theme()
            self.settings = replace(self.settings, now=clock())
            with self._caught() as wrong:
                reading = self._read()
                wrong.problems[:] = reading.problems
                demand_clean(reading.problems)
                self._ahead = self._last = ahead = Ahead(Press(reading.library, self.settings))
            self._print(wrong.problems)
            self._tell(wrong)
        if ahead is not None:
            self.rest.begin(partial(self._publish, reading, ahead))

    def page(self, path: str) -> str | None:
        """A page that is not published yet; `None` where there is none, or it cannot be made."""
        return self._made(self._ahead, path, Ahead.page)

    def draft(self, path: str) -> str | None:
        """A page that is not public, in the state of the last good save; `None` as above."""
        return self._made(self._last, path, Ahead.draft)

    def picture(self, path: str) -> bytes | None:
        """A picture that is not published yet; `None` as above."""
        return self._made(self._ahead, path, Ahead.picture)

    @property
    def has_page(self) -> bool:
        """Whether there was a good save, so that there are pages to show."""
        return self._last is not None or self.settings.output.is_dir()

    def seen(self, path: str) -> Seen | None:
        """What the page at a path is made from; `None` before the content is read."""
        return self._made(self._last, path, lambda ahead, one: seen(ahead, one, self.language))

    def _made(self, ahead: Ahead | None, path: str, make: Callable[[Ahead, str], T]) -> T | None:
        """What is made while the rest stands still; a failure is kept to be shown."""
        made = None
        if ahead is not None:
            with self.rest.held(), self._caught() as wrong:
                made = make(ahead, path)
            self.wrong.failures.extend(wrong.failures)
        return made

    def _renew_theme(self) -> None:
        """Forget templates that have changed, and what is being made of them."""
        theme = sorted(stamps(self.settings.theme))
        if theme != self._theme:  # templates take 0.1 s to compile
            self.rest.end()
            theme_of.cache_clear()
            self._theme = theme

    def _read(self) -> Reading:
        with self._reading:
            self._memory = self._memory or Memory(self.settings)
            return read(self.settings, self._memory)

    def _publish(self, reading: Reading, ahead: Ahead) -> None:
        """Publish what was read; from then on its files are served."""
        settings = ahead.press.settings
        with self._caught() as wrong, suppress(SupersededError):
            with building(settings, reading=reading) as one:
                one.publish(pause=self.rest.pause)
            if self._ahead is ahead:
                self._ahead = None
        if wrong.failures:
            self._tell(Wrong(self.wrong.problems, wrong.failures))
        gc.collect()

    @contextmanager
    def _caught(self) -> Iterator[Wrong]:
        """What stops a build: the content's problems, or a template's or our own failure."""
        wrong = Wrong()
        try:
            yield wrong
        except ContentError as failure:
            wrong.problems[:] = failure.problems
        except Exception as failure:  # noqa: BLE001 - a preview outlives every failure
            traceback.print_exc()
            wrong.failures.append(f"{type(failure).__name__}: {failure}")

    def _tell(self, wrong: Wrong) -> None:
        """Let browsers know that something is new."""
        with self._changed:
            self.number, self.wrong = self.number + 1, wrong
            self._changed.notify_all()

    def _print(self, problems: Iterable[Problem]) -> None:
        if text := format_problems(problems, "text", self.language):
            sys.stderr.write(f"{text}\n")

    def wait(self, seen: int, seconds: float) -> int:
        """The number of the newest build, as soon as it is not the one that was seen."""
        with self._changed:
            self._changed.wait_for(lambda: self.number != seen, timeout=seconds)
            return self.number
