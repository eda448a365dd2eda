"""Pagefind's files in one order: it writes filters in another one each time.

Two builds of one content are to be equal to the byte, so the values of a filter are sorted, and
the files that are named by their content get the names that follow. What is read and written is
the part of CBOR that Pagefind uses here: whole numbers, texts, lists.

Source: RFC 8949.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from hashlib import sha1
from typing import Any, Final

_HEAD: Final = b"pagefind_dcd"
_FILTER: Final = ".pf_filter"
_META: Final = ".pf_meta"
_ENTRY: Final = "pagefind-entry.json"
_NUMBER, _TEXT, _LIST = 0, 3, 4  # the major types of CBOR
_DIRECT: Final = 24  # lengths below stand in the first byte
_FILTERS: Final = 3  # the place of the filters in the list of a language


def in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files in one order; `ValueError` where they are not as they are known."""
    made: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for path in sorted(files, key=lambda one: (not one.endswith(_FILTER), one)):
        if path.endswith((_FILTER, _META)):
            value = _read(files[path])
            _sort(value, names, is_filter=path.endswith(_FILTER))
            content = _written(value)
            old, new = _renamed(path, content)
            names[old] = new
            made[path.replace(old, new)] = content
        elif not path.endswith(_ENTRY):
            made[path] = files[path]
    return {**made, **dict(_entries(files, names))}


def _sort(value: list[Any], names: Mapping[str, str], *, is_filter: bool) -> None:
    if is_filter:
        value[1].sort()
    else:
        value[_FILTERS] = sorted([name, names[file]] for name, file in value[_FILTERS])


def _renamed(path: str, content: bytes) -> tuple[str, str]:
    """The name by content that a path holds, and the new one: the language stays."""
    name = path.rpartition("/")[2].removesuffix(_FILTER).removesuffix(_META)
    old = name.removeprefix("pagefind.")
    language, _, digest = old.rpartition("_")
    return old, f"{language}_{sha1(content, usedforsecurity=False).hexdigest()[: len(digest)]}"


def _entries(files: Mapping[str, bytes], names: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for path, content in files.items():
        if path.endswith(_ENTRY):
            entry = json.loads(content)
            known = sorted(entry["languages"].items())
            entry["languages"] = {code: {**one, "hash": names[one["hash"]]} for code, one in known}
            yield path, json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def _read(content: bytes) -> list[Any]:
    data = gzip.decompress(content)
    value, end = _value(data, len(_HEAD))
    if not data.startswith(_HEAD) or end != len(data) or not isinstance(value, list):
        raise ValueError("not a file of Pagefind as it is known")
    return value


def _value(data: bytes, at: int) -> tuple[Any, int]:
    """The value at a place, and the place after it."""
    kind, short = data[at] >> 5, data[at] & 31
    size = 0 if short < _DIRECT else 1 << short - _DIRECT
    length = int.from_bytes(data[at + 1 : at + 1 + size]) if size else short
    at += 1 + size
    if kind == _TEXT:
        return data[at : at + length].decode(), at + length
    if kind == _LIST:
        found = []
        for _ in range(length):
            one, at = _value(data, at)
            found.append(one)
        return found, at
    if kind != _NUMBER:
        raise ValueError(f"a value of the kind {kind}")
    return length, at


def _written(value: list[Any]) -> bytes:
    return gzip.compress(_HEAD + _bytes(value), mtime=0)


def _bytes(value: Any) -> bytes:  # noqa: ANN401 - a number, a text, or a list of such
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        return _head(_TEXT, len(value.encode())) + value.encode()
    return _head(_LIST, len(value)) + b"".join(map(_bytes, value))


def _head(kind: int, length: int) -> bytes:
    """The first bytes of a value, as few as can hold its length."""
    if length < _DIRECT:
        return bytes([kind << 5 | length])
    power = next(one for one in range(4) if length < 1 << 8 * (1 << one))
    return bytes([kind << 5 | _DIRECT + power]) + length.to_bytes(1 << power)
