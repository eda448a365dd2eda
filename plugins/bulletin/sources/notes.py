"""Notes in a translation's body: each holds a block of the original, for who translates.

One begins with a line ``<!-- [3]`` and ends with a line ``-->``. It is taken out before the
body is read, so it is never published and changes nothing; any other comment stays an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

# A note ends where the next one begins: what is not closed is looked at once.
_NOTE: Final = re.compile(
    r"^<!-- \[[0-9]{1,5}\]\n(?:(?!<!--|-->)[^\n]*\n)*-->[ \t]*$", re.MULTILINE
)
_DASHES: Final = re.compile(r"-(?=-)")


@dataclass(frozen=True, slots=True)
class NotedBlock:
    """Where a translation of a block belongs: below its note; `line` counts from 0.

    `original` is the note's first line of words, `text` what stands below it so far.
    """

    line: int
    original: str
    text: str


def without_notes(body: str) -> str:
    """A body with empty lines in the place of its notes."""
    if "<!--" not in body:
        return body
    return _NOTE.sub(lambda note: "\n" * note[0].count("\n"), body)


def note(number: int, text: str) -> str:
    """A note of a text; nothing in it can end the comment."""
    safe = _DASHES.sub(r"-\\", text)
    return f"<!-- [{number}]\n{safe}\n-->"


def renoted(body: str, texts: Mapping[int, str | None], new: Mapping[int, Sequence[str]]) -> str:
    """A body with other texts in some of its notes, which are counted from 0.

    `None` takes a note away; `new` ones come before a note, or after the last. Their numbers are
    in order again.
    """
    found, parts, at, number = [*_NOTE.finditer(body)], list[str](), 0, 0
    for index, one in enumerate(found):
        parts.append(body[at : one.start()])
        for text in new.get(index, ()):
            number += 1
            parts.append(f"{note(number, text)}\n\n\n")
        if (text_now := texts.get(index, "")) is not None:
            number += 1
            parts.append(note(number, text_now) if text_now else _numbered(one[0], number))
        at = one.end()
    ends = (
        f"\n\n{note(number + step, one)}\n" for step, one in enumerate(new.get(len(found), ()), 1)
    )
    rest = body[at:]
    return "".join((*parts, *((rest.rstrip("\n"), *ends) if new.get(len(found)) else (rest,))))


def _numbered(written: str, number: int) -> str:
    return re.sub(r"\[\d+\]", f"[{number}]", written, count=1)


def noted_blocks(body: str) -> Iterator[NotedBlock]:
    """Every note's line, and what stands between it and the next."""
    found = [*_NOTE.finditer(body)]
    ends = (*(one.start() for one in found[1:]), len(body))
    for one, end in zip(found, ends, strict=False):  # without a note there is no end either
        line, original = body.count("\n", 0, one.start()), one[0].split("\n", 2)[1]
        yield NotedBlock(line, original, body[one.end() : end].strip())
