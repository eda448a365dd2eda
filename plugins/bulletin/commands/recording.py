"""`bulletin addresses --record`: write what is published into the record, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from bulletin.sources.structured import parse

_HEAD: Final = """\
# Alamat halaman yang pernah terbit: tautan orang lain tidak boleh putus.
# Ditulis oleh `make publish`; mengubah alamat: docs/addresses.md.
# The addresses of pages that were published; see docs/addresses.md.
"""
_BYTE_ORDER_MARK: Final = "\ufeff"

Entry = tuple[str, list[str]]  # an address, and the lines of its entry


def record(file: Path, addresses: Mapping[str, str]) -> int:
    """Add addresses that are not recorded yet, each with what its page is of; how many those are.

    The file is written in one step, and only where there are some. `ValueError` where it is
    written so that they cannot be added.
    """
    text = file.read_bytes().decode() if file.exists() else _HEAD
    known = {entry["address"] for entry in _entries(text)}
    new = {address: page for address, page in addresses.items() if address not in known}
    if new:
        aside = file.with_name(f".{file.name}.new")
        aside.write_bytes(_demanded(text, recorded(text, new), len(new)).encode())
        aside.replace(file)
    return len(new)


def recorded(text: str, new: Mapping[str, str]) -> str:
    """The record with more addresses, in their order; what was written stays as it is.

    A comment belongs to the entry below it, above the first one to the file.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    mark = text[: len(text) - len(text.removeprefix(_BYTE_ORDER_MARK))]
    head, entries = _divided(text.removeprefix(mark).replace("\r\n", "\n").splitlines())
    entries += [(address, [_line(address, page)]) for address, page in new.items()]
    entries.sort(key=lambda entry: entry[0])
    lines = [*head, *(line for _, each in entries for line in each)]
    return mark + "".join(f"{line}{end}" for line in lines)


def _line(address: str, page: str) -> str:
    return f"- {{address: {address}, page: {page}}}"


def _divided(lines: Sequence[str]) -> tuple[list[str], list[Entry]]:
    """The lines above all entries, and every entry with its lines."""
    structured = parse("\n".join(lines))
    begins = [structured.lines[number,] - 1 for number in range(len(structured.value or ()))]
    starts = [begins[0], *(_with_comments(lines, one) for one in begins[1:])] if begins else []
    parts = [[*lines[start:end]] for start, end in pairwise((*starts, len(lines)))]
    addresses = [entry["address"] for entry in structured.value or ()]
    head = [*lines[: starts[0] if starts else len(lines)]]
    return head, [*zip(addresses, parts, strict=True)]


def _with_comments(lines: Sequence[str], start: int) -> int:
    """Where an entry begins with the comments right above it."""
    while lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _entries(text: str) -> list[Any]:
    return parse(text.removeprefix(_BYTE_ORDER_MARK)).value or []


def _demanded(before: str, after: str, more: int) -> str:
    """The new text, if it holds the old entries and as many more."""
    kept, now = _entries(before), _entries(after)
    if len(now) != len(kept) + more or not all(one in now for one in kept):
        raise ValueError(
            "tulis setiap alamat pada barisnya sendiri, diawali `- `, lalu ulangi / "
            "write every address on a line of its own that begins with `- `, then try again"
        )
    return after
