"""Page data → bytes: HTML, Atom, sitemap, robots, and files taken over as they are."""

from bulletin.outputs.addresses import addresses_of
from bulletin.outputs.item import Item
from bulletin.outputs.planned import Keys, Planned, Press, plan

__all__ = ["Item", "Keys", "Planned", "Press", "addresses_of", "plan"]
