"""What has changed in an original, beside the translation that is to be mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bulletin.checks.counterparts import location_of
from bulletin.model import Change, Staleness
from bulletin.model.blocks import (
    BODY,
    are_in_step,
    read_stamp,
    staleness,
    stamped_blocks,
)
from bulletin.model.former import former_names
from bulletin.sources.blocks import block_prints
from bulletin.sources.written import by_block, written_blocks
from bulletin.translating.recall import pieces_of
from bulletin.translating.review import Pair

CHANGED: Final = "changed"
NEW: Final = "new"
GONE: Final = "gone"
_TOLD_BY: Final = re.compile(r"@[^.]*")
Former = Callable[[frozenset[str]], Mapping[str, str]]  # fingerprints → the texts that had them


@dataclass(frozen=True, slots=True)
class Difference:
    """A changed text or block: where its translation stands, and all that is known of it.

    `state` is ``changed``, ``new`` or ``gone``. `before` is the original's former text, `after`
    the present one, `here` the translation; each is `None` where it is not known, or there is none.
    """

    line: int
    field: str
    state: str
    before: str | None
    after: str | None
    here: str | None


def state_of(pair: Pair, translates: object) -> Staleness:
    """How a translation stands to its original, by a stamp."""
    return staleness(pair.page.original, translates)


def differences(pair: Pair, translates: object, former: Former) -> tuple[Difference, ...]:
    """What has changed since a stamp; `former` finds texts by their fingerprints."""
    stored, state = read_stamp(translates), state_of(pair, translates)
    if stored is None or state.is_current:
        return ()
    before = stamped_blocks(stored)
    names = former_names(stored, pair.page.original.words)
    wanted = {stored[names[key]] for key in state.texts if key in names}
    wanted |= {before[one.old] for one in state.changes if not one.came}
    known = former(frozenset(wanted))
    in_step = are_in_step(pair.page.original, pair.edition, translates)
    texts = _texts(pair, state, stored, known)
    return (*texts, *_blocks(pair, state, before, known, in_step=in_step))


def _texts(
    pair: Pair, state: Staleness, stored: Mapping[str, str], known: Mapping[str, str]
) -> Iterator[Difference]:
    """Texts whose translation there is; the others are to be pasted."""
    names = former_names(stored, pair.page.original.words)
    for key in state.texts:
        if (here := pair.edition.words.get(key)) is not None:
            at = location_of(pair.page, pair.document, key)
            line, field = pair.document.positions.line(at), ".".join(map(str, at))
            before = known.get(stored.get(names.get(key, ""), ""))
            yield Difference(line, field, CHANGED, before, pair.page.original.words[key], here)
    for name in sorted(stored.keys() - {*names.values(), BODY}):
        yield Difference(1, _shown(name), GONE, known.get(stored[name]), None, None)


def _shown(name: str) -> str:
    """A text's name without what only the program tells it by."""
    return _TOLD_BY.sub("", name)


def _blocks(
    pair: Pair,
    state: Staleness,
    before: tuple[str, ...],
    known: Mapping[str, str],
    *,
    in_step: bool,
) -> Iterator[Difference]:
    """Blocks of the body; their translations are known where both bodies are in step."""
    prose, first = pair.edition.prose, pair.document.body_line
    here = written_blocks(prose.text, block_prints(prose.html))
    placed = by_block(here) if in_step else {}
    end = first + prose.text.rstrip().count("\n")
    there = by_block(pieces_of(pair.page.original))
    for one in state.changes:
        piece = placed.get(one.old)
        yield Difference(
            line=first + piece.line if piece else end if placed else first,
            field=f"{BODY} {_number(one)}",
            state=NEW if one.came else GONE if one.new is None else CHANGED,
            before=None if one.came else known.get(before[one.old]),
            after=None if one.new is None else there[one.new].text,
            here=piece.text if piece and not one.came else None,
        )


def _number(one: Change) -> str:
    """A changed block as it is counted in the original; one that went, as it was."""
    return str((one.old if one.new is None else one.new) + 1)
