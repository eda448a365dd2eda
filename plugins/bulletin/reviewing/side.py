"""One of the two revisions that are compared: what it says, and what the checks find in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bulletin.languages import ORIGINAL
from bulletin.model import Library
from bulletin.model.library import Identity
from bulletin.problems import Problem
from bulletin.sources import Document, Kind

STORIES = (Kind.ARTICLE, Kind.PAGE)


@dataclass(frozen=True)
class Side:
    """A revision of the content.

    `allowed` are the notes of what is allowed, `texts` the bytes of the text files by their
    paths below the content folder, `addresses` what page stands at each address; empty where
    errors leave that open.
    """

    library: Library
    problems: tuple[Problem, ...] = ()
    allowed: tuple[Problem, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every document by its path below the content folder."""
        return {one.inside: one for one in self.library.collection.documents}

    @cached_property
    def stories(self) -> Mapping[Identity, tuple[Document, ...]]:
        """The files of every article and page, broken ones too, the original first."""
        found: dict[Identity, tuple[Document, ...]] = {}
        for one in sorted(self.documents.values(), key=lambda one: one.language is not ORIGINAL):
            if one.kind in STORIES:
                identity = one.kind, one.name
                found[identity] = (*found.get(identity, ()), one)
        return found

    def text(self, document: Document) -> str:
        """A file as it is."""
        return self.texts.get(document.inside, b"").decode("utf-8", "replace")

    def title(self, identity: Identity) -> str:
        """The title of an article or a page, its stem where none can be read."""
        for document in self.stories.get(identity, ()):
            if title := mapping(document).get("title"):
                return str(title)
        return identity[1]

    def names(self, kind: str) -> Mapping[str, str]:
        """The names of a registry's entries by their ids, as far as they can be read."""
        return dict(self._names(kind))

    def _names(self, kind: str) -> Iterator[tuple[str, str]]:
        for document in self.documents.values():
            if document.kind is Kind.REGISTRY and document.name == kind:
                for entry in document.raw if isinstance(document.raw, list) else ():
                    if isinstance(entry, dict) and isinstance(entry.get("id"), str):
                        name = entry.get("name")
                        said = name.get(ORIGINAL.code) if isinstance(name, dict) else name
                        yield entry["id"], str(said or entry["id"])


def mapping(document: Document) -> dict[Any, Any]:
    """The front matter of a file; empty where it cannot be read."""
    return document.raw if isinstance(document.raw, dict) else {}


def unreadable(document: Document) -> bool:
    """Whether nothing is known of what a file states."""
    return document.raw is None and any(one.is_error for one in document.problems)
