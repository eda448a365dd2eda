"""What the preview knows: which build this is, and what is wrong with the content."""

from __future__ import annotations

import gc
import sys
import threading
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from html import escape
from typing import Final

from bulletin.build.collector import no_collection
from bulletin.build.documents import Memory
from bulletin.build.pipeline import Reading, build, building, demand_clean, read
from bulletin.build.stamps import Stamp, stamps
from bulletin.languages import Code
from bulletin.outputs import Press
from bulletin.outputs.html import theme_of
from bulletin.preview.ahead import Ahead
from bulletin.preview.rest import Rest, SupersededError
from bulletin.problems import ContentError, Problem, format_problems
from bulletin.settings import Settings, clock

_PANEL: Final = (
    '<section id="_preview" role="alert" style="position:sticky;top:0;z-index:9;padding:1rem;'
    'background:#7a0010;color:#fff;font:1rem/1.5 monospace;overflow:auto;max-height:70vh">'
    "<strong>{title}</strong><ol>{items}</ol></section>"
)


@dataclass(slots=True)
class State:
    """What is served: `number` grows with every save, so that browsers reload.

    A save is read and checked at once; then pages are made as they are looked at, while the rest
    of the site is published behind them.
    """

    settings: Settings
    language: Code
    number: int = 0
    messages: tuple[str, ...] = ()
    rest: Rest = field(default_factory=Rest)
    _memory: Memory | None = None
    _ahead: Ahead | None = None
    _theme: list[tuple[str, Stamp]] = field(default_factory=list)
    _reading: threading.Lock = field(default_factory=threading.Lock)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def begin(self) -> None:
        """Build the whole site, in several processes: nothing is served yet."""
        self._theme = sorted(stamps(self.settings.theme))
        with self._failures() as messages:
            self._report(build(self.settings).problems)
        self._tell(messages)

    def warm(self) -> None:
        """Have at hand what is not saved anew, so that the first save is answered quickly."""
        with suppress(Exception), no_collection():  # what is wrong was told by `begin`
            self._read()
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
            with self._failures() as messages:
                reading = self._read()
                self._report(reading.problems)
                demand_clean(reading.problems)
                self._ahead = ahead = Ahead(Press(reading.library, self.settings))
            self._tell(messages)
        if ahead is not None:
            self.rest.begin(partial(self._publish, reading, ahead))

    def page(self, path: str) -> str | None:
        """A page that is not published yet; `None` where there is none, or it cannot be made."""
        ahead, html = self._ahead, None
        if ahead is not None:
            with self.rest.held(), self._failures() as messages:
                html = ahead.page(path)
            self.messages = tuple(messages) or self.messages
        return html

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
        with self._failures() as messages, suppress(SupersededError):
            with building(settings, reading=reading) as one:
                one.publish(pause=self.rest.pause)
            if self._ahead is ahead:
                self._ahead = None
        if messages:
            self._tell(messages)
        gc.collect()

    @contextmanager
    def _failures(self) -> Iterator[list[str]]:
        """What stops a build: the content's problems, or a template's or our own failure."""
        messages: list[str] = []
        try:
            yield messages
        except ContentError as failure:
            messages += self._report(failure.problems)
        except Exception as failure:  # noqa: BLE001 - a preview outlives every failure
            traceback.print_exc()
            messages.append(f"{type(failure).__name__}: {failure}")

    def _tell(self, messages: Iterable[str]) -> None:
        """Let browsers know that something is new."""
        with self._changed:
            self.number, self.messages = self.number + 1, tuple(messages)
            self._changed.notify_all()

    def _report(self, problems: tuple[Problem, ...]) -> tuple[str, ...]:
        text = format_problems(problems, "text", self.language)
        if text:
            sys.stderr.write(f"{text}\n")
        return tuple(text.splitlines())

    def wait(self, seen: int, seconds: float) -> int:
        """The number of the newest build, as soon as it is not the one that was seen."""
        with self._changed:
            self._changed.wait_for(lambda: self.number != seen, timeout=seconds)
            return self.number

    def panel(self) -> str:
        """The problems as a part of a page; empty where there are none."""
        if not self.messages:
            return ""
        items = "".join(f"<li>{escape(message)}</li>" for message in self.messages)
        title = "Isi belum benar; halaman ini dari simpanan terakhir yang benar / "
        return _PANEL.format(title=f"{title}the content has problems", items=items)
