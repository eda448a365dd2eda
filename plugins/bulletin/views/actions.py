"""Action points: the list of all of them, and one page for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.views.action_list import actions_part, actions_parts, actions_path, actions_reads
from bulletin.views.action_page import action_page, action_path, action_reads
from bulletin.views.kinds import Kind, Order

KINDS: Final[Mapping[str, Kind]] = {
    "actions": Kind("actions", actions_part, actions_reads, actions_path),
    "action": Kind("action", action_page, action_reads, action_path),
}


def orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every page of this family in one language, in a fixed order."""
    yield from (Order("actions", (number,)) for number in actions_parts(library, settings))
    yield from (Order("action", (identifier,)) for identifier in library.ledger)
