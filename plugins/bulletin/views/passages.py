"""A translated body in its passages, with what has changed in the original beside each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bulletin.languages import ORIGINAL
from bulletin.model import Change, Staleness
from bulletin.sources.blocks import top_blocks
from bulletin.views.elements import Body, Html, Passage


def compared(html: str, original: Sequence[str], state: Staleness, *, in_step: bool) -> Body:
    """A translation's clean HTML beside the blocks of its original as it is now.

    A block of the confirmed original is known by its place: where the two are not in step, all
    that changed stands together.
    """
    if in_step:
        return Body(tuple(_passages([*top_blocks(html)], original, state.changes)))
    changed = "\n".join(original[index] for index in state.paragraphs)
    return Body((Passage(Html(html)),), unplaced=_now(changed) if changed else None)


def _passages(
    blocks: Sequence[str], original: Sequence[str], changes: Sequence[Change]
) -> Iterator[Passage]:
    """Marked blocks and, between them, those that are as they were."""
    came, others, plain = defaultdict[int, list[int]](list), dict[int, int | None](), list[str]()
    for one in changes:
        if one.came and one.new is not None:
            came[one.old].append(one.new)
        else:
            others[one.old] = one.new
    for index, block in enumerate([*blocks, ""]):
        if plain and (index in came or index in others or not block):
            yield Passage(Html("\n".join(plain)))
            plain.clear()
        for new in came.get(index, ()):
            yield Passage(None, "new", _now(original[new]))
        if index in others:
            yield _marked(block, others[index], original)
        else:
            plain.append(block)


def _marked(block: str, new: int | None, original: Sequence[str]) -> Passage:
    if new is None:
        return Passage(Html(block), "gone")
    return Passage(Html(block), "changed", _now(original[new]))


def _now(html: str) -> Html:
    return Html(html, ORIGINAL.code)
