"""Content as text → validated documents with line numbers; the only room that reads content."""

from bulletin.sources.collection import Collection, read_content
from bulletin.sources.document import Document, Kind
from bulletin.sources.prose import Prose

__all__ = ["Collection", "Document", "Kind", "Prose", "read_content"]
