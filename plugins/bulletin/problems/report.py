"""The one formatter of problems: text, JSON and GitHub annotations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bulletin.languages import Code
from bulletin.problems.problem import Problem, in_language

FORMATS: Final = ("text", "json", "github")
ANNOTATIONS: Final = 10  # the platform shows no more of a step
_SUMMARY_LIMIT: Final = 900_000  # bytes; the platform takes 1 MiB


def format_problems(problems: Iterable[Problem], style: str, language: Code) -> str:
    """All problems in one of `FORMATS`, a line each (JSON: one array), without a last newline.

    The platform of `github` shows `ANNOTATIONS` of a step; the others are plain lines.
    """
    if style == "json":
        return json.dumps(
            [_record(problem, language) for problem in problems], ensure_ascii=False, indent=1
        )
    lines = _annotated(problems, language) if style == "github" else _lines(problems, language)
    return "\n".join(lines)


def summary(problems: Sequence[Problem], language: Code) -> str:
    """All problems as Markdown, for the summary of a job; cut off where it would be refused."""
    lines = [f"{verdict(problems, language)}\n"]
    size = len(lines[0])
    for number, line in enumerate(_lines(problems, language)):
        entry = f"- `{line.replace('`', chr(39))}`"
        size += len(entry.encode()) + 1
        if size > _SUMMARY_LIMIT:
            lines.append(f"- … +{len(problems) - number}")
            break
        lines.append(entry)
    return "\n".join(lines) + "\n"


def _lines(problems: Iterable[Problem], language: Code) -> Iterator[str]:
    return (_text(problem, language) for problem in problems)


def _annotated(problems: Iterable[Problem], language: Code) -> Iterator[str]:
    """As many annotations as are shown, errors first; what is beyond them in plain lines."""
    ranked = sorted(problems, key=lambda one: not one.is_error)
    yield from (_annotation(problem, language) for problem in ranked[:ANNOTATIONS])
    yield from map(_without_commands, _lines(ranked[ANNOTATIONS:], language))


def _without_commands(line: str) -> str:
    """A line that the platform takes for no command, whatever the content says in it."""
    return line.replace("##[", "##\u2060[")


def verdict(problems: Sequence[Problem], language: Code) -> str:
    """One sentence that counts errors and warnings."""
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return in_language(language, "Tidak ada masalah.", "No problems.")
    return in_language(
        language,
        f"{errors} kesalahan, {warnings} peringatan.",
        f"{errors} error(s), {warnings} warning(s).",
    )


def _text(problem: Problem, language: Code) -> str:
    place = f"{problem.path}:{problem.line}: {problem.field}"
    return f"{' '.join(place.split())}: {problem.message(language)} [{problem.code}]"


def _record(problem: Problem, language: Code) -> dict[str, str | int]:
    return {
        "path": problem.path,
        "line": problem.line,
        "field": problem.field,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message(language),
    }


def _annotation(problem: Problem, language: Code) -> str:
    """A workflow command: its properties escape more than its message does."""
    path = _escape(problem.path).replace(":", "%3A").replace(",", "%2C")
    severity = "notice" if problem.severity == "note" else problem.severity
    head = f"{severity} file={path},line={problem.line},title={problem.code}"
    return f"::{head}::{_escape(f'{problem.field}: {problem.message(language)}')}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
