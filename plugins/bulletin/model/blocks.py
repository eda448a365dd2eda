"""Blocks of an original, their fingerprints, and what has changed since a confirmation.

A translation's `translates` holds one text: ``title=3f2a9c1b events.rapat.name=… body=a1,b2``,
the fingerprints of all blocks of the original at the time when the translation was confirmed.
White space is no change; a block that comes or goes leaves its neighbours as they were.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bulletin.model.alignment import Change, changes, moved_blocks, same_blocks
from bulletin.model.former import former_names, name_of
from bulletin.model.story import Edition, WordKey
from bulletin.sources.blocks import block_prints, fingerprint, top_blocks

BODY: Final = "body"
_ENTRY: Final = re.compile(r"([^\s=]+)=([0-9a-f,]*)\Z")
_ELEMENT: Final = re.compile(r"<\w+")


@dataclass(frozen=True, slots=True)
class Staleness:
    """How a translation stands to its original.

    `confirmed` is false where it never was; `readable` is false where `translates` makes no
    sense; `texts` are the keys of texts that changed or came, `lost` is how many went;
    `changes` are the body's, `blocks` is how many blocks it had when it was confirmed, `moved`
    are the indexes of those that stand elsewhere now.
    """

    confirmed: bool = True
    readable: bool = True
    texts: tuple[WordKey, ...] = ()
    lost: int = 0
    changes: tuple[Change, ...] = ()
    blocks: int = 0
    moved: tuple[int, ...] = ()

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The indexes of changed or new blocks of the original's body."""
        return tuple(one.new for one in self.changes if one.new is not None)

    @property
    def gone(self) -> int:
        """How many texts and blocks of the body have gone."""
        return self.lost + sum(one.new is None for one in self.changes)

    @property
    def is_current(self) -> bool:
        """Whether the translation was confirmed and nothing has changed since."""
        changed = bool(self.texts or self.changes or self.lost)
        return self.confirmed and self.readable and not changed


def stamp(original: Edition) -> str:
    """The value of `translates` for an original as it is now."""
    texts = " ".join(f"{name_of(key)}={fingerprint(text)}" for key, text in original.words.items())
    return f"{texts} {BODY}={','.join(paragraph_prints(original))}"


def staleness(original: Edition, translates: object) -> Staleness:
    """What has changed in an original since a translation was stamped."""
    if translates is None:
        return Staleness(confirmed=False)
    stored = read_stamp(translates)
    if stored is None:
        return Staleness(readable=False)
    before, now = stamped_blocks(stored), paragraph_prints(original)
    names, said = former_names(stored, original.words), original.words.items()
    return Staleness(
        texts=tuple(
            key for key, text in said if stored.get(names.get(key, "")) != fingerprint(text)
        ),
        lost=len(stored.keys() - {*names.values(), BODY}),
        changes=changes(before, now),
        blocks=len(before),
        moved=moved_blocks(before, now),
    )


def are_in_step(original: Edition, translation: Edition, translates: object) -> bool:
    """Whether a translation's blocks may be told by the places of the original's.

    They are as many as the original had when it was confirmed, and each that faces a block which
    is as it was is of its kind: a list, a heading, a paragraph.
    """
    stored = read_stamp(translates)
    before = stamped_blocks(stored) if stored else ()
    there, here = (tuple(top_blocks(one.prose.html)) for one in (original, translation))
    if len(here) != len(before):
        return False
    kept = same_blocks(before, paragraph_prints(original))
    return all(_kind(there[new]) == _kind(here[old]) for new, old in kept.items())


def _kind(block: str) -> str:
    """The name of a block's element."""
    found = _ELEMENT.match(block)
    return found[0] if found else ""


def stamped_blocks(stored: Mapping[str, str]) -> tuple[str, ...]:
    """The fingerprints of the body's blocks when a translation was confirmed, in order."""
    return tuple(filter(None, stored[BODY].split(",")))


def paragraph_prints(edition: Edition) -> tuple[str, ...]:
    """The fingerprint of every top-level block of a body, in order."""
    return edition.prose.blocks or block_prints(edition.prose.html)


def read_stamp(translates: object) -> Mapping[str, str] | None:
    """The fingerprints that `translates` holds, by the names of keys; `None` if it is no stamp."""
    entries = (
        [_ENTRY.match(part) for part in translates.split()] if isinstance(translates, str) else []
    )
    if not entries or not all(entries):
        return None
    found = {entry[1]: entry[2] for entry in entries if entry}
    return found if BODY in found else None
