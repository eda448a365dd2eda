"""A file's bytes → text, front matter and body, with the lines kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bulletin.problems import Location
from bulletin.schema.validation import Fault

FILE_LIMIT: Final = 1024 * 1024
RECORD_LIMIT: Final = 16 * FILE_LIMIT  # of what the program writes: every address of the site
FRONT_MATTER_LIMIT: Final = 64 * 1024
_OPENING: Final = re.compile(r"---[ \t]*$", re.MULTILINE)
_CLOSING: Final = re.compile(r"\n---[ \t]*$", re.MULTILINE)
# Control characters, and those that turn the direction of what follows: it would read otherwise
# than it is written.
CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
_NEAR: Final = 20  # letters beside what cannot be seen
_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
_LOW: Final = bytes(code for code in range(128) if CONTROL.match(chr(code)))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with LF line ends, and what was wrong with it (fault, line).

    Of a text that holds a control character the rest is `readable`.
    """

    text: str | None = None
    faults: tuple[tuple[Fault, int], ...] = ()
    readable: str | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """Front matter and body; `front_line` and `body_line` are the first line of each."""

    front: str | None = None
    body: str = ""
    front_line: int = 2
    body_line: int = 1
    faults: tuple[tuple[Fault, int], ...] = ()


def decode(data: bytes, limit: int = FILE_LIMIT) -> Decoded:
    """UTF-8, with or without byte order mark, any line end; no control characters."""
    if len(data) > limit:
        values: dict[str, object] = {"found": len(data), "limit": limit}
        return Decoded(None, ((Fault((), "file-too-large", values), 1),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        return Decoded(None, ((Fault((), "encoding", {"found": failure.start + 1}), line),))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if control := _may_have_control(data) and CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        fault = control_fault((), text, control)
        return Decoded(None, ((fault, line),), CONTROL.sub("", text))
    if ("<<<<<<<" in text or ">>>>>>>" in text) and (conflict := _CONFLICT.search(text)):
        line = text.count("\n", 0, conflict.start()) + 1
        return Decoded(None, ((Fault((), "conflict-marker", {"found": conflict[0]}), line),))
    return Decoded(text)


def control_fault(location: Location, text: str, control: re.Match[str]) -> Fault:
    """The fault of an invisible sign, with the words beside it, by which it can be found."""
    found = f"U+{ord(control[0]):04X}"
    near = beside(text, *control.span())
    return Fault(location, "control-character", {"found": found, "near": near})


def beside(text: str, start: int, end: int) -> str:
    """The words beside a piece of a text, in its own line."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    after = text[end : end + _NEAR].partition("\n")[0]
    return " ".join(CONTROL.sub("", before + text[start:end] + after).split())


def _may_have_control(data: bytes) -> bool:
    """Whether UTF-8 holds bytes that control characters have: a fifth of the search's time."""
    high = b"\xc2" in data or b"\xef\xbf" in data or b"\xe2\x80" in data or b"\xe2\x81" in data
    return high or len(data.translate(None, _LOW)) != len(data)


def divide(text: str) -> Parts:
    """The part between the two ``---`` lines, and the rest."""
    opening = _OPENING.match(text)
    if opening is None:
        return Parts(faults=((Fault((), "no-front-matter"), 1),))
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return Parts(faults=((Fault((), "unclosed-front-matter"), 1),))
    front = text[opening.end() + 1 : closing.start() + 1]
    line = text.count("\n", 0, closing.start()) + 3
    return Parts(front, text[closing.end() + 1 :], 2, line, tuple(_too_large(front)))


def _too_large(front: str) -> Iterator[tuple[Fault, int]]:
    """What is wrong with front matter that is too long."""
    size = len(front.encode())
    if size > FRONT_MATTER_LIMIT:
        values: dict[str, object] = {"found": size, "limit": FRONT_MATTER_LIMIT}
        yield Fault((), "front-matter-too-large", values), 1
