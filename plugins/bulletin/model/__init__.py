"""The pure model: stories and their editions, the registry, the ledger, the library of it all."""

from bulletin.model.assembly import assemble
from bulletin.model.crossreferences import Area, Body, CrossReferences, Talk, Voice
from bulletin.model.ledger import ActionPoint, Entry, Ledger, Step
from bulletin.model.library import Library
from bulletin.model.registry import Registry
from bulletin.model.story import Edition, Event, Page, Promise, Report, Speaker, Story

__all__ = [
    "ActionPoint",
    "Area",
    "Body",
    "CrossReferences",
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
    "Step",
    "Story",
    "Talk",
    "Voice",
    "assemble",
]
