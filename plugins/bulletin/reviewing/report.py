"""The report on a proposal, as plain data: everything that is told, in the order of weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bulletin.model.library import Identity
from bulletin.model.translations import State
from bulletin.problems import Problem
from bulletin.reviewing.comparing import Change, Comparison, PageChange
from bulletin.reviewing.naming import First, Named, first_named, pages_of, renamed
from bulletin.reviewing.private import Private, private
from bulletin.reviewing.side import Side
from bulletin.sources import Kind

_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the translation of a changed article or page stands; `None` where errors hide it."""

    identity: Identity
    title: str
    state: State | None


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file of the content that is no text of it, and the articles and pages that use it."""

    path: str
    state: str
    pages: tuple[Identity, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a proposal changes.

    `problems` are the new ones, errors first; `old` those that were there before; `allowed` the
    new allowances; `code` the changed paths outside the content; `files` what changes inside it
    and is no text, such as pictures; `entries` the changed entries of registries by registry and
    id, with the articles that name them; `came` and `gone` addresses of
    pages that are no article and no page about the site; `broken` says that the former revision
    has errors.
    """

    between: tuple[str, str]
    private: tuple[Private, ...]
    code: tuple[str, ...]
    files: tuple[FileChange, ...]
    problems: tuple[Problem, ...]
    old: tuple[Problem, ...]
    unreadable: tuple[str, ...]
    changes: tuple[Change, ...]
    entries: tuple[tuple[str, str, tuple[Identity, ...]], ...]
    renamed: tuple[Named, ...]
    first: tuple[First, ...]
    pages: tuple[PageChange, ...]
    came: tuple[str, ...]
    gone: tuple[str, ...]
    translations: tuple[Standing, ...]
    allowed: tuple[Problem, ...]
    allowed_before: int
    broken: bool
    names: tuple[tuple[str, str], ...]
    titles: tuple[tuple[Identity, str], ...]

    @property
    def changes_anything(self) -> bool:
        """Whether a page, a fact, a file or the code differs."""
        return bool(self.pages or self.changes or self.renamed or self.files or self.code)

    @property
    def has_errors(self) -> bool:
        """Whether the proposal cannot be published."""
        return any(one.is_error for one in (*self.problems, *self.old))


def report(
    compared: Comparison, changed: Mapping[str, str], inside: str, between: tuple[str, str]
) -> Report:
    """The report on two revisions; `changed` are all paths, `inside` is the content's folder."""
    base, head, pages = compared.base, compared.head, compared.pages()
    changes, folder = compared.changes(), f"{inside}/"
    old, new = _divided(base.problems, head.problems)
    kept, allowed = _divided(base.allowed, head.allowed)
    named = renamed(compared)
    return Report(
        between=between,
        private=private(compared),
        code=tuple(one for one in changed if not one.startswith(folder)),
        files=tuple(_files(compared, changed, folder)),
        problems=tuple(sorted(new, key=lambda one: not one.is_error)),
        old=tuple(old),
        unreadable=compared.unreadable(),
        changes=tuple(_without(changes, named)),
        entries=tuple(_entries(head, changes)),
        renamed=named,
        first=first_named(compared),
        pages=pages,
        came=_addresses(head, base),
        gone=_addresses(base, head),
        translations=tuple(_translations(compared, pages)),
        allowed=tuple(allowed),
        allowed_before=len(kept),
        broken=any(one.is_error for one in base.problems),
        names=tuple(sorted(_names(base, head))),
        titles=tuple({**_titles(base), **_titles(head)}.items()),
    )


def _files(compared: Comparison, changed: Mapping[str, str], folder: str) -> Iterator[FileChange]:
    """What changes inside the content and is read by neither revision as a text."""
    texts = {**compared.base.documents, **compared.head.documents}
    for path, state in changed.items():
        inside = path.removeprefix(folder)
        if path.startswith(folder) and inside not in texts:
            yield FileChange(path, state, _using(compared.head, inside))


def _using(side: Side, inside: str) -> tuple[Identity, ...]:
    return tuple(
        identity
        for identity, files in side.stories.items()
        if any(inside in side.text(one) for one in files)
    )


def _entries(
    head: Side, changes: Iterable[Change]
) -> Iterator[tuple[str, str, tuple[Identity, ...]]]:
    """The changed entries of the registries, with the articles on whose pages they stand."""
    entries = {(one.key.group, one.key.entry) for one in changes if one.owner[0] is Kind.REGISTRY}
    for kind, entry in sorted(entries):
        if found := pages_of(head, {entry}):
            yield kind, entry, found


def _without(changes: Iterable[Change], named: Iterable[Named]) -> Iterator[Change]:
    """The changes but for names that are told with the pages on which they stand."""
    told = {(one.kind, one.ids[1], "name") for one in named}
    return (one for one in changes if tuple(one.key) not in told)


def _divided(
    before: Iterable[Problem], after: Iterable[Problem]
) -> tuple[Sequence[Problem], Sequence[Problem]]:
    """Which problems were there before, wherever in their files, and which are new."""
    known = Counter(map(_sameness, before))
    old: list[Problem] = []
    new: list[Problem] = []
    for one in after:
        known[_sameness(one)] -= 1
        (old if known[_sameness(one)] >= 0 else new).append(one)
    return old, new


def _sameness(one: Problem) -> tuple[object, ...]:
    return one.path, one.code, _NUMBER.sub("", one.field), one.values


def _addresses(of: Side, other: Side) -> tuple[str, ...]:
    """The addresses that only one revision has, but for those of articles and pages."""
    if not (of.addresses and other.addresses):
        return ()
    own = (Kind.ARTICLE.value, Kind.PAGE.value)
    return tuple(
        sorted(
            address
            for address, owner in of.addresses.items()
            if address not in other.addresses and owner.split("/")[0] not in own
        )
    )


def _translations(compared: Comparison, pages: Iterable[PageChange]) -> Iterator[Standing]:
    """How the translations stand of what is public and was touched."""
    library = compared.head.library
    for one in pages:
        if one.state != "removed" and one.identity not in library.drafts:
            page = library.published(*one.identity)
            state = library.translation(page).state if page else None
            yield Standing(one.identity, one.title, state)


def _names(base: Side, head: Side) -> Iterator[tuple[str, str]]:
    """The names of all registries' entries; those of an id whose name changes are not told."""
    for kind in ("people", "organisations", "places", "topics"):
        before, after = base.names(kind), head.names(kind)
        yield from {**before, **after}.items()


def _titles(side: Side) -> dict[Identity, str]:
    return {one: side.title(one) for one in side.stories}
