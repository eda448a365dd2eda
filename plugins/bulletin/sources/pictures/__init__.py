"""Pictures: what each is by its content, what keeps it from being public, its bytes without notes.

One walk through a picture does all of it: what is known by it to be picture is kept, all else is
left out, so nothing is decoded or encoded anew.
"""

from bulletin.sources.pictures.looking import bare, look
from bulletin.sources.pictures.unfit import Flaw

__all__ = ["Flaw", "bare", "look"]
