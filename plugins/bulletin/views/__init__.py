"""One language, one page → plain data. A template sees this data and nothing else."""

from bulletin.views.addresses import Addresses
from bulletin.views.scope import Scope
from bulletin.views.site import Sheet, sheets

__all__ = ["Addresses", "Scope", "Sheet", "sheets"]
