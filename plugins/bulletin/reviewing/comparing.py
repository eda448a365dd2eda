"""What differs between two revisions: pages, and every fact with its value before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from bulletin.languages import ORIGINAL, Code
from bulletin.model.library import Identity
from bulletin.reviewing.facts import WORDS, Fact, Key, Value, facts_of
from bulletin.reviewing.side import STORIES, Side, mapping, unreadable
from bulletin.sources import Document, Kind

_SAME: Final = 0.5  # of two files' lines, from which on one is the other under another name
_MOST: Final = 200  # files among which that is looked for
_Pair = tuple[Document | None, Document | None]


class Where(NamedTuple):
    """A place in a file; of what is gone, in the former one."""

    path: str
    line: int
    place: str


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that changes: `None` before where it is new, `None` after where it is gone.

    `where` holds a place for each language in which the same change stands; `owner` is the
    article or page, or a registry by its file name.
    """

    owner: Identity
    key: Key
    before: Value | None
    after: Value | None
    where: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class PageChange:
    """An article or a page that comes, goes, or changes.

    `former` is its stem in the former revision where that is another one; `new` and `gone` count
    the blocks of the text in each language that has any; `words` are the changed texts.
    """

    identity: Identity
    state: str
    title: str
    former_title: str = ""
    former: str = ""
    blocks: tuple[tuple[Code, int, int], ...] = ()
    words: tuple[str, ...] = ()
    status: str = ""


def pairs(base: Side, head: Side) -> Mapping[Identity, Identity]:
    """Which article or page of the former revision each of the present one was, if any."""
    found = {one: one for one in head.stories if one in base.stories}
    came = [one for one in head.stories if one not in base.stories][:_MOST]
    gone = [one for one in base.stories if one not in head.stories][:_MOST]
    for new in came:
        old = max(gone, key=lambda one: _likeness(base, head, one, new), default=None)
        if old and _likeness(base, head, old, new) >= _SAME:
            found[new] = old
            gone.remove(old)
    return found


def _likeness(base: Side, head: Side, old: Identity, new: Identity) -> float:
    """The share of lines that two originals have in common."""
    if old[0] is not new[0]:
        return 0
    before = Counter(base.text(base.stories[old][0]).split("\n"))
    after = Counter(head.text(head.stories[new][0]).split("\n"))
    return 2 * (before & after).total() / (before.total() + after.total())


