"""Addresses whose pages were withdrawn, in the record of addresses."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from bulletin.sources.structured import parse
from bulletin.sources.yaml_faults import quoted

_ENTRY: Final = re.compile(r"- \{(?P<facts>[^{}]*)\}\s*(?P<note>#.*)?\Z")
_BYTE_ORDER_MARK: Final = "\ufeff"


def withdrawn(text: str, addresses: Collection[str], day: str, reason: Mapping[str, str]) -> str:
    """A record in which some addresses are gone, since when and why; all else stays as it is.

    `ValueError`, with the address, where an entry does not stand on a line of its own.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").split("\n")
    mark = text[: len(text) - len(text.removeprefix(_BYTE_ORDER_MARK))]
    words = ", ".join(f"{code}: {quoted(one)}" for code, one in reason.items())
    told = f"date: {day}, gone: {{{words}}}"
    found = parse("\n".join(lines))
    for number, entry in enumerate(found.value or ()):
        if entry["address"] not in addresses:
            continue
        at = found.lines[number,] - 1
        entry_line = _ENTRY.match(lines[at].rstrip())
        if entry_line is None:
            raise ValueError(entry["address"])
        note = f"  {entry_line['note']}" if entry_line["note"] else ""
        lines[at] = f"- {{{entry_line['facts']}, {told}}}{note}"
    _demand(found.value or [], parse("\n".join(lines)).value or [], addresses)
    return mark + end.join(lines)


def _demand(before: list[Any], after: list[Any], addresses: Collection[str]) -> None:
    """`ValueError` unless each entry says what it said, and those that are gone say so."""
    for one, other in zip(before, after, strict=True):
        is_gone = one["address"] in addresses
        if {
            **one,
            **({"gone": other.get("gone"), "date": other.get("date")} if is_gone else {}),
        } != other:
            raise ValueError(one["address"])
