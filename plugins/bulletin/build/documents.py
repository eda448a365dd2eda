"""Documents remembered by the content of their files: a file is parsed once.

A file whose stamp is as it was is not even read; one whose bytes are as they were (a fresh
checkout, a restored cache) is not parsed.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, NamedTuple

from bulletin.build.spreading import shares_of, spread
from bulletin.build.stamps import NEVER, Stamp, settled, stamp
from bulletin.build.store import Store
from bulletin.build.version import version
from bulletin.settings import Settings
from bulletin.sources.collection import digest_of, read_one
from bulletin.sources.discovery import Found
from bulletin.sources.document import Document

Unread = tuple[Found, bytes]
_PROTOCOL: Final = 5
_SHARE: Final = 64
_BUNDLE: Final = "bundle:"  # no path in the content begins like this


class Remembered(NamedTuple):
    """What is remembered of a file; its document is the `place`-th of a bundle."""

    stamp: Stamp
    digest: bytes
    bundle: str
    place: int


@dataclass(slots=True)
class Memory:
    """A reader of `bulletin.sources` that remembers: in a file below the cache folder, and here.

    Documents are pickled in bundles, which are read in half the time that each alone takes.
    `save` writes the file; there is better to do before. A preview keeps its memory from build
    to build, so that the file is read once.
    """

    settings: Settings
    save: Callable[[], None] = lambda: None
    _store: Store | None = None
    _documents: dict[str, tuple[bytes, Document]] = field(default_factory=dict)

    def __call__(
        self, content: Path, shown: str, files: Sequence[Found]
    ) -> list[tuple[Document, bytes]]:
        """Every document with its digest."""
        path = _path(self.settings, content, shown)
        if self._store is None or self._store.path != path:
            self._store, self._documents = Store(path, version()), {}
        recall = _Recall(content, self._store.values, self._documents)
        changed = [found for found in files if not recall.knows(found)]
        shares = map(recall.unread, shares_of(changed, self.settings))
        with spread(self.settings, parse, shown, shares, len(changed)) as parsed:
            for bundle in parsed:
                recall.learn(bundle)
        recall.load()
        self.save = partial(recall.save, self._store)
        return [(recall.document(found), recall.now[found.inside].digest) for found in files]


def parse(shown: str, share: Sequence[Unread]) -> bytes:
    """The documents of the files of a share, as a bundle."""
    return pickle.dumps([read_one(found, shown, data) for found, data in share], _PROTOCOL)


@dataclass(slots=True)
class _Recall:
    """What was remembered `before`, as stored, and what is `now` to be."""

    content: Path
    before: dict[str, Any]
    documents: dict[str, tuple[bytes, Document]]
    now: dict[str, Remembered] = field(default_factory=dict)
    _bundles: dict[str, bytes] = field(default_factory=dict)
    _seen: dict[str, tuple[Stamp, bytes]] = field(default_factory=dict)

    def knows(self, found: Found) -> bool:
        """Whether a file is as it was, by its stamp."""
        known = self._known(found)
        if known is None or known.stamp != stamp((self.content / found.inside).stat()):
            return False
        self.now[found.inside] = known
        return True

    def _known(self, found: Found) -> Remembered | None:
        known = self.before.get(found.inside)
        return Remembered(*known) if known and known[2] in self.before else None

    def unread(self, share: Iterable[Found]) -> list[Unread]:
        """The files of a share, with their bytes, that must be parsed."""
        return [(one, data) for one in share if (data := self._bytes(one)) is not None]

    def _bytes(self, found: Found) -> bytes | None:
        """A file's bytes; `None` where they are as they were."""
        path = self.content / found.inside
        before = stamp(path.stat())  # before it is read: a later change shows
        data = path.read_bytes()
        digest, known = digest_of(data), self._known(found)
        seen = before if settled(before) else NEVER
        if known and known.digest == digest:
            self.now[found.inside] = known._replace(stamp=seen)
            return None
        self._seen[found.inside] = (seen, digest)
        return data

    def learn(self, bundle: bytes) -> None:
        """Remember what was parsed, and make use of it while other shares are under way."""
        name = f"{_BUNDLE}{digest_of(bundle).hex()}"
        self._bundles[name] = bundle
        for index, document in enumerate(_unpickled(bundle)):
            stamp_, digest = self._seen[document.inside]
            self.now[document.inside] = Remembered(stamp_, digest, name, index)
            self.documents[document.inside] = digest, document

    def load(self) -> None:
        """Unpickle the bundles of which a document is wanted that is not at hand."""
        wanted = defaultdict(list)
        for inside, known in self.now.items():
            if self.documents.get(inside, (b"",))[0] != known.digest:
                wanted[known.bundle].append((inside, known))
        for name, files in wanted.items():
            documents = _unpickled(self.before[name])
            for inside, known in files:
                self.documents[inside] = known.digest, documents[known.place]

    def document(self, found: Found) -> Document:
        """A file's document."""
        return self.documents[found.inside][1]

    def save(self, store: Store) -> None:
        """Write what is remembered; bundles of which little is of use any more are made anew."""
        names = {known.bundle for known in self.now.values()}
        if len(names) > len(self.now) // _SHARE * 3 + _SHARE:
            self._bundle_anew()
            names = {known.bundle for known in self.now.values()}
        bundles = {name: self._bundles.get(name) or self.before[name] for name in sorted(names)}
        files = {inside: tuple(known) for inside, known in self.now.items()}
        store.save({**bundles, **files})

    def _bundle_anew(self) -> None:
        self._seen = {inside: known[:2] for inside, known in self.now.items()}
        documents = [self.documents[inside][1] for inside in self.now]
        for at in range(0, len(documents), _SHARE):
            self.learn(pickle.dumps(documents[at : at + _SHARE], _PROTOCOL))


def _unpickled(bundle: bytes) -> list[Document]:
    documents: list[Document] = pickle.loads(bundle)  # noqa: S301 - ours, trusted as the code is
    return documents


def _path(settings: Settings, content: Path, shown: str) -> Path:
    """One file for each content folder, as it is named in reports."""
    name = blake2b(f"{content.resolve()}\n{shown}".encode(), digest_size=6).hexdigest()
    return settings.cache / f"documents-{name}.store"
