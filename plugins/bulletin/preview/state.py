"""What the preview knows: which build this is, and what is wrong with the content."""

from __future__ import annotations

import sys
import threading
import traceback
from dataclasses import dataclass, field, replace
from html import escape
from typing import Final

from bulletin.build.documents import Memory
from bulletin.build.pipeline import build
from bulletin.build.stamps import Stamp, stamps
from bulletin.languages import Code
from bulletin.outputs.html import theme_of
from bulletin.problems import ContentError, Problem, format_problems
from bulletin.settings import Settings, clock

_PANEL: Final = (
    '<section id="_preview" role="alert" style="position:sticky;top:0;z-index:9;padding:1rem;'
    'background:#7a0010;color:#fff;font:1rem/1.5 monospace;overflow:auto;max-height:70vh">'
    "<strong>{title}</strong><ol>{items}</ol></section>"
)


@dataclass(slots=True)
class State:
    """The preview's last build; `number` grows with every build, so that browsers reload."""

    settings: Settings
    language: Code
    number: int = 0
    messages: tuple[str, ...] = ()
    _memory: Memory | None = None
    _theme: list[tuple[str, Stamp]] = field(default_factory=list)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def rebuild(self) -> None:
        """Build once more with the clock read anew; a failure is kept to be shown."""
        theme = sorted(stamps(self.settings.theme))
        if theme != self._theme:  # templates take 0.1 s to compile
            theme_of.cache_clear()
            self._theme = theme
        self.settings = replace(self.settings, now=clock())
        messages = self._failures()
        with self._changed:
            self.number, self.messages = self.number + 1, messages
            self._changed.notify_all()

    def _failures(self) -> tuple[str, ...]:
        """What stops a build: the content's problems, or a template's or our own failure."""
        try:
            self._memory = self._memory or Memory(self.settings)
            self._report(build(self.settings, self._memory).problems)
        except ContentError as failure:
            return self._report(failure.problems)
        except Exception as failure:  # noqa: BLE001 - a preview outlives every failure
            traceback.print_exc()
            return (f"{type(failure).__name__}: {failure}",)
        return ()

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
