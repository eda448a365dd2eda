"""One problem, and the failure that carries all of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bulletin.languages import BY_CODE, ORIGINAL, Code, pick
from bulletin.problems.catalogue import MESSAGES, WARNING_WORD, Severity

FRONT_MATTER = "front-matter"
BODY = "body"
FILE = "file"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong at one place of the content.

    `path` is as the reader of the report knows it, `line` counts from 1, `field` is the dotted
    path of a key (``events.0.start``) or one of `FRONT_MATTER`, `BODY`, `FILE`; `code` is a key
    of `MESSAGES`, whose placeholders are filled from `values`.
    """

    path: str
    line: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()
    lenient: bool = dataclasses.field(default=False, compare=False)

    @property
    def severity(self) -> Severity:
        """`error` stops the build; a lenient problem (a draft's) is a `warning`."""
        return "warning" if self.lenient else MESSAGES[self.code].severity

    @property
    def is_error(self) -> bool:
        """Whether this problem stops a build."""
        return self.severity == "error"

    def message(self, language: Code = ORIGINAL.code) -> str:
        """What is wrong and how to mend it, in one line."""
        message = MESSAGES[self.code].text(language)
        text = message.format_map(dict(self.values)).replace("\n", " ")
        return f"{WARNING_WORD.text(language)}: {text}" if self.severity == "warning" else text

    def softened(self) -> Problem:
        """The same problem as a warning."""
        return replace(self, lenient=True)


class ContentError(Exception):
    """The content has errors; nothing was built.

    `exitcode` is what Pelican leaves with; the report says all, a traceback would say no more.
    """

    exitcode = 1
    is_explained = True

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems; say in both languages how many errors there are."""
        self.problems = tuple(problems)
        count = sum(problem.is_error for problem in self.problems)
        super().__init__(
            f"isi memuat {count} kesalahan, tidak ada yang dibangun / "
            f"the content has {count} error(s), nothing was built"
        )


def values(**given: object) -> tuple[tuple[str, str], ...]:
    """The values of a problem's placeholders, as text, shortened to what a line can hold."""
    return tuple((name, _short(str(value))) for name, value in given.items())


def _short(text: str, limit: int = 160) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= limit else one_line[: limit - 1] + "…"


def in_language(language: Code, indonesian: str, english: str) -> str:
    """One of two texts by a language's code."""
    return pick(BY_CODE[language], indonesian, english)