@dataclass(frozen=True)
class Comparison:
    """Two revisions and which of their articles and pages belong together."""

    base: Side
    head: Side
    paired: Mapping[Identity, Identity]
    zone: ZoneInfo

    def documents(self) -> Iterator[tuple[Identity, _Pair]]:
        """Every file of both revisions beside the one that it was, unless their bytes are equal."""
        for owner, pair in self._every():
            before, after = pair
            if not (before and after and self._equal(before, after)):
                yield owner, pair

    def _equal(self, before: Document, after: Document) -> bool:
        return self.base.text(before) == self.head.text(after)

    def _every(self) -> Iterator[tuple[Identity, _Pair]]:
        taken = set(self.paired.values())
        gone = [one for one in self.base.stories if one not in taken]
        for new in self.head.stories:
            yield from self._files(new, self.paired.get(new), new)
        for old in gone:
            yield from self._files(old, old, None)
        others = {**_others(self.base), **_others(self.head)}
        for owner in others:
            yield owner, (_others(self.base).get(owner), _others(self.head).get(owner))

    def _files(
        self, owner: Identity, old: Identity | None, new: Identity | None
    ) -> Iterator[tuple[Identity, _Pair]]:
        before = {one.language: one for one in self.base.stories.get(old, ())} if old else {}
        after = {one.language: one for one in self.head.stories.get(new, ())} if new else {}
        for language in {**before, **after}:
            yield owner, (before.get(language), after.get(language))

    def unreadable(self) -> tuple[str, ...]:
        """The changed files of which the facts cannot be read, in one revision or the other."""
        return tuple(
            one.positions.path
            for _, pair in self.documents()
            for one in [next((one for one in reversed(pair) if one and unreadable(one)), None)]
            if one
        )

    def changes(self) -> tuple[Change, ...]:
        """Every fact that changes, by article; what both languages say alike is told once."""
        found: dict[tuple[Identity, Key, Value | None, Value | None], Change] = {}
        for owner, pair in self.documents():
            for one in self._changes(owner, pair):
                same = (owner, one.key, one.before, one.after)
                known = found.get(same)
                found[same] = replace(known, where=known.where + one.where) if known else one
        return tuple(found.values())

    def _changes(self, owner: Identity, pair: _Pair) -> Iterator[Change]:
        if any(one is not None and unreadable(one) for one in pair):
            return
        before, after = pair
        old, new = self._facts(before), self._facts(after)
        said = self._said_before(owner, after)
        for key in {**old, **new}:
            was, now = old.get(key), new.get(key)
            if was and now and was.value == now.value:
                continue
            first = was or (said.get(key) if now else None)
            if now and first and first.value == now.value:
                continue  # a translation repeats what the original says
            place = _where(after, now) if now else _where(before, was)
            yield Change(owner, key, _of(first), _of(now), (place,))

    def _facts(self, document: Document | None) -> Mapping[Key, Fact]:
        return facts_of(document, self.zone) if document else {}

    def _said_before(self, owner: Identity, after: Document | None) -> Mapping[Key, Fact]:
        """What the original said, which a translation repeats or contradicts."""
        if after is None or after.language in (None, ORIGINAL):
            return {}
        side, known = self.base, self.paired.get(owner)
        if known is None:
            side, known = self.head, owner
        originals = [one for one in side.stories.get(known, ()) if one.language is ORIGINAL]
        facts = self._facts(originals[0]) if originals else {}
        return {key: fact for key, fact in facts.items() if key.field not in WORDS}

    def pages(self) -> tuple[PageChange, ...]:
        """Every article and page that comes, changes or goes."""
        touched: dict[Identity, list[_Pair]] = {}
        for owner, pair in self.documents():
            if owner[0] in STORIES:
                touched.setdefault(owner, []).append(pair)
        for new, old in self.paired.items():
            if new != old:
                touched.setdefault(new, [])
        return tuple(self._page(owner, files) for owner, files in touched.items())

    def _page(self, owner: Identity, files: Iterable[_Pair]) -> PageChange:
        head, old = self.head, self.paired.get(owner)
        if owner not in head.stories:
            return PageChange(owner, "removed", self.base.title(owner))
        original = head.stories[owner][0]
        title, status = head.title(owner), str(mapping(original).get("status") or "")
        if old is None:
            return PageChange(owner, "added", title, status=status)
        former = self.base.title(old)
        if unreadable(original):
            title = former
        return PageChange(
            owner,
            "changed" if old == owner else "moved",
            title,
            former_title="" if unreadable(self.base.stories[old][0]) or former == title else former,
            former=old[1] if old != owner else "",
            blocks=tuple(_blocks(files)),
            words=tuple(dict.fromkeys(_words(files))),
            status=status,
        )


def _others(side: Side) -> dict[Identity, Document]:
    """The registries and `site.yaml`."""
    kinds = (Kind.REGISTRY, Kind.SITE)
    return {(one.kind, one.name): one for one in side.documents.values() if one.kind in kinds}


def _where(document: Document | None, fact: Fact | None) -> Where:
    if document is None or fact is None:
        return Where("", 1, "")
    return Where(document.positions.path, fact.line, fact.place)


def _of(fact: Fact | None) -> Value | None:
    return fact.value if fact else None


def _blocks(files: Iterable[_Pair]) -> Iterator[tuple[Code, int, int]]:
    """How many blocks of the text are new, and how many gone, in each language."""
    for pair in files:
        if any(one and one.prose is None for one in pair):
            continue  # an error hides the text
        old, new = (Counter(one.prose.blocks if one and one.prose else ()) for one in pair)
        language = next(one.language for one in pair if one)
        if language and old != new:
            yield language.code, (new - old).total(), (old - new).total()


def _words(files: Iterable[_Pair]) -> Iterator[str]:
    """Which texts of the head of an article are new words."""
    for before, after in files:
        for name in ("summary",):
            if not before or not after or unreadable(before) or unreadable(after):
                continue
            if mapping(before).get(name) != mapping(after).get(name):
                yield name


def comparison(base: Side, head: Side, zone: ZoneInfo) -> Comparison:
    """Two revisions, compared by the site's clock."""
    return Comparison(base, head, pairs(base, head), zone)
