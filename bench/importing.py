"""How many corrections a draft of `bulletin import` needs to equal an article: one by one.

`python -m bench.importing TEXT ARTICLE [--content DIR]` reads a pasted text, makes its draft with
the registries of a content folder, and names every field and every stretch of the text in which
the draft differs from the article as it was published. A field that is missing, too much or
different is one correction, an entry of a list that is missing or too much is one; in the text
each run of words is one. Identifiers of events and actions are names that a writer chooses once:
they are told apart and not counted.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

import yaml

from bulletin.build.pipeline import prepare
from bulletin.commands.places import site_settings
from bulletin.importing.decoding import decode
from bulletin.importing.draft import read
from bulletin.importing.front import Ids, file_text

_APART: Final = frozenset(("id", "status"))
_KEYS: Final = {"events": ("start", "name"), "speakers": ("person", "name"), "sources": ("title",)}
_LISTS: Final = ("events", "speakers", "actions", "sources")
_LIKE: Final = 0.25  # how much alike the texts of two action points are that are one


def corrections(draft: str, article: str) -> Iterator[str]:
    """What must be mended in the text of a draft's file to equal the text of an article's."""
    front, body = _parts(draft)
    wanted, text = _parts(article)
    for key in sorted({*front, *wanted} - _APART):
        if key in _LISTS:
            yield from _of_list(key, front.get(key) or [], wanted.get(key) or [])
        elif front.get(key) != wanted.get(key):
            yield f"{key}: {front.get(key)!r} → {wanted.get(key)!r}"
    yield from _of_text(body, text)


def _parts(file: str) -> tuple[dict[str, Any], list[str]]:
    _, front, body = file.split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body.split()  # noqa: S506 - every value as text


def _of_list(
    key: str, ours: Sequence[Mapping[str, Any]], theirs: Sequence[Mapping[str, Any]]
) -> Iterator[str]:
    """Corrections of a list; entries are compared with the one that is most like them."""
    left = [*ours]
    for wanted in theirs:
        near = max(left, key=lambda one: _likeness(key, one, wanted), default=None)
        if near is None or _likeness(key, near, wanted) < _LIKE:
            yield f"{key}: missing {wanted}"
            continue
        left.remove(near)
        for name in sorted({*near, *wanted} - _APART):
            if near.get(name) != wanted.get(name):
                yield f"{key}.{name}: {near.get(name)!r} → {wanted.get(name)!r}"
    yield from (f"{key}: too much {one}" for one in left)


def _likeness(key: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    names = _KEYS.get(key, ("text",))
    same = [one[name] == other[name] for name in names if name in one and name in other]
    ours, theirs = (" ".join(str(each.get(name, "")) for name in names) for each in (one, other))
    alike: float = SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
    return 2.0 * any(same) + alike


def _of_text(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[str]:
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            yield f"body: {' '.join(ours[a:b])!r} → {' '.join(theirs[c:d])!r}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every correction and how many there are; exit status 0."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("article", type=Path)
    parser.add_argument("--content", type=Path, default=Path("content"))
    given = parser.parse_args(arguments)
    settings = site_settings(content=given.content)
    library, _ = prepare(settings)
    draft = read(decode(given.text.read_bytes()), library.registry, settings.today)
    found = [*corrections(file_text(draft, Ids()), given.article.read_text("utf-8"))]
    sys.stdout.write("\n".join((*found, f"{len(found)} corrections", "")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
