"""Page data → bytes: HTML, Atom, sitemap, robots, and files taken over as they are."""

from bulletin.outputs.addresses import addresses_of
from bulletin.outputs.cards import forget_others
from bulletin.outputs.item import Item
from bulletin.outputs.keys import Keys
from bulletin.outputs.planned import Planned, Press, plan
from bulletin.outputs.printer import NoPrinterError, found_printer
from bulletin.outputs.prints import Prints, page_of

__all__ = [
    "Item",
    "Keys",
    "NoPrinterError",
    "Planned",
    "Press",
    "Prints",
    "addresses_of",
    "forget_others",
    "found_printer",
    "page_of",
    "plan",
]
