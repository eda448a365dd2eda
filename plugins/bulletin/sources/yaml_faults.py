"""What libyaml refused, in a writer's words: the cause is looked for in the lines themselves."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import yaml

from bulletin.problems import Location
from bulletin.schema.validation import Fault

_PAIR: Final = re.compile(r"(?P<lead>[ ]*(?:- )?[\w-]+:)[ ]*(?P<value>.*?)[ ]*\Z")
_GLUED: Final = re.compile(r"(?P<lead>[ ]*(?:- )?[a-z_]+:)(?P<value>[^\s:/].*?)[ ]*\Z")
ODD: Final = re.compile("[\u00a0\u2007\u202f\u3000\uff1a\ufe55\ua789]")
_HYPHEN: Final = re.compile(r"[ ]*-([a-z_]+:.*|[a-z][a-z0-9-]*)[ ]*\Z")
_BARE: Final = re.compile(r"[a-z_]+(?: [^:#]*)?")
_CLOSED: Final = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}")
_BRACKETS: Final = ("[", "{")
_QUOTES: Final = ("'", '"')
_SIGNS: Final = ("@", "`", "%", "*", "&", "!", "|", ">", "?", "-", ",", "]", "}")
_INDENT: Final = (
    "expected '-' indicator",
    "expected <document start>",
    "mapping values are not allowed",
    "could not find expected ':'",
    "did not find expected key",
)


_Told = tuple[str, dict[str, object]]


class _Pair(NamedTuple):
    """A line `key: value` as it is written; the value is the rest of the line."""

    lead: str
    value: str

    @property
    def quoted(self) -> str:
        """The line with its value in quotes."""
        return f"{self.lead.strip()} {quoted(self.value)}"


def diagnosis(failure: yaml.MarkedYAMLError, text: str, first: int) -> tuple[Fault, int]:
    """The fault of a YAML text whose first line is line `first` of its file, and its line."""
    lines, at = text.split("\n"), _line(failure)
    line = lines[at] if at < len(lines) else ""
    problem, context = failure.problem or "", failure.context or ""
    if "\t" in line[: len(line) - len(line.lstrip())] or ("token" in problem and "\t" in line):
        return Fault(_key(line), "yaml-tab"), first + at
    if "quoted scalar" in context and failure.context_mark:
        opened = int(failure.context_mark.line)
        code = "yaml-escape" if "escape" in problem else "yaml-quote"
        return Fault(_key(lines[opened]), code), first + opened
    if "<document start>" in problem and (end := lines.index("...") if "..." in lines else -1) >= 0:
        return Fault((), "yaml-documents"), first + end
    for near in (at, at - 1):
        if 0 <= near < len(lines) and (fault := _of_line(lines[near], problem)):
            return fault, first + near
    if at > 0 and _BARE.fullmatch(lines[at - 1]) and (fault := _without_colon(lines[at - 1])):
        return fault, first + at - 1
    code = "yaml-indent" if any(one in problem for one in _INDENT) else "yaml-syntax"
    return Fault(_key(line), code), first + at


def _key(line: str) -> Location:
    """The key of a line, where it is one of the first level: it names the field."""
    found = re.match(r"([a-z_]+):", line)
    return (found[1],) if found else ()


def _line(failure: yaml.MarkedYAMLError) -> int:
    """The line, from 0, at which to look: where something began that has no end, or the problem."""
    context = failure.context or ""
    begun = "flow" in context or "simple key" in context
    opened = failure.context_mark if begun else None
    mark = opened or failure.problem_mark or failure.context_mark
    return int(mark.line) if mark else 0


def _of_line(line: str, problem: str) -> Fault | None:
    """What is plainly wrong in a line; `None` where its pair looks well."""
    if odd := ODD.search(line):
        return Fault((), "yaml-odd-sign", {"found": odd_sign(odd[0])})
    if hyphen := _HYPHEN.match(line):
        return Fault((), "yaml-hyphen", {"nearest": f"- {hyphen[1]}"})
    if "simple key" in problem or "find expected ':'" in problem:
        return _without_colon(line)
    if glued := _GLUED.match(line):
        whole = f"{glued['lead'].strip()} {glued['value']}"
        return Fault(_key(line), "yaml-space", {"nearest": whole})
    found = _PAIR.match(line)
    told = _of_pair(_Pair(found["lead"], found["value"]), problem) if found else None
    return Fault(_key(line), *told) if told else None


def _without_colon(line: str) -> Fault | None:
    """A key without its colon, or a text that goes on at the beginning of a line."""
    if glued := _GLUED.match(line):
        return Fault(
            _key(line), "yaml-space", {"nearest": f"{glued['lead'].strip()} {glued['value']}"}
        )
    words = line.strip().split(" ", 1)
    if not words[0] or ":" in words[0]:
        return None
    key = words[0].removeprefix("- ")
    nearest = f"{key}: {words[1]}" if len(words) > 1 else f"{key}:"
    return Fault((), "yaml-no-colon", {"found": line.strip(), "nearest": nearest})


def _of_pair(pair: _Pair, problem: str) -> _Told | None:
    if pair.value.startswith(_QUOTES):
        return _of_quotes(pair)
    if pair.value.startswith(_BRACKETS):
        return _of_brackets(pair)
    if pair.value.startswith(_SIGNS) and not _is_block(pair.value):
        return "yaml-sign", {"found": pair.value[0], "nearest": pair.quoted}
    if ": " in f"{pair.value} " and ("mapping values" in problem or ": " in pair.value):
        return "yaml-colon", {"nearest": pair.quoted}
    return None


def _is_block(value: str) -> bool:
    """Whether a value is the sign of a text on the lines below."""
    return re.fullmatch(r"[|>][0-9+-]{0,2}", value) is not None


def _of_quotes(pair: _Pair) -> _Told | None:
    """Quotation marks that end before the text does."""
    sign = pair.value[0]
    if len(pair.value) > 1 and pair.value.endswith(sign):
        inside = pair.value[1:-1]
        if sign not in inside.replace(f"\\{sign}", "").replace(sign * 2, ""):
            return None
        nearest = f"{pair.lead.strip()} {quoted(inside)}"
    else:
        nearest = pair.quoted
    return "yaml-quotes", {"found": sign, "nearest": nearest}


def _of_brackets(pair: _Pair) -> _Told | None:
    """A bracket with which a text begins, or that is not closed."""
    closed = _CLOSED.match(pair.value)
    if closed is None:
        return "yaml-bracket", {"found": pair.value[0]}
    if closed.end() < len(pair.value):
        return "yaml-sign", {"found": pair.value[0], "nearest": pair.quoted}
    return _of_inner(closed[0])


def _of_inner(braces: str) -> _Told | None:
    """A colon within a text in curly brackets."""
    for part in braces[1:-1].split(","):
        key, _, text = part.strip().partition(": ")
        if ": " in text and not text.startswith(_QUOTES):
            return "yaml-colon", {"nearest": f"{key}: {quoted(text)}"}
    return None


def odd_sign(sign: str) -> str:
    """A sign that is easily taken for another one, as a message names it."""
    return f"U+{ord(sign):04X} “{sign}”"


def quoted(text: str) -> str:
    """A text in the quotation marks that need the least change to it."""
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'
