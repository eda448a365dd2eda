"""Making the files of a site: what is as it was is skipped, the rest is spread.

Three questions, each cheaper than the next: is all that a page is made from as it was (its key)?
is its data as it was (its fingerprint)? are its bytes? Only a page whose data changed is
rendered, only one whose bytes changed is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Final, NamedTuple

from bulletin.build.full_text import full_texts, pagefind_version
from bulletin.build.printing import COST, Kept, on_this_machine, told_of
from bulletin.build.publication import Publication, Shelf
from bulletin.build.rendering import forget, remembered
from bulletin.build.spreading import shares_of, spread
from bulletin.build.templates import digest_of_theme, have_at_hand
from bulletin.build.trees import Mark
from bulletin.build.version import version
from bulletin.model import Library
from bulletin.outputs import Item, Keys, Planned, Press, Prints, page_of
from bulletin.settings import Settings

_SIZE: Final = 16
_FULL_TEXT: Final = "full-text/"  # what the names of its records begin with


class Record(NamedTuple):
    """What is remembered of a published file; `key` is empty where it is always made anew."""

    key: bytes
    path: str
    fingerprint: bytes
    entry: str
    mark: Mark


class Made(NamedTuple):
    """What became of an item: its file is the old one, stands on the shelf, or is `content`."""

    path: str
    fingerprint: bytes
    entry: str
    mark: Mark | None = None
    written: bool = False
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class _Bench:
    """What a process needs to make files; without a shelf it hands over their content."""

    press: Press
    shelf: Shelf | None
    kept: Kept | None = None


Wanted = tuple[Item, bytes | None]  # an item and the fingerprint of its file as it stands


def make(bench: _Bench, share: Sequence[Wanted]) -> list[Made]:
    """Make the files of a share."""
    return [_make(bench, item, standing) for item, standing in share]


def _make(bench: _Bench, item: Item, standing: bytes | None) -> Made:
    planned = bench.press.plan(item)
    made = Made(planned.path, planned.fingerprint, planned.entry)
    if planned.fingerprint == standing:
        return made
    content = bench.kept.content(planned) if bench.kept else planned.make()
    if bench.shelf is None:
        return made._replace(content=content)
    mark, written = bench.shelf.put(planned.path, content)
    return made._replace(mark=mark, written=written)


Pause = Callable[[], None]


def go_on() -> None:
    """Wait for nothing."""


@dataclass(slots=True)
class Making:
    """One build's files: `before` are the records of the last build, `now` those of this one."""

    library: Library
    settings: Settings
    publication: Publication
    before: Mapping[str, Record]
    pause: Pause = go_on
    now: dict[str, Record] = field(default_factory=dict)
    paths: set[str] = field(default_factory=set)

    def site(self, more: Iterable[Planned] = ()) -> None:
        """Make everything; `more` are files that others make: a path of ours is not theirs."""
        press = Press(self.library, self.settings)
        prints, pages = list[Item](), list[Item]()
        for item in press.items():
            (prints if page_of(item.order) else pages).append(item)
        press = replace(press, prints=self._prints(press, prints))
        self._items(press, pages)
        entries = (self.now[item.name].entry for item in pages)
        at_hand = (self.now[item.name].fingerprint for item in pages if item.is_at_hand)
        rest = [*press.rest(entries, at_hand), *more]
        costly = [one for one in rest if one.source]
        new = remembered(self.settings, (one for one in costly if not self._is_there(one)))
        for planned in rest:
            self._single(new.get(planned.path, planned) if planned.source else planned)
        forget(self.settings, costly)

    def _prints(self, press: Press, items: Sequence[Item]) -> Prints:
        """Make the PDFs; their sizes are on their pages, so these come after them."""
        if not items:
            return {}
        kept = Kept(self.settings.cache)
        self._items(press, items, kept)
        records = {item: self.now[item.name] for item in items}
        kept.clear(one.fingerprint for one in records.values())
        found = ((item.code, page_of(item.order), one) for item, one in records.items())
        return {(code, page): one.mark[0] for code, page, one in found if page}

    def _items(self, press: Press, items: Sequence[Item], kept: Kept | None = None) -> None:
        """Make some items; what is `kept` costs much, and is made on this machine."""
        keys = Keys(press, base_of(self.settings))
        wanted = [item for item in items if not self._stands(item, keys.of(item))]
        jobs = [(item, self._standing(item.name)) for item in wanted]
        settings = on_this_machine(self.settings) if kept else self.settings
        shelf = None if "://" in settings.executor else self.publication.shelf
        shares = [[one] for one in jobs] if kept else shares_of(jobs, settings)
        count = len(jobs) * COST if kept else len(jobs)
        have_at_hand(self.settings, filter(None, (one.template for one in wanted)))
        press.prepare(wanted)
        with spread(
            settings, make, _Bench(press, shelf, kept), map(self._in_time, shares), count
        ) as done:
            told = told_of(done, len(shares)) if kept else done
            made = (one for share in told for one in share)
            for item, one in zip(wanted, made, strict=True):
                self._take(item.name, keys.of(item) or b"", one)

    def _in_time(self, share: Sequence[Wanted]) -> Sequence[Wanted]:
        """A share of the work, as soon as nothing else is to be done before."""
        self.pause()
        return share

    def _stands(self, item: Item, key: bytes | None) -> bool:
        """Whether a file is as it was, by its key; it is kept then."""
        self.pause()
        record = self._before(item.name)
        if key is None or record is None or record.key != key:
            return False
        self._keep(item.name, record)
        return True

    def _standing(self, name: str) -> bytes | None:
        record = self._before(name)
        return record.fingerprint if record else None

    def _before(self, name: str) -> Record | None:
        """The record of a file that stands in the output as it was published."""
        record = self.before.get(name)
        known = record and self.publication.old.get(record.path) == record.mark
        return record if known else None

    def _keep(self, name: str, record: Record) -> None:
        self.publication.keep(record.path)
        self.paths.add(record.path)
        self.now[name] = record

    def _take(self, name: str, key: bytes, made: Made) -> None:
        """Note what was made of an item."""
        record = self._before(name)
        if made.mark is not None:
            self.publication.placed(made.path, made.mark, written=made.written)
            mark = made.mark
        elif made.content is not None:
            mark = self.publication.add(made.path, made.content)
        elif record is not None:
            mark = record.mark
            self.publication.keep(made.path)
        else:
            raise LookupError(name)
        self.paths.add(made.path)
        self.now[name] = Record(key, made.path, made.fingerprint, made.entry, mark)

    def full_texts(self) -> None:
        """The search of full texts, made anew where a page or Pagefind is another one."""
        pages = sorted((one.path, one.fingerprint) for one in self.now.values())
        key = blake2b(repr(pages).encode(), digest_size=_SIZE)
        key.update(pagefind_version(self.settings).encode())
        known = {name: one for name, one in self.before.items() if name.startswith(_FULL_TEXT)}
        if known and all(self._stands_by(name, key.digest()) for name in known):
            for name, record in known.items():
                self._keep(name, record)
            return
        for path, content in full_texts(self.settings, self.publication.whole()).items():
            mark = self.publication.add(path, content)
            self.now[f"{_FULL_TEXT}{path}"] = Record(key.digest(), path, b"", "", mark)

    def _stands_by(self, name: str, key: bytes) -> bool:
        record = self._before(name)
        return record is not None and record.key == key

    def _is_there(self, planned: Planned) -> bool:
        """Whether a file that is made here stands in the output as it is to be."""
        record = self._before(f"file/{planned.path}")
        return record is not None and record.fingerprint == planned.fingerprint

    def _single(self, planned: Planned) -> None:
        """A file that is made here; where its path is taken, the first one stands."""
        self.pause()
        if planned.path in self.paths:
            return
        name = f"file/{planned.path}"
        record = self._before(name)
        if record and self._is_there(planned):
            self._keep(name, record)
            return
        mark = self.publication.add(planned.path, planned.make())
        self.paths.add(planned.path)
        self.now[name] = Record(b"", planned.path, planned.fingerprint, "", mark)


def base_of(settings: Settings) -> bytes:
    """What every file is made from besides the content: the code, the settings, the theme."""
    digest = blake2b(version(), digest_size=_SIZE)
    site = (settings.siteurl, settings.timezone)
    sizes = (settings.page_size, settings.home_size, settings.feed_size)
    options = (settings.full_text, settings.style_page, settings.cards, settings.printer)
    digest.update(repr((site, sizes, options, settings.noindex)).encode())
    digest.update(digest_of_theme(settings.theme))
    return digest.digest()


def records_of(values: Mapping[str, tuple[object, ...]]) -> Iterator[tuple[str, Record]]:
    """Records as a store has them."""
    for name, value in values.items():
        yield name, Record(*value)  # type: ignore[arg-type]
