"""The rules that look at one article at a time, so that what they find can be remembered.

They are asked of a `Subject`: the files of one article or page, or one registry. What they find
follows from those files, `site.yaml` and the registries alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Final

from bulletin.checks import agreement, body_language, privacy, style, truth
from bulletin.checks.known import FileRule, PairRule, digest_of_known, known_of
from bulletin.languages import TRANSLATION
from bulletin.model import Library, Page
from bulletin.model.library import Identity
from bulletin.problems import Problem
from bulletin.sources import Document, Kind

Subject = tuple[Document, ...]
Examiner = Callable[[Library], Iterable[Problem]]

FILE_RULES: Final[tuple[FileRule, ...]] = (
    *privacy.FILE_RULES,
    *truth.FILE_RULES,
    *body_language.FILE_RULES,
    *style.FILE_RULES,
)
PAIR_RULES: Final[tuple[PairRule, ...]] = (*agreement.PAIR_RULES, *body_language.PAIR_RULES)
_SIZE: Final = 16


def subjects(library: Library) -> list[Subject]:
    """The files of each article, page and registry, in the order of paths."""
    found: dict[Identity, list[Document]] = {}
    for document in library.collection.documents:
        found.setdefault((document.kind, document.name), []).append(document)
    return [tuple(documents) for documents in found.values()]


def keys(library: Library, asked: Iterable[Subject]) -> list[str]:
    """For each subject a digest of all that its findings follow from."""
    base = blake2b(digest_of_known(library), digest_size=_SIZE)
    digests = library.collection.digests
    found = []
    for subject in asked:
        digest = base.copy()
        for document in subject:
            digest.update(document.inside.encode("utf-8", "surrogateescape"))
            digest.update(digests[document.inside])
        found.append(digest.hexdigest())
    return found


class Examination:
    """The rules with what they may know, ready to be asked of many subjects."""

    def __init__(self, library: Library) -> None:
        """Put together what the rules may know."""
        self._known = known_of(library)
        self._pages: dict[Identity, Page] = {
            **{(Kind.PAGE, one.stem): one for one in library.pages},
            **{(Kind.ARTICLE, one.stem): one for one in (*library.stories, *library.unpublished)},
        }

    def of(self, subject: Subject) -> tuple[Problem, ...]:
        """What the rules find in a subject."""
        return tuple(self._found(subject))

    def _found(self, subject: Subject) -> Iterator[Problem]:
        for document in subject:
            for rule in FILE_RULES:
                yield from rule(document, self._known)
        page = self._pages.get((subject[0].kind, subject[0].name))
        if page and page.is_translated:
            translation = next(one for one in subject if one.language is TRANSLATION)
            for pair_rule in PAIR_RULES:
                yield from pair_rule(page, translation, self._known)


def examine(library: Library) -> Iterator[Problem]:
    """What the rules find in all subjects, one after the other."""
    examination = Examination(library)
    for subject in subjects(library):
        yield from examination.of(subject)


def examine_share(library: Library, share: Sequence[int]) -> list[tuple[Problem, ...]]:
    """What the rules find in some subjects, which are named by their numbers."""
    examination, every = Examination(library), subjects(library)
    return [examination.of(every[number]) for number in share]
