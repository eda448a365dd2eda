"""What a reviewer has allowed: one finding each, listed in the summary of every run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from bulletin.checks.finding import finds, problem
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Library
from bulletin.problems import MESSAGES, Problem
from bulletin.problems.catalogue import ALLOWABLE, OPTIONAL
from bulletin.schema import Article, ArticleWords, Page, PageWords
from bulletin.schema.article import Allowance
from bulletin.sources import Document

_Key = tuple[str, str]
_Entry = tuple[Document, int, Allowance]
_FINDING: Final = "found"


@finds("allowed")
def allowances(library: Library) -> Iterator[Problem]:
    """One note for each finding that is meant, with its code, text and reason."""
    for document, index, one in _written(library):
        given = {"found": one.text, "other": one.code, "reason": one.reason}
        yield problem(document.positions, ("x-allow", index), "allowed", **given)


@finds("unused-allowance", "unknown-code")
def without_allowed(library: Library, found: Iterable[Problem]) -> Iterator[Problem]:
    """What was found but for what is allowed: an entry of `x-allow` allows one finding.

    An original's allows the same one in its translation, too, for it is the same fact. The text
    is compared by its letters and digits; a mistyped code allows what its text names, and is
    told. So is an entry that allows nothing: it would hide the next mistake.
    """
    waiting: dict[_Key, list[_Entry]] = defaultdict(list)
    for document, index, one in _written(library):
        waiting[document.positions.path, _plain(one.text)].append((document, index, one))
    inherited = _of_originals(library)
    for finding in found:
        entry = _allowing(finding, waiting)
        if entry is None and _allowing(finding, inherited):
            continue
        if entry is None:
            yield finding
        elif entry[2].code != finding.code:
            yield _told(entry, "unknown-code", found=entry[2].code, nearest=finding.code)
    left = (entry for entries in waiting.values() for entry in entries)
    for entry in (one for one in left if one[2].code not in OPTIONAL):
        yield _told(entry, "unused-allowance", found=entry[2].text, other=entry[2].code)


def _allowing(finding: Problem, waiting: dict[_Key, list[_Entry]]) -> _Entry | None:
    """The entry that allows a finding, taken away; `None` where there is none."""
    if finding.code not in ALLOWABLE:
        return None
    entries = waiting.get((finding.path, _plain(dict(finding.values).get(_FINDING, ""))), [])
    for entry in entries:
        if entry[2].code == finding.code or entry[2].code not in MESSAGES:
            entries.remove(entry)
            return entry
    return None


def _of_originals(library: Library) -> dict[_Key, list[_Entry]]:
    """What originals allow, as entries of their translations' files."""
    paths = {
        (one.kind, one.name): one.positions.path
        for one in library.collection.documents
        if one.language is TRANSLATION
    }
    found: dict[_Key, list[_Entry]] = defaultdict(list)
    for document, index, one in _written(library):
        path = paths.get((document.kind, document.name))
        if document.language is ORIGINAL and path:
            found[path, _plain(one.text)].append((document, index, one))
    return found


def _plain(text: str) -> str:
    """A text's letters and digits, small: how it was spaced when it was copied does not matter."""
    return "".join(filter(str.isalnum, text.casefold()))


def _told(entry: _Entry, code: str, **given: str) -> Problem:
    return problem(entry[0].positions, ("x-allow", entry[1]), code, **given)


def _written(library: Library) -> Iterator[_Entry]:
    for document in library.collection.documents:
        fields = document.fields
        if isinstance(fields, Article | ArticleWords | Page | PageWords):
            for index, one in enumerate(fields.x_allow):
                yield document, index, one
