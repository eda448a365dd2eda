"""Under which name of a stamp each text of an original stood when it was confirmed.

Most texts have an id, and so one name for ever. Sources, corrections and an action's updates have
none but their place in a list, so that they are told by their fingerprints, as blocks are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar
from urllib.parse import quote

from bulletin.model.alignment import changes, same_blocks
from bulletin.model.story import WordKey
from bulletin.sources.blocks import fingerprint

T = TypeVar("T")
_PLAIN: Final = re.compile(r"[A-Za-z0-9_.~@#-]*\Z")
# Of an update the name had a date and a number once, also where its action has no other.
_LISTED: Final = re.compile(r"(?:corrections|sources)(?=\.)|updates\.[^.@]+")


def name_of(key: WordKey) -> str:
    """A key as one word: what would part it is written as in an address."""
    name = ".".join(key)
    if _PLAIN.match(name) and name.count(".") == len(key) - 1:  # spares nearly every `quote`
        return name
    return ".".join(quote(part, safe="@#").replace(".", "%2E") for part in key)


def former_names(stored: Mapping[str, str], words: Mapping[WordKey, str]) -> Mapping[WordKey, str]:
    """The name of each text in a stamp; none for a text that has come since."""
    now = {key: name_of(key) for key in words}
    found = {key: name for key, name in now.items() if name in stored and not list_of(name)}
    before = _lists((name, name) for name in stored)
    for name, keys in _lists((one, key) for key, one in now.items()).items():
        names = before.get(name, [])
        was = former_places([stored[one] for one in names], [words[key] for key in keys])
        found.update({keys[new]: names[old] for new, old in was.items()})
    return found


def former_places(before: Sequence[str], texts: Sequence[str]) -> Mapping[int, int]:
    """The former place of each text of a list: where it stood, or the changed one that it faces.

    `before` holds the fingerprints of then, in order. A text that is new has no place.
    """
    now = [*map(fingerprint, texts)]
    if now == [*before]:
        return {index: index for index in range(len(now))}
    faced = {
        one.new: one.old for one in changes(before, now) if one.new is not None and not one.came
    }
    return {**same_blocks(before, now), **faced}


def list_of(name: str) -> str:
    """The list in which a text has only its place; nothing where it has an id."""
    found = _LISTED.match(name)
    return found[0] if found else ""


def _lists(pairs: Iterable[tuple[str, T]]) -> Mapping[str, list[T]]:
    """What stands in each list, in order."""
    found: dict[str, list[T]] = {}
    for name, one in pairs:
        if inside := list_of(name):
            found.setdefault(inside, []).append(one)
    return found
