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
from bulletin.preview.part import Origin
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

    def blank(self) -> str:
        """The page of a site that could not be made yet, for the panel alone."""
        return (
            f'<!doctype html><html lang="{self.language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f"<title>{self._label}</title></head><body></body></html>"
        )

    def panel(
        self, problems: Sequence[Problem], failures: Sequence[str], *, has_page: bool = True
    ) -> str:
        """The errors as a part of a page; empty where there are none.

        `has_page` tells whether a page of an earlier, good save stands below.
        """
        errors = [one for one in problems if one.is_error]
        if not errors and not failures:
            return ""
        items = [*map(self._problem, errors[:_MOST]), *map(_item, failures)]
        more = f"<p>… +{len(errors) - _MOST}</p>" if len(errors) > _MOST else ""
        return (
            f'<section id="_preview" role="alert" tabindex="0" lang="{self.language}">'
            f"<strong>{self._wrong(len(errors), has_page=has_page)}</strong>"
            f"<ol>{''.join(items)}</ol>{more}</section>"
        )

    def _wrong(self, errors: int, *, has_page: bool) -> str:
        if not errors:
            return self._said("Situs gagal dibangun.", "The site could not be built.")
        below = self._said(
            "Halaman di bawah ini dari simpanan terakhir yang benar.",
            "The page below is of the last good save.",
        )
        none = self._said("Belum ada halaman untuk ditampilkan.", "There is no page to show yet.")
        return f"{self._errors(errors)}. {below if has_page else none}"

    def _errors(self, count: int) -> str:
        return self._said(f"{count} kesalahan", f"{count} error{'' if count == 1 else 's'}")

    def bar(self, seen: Seen | None, problems: Sequence[Problem]) -> str:
        """What one sees: where it is written, how it stands, and what is not public yet."""
        return (
            f'<aside id="_preview-bar" lang="{self.language}" aria-label="{self._label}">'
            f"{self._around(seen, problems) if seen else self._label}{self._to_panel(problems)}"
            "</aside>"
        )

    @property
    def _label(self) -> str:
        return self._said("Pratinjau", "Preview")

    def _to_panel(self, problems: Iterable[Problem]) -> str:
        """The way to the errors, which on a small screen are left above."""
        count = sum(one.is_error for one in problems)
        return f'<a href="#_preview"><b>{self._errors(count)}</b></a>' if count else ""

    def around(self, number: int) -> str:
        """The styles of both, and the script that waits for the next save."""
        return f"<style>{_STYLE}</style><script>{_SCRIPT.replace('NUMBER', str(number))}</script>"

    def _around(self, seen: Seen, problems: Sequence[Problem]) -> str:
        paths = {one.path for one in seen.origins}
        own = [one for one in problems if one.path in paths and one.severity == "warning"]
        count = (
            self._said(
                f"{len(own)} peringatan", f"{len(own)} warning{'' if len(own) == 1 else 's'}"
            )
            if own
            else ""
        )
        states = "".join(f" <b>{escape(one)}</b>" for one in (*seen.states, count) if one)
        return (
            f"<details><summary>{self._label}{states}</summary><div>{self._warnings(own)}"
            f"{''.join(map(self._origin, seen.origins)) or self._from_many()}"
            f"{self._waiting(seen.waiting)}"
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
        label, said = escape(f"{self._opening} {path}:{line}"), self._opening
        return f'{code} <a href="{escape(href)}" aria-label="{label}">{said}</a>'

    @property
    def _opening(self) -> str:
        return self._said("buka", "open")

    def _said(self, indonesian: str, english: str) -> str:
        return in_language(self.language, indonesian, english)


def _item(text: str) -> str:
    return f"<li>{escape(text)}</li>"


def _absolute(path: str) -> str:
    """A path for an address: whole, beginning with a slash on every system."""
    return quote(f"/{Path(path).resolve().as_posix().lstrip('/')}", safe="/:")
