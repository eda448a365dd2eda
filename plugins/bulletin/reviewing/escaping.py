"""Text of a proposal inside Markdown: it stays text, whatever it says."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LONGEST: Final = 160
# Signs that are markup anywhere, and those that are where a line begins.
_MARKUP: Final = re.compile(
    r"([\\`*_{}\[\]<>#|~&!@$^])|(?:(?<=^)|(?<=^[0-9])|(?<=^[0-9]{2}))([-+=.):])"
)
_SPACE: Final = re.compile(r"\s+")
# What GitHub and GitLab make a link, a mention or a picture of after Markdown: a sign that joins
# words, without width, keeps it apart.
_LINKED: Final = re.compile(r"[@#!~%$&:](?=\S)|(?<=www)\.|(?<=GH)-", re.IGNORECASE)
_JOINER: Final = "\u2060"
_PATH: Final = re.compile(r"[\w./ -]+")
_HIDDEN: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def plain(text: str, longest: int = _LONGEST) -> str:
    """A text as one line of Markdown in which nothing is markup."""
    line = _visible(text)
    line = line if len(line) <= longest else f"{line[: longest - 1]}…"
    joined = _LINKED.sub(lambda sign: sign[0] + _JOINER, line)
    return _MARKUP.sub(r"\\\g<0>", joined)


def path(text: str) -> str:
    """A path as code, where all of it can be; else as text."""
    shown = _visible(text)
    return f"`{shown}`" if _PATH.fullmatch(shown.replace(":", "")) else plain(shown)


def place(name: str, line: int) -> str:
    """A line of a file; an article by its file's name, which no other has."""
    short = name.rsplit("/", 1)[-1] if "/articles/" in name else name
    return path(f"{short}:{line}")


def _visible(text: str) -> str:
    """A text without line ends and without signs that hide or turn round what follows."""
    line = _SPACE.sub(" ", text.encode("utf-8", "replace").decode()).strip()
    return "".join(one for one in line if unicodedata.category(one) not in _HIDDEN)
