"""The interface's words: gettext catalogues, and CLDR for dates, numbers and lists."""

from bulletin.wording.catalogue import Catalogue, MissingTextError
from bulletin.wording.spelled import LARGEST
from bulletin.wording.spoken import spoken_moment
from bulletin.wording.wording import N_, Wording, load_wordings

__all__ = [
    "LARGEST",
    "N_",
    "Catalogue",
    "MissingTextError",
    "Wording",
    "load_wordings",
    "spoken_moment",
]
