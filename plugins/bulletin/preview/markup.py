"""What the preview adds to a page: the problems above it, a bar below it, the wait for a save."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import quote

from bulletin.languages import Code
from bulletin.preview.origins import Origin
from bulletin.preview.standing import Seen, Waiting
from bulletin.problems import Problem
from bulletin.problems.problem import in_language

EDITOR: Final = "vscode://file{path}:{line}"
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:")
_WITHIN: Final = ("javascript:", "data:", "blob:", "vbscript:")
_MOST: Final = 50  # problems in the panel; the terminal has them all
_STYLE: Final = (Path(__file__).parent / "preview.css").read_text("utf-8")
_SCRIPT: Final = (Path(__file__).parent / "reload.js").read_text("utf-8")


def is_editor(address: str) -> bool:
    """Whether an address calls a program with a file, and nothing in the page itself."""
    scheme = _SCHEME.match(address)
    return scheme is not None and scheme[0] not in _WITHIN and "{path}" in address


@dataclass(frozen=True, slots=True)
class Markup:
    """How things are said and linked: the language, and how an editor is called.

    `editor` is an address with ``{path}``, which is absolute, and ``{line}``; empty: no links.
    """

    language: Code
    editor: str = EDITOR

    def panel(self, problems: Sequence[Problem], failures: Sequence[str]) -> str:
        """The errors as a part of a page; empty where there are none."""
        errors = [one for one in problems if one.is_error]
        if not errors and not failures:
            return ""
        items = [*map(self._problem, errors[:_MOST]), *map(_item, failures)]
        more = f"<p>… +{len(errors) - _MOST}</p>" if len(errors) > _MOST else ""
        return (
            f'<section id="_preview" role="alert" lang="{self.language}">'
            f"<strong>{self._wrong(len(errors))}</strong><ol>{''.join(items)}</ol>{more}</section>"
        )

    def _wrong(self, errors: int) -> str:
        if not errors:
            return self._said("Situs gagal dibangun.", "The site could not be built.")
        return self._said(
            f"{errors} kesalahan. Halaman di bawah ini dari simpanan terakhir yang benar.",
            f"{errors} error(s). The page below is of the last good save.",
        )

    def bar(self, seen: Seen | None, problems: Sequence[Problem]) -> str:
        """What one sees: where it is written, how it stands, and what is not public yet."""
        label = self._said("Pratinjau", "Preview")
        return (
            f'<aside id="_preview-bar" lang="{self.language}" aria-label="{label}">'
            f"{self._around(label, seen, problems) if seen else label}</aside>"
        )

    def around(self, number: int) -> str:
        """The styles of both, and the script that waits for the next save."""
        return f"<style>{_STYLE}</style><script>{_SCRIPT.replace('NUMBER', str(number))}</script>"

    def _around(self, label: str, seen: Seen, problems: Sequence[Problem]) -> str:
        paths = {one.path for one in seen.origins}
        own = [one for one in problems if one.path in paths and one.severity == "warning"]
        count = self._said(f"{len(own)} peringatan", f"{len(own)} warning(s)") if own else ""
        states = "".join(f" <b>{escape(one)}</b>" for one in (*seen.states, count) if one)
        return (
            f"<details><summary>{label}{states}</summary><div>{self._warnings(own)}"
            f"{self._waiting(seen.waiting)}"
            f"{''.join(map(self._origin, seen.origins)) or self._from_many()}"
            f"</div></details>{self._ways(seen)}"
        )

    def _ways(self, seen: Seen) -> str:
        ways = [self._open(one.path, one.line, Path(one.path).name) for one in seen.origins[:1]]
        if seen.other:
            href, language = seen.other
            ways.append(
                f'<a href="{escape(href)}" lang="{language.code}" hreflang="{language.code}">'
                f"{language.name}</a>"
            )
        return f"<p>{' '.join(ways)}</p>" if ways else ""

    def _from_many(self) -> str:
        text = self._said(
            "Halaman ini disusun dari banyak berkas.", "This page is put together from many files."
        )
        return f"<p>{text}</p>"

    def _origin(self, origin: Origin) -> str:
        parts = "".join(
            f"<li>{escape(one.name)}: <q>{escape(one.text)}</q> "
            f"{self._place(origin.path, one.line)}</li>"
            for one in origin.parts
        )
        head = f"<h2>{escape(origin.name)}</h2><p>{self._place(origin.path, origin.line)}</p>"
        return f"{head}<ul>{parts}</ul>" if parts else head

    def _warnings(self, problems: Iterable[Problem]) -> str:
        items = "".join(map(self._problem, problems))
        title = self._said("Peringatan", "Warnings")
        return f"<h2>{title}</h2><ul>{items}</ul>" if items else ""

    def _waiting(self, waiting: Iterable[Waiting]) -> str:
        items = "".join(f"<li>{self._one_waiting(one)}</li>" for one in waiting)
        title = self._said("Belum terbit", "Not public yet")
        return f"<h2>{title}</h2><ul>{items}</ul>" if items else ""

    def _one_waiting(self, one: Waiting) -> str:
        title = escape(one.title)
        shown = f'<a href="{escape(one.href)}">{title}</a>' if one.href else title
        lacks = self._said("belum dapat ditampilkan", "cannot be shown yet")
        state = one.state if one.href else f"{one.state}; {lacks}"
        return f"{shown} ({escape(state)}) {self._place(one.path, one.line)}"

    def _problem(self, problem: Problem) -> str:
        text = f"{problem.field}: {problem.message(self.language)} [{problem.code}]"
        return f"<li>{self._place(problem.path, problem.line)} {escape(text)}</li>"

    def _place(self, path: str, line: int) -> str:
        """A place as text to copy, and as a link that opens it."""
        return self._open(path, line, f"{path}:{line}")

    def _open(self, path: str, line: int, text: str) -> str:
        code = f"<code>{escape(text)}</code>"
        if not self.editor:
            return code
        href = self.editor.replace("{line}", str(line)).replace("{path}", _absolute(path))
        return f'{code} <a href="{escape(href)}">{self._said("buka", "open")}</a>'

    def _said(self, indonesian: str, english: str) -> str:
        return in_language(self.language, indonesian, english)


def _item(text: str) -> str:
    return f"<li>{escape(text)}</li>"


def _absolute(path: str) -> str:
    """A path for an address: whole, beginning with a slash on every system."""
    return quote(f"/{Path(path).resolve().as_posix().lstrip('/')}", safe="/:")
