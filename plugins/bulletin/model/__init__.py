"""The pure model: stories and their editions, the registry, the ledger, the library of it all."""

from bulletin.model.assembly import assemble
from bulletin.model.ledger import ActionPoint, Entry, Ledger
from bulletin.model.library import Library
from bulletin.model.registry import Registry
from bulletin.model.story import Edition, Event, Page, Promise, Report, Speaker, Story

__all__ = [
    "ActionPoint",
    "Edition",
    "Entry",
    "Event",
    "Ledger",
    "Library",
    "Page",
    "Promise",
    "Registry",
    "Report",
    "Speaker",
    "Story",
    "assemble",
]
