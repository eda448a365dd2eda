"""Documents remembered by the content of their files: a file is parsed once.

A file whose stamp is as it was is not even read; one whose bytes are as they were (a fresh
checkout, a restored cache) is not parsed.
"""

from __future__ import annotations

import os
import pickle
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, NamedTuple

from bulletin.build.spreading import shares_of, spread
from bulletin.build.stamps import NEVER, Stamp, settled, stamp
from bulletin.build.store import Store
from bulletin.build.version import version
from bulletin.model.kept import Kept
from bulletin.settings import Settings
from bulletin.sources.collection import digest_of, read_one
from bulletin.sources.discovery import Found
from bulletin.sources.document import Document

Unread = tuple[Found, bytes]
_PROTOCOL: Final = 5
_SHARE: Final = 64


class Remembered(NamedTuple):
    """What is remembered of a file; its document is the `place`-th of a bundle."""

    stamp: Stamp
    digest: bytes
    bundle: str
    place: int


@dataclass(slots=True)
class Memory:
    """A reader of `bulletin.sources` that remembers: in files below the cache folder, and here.

    Documents are pickled in bundles, which are read in half the time that each alone takes.
    A preview keeps its memory from build to build, so that the files are read once, and with
    `kept` what was made of those that are unchanged.
    """

    settings: Settings
    documents: dict[str, tuple[bytes, Document]] = field(default_factory=dict)
    kept: Kept = field(default_factory=Kept)

    def __call__(
        self, content: Path, shown: str, files: Sequence[Found]
    ) -> list[tuple[Document, bytes]]:
        """Every document with its digest."""
        folder = _folder(self.settings, content, shown)
        store = Store(folder / "files.store", version())
        recall = _Recall(content, folder, store.values, self.documents)
        changed = recall.changed(files)
        shares = map(recall.unread, shares_of(changed, self.settings))
        with spread(self.settings, parse, shown, shares, len(changed)) as parsed:
            for bundle in parsed:
                recall.learn(bundle)
        recall.save(store)
        return [(self.documents[one.inside][1], recall.now[one.inside].digest) for one in files]


def parse(shown: str, share: Sequence[Unread]) -> bytes:
    """The documents of the files of a share, as a bundle."""
    return pickle.dumps([read_one(found, shown, data) for found, data in share], _PROTOCOL)


@dataclass(slots=True)
class _Recall:
    """What was remembered `before`, as stored, and what is `now` to be."""

    content: Path
    folder: Path
    before: dict[str, Any]
    documents: dict[str, tuple[bytes, Document]]
    now: dict[str, Remembered] = field(default_factory=dict)
    _seen: dict[str, tuple[Stamp, bytes]] = field(default_factory=dict)

    def changed(self, files: Sequence[Found]) -> list[Found]:
        """The files that are not as they were, by their stamps; the others' documents are read."""
        for found in files:
            known = self.before.get(found.inside)
            if known and known[0] == self._stamp(found):
                self.now[found.inside] = Remembered(*known)
        self._load([*self.now])
        return [found for found in files if found.inside not in self.now]

    def _stamp(self, found: Found) -> Stamp:
        return stamp(os.stat(f"{self.content}/{found.inside}"))  # noqa: PTH116 - thousands of times

    def _load(self, files: Iterable[str]) -> None:
        """Read the bundles of which a document is wanted that is not at hand.

        Of a bundle that is not whole, nothing is known `now`.
        """
        wanted = defaultdict(list)
        for inside in files:
            known = self.now[inside]
            if self.documents.get(inside, (b"",))[0] != known.digest:
                wanted[known.bundle].append((inside, known))
        for name, entries in wanted.items():
            bundle = self._bundle(name)
            documents = _unpickled(bundle) if bundle else []
            for inside, known in entries:
                if documents:
                    self.documents[inside] = known.digest, documents[known.place]
                else:
                    del self.now[inside]

    def _bundle(self, name: str) -> bytes | None:
        """A bundle, whose name is the digest of its bytes; `None` where it is not whole."""
        try:
            data = (self.folder / name).read_bytes()
        except OSError:
            return None
        return data if digest_of(data).hex() == name else None

    def unread(self, share: Sequence[Found]) -> list[Unread]:
        """The files of a share, with their bytes, that must be parsed: their bytes are others."""
        read = [(found, self._bytes(found)) for found in share]
        self._load([found.inside for found in share if found.inside in self.now])
        return [one for one in read if one[0].inside not in self.now]

    def _bytes(self, found: Found) -> bytes:
        before = self._stamp(found)  # before it is read: a later change shows
        data = (self.content / found.inside).read_bytes()
        seen, digest = before if settled(before) else NEVER, digest_of(data)
        self._seen[found.inside] = seen, digest
        known = self.before.get(found.inside)
        if known and known[1] == digest:
            self.now[found.inside] = Remembered(*known)._replace(stamp=seen)
        return data

    def learn(self, bundle: bytes) -> None:
        """Remember what was parsed, and make use of it while other shares are under way."""
        documents = _unpickled(bundle)
        if not documents:
            return
        name = digest_of(bundle).hex()
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_bytes(bundle)
        for place, document in enumerate(documents):
            stamp_, digest = self._seen[document.inside]
            self.now[document.inside] = Remembered(stamp_, digest, name, place)
            self.documents[document.inside] = digest, document

    def save(self, store: Store) -> None:
        """Write what is remembered; bundles of which little is of use any more are made anew."""
        if len({known.bundle for known in self.now.values()}) > len(self.now) // 16 + _SHARE:
            self._bundle_anew()
        store.save({inside: tuple(known) for inside, known in self.now.items()})
        kept = {store.path.name, *(known.bundle for known in self.now.values())}
        for entry in self.folder.iterdir() if self.folder.is_dir() else ():
            if entry.name not in kept:
                entry.unlink(missing_ok=True)

    def _bundle_anew(self) -> None:
        self._seen = {inside: known[:2] for inside, known in self.now.items()}
        documents = [self.documents[inside][1] for inside in self.now]
        for at in range(0, len(documents), _SHARE):
            self.learn(pickle.dumps(documents[at : at + _SHARE], _PROTOCOL))


def _unpickled(bundle: bytes) -> list[Document]:
    documents: list[Document] = pickle.loads(bundle)  # noqa: S301 - ours, trusted as the code is
    return documents


def _folder(settings: Settings, content: Path, shown: str) -> Path:
    """One folder for each content folder, as it is named in reports."""
    name = blake2b(f"{content.resolve()}\n{shown}".encode(), digest_size=6).hexdigest()
    return settings.cache / f"documents-{name}"
