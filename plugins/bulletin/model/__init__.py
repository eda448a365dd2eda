"""The pure model: stories and their editions, the registry, the ledger, the library of it all."""

from bulletin.model.agenda import Agenda, Occasion
from bulletin.model.alignment import Change
from bulletin.model.assembly import assemble
from bulletin.model.blocks import Staleness
from bulletin.model.crossreferences import Area, CrossReferences, OrganisationCoverage, Talk, Voice
from bulletin.model.ledger import ActionPoint, Entry, Ledger, Step
from bulletin.model.library import Library
from bulletin.model.locally import Local
from bulletin.model.months import Happenings
from bulletin.model.registry import Registry
from bulletin.model.story import Edition, Event, Page, Promise, Report, Speaker, Story
from bulletin.model.translations import Translation

__all__ = [
    "ActionPoint",
    "Agenda",
    "Area",
    "Change",
    "CrossReferences",
    "Edition",
    "Entry",
    "Event",
    "Happenings",
    "Ledger",
    "Library",
    "Local",
    "Occasion",
    "OrganisationCoverage",
    "Page",
    "Promise",
    "Registry",
    "Report",
    "Speaker",
    "Staleness",
    "Step",
    "Story",
    "Talk",
    "Translation",
    "Voice",
    "assemble",
]
