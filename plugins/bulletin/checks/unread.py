"""What cannot be known because a file cannot be read: its mistake is told, and no other made of it.

An id, a link or an address that such a file may declare is neither right nor wrong until then.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION
from bulletin.model import Library
from bulletin.model.library import Identity
from bulletin.problems import Problem
from bulletin.sources import Collection, Document, Kind

ARTICLES: Final = "articles"
PAGES: Final = "pages"
EVENTS: Final = "events"
ACTIONS: Final = "actions"
_OF_ARTICLES: Final = (EVENTS, ACTIONS)
_FILES: Final = {Kind.ARTICLE: ARTICLES, Kind.PAGE: PAGES}
_NOT_IN_STEMS: Final = re.compile("[^a-z0-9]+")
_OTHERS: Final = ("images", "registry")
_REFUSED: Final = frozenset(
    (
        "stray-file", "bad-stem", "unknown-registry", "symbolic-link", "special-file",
        "folder-named-as-file", "folders-too-deep", "unreadable",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unread:
    """What is not known.

    `lists` are those of ids (``events``, ``actions``, a registry's name) of which a part cannot
    be read; `sources` are ``articles``, ``pages`` and registries of which something has no page
    for its mistakes; `whole` are the articles and pages whose anchors cannot be known; `stems`,
    as they should be, and `paths` are those of files that are refused for what they are or are
    called.
    """

    lists: frozenset[str]
    sources: frozenset[str]
    whole: frozenset[Identity]
    stems: frozenset[str]
    paths: frozenset[str]


def unread(library: Library) -> Unread:
    """What is not known of a content; mostly nothing."""
    broken = [one for one in library.collection.documents if one.problems]
    refused = [*_refused(library.collection)]
    stems = frozenset(map(stem, refused))
    tops = {_top(inside) for inside in refused if not inside.endswith(TRANSLATION.suffix)}
    lists = {name for one in broken for name in _unread_lists(one)}
    lists.update(_OF_ARTICLES if ARTICLES in tops else (), tops - {ARTICLES, PAGES})
    hiding = {(one.kind, one.name) for one in broken if one.language and _hides(one)}
    alone = {one for one in library.written if stem(one[1]) in stems} if stems else set()
    return Unread(
        frozenset(lists),
        frozenset(tops | {_source(one) for one in broken if _lacks_page(one)}),
        frozenset(hiding | alone),
        stems,
        frozenset(refused),
    )


def _refused(collection: Collection) -> Iterator[str]:
    """The path below the content of each file that is not read at all, though it may be meant."""
    suspects = [one for one in collection.problems if one.code in _REFUSED]
    read = {one.positions.path for one in collection.documents} if suspects else set()
    for one in suspects:
        if one.path not in read and _may_be_content(one):
            inside = one.path.removeprefix(f"{collection.shown}/")
            yield unicodedata.normalize("NFC", inside)


def _may_be_content(problem: Problem) -> bool:
    return problem.code != "stray-file" or problem.path.lower().endswith(".md")


def _top(inside: str) -> str:
    """What a refused file may have been: a registry by its name, a page or an article."""
    top, _, rest = inside.partition("/")
    if top in _OTHERS:
        return rest.rsplit(".", 1)[0].lower()
    return PAGES if top == PAGES else ARTICLES


def stem(inside: str) -> str:
    """The stem that a file's name was probably meant to have."""
    name = inside.rsplit("/", 1)[-1].casefold()
    suffixes = (*(language.suffix for language in LANGUAGES), ".md")
    whole = name.removesuffix(next((one for one in suffixes if name.endswith(one)), ""))
    return _NOT_IN_STEMS.sub("-", whole).strip("-")


def _unread_lists(document: Document) -> Iterator[str]:
    """The lists of ids of a file with problems of which a part cannot be read."""
    if document.kind is Kind.REGISTRY and not _is_whole(document.raw):
        yield document.name
    if document.kind is Kind.ARTICLE and document.language is ORIGINAL:
        raw = document.raw if isinstance(document.raw, dict) else None
        told = {*_told(document)}
        for name in _OF_ARTICLES:
            if raw is None or name in told or not (raw.get(name) is None or _is_whole(raw[name])):
                yield name


def _is_whole(entries: object) -> bool:
    """Whether every entry of a list has an id."""
    return isinstance(entries, list) and all(
        isinstance(one, dict) and isinstance(one.get("id"), str) for one in entries
    )


def _told(document: Document) -> Iterator[str]:
    """The keys that something is wrong with, and those that unknown ones probably stand for."""
    for one in document.problems:
        yield one.field
        if one.code == "unknown-key" and "." not in one.field:
            yield dict(one.values).get("nearest", "")


def _source(document: Document) -> str:
    return _FILES.get(document.kind, document.name)


def _lacks_page(document: Document) -> bool:
    """Whether a file's article or page, or an entry of it, is left out for its mistakes."""
    fields = document.fields
    return not fields or (isinstance(fields, tuple) and None in fields)


def _hides(document: Document) -> bool:
    """Whether a file may have parts that are not known."""
    return document.raw is None or document.prose is None or any(_unread_lists(document))
