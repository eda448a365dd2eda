"""Pictures: what each is by its content, what keeps it from being public, its bytes without notes.

One walk through a picture does all of it: what is known by it to be picture is kept, all else is
left out. Only then is it decoded: to know that it can be, and to make smaller ones for pages.
"""

from bulletin.sources.pictures.looking import Seen, bare, look
from bulletin.sources.pictures.picture import Picture, recipe
from bulletin.sources.pictures.unfit import Flaw

__all__ = ["Flaw", "Picture", "Seen", "bare", "look", "recipe"]
