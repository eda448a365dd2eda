"""One language, one page → plain data. A template sees this data and nothing else."""

from bulletin.views.addresses import Addresses
from bulletin.views.kinds import Order
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.views.site import Sheet, orders, path_of, reads_of, sheet, sheets, template_of

__all__ = [
    "Addresses",
    "Order",
    "PathScope",
    "Reads",
    "Scope",
    "Sheet",
    "orders",
    "path_of",
    "reads_of",
    "sheet",
    "sheets",
    "template_of",
]
