"""The interface's words: gettext catalogues, and CLDR for dates, numbers and lists."""

from bulletin.wording.catalogue import Catalogue, MissingTextError
from bulletin.wording.wording import N_, Wording, load_wordings

__all__ = ["N_", "Catalogue", "MissingTextError", "Wording", "load_wordings"]
