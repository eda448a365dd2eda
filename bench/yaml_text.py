"""Plain data as YAML front matter, every text in quotes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value]"
Fields: TypeAlias = dict[str, Value]


def front_matter(fields: Mapping[str, Value], body: str) -> str:
    """A Markdown file with front matter."""
    return f"---\n{yaml(fields)}---\n\n{body}"


def yaml(value: Mapping[str, Value] | Sequence[Value]) -> str:
    """Mappings and lists in block form, a line a value."""
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: Mapping[str, Value] | Sequence[Value]) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _entry(f"{key}:", one, "  ")
    else:
        for one in value:
            yield from _item(one)


def _entry(head: str, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, str | int):
        yield f"{head} {json.dumps(value, ensure_ascii=False)}"
    else:
        yield head
        yield from (f"{indent}{line}" for line in _lines(value))


def _item(value: Value) -> Iterator[str]:
    """One item of a list: its first line begins with the hyphen."""
    if isinstance(value, str | int):
        yield f"- {json.dumps(value, ensure_ascii=False)}"
        return
    for at, line in enumerate(_lines(value)):
        yield f"{'  ' if at else '- '}{line}"
